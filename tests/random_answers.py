"""Random answers, also to questions that do not apply: what a careless client may hold."""

import random

from questionnaire import NONE, Answer, Number, Question, Questionnaire, SeveralOf


def random_answer(draw: random.Random, question: Question) -> Answer:
    """Any allowed answer, "not sure" among them."""
    if isinstance(question, Number) and draw.random() < 0.8:
        steps = int((question.most - question.least) / question.step)
        return question.least + question.step * draw.randint(0, steps)
    if isinstance(question, SeveralOf):
        options = [option for option in question.choices if option != NONE]
        return frozenset(draw.sample(options, min(len(options), draw.randint(0, 3)))) or frozenset(
            {NONE}
        )
    return draw.choice(list(question.choices))


def random_answers(
    draw: random.Random, questionnaire: Questionnaire, share: float
) -> dict[str, Answer]:
    """Answers to about this share of all questions."""
    return {
        key: random_answer(draw, question)
        for key, question in questionnaire.questions.items()
        if draw.random() < share
    }

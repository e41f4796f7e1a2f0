"""People to decide about, drawn with a fixed seed from the shipped questions.

A *session* answers exactly the questions that apply, mostly calmly, as the app's visitors do. A
*dense* set answers every question there is, so most answers do not count: a stress for skip logic.
"""

import random

from benchmarks.engines.oracle import counting
from questionnaire import (
    NONE,
    PLACES,
    UNSURE,
    Answer,
    Number,
    OneOf,
    Question,
    Questionnaire,
    SeveralOf,
)

SEED = 20261120
HAS_SYMPTOM, IS_UNSURE = 0.12, 0.04


def sessions(questionnaire: Questionnaire, count: int) -> list[dict[str, Answer]]:
    """People who were asked what applies to them."""
    draw = random.Random(SEED)
    return [counting(questionnaire, lambda q: _drawn(draw, q)).answers for _ in range(count)]


def dense(questionnaire: Questionnaire, count: int) -> list[dict[str, Answer]]:
    """Answers to all questions, whether they apply or not."""
    draw = random.Random(SEED + 1)
    questions = questionnaire.questions
    return [{key: _drawn(draw, q) for key, q in questions.items()} for _ in range(count)]


def _drawn(draw: random.Random, question: Question) -> Answer:
    if question.key == PLACES:
        return _some(draw, [*question.choices][:-2], at_most=2)
    if isinstance(question, SeveralOf):
        return _several(draw, question)
    if isinstance(question, OneOf):
        return _one(draw, question)
    if draw.random() < IS_UNSURE:
        return UNSURE
    if isinstance(question, Number):
        return round(draw.uniform(question.least, question.most), 2)
    return "yes" if draw.random() < HAS_SYMPTOM else "no"


def _several(draw: random.Random, question: SeveralOf) -> Answer:
    if draw.random() < IS_UNSURE:
        return frozenset({UNSURE})
    if draw.random() < HAS_SYMPTOM:
        return _some(draw, [*question.options], at_most=3)
    return frozenset({NONE})


def _one(draw: random.Random, question: OneOf) -> Answer:
    """Any option, but seldom the one that ends the questions."""
    option = draw.choice([*question.options])
    return draw.choice([*question.options]) if option == question.ends_when else option


def _some(draw: random.Random, options: list[str], at_most: int) -> frozenset[str]:
    return frozenset(draw.sample(options, draw.randint(1, min(at_most, len(options)))))

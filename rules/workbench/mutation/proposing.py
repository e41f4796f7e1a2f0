"""A person as a case that can be read and reviewed, and as the lines of a case file.

What the rules say now is written down as a question to the reviewer. Whoever keeps the case adds
`reviewed`: why this guidance is right.
"""

import json

from questionnaire import PLACES, Answer, Question
from rules.engine import Engine
from rules.model import Rulebook
from rules.release.casebook import Case
from rules.release.complete_case import calmest
from rules.workbench.mutation.judging import come, may_come
from rules.workbench.mutation.mutants import Mutant
from rules.workbench.proof.people.counterexample import Answers


def case_of(rulebook: Rulebook, mutant: Mutant, answers: Answers) -> Case:
    """The case of this person at the mutant's location; which questions come, if those change."""
    location = rulebook.questionnaire.location(mutant.location)
    guidance = Engine(rulebook).decide(answers)
    if guidance.level is None:
        raise ValueError(f"no level for {answers}")
    follow_ups = come(may_come(location), guidance.sight.counted)
    own = [rule.id for rule in guidance.fired if rule.location == location.id]
    said = _said(rulebook, location.id, answers)
    return Case(
        case=_sentence(rulebook, said) or f"{location.plain.you}, and no answer that stands out.",
        answers={
            key.removeprefix(f"{location.id}."): _raw(rulebook.questionnaire.question(key), answer)
            for key, answer in said.items()
        },
        level=guidance.level.id,
        fired=tuple(own),
        follow_ups=follow_ups if mutant.asks_other_people else None,
    )


def _said(rulebook: Rulebook, location: str, answers: Answers) -> Answers:
    """The answers in which the person differs from one without symptoms at that location."""
    questions = rulebook.questionnaire.questions
    usual: Answers = {key: calmest(question) for key, question in questions.items()}
    if location in questions[PLACES].choices:
        usual[PLACES] = frozenset({location})
    return {key: answer for key, answer in answers.items() if answer != usual[key]}


def _sentence(rulebook: Rulebook, said: Answers) -> str:
    """Each question with its answer, in the words on the screen."""
    questions = rulebook.questionnaire.questions
    return " ".join(
        f"{questions[key].text.you} {_words(questions[key], said[key])}." for key in said
    )


def _words(question: Question, answer: Answer) -> str:
    if isinstance(answer, float):
        return f"{answer:g} {getattr(question, 'unit', '')}"
    return "; ".join(
        words.you for option, words in question.choices.items() if option in _options(answer)
    )


def _raw(question: Question, answer: Answer) -> str | list[str]:
    """The answer as a case file writes it."""
    if isinstance(answer, float):
        return f"{answer:g}"
    chosen = [option for option in question.choices if option in _options(answer)]
    return chosen[0] if len(chosen) == 1 else chosen


def _options(answer: Answer) -> frozenset[str]:
    return answer if isinstance(answer, frozenset) else frozenset({str(answer)})


def lines(case: Case) -> list[str]:
    """The case as lines of a case file."""
    written = [f"  - case: {json.dumps(case.case, ensure_ascii=False)}"]
    written += ["    answers:" if case.answers else "    answers: {}"]
    written += [f"      {key}: {_flow(value)}" for key, value in case.answers.items()]
    written += [f"    level: {case.level}", f"    fired: {_flow(list(case.fired))}"]
    if case.follow_ups is not None:
        written.append(f"    follow_ups: {_flow(list(case.follow_ups))}")
    if case.reviewed:
        written.append(f"    reviewed: {json.dumps(case.reviewed, ensure_ascii=False)}")
    return written


def _flow(value: str | list[str]) -> str:
    return value if isinstance(value, str) else f"[{', '.join(value)}]"

"""A raw value from JSON, a widget or a browser becomes an answer, or is refused.

Everything that enters comes through here, so nothing behind it meets a forged option, a NaN or a
value out of range. No message repeats the value: it may be what a person typed.
"""

from collections.abc import Mapping

from questionnaire.answers.values import NONE, UNSURE, Answer
from questionnaire.model import DECIMALS, Number, Question, Questionnaire, SeveralOf

MOST_NAMED = 20


class AnswerError(ValueError):
    """A raw value is not an answer to its question."""


def read_answer(question: Question, raw: object) -> Answer:
    """The answer that `raw` stands for. Raises `AnswerError` with the values that are allowed."""
    if isinstance(question, Number):
        return _number(question, raw)
    if isinstance(question, SeveralOf):
        return _several(question, raw)
    if isinstance(raw, str) and raw in question.choices:
        return raw
    raise AnswerError(f"{question.key} takes one of: {', '.join(question.choices)}")


def read_answers(questionnaire: Questionnaire, raw: object) -> dict[str, Answer]:
    """All answers of one JSON object. Raises one `AnswerError` that lists the problems."""
    if not isinstance(raw, Mapping):
        raise AnswerError("answers are one JSON object: question id to answer")
    answers: dict[str, Answer] = {}
    problems: list[str] = []
    for key, value in raw.items():
        if len(problems) == MOST_NAMED:
            raise AnswerError("\n".join([*problems, "and there may be more"]))
        try:
            answers[key] = read_answer(questionnaire.question(key), value)
        except AnswerError as problem:
            problems.append(str(problem))
        except KeyError as unknown:
            problems.append(str(unknown.args[0]))
    if problems:
        raise AnswerError("\n".join(problems))
    return answers


def _several(question: SeveralOf, raw: object) -> frozenset[str]:
    takes = f"{question.key} takes a list of: {', '.join(question.choices)}"
    if not isinstance(raw, (list, tuple, set, frozenset)) or not raw:
        raise AnswerError(takes)
    chosen = frozenset(item for item in raw if isinstance(item, str) and item in question.choices)
    if len(chosen) != len(raw):
        raise AnswerError(takes)
    if NONE in chosen and len(chosen) > 1:
        raise AnswerError(f"{question.key} takes '{NONE}' only on its own")
    return chosen


def _number(question: Number, raw: object) -> Answer:
    if raw == UNSURE:
        return UNSURE
    takes = f"{question.key} takes a number from {question.least:g} to {question.most:g}"
    problem = AnswerError(f"{takes} ({question.unit}), or '{UNSURE}'")
    if isinstance(raw, bool) or not isinstance(raw, (int, float)):
        raise problem
    # NaN is in no range; a whole number too large for a float compares all the same.
    if not question.least <= raw <= question.most:
        raise problem
    return round(float(raw), DECIMALS)

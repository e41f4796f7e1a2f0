"""A QuestionnaireResponse read back to answers, whichever client wrote it.

What a stranger wrote is trusted in nothing but link ids, systems, codes and numbers. Clients differ
in status, in nesting, in the words they repeat, and in whether "none" stands alone.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from questionnaire import (
    NONE,
    Answer,
    AnswerError,
    Number,
    Question,
    SeveralOf,
    read_answer,
)
from rules import Rulebook
from visit.fhir.naming import FORM, by_link, system, unsure_link
from visit.resume import Unreadable

# Smart Forms writes `in-progress`, LHC-Forms and this app `completed`.
STATUSES = ("completed", "in-progress", "amended")
MOST_ITEMS = 5_000


class Read(NamedTuple):
    """Answers by question key, and the link ids of answers that do not fit the questions."""

    answers: dict[str, Answer]
    unread: tuple[str, ...]


def read_response(resource: object, rulebook: Rulebook) -> Read:
    """The answers of a response. Raises `Unreadable`; its message never repeats the text."""
    response = _response(resource)
    questions = by_link(rulebook.questionnaire)
    values: dict[str, list[object]] = {}
    for link, value in _answers(response.get("item")):
        values.setdefault(link, []).append(value)
    answers: dict[str, Answer] = {}
    unread = [link for link in values if link not in questions]
    for question in rulebook.questionnaire.questions.values():
        try:
            answer = _answer(question, values)
        except (AnswerError, OverflowError):
            unread.append(question.key)
        else:
            answers |= {} if answer is None else {question.key: answer}
    return Read(answers, tuple(unread))


def _response(resource: object) -> dict[str, Any]:
    if not isinstance(resource, dict) or resource.get("resourceType") != "QuestionnaireResponse":
        raise Unreadable("the file holds no answers to a form")
    if str(resource.get("questionnaire", "")).partition("|")[0] != FORM:
        raise Unreadable("the file holds answers to another form")
    if resource.get("status") not in STATUSES:
        raise Unreadable("the answers in the file were stopped or taken back")
    return resource


def _answers(items: object) -> Iterator[tuple[str, object]]:
    """Link id and value of every answer, however deep; groups need not be where we put them."""
    waiting, met = [items], 0
    while waiting:
        for item in _objects(waiting.pop()):
            met += 1
            if met > MOST_ITEMS:
                raise Unreadable("the file holds too many answers")
            waiting.append(item.get("item"))
            for answer in _objects(item.get("answer")):
                waiting.append(answer.get("item"))
                yield str(item.get("linkId")), _value(answer)


def _objects(items: object) -> list[dict[str, Any]]:
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _value(answer: dict[str, Any]) -> object:
    return next((answer[name] for name in answer if name.startswith("value")), None)


def _answer(question: Question, values: dict[str, list[object]]) -> Answer | None:
    """The answer, None without one. Raises `AnswerError` for one that does not fit."""
    given = values.get(question.key, [])
    if isinstance(question, Number):
        unsure = [_option(question, value) for value in values.get(unsure_link(question), [])]
        return _single(question, given or unsure)
    options = [_option(question, value) for value in given]
    if options and isinstance(question, SeveralOf):
        # Clients without exclusive options let "none" be ticked beside a sign; the sign counts.
        signs = [option for option in dict.fromkeys(options) if option != NONE]
        return read_answer(question, signs or [NONE])
    return _single(question, options)


def _single(question: Question, given: Sequence[object]) -> Answer | None:
    if not given:
        return None
    if len(given) > 1:
        raise AnswerError(f"{question.key} takes one answer")
    return read_answer(question, given[0])


def _option(question: Question, value: object) -> str:
    """The option id that a coding names; a code of another system names nothing."""
    if isinstance(value, dict) and value.get("system") == system(question):
        return str(value.get("code"))
    raise AnswerError(f"{question.key} takes a coding of its own system")

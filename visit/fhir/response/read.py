"""A QuestionnaireResponse read back to answers, whichever client wrote it.

What a stranger wrote is trusted in nothing but link ids, codes and numbers. Clients differ in how
they name the form, in status, in nesting, in the words they repeat, and in whether "none" stands
alone.
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
from visit.fhir.form.questionnaire import form_version
from visit.fhir.naming import by_link, unsure_link
from visit.fhir.response.answer_value import number, option
from visit.fhir.response.earlier_ids import with_links_of_today
from visit.fhir.response.envelope import Form, is_modified, response_in
from visit.model.unreadable import Unreadable

MOST_ITEMS = 5_000
UNREADABLE = object()


class Read(NamedTuple):
    """Answers by question key, and the link ids of answers that do not fit the questions.

    `form` says whether the response names this form, another version of it, or another form whose
    link ids are ours.
    """

    answers: dict[str, Answer]
    unread: tuple[str, ...]
    form: Form = "this"


def read_response(resource: object, rulebook: Rulebook) -> Read:
    """The answers of a response. Raises `Unreadable`; its message never repeats the text."""
    response, form = response_in(resource, form_version(rulebook))
    questions = by_link(rulebook.questionnaire)
    values: dict[str, list[object]] = {}
    for link, value in _answers(response.get("item")):
        values.setdefault(link, []).append(value)
    values = with_links_of_today(rulebook.questionnaire, values)
    answers: dict[str, Answer] = {}
    unread = [link for link in values if link not in questions]
    for question in rulebook.questionnaire.questions.values():
        try:
            answer = _answer(question, values)
        except AnswerError:
            unread.append(question.key)
        else:
            answers |= {} if answer is None else {question.key: answer}
    if form == "other" and not answers:
        raise Unreadable("the file holds answers to another form")
    return Read(answers, tuple(unread), form)


def _answers(items: object) -> Iterator[tuple[str, object]]:
    """Link id and value of every answer, however deep; groups need not be where we put them.

    What a modifier changes is UNREADABLE, with all that stands in it.
    """
    waiting, met = [(items, False)], 0
    while waiting:
        inside, changed = waiting.pop()
        for item in _objects(inside):
            met += 1
            if met > MOST_ITEMS:
                raise Unreadable("the file holds too many answers")
            item_changed = changed or is_modified(item)
            waiting.append((item.get("item"), item_changed))
            for answer in _objects(item.get("answer")):
                answer_changed = item_changed or is_modified(answer)
                waiting.append((answer.get("item"), answer_changed))
                yield str(item.get("linkId")), UNREADABLE if answer_changed else _value(answer)


def _objects(items: object) -> list[dict[str, Any]]:
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _value(answer: dict[str, Any]) -> object:
    return next((answer[name] for name in answer if name.startswith("value")), None)


def _answer(question: Question, values: dict[str, list[object]]) -> Answer | None:
    """The answer, None without one. Raises `AnswerError` for one that does not fit."""
    given = values.get(question.key, [])
    if isinstance(question, Number):
        unsure = [option(question, value) for value in values.get(unsure_link(question), [])]
        return _single(question, [number(question, value) for value in given] or unsure)
    options = [option(question, value) for value in given]
    if options and isinstance(question, SeveralOf):
        # Clients without exclusive options let "none" be ticked beside a sign; the sign counts.
        signs = [one for one in dict.fromkeys(options) if one != NONE]
        return read_answer(question, signs or [NONE])
    return _single(question, options)


def _single(question: Question, given: Sequence[object]) -> Answer | None:
    if not given:
        return None
    if len(given) > 1:
        raise AnswerError(f"{question.key} takes one answer")
    return read_answer(question, given[0])

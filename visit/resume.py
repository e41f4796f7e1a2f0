"""A record from a browser or a file, read as something a stranger wrote.

What still fits the content is kept; what does not is named, so that only that is asked again. A
record that is no record raises `Unreadable`, and nothing changes.
"""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from pydantic import ValidationError

from questionnaire import AnswerError, Questionnaire, read_answer
from rules import Rulebook
from visit.journey import Journey, Said, as_answer, as_said

LONGEST = 200_000


class Unreadable(ValueError):
    """The text is not a record. The message never repeats it."""


class Resumed(NamedTuple):
    """A journey that fits the content, whether the rules changed, and the answers to ask again."""

    journey: Journey
    rules_changed: bool
    ask_again: tuple[str, ...]


def write(journey: Journey, rulebook: Rulebook) -> str:
    """The record as JSON, with the digest of the content that it was made with."""
    return journey.model_copy(update={"digest": rulebook.edition.digest}).model_dump_json()


def read(text: str, rulebook: Rulebook) -> Resumed:
    """The record, with whatever no longer fits left out. Raises `Unreadable`."""
    if len(text) > LONGEST:
        raise Unreadable("the record is too long")
    try:
        written = Journey.model_validate(_plain_json(text))
    except (ValidationError, ValueError, RecursionError):
        raise Unreadable("the text is not a record of answers") from None
    questionnaire = rulebook.questionnaire
    said = _fitting(questionnaire, written.said)
    before = written.before_change
    journey = written.model_copy(
        update={
            "said": said,
            "before_change": None if before is None else _fitting(questionnaire, before),
            "warned": tuple(key for key in written.warned if key in rulebook.rule),
            "digest": rulebook.edition.digest,
        }
    )
    changed = written.digest != rulebook.edition.digest
    lost = tuple(key for key in written.said if key not in said)
    return Resumed(_placed(questionnaire, journey), changed, lost)


def _plain_json(text: str) -> Any:
    def refuse(word: str) -> None:
        raise ValueError(f"{word} is not a number")

    return json.loads(text, parse_constant=refuse)


def _fitting(questionnaire: Questionnaire, said: Mapping[str, Said]) -> dict[str, Said]:
    kept: dict[str, Said] = {}
    for key, value in said.items():
        try:
            kept[key] = as_said(read_answer(questionnaire.question(key), as_answer(value)))
        except (AnswerError, KeyError):
            continue
    return kept


def _placed(questionnaire: Questionnaire, journey: Journey) -> Journey:
    """The same place, or the start when the question on screen is gone."""
    asking_fits = journey.asking in questionnaire.questions
    if journey.page in ("question", "change") and not asking_fits:
        return journey.model_copy(update={"page": "start", "asking": None, "draft": None})
    if journey.asking is not None and not asking_fits:
        return journey.model_copy(update={"asking": None, "draft": None})
    return journey

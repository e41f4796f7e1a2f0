"""A record from a browser or a file, read as something a stranger wrote.

What still fits the content is kept; what does not is named, so that only that is asked again. A
record that is no record raises `Unreadable`, and nothing changes.
"""

import json
from typing import Any, NamedTuple

from pydantic import ValidationError

from questionnaire import WHO_FOR
from rules import Engine, Rulebook, countries
from visit import walk
from visit.fitting import fitting_answers, fitting_draft, fitting_marks, fitting_plan
from visit.journey import Journey

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
    questionnaire, before = rulebook.questionnaire, written.before_change
    said = fitting_answers(questionnaire, written.said)
    known_country = any(country.id == written.country for country in countries())
    journey = written.model_copy(
        update={
            "said": said,
            "unsent": fitting_marks(questionnaire, written.unsent),
            "before_change": None if before is None else fitting_answers(questionnaire, before),
            "warned": tuple(key for key in written.warned if key in rulebook.rule),
            "plan": fitting_plan(written.plan, rulebook),
            "country": written.country if known_country else countries()[0].id,
            "digest": rulebook.edition.digest,
        }
    )
    changed = written.digest != rulebook.edition.digest
    lost = tuple(key for key in written.said if key not in said)
    return Resumed(_placed(rulebook, journey), changed, lost)


def _plain_json(text: str) -> Any:
    """JSON that can be written again: no NaN, no infinity, no half characters."""
    data = json.loads(text)
    json.dumps(data, allow_nan=False, ensure_ascii=False).encode()
    return data


def _placed(rulebook: Rulebook, journey: Journey) -> Journey:
    """The same place, or the nearest one that can still be shown."""
    page, asked = journey.page, rulebook.questionnaire.questions.get(journey.asking or "")
    if asked is None and page in ("question", "change"):
        page = "start"
    marked = rulebook.questionnaire.questions.get(WHO_FOR) if page == "start" else asked
    draft = fitting_draft(marked, journey.draft) if marked else None
    if page == "change" and draft is None:
        page = "question"
    asking = journey.asking if asked else None
    journey = journey.model_copy(update={"page": page, "asking": asking, "draft": draft})
    if journey.page == "emergency":
        return _still_urgent(Engine(rulebook), journey)
    return journey


def _still_urgent(engine: Engine, journey: Journey) -> Journey:
    """The emergency page, or the way on when no rule calls for it any more."""
    urgent = walk.emergencies(engine.decide(journey.answers))
    return journey if urgent else walk.go_on(engine, journey)

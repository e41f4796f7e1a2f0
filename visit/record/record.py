"""A record from a browser or a file, read as something a stranger wrote.

What still fits the content is kept; what does not is named, so that only that is asked again. A
record that is no record raises `Unreadable`, and nothing changes.
"""

import json
from typing import Any, NamedTuple

from rules import Engine, Rulebook
from visit.counting.rule_changes import news_of
from visit.flow.page_for import placed, placed_anew
from visit.model.journey import FORMAT, Journey
from visit.model.unreadable import Cause, Unreadable
from visit.record.earlier_ids import with_ids_of_today
from visit.record.earlier_ledgers import with_ledgers_by_id
from visit.record.earlier_marks import with_marks_by_question
from visit.record.longest import LONGEST
from visit.record.newer_version import is_newer, known_part
from visit.record.repair import fitting_country, fitting_visit, unfit_answers
from visit.situation import Situation
from visit.views.turns import rejoined

# What a browser makes of the first bytes of UTF-16 when it takes them for UTF-8.
MISREAD = "\ufffd\0"
LONGEST_MARK = 4


class Resumed(NamedTuple):
    """A journey that fits the content, whether the rules changed, and the answers to ask again.

    `newer` says that a newer version wrote it; what this one does not know is left out.
    """

    journey: Journey
    rules_changed: bool
    ask_again: tuple[str, ...]
    newer: bool = False


def write(journey: Journey, rulebook: Rulebook) -> str:
    """The record as JSON in the format of today, with the digest of the content it was made with.

    What an opened file replaced is left out where both together are too long to be kept.
    """
    # One that was read in an earlier format has fields by now which that format does not know.
    today = {"digest": rulebook.edition.digest, "format": FORMAT}
    journey = journey.model_copy(update=today)
    text = journey.model_dump_json()
    if len(text) <= LONGEST or journey.before_opening is None:
        return text
    return journey.model_copy(update={"before_opening": None}).model_dump_json()


def parse(text: str) -> Any:
    """JSON that can be written again: no NaN, no infinity, no half characters, no name twice.

    Raises `Unreadable`.
    """
    if len(text) > LONGEST:
        raise Unreadable("the text is too long")
    text = text.removeprefix("\ufeff")
    if text.lstrip().startswith("<"):
        raise Unreadable("the text is XML", "xml")
    if any(letter in text[:LONGEST_MARK] for letter in MISREAD):
        raise Unreadable("the text was not UTF-8", "encoding")
    try:
        data = json.loads(text, object_pairs_hook=_each_once)
        json.dumps(data, allow_nan=False, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise Unreadable("the text is not JSON") from None
    return data


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Which of two values counts would be a guess."""
    values = dict(pairs)
    if len(values) < len(pairs):
        raise ValueError("a name stands twice in one object")
    return values


def read(text: str, rulebook: Rulebook) -> Resumed:
    """The record, with whatever no longer fits left out. Raises `Unreadable`."""
    return read_record(parse(text), Engine(rulebook))


def read_record(data: object, engine: Engine) -> Resumed:
    """The same, of JSON data that `parse` gave; with an engine at hand no rule is compiled anew."""
    newer = is_newer(data)
    try:
        data = with_ledgers_by_id(with_marks_by_question(data))
        written = Journey.model_validate(known_part(data) if newer else data)
        written = with_ids_of_today(engine.rulebook, written)
        return _resumed(engine, written, newer=newer)
    except (ValueError, RecursionError):
        cause: Cause = "newer" if newer else "unreadable"
        raise Unreadable("the text is not a record of answers", cause) from None


def _resumed(engine: Engine, written: Journey, *, newer: bool) -> Resumed:
    rulebook, before = engine.rulebook, written.before_opening
    fitting = rejoined(engine, fitting_visit(engine, written))
    unfit = unfit_answers(rulebook.questionnaire, written.answers)
    changed = written.digest != rulebook.edition.digest
    news = news_of(engine, fitting, unfit, rules_changed=changed, newer=newer)
    journey = fitting.model_copy(
        update={
            "country": fitting_country(written.country),
            "digest": rulebook.edition.digest,
            "format": FORMAT,
            "news": news,
            # Whoever stopped did so with what they were told then.
            "stopped": fitting.stopped and not news.unfit,
            "before_opening": before and fitting_visit(engine, with_ids_of_today(rulebook, before)),
        }
    )
    place = placed_anew if changed or unfit or newer else placed
    return Resumed(place(Situation(engine, journey)), changed, unfit, newer)

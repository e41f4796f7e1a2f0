"""Changing answers that were given: opened, shown with its effects, made, and taken back."""

from rules import Engine
from visit.counting.change_preview import ScreenChange, preview
from visit.flow.marks import read_marks
from visit.flow.next_page import next_page, show, with_answers
from visit.flow.screens import shown_at
from visit.model.journey import Journey
from visit.situation import Situation


def reopen(journey: Journey, key: str) -> Journey:
    """Open the screen of one answer from the review, to return there."""
    return show(journey, "question", key, changing=True)


def pending_change(engine: Engine, journey: Journey) -> ScreenChange | None:
    """What the change on the preview page does."""
    if journey.page != "change" or journey.asking is None:
        return None
    shown = shown_at(Situation(engine, journey), journey.asking)
    change = preview(engine, journey.answers, read_marks(journey, shown.rows))
    return change if change.given else None


def keep_old(engine: Engine, journey: Journey) -> Journey:
    """Back from the preview to the screen, with the old answers marked there again."""
    change = pending_change(engine, journey)
    given = change.given if change else ()
    unsent = {key: mark for key, mark in journey.unsent.items() if key not in given}
    return journey.moved(page="question", unsent=unsent)


def confirm_change(engine: Engine, journey: Journey) -> Journey:
    """Make the change that was previewed; the answers before it can be brought back."""
    change = pending_change(engine, journey)
    if change is None:
        return journey
    kept = journey.model_copy(update={"before_change": journey.answers, "stopped": False})
    return next_page(with_answers(engine, kept, change.given))


def undo_change(journey: Journey) -> Journey:
    """Bring back the answers from before the last change, on the review page."""
    if journey.before_change is None:
        return journey
    before = {"answers": journey.before_change, "before_change": None}
    return show(journey.model_copy(update=before), "review")

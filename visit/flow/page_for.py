"""The page that may be shown for these answers: a result or a check only where it may be had.

A page can stop fitting without the person: other rules, answers that are gone, a file, an undo.
"""

from visit.flow.changing import pending_change
from visit.flow.next_page import interrupts, next_page
from visit.flow.screens import is_late, may_end, result_fits, shown_at
from visit.model.journey import Journey
from visit.situation import Situation

# While the second of two people answers, they would choose again who it is for, or end the turn:
# the only result there was is that of the first.
OF_THE_FIRST = ("start", "result")


def placed(situation: Situation) -> Journey:
    """The same place where it still fits, or else the one that must come now. News stays news."""
    journey = situation.journey
    if journey.page == "change" and not pending_change(situation.engine, journey):
        journey = journey.model_copy(update={"page": "question"})
    return journey if _fits(situation) else _go_on(situation)


def placed_anew(situation: Situation) -> Journey:
    """As `placed`, after rules or answers changed: a screen may have to wait as well.

    It stays while it is the next one, or holds an answer that the person came back to, or is
    asked after the result. An emergency never waits.
    """
    journey, going_on = situation.journey, _go_on(situation)
    if journey.page not in ("question", "change") or journey.asking is None:
        return placed(situation)
    shown = shown_at(situation, journey.asking)
    if going_on.page == "question" and going_on.asking in shown.screen.keys:
        return placed(situation)
    looks_back = not situation.answers.keys().isdisjoint(shown.keys) or is_late(situation)
    return placed(situation) if looks_back and going_on.page in ("question", "review") else going_on


def _fits(situation: Situation) -> bool:
    journey = situation.journey
    return not (journey.apart and journey.page in OF_THE_FIRST) and _fits_answers(situation)


def _fits_answers(situation: Situation) -> bool:
    journey = situation.journey
    if journey.page in ("hand_over", "differences"):
        return _fits_two(situation)
    if journey.page in ("review", "result"):
        return result_fits(situation) and not interrupts(situation)
    if journey.page == "child":
        return may_end(situation) and not interrupts(situation)
    if journey.page == "emergency":
        return situation.in_an_emergency
    if journey.page in ("question", "change"):
        return journey.asking is not None and bool(shown_at(situation, journey.asking).rows)
    return True


def _fits_two(situation: Situation) -> bool:
    """A page of two people: before the second answers, or once both are together."""
    page, views = situation.journey.page, situation.journey.views
    if views is None or views.together != (page == "differences"):
        return False
    return page == "hand_over" or (result_fits(situation) and not interrupts(situation))


def _go_on(situation: Situation) -> Journey:
    going_on = next_page(situation)
    return going_on.model_copy(update={"news": situation.journey.news})

"""The page that may be shown for these answers: a result or a review only while nothing is open.

A page can stop fitting without the person: other rules, answers that are gone, a file, an undo.
"""

from visit.flow import navigation
from visit.model.journey import Journey, Page
from visit.situation import Situation

# A page on the left is shown only where the way through the questions ends on the right.
WHERE_QUESTIONS_END: dict[Page, Page] = {"review": "review", "result": "review", "child": "child"}


def placed(situation: Situation) -> Journey:
    """The same place where it still fits, or else the one that must come now. News stays news."""
    journey = situation.journey
    if journey.page in WHERE_QUESTIONS_END:
        going_on = _go_on(situation)
        return journey if going_on.page == WHERE_QUESTIONS_END[journey.page] else going_on
    if journey.page == "emergency" and not situation.emergencies:
        return _go_on(situation)
    return journey


def placed_anew(situation: Situation) -> Journey:
    """As `placed`, after rules or answers changed: a question on screen may have to wait as well.

    It stays while it is the next one, or holds an answer that the person came back to. An
    emergency never waits.
    """
    journey = situation.journey
    if journey.page not in ("question", "change"):
        return placed(situation)
    going_on = _go_on(situation)
    if going_on.page == "question" and going_on.asking == journey.asking:
        return journey
    looks_back = going_on.page in ("question", "review") and journey.asking in journey.answers
    return journey if looks_back else going_on


def _go_on(situation: Situation) -> Journey:
    going_on = navigation.next_page(situation, situation.journey)
    return going_on.model_copy(update={"news": situation.journey.news})

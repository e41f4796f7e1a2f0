"""The page that may be shown for these answers: a result or a review only while nothing is open.

A page can stop fitting without the person: other rules, answers that are gone, a file, an undo.
"""

from rules import Engine
from visit.flow import navigation
from visit.model.journey import Journey, Page

# A page on the left is shown only where the way through the questions ends on the right.
WHERE_QUESTIONS_END: dict[Page, Page] = {"review": "review", "result": "review", "child": "child"}


def placed(engine: Engine, journey: Journey) -> Journey:
    """The same place where it still fits, or else the one that must come now. News stays news."""
    if journey.page in WHERE_QUESTIONS_END:
        going_on = _go_on(engine, journey)
        return journey if going_on.page == WHERE_QUESTIONS_END[journey.page] else going_on
    if journey.page == "emergency" and not navigation.emergencies(engine.decide(journey.answers)):
        return _go_on(engine, journey)
    return journey


def placed_anew(engine: Engine, journey: Journey) -> Journey:
    """As `placed`, after rules or answers changed: a question on screen may have to wait as well.

    It stays while it is the next one, or holds an answer that the person came back to. An
    emergency never waits.
    """
    if journey.page not in ("question", "change"):
        return placed(engine, journey)
    going_on = _go_on(engine, journey)
    if going_on.page == "question" and going_on.asking == journey.asking:
        return journey
    looks_back = going_on.page in ("question", "review") and journey.asking in journey.answers
    return journey if looks_back else going_on


def _go_on(engine: Engine, journey: Journey) -> Journey:
    return navigation.go_on(engine, journey).model_copy(update={"news": journey.news})

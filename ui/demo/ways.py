"""The way of the made-up person who is shown, and the page of it that stands on the screen."""

from collections.abc import Sequence

from ui import session
from ui.content import engine, home_country, made_up_people
from visit.demo import Demonstration, MadeUp, Shown, way_of


def person(shown: Demonstration) -> MadeUp | None:
    """Who is shown; None for the list, and for somebody who is not there."""
    return next((one for one in made_up_people() if one.id == shown.person), None)


def way(shown: Demonstration) -> Sequence[Shown]:
    """Their way with the answers that the presenter changed; without anybody, no way."""
    who = person(shown)
    if who is None:
        return ()
    return way_of(engine(), {**who.answers, **shown.changed}, home_country().id)


def show(shown: Demonstration) -> None:
    """Show this place; behind the end of the way, its last page."""
    pages = way(shown)
    if not pages:
        listed = session.fresh_journey().model_copy(update={"step": shown.step})
        session.demonstrate(shown, listed)
        return
    placed = shown.model_copy(update={"at": min(shown.at, len(pages) - 1)})
    journey = pages[placed.at].journey.model_copy(update={"step": placed.step})
    session.demonstrate(placed, journey)


def place_of(pages: Sequence[Shown], key: str) -> int | None:
    """Where the screen with that question stands."""
    return next((at for at, page in enumerate(pages) if key in page.keys), None)


def place_of_kind(pages: Sequence[Shown], kind: str) -> int:
    """Where the first page of that kind stands, or else the last page."""
    return next((at for at, page in enumerate(pages) if page.kind == kind), len(pages) - 1)

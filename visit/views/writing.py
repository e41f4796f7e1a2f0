"""Own words of one person, or of each of two: an edit changes the plan of its writer alone."""

from collections.abc import Callable

from visit.model.journey import Journey
from visit.model.plan import Plan
from visit.model.views import By


def written_by(journey: Journey, by: By | None, edit: Callable[[Plan], Plan]) -> Journey:
    """The record with the plan of that one changed; None where no one asks which of two it is.

    Two people write side by side only once both are together; what comes late from such a page
    changes nothing. Raises whatever `edit` raises.
    """
    views = journey.views
    if by is not None and (views is None or not views.together):
        return journey
    if views is not None and by == views.second_by:
        theirs = views.model_copy(update={"plan": edit(views.plan)})
        return journey.model_copy(update={"views": theirs})
    return journey.model_copy(update={"plan": edit(journey.plan)})

"""The visitor's journey: how it is begun, kept, marked, and forgotten."""

from contextvars import ContextVar

from ui.content import engine, home_country
from ui.session import state
from visit import Journey
from visit.complaint.since_when.the_change import with_the_change
from visit.views.turns import in_step

# What is said or shown until the next step.
_UNTIL_THE_NEXT_STEP = (state.PROBLEM, state.DONE, state.ASKED, state.SOUGHT, state.PART)

# The journey of the run that this thread is in. A page reads it twenty times, and each time
# Streamlit would look for it by name, under a lock.
_journey: ContextVar[Journey | None] = ContextVar("journey", default=None)


def known() -> bool:
    """Whether this session has heard from the browser what it keeps."""
    return state.holds(state.JOURNEY)


def journey() -> Journey:
    """The visitor's journey so far."""
    known = _journey.get()
    if known is None:
        kept = state.held(state.JOURNEY)
        known = kept if isinstance(kept, Journey) else fresh_journey()
        _journey.set(known)
    return known


def _put(journey: Journey) -> None:
    """The only place that writes it."""
    state.hold(state.JOURNEY, journey)
    _journey.set(journey)


def look_anew() -> None:
    """Trust nothing that an earlier run of this thread knew of the journey."""
    _journey.set(None)


def fresh_journey() -> Journey:
    """A journey that nobody has begun, in the country that this server is for."""
    return Journey(country=home_country().id)


def keep(changed: Journey) -> None:
    """Replace the journey; messages and questions about the old one go with it.

    What two people answered is kept in step with it, and with a time of what it was asked.
    """
    before = journey()
    changed = in_step(engine(), before, with_the_change(engine(), before, changed))
    if state.held(state.JOURNEY) != changed:
        begin_revision()
        state.let_go([state.DRAWN])
    _put(changed)
    state.let_go(_UNTIL_THE_NEXT_STEP)


def keep_marks(marked: Journey) -> None:
    """Remember what is marked and not sent; nothing is drawn anew for it."""
    if marked != journey():
        _put(marked)
        begin_revision()


def take_in(arrived: Journey, arrived_revision: int) -> None:
    """Begin with what the browser keeps."""
    _put(arrived)
    state.hold(state.REVISION, arrived_revision)


def revision() -> int:
    """How often the record has changed; the browser never goes back to a lower one."""
    return int(state.held(state.REVISION, 0))


def begin_revision() -> None:
    """Count one more change of the record."""
    state.hold(state.REVISION, revision() + 1)


def forget() -> None:
    """Forget everything of this visitor but the last step's number, so that old clicks stay old."""
    step, last = journey().next_step, revision()
    state.let_go_of_all_but(state.NONCE)
    finished = {"page": "finished", "step": step}
    _put(fresh_journey().model_copy(update=finished))
    state.hold(state.REVISION, last + 1)

"""What is worked out from the journey: its situation, once for each record, and how to speak."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeGuard

from ui.content import clinic, engine
from ui.session import state
from ui.session.kept_journey import journey, look_anew
from visit import Journey, reading
from visit.situation import Situation
from visit.words import Speech, speech_for

_situation: ContextVar[Situation | None] = ContextVar("situation", default=None)


def begin_run() -> None:
    """Look anew for what an earlier run of this thread knew. First thing in a run."""
    look_anew()
    _situation.set(None)


def situation() -> Situation:
    """What the rules say to this visitor's answers, worked out once for each record."""
    now, kept = journey(), _situation.get()
    if _is_of(kept, now):
        return kept
    kept = state.held(state.SITUATION)
    if not _is_of(kept, now):
        kept = Situation(engine(), now, clinic())
        state.hold(state.SITUATION, kept)
    _situation.set(kept)
    return kept


def _is_of(known: Situation | None, journey: Journey) -> TypeGuard[Situation]:
    return known is not None and known.journey is journey and known.engine is engine()


@contextmanager
def one_step() -> Iterator[None]:
    """Do what a press does, and let the page that follows go on from what was worked out for it."""
    with reading.one_step([situation().reading]):
        yield
        _ = situation().reading


def speech() -> Speech:
    """How to speak to this visitor."""
    return speech_for(journey())

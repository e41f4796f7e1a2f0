"""What a session is for: a visit, or a demonstration with made-up people, never both."""

from ui.session import state
from ui.session.kept_journey import begin_revision, keep, look_anew
from visit import Journey
from visit.demo import Demonstration


def begin_stage(stage: str) -> None:
    """Keep this session for that from now on. What it held of the other is gone first."""
    if state.held(state.STAGE, stage) != stage:
        state.let_go_of_all_but(state.SECTIONS)
        look_anew()
    state.hold(state.STAGE, stage)


def demonstrating() -> bool:
    """Whether this session shows made-up people. Then nothing in it is of a visit."""
    return state.held(state.STAGE) == state.DEMO


def demonstration() -> Demonstration:
    """Where the demonstration stands."""
    kept = state.held(state.DEMO)
    return kept if isinstance(kept, Demonstration) else Demonstration()


def demonstrate(shown: Demonstration, journey: Journey) -> None:
    """Show this page of a demonstration, with the journey of the made-up person."""
    keep(journey)
    state.hold(state.DEMO, shown)
    begin_revision()

"""What buttons do: each callback takes the journey one step on.

A callback is bound to the step it was drawn for, so a double click, or a click on a page that is
already gone, does nothing.
"""

from collections.abc import Callable

from questionnaire import AnswerError, Question, read_answer
from ui import session
from ui.content import engine
from ui.errors import guarded
from ui.widgets import by_kind
from visit import Journey
from visit.flow import navigation


def on_step(step: int, move: Callable[[Journey], Journey]) -> Callable[[], None]:
    """A callback that moves the journey, once, from the page of that step."""

    @guarded
    def press() -> None:
        journey = session.journey()
        if journey.step == step:
            session.keep(move(journey))

    return press


def send(question: Question, step: int) -> Callable[[], None]:
    """Read the widget and give the answer, or say beside the question what is missing."""

    @guarded
    def press() -> None:
        journey = session.journey()
        if journey.step != step:
            return
        raw = by_kind.read(question, journey)
        try:
            answer = read_answer(question, raw if raw is not None else None)
        except AnswerError:
            session.keep_draft(by_kind.drafted(question, journey))
            session.complain(by_kind.complaint(question, journey, raw))
            return
        session.keep(navigation.answer(engine(), journey, question.key, answer))

    return press


def go_back(step: int) -> Callable[[], None]:
    """One page back."""
    return on_step(step, lambda journey: navigation.back(engine(), journey))

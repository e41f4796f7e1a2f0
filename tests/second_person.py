"""A second person who answers about the same patient, and both together."""

from collections.abc import Mapping

from questionnaire import Answer
from rules import Engine
from visit.flow.answering import stop_here
from visit.flow.next_page import with_answers
from visit.model.journey import Journey
from visit.views.turns import begin_turn, hand_over, in_step


def turn_after(engine: Engine, first: Journey) -> Journey:
    """The first screen of the second person, once the first one saw this result."""
    return begin_turn(engine, hand_over(engine, first))


def both(engine: Engine, first: Journey, said: Mapping[str, Answer]) -> Journey:
    """Both together: the second person answers this and stops."""
    turn = turn_after(engine, first)
    marked = with_answers(engine, turn, said).journey
    return in_step(engine, turn, stop_here(engine, marked))

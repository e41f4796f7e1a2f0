"""A made-up person's way: each page they come to, their answers marked, then what they get."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from questionnaire import WHO_FOR, Answer
from rules import Engine
from visit.complaint.contents import DANGER_SIGNS
from visit.flow.answering import answer
from visit.flow.marks import keep_marks
from visit.flow.navigation import acknowledge_emergency, begin, see_result
from visit.flow.next_page import with_answers
from visit.flow.screens import shown_at
from visit.model.journey import Journey
from visit.situation import Situation

Kind = Literal["start", "question", "emergency", "child", "review", "result", "sheet", "card"]
AFTER_THE_RESULT: tuple[Kind, ...] = ("sheet", "card")


class Shown(NamedTuple):
    """A page of the way. `keys` are the questions on it; `after` is where their answers lead."""

    kind: Kind
    journey: Journey
    keys: tuple[str, ...]
    after: Situation


def way_of(engine: Engine, answers: Mapping[str, Answer], country: str) -> tuple[Shown, ...]:
    """The way of someone who would give these answers, one to every question."""
    return tuple(_pages(engine, answers, country))


def place_of_danger(way: Sequence[Shown]) -> int:
    """Where a danger sign interrupts, or else where danger signs are asked about."""
    kinds = [shown.kind for shown in way]
    if "emergency" in kinds:
        return kinds.index("emergency")
    return next((at for at, shown in enumerate(way) if DANGER_SIGNS in shown.keys), 0)


def _pages(engine: Engine, answers: Mapping[str, Answer], country: str) -> Iterator[Shown]:
    start = _start(engine, Journey(country=country), answers)
    yield start
    journey = begin(engine, start.journey, answers[WHO_FOR])
    while journey.page != "result":
        shown = _shown(engine, journey, answers)
        yield shown
        if shown.kind == "child":
            return
        journey = _next(engine, shown)
    for kind in ("result", *AFTER_THE_RESULT):
        yield Shown(kind, journey, (), Situation(engine, journey))


def _start(engine: Engine, journey: Journey, answers: Mapping[str, Answer]) -> Shown:
    """The first page of the app, with the one answer that is asked for there."""
    given = {WHO_FOR: answers[WHO_FOR]}
    after = with_answers(engine, journey, given)
    return Shown("start", keep_marks(journey, given), (WHO_FOR,), after)


def _shown(engine: Engine, journey: Journey, answers: Mapping[str, Answer]) -> Shown:
    situation = Situation(engine, journey)
    if journey.page != "question" or journey.asking is None:
        kinds: dict[str, Kind] = {"emergency": "emergency", "child": "child"}
        return Shown(kinds.get(journey.page, "review"), journey, (), situation)
    keys = shown_at(situation, journey.asking).keys
    given = {key: answers[key] for key in keys}
    return Shown("question", keep_marks(journey, given), keys, with_answers(engine, journey, given))


def _next(engine: Engine, shown: Shown) -> Journey:
    if shown.kind == "emergency":
        return acknowledge_emergency(engine, shown.journey)
    if shown.kind == "review":
        return see_result(engine, shown.journey)
    return answer(engine, shown.journey, shown.journey.unsent)

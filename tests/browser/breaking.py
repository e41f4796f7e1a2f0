"""One part of the app fails for a person with all canaries, and what is told of it is kept."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from questionnaire import NONE, PLACES
from tests import visitors
from tests.browser.fault_places import FAULTS, MARKS, OPENED, PRESSED, TURNED, Fault
from tests.browser.pages import CHILD, journey_at
from tests.browser.sweep import DANGER_SIGNS, SIZE, Sweep
from tests.second_person import both
from tests.server.tab import Tab, tab
from ui.content import engine
from ui.words import words
from visit import Journey
from visit.record.record import write
from visit.views.turns import hand_over


class Broken(NamedTuple):
    """What an error said to those who may not hear it, and what the person was sent."""

    told: str
    frames: list[bytes]


def break_part(sweep: Sweep, name: str, folder: Path) -> Broken:
    """Have one part of the app fail for a person with all canaries."""
    with tab(sweep.server) as person:
        person.run()
        *before, last = deeds(person, FAULTS[name], sweep.journey)
        for deed in before:
            deed()
        armed = folder / name
        armed.touch()
        last()
        return Broken(armed.read_text(encoding="utf-8"), person.frames)


def deeds(person: Tab, fault: Fault, journey: Journey) -> Iterator[Callable[[], None]]:
    """What the person does, one thing after another, to come to the part."""
    there = standing_at(fault.page, journey)
    record = write(there, engine().rulebook)
    yield lambda: person.keep(record)
    if fault.section is not None:
        yield partial(person.turn_to, fault.section)
        if fault.part is not None:
            label = words(f"{fault.section}_part_{fault.part}")
            yield partial(person.turn_to_part, fault.section, label)
    for key, value in fault.given:
        if key == OPENED:
            yield partial(person.say, {"say": "file", "text": record})
        elif key == PRESSED:
            yield partial(person.tell, {"button": value, "step": there.step, "marks": MARKS})
        elif key == TURNED:
            left = {"button": "left", "step": there.step, "marks": MARKS}
            turn = {"say": "turn", "place": value, "number": 1, "seen": "", "left": left}
            yield partial(person.say, turn)
        else:
            yield partial(person.give, key, value=value)


def standing_at(page: str, journey: Journey) -> Journey:  # noqa: PLR0911 - one a kind
    """The full journey at a page of that kind."""
    match page:
        case "emergency":
            there = journey_at(visitors.STOMACH_BLEEDING, "emergency")
            return there.model_copy(update={"plan": journey.plan})
        case "child":
            there = journey_at(CHILD, "child")
            changed = {"plan": journey.plan, "before_change": there.answers}
            return there.model_copy(update=changed)
        case "question":
            return journey.moved(page=page, asking=SIZE)
        case "change":
            unsent = {"arms_legs.lump": "no"}
            return journey.moved(page=page, asking="arms_legs.lump", unsent=unsent)
        case "hand_over":
            return hand_over(engine(), journey)
        case "differences":
            said = {DANGER_SIGNS: frozenset({NONE}), PLACES: frozenset({"belly"})}
            return both(engine(), journey, said)
        case _:
            return journey.moved(page=page, before_change=journey.answers)

"""Turns with Back and Forward as the server hears them, strange ones too."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests import rows
from tests.browser.pages import journey_at
from tests.browser.server import Server
from tests.server.tab import Tab, tab
from tests.visitors import GROWING_LUMP, STOMACH_BLEEDING
from ui.browser.mounting import KEY
from ui.content import engine
from ui.words import words
from visit.flow.navigation import acknowledge_emergency
from visit.record.record import write
from visit.situation import Situation

STRANGE: list[Any] = [
    "",
    "no place",
    "[]",
    "{}" * 400,
    "null",
    '{"page": "nowhere"}',
    '{"page": "question"}',
    '{"page": "question", "asking": "gone.gone"}',
    '{"page": "question", "asking": ["everyone.age"]}',
    '{"page": "change", "asking": "everyone.age"}',
    '{"page": "finished"}',
    '{"page": "result"}',
    '{"section": "nowhere"}',
    '{"section": "../learn"}',
    '{"section": "learn", "reading": "nowhere", "answers": {"everyone.age": "60_plus"}}',
    None,
    7,
    {"page": "start"},
]


@pytest.fixture
def visit(server: Server) -> Iterator[Tab]:
    """A tab in the middle of a visit."""
    with tab(server) as one:
        one.run()
        one.keep(write(journey_at(GROWING_LUMP, "question", "arms_legs.lump"), engine().rulebook))
        yield one


def told(visit: Tab) -> dict[str, Any]:
    """What the bridge was last told."""
    (element,) = (one for one in visit.elements if KEY in str(one))
    return dict(json.loads(element.bidi_component.bytes))


def turn(visit: Tab, place: Any, number: int = 1, seen: str = "") -> dict[str, Any]:
    visit.say({"say": "turn", "place": place, "number": number, "seen": seen})
    return told(visit)


def test_a_turn_shows_the_page_and_keeps_the_answers(visit: Tab):
    before = json.loads(told(visit)["record"])
    place = '{"page":"question","asking":"everyone.age"}'

    answered = turn(visit, place)

    assert (answered["turned"], answered["passed"], answered["place"]) == (1, False, place)
    assert json.loads(answered["record"])["said"] == before["said"]
    assert "How old are you?" in visit.words


def test_a_press_that_was_under_way_is_done_before_the_turn(visit: Tab):
    """Of the two messages Streamlit may keep the turn alone, so that carries the press."""
    step = rows.step(visit.markup)
    marks = {row: {"chosen": ["no"], "written": {}} for row in rows.rows(visit.markup)}
    before = json.loads(told(visit)["record"])["said"]
    place = '{"page":"question","asking":"everyone.age"}'
    turned = {"say": "turn", "place": place, "number": 1, "seen": ""}

    visit.say({**turned, "left": {"button": "continue", "step": step, "marks": marks}})

    after = told(visit)
    assert (after["turned"], after["place"]) == (1, place)
    assert len(json.loads(after["record"])["said"]) > len(before)


def test_a_turn_leads_to_another_section(visit: Tab):
    answered = turn(visit, '{"section":"learn"}')

    assert answered["place"] == '{"section":"learn"}'
    assert words("learn_title") in visit.words
    assert turn(visit, '{"page":"start"}', 2)["place"] == '{"page":"start"}'


@pytest.mark.parametrize("place", STRANGE, ids=repr)
def test_a_strange_turn_changes_nothing_and_is_answered(visit: Tab, place: Any):
    before = told(visit)

    answered = turn(visit, place)

    assert (answered["turned"], answered["passed"]) == (1, True)
    assert answered["record"] == before["record"]


def test_a_turn_over_a_danger_sign_is_interrupted(server: Server):
    journey = acknowledge_emergency(engine(), journey_at(STOMACH_BLEEDING, "emergency"))
    situation = Situation(engine(), journey)
    action = situation.speech(situation.emergencies[0].say)
    with tab(server) as one:
        one.run()
        one.keep(write(journey, engine().rulebook))
        there = told(one)["place"]
        turn(one, '{"page":"question","asking":"everyone.age"}')

        turn(one, there, 2)

        assert action in one.words

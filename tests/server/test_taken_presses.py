"""Each message of a session says which press it took in last, and claims none that may be lost."""

import json
from collections.abc import Iterator

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests import rows, streamlit_messages
from tests.browser.pages import journey_at
from tests.browser.server import Server
from tests.server.tab import Tab, tab
from tests.server.test_turns import told
from tests.visitors import GROWING_LUMP
from ui.browser.mounting import KEY
from ui.content import engine
from visit.record.record import write

RECORD = write(journey_at(GROWING_LUMP, "question", "arms_legs.lump"), engine().rulebook)


@pytest.fixture
def visit(server: Server) -> Iterator[Tab]:
    """A tab in the middle of a visit."""
    with tab(server) as one:
        one.run()
        one.keep(RECORD)
        yield one


def number(visit: Tab, made: int) -> WidgetState:
    return WidgetState(id=visit.id_of(KEY), json_value=json.dumps({"made": made}))


def press(visit: Tab, made: int) -> int:
    """Press Back with that number; what was taken in last."""
    back = {"button": "back", "step": rows.step(visit.markup), "marks": {}}
    pressed = streamlit_messages.said(visit.id_of(KEY), back, "pressed")
    visit.run(number(visit, made), pressed)
    return int(told(visit)["taken"])


def open_anew(visit: Tab, made: int) -> int:
    """Say what is kept, as a connection that opens; what was taken in last."""
    kept = {"say": "record", "record": RECORD, "revision": 1}
    visit.run(number(visit, made), streamlit_messages.said(visit.id_of(KEY), kept))
    return int(told(visit)["taken"])


def test_nothing_is_taken_in_before_the_first_press(visit: Tab):
    assert told(visit)["taken"] == 0


def test_a_press_is_taken_in_by_the_run_that_does_it(visit: Tab):
    before = told(visit)["page"]

    assert press(visit, 1) == 1
    assert told(visit)["page"] != before
    assert press(visit, 2) == 2


def test_a_number_that_comes_without_its_press_is_not_taken_for_it(visit: Tab):
    assert press(visit, 1) == 1

    assert open_anew(visit, 2) == 1
    visit.run(number(visit, 2))
    assert told(visit)["taken"] == 1
    assert press(visit, 3) == 3

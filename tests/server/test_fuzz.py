"""A thousand hostile messages and records: the server stays well, and nobody else notices.

A bystander's visit goes on beside the attacks. An attack may cost the attacker their connection.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.exceptions import ConnectionClosed

from tests import visitors
from tests.browser.pages import journey_at
from tests.browser.server import Server
from tests.effort import drawn
from tests.own_words import HOSTILE, live_in, who_says
from tests.quiet_lines import telling_lines
from tests.server import hostile
from tests.server.hostile import ATTACK, RESULT, ROWS
from tests.server.tab import Tab, tab
from ui.content import engine
from ui.serving.guard.websocket_filter import is_used, read_frame
from ui.words import words
from visit import Journey
from visit.model.plan import Plan, Story
from visit.record.record import write

REVIEW = journey_at(visitors.GROWING_LUMP, "review")
OWN_WORDS = "bystander4711"
PLACES = [
    ("", None),
    ("learn", None),
    ("how", words("how_part_rules")),
    ("visit", None),
]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("attacked")) as attacked:
        yield attacked


@pytest.fixture(scope="module")
def bystander(server: Server) -> Iterator[Tab]:
    """Somebody in the middle of a visit, with words of their own on the page."""
    with tab(server) as person:
        arrive(person, RESULT.model_copy(update={"plan": Plan(story=Story(change=OWN_WORDS))}))
        person.turn_to("visit")
        yield person


def arrive(person: Tab, journey: Journey) -> None:
    person.run()
    person.keep(write(journey, engine().rulebook))


class Attacker:
    """Comes again when the connection was lost, or an error's page stands there alone."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._visit = ExitStack()
        self._come()

    def go_to(self, place: tuple[str, str | None] | None) -> None:
        """Open a part of a section; None stays where the last attack ended."""
        if place is not None:
            section, part = place
            self.tab.turn_to(section)
            if part is not None:
                self.tab.turn_to_part(section, part)

    def attack(self, message: BackMsg) -> None:
        """Send it, and have the page drawn after it."""
        self.send(message.SerializeToString())

    def send(self, frame: bytes | str) -> None:
        """Send anything at all, and have the page drawn after it."""
        try:
            self.tab.socket.send(frame)
            # Read by itself, or the end of this run would be taken for that of the next one.
            if leads_to_a_run(frame):
                self.tab.read_run()
            self.tab.run()
            must_be_harmless(self.tab)
        except ConnectionClosed:
            self._come()
        # A value that no browser sends may end in the page of an error. Its link leads back.
        if not self.tab.has_page:
            self._come()

    def leave(self) -> None:
        self._visit.close()

    def _come(self) -> None:
        self.leave()
        self.tab = self._visit.enter_context(tab(self.server))
        arrive(self.tab, RESULT)
        assert self.tab.has_page


def leads_to_a_run(frame: bytes | str) -> bool:
    """Whether a page is drawn for it. One for a part of a page is not: our pages have no such."""
    message = read_frame(frame if isinstance(frame, bytes) else None)
    return (
        isinstance(message, BackMsg)
        and is_used(message)
        and message.WhichOneof("type") == "rerun_script"
        and not message.rerun_script.fragment_id
    )


def must_be_harmless(person: Tab) -> None:
    """No words of the bystander, no insides of an error and no live markup came to the attacker."""
    received = b"".join(person.frames)
    live = [text for frame in person.frames for text in live_in(frame)]
    person.frames.clear()
    assert not live
    assert OWN_WORDS.encode() not in received
    assert b"Traceback" not in received
    assert not [one for one in person.elements if one.WhichOneof("type") == "exception"]


@pytest.fixture(scope="module")
def attacker(server: Server) -> Iterator[Attacker]:
    one = Attacker(server)
    yield one
    one.leave()


@pytest.fixture(autouse=True)
def _nobody_else_notices(server: Server, bystander: Tab) -> Iterator[None]:
    yield
    bystander.frames.clear()
    bystander.run()
    assert OWN_WORDS in bystander.words
    assert ATTACK.encode() not in b"".join(bystander.frames)
    assert server.is_healthy()
    assert ATTACK not in server.log()
    assert telling_lines(server.log()) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_own_words_reach_every_page_as_letters(server: Server, text: str):
    with tab(server) as person:
        arrive(person, who_says(text, RESULT))
        for section, part in PLACES:
            person.turn_to(section)
            if part is not None:
                person.turn_to_part(section, part)

            must_be_harmless(person)


@drawn(300)
@given(place=st.none() | st.none() | st.sampled_from(PLACES), marks=hostile.marks)
def test_any_value_for_any_widget_is_taken_or_refused(
    attacker: Attacker, place: tuple[str, str | None] | None, marks: list[tuple[Any, Any]]
):
    attacker.go_to(place)
    ids = attacker.tab.ids
    message = BackMsg()
    message.rerun_script.page_script_hash = attacker.tab.page
    for name, value in marks:
        named = ids[name % len(ids)] if isinstance(name, int) else name
        message.rerun_script.widget_states.widgets.append(WidgetState(id=named, **value))

    attacker.attack(message)


@pytest.mark.parametrize(
    "value", [{"string_value": "x"}, {"int_value": 3}, {"file_uploader_state_value": {}}], ids=list
)
@pytest.mark.parametrize("key", ["visit_bridge", "take_form"])
def test_a_value_of_another_kind_ends_in_a_plain_page_that_leads_back(
    server: Server, key: str, value: dict[str, Any]
):
    with tab(server) as person:
        arrive(person, RESULT)
        person.turn_to("visit")

        person.run(WidgetState(id=person.id_of(key), **value))

        assert person.has_page or words("error_retry") in person.words
        must_be_harmless(person)
    with tab(server) as again:
        arrive(again, RESULT)
        assert again.has_page


@drawn(150)
@given(data=st.data())
def test_any_place_and_context_is_taken_or_refused(attacker: Attacker, data: st.DataObject):
    message = BackMsg()
    rerun = message.rerun_script
    for field in ("page_script_hash", "page_name", "fragment_id", "query_string"):
        setattr(rerun, field, data.draw(hostile.texts))
    rerun.is_auto_rerun = data.draw(st.booleans())
    rerun.cached_message_hashes.extend(data.draw(st.lists(hostile.texts, max_size=3)))
    for field in ("timezone", "locale", "url", "color_scheme"):
        setattr(rerun.context_info, field, data.draw(hostile.texts))
    rerun.context_info.timezone_offset = data.draw(st.integers(-(2**31), 2**31 - 1))

    attacker.attack(message)


@drawn(100)
@given(frame=hostile.frames)
def test_any_frame_is_taken_or_ends_the_connection(attacker: Attacker, frame: bytes | str):
    attacker.send(frame)


@drawn(300)
@given(said=hostile.kept)
def test_any_record_is_read_or_begins_anew(server: Server, said: Any):
    with tab(server) as person:
        person.run()
        person.say(said)

        assert person.has_page
        must_be_harmless(person)


@drawn(150)
@given(pressed=hostile.pressed)
def test_any_press_is_taken_or_refused(server: Server, pressed: Any):
    with tab(server) as person:
        arrive(person, ROWS)
        person.tell(pressed)

        assert person.has_page
        must_be_harmless(person)
        person.run()
        assert person.has_page


@drawn(100)
@given(start=st.sampled_from([Journey(), RESULT, REVIEW]), pressed=hostile.pressed)
def test_any_press_on_any_page_is_taken_or_refused(server: Server, start: Journey, pressed: Any):
    with tab(server) as person:
        arrive(person, start)
        person.tell(pressed)

        assert person.has_page
        must_be_harmless(person)


@drawn(150)
@given(said=hostile.opened)
def test_any_file_is_opened_or_changes_nothing(attacker: Attacker, said: Any):
    attacker.tab.say(said)

    assert attacker.tab.has_page
    must_be_harmless(attacker.tab)

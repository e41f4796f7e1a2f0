"""What the bridge takes from a browser, and what it sends."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.bridge import LONGEST_RECORD, Arrived, Copy, Deliver, Outgoing, Print, Turn, new_nonce
from ui.bridge.messages import read_arrival

KNOWING = Outgoing(record="{}", nonce="n", page_key="p", title="T")
UNKNOWING = Outgoing(record=None, nonce="n", page_key="p", title="T")
ON_SHARED_DEVICE = Outgoing(record="{}", nonce="n", page_key="p", title="T", shared_device=True)


def test_a_session_that_knows_nothing_takes_the_record():
    said = {"say": "record", "record": '{"a": 1}', "revision": 7}

    assert read_arrival(said, UNKNOWING) == Arrived(record='{"a": 1}', revision=7)


def test_a_session_that_knows_keeps_what_it_has():
    said = {"say": "record", "record": '{"a": 1}', "revision": 7}

    assert read_arrival(said, KNOWING) is None


def test_a_tab_that_keeps_nothing_says_so():
    assert read_arrival({"say": "record", "record": None, "revision": 0}, UNKNOWING) == Arrived()


def test_a_record_that_is_too_long_is_refused():
    said = {"say": "record", "record": "x" * (LONGEST_RECORD + 1), "revision": 1}

    assert read_arrival(said, UNKNOWING) == Arrived(revision=1, refused=True)


@pytest.mark.parametrize("revision", [-1, 2**53, 1.0, "1", None, True], ids=repr)
def test_a_revision_that_is_no_count_is_refused(revision: Any):
    said = {"say": "record", "record": "{}", "revision": revision}

    assert read_arrival(said, UNKNOWING) == Arrived(refused=True)


def test_only_a_shared_device_runs_out_of_time():
    assert read_arrival({"say": "idle"}, ON_SHARED_DEVICE) == Arrived(idle_expired=True)
    assert read_arrival({"say": "idle"}, KNOWING) is None


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
almost = st.fixed_dictionaries(
    {"say": st.sampled_from(["record", "idle", "x"]), "record": anything, "revision": anything}
)
almost_a_turn = st.fixed_dictionaries(
    {"say": st.just("turn"), "place": anything, "number": anything, "seen": anything}
)


@given(anything | almost)
def test_whatever_a_browser_says_is_read_or_refused(said: Any):
    arrived = read_arrival(said, UNKNOWING)

    assert arrived is None or arrived.record is None or isinstance(said["record"], str)


@given(almost_a_turn)
def test_whatever_a_browser_says_of_a_turn_is_text_and_a_number_or_nothing(said: Any):
    arrived = read_arrival(said, KNOWING)

    if arrived is not None:
        turn = arrived.turn
        assert turn is not None
        assert (type(turn.place), type(turn.number), type(turn.seen)) == (str, int, str)


def test_a_turn_is_taken_by_a_session_that_knows_the_visit():
    said = {"say": "turn", "place": "{}", "number": 3, "seen": "questions-start-0"}

    assert read_arrival(said, KNOWING) == Arrived(turn=Turn("{}", 3, "questions-start-0"))
    assert read_arrival(said, UNKNOWING) is None


def test_a_place_that_is_too_long_is_no_place():
    said = {"say": "turn", "place": "x" * 2000, "number": 1, "seen": ""}

    assert read_arrival(said, KNOWING) == Arrived(turn=Turn("", 1, ""))


def test_the_message_is_bytes_of_json():
    commands = (Deliver("1", "a.txt", "text/plain", b"\x00\xff"), Copy("2", "ä"), Print("3"))
    outgoing = Outgoing("{}", "n", "p", "T", commands=commands)

    message = json.loads(outgoing.wire())

    assert [command["do"] for command in message["commands"]] == ["deliver", "copy", "print"]
    assert message["commands"][0]["content"] == "AP8="
    assert message["record"] == "{}"


def test_every_session_gets_a_name_of_its_own():
    assert len({new_nonce() for _ in range(1000)}) == 1000

"""What the bridge takes from a browser, and what it sends."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.browser import LONGEST_RECORD, Arrived, Deliver, Outgoing, Turn, new_nonce, read_done
from ui.browser.messages import read_arrival
from ui.browser.mounting import SCRIPTS
from ui.words import words

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


def test_what_takes_the_place_of_a_refused_record_is_newer_than_it():
    assert Arrived(revision=7, refused=True).next_revision == 8
    assert Arrived(revision=7).next_revision == 7


def test_the_browser_keeps_what_the_server_reads_and_no_more():
    text = (SCRIPTS / "store.js").read_text(encoding="utf-8")

    assert f"export const LONGEST = {LONGEST_RECORD // 1024} * 1024\n" in text


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
    file = Deliver("1", "a.txt", "text/plain", b"\x00\xff", button="take", said="Look.")
    commands = (file,)
    outgoing = Outgoing("{}", "n", "p", "T", commands=commands)

    message = json.loads(outgoing.wire())

    [command] = message["commands"]
    assert (command["do"], command["content"]) == ("deliver", "AP8=")
    assert (command["button"], command["said"]) == ("take", "Look.")
    assert message["record"] == "{}"


@pytest.mark.parametrize(
    ("kept", "done"),
    [
        ({"done": ["a", "b"]}, {"a", "b"}),
        ({"done": ["a", 1, None, ["b"]]}, {"a"}),
        ({"done": "ab"}, set()),
        ({"done": None}, set()),
        ({}, set()),
        (None, set()),
    ],
)
def test_what_is_done_is_read_as_something_a_stranger_said(kept: Any, done: set[str]):
    assert read_done(kept) == done


def test_only_a_shared_device_is_sent_the_words_of_its_warning():
    alone, shared = (json.loads(one.wire())["shared"] for one in (KNOWING, ON_SHARED_DEVICE))

    assert alone is None
    assert shared["title"] == words("idle_title")


def test_every_session_gets_a_name_of_its_own():
    assert len({new_nonce() for _ in range(1000)}) == 1000

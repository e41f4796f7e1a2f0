"""What the bridge takes from a browser, and what it sends."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.browser import (
    LONGEST_RECORD,
    Arrived,
    Deliver,
    Marked,
    Outgoing,
    Press,
    Turn,
    new_nonce,
    read_done,
    read_made,
    read_press,
)
from ui.browser.messages import read_arrival
from ui.browser.mounting import SCRIPTS
from ui.browser.press import (
    HIGHEST_STEP,
    LONGEST_NAME,
    LONGEST_WRITTEN,
    MOST_MARKS,
    read_marks,
)
from ui.words import words

KNOWING = Outgoing(record="{}", nonce="n", page_key="p", title="T")
UNKNOWING = Outgoing(record=None, nonce="n", page_key="p", title="T")
NO_PRESS = Press("", 0, {})
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
    {"say": st.just("turn"), "place": anything, "number": anything, "seen": anything},
    optional={"left": anything},
)
almost_marks = st.dictionaries(
    st.text(max_size=20),
    anything | st.fixed_dictionaries({}, optional={"chosen": anything, "written": anything}),
)
almost_a_press = st.fixed_dictionaries(
    {"button": st.text() | anything, "step": st.integers() | anything},
    optional={"marks": almost_marks | anything},
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
        must_be_a_press(turn.left)


def test_a_turn_is_taken_by_a_session_that_knows_the_visit():
    said = {"say": "turn", "place": "{}", "number": 3, "seen": "questions-start-0"}

    turn = Turn("{}", 3, "questions-start-0", NO_PRESS)
    assert read_arrival(said, KNOWING) == Arrived(turn=turn)
    assert read_arrival(said, UNKNOWING) is None


def test_a_place_that_is_too_long_is_no_place():
    said = {"say": "turn", "place": "x" * 2000, "number": 1, "seen": ""}

    assert read_arrival(said, KNOWING) == Arrived(turn=Turn("", 1, "", NO_PRESS))


def test_a_turn_carries_the_marks_of_the_page_that_was_left():
    marks = {"lump.size": {"chosen": ["measured"], "written": {"number": "2,5", "unit": "cm"}}}
    left = {"button": "", "step": 4, "marks": marks}

    arrived = read_arrival({"say": "turn", "place": "{}", "number": 1, "left": left}, KNOWING)

    marked = Marked(("measured",), {"number": "2,5", "unit": "cm"})
    assert arrived is not None
    assert arrived.turn == Turn("{}", 1, "", Press("", 4, {"lump.size": marked}))


def must_be_a_press(press: Press) -> None:
    """Text, a count and names: nothing else of what was told goes further."""
    assert (type(press.button), type(press.step)) == (str, int)
    assert len(press.button) <= LONGEST_NAME
    assert 0 <= press.step <= HIGHEST_STEP
    must_be_marks(press.marks)


def must_be_marks(marks: Mapping[str, Marked]) -> None:
    assert len(marks) <= MOST_MARKS
    for row, marked in marks.items():
        assert isinstance(row, str)
        assert {type(one) for one in marked.chosen} <= {str}
        assert all(len(one) <= LONGEST_NAME for one in marked.chosen)
        for part, text in marked.written.items():
            assert len(part) <= LONGEST_NAME
            assert len(text) <= LONGEST_WRITTEN


@given(anything | almost_a_press)
def test_whatever_a_browser_tells_of_a_press_is_read_or_refused(said: Any):
    press = read_press(said)

    if press is not None:
        assert (press.button, press.step) == (said["button"], said["step"])
        must_be_a_press(press)


@given(anything | almost_marks)
def test_whatever_a_browser_tells_of_marks_is_names_and_texts(told: Any):
    must_be_marks(read_marks(told))


def test_a_press_says_what_it_does_and_to_what():
    press = read_press({"button": "change:lump.size", "step": 3, "marks": {}})

    assert press is not None
    assert (press.what, press.about, press.step) == ("change", "lump.size", 3)


@pytest.mark.parametrize("step", [-1, HIGHEST_STEP + 1, 1.0, "1", None, True], ids=repr)
def test_a_step_that_is_no_count_makes_no_press(step: Any):
    assert read_press({"button": "continue", "step": step, "marks": {}}) is None


@pytest.mark.parametrize("button", [None, 7, ["continue"], "x" * (LONGEST_NAME + 1)], ids=str)
def test_a_button_that_is_no_name_makes_no_press(button: Any):
    assert read_press({"button": button, "step": 1, "marks": {}}) is None


@pytest.mark.parametrize(
    ("told", "marked"),
    [
        ({"chosen": ["a", "b"]}, Marked(("a", "b"))),
        ({"chosen": ["a", 1, None, ["b"], "x" * (LONGEST_NAME + 1)]}, Marked(("a",))),
        ({"chosen": "ab", "written": "cd"}, Marked()),
        (
            {"written": {"number": "2", "unit": 7, "more": "x" * (LONGEST_WRITTEN + 1)}},
            Marked((), {"number": "2"}),
        ),
        (None, Marked()),
    ],
)
def test_marks_are_read_as_something_a_stranger_said(told: Any, marked: Marked):
    assert read_marks({"row": told}) == {"row": marked}


def test_too_many_marks_are_none():
    rows = {f"row{number}": {"chosen": ["a"]} for number in range(MOST_MARKS + 1)}

    assert read_marks(rows) == {}
    rows.popitem()
    assert len(read_marks(rows)) == MOST_MARKS


def test_the_message_says_how_numbers_are_read():
    outgoing = Outgoing("{}", "n", "p", "T", read_back={"lump.size": "Read as 2 cm."})

    assert json.loads(outgoing.wire())["read_back"] == {"lump.size": "Read as 2 cm."}


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


@pytest.mark.parametrize(
    ("kept", "made"),
    [
        ({"made": 3, "done": []}, 3),
        *(({"made": strange}, 0) for strange in (-1, 2**53, 1.0, "1", True, None, [1])),
        ({}, 0),
        (None, 0),
    ],
)
def test_the_number_of_a_press_is_read_as_something_a_stranger_said(kept: Any, made: int):
    assert read_made(kept) == made


def test_only_a_shared_device_is_sent_the_words_of_its_warning():
    alone, shared = (json.loads(one.wire())["shared"] for one in (KNOWING, ON_SHARED_DEVICE))

    assert alone is None
    assert shared["title"] == words("idle_title")


def test_every_session_gets_a_name_of_its_own():
    assert len({new_nonce() for _ in range(1000)}) == 1000

"""The recording of a screen reader waits for what it says, and not for a silence before it."""

from collections.abc import Callable
from pathlib import Path
from threading import Timer

import pytest

from tests.heard.orca import READ_TO_THE_END, Orca, WrongPlace

LATE = 0.5
SHORT = 0.2


@pytest.fixture
def reader(tmp_path: Path) -> Orca:
    (tmp_path / "heard.txt").touch()
    return Orca({}, tmp_path / "heard.txt")


@pytest.fixture
def says_late(reader: Orca) -> Callable[[str], None]:
    """A screen reader on a busy machine."""

    def say(words: str) -> None:
        with reader.file.open("a", encoding="utf-8") as file:
            file.write(f"{words}\n")

    return lambda words: Timer(LATE, say, [words]).start()


def test_a_silence_before_the_awaited_words_is_no_end(
    reader: Orca, says_late: Callable[[str], None]
):
    says_late("Knock push button.")

    assert reader.said(SHORT, until=lambda: "Knock") == ["Knock push button."]


def test_what_is_awaited_is_asked_for_anew(reader: Orca, says_late: Callable[[str], None]):
    """The focus moves to a heading after the button was pressed that had it."""
    has_focus = iter(["Open the gate"])
    says_late("The gate heading level 2")

    said = reader.said(SHORT, until=lambda: next(has_focus, "The gate"))

    assert said == ["The gate heading level 2"]


def test_a_stop_of_the_tab_key_is_waited_for(reader: Orca, says_late: Callable[[str], None]):
    says_late("The garden link.")

    assert reader.said_next() == ["The garden link."]


def test_a_reading_that_began_in_the_wrong_place_is_no_recording(
    reader: Orca, monkeypatch: pytest.MonkeyPatch
):
    reads = iter([[], ["Why, heading level 2", "A lump", READ_TO_THE_END]])
    monkeypatch.setattr(Orca, "said", lambda *_, **__: next(reads))

    with pytest.raises(WrongPlace, match="Why, heading level 2"):
        reader.reads_from_the_top("Over the wall")

"""A press is never lost and never made twice, whatever of it a lost connection takes along."""

import os
import signal
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.walk import wait_ready
from tests.server.network import Network
from tests.server.toy_walk import (
    SETTLES,
    answer,
    answers,
    at_question,
    go_on,
    kept_record,
    mark,
    opened,
)
from tests.server.trouble import crash, cut_and_mend

pytestmark = pytest.mark.browser

COUNTERS = ("Count", "Count ours")


def at_the_end(page: Page, network: Network) -> None:
    opened(page, network.url)
    for number in range(1, 5):
        answer(page, number)
    answers(page)
    wait_ready(page)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def counted(page: Page, times: int, opened: str = "[]") -> None:
    """So often in the end, and no other number after it."""
    expect(page.get_by_text(f"Counted {times}, opened {opened}")).to_be_visible()
    page.wait_for_timeout(SETTLES)
    wait_ready(page)
    expect(page.get_by_text(f"Counted {times}, opened {opened}")).to_be_visible()


def choose_file(page: Page, folder: Path) -> None:
    file = folder / "mine.txt"
    file.write_text("mine")
    page.get_by_label("Open a file").set_input_files(file)


def note(sent: list[int], frame: bytes | str) -> None:
    sent.append(len(frame))


def unheard(page: Page, network: Network) -> AbstractContextManager[None]:
    """What is done inside never comes to the server; then the connection is lost."""
    return _lost(page, network, "mute")


def unanswered(page: Page, network: Network) -> AbstractContextManager[None]:
    """What is done inside comes to the server, and its answer never comes back."""
    return _lost(page, network, "deaf")


@contextmanager
def _lost(page: Page, network: Network, way: Literal["mute", "deaf"]) -> Iterator[None]:
    setattr(network, way, True)
    yield
    page.wait_for_timeout(SETTLES)
    setattr(network, way, False)
    cut_and_mend(page, network)


def stop(network: Network) -> None:
    """The server hears nothing any more, and will be killed."""
    assert network.server.process is not None
    os.kill(network.server.process.pid, signal.SIGSTOP)


def test_the_answer_to_a_mark_is_no_answer_to_the_press_after_it(cut_off: Network, page: Page):
    opened(page, cut_off.url)
    answer(page, 1)
    at_question(page, 2)
    cut_off.late = True
    mark(page, "blue")
    page.wait_for_timeout(SETTLES)

    with unheard(page, cut_off):
        go_on(page)
        cut_off.late = False

    at_question(page, 3)
    assert '"1": ["blue"' in kept_record(page)


@pytest.mark.parametrize("name", COUNTERS)
def test_a_press_and_its_number_go_out_together(cut_off: Network, page: Page, name: str):
    sent: list[int] = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: note(sent, frame)))
    at_the_end(page, cut_off)
    before = len(sent)

    press(page, name)

    counted(page, 1)
    assert len(sent) == before + 1


@pytest.mark.parametrize("name", COUNTERS)
def test_a_press_that_the_server_never_heard_counts_once(cut_off: Network, page: Page, name: str):
    at_the_end(page, cut_off)

    with unheard(page, cut_off):
        press(page, name)

    counted(page, 1)


@pytest.mark.parametrize("name", COUNTERS)
def test_a_press_whose_answer_was_lost_counts_once(cut_off: Network, page: Page, name: str):
    at_the_end(page, cut_off)

    with unanswered(page, cut_off):
        press(page, name)

    counted(page, 1)


@pytest.mark.parametrize("name", COUNTERS)
def test_a_press_counts_once_over_cut_after_cut(cut_off: Network, page: Page, name: str):
    at_the_end(page, cut_off)

    press(page, name)
    for _ in range(3):
        cut_and_mend(page, cut_off)

    counted(page, 1)


def test_each_of_several_presses_that_nobody_heard_counts_once(network: Network, page: Page):
    at_the_end(page, network)

    stop(network)
    for name in COUNTERS:
        press(page, name)
    crash(page, network)

    counted(page, 2)


def test_of_two_presses_the_one_that_was_not_heard_is_made_again(cut_off: Network, page: Page):
    at_the_end(page, cut_off)

    with unanswered(page, cut_off):
        press(page, "Count")
        page.wait_for_timeout(SETTLES)
        cut_off.mute = True
        press(page, "Count ours")
        page.wait_for_timeout(SETTLES)
        cut_off.mute = False

    counted(page, 2)


def test_a_file_that_the_server_never_heard_of_is_opened_once(
    network: Network, page: Page, tmp_path: Path
):
    at_the_end(page, network)

    stop(network)
    choose_file(page, tmp_path)
    crash(page, network)

    counted(page, 0, '["mine"]')


def test_a_file_whose_answer_was_lost_is_opened_once(cut_off: Network, page: Page, tmp_path: Path):
    at_the_end(page, cut_off)

    with unanswered(page, cut_off):
        choose_file(page, tmp_path)

    counted(page, 0, '["mine"]')

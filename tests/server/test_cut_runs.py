"""A run whose connection is lost goes on to its end: the page that waits is whole."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import streamlit_messages
from tests.browser.server import Server
from tests.rows import Told
from tests.server.asking import session
from tests.server.tab import Tab
from ui.browser.mounting import KEY as BRIDGE

# Long enough for a run of the small app, and for the server to see that a connection is gone.
SETTLES = 1
GREEN: Told = {"choice": {"chosen": ["green"], "written": {"words": "my words"}}}
LAST_ON_THE_PAGE = "Break a callback"


@contextmanager
def cut_while_a_run_is_held(
    start_toy: Callable[..., Server], held: Path
) -> Iterator[tuple[Server, Tab]]:
    """A tab on the first question, whose connection is lost inside, while no run comes further."""
    server = start_toy(VISIT_GUIDE_TOY_HELD_BY=str(held))
    with session(server) as socket:
        tab = Tab(socket)
        tab.run()
        tab.say({"say": "record", "record": None, "revision": 0})
        held.touch()
        yield server, tab
    time.sleep(SETTLES)
    held.unlink()
    time.sleep(SETTLES)


def press_unread(tab: Tab) -> None:
    pressed = {"button": "continue", "step": 0, "marks": GREEN}
    state = streamlit_messages.said(tab.id_of(BRIDGE), pressed, "pressed")
    tab.socket.send(streamlit_messages.rerun(tab.page, [state]).SerializeToString())


def come_back(server: Server, before: Tab, *, asks: bool = False) -> Tab:
    """The tab with the page that waits for it; one that `asks` for it, as after a cut run."""
    with session(server, goes_on=before.session) as socket:
        back = Tab(socket)
        if asks:
            back.page = before.page
            socket.send(streamlit_messages.rerun(back.page, []).SerializeToString())
        back.read_run()
    assert back.session == before.session
    return back


def test_the_page_of_a_press_that_the_cut_came_into_waits_whole(
    start_toy: Callable[..., Server], tmp_path: Path
):
    with cut_while_a_run_is_held(start_toy, tmp_path / "held") as (server, tab):
        press_unread(tab)

    back = come_back(server, tab)

    assert "Question 2" in back.words
    assert LAST_ON_THE_PAGE in back.words


def test_a_press_that_waits_for_a_run_is_not_dropped_with_the_connection(
    start_toy: Callable[..., Server], tmp_path: Path
):
    with cut_while_a_run_is_held(start_toy, tmp_path / "held") as (server, tab):
        tab.socket.send(streamlit_messages.rerun(tab.page, []).SerializeToString())
        press_unread(tab)
        # A press that the server has not read yet is made again by the page.
        time.sleep(SETTLES)

    # A browser asks for the page again where its last run did not end before the cut.
    assert "Question 2" in come_back(server, tab, asks=True).words

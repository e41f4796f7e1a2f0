"""Rows to mark in a real browser: by hand, by key, and while the connection is lost."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from questionnaire import Answer
from tests import visitors
from tests.browser.answering import SWIFT, mark_rows, rows_on
from tests.browser.pages import journey_at
from tests.browser.runs import finished
from tests.browser.server import Server
from tests.browser.walk import (
    clear,
    come_back,
    control,
    expect_heading,
    heading,
    mark,
    press,
    wait_ready,
)
from tests.server.network import Network
from tests.server.trouble import CONNECTED
from ui.content import engine
from ui.words import words

pytestmark = pytest.mark.browser

LUMP, CONTEXT, SIGNS = "arms_legs.lump", "everyone.context", "everyone.danger_signs"


@pytest.fixture
def network(server: Server) -> Iterator[Network]:
    """To the server that all tests share."""
    with Network(server) as network:
        yield network


def at(page: Page, server: Server | Network, key: str) -> str:
    """Come to the screen of that question; its heading."""
    come_back(page, server, journey_at(visitors.GROWING_LUMP, "question", key))
    return heading(page)


def leave(page: Page, screen: str, way: str) -> None:
    """Press, and wait until another page is there: a run that began before may end after it."""
    page.get_by_role("button", name=way, exact=True).click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text(screen)
    wait_ready(page)


def calm() -> dict[str, Answer]:
    """The calmest answers to all questions."""
    return visitors.GROWING_LUMP.answers(engine().rulebook.questionnaire)


def test_marking_costs_no_run(page: Page, server: Server):
    at(page, server, LUMP)
    before = finished(page)

    mark(page, LUMP, "yes")
    mark(page, LUMP, "no")
    page.wait_for_timeout(1000)

    assert finished(page) == before
    expect(control(page, LUMP, "no")).to_be_checked()


def test_each_row_is_a_group_with_the_name_of_its_question(page: Page, server: Server):
    at(page, server, LUMP)

    rows = page.locator("main fieldset.vg-row")

    assert rows.count() > 0
    for row in rows.all():
        assert row.locator("legend").inner_text().strip()


def test_nothing_is_marked_beforehand(page: Page, server: Server):
    at(page, server, LUMP)

    expect(page.locator("main [data-row]:checked")).to_have_count(0)


@pytest.mark.parametrize("times", [1, 2])
def test_open_rows_are_counted_and_marked_and_what_is_marked_stays(
    page: Page, server: Server, times: int
):
    screen = at(page, server, LUMP)
    left = rows_on(page)
    for key in left[:2]:
        mark(page, key, "no")

    for _ in range(times):
        press(page, words("continue"))

    expect_heading(page, screen)
    message = page.get_by_role("main").get_by_role("alert")
    expect(message).to_be_focused()
    expect(message).to_have_text(words("rows_open", count=len(left) - 2))
    expect(page.locator("main fieldset[data-open]")).to_have_count(len(left) - 2)
    for key in left[:2]:
        expect(control(page, key, "no")).to_be_checked()


def test_the_focus_stays_on_a_box_that_was_ticked_by_key(page: Page, server: Server):
    at(page, server, CONTEXT)
    control(page, CONTEXT, "blood_thinners").focus()

    for _ in range(3):
        page.keyboard.press("Space")

    expect(control(page, CONTEXT, "blood_thinners")).to_be_focused()
    expect(control(page, CONTEXT, "blood_thinners")).to_be_checked()


def test_none_of_these_and_a_tick_let_go_of_each_other(page: Page, server: Server):
    at(page, server, CONTEXT)
    mark(page, CONTEXT, "none")

    mark(page, CONTEXT, "blood_thinners")
    expect(control(page, CONTEXT, "none")).not_to_be_checked()
    mark(page, CONTEXT, "none")

    expect(control(page, CONTEXT, "blood_thinners")).not_to_be_checked()


def test_a_mark_and_a_press_right_after_it_count_together(page: Page, server: Server):
    screen = at(page, server, SIGNS)
    mark(page, SIGNS, "none")

    page.evaluate(
        """() => {
          document.querySelector('main [value="chest_pain"]').closest("label").click()
          document.querySelector('main [data-press="continue"]').click()
        }"""
    )
    expect(page.get_by_role("heading", level=1)).not_to_have_text(screen)
    wait_ready(page)

    assert page.locator(".vg-alarm").count() == 1


@pytest.mark.parametrize("forgets", [False, True], ids=["a cut", "a crash"])
def test_a_mark_while_the_connection_is_lost_counts(
    network: Network, page: Page, start_server: Callable[..., Server], *, forgets: bool
):
    if forgets:
        network.server = start_server()
    screen = at(page, network, CONTEXT)
    mark_rows(page, calm(), hand=SWIFT)
    network.cut()
    expect(page.locator(CONNECTED)).to_have_count(0)

    mark(page, CONTEXT, "blood_thinners")
    if forgets:
        network.server.kill()
        network.server.start()
    network.mend()
    expect(page.locator(CONNECTED)).to_have_count(1)
    wait_ready(page)
    expect(control(page, CONTEXT, "blood_thinners")).to_be_checked()
    expect(control(page, CONTEXT, "none")).not_to_be_checked()
    leave(page, screen, words("continue"))
    press(page, words("back"))

    expect(control(page, CONTEXT, "blood_thinners")).to_be_checked()
    expect(control(page, CONTEXT, "none")).not_to_be_checked()


def test_a_press_while_the_connection_is_lost_is_made_when_it_is_back(network: Network, page: Page):
    screen = at(page, network, SIGNS)
    mark(page, SIGNS, "none")
    network.cut()
    expect(page.locator(CONNECTED)).to_have_count(0)

    page.get_by_role("button", name=words("continue"), exact=True).click()
    network.mend()

    expect(page.get_by_role("heading", level=1)).not_to_have_text(screen)


def test_marks_are_there_again_after_a_reload(page: Page, server: Server):
    at(page, server, LUMP)
    mark(page, LUMP, "yes")

    page.reload()
    wait_ready(page)

    expect(control(page, LUMP, "yes")).to_be_checked()


def test_marks_are_there_again_after_a_look_at_another_section(page: Page, server: Server):
    at(page, server, LUMP)
    mark(page, LUMP, "yes")

    for section in ("nav_learn", "nav_questions"):
        page.get_by_role("link", name=words(section), exact=True).click()
        wait_ready(page)

    expect(control(page, LUMP, "yes")).to_be_checked()


def test_marks_of_a_screen_that_was_left_half_done_are_there_again(page: Page, server: Server):
    screen = at(page, server, LUMP)
    mark(page, LUMP, "yes")

    leave(page, screen, words("back"))
    press(page, words("continue"))
    expect_heading(page, screen)
    expect(control(page, LUMP, "yes")).to_be_checked()
    mark(page, LUMP, "unsure")
    # The button led back to the entry of this screen, so the other page is one forward.
    page.go_forward()
    expect(page.get_by_role("heading", level=1)).not_to_have_text(screen)
    wait_ready(page)
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text(screen)
    wait_ready(page)

    expect(control(page, LUMP, "unsure")).to_be_checked()


def test_what_was_marked_is_sent_no_more_after_clearing(page: Page, server: Server):
    sent: list[bytes | str] = []

    def note(frame: bytes | str) -> None:
        sent.append(frame)

    page.on("websocket", lambda socket: socket.on("framesent", note))
    at(page, server, CONTEXT)
    mark(page, CONTEXT, "blood_thinners")
    press(page, words("continue"))
    clear(page)
    wait_ready(page)
    assert any(b"blood_thinners" in frame for frame in sent if isinstance(frame, bytes))

    sent.clear()
    press(page, words("finished_again"))

    assert sent
    assert not any(b"blood_thinners" in frame for frame in sent if isinstance(frame, bytes))


def test_an_answer_that_was_given_is_ticked(page: Page, server: Server):
    journey = journey_at(visitors.GROWING_LUMP, "question", CONTEXT)
    given = journey.model_copy(
        update={"answers": {**journey.answers, CONTEXT: ("blood_thinners",)}}
    )

    come_back(page, server, given)

    expect(page.locator(f'main [data-row="{CONTEXT}"]:checked')).to_have_count(1)
    expect(control(page, CONTEXT, "blood_thinners")).to_be_checked()

"""Boxes to tick in a real browser: by hand, by key, and while the connection is lost."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests import visitors
from tests.browser.pages import journey_at
from tests.browser.server import Server
from tests.browser.walk import come_back, heading, press, tick, wait_ready
from tests.server.network import Network
from tests.server.trouble import CONNECTED
from ui.words import words

pytestmark = pytest.mark.browser

CONTEXT = "everyone.context"
BLOOD_THINNERS = "Blood thinners (medicines that slow clotting)"
NONE = "None of these"


@pytest.fixture
def network(start_server: Callable[..., Server]) -> Iterator[Network]:
    """To a server that this test may kill."""
    with Network(start_server()) as network:
        yield network


def box(page: Page, option: str) -> Locator:
    return page.get_by_role("checkbox", name=option, exact=True)


def at_boxes(page: Page, server: Server | Network) -> None:
    come_back(page, server, journey_at(visitors.GROWING_LUMP, "question", CONTEXT))


def test_boxes_are_a_group_with_the_name_of_the_question(page: Page, server: Server):
    at_boxes(page, server)

    group = page.get_by_role("group", name=heading(page))

    expect(group.get_by_role("checkbox")).to_have_count(page.get_by_role("checkbox").count())


def test_the_focus_stays_on_a_box_that_was_ticked_by_key(page: Page, server: Server):
    at_boxes(page, server)
    box(page, BLOOD_THINNERS).focus()

    page.keyboard.press("Space")
    wait_ready(page)
    page.keyboard.press("Space")
    wait_ready(page)
    page.keyboard.press("Space")
    wait_ready(page)

    expect(box(page, BLOOD_THINNERS)).to_be_focused()
    expect(box(page, BLOOD_THINNERS)).to_be_checked()


def test_a_tick_and_a_press_right_after_it_count_together(page: Page, server: Server):
    at_boxes(page, server)
    tick(page, NONE)

    page.evaluate(
        """([option, button]) => {
          const named = (tag, text) =>
            [...document.querySelectorAll(tag)].find((one) => one.innerText.trim() === text)
          named("main label", option).click()
          named("main button", button).click()
        }""",
        [BLOOD_THINNERS, words("continue")],
    )
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Do any of these fit you now?")
    wait_ready(page)
    press(page, words("back"))

    expect(box(page, BLOOD_THINNERS)).to_be_checked()
    expect(box(page, NONE)).not_to_be_checked()


@pytest.mark.parametrize("forgets", [False, True], ids=["a cut", "a crash"])
def test_a_tick_while_the_connection_is_lost_counts(network: Network, page: Page, *, forgets: bool):
    at_boxes(page, network)
    tick(page, NONE)
    network.cut()
    expect(page.locator(CONNECTED)).to_have_count(0)

    page.locator("label").filter(has=box(page, BLOOD_THINNERS)).click()
    if forgets:
        network.server.kill()
        network.server.start()
    network.mend()
    expect(page.locator(CONNECTED)).to_have_count(1)
    wait_ready(page)
    expect(box(page, BLOOD_THINNERS)).to_be_checked()
    expect(box(page, NONE)).not_to_be_checked()
    press(page, words("continue"))
    # A run that began before the press may end after it.
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Do any of these fit you now?")
    wait_ready(page)
    press(page, words("back"))

    expect(box(page, BLOOD_THINNERS)).to_be_checked()
    expect(box(page, NONE)).not_to_be_checked()


def test_what_was_ticked_is_sent_no_more_after_clearing(page: Page, server: Server):
    sent: list[bytes | str] = []

    def note(frame: bytes | str) -> None:
        sent.append(frame)

    page.on("websocket", lambda socket: socket.on("framesent", note))
    at_boxes(page, server)
    tick(page, BLOOD_THINNERS)
    press(page, words("finish"))
    press(page, words("start_over_yes"))
    wait_ready(page)
    assert any(b"blood_thinners" in frame for frame in sent if isinstance(frame, bytes))

    sent.clear()
    press(page, words("finished_again"))

    assert sent
    assert not any(b"blood_thinners" in frame for frame in sent if isinstance(frame, bytes))


def test_ticks_come_back_with_the_page(page: Page, server: Server):
    at_boxes(page, server)
    tick(page, BLOOD_THINNERS)

    page.reload()
    wait_ready(page)

    expect(box(page, BLOOD_THINNERS)).to_be_checked()


def test_an_answer_that_was_given_is_ticked(page: Page, server: Server):
    journey = journey_at(visitors.GROWING_LUMP, "question", CONTEXT)
    given = journey.model_copy(
        update={"answers": {**journey.answers, CONTEXT: ("blood_thinners",)}}
    )

    come_back(page, server, given)

    expect(page.get_by_role("checkbox", checked=True)).to_have_count(1)
    expect(box(page, BLOOD_THINNERS)).to_be_checked()

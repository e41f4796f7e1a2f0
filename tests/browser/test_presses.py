"""A press counts once, on the page it was made on, and nothing told after it takes its place."""

from playwright.sync_api import Page, expect

from tests.browser.answering import mark, measure
from tests.browser.pages import journey_at
from tests.browser.server import Server
from tests.browser.walk import (
    come_back,
    control,
    expect_heading,
    heading,
    press,
    type_number,
    wait_ready,
)
from tests.visitors import GROWING_LUMP, steps
from ui.content import engine
from ui.words import words

SIGNS, AGE, SIZE = "everyone.danger_signs", "everyone.age", "lump.size"
CONTEXT = "everyone.context"
LONGER_THAN_A_PAUSE = 2000
PRESS_TWICE = """() => {
  const way = document.querySelector('main [data-press="continue"]')
  way.click()
  way.click()
}"""
OF_AN_EARLIER_PAGE = """() => {
  document.querySelector('main [data-step]').dataset.step -= 1
  document.querySelector('main [data-press="continue"]').click()
}"""
# The first moment at which a person could.
MARK_AT_ONCE = """new MutationObserver((_, watching) => {
  const box = document.querySelector('main [data-row="everyone.context"][value="operation"]')
  if (!box) return
  watching.disconnect()
  box.click()
}).observe(document, { childList: true, subtree: true })"""


def at(page: Page, server: Server, key: str) -> str:
    """Come to the screen of that question; its heading."""
    come_back(page, server, journey_at(GROWING_LUMP, "question", key))
    return heading(page)


def settle(page: Page) -> None:
    page.wait_for_timeout(LONGER_THAN_A_PAUSE)
    wait_ready(page)


def test_a_press_made_twice_at_once_leads_one_page_on(page: Page, server: Server):
    given = GROWING_LUMP.answers(engine().rulebook.questionnaire)
    signs, places, *_ = steps(engine(), given)
    assert (signs.asking, places.asking) == (SIGNS, "everyone.places")
    come_back(page, server, places)
    expected = heading(page)
    at(page, server, SIGNS)
    mark(page, SIGNS, given[SIGNS])

    page.evaluate(PRESS_TWICE)
    settle(page)

    expect_heading(page, expected)
    expect(page.get_by_role("main").get_by_role("alert")).to_have_count(0)


def test_a_press_of_a_page_that_is_gone_does_nothing_and_the_next_one_counts(
    page: Page, server: Server
):
    screen = at(page, server, SIGNS)
    mark(page, SIGNS, frozenset({"none"}))

    page.evaluate(OF_AN_EARLIER_PAGE)
    settle(page)

    expect_heading(page, screen)
    expect(control(page, SIGNS, "none")).to_be_checked()
    page.locator("main [data-screen]").evaluate(
        "one => { one.dataset.step = +one.dataset.step + 1 }"
    )
    press(page, words("continue"))
    assert heading(page) != screen


def test_marks_of_a_screen_do_not_reach_another(page: Page, server: Server):
    at(page, server, AGE)
    mark(page, AGE, "60_plus")
    kept = page.evaluate("sessionStorage.getItem('visit-guide.marks')")
    assert "60_plus" in kept

    at(page, server, SIGNS)
    page.evaluate("kept => sessionStorage.setItem('visit-guide.marks', kept)", kept)
    page.reload()
    wait_ready(page)

    expect(page.locator("main [data-row]:checked")).to_have_count(0)
    assert "60_plus" not in page.evaluate("sessionStorage.getItem('visit-guide.marks')")


def test_a_mark_on_a_screen_that_was_just_drawn_loses_no_other(page: Page, server: Server):
    at(page, server, CONTEXT)
    mark(page, CONTEXT, frozenset({"blood_thinners"}))
    mark(page, AGE, "60_plus")

    page.add_init_script(MARK_AT_ONCE)
    page.reload()
    wait_ready(page)

    expect(control(page, CONTEXT, "blood_thinners")).to_be_checked()
    expect(control(page, CONTEXT, "operation")).to_be_checked()
    expect(control(page, AGE, "60_plus")).to_be_checked()


def test_a_number_is_read_no_more_once_the_way_on_is_pressed(page: Page, server: Server):
    sent: list[bytes] = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: note(sent, frame)))
    at(page, server, SIZE)
    measure(page, SIZE, "inches", "2")
    assert any(b"typed" in frame for frame in sent)
    sent.clear()

    type_number(page, SIZE, "3")
    page.get_by_role("button", name=words("continue"), exact=True).click()
    settle(page)

    assert any(b"continue" in frame for frame in sent)
    assert not [frame for frame in sent if b'"typed' in frame or b'\\"typed' in frame]


def note(sent: list[bytes], frame: bytes | str) -> None:
    if isinstance(frame, bytes):
        sent.append(frame)

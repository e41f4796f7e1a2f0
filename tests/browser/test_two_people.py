"""Two people answer on one device: what is hidden, what a reload keeps, and that all can use it."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from questionnaire import NONE, PLACES
from tests import visitors
from tests.browser.accessibility import axe_violations
from tests.browser.pages import journey_at
from tests.browser.server import Server
from tests.browser.walk import ask_to_clear, come_back, control, mark, press, rerun, wait_ready
from tests.server.network import Network
from tests.server.trouble import Trouble, crash, cut_and_mend, reload
from tests.test_two_peoples_words import FIRST, SECOND, WRITTEN, second_turn, wrote
from tests.test_two_peoples_words import first_done as words_of_first
from tests.test_two_peoples_words import together as together_of_words
from tests.test_two_views import SIGNS, with_second
from ui.content import engine
from ui.words import words
from visit import Journey
from visit.model.views import By
from visit.record.record import read
from visit.telling.unasked import label_by
from visit.views.turns import begin_turn, hand_over


def first_done() -> Journey:
    return journey_at(visitors.GROWING_LUMP, "result")


def together() -> Journey:
    given = {"everyone.places": frozenset({"belly"}), SIGNS: frozenset({NONE})}
    return with_second(engine(), given)


def turn() -> Journey:
    return begin_turn(engine(), hand_over(engine(), first_done()))


WRITTEN_BY: dict[By, str] = {"patient": FIRST, "caregiver": SECOND}
PAGES = {
    "handing_over": lambda: hand_over(engine(), first_done()),
    "turn": turn,
    "differences": together,
}


@pytest.mark.parametrize("name", PAGES)
def test_nothing_keeps_anyone_from_using_a_page_of_two_people(
    page: Page, server: Server, name: str
) -> None:
    come_back(page, server, PAGES[name]())

    assert axe_violations(page) == []


def test_a_reload_in_the_second_turn_keeps_both_apart(page: Page, server: Server) -> None:
    come_back(page, server, turn())

    page.reload()

    expect(page.get_by_text(words("turn_caregiver"))).to_be_visible()
    assert page.locator("[aria-checked=true], input:checked").count() == 0


def test_the_device_is_handed_over_with_keys_alone(page: Page, server: Server) -> None:
    come_back(page, server, first_done())

    for label in ("second_offer", "hand_over_begin_caregiver"):
        way = page.get_by_role("button", name=words(label), exact=True)
        way.focus()
        page.keyboard.press("Enter")
        expect(way).to_have_count(0)
        # The focus goes to the heading of the new page, a little after that page has come.
        expect(page.get_by_role("heading", level=1)).to_be_focused()

    expect(page.get_by_text(words("turn_caregiver"))).to_be_visible()


def kept(page: Page) -> Journey:
    """What the tab keeps."""
    stored = json.loads(page.evaluate("sessionStorage.getItem('visit-guide.record')"))
    return read(stored["record"], engine().rulebook).journey


def press_in_trouble(page: Page, network: Network, label: str, trouble: Trouble) -> None:
    """Trouble comes right after the press, and the page that the press leads to is there."""
    button = page.get_by_role("button", name=words(label), exact=True)
    button.click()
    trouble(page, network)
    expect(button).to_have_count(0)
    wait_ready(page)


def test_own_words_of_each_that_were_edited_together_are_there_after_a_reload(
    page: Page, server: Server
) -> None:
    turn = wrote(second_turn(engine()))
    come_back(page, server, together_of_words(engine(), turn))
    page.get_by_role("link", name=words("nav_visit"), exact=True).click()
    texts: dict[By, str] = {"patient": "It hurts now.", "caregiver": "I see no change."}
    for by, text in texts.items():
        field = page.get_by_label(label_by(by, words("story_change")), exact=True)
        expect(field).to_have_value(f"{WRITTEN_BY[by]} a change")
        with rerun(page):
            field.fill(text)
            field.blur()

    page.reload()
    wait_ready(page)

    for by, text in texts.items():
        field = page.get_by_label(label_by(by, words("story_change")), exact=True)
        expect(field).to_have_value(text)
    assert axe_violations(page) == []


def test_trouble_while_two_people_answer_loses_no_press_no_mark_and_no_word(
    page: Page, start_server: Callable[..., Server]
) -> None:
    with Network(start_server()) as network:
        come_back(page, network, words_of_first(engine()))
        press_in_trouble(page, network, "second_offer", crash)
        press_in_trouble(page, network, "hand_over_begin_caregiver", cut_and_mend)

        expect(page.get_by_text(words("turn_caregiver"))).to_be_visible()
        mark(page, SIGNS, NONE)
        cut_and_mend(page, network)
        press(page, words("continue"))
        page.locator("summary", has_text=words("own_words_way")).click()
        page.get_by_label(words("own_words_label")).fill(SECOND)
        mark(page, PLACES, "belly")
        reload(page, network)
        wait_ready(page)
        expect(control(page, PLACES, "belly")).to_be_checked()
        press_in_trouble(page, network, "stop_here", cut_and_mend)

        expect(page.get_by_role("heading", name=words("differences_title"))).to_be_visible()
        views = kept(page).views
        assert views is not None
        assert views.second is not None
        assert (views.first, kept(page).plan) == (first_done().answers, WRITTEN)
        assert views.plan.story.change == SECOND
        assert views.second[PLACES] == frozenset({"belly"})
        ask_to_clear(page)
        press_in_trouble(page, network, "start_over_yes", cut_and_mend)
        assert page.evaluate("sessionStorage.length") == 0

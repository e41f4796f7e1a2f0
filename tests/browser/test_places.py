"""The drawing of the body and own words: both choose in the list, and the list is what counts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from questionnaire import PLACES
from tests import visitors
from tests.browser.accessibility import axe_violations
from tests.browser.pages import journey_at
from tests.browser.server import Server
from tests.browser.walk import come_back, heading, mark, press, rerun
from ui.words import words

pytestmark = pytest.mark.browser

WRITTEN = "I passed out and have blood in my pee <b> & pain low in my belly"
UPPER_BELLY, LOWER_LEGS = "belly digestive", "arms_legs blood_vessels"


@pytest.fixture
def screen(phone: Page, server: Server) -> Page:
    """The screen of the places on a phone, with the drawing open."""
    come_back(phone, server, journey_at(visitors.GROWING_LUMP, "question", PLACES))
    phone.get_by_text(words("body_way"), exact=True).click()
    expect(phone.locator("[data-body] svg")).to_have_count(2)
    return phone


def spot(page: Page, chooses: str, figure: str = "front") -> Locator:
    return page.locator(f'[data-figure="{figure}"] [data-spot="{chooses}"]')


def ticked(page: Page) -> set[str]:
    return set(
        page.locator(f'input[name="{PLACES}"]:checked').evaluate_all(
            "boxes => boxes.map((box) => box.value)"
        )
    )


def write(page: Page, how: Callable[[Locator, str], None] = Locator.fill) -> None:
    """Tick Skin, write, and ask for places."""
    mark(page, PLACES, "skin")
    page.get_by_text(words("own_words_way"), exact=True).click()
    how(page.get_by_label(words("own_words_label")), WRITTEN)
    press(page, words("own_words_find"))
    expect(page.locator("[data-found]")).to_be_visible()


def test_pointing_at_the_body_ticks_its_places_and_lets_them_go(screen: Page):
    spot(screen, UPPER_BELLY).tap()

    assert ticked(screen) == {"belly", "digestive"}
    expect(spot(screen, UPPER_BELLY)).to_have_attribute("data-ticked", "all")
    expect(screen.locator('[data-said="belly"]')).to_be_visible()

    spot(screen, UPPER_BELLY).tap()

    assert ticked(screen) == set()
    expect(screen.get_by_text(words("body_nothing"))).to_be_visible()


def test_a_tick_in_the_list_colors_every_spot_of_its_place(screen: Page):
    screen.locator('label:has([value="belly"])').click()

    expect(spot(screen, UPPER_BELLY)).to_have_attribute("data-ticked", "some")
    expect(spot(screen, "belly urinary", "back")).to_have_attribute("data-ticked", "some")
    expect(spot(screen, "chest_lungs")).to_have_attribute("data-ticked", "none")


def test_none_of_the_places_lets_go_of_what_was_pointed_at(screen: Page):
    spot(screen, UPPER_BELLY).tap()

    screen.locator('label:has([value="none"])').click()

    assert ticked(screen) == {"none"}
    expect(spot(screen, UPPER_BELLY)).to_have_attribute("data-ticked", "none")


def test_a_finger_beside_an_arm_means_the_arm(screen: Page):
    figure = screen.locator('[data-figure="front"] svg')
    room = figure.bounding_box()
    assert room is not None
    beside_the_hand = room["x"] + room["width"] * 0.07, room["y"] + room["height"] * 0.63

    figure.scroll_into_view_if_needed()
    moved = figure.bounding_box()
    assert moved is not None
    across = beside_the_hand[0]
    screen.touchscreen.tap(across, beside_the_hand[1] + moved["y"] - room["y"])

    assert ticked(screen) == {"arms_legs"}


def test_the_drawing_is_drawn_and_colored_again_with_new_markup(screen: Page):
    spot(screen, UPPER_BELLY).tap()

    write(screen)

    expect(screen.locator("[data-body] svg")).to_have_count(2)
    expect(spot(screen, UPPER_BELLY)).to_have_attribute("data-ticked", "all")
    assert ticked(screen) == {"belly", "digestive", "skin"}


def test_what_was_written_stays_word_for_word_and_ticks_nothing(screen: Page):
    write(screen, Locator.press_sequentially)

    expect(screen.get_by_label(words("own_words_label"))).to_have_value(WRITTEN)
    assert ticked(screen) == {"skin"}


def test_a_suggestion_ticks_its_place_and_lets_it_go(screen: Page):
    write(screen)
    bladder = screen.locator('[data-tick="urinary"]')

    bladder.click()

    assert ticked(screen) == {"skin", "urinary"}
    expect(bladder).to_have_attribute("aria-pressed", "true")
    bladder.click()
    assert ticked(screen) == {"skin"}
    expect(bladder).to_have_attribute("aria-pressed", "false")


def test_a_danger_sign_that_is_not_there_goes_away_and_the_focus_goes_on(screen: Page):
    write(screen)
    signs = screen.locator("[data-sign]:visible")

    while signs.count():
        left = signs.count()
        signs.first.get_by_role("button", name=words("own_words_no"), exact=True).press("Enter")
        expect(signs).to_have_count(left - 1)
        assert screen.evaluate("document.activeElement.closest('[data-found]') !== null")

    expect(screen.locator("[data-signs]")).to_be_hidden()


def test_a_danger_sign_in_own_words_interrupts_once_the_person_says_so(screen: Page):
    write(screen)

    with rerun(screen):
        screen.locator('[data-press="danger_now:fainted"]').click()

    assert screen.locator(".vg-alarm").count() == 1
    press(screen, words("emergency_go_on"))
    assert heading(screen) != words("emergency_title")


def test_own_words_go_on_with_the_visit(screen: Page):
    write(screen)
    mark(screen, PLACES, "urinary")
    press(screen, words("continue"))

    press(screen, words("back"))

    expect(screen.get_by_label(words("own_words_label"))).to_have_value(WRITTEN)
    assert ticked(screen) == {"skin", "urinary"}


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_nothing_about_it_keeps_anybody_out(screen: Page, colors: str):
    screen.emulate_media(color_scheme="dark" if colors == "dark" else "light")
    write(screen)

    assert axe_violations(screen) == []

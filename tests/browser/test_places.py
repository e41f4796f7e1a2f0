"""The drawing of the body and own words: both choose in the list, and the list is what counts."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from questionnaire import PLACES
from tests.browser.accessibility import axe_violations
from tests.browser.chromium import PHONE
from tests.browser.places_app import WRITTEN
from tests.browser.server import Server
from ui.words import words

UPPER_BELLY, LOWER_LEGS = "belly digestive", "arms_legs blood_vessels"


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    told = {"VISIT_GUIDE_SCRIPT": "tests/browser/places_app.py"}
    with Server(tmp_path_factory.mktemp("places"), environment=told) as server:
        yield server


@pytest.fixture
def screen(phone: Page, places: Server) -> Page:
    """The screen of the places on a phone, drawn."""
    phone.goto(places.url)
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


def write(page: Page) -> None:
    """The same screen once more, with suggestions; Skin has been ticked meanwhile."""
    page.get_by_role("button", name="Draw anew").click()
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
    expect(spot(screen, UPPER_BELLY)).to_have_attribute("data-ticked", "none")
    expect(screen.locator('[data-said="skin"]')).to_be_visible()


def test_what_was_written_stays_word_for_word_and_ticks_nothing(screen: Page):
    write(screen)

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


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_nothing_about_it_keeps_anybody_out(
    open_window: Callable[..., Page], places: Server, colors: str
):
    page = open_window(**PHONE, color_scheme=colors)
    page.goto(places.url)
    write(page)

    assert axe_violations(page, "main [data-testid='stHtml']") == []

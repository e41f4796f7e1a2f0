"""The app of a clinic: its numbers where they help, below the public one, and nothing else new."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests import clinic_file, visitors
from tests.screen import (
    choose_country,
    country_drawn,
    heading,
    journey,
    lines,
    markup,
    open_app,
    open_result,
    press,
    stop_at,
    words_on,
)
from ui import session
from ui.take_along import files
from ui.words import words
from visit import Journey

NUMBERS = [f"+1 555 010 010{last}" for last in range(3)]
ABROAD = {"country": '"uk"', "paper": '"a4"'}
CALM, URGENT = visitors.GROWING_LUMP, visitors.FEVER_ON_CHEMOTHERAPY


@pytest.fixture
def _clinic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with clinic_file.used(clinic_file.written(tmp_path), monkeypatch):
        yield


@pytest.fixture
def _clinic_abroad(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with clinic_file.used(clinic_file.written(tmp_path, **ABROAD), monkeypatch):
        yield


def open_visit(part: str, known: Journey) -> AppTest:
    app = AppTest.from_string("from ui.my_visit.page import page\npage()", default_timeout=30)
    app.session_state["journey"] = known
    app.session_state["visit_part"] = part
    return app.run()


@pytest.mark.usefixtures("_clinic")
@pytest.mark.parametrize("visitor", [CALM, URGENT], ids=["calm", "urgent"])
def test_the_result_has_the_numbers_below_the_public_one(visitor: visitors.Visitor) -> None:
    text, html = words_on(open_result(visitor)), markup(open_result(visitor))

    for number in NUMBERS:
        assert text.index("In an emergency call 911 first.") < text.index(number)
        assert html.index('href="tel:911"') < html.index(number)
    assert 'href="tel:+15550100100"' in html


@pytest.mark.parametrize("visitor", [CALM, URGENT], ids=["calm", "urgent"])
def test_the_result_says_all_that_it_says_without_a_clinic(
    visitor: visitors.Visitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = open_result(visitor)
    with clinic_file.used(clinic_file.written(tmp_path), monkeypatch):
        own = open_result(visitor)

    left = iter(lines(own))
    assert heading(own) == heading(plain)
    assert all(line in left for line in lines(plain)), "in the same order, with nothing left out"


@pytest.mark.usefixtures("_clinic")
def test_on_the_page_that_interrupts_the_numbers_come_last() -> None:
    stop = stop_at(URGENT, "everyone.danger_signs")
    app = open_app(stop.moved(page="emergency", answers=journey(open_result(URGENT)).answers))
    text = words_on(app)

    assert text.index(words("emergency_tell")) < text.index("After the emergency call: Example")
    assert text.index(NUMBERS[2]) < text.index(NUMBERS[0]), "the team treats this person"


@pytest.mark.usefixtures("_clinic")
def test_the_first_page_says_who_shows_it() -> None:
    app = open_app()

    assert words("clinic_shows", clinic="Example Sarcoma Clinic") in words_on(app)
    assert "Ask any nurse when a question is not clear." in words_on(app)
    assert '<img alt="" src="data:image/png;base64,' in markup(app)


@pytest.mark.usefixtures("_clinic")
def test_the_words_for_the_phone_stand_below_whom_to_call() -> None:
    text = words_on(open_visit("telling", journey(open_result(CALM))))

    assert text.index("Call Example Sarcoma Clinic") < text.index(words("script_title"))


@pytest.mark.usefixtures("_clinic")
def test_the_advice_in_treatment_has_the_number_of_the_team() -> None:
    text = words_on(open_visit("telling", journey(open_result(URGENT))))

    assert text.index("Numbers for the fridge") < text.index(NUMBERS[2])
    before = text[: text.index(words("script_title"))]
    assert NUMBERS[0] not in before, "in an emergency no other number stands above what to say"


@pytest.mark.usefixtures("_clinic_abroad")
def test_country_and_paper_are_chosen_for_whom_nobody_asked() -> None:
    assert session.fresh_journey().country == "uk"
    app = open_app(session.fresh_journey())
    assert country_drawn(app) == ["uk"]
    assert "999" in words_on(app)
    known = journey(open_result(CALM))
    assert open_visit("take_along", known).session_state[files.PAPER] == "a4"


@pytest.mark.usefixtures("_clinic_abroad")
def test_a_person_may_still_choose_another_country() -> None:
    app = open_app(session.fresh_journey())

    choose_country(app, "ca")

    assert journey(app).country == "ca"
    assert "911" in words_on(app)


@pytest.mark.usefixtures("_clinic_abroad")
def test_after_clearing_the_next_person_finds_the_clinics_country() -> None:
    app = open_app(Journey(page="finished", country="ca"))

    press(app, words("finished_again"))

    assert journey(app).country == "uk"

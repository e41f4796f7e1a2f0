"""What a person is told when their answers come back: from the browser, or from a file."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests import visitors
from tests.browser.pages import journey_at
from tests.screen import (
    APP,
    answer,
    answers_of,
    change,
    drawn_in,
    heading,
    journey,
    lines,
    open_app,
    open_review,
    press,
    shown_keys,
    turn_to,
    words_on,
)
from tests.visitors import Visitor
from ui.browser import Arrived, Outgoing, mount
from ui.content import engine
from ui.parts import rule_changes
from ui.record import sync
from ui.words import words
from visit import Journey
from visit.fhir import response_resource
from visit.model.plan import Plan
from visit.plan import arrange
from visit.record.longest import LONGEST
from visit.record.record import write

OLD = "0" * 12
GROWING = Visitor("lump", {"place": "skin", "growth": "fast", "size": 2.0})
GROWTH = "How has the size of the lump changed?"
MORE_OF_THE_LUMP = "More about the lump"
CHANGED = "Our rules have changed since you answered."
OPEN = "Your file is open."
OWN = arrange.add_own(Plan(), "May I swim?")


class Browser:
    """Stands in for what comes over the bridge: says once what the test lays down."""

    def __init__(self) -> None:
        self.says: Arrived | None = None

    def mount(
        self, outgoing: Outgoing, pressed: Callable[[], None], said: Callable[[], None]
    ) -> Arrived | None:
        mount(outgoing, pressed, said)
        told, self.says = self.says, None
        return told


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> Browser:
    one = Browser()
    monkeypatch.setattr(sync, "mount", one.mount)
    return one


def kept(visit: Journey, **changes: Any) -> str:
    """The record of this visit as a tab keeps it, with other values in it."""
    return json.dumps({**json.loads(write(visit, engine().rulebook)), **changes}, default=sorted)


def come_back(browser: Browser, text: str) -> AppTest:
    """The app as it is drawn for a tab that keeps this record."""
    browser.says = Arrived(record=text, revision=1)
    return AppTest.from_file(APP, default_timeout=30).run()


def result_of(visitor: Visitor) -> Journey:
    return journey_at(visitor, "result")


def take_along(present: Journey) -> AppTest:
    """My visit, where files are opened."""
    return turn_to(open_app(present), "visit")


def without(visit: Journey, key: str) -> dict[str, Any]:
    return {name: said for name, said in visit.answers.items() if name != key}


# From the browser ---------------------------------------------------------------------------------


@pytest.mark.parametrize("page", ["result", "review"])
def test_a_result_that_lost_an_answer_is_not_shown_and_why_is_said(
    browser: Browser, page: str
) -> None:
    before = result_of(GROWING)
    said = {**before.answers, "lump.growth": "OLD_OPTION_GONE"}

    app = come_back(browser, kept(before, said=said, digest=OLD, page=page))

    assert heading(app) == MORE_OF_THE_LUMP
    assert (drawn_in(app, "lump.growth"), drawn_in(app, "lump.site")) == ([], ["none"])
    told = words_on(app)
    assert GROWTH in told
    assert CHANGED in told
    assert "What no longer fits is asked again." in told
    assert 'Before, this said: "See a doctor within 2 weeks".' in told
    assert "Some questions are open again." in told
    assert "Within 3 weeks" not in told


def test_once_the_question_is_answered_the_news_is_told(browser: Browser) -> None:
    before = result_of(GROWING)
    said = {**before.answers, "lump.growth": "OLD_OPTION_GONE"}
    app = come_back(browser, kept(before, said=said, digest=OLD))

    answer(app, answers_of(GROWING))

    assert heading(app) == words("review_title")
    assert CHANGED not in words_on(app)
    press(app, words("see_guidance"))
    assert heading(app) == "See a doctor within 2 weeks"


def test_a_result_that_other_rules_lowered_says_what_it_was(browser: Browser) -> None:
    before = result_of(GROWING)

    app = come_back(browser, kept(before, digest=OLD, advised="same_day"))

    assert heading(app) == "See a doctor within 2 weeks"
    told = words_on(app)
    assert CHANGED in told
    assert 'Before, this said: "Get medical advice today".' in told
    assert 'Now it says: "See a doctor within 2 weeks". That is less urgent.' in told
    assert "If you are not sure, go by what it said before." in told


def test_a_result_that_other_rules_raised_says_so(browser: Browser) -> None:
    app = come_back(browser, kept(result_of(GROWING), digest=OLD, advised="watch"))

    assert "That is more urgent." in words_on(app)


def test_a_result_that_stays_under_other_rules_says_that_alone(browser: Browser) -> None:
    told = words_on(come_back(browser, kept(result_of(GROWING), digest=OLD)))

    assert CHANGED in told
    assert "Before, this said" not in told


def test_a_record_that_fits_is_shown_without_a_word(browser: Browser) -> None:
    before = result_of(GROWING)

    app = come_back(browser, kept(before))

    assert journey(app) == before.model_copy(update={"digest": engine().rulebook.edition.digest})
    assert CHANGED not in words_on(app)


def test_an_emergency_that_other_rules_do_not_see_is_not_gone_without_a_word(
    browser: Browser,
) -> None:
    before = journey_at(visitors.STOMACH_BLEEDING, "emergency")
    said = {**before.answers, "digestive.blood_with": ["OLD_OPTION_GONE"]}

    app = come_back(browser, kept(before, said=said, digest=OLD))

    assert journey(app).page == "question"
    assert 'Before, this said: "Call for emergency help now".' in words_on(app)


def test_an_emergency_stands_before_its_news(browser: Browser) -> None:
    app = come_back(browser, kept(journey_at(visitors.STOMACH_BLEEDING, "emergency"), digest=OLD))

    shown = lines(app)
    assert shown.index(words("emergency_wait")) < next(
        at for at, line in enumerate(shown) if CHANGED in line
    )


def test_news_reaches_a_person_in_another_section_with_the_way_to_the_questions(
    browser: Browser,
) -> None:
    before = result_of(GROWING)
    browser.says = Arrived(record=kept(before, said=without(before, "lump.growth"), digest=OLD))

    app = turn_to(AppTest.from_file(APP, default_timeout=30), "learn")

    assert CHANGED in words_on(app)
    assert words("visit_to_questions") in words_on(app)


def test_a_record_that_cannot_be_read_or_was_refused_is_told_of(browser: Browser) -> None:
    unreadable = come_back(browser, "{")
    browser.says = Arrived(refused=True)
    refused = AppTest.from_file(APP, default_timeout=30).run()

    told = "What this tab kept could not be read, so the questions begin again."
    assert told in words_on(unreadable)
    assert told in words_on(refused)


def test_every_kind_of_news_has_its_words() -> None:
    assert all(words(f"news_{name}") for name in rule_changes.TOLD)


# While nothing came back --------------------------------------------------------------------------


@pytest.mark.parametrize("page", ["result", "review"])
def test_no_result_and_no_review_is_drawn_while_a_question_is_open(page: str) -> None:
    whole = result_of(GROWING)
    half = whole.model_copy(update={"page": page, "answers": without(whole, "lump.growth")})

    app = open_app(half)

    assert "lump.growth" in shown_keys(journey(app))


@pytest.mark.parametrize("page", ["result", "review"])
def test_a_question_that_cannot_change_the_result_does_not_hold_it_back(page: str) -> None:
    whole = result_of(GROWING)
    half = whole.model_copy(update={"page": page, "answers": without(whole, "lump.size")})

    app = open_app(half)

    assert journey(app).page == page
    assert "Some questions are still open" not in words_on(app)


def test_a_result_that_answers_can_still_raise_says_so() -> None:
    whole = result_of(GROWING)
    app = AppTest.from_string("from ui.result.page import page\npage()", default_timeout=30)
    app.session_state["journey"] = whole.model_copy(
        update={"answers": without(whole, "everyone.danger_signs")}
    )

    shown = lines(app.run())

    most = engine().rulebook.level["emergency"].name.you
    assert words("result_higher", level=most) in shown
    assert words("result_go_on") in shown
    assert any("See a doctor within 2 weeks" in line for line in shown)


def test_an_answer_under_18_by_mistake_can_be_undone_with_all_other_answers() -> None:
    app = open_review(GROWING)
    before = journey(app).answers
    change(app, "everyone.age")
    answer(app, answers_of(GROWING, {"everyone.age": "under_18"}))
    press(app, words("change_do"))
    assert journey(app).page == "child"

    press(app, words("undo"))

    assert (heading(app), journey(app).answers) == (words("review_title"), before)


# From a file --------------------------------------------------------------------------------------


def open_file(app: AppTest, browser: Browser, text: str) -> None:
    browser.says = Arrived(file=text)
    app.run()


FILE = result_of(visitors.GROWING_LUMP)


def test_an_empty_page_opens_a_file_at_once(browser: Browser) -> None:
    app = take_along(Journey())

    open_file(app, browser, kept(FILE))

    assert OPEN in words_on(app)
    assert words("visit_to_questions") in words_on(app)
    assert journey(app).asking == "everyone.danger_signs"
    assert journey(app).answers["lump.growth"] == "fast"


def test_a_file_does_not_replace_a_visit_before_the_person_says_so(browser: Browser) -> None:
    present = result_of(GROWING).model_copy(update={"plan": OWN, "country": "uk"})
    app = take_along(present)

    open_file(app, browser, kept(FILE))

    assert journey(app) == present
    assert "The answers in the file take the place of your answers here." in words_on(app)
    press(app, words("open_no"))
    assert journey(app) == present
    assert "take the place" not in words_on(app)


def test_what_was_said_of_an_earlier_file_is_not_said_of_the_next(browser: Browser) -> None:
    app = take_along(result_of(GROWING))
    open_file(app, browser, "{}")
    assert words("opened_unreadable") in words_on(app)

    open_file(app, browser, kept(FILE))

    assert "take the place of your answers here" in words_on(app)
    assert words("opened_unreadable") not in words_on(app)


def test_an_opened_file_can_be_undone_there_and_at_the_review(browser: Browser) -> None:
    present = result_of(GROWING).model_copy(update={"plan": OWN, "country": "uk"})
    app = take_along(present)
    open_file(app, browser, kept(FILE))

    press(app, words("open_yes"))

    assert (journey(app).country, journey(app).plan) == ("uk", OWN)
    assert "lump.growth" in journey(app).answers
    assert 'You can undo this in "My visit", under "Take along".' in words_on(app)
    press(app, words("open_undo"))
    assert (journey(app).answers, journey(app).page) == (present.answers, "result")
    assert "The opening is undone. What was here before is back." in words_on(app)


def test_the_review_leads_back_from_a_file(browser: Browser) -> None:
    del browser
    before = result_of(GROWING)
    review = journey_at(visitors.GROWING_LUMP, "review").model_copy(
        update={"before_opening": before}
    )
    app = open_app(review)

    press(app, words("open_undo"))

    assert journey(app).answers == before.answers


@pytest.mark.parametrize("text", ["{}", "", '{"said": {}}', '{"resourceType": "Patient"}'])
def test_a_file_without_answers_changes_nothing(browser: Browser, text: str) -> None:
    present = result_of(GROWING).model_copy(update={"plan": OWN})
    app = take_along(present)

    open_file(app, browser, text)

    assert journey(app) == present
    assert "so nothing was changed" in words_on(app)


def test_a_newer_file_is_called_so(browser: Browser) -> None:
    app = take_along(result_of(GROWING))

    open_file(app, browser, kept(Journey(), format=99, mood=1))

    assert "This file was saved by a newer version and cannot be read here." in words_on(app)


def test_a_file_from_another_program_keeps_country_and_own_questions(browser: Browser) -> None:
    present = result_of(GROWING).model_copy(update={"plan": OWN, "country": "uk"})
    app = take_along(present)
    when = datetime(2026, 11, 20, tzinfo=UTC)

    open_file(app, browser, json.dumps(response_resource(engine(), FILE.answers, when)))
    press(app, words("open_yes"))

    assert (journey(app).country, journey(app).plan) == ("uk", OWN)
    assert journey(app).step > present.step


def test_a_question_about_a_file_is_dropped_with_the_next_step(browser: Browser) -> None:
    app = take_along(result_of(GROWING))
    open_file(app, browser, kept(FILE))

    open_file(app, browser, "x" * LONGEST)

    assert words("open_yes") not in [button.label for button in app.button]
    assert "so nothing was changed" in words_on(app)

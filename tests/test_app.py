"""Through the questions: the start, one screen of rows after another, going back, and the end."""

import re

import pytest

from questionnaire import WHO_FOR, Questionnaire
from rules import Engine
from tests import rows, visitors
from tests.screen import (
    answer,
    answers_of,
    begin,
    choose_country,
    complaint,
    country_drawn,
    drawn_in,
    heading,
    journey,
    lines,
    mark_row,
    markup,
    open_app,
    open_at,
    press,
    row_complaints,
    send,
    shown_keys,
    walk,
    words_on,
)
from tests.visitors import Visitor, steps
from ui.browser import KEY as BRIDGE
from ui.pages.start import CHOSEN, COUNTRY
from ui.widgets.rows import Row
from ui.widgets.rows import markup as row_markup
from ui.words import words
from visit import Journey
from visit.words import speech_for

NONE = frozenset({"none"})
DANGER_SIGNS, AGE, SIZE = "everyone.danger_signs", "everyone.age", "lump.size"
LUMP = "arms_legs.lump"
EVERY_PLACE = [
    "digestive",
    "uterus_pelvis",
    "urinary",
    "scrotum_penis",
    "belly",
    "arms_legs",
    "skin",
    "lump",
    "blood_vessels",
    "chest_lungs",
    "head_neck",
]


def test_the_start_page_says_what_this_is_and_is_not() -> None:
    said = words_on(open_app())

    assert "It cannot tell you what is wrong." in said
    assert "No clinician has reviewed this release." in said
    assert "Your answers stay in this browser tab." in said


def test_the_start_page_says_it_once_and_before_the_way_in() -> None:
    app = open_app()

    said = words_on(app)

    assert said.count("No clinician has reviewed this release.") == 1
    assert said.index("No clinician has reviewed this release.") < said.index("\nStart")
    assert said.index("\nStart") < said.index("It takes about 5 minutes.")


def test_other_pages_say_at_their_end_what_this_is_not() -> None:
    app = open_at(visitors.NO_SIGNS, DANGER_SIGNS)

    assert any(line.endswith(words("not_reviewed")) for line in lines(app)[-2:])


def test_nobody_is_chosen_at_the_start() -> None:
    app = open_app()
    assert drawn_in(app, WHO_FOR) == []

    press(app, words("begin"))

    assert journey(app).page == "start"
    assert complaint(app) == "Choose who the questions are for."


def test_another_country_changes_the_number_to_call() -> None:
    app = open_app()

    choose_country(app, "uk")

    assert lines(app)[0].startswith("Danger to life? Call 999")
    assert 'href="tel:999"' in markup(app)


def test_the_list_of_countries_is_not_drawn_anew_under_who_chooses_there() -> None:
    app = open_app()
    before = re.findall("<select.*?</select>", markup(app))

    choose_country(app, "uk")

    assert journey(app).country == "uk"
    assert re.findall("<select.*?</select>", markup(app)) == before != []


def test_a_country_that_was_not_told_counts_with_the_way_on() -> None:
    app = open_app()
    mark_row(app, COUNTRY, {"chosen": [], "written": {CHOSEN: "ca"}})

    begin(app)

    assert journey(app).country == "ca"


@pytest.mark.parametrize("country", ["", "xx", "uk:ca"])
def test_a_country_that_there_is_not_changes_nothing(country: str) -> None:
    app = open_app(Journey(country="uk"))

    choose_country(app, country)

    assert journey(app).country == "uk"


def test_a_page_that_is_drawn_anew_has_the_country_that_was_chosen() -> None:
    app = open_app()
    choose_country(app, "uk")

    press(app, words("begin"))

    assert complaint(app) == words("who_missing")
    assert country_drawn(app) == ["uk"]


@pytest.mark.parametrize("key", [DANGER_SIGNS, AGE, LUMP, SIZE])
def test_going_on_without_an_answer_gives_a_message_and_stays(key: str) -> None:
    app = open_at(visitors.GROWING_LUMP, key)
    here = shown_keys(journey(app))

    press(app, words("continue"))

    assert key in here
    assert shown_keys(journey(app)) == here
    assert complaint(app) == words("rows_open", count=len(here))
    assert len(row_complaints(app)) == len(here)


def test_the_message_stands_between_the_question_and_its_answers() -> None:
    app = open_at(visitors.GROWING_LUMP, AGE)

    press(app, words("continue"))

    shown = lines(app)
    at = shown.index(words("choose_answer"))
    assert shown.index(heading(app)) < shown.index(complaint(app))
    assert shown.index(complaint(app)) < shown.index("How old are you?") < at
    assert at < shown.index("45 to 49") < shown.index(words("continue"))


def test_the_message_is_gone_after_an_answer() -> None:
    app = open_at(visitors.GROWING_LUMP, AGE)
    press(app, words("continue"))

    answer(app, answers_of(visitors.GROWING_LUMP, {AGE: "45_49"}))

    assert journey(app).answers[AGE] == "45_49"
    assert not row_complaints(app)
    assert 'role="alert"' not in markup(app)


@pytest.mark.parametrize("who", ["me", "someone_else"])
def test_every_row_shows_its_words_and_all_its_options_and_nothing_is_marked(
    questionnaire: Questionnaire, who: str
) -> None:
    say = speech_for(Journey(answers={WHO_FOR: who}))

    for key, question in questionnaire.questions.items():
        shown = rows.rows(row_markup(Row(question, None), say))
        assert list(shown) == [key]
        assert shown[key].asked == say(question.text), key
        assert shown[key].drawn == {"chosen": [], "written": {}}, key
        for option, text in question.choices.items():
            assert shown[key].texts[option].startswith(say(text)) or option == "unsure", key


@pytest.mark.parametrize("place", EVERY_PLACE)
def test_nothing_is_marked_on_any_screen_and_each_says_why_it_asks(
    engine: Engine, place: str
) -> None:
    app = open_app()

    given = answers_of(Visitor(place, {"everyone.uterus": "yes"}))
    for expected in steps(engine, given):
        if expected.page != "question":
            continue
        app.session_state["journey"] = expected
        app.run()
        shown, said = rows.rows(markup(app)), words_on(app)
        assert tuple(shown) == shown_keys(expected)
        assert [row.drawn for row in shown.values() if row.drawn["chosen"]] == []
        for key in shown:
            question = engine.rulebook.questionnaire.question(key)
            assert not question.why or question.why.you in said
            assert not question.hint or question.hint.you in said


def test_going_back_keeps_every_answer() -> None:
    app = open_at(visitors.GROWING_LUMP, SIZE)
    before = journey(app).answers

    press(app, words("back"))
    press(app, words("back"))

    assert LUMP in shown_keys(journey(app))
    assert journey(app).answers == before
    assert {key: drawn_in(app, key) for key in shown_keys(journey(app))} == {
        key: [before[key]] for key in shown_keys(journey(app))
    }


def test_going_back_from_the_first_question_keeps_who_it_is_for() -> None:
    app = open_app()
    begin(app)

    press(app, words("back"))

    assert journey(app).page == "start"
    assert drawn_in(app, WHO_FOR) == ["me"]
    press(app, words("go_on_where_left"))
    assert journey(app).page == "question"


@pytest.mark.parametrize("place", EVERY_PLACE)
def test_every_place_can_be_walked_through(place: str) -> None:
    app = open_app()

    walk(app, Visitor(place, {"everyone.uterus": "yes"}))

    assert heading(app) == words("review_title")


def test_a_caregiver_reads_about_the_other_person() -> None:
    app = open_at(visitors.MOTHER_ON_CHEMOTHERAPY, "in_treatment.temperature")

    assert "What was their highest temperature in the last 24 hours?" in lines(app)
    assert words("caregiver_line") in lines(app)


def test_the_session_lets_go_of_pages_that_are_gone() -> None:
    app = open_app(Journey(page="finished"))
    before = journey(app).step
    kept = app.session_state._state._state._new_widget_state.widget_metadata  # noqa: SLF001
    assert f"again_{before}" in "\n".join(kept)

    press(app, words("finished_again"))
    app.run()

    kept = app.session_state._state._state._new_widget_state.widget_metadata  # noqa: SLF001
    assert journey(app).step != before
    assert BRIDGE in "\n".join(kept)
    assert f"again_{before}" not in "\n".join(kept)


def test_finishing_clears_the_answers_and_offers_a_new_start() -> None:
    app = open_at(visitors.GROWING_LUMP, SIZE)

    press(app, words("start_over_yes"))

    assert heading(app) == words("finished_title")
    assert not journey(app).answers
    press(app, words("finished_again"))
    assert journey(app).page == "start"
    assert drawn_in(app, WHO_FOR) == []


def test_clearing_an_earlier_page_again_clears_no_new_visit() -> None:
    app = open_at(visitors.GROWING_LUMP, SIZE)
    old = {"button": "clear", "step": journey(app).step, "marks": {}}
    press(app, words("start_over_yes"))
    press(app, words("finished_again"))
    begin(app)
    before = journey(app)

    send(app, old)

    assert journey(app) == before


def test_every_page_shows_the_number_to_call_and_a_way_to_start_over() -> None:
    given = visitors.STOMACH_BLEEDING
    for key in (DANGER_SIGNS, AGE, "digestive.vomited_blood", "digestive.blood_with"):
        app = open_at(given, key)
        assert lines(app)[0].startswith("Danger to life? Call 911")
        assert words("finish") in lines(app)


def test_a_question_of_several_can_be_unsure_beside_other_ticks() -> None:
    app = open_at(visitors.NO_SIGNS, "everyone.history")

    given = frozenset({"radiation", "unsure"})

    answer(app, answers_of(visitors.NO_SIGNS, {"everyone.history": given}))

    assert journey(app).answers["everyone.history"] == given

"""Through the questions: the start, one question on a page, going back, and the end."""

from typing import Any

import pytest

from questionnaire import Questionnaire
from tests import boxes, visitors
from tests.screen import (
    answer,
    begin,
    by_label,
    choices,
    complaint,
    heading,
    journey,
    lines,
    mark,
    open_app,
    open_at,
    press,
    walk,
    who_for,
    words_on,
)
from tests.visitors import Visitor
from ui.words import words
from visit import Journey

NONE = frozenset({"none"})
DANGER_SIGNS, AGE, SIZE = "everyone.danger_signs", "everyone.age", "lump.size"
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
    assert said.index("\nStart") < said.index("It takes about 10 minutes.")


def test_other_pages_say_at_their_end_what_this_is_not() -> None:
    app = open_at(visitors.NO_SIGNS, DANGER_SIGNS)

    assert any(line.endswith(words("not_reviewed")) for line in lines(app)[-2:])


def test_nobody_is_chosen_at_the_start() -> None:
    app = open_app()

    press(app, words("begin"))

    assert journey(app).page == "start"
    assert [error.value for error in app.error] == ["Choose who the questions are for."]


def test_another_country_changes_the_number_to_call() -> None:
    app = open_app()

    by_label(app.selectbox, words("country_label")).set_value("uk").run()

    assert "call 999 now" in words_on(app)


@pytest.mark.parametrize("key", [DANGER_SIGNS, AGE, "everyone.worried", SIZE])
def test_going_on_without_an_answer_gives_a_message_and_stays(key: str) -> None:
    app = open_at(visitors.GROWING_LUMP, key)

    press(app, words("continue"))

    assert journey(app).asking == key
    assert len(app.error) == 1


def test_the_message_stands_between_the_question_and_its_answers() -> None:
    app = open_at(visitors.GROWING_LUMP, "arms_legs.lump")

    press(app, words("continue"))

    shown, question = words_on(app), heading(app)
    assert shown.index(question) < shown.index(complaint(app)) < shown.index(words("continue"))
    kinds = [element.type for element in app.main]
    assert kinds.index("error") < kinds.index("radio")


def test_the_message_is_gone_after_an_answer() -> None:
    app = open_at(visitors.GROWING_LUMP, AGE)
    press(app, words("continue"))

    answer(app, AGE, "45_49")

    assert not app.error


def test_nothing_is_marked_before_the_person_does(questionnaire: Questionnaire) -> None:
    app = open_app()

    for step, key in enumerate(questionnaire.questions, 1):
        app.session_state["journey"] = Journey(page="question", asking=key, step=step)
        app.run()
        marked: list[Any] = [*boxes.ticked(app)]
        marked += [radio.value for radio in app.radio if radio.value is not None]
        assert (key, marked) == (key, [])


def test_every_question_shows_its_words_and_all_its_options(questionnaire: Questionnaire) -> None:
    app = open_app()

    for step, (key, question) in enumerate(questionnaire.questions.items(), 1):
        app.session_state["journey"] = Journey(page="question", asking=key, step=step)
        app.run()
        several = boxes.group(app)
        shown = several.texts.values() if several else choices(app).options
        assert heading(app) == question.text.you
        assert {text.you for text in question.choices.values()} <= set(shown), key
        assert not question.why or question.why.you in words_on(app)


def test_going_back_keeps_every_answer() -> None:
    app = open_at(visitors.GROWING_LUMP, "everyone.uterus")
    before = journey(app).answers

    press(app, words("back"))
    press(app, words("back"))

    assert journey(app).asking == AGE
    assert journey(app).answers == before
    assert choices(app).value == before[AGE]


def test_going_back_from_the_first_question_keeps_who_it_is_for() -> None:
    app = open_app()
    begin(app)

    press(app, words("back"))

    assert journey(app).page == "start"
    assert who_for(app).value == "me"
    press(app, words("go_on_where_left"))
    assert journey(app).page == "question"


def test_ticking_none_of_these_clears_the_other_ticks() -> None:
    app = open_at(visitors.NO_SIGNS, "everyone.context")
    mark(app, "everyone.context", frozenset({"operation", "blood_thinners"}))

    mark(app, "everyone.context", NONE)

    assert boxes.ticked(app) == frozenset({"none"})


def test_ticking_something_clears_none_of_these() -> None:
    app = open_at(visitors.NO_SIGNS, "everyone.context")
    mark(app, "everyone.context", NONE)

    mark(app, "everyone.context", frozenset({"operation"}))
    press(app, words("continue"))

    assert journey(app).answers["everyone.context"] == frozenset({"operation"})


@pytest.mark.parametrize("place", EVERY_PLACE)
def test_every_place_can_be_walked_through(place: str) -> None:
    app = open_app()

    walk(app, Visitor(place, {"everyone.uterus": "yes"}))

    assert heading(app) == words("review_title")


def test_a_caregiver_reads_about_the_other_person() -> None:
    app = open_at(visitors.MOTHER_ON_CHEMOTHERAPY, "in_treatment.temperature")

    assert heading(app) == "What was their highest temperature in the last 24 hours?"
    assert any("Answer for the person you care for." in line for line in lines(app))


def test_the_session_lets_go_of_pages_that_are_gone() -> None:
    app = open_at(visitors.NO_SIGNS, DANGER_SIGNS)

    answer(app, DANGER_SIGNS, NONE)
    app.run()

    kept = app.session_state._state._state._new_widget_state.widget_metadata  # noqa: SLF001
    names = "\n".join(kept)
    assert str(journey(app).asking).replace(".", "_") in names
    assert DANGER_SIGNS.replace(".", "_") not in names


def test_finishing_clears_the_answers_and_offers_a_new_start() -> None:
    app = open_at(visitors.GROWING_LUMP, SIZE)

    press(app, words("finish"))
    press(app, words("start_over_yes"))

    assert heading(app) == words("finished_title")
    assert not journey(app).answers
    press(app, words("finished_again"))
    assert journey(app).page == "start"
    assert who_for(app).value is None


def test_answers_that_are_kept_after_all_stay() -> None:
    app = open_at(visitors.GROWING_LUMP, SIZE)
    said = journey(app).answers

    press(app, words("finish"))
    press(app, words("start_over_no"))

    assert journey(app).answers == said
    assert words("start_over_yes") not in lines(app)


def test_every_page_shows_the_number_to_call_and_a_way_to_start_over() -> None:
    given = visitors.STOMACH_BLEEDING
    for key in (DANGER_SIGNS, AGE, "digestive.vomited_blood", "digestive.blood_with"):
        app = open_at(given, key)
        assert lines(app)[0].startswith("If this may be life-threatening")
        assert words("finish") in lines(app)


def test_a_question_of_several_can_be_unsure_beside_other_ticks() -> None:
    app = open_at(visitors.NO_SIGNS, "everyone.history")

    answer(app, "everyone.history", frozenset({"fibroids", "unsure"}))

    assert journey(app).answers["everyone.history"] == frozenset({"fibroids", "unsure"})

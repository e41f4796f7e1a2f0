"""The pages of two people who answer on one device."""

from questionnaire import NONE
from rules import Engine
from tests import visitors
from tests.screen import heading, journey, open_app, open_result, press, words_on
from tests.test_two_views import SIGNS, with_second
from ui.words import words
from visit.situation import Situation
from visit.views.differences import differences


def test_the_device_is_handed_over_and_it_stands_on_each_screen_whose_turn_it_is() -> None:
    app = open_result(visitors.GROWING_LUMP)
    before = journey(app).answers

    press(app, words("second_offer"))
    assert heading(app) == words("hand_over_caregiver")
    press(app, words("hand_over_begin_caregiver"))

    assert words("turn_caregiver") in words_on(app)
    press(app, words("second_leave"))
    press(app, words("second_drop"))
    assert journey(app).page == "result"
    assert journey(app).answers == before


def test_in_an_emergency_no_second_person_is_offered() -> None:
    app = open_result(visitors.STOMACH_BLEEDING)

    assert words("second_offer") not in words_on(app)


def test_what_differs_stands_side_by_side_with_a_way_to_answer_again(engine: Engine) -> None:
    both = with_second(engine, {"everyone.places": frozenset({"belly"}), SIGNS: frozenset({NONE})})
    differ = differences(Situation(engine, both))
    app = open_app(both)

    assert heading(app) == words("differences_title")
    assert words("differences_lead") in words_on(app)
    for one in differ:
        assert one.patient in words_on(app)
        assert one.caregiver in words_on(app)
    press(app, words("see_guidance"))
    assert words("both_count") in words_on(app)

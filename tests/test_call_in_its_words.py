"""How a call is worded: what is wished at its end, whose side it is, and what is left unsaid."""

from collections.abc import Mapping, Sequence

from questionnaire import UNSURE
from rules import Engine
from tests.people import complete_person
from tests.visits import TODAY
from visit import Journey
from visit.phone.phone_script import script_for
from visit.situation import Situation

Said = Mapping[str, str | Sequence[str]]
ROAD, PLACES = "everyone.road", "everyone.places"


def call(engine: Engine, place: str, said: Said) -> str:
    answers = complete_person(engine.rulebook.questionnaire, place, dict(said))
    return script_for(Situation(engine, Journey(answers=answers)), TODAY).text


def test_who_was_told_that_it_is_nothing_asks_for_a_second_look(engine: Engine) -> None:
    said = {ROAD: "told_nothing", "head_neck.hoarse": "yes", "whole_body.pace": "same"}
    made = call(engine, "head_neck", said)

    assert "I was told it is nothing serious, but I still have it." in made
    assert "I need it checked again by" in made


def test_who_waits_asks_to_be_seen_sooner(engine: Engine) -> None:
    said = {ROAD: "waiting", "whole_body.wait": "over_four_weeks", "head_neck.hoarse": "yes"}

    assert "Please see me sooner, by" in call(engine, "head_neck", said)


def test_a_swollen_leg_has_its_side_though_an_arm_was_told_of_too(engine: Engine) -> None:
    said = {"blood_vessels.leg_swollen": "yes", "whole_body.side_limb": ["left_leg", "right_arm"]}

    assert "The left leg is more swollen" in call(engine, "blood_vessels", said)


def test_of_two_swollen_legs_no_side_is_chosen(engine: Engine) -> None:
    said = {"blood_vessels.leg_swollen": "yes", "whole_body.side_limb": ["left_leg", "right_leg"]}

    made = call(engine, "blood_vessels", said)

    assert "The left leg" not in made
    assert "The right leg" not in made


def test_pain_of_today_is_not_said_to_go_with_rest(engine: Engine) -> None:
    pain = ["heavy_today", "effort", "weeks"]
    said = {"chest_lungs.chest_pain": "yes", "chest_lungs.chest_pain_signs": pain}

    made = call(engine, "chest_lungs", said)

    assert "rest" not in made
    assert "It has come and gone for more than 3 weeks." in made


def test_a_doubt_with_many_causes_leaves_its_room_to_what_is_not_there(engine: Engine) -> None:
    said = {
        PLACES: ["belly", "digestive"],
        "belly_signs.bloating": "yes",
        "digestive.bowel_change": UNSURE,
        "belly_signs.constipation": "yes",
    }

    made = call(engine, "belly", said)

    assert "I have seen no blood from the bottom" in made


def test_in_an_emergency_no_call_says_that_bleeding_is_not_heavy(engine: Engine) -> None:
    said = {
        "everyone.uterus": "yes",
        "uterus_pelvis.acute_pain": ["severe", "sudden"],
        "uterus_pelvis.outside_period": "yes",
        "everyone.pregnant": "yes",
    }

    made = call(engine, "uterus_pelvis", said)

    assert "ambulance" in made
    assert "not bleeding heavily" not in made


def test_which_side_a_stroke_is_on_has_its_blank(engine: Engine) -> None:
    made = call(engine, "head_neck", {"everyone.danger_signs": ["stroke_signs"]})

    assert "My face, arm or leg is suddenly weak or numb. It is the …… on the …… side." in made


def test_pain_at_night_is_said_of_the_pain_in_the_back_before_a_cough(engine: Engine) -> None:
    said = {
        ROAD: "follow_up",
        PLACES: ["belly"],
        "everyone.worried": "yes",
        "in_treatment.other_change": "yes",
        "in_treatment.spine": ["back_pain"],
        "in_treatment.cough": "yes",
        "belly.back_pain": "yes",
        "belly.back_kind": ["night"],
    }

    made = call(engine, "belly", said)

    assert made.index("It is worse at night, and rest does not ease it.") < made.index("a cough")

"""Who has two problems has both named: each in its sentence, with its own side and time."""

from typing import Any

from questionnaire import PLACES
from rules import Engine
from tests.sheet_reading import part, person
from tests.visits import TODAY
from visit.phone.phone_script import script_for
from visit.sheet.build import sheet_for
from visit.sheet.shape.model import Sheet

SIDE_OF_LIMB, SIDE_OF_TRUNK = "whole_body.side_limb", "whole_body.side_trunk"
PERIODS_AND_A_MOLE = {
    "everyone.worried": "yes",
    "everyone.age": "45_49",
    "everyone.uterus": "yes",
    PLACES: ["skin", "uterus_pelvis"],
    "uterus_pelvis.periods": "having",
    "uterus_pelvis.belly_lump": "yes",
    "uterus_pelvis.period_change": ["clots", "heavy"],
    "skin.mole_size": "yes",
    "skin.mole_shape": "yes",
    "skin.mole_color": "yes",
    "skin.mole_other": "yes",
    "whole_body.anemia": "yes",
    "whole_body.began": "years",
    "whole_body.pace": "slowly",
}
LEG_AND_A_PAIN_IN_THE_ARM = {
    "everyone.worried": "yes",
    PLACES: ["arms_legs", "blood_vessels"],
    "blood_vessels.leg_swollen": "yes",
    "blood_vessels.swelling_signs": ["painful", "warm_red"],
    "whole_body.lasting_pain": "yes",
    SIDE_OF_LIMB: ["left_leg", "right_arm"],
    "whole_body.began": "days",
}
BLOOD_IN_THE_PEE_AND_A_BULGE = {
    "everyone.worried": "yes",
    "everyone.age": "60_plus",
    PLACES: ["belly", "urinary"],
    "urinary.blood": "yes",
    "urinary.pee_pain": "yes",
    "belly.groin": "yes",
    "belly.groin_kind": ["growing"],
    SIDE_OF_TRUNK: "right",
    "whole_body.began": "years",
}
BUMPS_AND_PERIODS = {
    "everyone.age": "30_39",
    "everyone.uterus": "yes",
    "everyone.history": ["fibroids"],
    PLACES: ["skin", "uterus_pelvis"],
    "uterus_pelvis.periods": "having",
    "uterus_pelvis.period_change": ["clots", "heavy"],
    "skin.painful_bumps": "yes",
    "skin.lump": "yes",
    "lump.place": ["limb"],
    SIDE_OF_LIMB: ["left_arm"],
}
BACK_PAIN_AND_A_COUGH = {
    "everyone.road": "follow_up",
    PLACES: ["belly", "chest_lungs"],
    "in_treatment.spine": ["back_pain"],
    "in_treatment.cough": "yes",
    "belly.back_pain": "yes",
    "belly.back_kind": ["night"],
    "chest_lungs.any_cough": "yes",
    "chest_lungs.cough_weeks": "yes",
    SIDE_OF_TRUNK: "right",
}


def sheet(engine: Engine, said: dict[str, Any]) -> Sheet:
    return sheet_for(person(engine, said), TODAY)


def script(engine: Engine, said: dict[str, Any]) -> str:
    return script_for(person(engine, said), TODAY).text


def row(made: Sheet, label: str) -> str:
    return "".join(row.text for row in made.card.rows if row.label == label)


def test_both_problems_are_why_someone_came(engine: Engine) -> None:
    why = part(sheet(engine, PERIODS_AND_A_MOLE), "why")

    assert why.startswith("My periods are heavy or long.")
    assert "I also have a mole changing in size, and uneven or changing in shape and color." in why


def test_the_signs_of_one_mole_are_told_in_one_sentence(engine: Engine) -> None:
    mole = {PLACES: ["skin"], "skin.mole_shape": "yes", "skin.mole_color": "yes"}

    why = part(sheet(engine, mole), "why")
    assert why == "I have a mole that is uneven or changing in shape and color."
    assert "It is on the ……." in script(engine, mole)


def test_the_second_problem_has_its_own_line_with_a_blank_for_its_time(engine: Engine) -> None:
    made = sheet(engine, PERIODS_AND_A_MOLE)

    story = part(made, "story")
    assert "Also: mole, changing in size, uneven or changing in shape and color; " in story
    assert (
        "large / red, sore or swollen / oozing, crusting or bleeding / itchy (which ……); since"
        in story
    )
    assert "(of which change ……)" in story
    assert "large" not in part(made, "present")


def test_both_problems_are_reasons_for_how_soon(engine: Engine) -> None:
    soon = part(sheet(engine, PERIODS_AND_A_MOLE), "soon")

    assert "heavy or long periods" in soon
    assert "mole, changing in size" in soon


def test_the_card_names_the_second_problem_behind_what_is_of_the_first(engine: Engine) -> None:
    made = sheet(engine, PERIODS_AND_A_MOLE)

    told = row(made, "With it")
    assert told.startswith("large clots")
    assert "mole changing in size" in told
    assert row(made, "BEGAN").startswith("first change")


def test_the_script_says_the_second_problem_before_lesser_signs(engine: Engine) -> None:
    said = script(engine, PERIODS_AND_A_MOLE)

    assert said.index("I also have a mole") < said.index("anemia")


def test_a_swollen_leg_does_not_have_the_side_of_an_arm(engine: Engine) -> None:
    made = sheet(engine, LEG_AND_A_PAIN_IN_THE_ARM)

    assert "right arm" not in part(made, "story")
    assert "(right arm)" in part(made, "present")


def test_a_side_stands_with_the_problem_that_has_it(engine: Engine) -> None:
    made = sheet(engine, BLOOD_IN_THE_PEE_AND_A_BULGE)

    assert "Also: growing groin bulge (right); since ……" in part(made, "story")
    assert "Side: " not in part(made, "story")


def test_what_is_told_in_one_breath_does_not_hide_a_second_problem(engine: Engine) -> None:
    why = part(sheet(engine, BLOOD_IN_THE_PEE_AND_A_BULGE), "why")

    assert "I also have pain with peeing." in why
    assert why.endswith("I also have a bulge in the groin that is getting bigger.")


def test_a_lump_that_may_be_one_of_the_bumps_is_no_second_problem(engine: Engine) -> None:
    why = part(sheet(engine, BUMPS_AND_PERIODS), "why")

    assert "lump" not in why
    assert "My periods are heavy or long." in why
    assert why.count("fibroids") == 1


def test_a_lump_of_a_limb_that_was_told_apart_is_a_second_problem(engine: Engine) -> None:
    apart = {
        PLACES: ["arms_legs", "skin"],
        "skin.painful_bumps": "yes",
        "arms_legs.lump": "yes",
        "lump.place": ["limb"],
        SIDE_OF_LIMB: ["left_arm"],
    }

    assert "lump in the left arm" in part(sheet(engine, apart), "why")


def test_two_answers_for_one_pain_are_one_problem(engine: Engine) -> None:
    made = sheet(engine, BACK_PAIN_AND_A_COUGH)

    assert "worse at night" not in part(made, "why")
    assert "I also have a cough that is new or has changed." in part(made, "why")
    assert "worse at night" in part(made, "story")


def test_a_side_is_not_said_behind_something_else(engine: Engine) -> None:
    said = script(engine, BACK_PAIN_AND_A_COUGH)

    assert "cough that is new or has changed. It is on the right." not in said


def test_who_calls_for_help_names_one_thing(engine: Engine) -> None:
    made = sheet(engine, {**PERIODS_AND_A_MOLE, "everyone.danger_signs": ["chest_pain"]})

    assert "mole" not in part(made, "why")


def test_a_lump_that_is_the_second_problem_is_said_on_the_phone(engine: Engine) -> None:
    both = {PLACES: ["lump", "skin"], "skin.mole_size": "yes", "lump.place": ["limb"]}

    assert "I also have a lump in the left arm" in script(
        engine, {**both, SIDE_OF_LIMB: ["left_arm"]}
    )

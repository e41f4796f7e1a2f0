"""What is denied is what decides, and what is not sure stands as that: sheet, card and script."""

from typing import Any

import pytest

from questionnaire import PLACES
from rules import Engine
from tests.sheet_reading import part_for as part
from tests.sheet_reading import person
from tests.visits import TODAY
from visit.complaint.complaint import complaint
from visit.complaint.contents import contents
from visit.complaint.denials.pertinent_negatives import negatives
from visit.phone.phone_script import script_for
from visit.sheet.build import sheet_for

FIBROID = {
    PLACES: ["uterus_pelvis"],
    "everyone.uterus": "yes",
    "everyone.road": "waiting",
    "everyone.history": ["fibroids"],
    "uterus_pelvis.periods": "having",
    "uterus_pelvis.belly_lump": "yes",
    "uterus_pelvis.fibroid_growing": "yes",
    "uterus_pelvis.period_change": ["clots", "heavy", "pattern", "weak"],
    "uterus_pelvis.bowel": "yes",
    "uterus_pelvis.bloating": "yes",
    "uterus_pelvis.pee": "yes",
    "uterus_pelvis.most_days": "yes",
    "whole_body.tiredness": "yes",
}
PEE = {PLACES: ["urinary"], "urinary.blood": "yes", "urinary.pee_pain": "yes"}
NECK = {PLACES: ["lump"], "lump.place": ["neck"], "lump.size": 2}


def test_weight_fever_and_sweats_are_never_lost_on_a_full_page(engine: Engine) -> None:
    said = part(engine, FIBROID, "denied")

    for name in ("nintended weight loss", "unexplained fever", "night sweats"):
        assert name in said


def test_a_fever_that_a_line_denies_stays_with_that_line(engine: Engine) -> None:
    both = part(engine, PEE, "absent") + part(engine, PEE, "denied")

    assert "Fever" in both


def test_all_emergency_signs_are_denied_in_one_way(engine: Engine) -> None:
    said = {PLACES: ["arms_legs"], "arms_legs.weak": "yes"}

    assert "All emergency signs" in part(engine, said, "denied")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (NECK | {"whole_body.glands": "unsure"}, "glands"),
        (
            NECK | {"whole_body.changed_since": "unsure", "everyone.road": "seen"},
            "since a doctor last looked",
        ),
    ],
    ids=["other glands beside a lump", "worse since a doctor looked"],
)
def test_a_doubt_stands_among_what_is_not_sure(
    engine: Engine, said: dict[str, Any], name: str
) -> None:
    assert name in part(engine, said, "unsure")


def test_a_doubt_that_something_sure_answers_is_left_out(engine: Engine) -> None:
    assert part(engine, PEE | {"urinary.blood_test": "unsure"}, "unsure") == ""


def test_more_doubts_than_lines_stand_in_one(engine: Engine) -> None:
    doubts = {f"head_neck.{one}": "unsure" for one in ("hoarse", "ear_pain", "swallowing")}
    more = {"head_neck.mouth_patch": "unsure", "head_neck.nosebleeds": "unsure"}
    said = {PLACES: ["head_neck"], "head_neck.neck_lump": "yes", **doubts, **more}

    assert "\nAnd: " in part(engine, said, "unsure")


def test_a_laboratory_result_in_doubt_is_no_bad_result(engine: Engine) -> None:
    lump = {PLACES: ["lump"], "lump.place": ["limb"], "lump.size": 6}
    womb = {"everyone.uterus": "yes", "everyone.womb_removed": "yes"}
    fibroids = {"everyone.history": ["fibroids"], "everyone.fibroid_cancer": "unsure"}
    said = part(engine, {**lump, **womb, **fibroids}, "background")

    assert "ot sure of the lab result" in said
    assert "malignan" not in said


def not_row(engine: Engine, said: dict[str, Any]) -> str:
    card = sheet_for(person(engine, said), TODAY).card
    return next((row.text for row in card.rows if row.label == "Not"), "")


def script(engine: Engine, said: dict[str, Any]) -> str:
    return script_for(person(engine, said), TODAY).text


BACK = {PLACES: ["belly"], "belly.back_pain": "yes"}
LEG = {PLACES: ["blood_vessels"], "blood_vessels.leg_swollen": "yes"}


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ({PLACES: ["digestive"], "digestive.bottom_blood": "yes"}, "a lot of blood"),
        (NECK, "unplanned weight loss"),
        ({PLACES: ["arms_legs"], "arms_legs.weak": "yes"}, "numb between the legs"),
        (BACK | {"belly.back_kind": ["nerves"]}, "fever with the back pain"),
        ({PLACES: ["urinary"], "urinary.pee_pain": "yes"}, "shaking chills"),
        ({PLACES: ["skin"], "skin.hot_skin": "yes"}, "fast heartbeat or breathing"),
    ],
    ids=["blood from the bottom", "neck", "weak limb", "back and nerves", "pee", "hot skin"],
)
def test_the_card_denies_first_what_decides(
    engine: Engine, said: dict[str, Any], first: str
) -> None:
    assert not_row(engine, said).startswith(first)


def test_a_card_with_little_room_still_denies_something(engine: Engine) -> None:
    assert not_row(engine, FIBROID)


@pytest.mark.parametrize(
    "danger", ["pulsing_lump", "belly_pain", "testicle_pain", "chest_pain_with", "stroke_signs"]
)
def test_no_denial_calms_in_an_emergency(engine: Engine, danger: str) -> None:
    made = script(engine, {"everyone.danger_signs": [danger]})

    assert "I have not" not in made
    assert " no " not in made


def test_fainting_is_denied_beside_hard_breathing(engine: Engine) -> None:
    assert "I have not fainted" in script(engine, {"everyone.danger_signs": ["hard_breathing"]})


def test_no_chest_pain_is_said_before_a_risk_beside_a_swollen_leg(engine: Engine) -> None:
    more = {"blood_vessels.swelling_signs": ["painful", "warm_red"], "everyone.uterus": "yes"}
    risks = {
        "whole_body.background": ["long_journey"],
        "whole_body.background_womb": ["hormones"],
    }

    assert "I have no chest pain and no sudden trouble breathing." in script(
        engine, LEG | more | risks
    )


def test_an_illness_that_nobody_can_name_is_left_to_the_page(engine: Engine) -> None:
    said = LEG | {"everyone.history": ["unsure"]}

    assert "cannot name" not in script(engine, said)
    assert "ot sure of past illnesses" in part(engine, said, "background")


def test_pain_of_the_bones_has_no_denial_of_the_bowel(engine: Engine) -> None:
    said = {"everyone.road": "follow_up", "in_treatment.new_pain": "yes", PLACES: ["arms_legs"]}
    denied = negatives(complaint(person(engine, said | {"arms_legs.bone_pain": "yes"}))).absent

    assert not [sign for sign in denied if sign.key.startswith("in_treatment.bowel")]


def test_each_topic_that_is_denied_aloud_has_words() -> None:
    asked = {topic for one in contents().crew_asks for topic in one.aloud}
    asked |= {topic for one in contents().denied_now for topic in one.asks}

    assert asked <= contents().crew_topics.keys()


def test_each_line_of_what_is_not_there_is_one_plain_sign(engine: Engine) -> None:
    said = {PLACES: ["digestive"], "digestive.bottom_blood": "yes"}
    lines = part(engine, said, "absent").splitlines()

    assert "Blood mixed all through the stool" in lines
    assert "Heavy bleeding or clots" in lines
    assert not [line for line in lines if ":" in line or ";" in line]


def test_what_is_not_so_of_one_lump_reads_as_one_sign(engine: Engine) -> None:
    said = {PLACES: ["lump"], "lump.place": ["limb"], "lump.size": 1.0}

    assert "Deep, fixed or hard lump" in part(engine, said, "absent").splitlines()
    hard = {**said, "lump.feel": ["hard"]}
    assert "Deep or fixed lump" in part(engine, hard, "absent").splitlines()


def test_yellow_skin_denies_first_what_would_call_for_help(engine: Engine) -> None:
    said = {PLACES: ["belly"], "belly.swollen": "yes", "whole_body.jaundice": "yes"}

    assert {"Vomited blood", "New confusion"} <= {*part(engine, said, "absent").splitlines()[:3]}


def test_the_one_other_place_has_more_than_a_line_of_what_is_not_there(engine: Engine) -> None:
    said = {PLACES: ["skin", "scrotum_penis"], "skin.not_healing": "yes"}
    said |= {"scrotum_penis.scrotum_bigger": "yes"}
    lines = part(engine, said, "absent")

    assert "New testicle pain" in lines
    assert "swollen veins of the scrotum" in lines


def test_pee_that_has_not_stopped_is_denied_beside_a_pee_infection(engine: Engine) -> None:
    said = {PLACES: ["urinary"], "urinary.pee_pain": "yes"}

    assert "Pee stopped or only in drops" in part(engine, said, "absent")

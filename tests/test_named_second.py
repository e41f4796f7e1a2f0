"""The reason for the visit names a second thing that weighs, and how soon says why."""

from typing import Any

import pytest

from questionnaire import PLACES
from rules import Engine
from tests.sheet_reading import part_for as part

WOMB = {"everyone.uterus": "yes", "everyone.age": "50_54"}
BREAST: dict[str, Any] = {PLACES: ["lump", "uterus_pelvis"], **WOMB, "lump.place": ["breast"]}
BREAST |= {"lump.size": 1.0, "lump.feel": ["hard"], "uterus_pelvis.periods": "menopause"}
NECK = {PLACES: ["head_neck"], "head_neck.neck_lump": "yes", "head_neck.hoarse": "yes"}
NECK |= {"head_neck.swallowing": "yes", "head_neck.cough_stays": "yes"}
THROAT = {PLACES: ["digestive"], "digestive.swallowing": "yes", "whole_body.weight_loss": "yes"}
LEGS = {PLACES: ["blood_vessels", "chest_lungs"], "blood_vessels.both_swollen": "yes"}
LEGS |= {"chest_lungs.any_cough": "yes", "chest_lungs.cough_weeks": "yes"}
LEGS |= {"chest_lungs.palpitations": "yes"}
PEE = {PLACES: ["urinary"], "urinary.blood": "yes", "urinary.pee_pain": "yes"}
PEE |= {"urinary.unwell": ["fever", "side"]}
LUMP = {PLACES: ["lump"], "lump.place": ["limb"], "lump.size": 9.0, "lump.growth": "fast"}
LOSES = {"whole_body.weight_amount": "more", "whole_body.weight_falling": "yes"}
SCAN = {PLACES: ["belly"], "belly.scan_mass": "yes", "belly_signs.pain": "yes"}
SCAN |= {"belly_signs.pain_kind": ["moderate"], "whole_body.weight_loss": "yes"}
PERIODS = {PLACES: ["uterus_pelvis"], **WOMB, "uterus_pelvis.belly_lump": "yes"}
PERIODS |= {"uterus_pelvis.period_change": ["heavy", "clots"], "whole_body.anemia": "yes"}


@pytest.mark.parametrize(
    ("said", "first", "next_"),
    [
        (BREAST | {"uterus_pelvis.outside_period": "yes"},
         "bleeding or spotting after menopause",
         "I also have a lump or change in the left breast."),
        (NECK, "a lump or swelling on the left of the neck",
         "I also have trouble swallowing, and have a hoarse or changed voice"),
        (THROAT | LOSES, "had trouble swallowing",
         "I also keep losing weight, 10 pounds or more so far."),
        (LEGS, "Both legs or ankles are swollen.", "I also have a new racing, pounding or uneven"),
        (PEE, "burning or pain with peeing, with a fever or a hot and shivery feeling",
         "I also have had blood in the pee."),
        (LUMP, "a lump in an arm", "It has grown over weeks or months."),
        (SCAN, "A scan showed a growth in or behind my belly.", "lost less than 10"),
        (PERIODS, "My periods are heavy or long.",
         "anemia or low iron without a known cause, and have a lump"),
    ],
    ids=["bleeding", "voice", "weight", "heartbeat", "fever", "growth", "scan", "anemia"],
)  # fmt: skip
def test_the_reason_for_the_visit_names_what_changes_how_soon(
    engine: Engine, said: dict[str, Any], first: str, next_: str
) -> None:
    told = part(engine, said, "why")

    assert told.removeprefix("I have ").startswith(first)
    assert next_ in told


def test_what_is_named_second_is_a_reason_and_stands_nowhere_else(engine: Engine) -> None:
    said = {**BREAST, "uterus_pelvis.outside_period": "yes"}

    assert "left breast lump or change (hard)" in part(engine, said, "soon")
    assert "A lump, swelling" not in part(engine, said, "present")
    assert "trouble swallowing; lasting hoarse voice" in part(engine, NECK, "soon")


def test_of_two_lumps_it_is_not_said_that_it_grows(engine: Engine) -> None:
    assert "grown" not in part(engine, {**LUMP, "lump.place": ["limb", "breast"]}, "why")


def test_a_person_who_may_have_bled_from_the_skin_has_the_sure_bleeding_as_the_reason(
    engine: Engine,
) -> None:
    said = {PLACES: ["uterus_pelvis"], **WOMB, "uterus_pelvis.vulva_bleeding": "unsure"}
    said |= {"uterus_pelvis.outside_period": "yes", "uterus_pelvis.periods": "menopause"}

    assert "vulvar" not in part(engine, said, "soon")
    assert "Bleeding from the skin" in part(engine, said, "unsure")


def test_black_stool_that_may_be_there_stands_behind_what_the_visit_is_for(engine: Engine) -> None:
    reasons = part(engine, {**THROAT, "digestive.black_stool": "unsure"}, "soon")

    assert reasons.index("swallowing") < reasons.index("(not sure)")


def test_weight_that_still_falls_is_told_once(engine: Engine) -> None:
    said = {PLACES: ["urinary"], "urinary.blood": "yes", "whole_body.weight_loss": "yes", **LOSES}
    page = "".join(part(engine, said, name) for name in ("why", "story", "present"))

    assert page.count("weight") == 1
    assert "lost 10 pounds (4.5 kg) or more, ongoing" in part(engine, said, "soon")


def test_many_things_stand_in_five_lines_by_their_ideas(engine: Engine) -> None:
    more = ["belly_signs.lump", "belly_signs.bigger", "belly_signs.full_early", "belly.legs"]
    more += ["belly.heavy", "whole_body.tiredness", "whole_body.appetite_loss", "belly.back_pain"]
    lines = part(engine, SCAN | dict.fromkeys(more, "yes"), "present").splitlines()

    assert len(lines) <= 5
    assert not [line for line in lines if line.startswith("And")]
    assert any("ittle food" in line and "appetite" in line for line in lines), "one idea"


def test_a_swollen_belly_is_not_without_pain_beside_pain(engine: Engine) -> None:
    said = {PLACES: ["belly"], "belly.swollen": "yes", "belly_signs.pain": "yes"}
    page = "".join(part(engine, said, name) for name in ("why", "present", "soon"))

    assert "without pain" not in page
    assert "painless" not in page


def test_what_grows_leaves_no_course_to_ask_for(engine: Engine) -> None:
    said = {PLACES: ["belly"], "belly.groin": "yes", "belly.groin_kind": ["growing"]}

    assert "course ……" not in part(engine, said, "story")


def test_one_change_is_not_called_the_first(engine: Engine) -> None:
    said = {"everyone.road": "follow_up", PLACES: ["chest_lungs"], "in_treatment.cough": "yes"}
    said |= {"in_treatment.other_change": "yes"}
    said |= {"chest_lungs.any_cough": "yes", "chest_lungs.cough_weeks": "yes"}

    assert "of which change" not in part(engine, said, "story")
    assert "other new or worsening" not in part(engine, said, "soon")


def test_two_sides_of_two_things_have_a_blank_for_which_is_which(engine: Engine) -> None:
    said = {PLACES: ["skin"], "skin.hot_skin": "yes", "skin.lump": "yes", "lump.place": ["limb"]}
    said |= {"whole_body.side_limb": ["left_arm", "left_leg"]}

    assert "which is which ……" in part(engine, said, "story")


def test_pain_that_names_no_place_is_told_with_its_place(engine: Engine) -> None:
    said = {"everyone.road": "watched", PLACES: ["arms_legs"], "in_treatment.new_pain": "yes"}

    assert "The pain is in the bones." in part(
        engine, {**said, "arms_legs.bone_pain": "yes"}, "why"
    )


def test_both_arms_are_named_where_nothing_else_can_have_the_sides(engine: Engine) -> None:
    sides = {"whole_body.side_limb": ["left_arm", "right_arm"]}
    weak = {PLACES: ["arms_legs"], "arms_legs.weak": "yes", **sides}

    assert "weakness of both arms" in part(engine, weak, "why")
    with_lump = {**weak, "arms_legs.lump": "yes", "lump.place": ["limb"]}
    assert "weakness of both arms" not in part(engine, with_lump, "why")


def test_how_soon_tells_the_size_of_a_lump_with_what_decided(engine: Engine) -> None:
    said = {**LUMP, "lump.size": 1.0, "lump.growth": "same", "lump.feel": ["hard"]}

    assert "(hard, not changing, 1 cm)" in part(engine, said, "soon")


def test_painful_bumps_of_the_skin_name_the_heavy_periods_second_and_no_lump(
    engine: Engine,
) -> None:
    said: dict[str, Any] = {
        PLACES: ["skin", "uterus_pelvis"],
        **WOMB,
        "everyone.history": ["fibroids"],
    }
    said |= {"uterus_pelvis.periods": "having", "uterus_pelvis.period_change": ["heavy"]}
    said |= {"skin.lump": "yes", "skin.painful_bumps": "yes", "lump.place": ["skin"]}
    said |= {"lump.size": 0.8, "lump.growth": "slow"}
    why = part(engine, said, "why")

    assert "bumps in the skin" in why.partition(". ")[0]
    assert "heavy or long" in why
    assert "lump" not in why


def test_sores_that_hinder_eating_are_not_told_again_as_eating_less(engine: Engine) -> None:
    said = {"everyone.road": "in_treatment", "in_treatment.treatment": ["medicine"]}
    said |= {"in_treatment.side_effects": ["mouth", "less_food"]}

    assert "eat, drink or pee less" not in part(engine, said, "why")


def test_yellow_skin_names_the_swollen_belly_second(engine: Engine) -> None:
    said = {PLACES: ["belly"], "belly.swollen": "yes", "whole_body.jaundice": "yes"}

    assert "swollen" in part(engine, said, "why")

"""Each line of the doctor's side earns its place: none is vague, doubled, or of no use here."""

from typing import Any

import pytest

from questionnaire import PLACES
from rules import Engine
from tests.sheet_reading import part_for as part
from tests.sheet_reading import person
from visit.plan.agenda import agenda

WOMB = {PLACES: ["uterus_pelvis"], "everyone.uterus": "yes", "uterus_pelvis.periods": "having"}
PAINFUL = {**WOMB, "uterus_pelvis.period_change": ["painful"], "uterus_pelvis.pain": "yes"}
BLEEDS = {PLACES: ["digestive"], "digestive.bottom_blood": "unsure"}
TREATED = {"everyone.road": "in_treatment", "in_treatment.treatment": ["medicine"]}
OVER = {"everyone.road": "follow_up", "in_treatment.treatment": ["none"]}
LEG = {PLACES: ["blood_vessels"], "whole_body.side_limb": ["left_leg"]}
BELLY = {PLACES: ["belly"], "whole_body.side_trunk": "right"}
WAITS = {"everyone.road": "waiting"}


def asked(engine: Engine, said: dict[str, Any]) -> list[str]:
    return [one.id for one in agenda(person(engine, said)).ask]


# What leads --------------------------------------------------------------------------------------


def test_what_has_many_causes_and_is_not_sure_is_no_part_of_the_reason(engine: Engine) -> None:
    said = {**PAINFUL, "whole_body.tiredness": "unsure"}

    assert "tired" not in part(engine, said, "why")
    assert "tiredness" in part(engine, said, "unsure")
    assert "(not sure)" in part(engine, said, "soon")


def test_a_possible_weakness_stays_beside_the_pain(engine: Engine) -> None:
    said = {PLACES: ["arms_legs"], "arms_legs.weak": "unsure", "whole_body.lasting_pain": "yes"}

    assert "I may have" in part(engine, said, "why")


def test_yellow_skin_that_may_be_there_stays_beside_the_ache(engine: Engine) -> None:
    said = {PLACES: ["belly"], "belly.right_side": "yes", "whole_body.jaundice": "unsure"}

    assert "may have" in part(engine, said, "why")
    assert "yellow" in part(engine, said, "questions")


def test_blood_that_may_be_there_leads_over_what_has_many_causes(engine: Engine) -> None:
    said = {**BLEEDS, "belly_signs.pain": "unsure", "whole_body.appetite_loss": "yes"}
    said |= {"everyone.context": ["blood_thinners"], "whole_body.weight_loss": "unsure"}

    assert part(engine, said, "why").startswith("I may have seen blood from the bottom")


@pytest.mark.parametrize(
    ("said", "lead"),
    [
        ({"whole_body.tiredness": "yes", "whole_body.lasting_pain": "yes"}, "pain"),
        ({"whole_body.tiredness": "yes", "whole_body.glands": "yes"}, "glands"),
        ({"whole_body.tiredness": "yes", "whole_body.anemia": "yes"}, "anemia"),
        ({"whole_body.tiredness": "yes", "whole_body.weight_loss": "yes"}, "pounds"),
    ],
    ids=["pain", "glands", "anemia", "weight"],
)
def test_tiredness_steps_behind_what_tells_more(
    engine: Engine, said: dict[str, Any], lead: str
) -> None:
    made = part(engine, said, "why")

    assert lead in made
    assert "tired" not in made


@pytest.mark.parametrize(
    ("said", "lead"),
    [
        ({PLACES: ["belly"], "belly.back_pain": "yes", "whole_body.jaundice": "yes"}, "yellow"),
        ({PLACES: ["belly"], "belly.back_pain": "yes", "belly_signs.bigger": "yes"}, "belly"),
        ({PLACES: ["chest_lungs"], "chest_lungs.chest_pain": "yes", "chest_lungs.short_breath":
          "yes", "chest_lungs.chest_pain_signs": ["effort"]}, "chest pain"),
        ({PLACES: ["digestive"], "digestive.vomited": "yes", "digestive.short_diarrhea": "yes",
          "belly_signs.pain": "yes"}, "vomiting for less than 24 hours, and loose stools"),
        ({**OVER, "in_treatment.treated_lump": "yes", "in_treatment.cough": "yes"}, "treated"),
        ({PLACES: ["digestive"], "digestive.bottom_blood": "yes", "digestive.bottom_pain": "yes"},
         "with pain in or around it"),
    ],
    ids=["yellow", "belly", "effort", "upset", "treated place", "fissure"],
)  # fmt: skip
def test_the_point_leads_over_a_lesser_sign(
    engine: Engine, said: dict[str, Any], lead: str
) -> None:
    assert lead in part(engine, said, "why").lower()


def test_a_headache_with_a_stiff_neck_leads_over_the_rash(engine: Engine) -> None:
    said = {"everyone.danger_signs": ["bad_headache", "blotchy_rash"]}

    assert part(engine, said, "why").startswith("I have a headache with")
    assert "rash" in part(engine, said, "present")


def test_a_cancer_that_is_known_stands_behind_both_signs_of_the_spine(engine: Engine) -> None:
    said = {"everyone.road": "came_back", "everyone.context": ["cancer_treatment"]}
    said |= {"everyone.danger_signs": ["saddle_numbness", "no_control"]}
    why = part(engine, said, "why")

    assert "numb" in why
    assert "loss of control" in why
    assert "leiomyosarcoma" in why


@pytest.mark.parametrize(
    ("said", "first", "second"),
    [
        ({PLACES: ["skin"], "skin.lump": "yes", "skin.not_healing": "yes", "lump.place": ["limb"],
          "lump.growth": "fast"}, "a lump", "heal"),
        ({**TREATED, "in_treatment.operation": "elsewhere", "in_treatment.wound": ["red", "pus"]},
         "looks or feels worse", "leaks"),
    ],
    ids=["skin", "wound"],
)  # fmt: skip
def test_what_belongs_to_the_first_thing_stands_in_the_same_breath(
    engine: Engine, said: dict[str, Any], first: str, second: str
) -> None:
    why = part(engine, said, "why")

    assert first in why.split(". ")[0]
    assert second in why


# One thing once ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sign",
    ["arms_legs.bone_pain", "belly.right_side", "belly.back_pain", "head_neck.face_pain"],
)
def test_a_lasting_pain_is_not_told_beside_the_pain_that_has_a_place(
    engine: Engine, sign: str
) -> None:
    place = sign.partition(".")[0]
    said = {PLACES: [place], sign: "yes", "whole_body.lasting_pain": "yes"}

    assert "most days" not in part(engine, said, "present") + part(engine, said, "why")


def test_where_a_new_pain_is_stands_in_the_story_and_not_besides(engine: Engine) -> None:
    said = {**OVER, **BELLY, "in_treatment.new_pain": "yes", "belly.back_pain": "yes"}

    assert "Where: back or side · Side: right" in part(engine, said, "story")
    assert "back" not in part(engine, said, "present")


def test_a_lump_at_the_treated_place_has_its_limb_once(engine: Engine) -> None:
    said = {**OVER, "in_treatment.treated_lump": "yes", PLACES: ["lump"], "lump.place": ["limb"]}
    story = part(engine, {**said, "whole_body.side_limb": ["left_leg"]}, "story")

    assert "Where: a lump in the left leg or foot\n" in story
    assert "Side" not in story


def test_since_when_a_cough_is_there_is_told_once(engine: Engine) -> None:
    said = {**OVER, "in_treatment.cough": "yes", PLACES: ["chest_lungs"]}
    said |= {"chest_lungs.any_cough": "yes", "chest_lungs.cough_weeks": "yes"}

    assert "3 weeks" in part(engine, said, "story") + part(engine, said, "why")
    assert "cough" not in part(engine, said, "present").lower()
    assert part(engine, said, "soon").count("cough") == 1


def test_smoking_is_told_once(engine: Engine) -> None:
    said = {PLACES: ["arms_legs", "chest_lungs"], "arms_legs.numb": "yes"}
    said |= {"chest_lungs.smoked": "yes", "whole_body.background": ["smoking"]}

    assert part(engine, said, "background").lower().count("smokes") == 1


def test_what_is_told_surely_is_not_told_in_doubt(engine: Engine) -> None:
    said = {**TREATED, "in_treatment.heart": ["both_legs"], "in_treatment.limb": "unsure"}

    assert "limb" not in part(engine, said, "unsure")


# Nothing vague -----------------------------------------------------------------------------------


def test_what_names_nothing_has_a_blank_and_no_line(engine: Engine) -> None:
    said = {**TREATED, "in_treatment.heart": ["both_legs"], "in_treatment.other_change": "yes"}
    said |= {"in_treatment.weight_change": "yes", "in_treatment.mild_effects": "new"}

    story = part(engine, said, "story")

    assert "weight up or down ……" in story
    assert "other new sign, which ……" in story
    assert "Other" not in part(engine, said, "present")


def test_a_tick_of_a_leg_that_may_be_swollen_is_sure(engine: Engine) -> None:
    said = {**LEG, "blood_vessels.leg_swollen": "unsure"}
    said |= {"blood_vessels.swelling_signs": ["painful", "warm_red"]}

    assert part(engine, said, "why").startswith("I have pain in the left leg, which may be swollen")
    assert "pain" not in part(engine, said, "unsure")


def test_tiredness_of_some_days_is_no_tiredness_of_weeks(engine: Engine) -> None:
    said = {PLACES: ["lump"], "lump.place": ["breast"], "lump.nipple": "yes"}
    said |= {"whole_body.tiredness": "yes", "whole_body.began": "days", "everyone.worried": "yes"}

    assert "weeks" not in part(engine, said, "present")


@pytest.mark.parametrize(
    ("said", "blank"),
    [
        ({PLACES: ["digestive"], "digestive.black_stool": "yes"}, "how much ……"),
        ({PLACES: ["digestive"], "digestive.swallowing": "yes"}, "solids or liquids ……"),
        ({PLACES: ["digestive"], "digestive.diarrhea": "yes"}, "how often a day ……"),
        ({"whole_body.tiredness": "yes"}, "what it stops ……"),
        ({PLACES: ["belly"], "belly_signs.lump": "yes"}, None),
        ({PLACES: ["scrotum_penis"], "scrotum_penis.other_changes": ["semen_blood"]}, None),
    ],
    ids=["blood", "swallowing", "stools", "tired", "lump", "semen"],
)
def test_how_bad_is_asked_in_the_words_of_the_complaint(
    engine: Engine, said: dict[str, Any], blank: str | None
) -> None:
    story = part(engine, said, "story")

    assert "how bad ……" not in story
    assert blank is None or blank in story


def test_a_side_is_no_side_of_a_belly_that_grows(engine: Engine) -> None:
    said = {**BELLY, "belly_signs.bigger": "yes", "belly.right_side": "yes"}

    assert "Side" not in part(engine, said, "story")
    assert "under the ribs (right)" not in part(engine, said, "present")


def test_nothing_new_has_no_side(engine: Engine) -> None:
    said = {**LEG, "everyone.road": "no_change"}

    assert "Side" not in part(engine, said, "story")


def test_both_sides_are_told_in_a_word(engine: Engine) -> None:
    said = {PLACES: ["arms_legs"], "whole_body.lasting_pain": "yes"}
    said |= {"whole_body.side_limb": ["left_arm", "right_arm", "left_leg", "right_leg"]}

    assert "both arms; both legs" in part(engine, said, "story")


def test_who_was_last_seen_well_is_asked_of_a_face_that_droops_now(engine: Engine) -> None:
    said = {PLACES: ["head_neck"], "head_neck.weak_face": "yes", "head_neck.face_sudden": "yes"}
    said |= {"head_neck.face_last": "now"}

    assert "last seen well ……" in part(engine, said, "story")


def test_no_treatment_is_told_where_none_was_given(engine: Engine) -> None:
    said = {"everyone.road": "in_treatment", "in_treatment.treatment": ["none"]}
    said |= {"everyone.context": ["cancer_treatment", "operation"]}
    said |= {"in_treatment.operation": "elsewhere", "in_treatment.wound": ["red"]}

    assert "treatment" not in part(engine, said, "why")


# Questions that fit ------------------------------------------------------------------------------


def test_no_question_about_lost_blood_where_nothing_bleeds(engine: Engine) -> None:
    assert "uterus_slow_bleeding" not in asked(engine, PAINFUL)
    heavy = {**WOMB, "uterus_pelvis.period_change": ["painful", "heavy"]}
    assert "uterus_slow_bleeding" in asked(engine, heavy)


def test_known_fibroids_stand_with_the_lump_and_once(engine: Engine) -> None:
    said = {**WOMB, "uterus_pelvis.belly_lump": "yes", "everyone.history": ["fibroids"]}

    assert part(engine, said, "why").startswith("I have fibroids and a lump")
    assert "fibroid" not in part(engine, said, "story") + part(engine, said, "background")


def test_a_wait_of_weeks_asks_once_of_the_wait(engine: Engine) -> None:
    said = {**WAITS, PLACES: ["belly"], "belly.groin": "yes", "whole_body.wait": "over_four_weeks"}
    names = asked(engine, said)[:3]

    assert "general_lost_result" in names
    assert "results_when" not in names


def test_a_possible_weakness_asks_its_own_questions(engine: Engine) -> None:
    said = {PLACES: ["arms_legs"], "arms_legs.weak": "unsure", "whole_body.lasting_pain": "yes"}

    assert asked(engine, said)[0] not in {"what_causes", "what_tests"}


def test_a_small_sore_of_the_skin_is_asked_of_the_skin_doctor_first(engine: Engine) -> None:
    spot = {PLACES: ["skin"], "skin.not_healing": "yes", "skin.lump": "yes", "lump.size": 1.2}
    spot |= {"lump.place": ["limb"], "lump.growth": "fast", "lump.site": ["none"]}
    first, *_ = asked(engine, spot)
    large = asked(engine, {**spot, "lump.size": 6.0})

    assert first.startswith("skin_")
    assert any("scan" in name or "specialist" in name for name in large[:3])


def test_who_waits_asks_when_the_results_come_before_what_may_be_asked_of_anything(
    engine: Engine,
) -> None:
    said = {**WAITS, PLACES: ["scrotum_penis"], "scrotum_penis.other_changes": ["semen_blood"]}
    names = asked(engine, said)

    assert names.index("general_waiting_which") == 2
    assert "when_come_back" not in names[:3]

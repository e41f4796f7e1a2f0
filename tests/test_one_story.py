"""Sheet and card tell one story: what is said of it is of what is named first, and never untrue."""

from typing import Any

import pytest

from questionnaire import NONE, PLACES, WHO_FOR
from rules import Engine
from tests.sheet_reading import part, person
from tests.visits import TODAY
from visit import Journey
from visit.complaint.complaint import complaint
from visit.model.plan import Plan
from visit.phone.phone_script import script_for
from visit.plan import write_down
from visit.sheet.build import sheet_for
from visit.sheet.shape.model import Sheet
from visit.situation import Situation

LIMB, STARTED = "whole_body.side_limb", "STARTED"


def sheet(engine: Engine, said: dict[str, Any], plan: Plan | None = None) -> Sheet:
    return sheet_for(person(engine, said, plan), TODAY)


def row(made: Sheet, label: str) -> str:
    return "".join(row.text for row in made.card.rows if row.label == label)


COUGH_AND_HEADACHE = {
    "everyone.road": "follow_up",
    PLACES: ["chest_lungs"],
    "chest_lungs.any_cough": "yes",
    "whole_body.sudden_headache": "yes",
}
PAIN_IN_THE_CHEST_AND_A_LUMP = {
    "everyone.danger_signs": ["chest_pain"],
    "everyone.road": "waiting",
    PLACES: ["lump"],
    "lump.place": ["skin"],
    "lump.growth": "fast",
    "lump.size": 1,
    "whole_body.began": "months",
    "whole_body.pace": "quickly",
}


def test_the_onset_of_a_headache_is_not_that_of_a_cough(engine: Engine) -> None:
    made = sheet(engine, COUGH_AND_HEADACHE)

    assert part(made, "why").startswith("I have a cough that is new or has changed.")
    assert "sudden" not in part(made, "story")
    assert "A sudden, very bad headache" in part(made, "present")


def test_size_and_growth_of_a_lump_are_not_those_of_pain_in_the_chest(engine: Engine) -> None:
    made = sheet(engine, PAIN_IN_THE_CHEST_AND_A_LUMP)

    assert "chest pain" in part(made, "why")
    assert "Size:" not in part(made, "story")
    assert "growth over weeks" not in part(made, "story")
    assert part(made, "present").count("scar: growth over weeks or months; 1 cm")


def test_what_began_months_ago_is_not_a_danger_sign_of_now(engine: Engine) -> None:
    made = sheet(engine, PAIN_IN_THE_CHEST_AND_A_LUMP)

    assert "some months ago" not in part(made, "story")
    assert "Since: ……" in part(made, "story")
    assert "Since: ……" in part(made, "story")
    assert row(made, "So far") == ""


def test_an_old_lump_is_no_part_of_an_emergency_of_another_place(engine: Engine) -> None:
    made = sheet(engine, PAIN_IN_THE_CHEST_AND_A_LUMP)

    assert row(made, "Place") == ""
    assert "growth" not in row(made, "With it")
    assert "spot" not in row(made, "Not")
    assert "lump" not in part(made, "absent").casefold()


def test_of_the_same_lump_the_story_says_no_name_again(engine: Engine) -> None:
    lump = {PLACES: ["lump"], "lump.place": ["limb"], "lump.growth": "fast", "lump.size": 6}

    story = part(sheet(engine, lump), "story")

    assert "Course: growth over weeks or months" in story
    assert "Size and feel: 6 cm" in story


def test_how_it_goes_on_is_told_once(engine: Engine) -> None:
    lump = {PLACES: ["lump"], "lump.place": ["limb"], "everyone.road": "seen"}
    same = {**lump, "lump.growth": "smaller", "whole_body.pace": "better"}
    other = {**lump, "lump.growth": "same", "whole_body.pace": "quickly"}

    assert "Course: getting smaller\n" in part(sheet(engine, same), "story")
    assert "Course: the same for a long time; quickly worse" in part(sheet(engine, other), "story")


def test_the_side_of_a_change_without_a_place_names_what_has_the_side(engine: Engine) -> None:
    said = {PLACES: ["belly"], "whole_body.weight_loss": "yes", "whole_body.side_trunk": "both"}

    made = sheet(engine, said)

    assert "Side marked: belly, back or chest, both sides" in part(made, "story")
    assert "……" not in part(made, "present")


@pytest.mark.parametrize(
    ("said", "blank", "no_blank"),
    [
        ({"everyone.worried": "yes"}, "what changed ……", ""),
        ({PLACES: ["skin"], "skin.mole_size": "yes"}, "where exactly ……", "what changed ……"),
        ({PLACES: ["belly"], "belly.back_pain": "yes"}, "where exactly ……", ""),
        ({PLACES: ["digestive"], "digestive.black_stool": "yes"}, "how much ……", "where exactly"),
        ({PLACES: ["belly"], "belly_signs.pain": "yes", "belly_signs.pain_kind": ["severe"]},
         "Since: ……", "how bad ……"),
    ],
    ids=["worry", "mole", "back", "bleeding", "very bad pain"],
)  # fmt: skip
def test_a_blank_stands_for_what_a_doctor_would_ask_and_nobody_told(
    engine: Engine, said: dict[str, Any], blank: str, no_blank: str
) -> None:
    story = part(sheet(engine, said), "story")

    assert blank in story
    assert not no_blank or no_blank not in story


# What is not sure, and how it is said ------------------------------------------------------------


def test_what_decided_is_read_first_though_it_is_not_sure(engine: Engine) -> None:
    said = {
        "everyone.road": "in_treatment",
        "in_treatment.spine": ["unsure"],
        "in_treatment.cough": "yes",
        "in_treatment.team": "no_answer",
    }
    made = sheet(engine, said)

    assert made.in_an_emergency
    doubt = "There may be a new problem of the back or the nerves, but I am not sure."
    assert part(made, "why").startswith(doubt)
    assert "I have a cough that is new or has changed." in part(made, "why")
    assert row(made, "NOW").startswith(doubt)
    assert "new or changed cough" in row(made, "With it")
    assert "weak or numb limbs" not in part(made, "unsure").casefold()


def test_what_is_not_sure_is_said_as_people_say_it(engine: Engine) -> None:
    made = sheet(engine, {PLACES: ["arms_legs"], "arms_legs.foot_drop": "unsure"})

    assert part(made, "why").startswith("I may ")
    assert part(made, "why").endswith("but I am not sure.")


def test_a_date_that_is_not_sure_names_nothing_that_was_denied(engine: Engine) -> None:
    said = {
        PLACES: ["digestive"],
        "digestive.black_stool": "yes",
        "digestive.blood_when": "unsure",
    }
    made = sheet(engine, said)

    assert "when it last came" in row(made, "Not sure")
    assert "vomit" not in row(made, "Not sure")


# Background --------------------------------------------------------------------------------------


@pytest.mark.parametrize("medicines", ["warfarin 5 mg", "something for the heart"])
def test_nothing_says_that_no_blood_thinner_is_taken_beside_medicines_in_own_words(
    engine: Engine, medicines: str
) -> None:
    plan = write_down.write_story(Plan(), medicines=medicines)
    said = {PLACES: ["belly"], "belly.back_pain": "yes", "everyone.context": [NONE]}

    made, without = sheet(engine, said, plan), sheet(engine, said)

    for text in (part(made, "background"), row(made, "Background"), made.portal):
        assert "anticoagulation" not in text
        assert medicines in text
    assert "no recent surgery or cancer treatment" in part(made, "background").casefold()
    assert "anticoagulation" in part(without, "background")


@pytest.mark.parametrize("road", ["in_treatment", "follow_up", "came_back", "other_cancer"])
def test_a_known_cancer_is_background_on_sheet_and_card(engine: Engine, road: str) -> None:
    said = {"everyone.road": road, PLACES: ["belly"], "belly.back_pain": "yes"}
    made = sheet(engine, said)
    named = "another cancer" if road == "other_cancer" else "leiomyosarcoma"

    assert named in part(made, "background").casefold()
    on_card = "known cancer" if road == "other_cancer" else named
    assert on_card in row(made, "Background")
    assert named not in part(made, "story")
    assert "done so far ……" in part(made, "story")


def test_cancer_medicine_is_not_told_twice(engine: Engine) -> None:
    said = {
        "everyone.road": "in_treatment",
        "everyone.context": ["cancer_treatment"],
        "in_treatment.treatment": ["medicine"],
        PLACES: ["belly"],
        "belly.back_pain": "yes",
    }

    assert part(sheet(engine, said), "background").count("within 6 weeks") == 1


# One fact told in two places ---------------------------------------------------------------------


def test_what_was_told_in_two_places_stands_once(engine: Engine) -> None:
    said = {
        "everyone.road": "follow_up",
        "in_treatment.bled_black": "yes",
        PLACES: ["digestive"],
        "digestive.black_stool": "yes",
        "digestive.blood_when": "longer",
    }
    one = person(engine, said)
    told = (complaint(one).main, *complaint(one).present)

    assert [sign.key for sign in told if sign and "black" in sign.key] == [
        "in_treatment.bled_black"
    ]
    assert "dark red stools" not in part(sheet_for(one, TODAY), "present")


def test_what_is_there_in_one_place_is_not_in_doubt_in_the_other(engine: Engine) -> None:
    said = {
        "everyone.road": "follow_up",
        "in_treatment.cough": "unsure",
        PLACES: ["chest_lungs"],
        "chest_lungs.any_cough": "yes",
    }
    about = complaint(person(engine, said))

    assert about.main is not None
    assert about.main.key == "chest_lungs.any_cough"
    assert "in_treatment.cough" not in {sign.key for sign in about.unsure}


def test_bleeding_after_menopause_is_named_as_that(engine: Engine) -> None:
    said = {
        "everyone.age": "55_59",
        "everyone.uterus": "yes",
        PLACES: ["uterus_pelvis"],
        "uterus_pelvis.periods": "menopause",
        "uterus_pelvis.outside_period": "yes",
    }

    assert "vaginal bleeding after menopause" in part(sheet(engine, said), "soon")


# The card ----------------------------------------------------------------------------------------


def test_what_was_eaten_and_given_is_asked_of_an_emergency_alone(engine: Engine) -> None:
    urgent = sheet(engine, {"everyone.danger_signs": ["fainted"]})
    calm = sheet(engine, {PLACES: ["belly"], "belly.back_pain": "yes"})

    assert row(urgent, "Done").endswith("last ate …… · given ……")
    assert row(calm, "Done") == ""


def test_what_is_denied_on_a_card_stands_by_itself(engine: Engine) -> None:
    made = sheet(engine, {PLACES: ["lump"], "lump.place": ["limb"]})

    assert "deep lump" in row(made, "Not")


def test_a_caregiver_has_what_the_other_one_has(engine: Engine) -> None:
    one = person(engine, {PLACES: ["belly"], "belly.back_pain": "yes"})
    answers = {**one.answers, WHO_FOR: "someone_else"}
    made = sheet_for(Situation(engine, Journey(answers=answers)), TODAY)

    assert part(made, "why") == "They have had pain in the back or side in the last 3 weeks."
    assert part(made, "why") in made.portal


def test_the_side_of_another_place_is_not_that_of_what_is_named_first(engine: Engine) -> None:
    said = {
        PLACES: ["urinary", "blood_vessels"],
        "urinary.blood": "yes",
        "blood_vessels.both_swollen": "yes",
        LIMB: ["left_leg"],
    }
    leg = {PLACES: ["blood_vessels"], "blood_vessels.leg_swollen": "yes", LIMB: ["left_leg"]}

    assert "Side:" not in part(sheet(engine, said), "story")
    assert "left leg, what was noticed ……" in part(sheet(engine, said), "story")
    assert "left leg" in part(sheet(engine, leg), "why")
    assert "side ……" not in part(sheet(engine, leg), "story")


def test_the_course_of_another_change_leaves_the_blank_for_this_one(engine: Engine) -> None:
    weight = {
        "whole_body.weight_loss": "yes",
        PLACES: ["lump"],
        "lump.place": ["limb"],
        "lump.growth": "same",
    }
    made = sheet(engine, weight)

    [lump] = [line for line in part(made, "story").splitlines() if line.startswith("Also: ")]
    assert "the same for a long time" in lump
    assert "lump that has stayed the same" not in part(made, "story")
    assert "Course: ……" in part(made, "story")


def test_bleeding_from_the_bowel_stands_beside_very_bad_belly_pain_on_a_card(
    engine: Engine,
) -> None:
    said = {
        PLACES: ["belly", "digestive"],
        "belly_signs.pain": "yes",
        "belly_signs.pain_kind": ["severe"],
        "digestive.bottom_blood": "yes",
    }

    assert "blood from the bottom, and very bad belly pain" in row(sheet(engine, said), "NOW")


def test_a_change_of_years_is_not_how_an_emergency_of_treatment_went(engine: Engine) -> None:
    said = {
        "everyone.road": "in_treatment",
        "everyone.worried": "yes",
        "in_treatment.treatment": ["medicine"],
        "in_treatment.infection": ["shaking"],
        "whole_body.began": "years",
        "whole_body.pace": "same",
    }
    made = sheet(engine, said)

    assert made.in_an_emergency
    assert "onset over a year ago" not in "".join(row.text for row in made.card.rows)


def test_what_is_not_sure_of_something_else_stands_with_what_is_not_sure(engine: Engine) -> None:
    said = {**PAIN_IN_THE_CHEST_AND_A_LUMP, "lump.growth": "unsure", "lump.feel": ["unsure"]}
    made = sheet(engine, said)

    assert "Course: not sure" not in part(made, "story")
    assert "How the size of the lump changed" in part(made, "unsure")


def test_nothing_of_before_softens_the_card_of_an_emergency(engine: Engine) -> None:
    face = {"everyone.road": "told_nothing", PLACES: ["chest_lungs"]}
    face |= {"chest_lungs.face_swelling": "yes", "chest_lungs.any_cough": "yes"}
    old = sheet(engine, {**face, "whole_body.began": "months", "whole_body.pace": "better"})
    new = sheet(engine, {**face, "whole_body.began": "days", "whole_body.pace": "quickly"})

    assert old.in_an_emergency
    assert row(old, "So far") == ""
    assert row(new, "So far") == ""
    assert row(old, STARTED) == "months ago · this bad since ……"
    assert row(new, STARTED) == "time …… · quickly worse"


# The side ----------------------------------------------------------------------------------------

TRUNK, SCROTUM = "whole_body.side_trunk", "whole_body.side_scrotum"
LIMBS_TOLD = {PLACES: ["arms_legs"], "everyone.road": "told_nothing"}
FOOT = {**LIMBS_TOLD, "arms_legs.foot_drop": "yes"}
LEGS = {PLACES: ["blood_vessels"], "blood_vessels.both_swollen": "yes"}
GROIN = {PLACES: ["lump"], "lump.place": ["groin"]}
MALE = {"everyone.uterus": "no", PLACES: ["scrotum_penis"]}
PENIS = {**MALE, "scrotum_penis.penis_change": "yes", "scrotum_penis.penis_kind": ["skin"]}
BREATH = {PLACES: ["belly"], "belly.breath": "yes"}


@pytest.mark.parametrize(
    ("said", "side", "blank"),
    [
        ({**FOOT, LIMB: ["left_arm"]}, "left arm, what was noticed ……", True),
        ({**LEGS, LIMB: ["right_arm"]}, "right arm, what was noticed ……", False),
        ({**LEGS, LIMB: ["left_leg"]}, "", False),
        ({**GROIN, TRUNK: "middle"}, "", True),
        ({**PENIS, SCROTUM: "right"}, "", False),
        ({**BREATH, TRUNK: "both"}, "Side marked: belly, back or chest, both sides", False),
        ({**BREATH, TRUNK: "unsure"}, "", False),
        ({"everyone.danger_signs": ["chest_pain"], PLACES: ["arms_legs"], LIMB: ["left_arm"]},
         "left arm, what was noticed ……", False),
    ],
    ids=["foot", "legs, an arm", "legs, one", "groin", "penis", "breath",
         "breath, not sure", "chest"],
)  # fmt: skip
def test_a_side_that_does_not_fit_is_not_that_of_what_is_named_first(
    engine: Engine, said: dict[str, Any], side: str, *, blank: bool
) -> None:
    one = person(engine, said)
    made, story = sheet_for(one, TODAY), part(sheet_for(one, TODAY), "story")
    spoken = script_for(one, TODAY).text

    assert side in story
    assert bool(side) == ("what was noticed ……" in story or "Side marked" in story)
    assert "……" not in part(made, "present")
    assert "Side:" not in story
    assert blank == ("which side ……" in story)
    assert row(made, "Place") in ("", "inguinal mass", "inguinal")
    for wrong in ("left", "right", "both sides", "middle"):
        assert f" {wrong}" not in spoken


@pytest.mark.parametrize(
    ("said", "side", "place"),
    [
        ({**FOOT, LIMB: ["left_arm", "left_leg"]},
         "left", ""),
        ({**LEGS, LIMB: ["left_leg", "right_leg"]}, "Both legs", ""),
        ({**GROIN, TRUNK: "left"}, "Side: left", ""),
        ({**MALE, "scrotum_penis.ache": "yes", SCROTUM: "right"}, "Side: right", "right scrotum"),
    ],
    ids=["foot", "legs", "groin", "testicle"],
)  # fmt: skip
def test_a_side_that_fits_is_told_on_sheet_and_card(
    engine: Engine, said: dict[str, Any], side: str, place: str
) -> None:
    made = sheet(engine, said)

    told = part(made, "why") + part(made, "story")
    assert side in told or f"the {side.partition(': ')[2]}" in told
    assert "which side" not in part(made, "story")
    assert place in row(made, "Place")
    assert bool(place) == bool(row(made, "Place"))


def test_of_two_weak_legs_none_is_called_the_weak_one(engine: Engine) -> None:
    said = {**LIMBS_TOLD, "arms_legs.weak": "yes", LIMB: ["left_leg"]}
    said |= {"arms_legs.nerve_pace": "weeks", "arms_legs.weak_both": "yes"}

    assert "weak left leg" not in script_for(person(engine, said), TODAY).text


def test_a_shoulder_of_the_trunk_may_be_the_side_that_was_asked_of_limbs(engine: Engine) -> None:
    trunk = {PLACES: ["lump", "arms_legs"], "lump.place": ["trunk"], LIMB: ["left_arm"]}

    assert "Side: left; left arm" in part(sheet(engine, {**trunk, TRUNK: "left"}), "story")
    neck = {PLACES: ["lump", "arms_legs"], "lump.place": ["neck"], LIMB: ["left_arm"]}
    assert "left arm, what was noticed ……" in part(sheet(engine, neck), "story")


# What nobody told --------------------------------------------------------------------------------


@pytest.mark.parametrize("signs", [[NONE], ["dizzy"]])
def test_a_reason_names_nothing_that_was_denied(engine: Engine, signs: list[str]) -> None:
    """Of a limb that is neither cold nor red, swelling or pain is left."""
    said = {"everyone.road": "in_treatment", "in_treatment.limb": "yes"}
    made = sheet(engine, {**said, "in_treatment.limb_signs": signs})

    assert "erythema" not in part(made, "soon") + str(made.card)
    assert "coldness" not in part(made, "soon") + str(made.card)


def test_of_a_limb_that_may_be_cold_all_is_told(engine: Engine) -> None:
    said = {"everyone.road": "in_treatment", "in_treatment.limb": "yes"}
    made = sheet(engine, {**said, "in_treatment.limb_signs": ["unsure"]})

    assert "newly swollen, red, hot, cold or painful limb" in part(made, "soon")


@pytest.mark.parametrize(
    "eased", [{"whole_body.pace": "better"}, {"lump.growth": "smaller"}], ids=["pace", "growth"]
)
def test_what_gets_better_is_not_told_as_still_there(engine: Engine, eased: dict[str, Any]) -> None:
    lump = {PLACES: ["lump"], "lump.place": ["limb"], "everyone.road": "told_nothing"}
    same = {"whole_body.pace": "same", "lump.growth": "same"}
    there = script_for(person(engine, {**lump, **same}), TODAY).text
    better = script_for(person(engine, {**lump, **eased}), TODAY).text

    assert "but I still have it" in there
    assert "I was told it is nothing serious, without a scan." in better


def test_who_comes_with_nothing_new_names_no_place_of_it(engine: Engine) -> None:
    said = {"everyone.road": "no_change", "everyone.uterus": "yes", PLACES: ["uterus_pelvis"]}
    told = {**said, "uterus_pelvis.pain": "yes"}

    assert "Where:" not in part(sheet(engine, said), "story")
    assert sheet(engine, said).where is None
    assert sheet(engine, told).where is not None


@pytest.mark.parametrize("sign", ["foreskin", "dark_skin"])
def test_no_change_of_the_penis_is_denied_beside_one(engine: Engine, sign: str) -> None:
    made = sheet(engine, {**MALE, "scrotum_penis.danger_now": [sign]})

    assert "change of the penis" not in part(made, "absent") + row(made, "Not")
    assert "phimosis" not in part(made, "denied") + row(made, "Not")


# What may be dangerous ----------------------------------------------------------------------------

CHEST = {PLACES: ["chest_lungs"], "chest_lungs.chest_pain": "yes"}
CLOT = {"whole_body.clot": "yes"}
SHARP = {**CHEST, **CLOT, "chest_lungs.chest_pain_signs": ["sharp_new", "effort"]}
LEG = {PLACES: ["blood_vessels"], "blood_vessels.leg_swollen": "yes"}


def test_a_clot_of_before_is_said_beside_pain_in_the_chest(engine: Engine) -> None:
    more = {"chest_lungs.coughed_blood": "yes", "chest_lungs.cough_blood_when": "checked"}
    treated = {"everyone.context": ["cancer_treatment"]}
    one = person(engine, {**SHARP, **more, **treated})

    assert "I have had a blood clot in a deep vein" in script_for(one, TODAY).text
    assert "blood clot" in str(sheet_for(one, TODAY).card)


def test_a_clot_is_told_once(engine: Engine) -> None:
    pain = {PLACES: ["blood_vessels"], "blood_vessels.chest_signs": ["chest_pain"]}
    for said in (SHARP, {**pain, "blood_vessels.clot_known": "no", **CLOT}):
        one = person(engine, said)

        assert script_for(one, TODAY).text.count("clot") == 1
        assert str(sheet_for(one, TODAY).card).count("clot") == 1


def test_an_operation_of_now_is_said_before_a_second_doubt(engine: Engine) -> None:
    said = {PLACES: ["belly"], "everyone.context": ["operation"]}
    doubts = {"belly.back_pain": "unsure", "whole_body.weight_loss": "unsure"}

    assert (
        "I had an operation or procedure"
        in script_for(person(engine, {**said, **doubts}), TODAY).text
    )


def test_a_lump_that_may_beat_is_told_though_it_decided_nothing(engine: Engine) -> None:
    lump = {PLACES: ["belly"], "belly_signs.lump": "yes", "belly_signs.pulsing": "unsure"}
    one = person(engine, lump)

    assert "It may beat like a pulse." in script_for(one, TODAY).text
    assert "beats" in row(sheet_for(one, TODAY), "Not sure")


def test_a_doubt_about_the_chest_is_told_beside_what_decided(engine: Engine) -> None:
    limb = {"blood_vessels.cold_limb": "yes"}
    one = person(engine, {**LEG, **limb, "blood_vessels.chest_signs": ["unsure"]})

    assert "There may be a new sign of the chest" in script_for(one, TODAY).text
    assert "chest pain" in row(sheet_for(one, TODAY), "Not sure")


def test_pain_with_a_breath_is_named(engine: Engine) -> None:
    made = sheet(engine, {**LEG, "blood_vessels.chest_signs": ["chest_pain"]})

    assert "sharp pain when breathing in" in row(made, "NOW")
    assert "sharp pain when breathing in" in part(made, "why")


JAW = {PLACES: ["head_neck"], "head_neck.mouth_signs": ["jaw_swelling"]}
BELLY = {PLACES: ["belly"], "belly_signs.pain": "yes", "belly_signs.pain_kind": ["sudden"]}


@pytest.mark.parametrize(
    "said",
    [{**JAW, "whole_body.side_head": "left"}, {**BELLY, TRUNK: "left"}],
    ids=["jaw", "belly pain"],
)
def test_the_side_of_what_is_named_is_said(engine: Engine, said: dict[str, Any]) -> None:
    one = person(engine, said)

    assert "It is on the left." in script_for(one, TODAY).text
    assert row(sheet_for(one, TODAY), "Place") == "left side"


def test_coughed_blood_is_told_once(engine: Engine) -> None:
    blood = {PLACES: ["chest_lungs"], "chest_lungs.coughed_blood": "yes"}
    blood |= {"chest_lungs.cough_blood_when": "now"}
    one = person(engine, {**blood, "chest_lungs.cough_blood_signs": ["hard_breathing"]})

    assert "coughed up blood" in row(sheet_for(one, TODAY), "NOW")
    assert "hemoptysis" not in row(sheet_for(one, TODAY), "With it")
    assert script_for(one, TODAY).text.count("coughed up blood") == 1


def test_of_a_list_of_which_some_are_there_the_rest_is_not_sure(engine: Engine) -> None:
    signs = ["sudden_breathless", "fainted", "unsure"]
    made = sheet(engine, {PLACES: ["blood_vessels"], "blood_vessels.chest_signs": signs})

    assert row(made, "Not sure").startswith("more of this: ")


def test_what_is_chosen_of_a_doubt_is_said_as_a_doubt(engine: Engine) -> None:
    blood = {PLACES: ["digestive"], "digestive.vomited_blood": "unsure"}
    bled = script_for(person(engine, {**blood, "digestive.blood_when": "now"}), TODAY).text

    assert "It may have been there in the last 2 days." in bled


def test_the_size_of_a_lump_that_may_not_be_there_is_no_surer_than_the_lump(
    engine: Engine,
) -> None:
    lump = {PLACES: ["skin"], "skin.lump": "unsure", "lump.size": 3}
    one = person(engine, lump)

    assert "I have a lump of" not in part(sheet_for(one, TODAY), "why")
    assert "I have a lump of" not in script_for(one, TODAY).text


def test_whether_a_scan_has_looked_is_known_of_what_is_not_sure(engine: Engine) -> None:
    said = {PLACES: ["arms_legs"], "arms_legs.lump": "unsure", "lump.scan": "no_scan"}
    made = sheet(engine, said)

    assert "scan" not in part(made, "unsure")
    assert "not scanned" in part(made, "story")

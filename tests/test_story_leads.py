"""The point of the story leads sheet, card and call, whichever rule is first."""

from typing import Any

import pytest

from questionnaire import PLACES
from rules import Engine
from tests.sheet_reading import part_for as part
from tests.sheet_reading import person
from tests.visits import TODAY
from visit.complaint.complaint import complaint
from visit.phone.phone_script import script_for
from visit.plan.agenda import agenda
from visit.sheet.build import sheet_for
from visit.sheet.plain_text import form_text

BELLY, LUNGS = {PLACES: ["belly"]}, {PLACES: ["chest_lungs"]}
WOMB = {PLACES: ["uterus_pelvis"], "everyone.uterus": "yes", "everyone.age": "30_39"}
BEATS = {**BELLY, "belly_signs.lump": "yes", "belly_signs.pulsing": "yes"}
BEATS |= {"belly_signs.pain": "yes", "belly_signs.pain_kind": ["strong"]}
STUMP = {**WOMB, "everyone.road": "other_growth", "everyone.history": ["fibroids"]}
STUMP |= {"everyone.fibroid_cancer": "yes", "uterus_pelvis.outside_period": "yes"}
BUMPS = {PLACES: ["skin"], "skin.painful_bumps": "yes", "skin.lump": "yes"}
VOMITS = {PLACES: ["digestive"], "belly_signs.indigestion": "yes"}
VOMITS |= {"digestive.vomiting_weeks": "yes", "whole_body.weight_loss": "yes"}
LATE = {**WOMB, "everyone.pregnant": "unsure", "uterus_pelvis.acute_pain": ["sudden"]}
LATE |= {"uterus_pelvis.outside_period": "yes", "uterus_pelvis.missed_period": "yes"}
PAIN = {"everyone.danger_signs": ["chest_pain_with"]}


@pytest.mark.parametrize(
    ("said", "point"),
    [
        (BEATS, "belly pain and a lump in the belly that beats like a pulse"),
        (STUMP, "a growth of uncertain kind, such as a STUMP"),
        ({**BUMPS, "everyone.history": ["fibroids"], "everyone.uterus": "yes"},
         "several small, firm bumps in the skin that hurt when touched or cold, and fibroids"),
        (VOMITS, "vomiting now and then, over weeks or longer, and weight loss"),
        (LATE, "bleeding after a late or missed period, with new, sharp or sudden pain low in"),
    ],
    ids=["a lump that beats", "an uncertain finding", "painful bumps", "vomiting", "a late period"],
)  # fmt: skip
def test_the_point_of_the_story_is_told_first_everywhere(
    engine: Engine, said: dict[str, Any], point: str
) -> None:
    situation = person(engine, said)
    card = form_text(sheet_for(situation, TODAY), "card")

    assert part(engine, said, "why").startswith(f"I have {point}")
    assert f": I have {point}" in card
    assert point.removeprefix("a ") in script_for(situation, TODAY).text


def test_what_leads_over_a_lesser_sign_loses_nothing_of_that(engine: Engine) -> None:
    present = part(engine, BEATS, "present")

    assert "hard to move or get comfortable" in present
    assert "beats like a pulse" not in present, "one thing once"
    assert part(engine, VOMITS, "present").startswith("Indigestion")


@pytest.mark.parametrize(
    ("said", "first", "reason"),
    [
        ({**WOMB, "whole_body.tiredness": "yes", "uterus_pelvis.outside_period": "yes"},
         "I have had bleeding outside", "bleeding outside a period"),
        ({PLACES: ["blood_vessels"], "everyone.context": ["blood_thinners"],
          "blood_vessels.bleeding": ["thinner"], "blood_vessels.both_swollen": "yes"},
         "Both legs or ankles are swollen", "both legs swollen"),
        ({PLACES: ["digestive"], "digestive.diarrhea": "yes", "belly_signs.pain": "yes"},
         "I have loose stools", "loose stools over 2 days"),
    ],
    ids=["tired", "a bruise on a thinner", "a mild cramp"],
)  # fmt: skip
def test_what_has_many_causes_steps_back_behind_the_place_that_was_chosen(
    engine: Engine, said: dict[str, Any], first: str, reason: str
) -> None:
    about = {**said, "everyone.worried": "yes", "whole_body.began": "weeks"}

    assert part(engine, about, "why").startswith(first)
    assert f"because: {reason}" in part(engine, about, "soon").replace(", past 12 months", "")


def test_alone_it_leads_all_the_same(engine: Engine) -> None:
    said = {PLACES: ["uterus_pelvis"], "whole_body.tiredness": "yes"}

    assert "very tired" in part(engine, said, "why")


def test_without_the_other_half_nothing_is_joined(engine: Engine) -> None:
    alone = {**VOMITS, "whole_body.weight_loss": "no"}
    unsure = {**VOMITS, "whole_body.weight_loss": "unsure"}

    for said in (alone, unsure):
        assert "weight" not in part(engine, said, "why")


def test_what_takes_another_into_its_sentence_is_as_urgent(engine: Engine) -> None:
    about = complaint(person(engine, VOMITS))
    [other] = about.by_name["belly_signs.indigestion"]

    assert about.main in about.deciding
    assert about.main.urgency[0] == other.urgency[0]


def test_a_condition_in_the_family_is_what_someone_without_a_change_comes_with(
    engine: Engine,
) -> None:
    said = {"everyone.road": "no_change", "everyone.history": ["inherited"], PLACES: ["none"]}
    told = part(engine, said, "why")

    assert told.startswith("I have an inherited condition that can cause tumors.")
    assert told.endswith("There is no new change to report.")
    assert "which ……" in part(engine, said, "background")


def test_a_faint_stands_behind_what_it_came_with(engine: Engine) -> None:
    said = {"everyone.danger_signs": ["belly_pain", "fainted"]}
    said |= {"everyone.context": ["blood_thinners"]}

    boxes = "I have belly pain that: is very bad / came suddenly (which ……). I have fainted."
    assert part(engine, said, "why") == boxes
    assert "blood thinner" in part(engine, said, "story")


def test_a_lump_that_breaks_through_is_named_before_what_only_looks_like_one(
    engine: Engine,
) -> None:
    said = {PLACES: ["skin"], "skin.dome": "yes", "skin.not_healing": "yes", "skin.lump": "yes"}
    said |= {"lump.place": ["scalp"], "lump.growth": "fast", "lump.feel": ["breaking"]}

    assert part(engine, said, "why").startswith("I have a lump")


def test_blood_in_the_pee_and_pain_in_the_side_are_one_story(engine: Engine) -> None:
    said = {PLACES: ["urinary"], "urinary.blood": "yes", "urinary.side_pain": "yes"}
    said |= {"whole_body.weight_loss": "yes"}

    assert part(engine, said, "why").startswith("I have blood in the pee, and pain in the back")


def test_where_nothing_was_treated_a_lump_is_not_away_from_the_treated_place(
    engine: Engine,
) -> None:
    said = {"everyone.road": "diagnosed", "in_treatment.new_lump": "yes"}

    assert "treated place" not in form_text(sheet_for(person(engine, said), TODAY), "doctor")


# One tick that names several things ---------------------------------------------------------------


def test_a_tick_that_names_several_things_asks_which(engine: Engine) -> None:
    boxes = "I have chest pain with: sweating / feeling sick / dizziness / short breath (which ……)."

    assert part(engine, PAIN, "why") == boxes
    assert f"NOW: {boxes}" in form_text(sheet_for(person(engine, PAIN), TODAY), "card")


def test_what_another_answer_tells_is_said_and_the_rest_is_no_no(engine: Engine) -> None:
    said = {"everyone.danger_signs": ["chest_pain_with", "hard_breathing"]}
    situation = person(engine, said)
    text = part(engine, said, "why") + part(engine, said, "present")

    assert "chest pain with: short breath (more ……)" in text.casefold()
    assert "sweating" not in text
    assert "have chest pain with short breath" in script_for(situation, TODAY).text


def test_what_nobody_knows_is_said_with_or_on_the_phone(engine: Engine) -> None:
    text = script_for(person(engine, PAIN), TODAY).text

    assert "I have chest pain with sweating, dizziness or short breath, or feel sick." in text


def test_what_is_not_sure_asks_for_no_part(engine: Engine) -> None:
    said = {PLACES: ["digestive"], "whole_body.jaundice": "unsure"}

    assert "which" not in part(engine, said, "why") + part(engine, said, "unsure")


# Since when, and how bad ------------------------------------------------------------------------


def test_the_weeks_of_a_question_go_where_since_when_is_told(engine: Engine) -> None:
    said = {PLACES: ["digestive"], "digestive.swallowing": "yes"}

    assert "trouble or pain swallowing" in part(engine, said, "soon")
    told = {**said, "everyone.worried": "yes", "whole_body.began": "months"}
    assert part(engine, told, "why") == "I have trouble swallowing."
    assert "within 3 weeks" not in part(engine, told, "soon")


def test_a_calm_temperature_is_measured_and_says_of_nothing_how_bad_it_is(engine: Engine) -> None:
    said: dict[str, Any] = {"everyone.road": "in_treatment", "in_treatment.limb": "yes"}
    said |= {
        "in_treatment.treatment": ["medicine"],
        "in_treatment.thermometer": "taken",
        "in_treatment.temperature": 36.8,
    }
    story = part(engine, said, "story")

    assert "Measured: highest temperature 36.8 °C" in story
    assert "How bad" not in story


def test_one_danger_sign_alone_has_the_course_that_was_told(engine: Engine) -> None:
    said = {**PAIN, "everyone.worried": "yes", "whole_body.pace": "same"}
    story = part(engine, said, "story")

    assert "Course: about the same" in story.splitlines()
    assert "course ……" not in story


def test_a_nipple_is_not_called_painless_for_a_lump_that_is(engine: Engine) -> None:
    said = {PLACES: ["lump"], "lump.place": ["breast"], "lump.nipple": "yes"}

    assert "painless" in part(engine, said, "story")
    assert "painless" not in part(engine, said, "present")


def test_of_a_lump_that_may_not_be_there_nothing_more_is_not_sure(engine: Engine) -> None:
    said = {PLACES: ["arms_legs"], "arms_legs.weak": "yes", "arms_legs.lump": "unsure"}
    said |= {"lump.place": ["trunk"], "lump.growth": "unsure", "lump.size": "unsure"}

    assert "lump" in part(engine, said, "unsure")
    assert "size" not in part(engine, said, "unsure")
    assert "scan" not in part(engine, said, "story")


def test_a_swollen_arm_is_told_once(engine: Engine) -> None:
    said = {"everyone.road": "in_treatment", PLACES: ["blood_vessels"]}
    said |= {"in_treatment.limb": "yes", "blood_vessels.arm_swollen": "yes"}
    said |= {"whole_body.side_limb": ["left_arm"]}
    text = form_text(sheet_for(person(engine, said), TODAY), "doctor")

    assert "I have a newly swollen left arm." in text
    assert text.partition("because")[0].count("swollen left arm") == 1


def test_how_another_tick_came_is_not_how_this_one_did(engine: Engine) -> None:
    said = {PLACES: ["blood_vessels"], "blood_vessels.chest_signs": ["chest_pain", "breathless"]}

    assert "Onset" not in part(engine, said, "story")
    assert "it came on slowly" in part(engine, said, "why")


def test_when_blood_was_last_there_is_told_once(engine: Engine) -> None:
    said = {**LUNGS, "chest_lungs.coughed_blood": "yes", "chest_lungs.cough_blood_when": "weeks"}
    said |= {"chest_lungs.cough_blood_signs": ["more"]}
    text = form_text(sheet_for(person(engine, said), TODAY), "doctor")

    assert text.count("last 4 weeks, ") == 1


@pytest.mark.parametrize(
    ("said", "asked"),
    [({PLACES: ["skin"], "skin.mole_size": "yes"}, False),
     ({PLACES: ["belly"], "belly_signs.bigger": "yes"}, False),
     ({PLACES: ["belly"], "belly.back_pain": "yes"}, True)],
    ids=["mole", "belly", "pain"],
)  # fmt: skip
def test_how_bad_it_is_is_asked_only_of_what_can_be_bad(
    engine: Engine, said: dict[str, Any], *, asked: bool
) -> None:
    assert ("how bad ……" in part(engine, said, "story")) == asked


def test_that_it_got_worse_is_a_reason_behind_what_did(engine: Engine) -> None:
    said = {PLACES: ["belly"], "belly.back_pain": "yes", "everyone.road": "seen"}
    said |= {"whole_body.tests_normal_worse": "yes"}

    assert "because: back or side pain" in part(engine, said, "soon")


# Background --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("age", "told"), [("30_39", True), ("60_plus", False)])
def test_no_birth_is_denied_of_who_is_past_it(engine: Engine, age: str, *, told: bool) -> None:
    said = {PLACES: ["blood_vessels"], "everyone.uterus": "yes", "everyone.age": age}
    said |= {"blood_vessels.leg_swollen": "yes"}

    assert ("no birth" in part(engine, said, "background")) == told


def test_smoking_is_a_risk_once(engine: Engine) -> None:
    said = {**LUNGS, "chest_lungs.short_breath": "yes", "chest_lungs.smoked": "yes"}
    said |= {"whole_body.background": ["smoking"], "everyone.worried": "yes"}
    told = part(engine, said, "story") + part(engine, said, "background")

    assert told.count("smokes") == 1


@pytest.mark.parametrize(("pace", "told"), [("same", True), ("slowly", False)])
def test_that_it_is_no_worse_is_told_of_what_does_not_go_on(
    engine: Engine, pace: str, *, told: bool
) -> None:
    said = {PLACES: ["head_neck"], "head_neck.hoarse": "yes", "everyone.road": "seen"}
    said |= {"whole_body.pace": pace, "whole_body.changed_since": "no"}

    assert ("not worse since then" in part(engine, said, "story")) == told


# Questions ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ({PLACES: ["urinary"], "urinary.pee_pain": "yes", "everyone.uterus": "yes",
          "everyone.age": "18_29", "everyone.pregnant": "no"}, "the pee be tested for germs"),
        ({PLACES: ["digestive"], "digestive.diarrhea": "yes"}, "the stool be tested for germs"),
        ({**WOMB, "uterus_pelvis.outside_period": "yes"}, "look at the opening of the womb"),
        ({PLACES: ["scrotum_penis"], "scrotum_penis.penis_change": "yes",
          "scrotum_penis.penis_kind": ["tight"]}, "a specialist for the penis"),
        ({"everyone.road": "in_treatment", "in_treatment.limb": "yes"}, "of the veins"),
        (LATE, "a pregnancy test"),
        (STUMP, "Was the tissue cut up"),
    ],
    ids=["pee", "loose stools", "bleeding", "foreskin", "limb", "a late period", "STUMP"],
)  # fmt: skip
def test_the_first_question_is_of_this_sign(
    engine: Engine, said: dict[str, Any], first: str
) -> None:
    asked = part(engine, said, "questions").splitlines()

    assert first in asked[0]
    assert "What could be causing this" not in asked[0]


@pytest.mark.parametrize(
    "said",
    [
        {PLACES: ["lump"], "lump.place": ["breast"], "lump.feel": ["hard", "fixed"]},
        {PLACES: ["scrotum_penis"], "scrotum_penis.penis_change": "yes",
         "scrotum_penis.penis_kind": ["tight", "skin"]},
    ],
    ids=["breast", "foreskin"],
)  # fmt: skip
def test_no_sarcoma_team_is_asked_for_a_breast_or_a_foreskin(
    engine: Engine, said: dict[str, Any]
) -> None:
    assert "sarcoma" not in part(engine, {**said, "everyone.road": "seen"}, "questions")


@pytest.mark.parametrize(("growth", "asked"), [("same", False), ("fast", True)])
def test_of_what_a_clear_scan_has_seen_only_growth_asks_for_a_team(
    engine: Engine, growth: str, *, asked: bool
) -> None:
    said: dict[str, Any] = {PLACES: ["lump"], "lump.place": ["trunk"], "lump.size": 4.0}
    said |= {"lump.scan": "clear", "lump.growth": growth, "everyone.road": "told_nothing"}

    assert ("sarcoma" in part(engine, said, "questions")) == asked


def test_no_scan_is_asked_for_while_one_is_awaited(engine: Engine) -> None:
    said = {PLACES: ["belly"], "belly_signs.pain": "yes", "belly_signs.bloating": "yes"}

    assert "scan of the belly" in part(engine, said, "questions")
    waits = {**said, "everyone.road": "waiting"}
    assert "scan of the belly" not in part(engine, waits, "questions")


def test_a_lump_of_the_penis_is_still_asked_about_before_any_cut(engine: Engine) -> None:
    said = {PLACES: ["scrotum_penis"], "scrotum_penis.penis_change": "yes"}
    said |= {"scrotum_penis.penis_kind": ["lump_sore"]}
    asked = {one.id for one in agenda(person(engine, said)).ask}

    assert "scrotum_penis_before_cut" in asked


# What is sure, what is of now, and what says nothing by itself -----------------------------------

LIMB = {PLACES: ["arms_legs"], "arms_legs.weak": "unsure", "whole_body.lasting_pain": "yes"}
PEE = {PLACES: ["urinary"], "everyone.uterus": "yes", "everyone.age": "60_plus"}
PEE |= {"urinary.infections": "yes", "urinary.blood": "unsure", "urinary.blood_results": "yes"}
COUGHS = {**LUNGS, "chest_lungs.any_cough": "yes", "chest_lungs.cough_signs": ["fever"]}
COUGHS |= {"chest_lungs.short_breath": "yes", "chest_lungs.breathless_new": "yes"}
SWEATS = {"whole_body.night_sweats": "yes", "whole_body.sweats_chest": "yes"}
SEX = {**WOMB, "uterus_pelvis.sex_pee_pain": "yes"}
SORE = {**SEX, "uterus_pelvis.vulva_sting": "yes"}
CRISIS = {"everyone.danger_signs": ["crisis"], "whole_body.began": "weeks"}
CRISIS |= {"whole_body.pace": "quickly", "everyone.worried": "yes"}
NUMB = {"everyone.road": "in_treatment", "in_treatment.treatment": ["medicine"]}
NUMB |= {"in_treatment.spine": ["tingling"]}
WAITS = {PLACES: ["belly"], "everyone.road": "waiting", "belly.groin": "yes"}
WAITS |= {"whole_body.wait": "over_three_months", "everyone.worried": "yes"}


def asked(engine: Engine, said: dict[str, Any]) -> list[str]:
    return [one.id for one in agenda(person(engine, said)).ask]


@pytest.mark.parametrize(
    ("said", "lead"),
    [
        (LIMB, "new pain on most days"),
        (PEE, "pee infections"),
        (COUGHS, "I have a cough with a high fever or shaking chills."),
        (SWEATS, "I have now: chest pain / trouble breathing (which ……), along with night sweats."),
        (SORE, "I have pain around the vagina that stays or comes back."),
        (SEX, "I have lasting or repeated pain: during sex /"),
        (CRISIS, "I have: thoughts of suicide / distress that is too much to bear (which ……)."),
    ],
    ids=["pain", "infections", "fever", "breath", "sore", "sex", "crisis"],
)  # fmt: skip
def test_what_is_sure_and_tells_most_leads_with_a_box_for_each_part(
    engine: Engine, said: dict[str, Any], lead: str
) -> None:
    assert lead in part(engine, said, "why").partition(". ")[0] + "."


def test_what_may_be_a_danger_sign_still_leads_over_what_is_sure(engine: Engine) -> None:
    said = {PLACES: ["lump"], "lump.place": ["limb"], "everyone.danger_signs": ["unsure"]}

    assert part(engine, said, "why").startswith("There may be a sign of an emergency")


@pytest.mark.parametrize(
    ("said", "reasons"),
    [
        ({**LIMB, "everyone.road": "seen", "everyone.history": ["other_cancer"],
          "whole_body.treated_no_better": "yes"},
         ("new lasting pain", "other cancer, now or in the past", "treated, no better")),
        ({**NUMB, "in_treatment.spine": ["none"], "in_treatment.thermometer": "low",
          "in_treatment.infection": ["very_unwell"]},
         ("temperature below 36 °C", "cancer medicine")),
    ],
    ids=["a cancer", "a low temperature"],
)  # fmt: skip
def test_what_weighs_most_stands_in_the_reason(
    engine: Engine, said: dict[str, Any], reasons: tuple[str, ...]
) -> None:
    soon = part(engine, said, "soon")

    assert [reason for reason in reasons if reason not in soon] == []


def test_a_reason_names_no_anemia_that_was_denied(engine: Engine) -> None:
    assert "anemia" not in part(engine, {**PEE, "whole_body.anemia": "no"}, "soon")


def test_since_when_is_told_beside_how_a_nerve_goes_on(engine: Engine) -> None:
    said = {PLACES: ["arms_legs"], "arms_legs.numb": "yes", "arms_legs.nerve_pace": "same"}
    said |= {"everyone.worried": "yes", "whole_body.began": "weeks"}
    story = part(engine, said, "story")

    assert "Since: a few weeks ago" in story
    assert "months or years" not in story


def test_a_crisis_has_no_course_and_asks_for_a_plan(engine: Engine) -> None:
    story = part(engine, CRISIS, "story")

    assert "Course" not in story
    assert "sudden or slow" not in story
    assert "plan or means …… · alone now ……" in story


def test_sudden_that_was_denied_of_this_breath_is_no_blank(engine: Engine) -> None:
    said = {**LUNGS, "chest_lungs.short_breath": "yes", "chest_lungs.breathless_new": "yes"}
    story = part(engine, {**said, "chest_lungs.breathless_sudden": "no"}, "story")

    assert "sudden or slow" not in story


def test_a_lump_asks_for_its_very_spot(engine: Engine) -> None:
    spot = {PLACES: ["lump"], "lump.place": ["trunk"]}

    assert "where exactly ……" in part(engine, spot, "story")
    assert "where exactly" not in part(engine, {**spot, "lump.place": ["testicle"]}, "story")


def test_one_pain_in_the_side_is_told_once(engine: Engine) -> None:
    said = {
        PLACES: ["belly", "urinary"],
        "belly.back_pain": "yes",
        "whole_body.lasting_pain": "yes",
    }

    assert "persistent pain" not in part(engine, said, "present")


def test_who_waits_too_long_asks_of_the_wait_among_the_three(engine: Engine) -> None:
    assert asked(engine, WAITS)[:3:2] == ["belly_hernia_or_lump", "general_lost_result"]
    short = {**WAITS, "whole_body.wait": "under_two_weeks"}
    assert asked(engine, short)[:3:2] == ["belly_hernia_or_lump", "general_waiting_which"]


def test_numb_fingers_on_cancer_medicine_ask_for_the_dose_and_not_for_the_spine(
    engine: Engine,
) -> None:
    numb, back = asked(engine, NUMB), {**NUMB, "in_treatment.spine": ["tingling", "back_pain"]}

    assert numb[0] == "treatment_nerve_dose"
    assert "treatment_spine_scan" not in numb
    assert asked(engine, back)[0] == "treatment_spine_scan"


@pytest.mark.parametrize(
    ("said", "fits", "question"),
    [
        (SORE, {"uterus_pelvis.belly_lump": "yes"}, "uterus_scan"),
        (PEE, {"urinary.blood": "yes"}, "urinary_from_womb"),
        ({PLACES: ["digestive"], "digestive.lump_opening": "yes"},
         {"belly_signs.lump": "yes"}, "scan_for_lump"),
        ({"everyone.road": "no_change"}, {"everyone.road": "noticed"}, "what_causes"),
        ({"everyone.road": "follow_up"}, {"everyone.road": "other_growth"}, "general_slides_again"),
    ],
    ids=["womb", "blood", "skin tag", "no change", "tissue"],
)  # fmt: skip
def test_a_question_is_asked_only_of_what_it_is_about(
    engine: Engine, said: dict[str, Any], fits: dict[str, Any], question: str
) -> None:
    assert question not in asked(engine, said)
    assert question in asked(engine, {**said, **fits})


def test_how_a_lump_grows_that_nobody_knows_is_its_course_and_no_reason(engine: Engine) -> None:
    said = {PLACES: ["lump"], "lump.place": ["breast"], "lump.growth": "unsure", "lump.size": 4.0}

    assert "Course: not sure" in part(engine, said, "story")
    assert "not sure" not in part(engine, said, "soon")


@pytest.mark.parametrize(
    "said",
    [
        {**BELLY, "belly_signs.indigestion": "yes"},
        {PLACES: ["urinary"], "urinary.blood": "yes"},
        {PLACES: ["skin"], "skin.mole_color": "yes"},
    ],
    ids=["indigestion", "blood", "a mole"],
)
def test_how_fast_it_came_is_asked_only_of_what_can_come_suddenly(
    engine: Engine, said: dict[str, Any]
) -> None:
    pain = {**BELLY, "belly_signs.pain": "yes"}

    assert "sudden or slow ……" in part(engine, pain, "story")
    assert "sudden or slow" not in part(engine, said, "story")


# As urgent ---------------------------------------------------------------------------------------

MOLE = {PLACES: ["skin"], "skin.not_healing": "yes", "skin.mole_size": "yes"}
MOLE |= {"skin.mole_shape": "yes", "skin.mole_color": "yes"}
GROIN = {PLACES: ["belly"], "belly.groin": "yes", "belly.groin_kind": ["growing"]}
ON_CHEMO = {"everyone.road": "in_treatment", "in_treatment.treatment": ["medicine"]}
ON_CHEMO |= {"in_treatment.spine": ["tingling"]}


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ({**ON_CHEMO, "in_treatment.side_effects": ["diarrhea", "mouth"]},
         "I have had 4 to 6 extra loose stools in 24 hours. I also have mouth sores"),
        (MOLE, "I have a mole changing in size, and uneven or changing in shape and color. I have"),
        ({**GROIN, "belly_signs.constipation": "yes"}, "I have a bulge in the groin that is get"),
        ({**WOMB, "uterus_pelvis.pain": "yes", "uterus_pelvis.bloating": "yes"},
         "I often have pain low in the body. I also have a swollen belly."),
        ({PLACES: ["arms_legs", "belly"], "arms_legs.weak": "yes", "belly.back_pain": "yes"},
         "I have weakness in an arm or leg. I also have had pain in the back or side."),
    ],
    ids=["loose stools on chemo", "a mole", "a bulge that grows", "pain low down", "a weak leg"],
)  # fmt: skip
def test_of_two_as_urgent_the_one_with_more_danger_leads(
    engine: Engine, said: dict[str, Any], first: str
) -> None:
    assert part(engine, said, "why").startswith(first)


def test_what_leads_only_where_it_is_as_urgent_stays_behind_what_cannot_wait(
    engine: Engine,
) -> None:
    said = {**WOMB, "uterus_pelvis.pain": "yes", "uterus_pelvis.outside_period": "yes"}
    said |= {"everyone.age": "60_plus", "uterus_pelvis.periods": "menopause"}

    assert part(engine, said, "why").startswith("I have bleeding or spotting after menopause")


@pytest.mark.parametrize(
    ("said", "first", "second"),
    [
        ({PLACES: ["digestive", "urinary"], "digestive.bottom_blood": "yes",
          "digestive.blood_with": ["none"], "urinary.blood": "yes"},
         "I have had blood in the pee", "blood from the bottom"),
        ({**WOMB, PLACES: ["urinary", "uterus_pelvis"], "urinary.pee_often": "yes",
          "urinary.most_days": "yes", "uterus_pelvis.vulva_skin": "yes",
          "uterus_pelvis.vulva_kind": ["itch", "color"]},
         "I have itching around the vagina that does not go away.", ""),
    ],
    ids=["blood in the pee", "itching"],
)  # fmt: skip
def test_what_someone_would_come_for_leads_over_what_they_have_besides(
    engine: Engine, said: dict[str, Any], first: str, second: str
) -> None:
    why = part(engine, said, "why")

    assert why.startswith(first)
    assert second in why


def test_what_still_decided_is_a_reason_behind_the_itching(engine: Engine) -> None:
    said = {**WOMB, PLACES: ["urinary", "uterus_pelvis"], "urinary.pee_often": "yes"}
    said |= {"urinary.most_days": "yes", "uterus_pelvis.vulva_skin": "yes"}
    said |= {"uterus_pelvis.vulva_kind": ["itch"]}

    assert "peeing often" in part(engine, said, "soon")


def test_no_sweat_is_denied_beside_sweating(engine: Engine) -> None:
    said = {PLACES: ["digestive"], "belly_signs.indigestion": "yes"}
    said |= {"belly_signs.indigestion_with": ["sweat"]}
    card = form_text(sheet_for(person(engine, said), TODAY), "card")

    assert "sweating" in card
    assert "sweaty" not in card


def test_that_it_may_be_worse_is_no_reason_beside_what_is_sure(engine: Engine) -> None:
    said = {PLACES: ["belly"], "everyone.road": "waiting", "belly.scan_mass": "yes"}
    said |= {"whole_body.changed_since": "unsure", "whole_body.wait": "over_four_weeks"}
    soon = part(engine, said, "soon")

    assert "belly growth on a scan" in soon
    assert "not sure" not in soon

"""A page that is full still denies something, and each course, place and reason stands once."""

from typing import Any

from questionnaire import PLACES
from rules import Engine
from tests.sheet_reading import part, person
from tests.sheet_reading import part_for as told
from tests.visits import TODAY
from visit.sheet.build import sheet_for
from visit.sheet.doctor.soon import MOST_WORDS_OF_WHY
from visit.sheet.plain_text import form_text
from visit.sheet.shape.word_limit import words_in

FIBROID: dict[str, Any] = {
    PLACES: ["uterus_pelvis"],
    "everyone.uterus": "yes",
    "everyone.road": "waiting",
    "everyone.history": ["fibroids"],
    "uterus_pelvis.periods": "having",
    "uterus_pelvis.belly_lump": "yes",
    "uterus_pelvis.fibroid_growing": "yes",
    "uterus_pelvis.period_change": ["heavy", "clots", "weak"],
    "uterus_pelvis.bloating": "yes",
    "uterus_pelvis.pain": "yes",
    "uterus_pelvis.pee": "yes",
    "uterus_pelvis.most_days": "yes",
    "uterus_pelvis.fibroid_surgery": "yes",
    "whole_body.tiredness": "yes",
    "whole_body.changed_since": "yes",
    "whole_body.wait": "over_four_weeks",
    "whole_body.began": "years",
    "whole_body.pace": "slowly",
}
TREATED: dict[str, Any] = {
    "everyone.road": "in_treatment",
    "everyone.context": ["cancer_treatment"],
    PLACES: ["arms_legs"],
    "in_treatment.treatment": ["medicine"],
    "in_treatment.side_effects": ["mouth", "less_food"],
    "in_treatment.spine": ["tingling"],
    "arms_legs.numb": "yes",
    "arms_legs.nerve_pace": "slow",
}
SCALP: dict[str, Any] = {
    "everyone.road": "follow_up",
    PLACES: ["lump"],
    "in_treatment.new_lump": "yes",
    "lump.place": ["scalp"],
    "lump.growth": "new",
    "lump.size": 0.8,
}
TWO: dict[str, Any] = {
    PLACES: ["digestive", "belly"],
    "everyone.worried": "yes",
    "digestive.bottom_blood": "yes",
    "belly.groin": "yes",
    "belly.groin_kind": ["growing"],
    "whole_body.began": "months",
    "whole_body.pace": "slowly",
}


# A full page -------------------------------------------------------------------------------------


def test_a_full_page_still_says_what_is_not_there(engine: Engine) -> None:
    assert told(engine, FIBROID, "absent").startswith("Bleeding between periods or after menopause")


def test_a_full_page_keeps_what_decided_among_its_reasons(engine: Engine) -> None:
    said = {**FIBROID, "everyone.context": ["blood_thinners"], PLACES: ["uterus_pelvis", "skin"]}
    said |= {"skin.not_healing": "yes", "whole_body.bruising": "yes"}

    assert "bleeding" in told(engine, said, "soon")


def test_how_long_says_that_they_wait(engine: Engine) -> None:
    story = told(engine, FIBROID, "story")

    assert "Done or said so far: waiting for ……, 4 weeks to 3 months" in story
    assert story.count("waiting for") == 1


# A course with what it is of ---------------------------------------------------------------------


def test_how_numbness_goes_on_is_no_course_of_another_complaint(engine: Engine) -> None:
    assert "Course: a weak" not in told(engine, TREATED, "story")
    assert "(slowly worse)" in told(engine, TREATED, "present")


def test_tingling_is_told_once(engine: Engine) -> None:
    assert "limb" not in told(engine, TREATED, "present").lower()


def test_one_time_of_two_changes_has_a_blank_for_which(engine: Engine) -> None:
    story = told(engine, TWO, "story")

    assert "Since: some months ago (of which change ……)" in story
    assert "Course: slowly worse\n" in story


def test_a_start_that_clashes_with_what_lasts_is_a_blank(engine: Engine) -> None:
    story = told(engine, {**TWO, "whole_body.began": "days"}, "story")

    assert "days ago" not in story
    assert "Since: ……" in story


# Once --------------------------------------------------------------------------------------------


def test_a_new_lump_is_named_with_its_place(engine: Engine) -> None:
    sheet = sheet_for(person(engine, SCALP), TODAY)

    assert part(sheet, "why").startswith("I have a new lump on the scalp.")
    assert "Where:" not in part(sheet, "story")
    assert "scalp lump (new, 0.8 cm)" in part(sheet, "soon")


def test_of_two_lumps_nobody_says_that_the_new_one_is_there(engine: Engine) -> None:
    said = {**SCALP, "in_treatment.treated_lump": "yes"}

    assert "new lump on the scalp" not in told(engine, said, "why")


def test_the_phone_and_the_card_say_the_place_of_a_new_lump_once(engine: Engine) -> None:
    sheet = sheet_for(person(engine, SCALP), TODAY)
    spoken = " ".join(item.text for item in sheet.person[0].items)

    assert spoken.count("scalp") == 1
    assert "It is new." not in spoken
    assert form_text(sheet, "card").count("scalp") == 1


def test_a_cough_of_weeks_is_one_reason(engine: Engine) -> None:
    said = {"everyone.road": "follow_up", PLACES: ["chest_lungs"], "in_treatment.cough": "yes"}
    said |= {"chest_lungs.any_cough": "yes", "chest_lungs.cough_weeks": "yes"}

    assert told(engine, said, "soon").count("cough") == 1


def test_bleeding_on_a_blood_thinner_has_a_reason(engine: Engine) -> None:
    said: dict[str, Any] = {"everyone.context": ["blood_thinners"], PLACES: ["blood_vessels"]}
    said |= {"blood_vessels.bleeding": ["thinner"], "whole_body.bruising": "yes"}

    page = told(engine, said, "why") + told(engine, said, "present")
    assert "no clear reason" not in page


def test_tests_that_found_nothing_say_that_it_got_worse(engine: Engine) -> None:
    said: dict[str, Any] = {
        "everyone.road": "told_nothing",
        PLACES: ["lump"],
        "lump.place": ["breast"],
    }
    said |= {"whole_body.tests_normal_worse": "yes", "whole_body.changed_since": "yes"}

    assert "since a doctor last looked" not in told(engine, said, "story")


def test_a_scan_that_was_done_has_a_blank_for_which(engine: Engine) -> None:
    said = {PLACES: ["lump"], "lump.place": ["breast"], "lump.scan": "clear"}

    assert "scanned, which …… on ……, no more" in told(engine, said, "story")


def test_no_line_denies_one_thing_behind_a_lead_alone(engine: Engine) -> None:
    for line in told(engine, FIBROID, "absent").splitlines():
        assert ": " not in line or "; " in line


def test_how_soon_has_the_first_thing_and_how_it_is_in_one_reason(engine: Engine) -> None:
    said = {PLACES: ["blood_vessels"], "blood_vessels.leg_swollen": "yes"}
    said |= {"blood_vessels.swelling_signs": ["painful", "warm_red"]}
    said |= {"whole_body.background": ["long_journey"], "whole_body.side_limb": ["left_leg"]}
    why = told(engine, said, "soon")

    assert "left leg swelling (painful, warm, red or tender skin); long journey" in why
    assert why.count("swelling") == 1
    assert "Details: warm, red or tender skin" in told(engine, said, "story")
    assert "warm" not in told(engine, said, "present")


def test_how_soon_stays_short_and_names_what_the_visit_is_for(engine: Engine) -> None:
    said = {PLACES: ["digestive"], "digestive.diarrhea": "yes", "digestive.bowel_change": "yes"}
    said |= {"belly_signs.pain": "yes", "whole_body.weight_loss": "yes"}
    said |= {"whole_body.weight_amount": "more", "whole_body.weight_falling": "yes"}
    said |= {"whole_body.anemia": "yes"}
    reasons = told(engine, said, "soon").partition("because: ")[2]

    assert "loose stools" in reasons
    assert "lost 10 pounds (4.5 kg) or more, ongoing" in reasons
    assert words_in(reasons) <= MOST_WORDS_OF_WHY


def test_blood_of_many_causes_that_may_be_there_is_no_reason_beside_a_sure_fever(
    engine: Engine,
) -> None:
    said = {PLACES: ["urinary"], "urinary.pee_pain": "yes", "urinary.unwell": ["fever", "side"]}
    said |= {"urinary.blood": "unsure"}

    assert "hematuria" not in told(engine, said, "soon")
    assert "Blood in the pee" in told(engine, said, "unsure")


def test_smoking_is_a_reason_beside_blood_in_the_pee_once(engine: Engine) -> None:
    said = {PLACES: ["urinary"], "urinary.blood": "yes", "whole_body.background": ["smoking"]}

    assert told(engine, said, "soon").count("smokes") == 1


def test_since_when_and_how_it_goes_are_lines_to_fill_in_where_nobody_told_them(
    engine: Engine,
) -> None:
    story = told(engine, {PLACES: ["skin"], "skin.not_healing": "yes"}, "story").splitlines()

    assert story[:2] == ["Since: ……", "Course: ……"]
    assert not any("which side" in line for line in story)


def test_what_two_questions_ask_for_is_denied_once(engine: Engine) -> None:
    said: dict[str, Any] = {"everyone.road": "follow_up", "in_treatment.limb": "yes"}
    sheet = sheet_for(person(engine, said), TODAY)
    absent = {line.lower() for line in part(sheet, "absent").splitlines()}
    [general, *_] = part(sheet, "denied").splitlines()

    assert "coughed-up blood" in absent
    assert absent.isdisjoint(general.lower().split("; "))

"""What is denied is what a doctor asks of this complaint, of its own place first, and only once."""

from typing import Any

import pytest

from questionnaire import PLACES
from rules import Engine
from tests.sheet_reading import part, person
from tests.visits import TODAY
from visit.complaint.complaint import complaint
from visit.complaint.contents import contents
from visit.complaint.denials.pertinent_negatives import negatives
from visit.sheet.build import sheet_for


def denied(engine: Engine, said: dict[str, Any]) -> list[str]:
    return [sign.full_name for sign in negatives(complaint(person(engine, said))).absent]


BOTTOM = {PLACES: ["digestive"], "digestive.bottom_blood": "yes", "digestive.bowel_change": "yes"}
VOMITED = {PLACES: ["digestive"], "digestive.vomited_blood": "yes", "digestive.blood_when": "weeks"}
PAIN = {PLACES: ["belly"], "belly_signs.pain": "yes", "whole_body.jaundice": "yes"}
MOLE = {PLACES: ["skin"], "skin.mole_size": "yes"}
COUGH = {PLACES: ["chest_lungs"], "chest_lungs.any_cough": "yes"}
LUMP = {PLACES: ["lump"], "lump.place": ["limb"], "lump.size": 7}


@pytest.mark.parametrize(
    ("said", "own", "other"),
    [
        (BOTTOM, "digestive.blood_with:mixed", "belly_signs.indigestion:yes"),
        (MOLE, "skin.mole_shape:yes", "skin.dome:yes"),
        (LUMP, "lump.feel:deep", "whole_body.glands:yes"),
        ({**COUGH, "everyone.road": "follow_up"}, "chest_lungs.coughed_blood:yes",
         "in_treatment.danger_signs:collapse_or_bleeding"),
    ],
    ids=["bowel", "mole", "lump", "cough"],
)  # fmt: skip
def test_what_belongs_to_the_complaint_is_denied_before_the_rest(
    engine: Engine, said: dict[str, Any], own: str, other: str
) -> None:
    found = denied(engine, said)

    assert own in found
    assert other not in found or found.index(own) < found.index(other)


@pytest.mark.parametrize(
    ("said", "once"),
    [
        (VOMITED, ("digestive.blood_with:faint", "everyone.danger_signs:fainted")),
        (VOMITED, ("digestive.blood_with:cold", "everyone.danger_signs:cold_skin")),
        (BOTTOM, ("digestive.vomited_blood:yes", "everyone.danger_signs:vomiting_blood",
                  "digestive.blood_with:again")),
        (PAIN, ("belly_signs.pain_kind:bleeding", "everyone.danger_signs:vomiting_blood")),
        ({**COUGH, "everyone.road": "follow_up"},
         ("chest_lungs.chest_pain:yes", "everyone.danger_signs:chest_pain")),
        ({**COUGH, "everyone.road": "follow_up"},
         ("chest_lungs.short_breath:yes", "everyone.danger_signs:hard_breathing")),
    ],
    ids=["faint", "cold", "again", "black stool", "chest", "breath"],
)  # fmt: skip
def test_a_sign_is_not_denied_twice_in_other_words(
    engine: Engine, said: dict[str, Any], once: tuple[str, str]
) -> None:
    assert len([name for name in denied(engine, said) if name in once]) == 1


def test_what_says_more_stands_where_the_other_would_have_stood(engine: Engine) -> None:
    assert denied(engine, {PLACES: ["belly"], "belly_signs.lump": "yes"})[0] == (
        "belly_signs.pain:yes"
    )


def test_no_limb_is_denied_beside_one_that_swells(engine: Engine) -> None:
    leg = {PLACES: ["blood_vessels"], "everyone.road": "follow_up"}
    found = denied(engine, {**leg, "blood_vessels.leg_swollen": "yes", "in_treatment.limb": "no"})

    assert "in_treatment.limb:yes" not in found


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (COUGH, "no smoking reported"),
        ({**COUGH, "chest_lungs.smoked": "unsure"}, None),
        ({**COUGH, "chest_lungs.smoked": "yes"}, None),
        ({**COUGH, "whole_body.background": ["smoking"]}, None),
        ({PLACES: ["urinary"], "urinary.blood": "yes"}, "no smoking reported"),
        ({PLACES: ["blood_vessels"], "blood_vessels.leg_swollen": "yes"},
         "o journey over 4 hours reported, past month"),
        ({PLACES: ["skin"], "skin.mole_size": "yes"}, None),
    ],
    ids=["never", "not sure", "smoked", "ticked elsewhere", "urine", "journey", "mole"],
)  # fmt: skip
def test_a_risk_that_a_doctor_asks_of_this_complaint_is_denied(
    engine: Engine, said: dict[str, Any], told: str | None
) -> None:
    background = part(sheet_for(person(engine, said), TODAY), "background")

    assert (told or "smoked") in background.lower() or told is None
    assert told is not None or "no smoking reported" not in background.lower()
    assert told is not None or "no smoking" not in background.lower()


@pytest.mark.parametrize("road", ["follow_up", "other_cancer", "noticed"])
def test_a_known_cancer_leaves_blanks_for_what_the_app_does_not_ask(
    engine: Engine, road: str
) -> None:
    background = part(sheet_for(person(engine, {**COUGH, "everyone.road": road}), TODAY),
                      "background")  # fmt: skip

    for blank in ("First place ……", "Treated with ……", "Last scan ……", "Cancer team ……"):
        assert (blank in background) == (road != "noticed")
    assert ("Which cancer ……" in background) == (road == "other_cancer")


def test_an_age_that_is_not_sure_is_a_blank(engine: Engine) -> None:
    made = sheet_for(person(engine, {**COUGH, "everyone.age": "unsure"}), TODAY)

    assert "Age: ……" in part(made, "who")


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ({"everyone.danger_signs": ["hard_breathing"], PLACES: ["chest_lungs", "blood_vessels"],
          "chest_lungs.short_breath": "yes", "blood_vessels.leg_swollen": "yes"},
         "chest_lungs.breathless_with:leg"),
        ({PLACES: ["uterus_pelvis"], "everyone.uterus": "yes", "uterus_pelvis.heavy_now": "yes"},
         "uterus_pelvis.period_change:heavy"),
    ],
    ids=["leg", "heavy bleeding"],
)  # fmt: skip
def test_what_is_there_under_another_question_is_not_denied(
    engine: Engine, said: dict[str, Any], there: str
) -> None:
    assert there not in denied(engine, said)


def test_beside_vomited_blood_nobody_asks_first_for_a_lump_of_the_bottom(engine: Engine) -> None:
    danger = {**VOMITED, "everyone.danger_signs": ["vomiting_blood"]}
    danger |= {"digestive.blood_when": "now", "digestive.blood_with": ["heavy"]}
    made = sheet_for(person(engine, danger), TODAY)

    assert "black stool" in part(made, "absent")
    assert "digestive.lump_inside:yes" not in denied(engine, danger)[:5]


STOMACH = {PLACES: ["digestive"], "digestive.vomiting_weeks": "yes",
           "belly_signs.full_early": "yes", "belly_signs.indigestion": "yes"}  # fmt: skip
LOST = {**STOMACH, "whole_body.weight_loss": "yes"}
STUCK = {PLACES: ["belly"], "belly.groin": "yes", "belly.groin_kind": ["stuck"]}
PATCH = {PLACES: ["head_neck"], "head_neck.mouth_patch": "yes"}


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        (STOMACH, ["Vomited blood", "Black stool", "Trouble swallowing",
                   "Anemia or low iron", "Lump in the belly", "Belly pain"]),
        (LOST, ["Vomited blood", "Black stool", "Trouble swallowing", "Anemia or low iron",
                "Lump in the belly", "Belly pain"]),
        (STUCK, ["Vomiting over 24 hours", "Stool and gas stopped", "Belly pain"]),
        (PATCH, ["Neck lump", "Trouble swallowing", "Lump or sore in the mouth"]),
        ({PLACES: ["blood_vessels"], "blood_vessels.leg_swollen": "yes"},
         ["Sudden or slow short breath",
          "Chest pain, or pain with a breath in", "Coughed-up blood", "Fainting"]),
    ],
    ids=["stomach", "weight lost", "bulge", "mouth", "leg"],
)  # fmt: skip
def test_a_doctor_reads_first_what_they_ask_beside_this(
    engine: Engine, said: dict[str, Any], lines: list[str]
) -> None:
    made = sheet_for(person(engine, said), TODAY)

    assert part(made, "absent").splitlines()[: len(lines)] == lines


@pytest.mark.parametrize("said", [STOMACH, PATCH, LUMP, COUGH], ids=str)
def test_what_everyone_is_asked_for_begins_the_one_line(
    engine: Engine, said: dict[str, Any]
) -> None:
    line = part(sheet_for(person(engine, said), TODAY), "denied").splitlines()[0]

    assert line.startswith("Unintended weight loss; ")
    assert "night sweats" in line


def test_a_short_denial_is_not_wider_than_what_is_there_leaves(engine: Engine) -> None:
    """To deny all belly pain would deny the pain low in the belly too."""
    low = {PLACES: ["digestive", "uterus_pelvis"], "everyone.uterus": "yes"}
    said = {**low, "digestive.black_stool": "yes", "uterus_pelvis.pain": "yes"}
    lines = part(sheet_for(person(engine, said), TODAY), "absent").splitlines()

    assert "Belly pain or cramps, now or in the last 3 weeks" in lines
    assert "Belly pain" not in lines
    without = {**said, "uterus_pelvis.pain": "no"}
    assert "Belly pain" in part(sheet_for(person(engine, without), TODAY), "absent").splitlines()


def test_one_thing_is_denied_in_one_line(engine: Engine) -> None:
    lines = part(sheet_for(person(engine, {PLACES: ["blood_vessels"],
        "blood_vessels.leg_swollen": "yes"}), TODAY), "absent").splitlines()  # fmt: skip

    assert lines.count("Fainting") == 1


def test_a_tick_of_a_list_does_not_stand_for_all_that_may_tell_it(engine: Engine) -> None:
    """Who denied chills without shaking has denied no fever."""
    said = {"everyone.road": "in_treatment", "everyone.context": ["cancer_treatment"]}
    said |= {"in_treatment.treatment": ["medicine"], "in_treatment.thermometer": "not_taken"}
    made = sheet_for(person(engine, said), TODAY)

    assert "unexplained fever" in part(made, "denied").lower()


def test_a_shorter_denial_is_shorter(engine: Engine) -> None:
    people = [complaint(person(engine, said)) for said in (LUMP, COUGH, BOTTOM, STOMACH, PAIN)]
    absent = (s for one in people for s in one.everything if s.state == "absent")
    signs = {sign.full_name: sign for sign in absent}
    short = contents().denied_as
    found = [(sign, short.get(sign.full_name) or short.get(sign.key)) for sign in signs.values()]

    assert len([text for _, text in found if text]) > 50
    assert [text for sign, text in found if text and len(text) > len(sign.stated)] == []


def test_what_is_told_as_one_is_asked_about_in_turn(engine: Engine) -> None:
    """Pain low in the belly that is told with the bleeding is asked about too."""
    womb = {PLACES: ["uterus_pelvis"], "everyone.uterus": "yes", "everyone.age": "30_39"}
    womb |= {"everyone.pregnant": "unsure", "uterus_pelvis.outside_period": "yes"}
    said = {**womb, "uterus_pelvis.missed_period": "yes", "uterus_pelvis.acute_pain": ["sudden"]}
    found = denied(engine, said)

    assert "everyone.danger_signs:fainted" in found[:6]
    assert "whole_body.fever:yes" in found[:6]


VULVA = {PLACES: ["uterus_pelvis"], "everyone.uterus": "yes", "uterus_pelvis.vulva_sting": "yes"}
TREATED = {"everyone.road": "follow_up"}
KNOWN = {"everyone.road": "diagnosed", PLACES: ["belly"], "in_treatment.new_pain": "yes",
         "belly_signs.pain": "yes", "belly_signs.pain_kind": ["moderate"]}  # fmt: skip
MEDICINE = {"everyone.road": "in_treatment", "in_treatment.treatment": ["medicine"]}
HERNIA = {PLACES: ["belly"], "belly.groin": "yes"}
THINNER = {PLACES: ["blood_vessels"], "everyone.context": ["blood_thinners"],
           "blood_vessels.bleeding": ["thinner"]}  # fmt: skip
NO_PERIOD = "Bleeding between periods or after menopause"
OF_A_LEAD = {
    "pain of the vulva": (VULVA, [NO_PERIOD, "Lump, sore or bleeding of the vulva",
                                  "New discharge"]),
    "pain with sex": ({**VULVA, "uterus_pelvis.vulva_sting": "no",
                       "uterus_pelvis.sex_pee_pain": "yes"},
                      [NO_PERIOD, "Lump, sore or bleeding of the vulva"]),
    "after treatment": (TREATED, ["Lump where it was treated", "New lump elsewhere",
                                  "New or worse pain", "New cough"]),
    "a known tumor of the belly": (KNOWN, ["Vomiting with belly pain or swelling",
                                           "Stool and gas stopped"]),
    "heavy periods": ({**VULVA, "uterus_pelvis.vulva_sting": "no",
                       "uterus_pelvis.period_change": ["heavy"]},
                      ["Heavy bleeding now", NO_PERIOD, "Anemia or low iron",
                       "Lasting fatigue"]),
    "a blood thinner": (THINNER, ["Heavy, fast or lasting bleeding", "Vomited blood",
                                  "Headache that gets worse", "Anemia or low iron",
                                  "One leg thicker or swollen"]),
    "sweats": ({"whole_body.night_sweats": "yes"},
               ["Unexplained fever", "Unintended weight loss", "Swollen glands",
                "Unexplained appetite loss"]),
    "a lump of the face": ({PLACES: ["head_neck"], "head_neck.face_lump": "yes",
                            "head_neck.face_lump_growing": "yes"},
                           ["Weak or droopy face", "Numb face", "Neck lump"]),
    "both legs": ({PLACES: ["blood_vessels"], "blood_vessels.both_swollen": "yes"},
                  ["One leg thicker or swollen", "Sudden or slow short breath"]),
    "a testicle": ({PLACES: ["scrotum_penis"], "scrotum_penis.testicle": "yes"},
                   ["New testicle pain", "Red, hot skin of the scrotum or penis"]),
    "a hernia": (HERNIA, ["Painful, stuck bulge in the groin",
                          "Firm or growing bulge"]),
    "numb with cancer medicine": ({**MEDICINE, "in_treatment.spine": ["tingling"]},
                                  ["Weak or numb legs"]),
}  # fmt: skip


@pytest.mark.parametrize(("said", "lines"), OF_A_LEAD.values(), ids=OF_A_LEAD)
def test_what_is_denied_belongs_to_the_lead_and_its_place(
    engine: Engine, said: dict[str, Any], lines: list[str]
) -> None:
    told = part(sheet_for(person(engine, said), TODAY), "absent").splitlines()

    assert told[: len(lines)] == lines


def test_beside_an_arm_nothing_of_legs_or_bladder_is_denied(engine: Engine) -> None:
    weak = {PLACES: ["arms_legs"], "arms_legs.weak": "yes"}
    arm = part(
        sheet_for(person(engine, {**weak, "whole_body.side_limb": ["right_arm"]}), TODAY), "absent"
    )
    leg = part(
        sheet_for(person(engine, {**weak, "whole_body.side_limb": ["right_leg"]}), TODAY), "absent"
    )

    assert "Lump of an arm, leg or the trunk" in arm
    assert [name for name in ("Foot drop", "between the legs", "pee") if name in arm] == []
    assert "Foot drop" in leg


def test_where_nothing_changed_the_signs_of_the_chosen_place_are_denied(engine: Engine) -> None:
    said = {"everyone.road": "no_change", PLACES: ["belly"]}
    told = part(sheet_for(person(engine, said), TODAY), "absent").splitlines()

    assert told[:3] == ["Back or side pain", "Belly pain", "Lump in the belly"]
    assert "Slow swelling of both legs" in told


def test_nobody_asks_for_a_pulsing_lump_of_the_young(engine: Engine) -> None:
    pulsing, said = "everyone.danger_signs:pulsing_lump", {"everyone.danger_signs": ["belly_pain"]}

    assert pulsing in denied(engine, {**said, "everyone.age": "60_plus"})
    assert pulsing not in denied(engine, {**said, "everyone.age": "18_29"})


def test_one_sound_of_breathing_is_denied_once(engine: Engine) -> None:
    told = denied(engine, COUGH)

    assert "chest_lungs.noisy_breathing:yes" in told
    assert "everyone.danger_signs:noisy_breathing" not in told
    assert "chest_lungs.noisy_in:yes" not in told


BLOCKED = {PLACES: ["belly"], "belly_signs.pain": "yes",
           "belly_signs.pain_kind": ["blocked", "vomiting"]}  # fmt: skip


@pytest.mark.parametrize(
    ("told", "never"),
    [
        ({"in_treatment.bowel_vomiting": "yes"}, "in_treatment.bowel_cramps:yes"),
        ({"in_treatment.danger_signs": ["collapse_or_bleeding"]}, "everyone.danger_signs:fainted"),
        ({"in_treatment.heart": ["both_legs"]}, "in_treatment.limb:yes"),
        (BLOCKED, "in_treatment.bowel_blocked:yes"),
        (BLOCKED, "in_treatment.bowel_vomiting:yes"),
        (BLOCKED, "in_treatment.bowel_cramps:yes"),
        ({"in_treatment.spine": ["back_pain"]}, "in_treatment.new_pain:yes"),
    ],
    ids=["swelling", "collapse", "legs", "blocked", "vomiting", "cramps", "pain"],
)
def test_in_treatment_too_what_is_there_in_other_words_is_not_denied(
    engine: Engine, told: dict[str, Any], never: str
) -> None:
    assert never not in denied(engine, {**MEDICINE, **told})


def test_no_card_denies_the_swelling_that_it_names(engine: Engine) -> None:
    said = {PLACES: ["scrotum_penis"], "scrotum_penis.testicle": "yes"}
    card = sheet_for(person(engine, said), TODAY).card.rows
    not_there = next(row.text for row in card if row.label == "Not")

    assert "new testicle pain" in not_there
    assert "swelling" not in not_there


@pytest.mark.parametrize("road", ["other_cancer", "watched", "follow_up"])
def test_on_every_road_without_a_change_the_treated_place_is_denied_first(
    engine: Engine, road: str
) -> None:
    told = part(sheet_for(person(engine, {"everyone.road": road}), TODAY), "absent").splitlines()

    assert "Lump where it was treated" in told[:1] or road == "watched"
    assert "New or worse pain" in told[:3]
    assert "Collapse or severe bleeding" not in told


NUMB = {PLACES: ["arms_legs", "chest_lungs"], "arms_legs.numb": "yes",
        "arms_legs.nerve_pace": "days", "whole_body.side_limb": ["right_arm"],
        "chest_lungs.any_cough": "yes", "chest_lungs.cough_weeks": "yes"}  # fmt: skip
GIRTH = {PLACES: ["belly"], "belly_signs.bigger": "yes", "belly_signs.full_early": "yes",
         "belly.right_side": "yes"}  # fmt: skip
BLED = {PLACES: ["head_neck"], "whole_body.bruising": "yes", "head_neck.nosebleeds": "yes"}
BEGUN = {"everyone.danger_signs": ["confused", "no_pee_all_day"]}
OF_ANOTHER_TOO = {
    "a numb arm with a cough": (NUMB, "Coughed-up blood"),
    "a bigger belly with an ache under the ribs": (GIRTH, "Jaundice"),
    "bruises with nosebleeds": (BLED, "Nose blocked or bleeding on one side"),
    "confused with no pee": (BEGUN, "Extreme shaking with an infection"),
}  # fmt: skip


@pytest.mark.parametrize(("said", "line"), OF_ANOTHER_TOO.values(), ids=OF_ANOTHER_TOO)
def test_the_first_of_the_six_are_for_the_lead_and_some_for_what_else_is_there(
    engine: Engine, said: dict[str, Any], line: str
) -> None:
    found = part(sheet_for(person(engine, said), TODAY), "absent").splitlines()

    assert line in found[3:]


PAINFUL = {PLACES: ["uterus_pelvis"], "everyone.uterus": "yes", "everyone.age": "18_29",
           "uterus_pelvis.period_change": ["painful"]}  # fmt: skip
OF_ITS_OWN_PLACE = {
    "a cough of weeks": ({**COUGH, "chest_lungs.cough_weeks": "yes"},
                         ["Coughed-up blood", "More short breath than before", "Chest pain"]),
    "pain in the side beside the pee": ({PLACES: ["urinary"], "urinary.side_pain": "yes"},
                                        ["Unexplained fever", "Visible blood in the pee",
                                         "Burning with pee"]),
    "painful periods": (PAINFUL, [NO_PERIOD]),
    "painful periods and a doubt of tiredness": ({**PAINFUL, "whole_body.tiredness": "unsure"},
                                                 [NO_PERIOD]),
    "thirst and weight": ({PLACES: ["urinary"], "whole_body.weight_loss": "yes",
                           "whole_body.weight_thirst": "yes"},
                          ["New confusion", "Unexplained appetite loss", "Burning with pee"]),
    "heartburn into the arm": ({PLACES: ["belly"], "belly_signs.indigestion": "yes",
                                "belly_signs.indigestion_with": ["sweat"]},
                               ["Heavy, spreading or lasting chest pain"]),
    "a stomach upset": ({PLACES: ["digestive"], "digestive.vomited": "yes"},
                        ["Vomited blood", "Blood in the stool, or black stool", "Belly pain"]),
    "a sore of the penis": ({PLACES: ["scrotum_penis"], "scrotum_penis.penis_change": "yes"},
                            ["Swollen glands"]),
    "the heart on treatment": ({**MEDICINE, "in_treatment.heart": ["both_legs"]},
                               ["Chest pain or trouble breathing", "Short breath lying flat"]),
    "a wound": ({"everyone.road": "in_treatment", "in_treatment.treatment": ["none"],
                 "in_treatment.operation": "elsewhere", "in_treatment.wound": ["red"]},
                ["Open or leaking wound"]),
    "cold hands": ({"everyone.road": "no_change", PLACES: ["blood_vessels"]},
                   ["One leg thicker or swollen", "Sudden cold, painful limb"]),
}  # fmt: skip


@pytest.mark.parametrize(("said", "lines"), OF_ITS_OWN_PLACE.values(), ids=OF_ITS_OWN_PLACE)
def test_a_lead_has_what_is_asked_of_it_where_it_was_told(
    engine: Engine, said: dict[str, Any], lines: list[str]
) -> None:
    told = part(sheet_for(person(engine, said), TODAY), "absent").splitlines()

    assert told[: len(lines)] == lines


@pytest.mark.parametrize(
    ("said", "never"),
    [
        (COUGH, "Early fullness"),
        ({PLACES: ["scrotum_penis"], "scrotum_penis.penis_change": "yes"}, "Erection over 3 hours"),
        ({PLACES: ["digestive"], "digestive.vomited": "yes"}, "Early fullness"),
        ({PLACES: ["belly"], "belly.back_pain": "yes"}, "bulge in the groin"),
        ({PLACES: ["urinary"], "urinary.side_pain": "yes"}, "legs"),
        (PATCH, "Loose teeth"),
    ],
    ids=["cough", "penis", "upset", "back", "side", "mouth"],
)  # fmt: skip
def test_what_nobody_would_ask_beside_it_has_no_line(
    engine: Engine, said: dict[str, Any], never: str
) -> None:
    assert never not in part(sheet_for(person(engine, said), TODAY), "absent")


@pytest.mark.parametrize(
    "said", [MOLE, LUMP, COUGH, HERNIA], ids=["mole", "lump", "cough", "bulge"]
)
def test_the_one_line_has_nothing_that_only_fills_it(engine: Engine, said: dict[str, Any]) -> None:
    line = part(sheet_for(person(engine, said), TODAY), "denied").splitlines()[0]

    assert "lasting fatigue" not in line
    assert "appetite" not in line


SOAKED = {PLACES: ["uterus_pelvis"], "everyone.uterus": "yes", "uterus_pelvis.heavy_now": "yes",
          "uterus_pelvis.with_heavy": ["faint"]}  # fmt: skip
COUGHED = {PLACES: ["chest_lungs"], "chest_lungs.coughed_blood": "yes",
           "chest_lungs.cough_blood_when": "now"}  # fmt: skip


@pytest.mark.parametrize(
    ("said", "never"),
    [
        (SOAKED, "fibroid"),
        ({PLACES: ["head_neck"], "head_neck.weak_face": "yes", "head_neck.face_sudden": "yes",
          "head_neck.face_last": "now"}, "Lump"),
        ({**COUGHED, "chest_lungs.cough_blood_signs": ["hard_breathing"]}, "More short breath"),
        ({**COUGHED, "chest_lungs.cough_blood_signs": ["pain"]}, "Chest pain"),
        ({**MEDICINE, "in_treatment.limb": "yes", "in_treatment.limb_signs": ["cold"]},
         "Coughed-up blood, more than streaks"),
    ],
    ids=["bleeding", "face", "breath", "pain", "blood"],
)  # fmt: skip
def test_in_an_emergency_nothing_is_denied_that_can_wait_or_that_a_tick_tells(
    engine: Engine, said: dict[str, Any], never: str
) -> None:
    told = part(sheet_for(person(engine, said), TODAY), "absent")

    assert never not in told
    assert told


def test_the_one_line_has_the_short_names_of_ticks(engine: Engine) -> None:
    said = {**MEDICINE, "in_treatment.side_effects": ["tired"]}
    line = part(sheet_for(person(engine, said), TODAY), "denied")

    assert "hardly eating or drinking" in line
    assert "in 24 hours" not in line


def test_a_fibroid_is_denied_only_of_who_has_one(engine: Engine) -> None:
    lump = {PLACES: ["uterus_pelvis"], "everyone.uterus": "yes", "uterus_pelvis.belly_lump": "yes"}
    known = {**lump, "everyone.history": ["fibroids"]}

    assert "uterus_pelvis.fibroid_growing:yes" not in denied(engine, lump)
    assert "uterus_pelvis.fibroid_growing:yes" in denied(engine, known)


def test_a_tick_that_is_denied_alone_has_its_short_name(engine: Engine) -> None:
    said = {PLACES: ["urinary"], "urinary.pee_trouble": "yes"}
    lines = part(sheet_for(person(engine, said), TODAY), "absent").splitlines()

    assert "Fever" in lines

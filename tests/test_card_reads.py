"""The card reads like a good colleague's: the thing with place and kind, the dangerous first."""

from typing import Any

import pytest

from questionnaire import PLACES, UNSURE
from rules import Engine
from tests.sheet_reading import person
from tests.visits import TODAY
from visit.phone.phone_script import script_for
from visit.sheet.build import sheet_for
from visit.sheet.card import MOST_WORDS, words_on
from visit.sheet.card.rows.denials import MOST_NOT_NOW
from visit.situation import Situation

DANGER, CONTEXT, ROAD = "everyone.danger_signs", "everyone.context", "everyone.road"
BETWEEN = " · "


def row(one: Situation, label: str) -> str:
    card = sheet_for(one, TODAY).card
    assert words_on(card) <= MOST_WORDS
    return "".join(row.text for row in card.rows if row.label == label)


# The main line ------------------------------------------------------------------------------------

LUMP: dict[str, Any] = {PLACES: ["lump"], "lump.place": ["limb"], "lump.growth": "fast"}
LUMP |= {"lump.size": 8, "lump.feel": ["deep", "fixed"], "whole_body.side_limb": ["left_leg"]}


def test_a_lump_is_named_with_place_side_size_and_kind(engine: Engine) -> None:
    one = person(engine, LUMP)

    told = "growing over weeks or months, 8 cm (about 3.1 inches), deep, fixed"
    assert row(one, "MAIN REASON") == f"I have a lump in the left leg: {told}"
    assert row(one, "Place") == ""


def test_both_arms_leave_no_blank_for_which(engine: Engine) -> None:
    arms = {PLACES: ["arms_legs"], "arms_legs.weak": "yes"}
    one = person(engine, {**arms, "whole_body.side_limb": ["left_arm", "right_arm"]})

    assert row(one, "MAIN REASON") == "I have weakness of both arms."
    assert row(one, "Place") == ""


def test_sudden_pain_in_a_testicle_is_told_to_a_crew_with_its_side(engine: Engine) -> None:
    pain = {"scrotum_penis.danger_now": ["testicle_pain"], "whole_body.side_scrotum": "left"}
    one = person(engine, {PLACES: ["scrotum_penis"], **pain})

    now = "I have sudden, very bad pain in the left testicle or scrotum."
    assert row(one, "NOW") == now
    assert now in script_for(one, TODAY).text
    assert row(one, "Place") == ""


HEARTBURN = {PLACES: ["digestive"], "belly_signs.indigestion": "yes"}
SPREADS = "I have indigestion, with pain that spreads to the jaw, neck or arm, "


@pytest.mark.parametrize(
    ("came_with", "now"),
    [
        (["sweat", "spreads"], f"{SPREADS}and sweating."),
        (["breath", "spreads"], f"{SPREADS}and short breath."),
        (["breath", "sweat", "spreads"], f"{SPREADS}sweating and short breath."),
        (["breath", "sweat"], "I have indigestion, with sweating and short breath."),
    ],
    ids=["sweating", "breath", "both", "no pain that spreads"],
)
def test_what_may_be_the_heart_is_told_in_one_sentence_not_as_a_stomach(
    engine: Engine, came_with: list[str], now: str
) -> None:
    one = person(engine, {**HEARTBURN, "belly_signs.indigestion_with": came_with})

    assert row(one, "NOW") == now
    assert script_for(one, TODAY).text.count("indigestion") == 1
    assert now in script_for(one, TODAY).text


def test_pain_that_spreads_is_as_sure_where_the_indigestion_is_not(engine: Engine) -> None:
    doubt = {**HEARTBURN, "belly_signs.indigestion": UNSURE}
    one = person(engine, {**doubt, "belly_signs.indigestion_with": ["sweat", "spreads"]})

    assert "spreads" in row(one, "NOW") or "pain to jaw" in row(one, "With it")


def test_a_pain_in_treatment_is_named_with_its_place(engine: Engine) -> None:
    said: dict[str, Any] = {ROAD: "watched", PLACES: ["arms_legs"], "in_treatment.new_pain": "yes"}
    said |= {"arms_legs.bone_pain": "yes", "whole_body.side_limb": ["right_leg"]}

    assert "bone pain of the right leg" in row(person(engine, said), "MAIN REASON")


def test_what_is_said_in_the_main_line_is_not_said_again(engine: Engine) -> None:
    back = {PLACES: ["belly"], "belly.back_pain": "yes", "belly.back_kind": ["nerves"]}
    beats = {DANGER: ["belly_pain", "pulsing_lump"]}

    assert "back" not in row(person(engine, back), "With it")
    assert "very bad or sudden" in row(person(engine, beats), "NOW")
    assert row(person(engine, beats), "With it") == ""


WOMB = {PLACES: ["uterus_pelvis"], "everyone.uterus": "yes"}
CHILLS: dict[str, Any] = {ROAD: "in_treatment", "in_treatment.treatment": ["medicine", "line"]}
CHILLS |= {"in_treatment.thermometer": "not_taken", "in_treatment.infection": ["shaking", "line"]}


def test_a_possible_pregnancy_stands_beside_pain_low_in_the_belly(engine: Engine) -> None:
    said = {**WOMB, "everyone.pregnant": "unsure", "uterus_pelvis.acute_pain": ["severe"]}
    one = person(engine, said)

    assert row(one, "NOW").endswith(" · possible pregnancy")
    assert "pregnan" not in row(one, "Background")


def test_cancer_medicine_and_a_port_stand_beside_chills(engine: Engine) -> None:
    one = person(engine, CHILLS)

    assert "cancer medicine, which ……, last dose …… · port or line" in row(one, "NOW")
    assert row(one, "With it").startswith("red or sore tube site")


# With it ------------------------------------------------------------------------------------------

BOWEL = {PLACES: ["digestive"], "digestive.swallowing": "yes", "belly_signs.indigestion": "yes"}


def test_the_most_dangerous_stands_first_and_what_many_have_last(engine: Engine) -> None:
    stomach = {**BOWEL, "digestive.vomiting_weeks": "yes", "whole_body.weight_loss": "yes"}
    periods = {**WOMB, "uterus_pelvis.belly_lump": "yes", "uterus_pelvis.pee": "yes"}
    periods |= {"uterus_pelvis.most_days": "yes", "whole_body.anemia": "yes"}
    one = person(engine, {**periods, "uterus_pelvis.period_change": ["heavy", "clots"]})

    assert row(person(engine, stomach), "With it").endswith("indigestion")
    told = "large clots · anemia or low iron · lump low in the belly · peeing often or in a rush"
    assert row(one, "With it") == told


def test_one_thing_that_two_answers_tell_stands_once(engine: Engine) -> None:
    said = {PLACES: ["urinary"], "urinary.pee_pain": "yes", "urinary.unwell": ["fever"]}
    with_it = row(person(engine, {**said, "whole_body.fever": "yes"}), "With it")

    assert with_it.count("fever") <= 2
    assert "unexplained fever" not in with_it


def test_a_scan_that_found_a_growth_stands_on_the_card(engine: Engine) -> None:
    said: dict[str, Any] = {PLACES: ["belly"], "belly_signs.pain": "yes", "belly.scan_mass": "yes"}
    said |= {"belly_signs.pain_kind": ["moderate"], "belly_signs.bigger": "yes"}
    one = person(engine, {**said, "whole_body.weight_loss": "yes", "belly.heavy": "yes"})

    assert "scan" in row(one, "MAIN REASON") + row(one, "With it")


@pytest.mark.parametrize(
    ("said", "chart"),
    [
        ({PLACES: ["blood_vessels"], "blood_vessels.chest_signs": ["sudden_breathless"],
          "blood_vessels.leg_swollen": "yes", "whole_body.side_limb": ["left_leg"]}, "unilateral"),
        ({PLACES: ["scrotum_penis"], "everyone.uterus": "no", "scrotum_penis.ache": "yes",
          "scrotum_penis.scrotum_bigger": "yes", "whole_body.side_scrotum": "left"}, "scrotal"),
        ({**WOMB, "uterus_pelvis.vulva_skin": "yes", "uterus_pelvis.vulva_kind": ["itch"]},
         "vulvar"),
    ],
    ids=["leg", "scrotum", "skin"],
)  # fmt: skip
def test_the_card_has_no_chart_words(engine: Engine, said: dict[str, Any], chart: str) -> None:
    rows = sheet_for(person(engine, said), TODAY).card.rows

    assert chart not in " ".join(one.text for one in rows)


def test_an_age_that_leaves_much_open_has_a_blank(engine: Engine) -> None:
    assert "age 60 or over: ……" in row(person(engine, {"everyone.age": "60_plus"}), "Who")
    assert "age 30 to 39 ·" in row(person(engine, {"everyone.age": "30_39"}), "Who")


HEAVY: dict[str, Any] = {**WOMB, "everyone.road": "waiting", "whole_body.wait": "over_four_weeks"}
HEAVY |= {"everyone.history": ["fibroids"], "uterus_pelvis.fibroid_growing": "yes"}
HEAVY |= {"uterus_pelvis.pain": "yes", "uterus_pelvis.belly_fluid": "unsure"}
HEAVY |= {"uterus_pelvis.period_change": ["heavy", "clots"], "whole_body.changed_since": "yes"}
COUGH: dict[str, Any] = {ROAD: "seen", PLACES: ["chest_lungs", "head_neck"]}
COUGH |= {"chest_lungs.coughed_blood": "yes", "chest_lungs.cough_blood_when": "weeks"}
COUGH |= {"chest_lungs.noisy_breathing": "yes", "chest_lungs.cough_signs": ["worse"]}
COUGH |= {"chest_lungs.any_cough": "yes", "head_neck.hoarse": "yes", "chest_lungs.smoked": "yes"}
COUGH |= {"whole_body.weight_loss": "yes", "whole_body.weight_amount": "more"}
COUGH |= {"whole_body.treated_no_better": "yes", "whole_body.background": ["lung_disease"]}
MOUTH: dict[str, Any] = {ROAD: "in_treatment", "in_treatment.treatment": ["medicine", "line"]}
MOUTH |= {"in_treatment.spine": ["tingling"], "in_treatment.bowel_cramps": "yes"}
MOUTH |= {"in_treatment.side_effects": ["diarrhea", "less_food", "mouth", "tired"]}
MOUTH |= {"in_treatment.weight_change": "unsure", CONTEXT: ["cancer_treatment", "weak_immunity"]}


@pytest.mark.parametrize(
    ("said", "alarm"),
    [
        (HEAVY, "heavy or long periods"),
        (COUGH, "10 pounds (4.5 kg) or more"),
        (MOUTH, "too tired for tasks"),
    ],
    ids=["periods", "weight", "tired"],
)
def test_an_alarm_stays_longer_than_what_is_not_there(
    engine: Engine, said: dict[str, Any], alarm: str
) -> None:
    one = person(engine, said)

    assert alarm in row(one, "MAIN REASON") + row(one, "With it")


@pytest.mark.parametrize("said", [HEAVY, COUGH, MOUTH], ids=["periods", "cough", "mouth"])
def test_by_when_and_the_cancer_team_never_leave_the_card(
    engine: Engine, said: dict[str, Any]
) -> None:
    one = person(engine, said)
    treated = said[ROAD] == "in_treatment"

    assert row(one, "Advised") or one.in_an_emergency
    assert row(one, "Cancer team") == ("…… · last scan ……" if treated else "")


@pytest.mark.parametrize("said", [HEAVY, COUGH, MOUTH], ids=["periods", "cough", "mouth"])
def test_four_things_are_denied_at_most(engine: Engine, said: dict[str, Any]) -> None:
    assert row(person(engine, said), "Not").count(BETWEEN) <= 3


def test_in_an_emergency_a_crew_reads_what_it_asks_for_and_no_more_than_four(
    engine: Engine,
) -> None:
    denied = row(person(engine, {"everyone.danger_signs": ["chest_pain"]}), "Not")

    assert denied.startswith("very hard breathing or blue lips · fainting")
    assert denied.count(BETWEEN) <= MOST_NOT_NOW - 1


def test_a_card_says_that_nobody_has_looked_yet(engine: Engine) -> None:
    said = {PLACES: ["skin"], "skin.not_healing": "yes"}

    assert row(person(engine, {**said, ROAD: "noticed"}), "So far") == "not checked yet"


def test_cancer_medicine_a_port_and_radiation_stand_beside_any_reason(engine: Engine) -> None:
    burns: dict[str, Any] = {ROAD: "other_cancer", PLACES: ["urinary"], "urinary.pee_pain": "yes"}
    burns |= {"in_treatment.treatment": ["medicine", "radiation"]}

    medicine = "cancer medicine, which ……, last dose ……"
    assert row(person(engine, MOUTH), "MAIN REASON").endswith(f"{medicine} · port or line")
    assert row(person(engine, burns), "MAIN REASON").endswith(
        f"{medicine} · radiation within 6 weeks"
    )


def test_the_size_of_the_one_lump_stands_behind_what_is_named_first(engine: Engine) -> None:
    said: dict[str, Any] = {PLACES: ["lump", "scrotum_penis"], "everyone.uterus": "no"}
    said |= {"lump.place": ["testicle"], "lump.size": 0.6, "scrotum_penis.scrotum_lump": "yes"}
    one = person(engine, {**said, "whole_body.side_scrotum": "left"})

    assert "lump next to the left testicle: 0.6 cm" in row(one, "MAIN REASON")
    assert "lump" not in row(one, "With it")


def test_one_noun_stands_once(engine: Engine) -> None:
    burns: dict[str, Any] = {ROAD: "in_treatment", "in_treatment.infection": ["burning_pee"]}
    burns |= {
        "in_treatment.treatment": ["medicine"],
        PLACES: ["urinary"],
        "urinary.pee_pain": "yes",
    }
    bleeds: dict[str, Any] = {**WOMB, ROAD: "other_cancer", "in_treatment.bled_vagina": "yes"}
    bleeds |= {"uterus_pelvis.outside_period": "yes", "uterus_pelvis.periods": "menopause"}

    for said, noun in ((burns, "burning"), (bleeds, "bleeding")):
        one = person(engine, said)
        assert (row(one, "MAIN REASON") + row(one, "With it")).count(noun) == 1


def test_a_side_stands_behind_what_has_it(engine: Engine) -> None:
    back = {PLACES: ["belly"], "belly.back_pain": "yes", "belly.back_kind": ["nerves"]}
    one = person(engine, {**back, "whole_body.side_trunk": "left"})

    assert row(one, "Place") == "back or side pain: left side"


# When it began ------------------------------------------------------------------------------------


def test_a_stroke_asks_when_someone_was_last_seen_well_and_found(engine: Engine) -> None:
    stroke = person(engine, {DANGER: ["stroke_signs"]})
    fainted = person(engine, {DANGER: ["fainted"]})
    cold = person(engine, {DANGER: ["cold_skin"]})

    assert row(stroke, "LAST SEEN WELL") == "time …… · found so at ……"
    assert row(fainted, "STARTED or LAST SEEN WELL") == "time ……"
    assert row(cold, "STARTED") == "time ……"


NOSE: dict[str, Any] = {PLACES: ["head_neck"], "head_neck.nose_blocked": "yes", ROAD: "seen"}
BULGE: dict[str, Any] = {PLACES: ["belly"], "belly.groin": "yes", "belly.groin_kind": ["growing"]}
BULGE |= {ROAD: "seen"}
BACK: dict[str, Any] = {PLACES: ["belly"], "belly.back_pain": "yes", ROAD: "seen"}


def test_a_start_of_days_is_not_told_of_what_lasts_and_better_not_of_what_grows(
    engine: Engine,
) -> None:
    lately = {"whole_body.began": "days", "whole_body.pace": "better"}
    months = {"whole_body.began": "months", "whole_body.pace": "better"}

    assert row(person(engine, {**NOSE, **lately}), "SINCE") == "……"
    assert row(person(engine, {**BULGE, **months}), "BEGAN") == "months ago"
    assert row(person(engine, {**BACK, **lately}), "BEGAN") == "days ago · getting better"


def test_an_emergency_does_not_get_better(engine: Engine) -> None:
    said = {**BACK, "belly.back_kind": ["nerves"], "whole_body.pace": "better"}

    assert "better" not in row(person(engine, said), "STARTED")


def test_that_it_gets_worse_is_told_beside_a_lump_that_grows(engine: Engine) -> None:
    worse = {ROAD: "told_nothing", "whole_body.began": "months", "whole_body.pace": "quickly"}
    numb = {PLACES: ["arms_legs"], "arms_legs.weak": "yes", "arms_legs.nerve_pace": "slow"}

    assert row(person(engine, {**LUMP, **worse}), "BEGAN") == "months ago · quickly worse"
    assert "slowly worse" in row(person(engine, numb), "SINCE")


def test_when_blood_was_last_seen_stands_with_when_it_began(engine: Engine) -> None:
    said = {PLACES: ["digestive"], "digestive.black_stool": "yes", "digestive.blood_when": "now"}
    one = person(engine, {**said, "digestive.blood_with": ["faint"]})

    assert row(one, "STARTED") == "time …… · last blood within 2 days"
    assert "2 days" not in row(one, "With it")


# What is known of the person ----------------------------------------------------------------------


def test_who_answers_for_another_knows_of_no_blood_thinners(engine: Engine) -> None:
    other = person(engine, {"everyone.who_for": "someone_else", DANGER: ["stroke_signs"]})
    own = person(engine, {DANGER: ["stroke_signs"]})

    assert row(other, "Background").startswith("blood thinners: none known")
    assert row(own, "Background").startswith("no blood thinners")


@pytest.mark.parametrize("who", ["me", "someone_else"])
def test_blood_thinners_stand_on_every_card_of_someone_who_bleeds(engine: Engine, who: str) -> None:
    told = {"me": "no blood thinners", "someone_else": "blood thinners: none known"}[who]

    assert told in row(person(engine, {**COUGH, "everyone.who_for": who}), "Background")


def test_a_cancer_of_before_is_asked_for_once(engine: Engine) -> None:
    said = {DANGER: ["fainted"], CONTEXT: ["cancer_treatment"], ROAD: "noticed"}
    one = person(engine, {**said, "everyone.history": ["other_cancer"]})

    assert row(one, "Background").count("which ……") == 1


def test_the_cancer_team_and_the_last_scan_go_before_what_is_weak(engine: Engine) -> None:
    said: dict[str, Any] = {ROAD: "follow_up", PLACES: ["chest_lungs"], "in_treatment.cough": "yes"}
    said |= {"chest_lungs.any_cough": "yes", "chest_lungs.cough_weeks": "yes"}
    said |= {"in_treatment.treatment": ["earlier_medicine"], "everyone.history": ["fibroids"]}
    one = person(engine, {**said, "everyone.uterus": "yes"})

    assert row(one, "Cancer team") == "…… · last scan ……"
    assert "fibroids" not in row(one, "Background")


def test_smoking_stays_beside_a_lump_of_the_neck(engine: Engine) -> None:
    neck: dict[str, Any] = {PLACES: ["lump", "head_neck"], "lump.place": ["neck"], "lump.size": 3}
    neck |= {"lump.growth": "fast", "lump.feel": ["fixed", "hard"], "head_neck.swallowing": "yes"}
    neck |= {"head_neck.hoarse": "yes", "head_neck.cough_stays": "yes", "everyone.age": "60_plus"}
    neck |= {ROAD: "seen"}
    one = person(engine, {**neck, "whole_body.background": ["smoking"], CONTEXT: ["none"]})

    assert row(one, "Background").startswith("smokes/smoked")


def test_what_tells_nothing_of_a_person_stands_last_or_not_at_all(engine: Engine) -> None:
    bled: dict[str, Any] = {**WOMB, "uterus_pelvis.outside_period": "yes"}
    bled |= {"uterus_pelvis.periods": "menopause", "everyone.pregnant": "no"}
    bled |= {ROAD: "seen", "everyone.history": ["unsure"], "whole_body.background": ["diabetes"]}
    one = row(person(engine, bled), "Background")
    leg = {PLACES: ["arms_legs"], "arms_legs.weak": "yes", "everyone.womb_removed": "yes"}

    assert "pregnan" not in one
    assert one.startswith("diabetes · not sure of past illnesses")
    assert "womb" not in row(person(engine, {**leg, "everyone.uterus": "yes"}), "Background")


# Room for what was done and is not there ----------------------------------------------------------


def test_what_was_said_and_done_stays_beside_a_long_story_of_a_lump(engine: Engine) -> None:
    feel = ["deep", "fixed", "hard", "pain", "limits"]
    said = {**LUMP, "lump.feel": feel, "lump.scan": "no_scan", ROAD: "told_nothing"}
    said |= {"whole_body.changed_since": "yes", "whole_body.lasting_pain": "yes"}
    one = person(engine, {**said, "whole_body.began": "months", "whole_body.pace": "slowly"})

    told = "worse since seen · called nothing serious · not scanned yet"
    assert row(one, "So far") == told
    assert row(one, "Not").count(BETWEEN) >= 1
    assert "new pain" not in row(one, "With it")


def test_no_card_says_that_it_is_no_worse_since_someone_looked(engine: Engine) -> None:
    said = {PLACES: ["skin"], "skin.not_healing": "yes", ROAD: "seen", "whole_body.pace": "same"}
    said |= {"whole_body.treated_no_better": "yes", "whole_body.changed_since": "no"}

    assert row(person(engine, said), "So far") == "treated, no better"


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        (
            {PLACES: ["belly"], "belly.back_pain": "yes"},
            ["numb between the legs", "lost pee or stool control"],
        ),
        ({PLACES: ["skin"], "skin.not_healing": "yes"}, ["hot, red, painful skin"]),
        ({PLACES: ["urinary", "scrotum_penis"], "urinary.blood": "yes"}, ["unexplained fever"]),
    ],
    ids=["back", "sore", "blood in the pee"],
)
def test_what_is_asked_beside_this_complaint_is_denied(
    engine: Engine, said: dict[str, Any], denied: list[str]
) -> None:
    told = row(person(engine, said), "Not")

    assert all(one in told for one in denied)
    assert "genital" not in told
    assert "mole" not in told


def test_chills_are_denied_before_blood_thinners_in_cancer_treatment(engine: Engine) -> None:
    said: dict[str, Any] = {ROAD: "in_treatment"}
    said |= {"in_treatment.treatment": ["medicine", "line"]}
    said |= {"in_treatment.side_effects": ["mouth", "nausea", "less_food", "tired"]}
    said |= {"in_treatment.thermometer": "taken", "in_treatment.temperature": 36.8}
    one = person(engine, said)

    assert row(one, "Not").startswith("shaking chills")
    assert row(one, "Measured").startswith("36.8 °C")


def test_weight_that_still_falls_is_told_in_few_words(engine: Engine) -> None:
    falls = {**COUGH, "whole_body.weight_falling": "yes"}

    told = "lost 10 pounds (4.5 kg) or more, ongoing"
    assert told in row(person(engine, falls), "With it")


# When it began, and where it is -------------------------------------------------------------------


LATE: dict[str, Any] = {"everyone.worried": "yes"}


def test_what_gets_worse_is_not_tied_to_blood_that_comes_at_times(engine: Engine) -> None:
    bleeds = {PLACES: ["urinary"], "urinary.blood": "yes", **LATE, "whole_body.began": "months"}
    bleeds |= {"whole_body.pace": "slowly"}
    more = {**bleeds, "urinary.pee_trouble": "yes", "urinary.pee_kind": ["slow"]}
    bulge = {**bleeds, PLACES: ["urinary", "belly"], "belly.groin": "yes"}
    bulge |= {"belly.groin_kind": ["growing"]}

    assert row(person(engine, bleeds), "BEGAN") == "months ago · slowly worse"
    assert row(person(engine, more), "BEGAN") == "first change months ago · slowly worse"
    assert row(person(engine, bulge), "BEGAN") == "first change months ago"


def test_a_new_lump_in_follow_up_is_named_once_with_its_place(engine: Engine) -> None:
    said: dict[str, Any] = {ROAD: "follow_up", PLACES: ["lump"], "in_treatment.new_lump": "yes"}
    said |= {"lump.place": ["scalp"], "lump.growth": "new", "lump.scan": "no_scan"}
    one = person(engine, {**said, "lump.feel": ["hard"], "whole_body.side_head": "left"})

    assert row(one, "MAIN REASON") == "I have a new lump on the scalp: 0.1 cm, hard"
    assert row(one, "Place") == "left side"
    assert row(one, "So far") == "not scanned yet"


def test_both_legs_are_named_once(engine: Engine) -> None:
    said = {PLACES: ["arms_legs"], "arms_legs.weak": "yes"}
    one = person(engine, {**said, "whole_body.side_limb": ["left_leg", "right_leg"]})

    assert row(one, "MAIN REASON") == "I have weakness of both legs."
    assert row(one, "Place") == ""


def test_a_wound_that_is_worse_does_not_get_better(engine: Engine) -> None:
    said: dict[str, Any] = {ROAD: "in_treatment", "in_treatment.operation": "elsewhere"}
    said |= {"in_treatment.wound": ["red"], **LATE, "whole_body.began": "days"}

    assert "better" not in row(person(engine, {**said, "whole_body.pace": "better"}), "BEGAN")


# What a crew fills in -----------------------------------------------------------------------------

PREGNANT = {**WOMB, "everyone.pregnant": "unsure", "uterus_pelvis.acute_pain": ["severe"]}


@pytest.mark.parametrize(
    ("said", "blanks"),
    [
        (PREGNANT, "last period …… · pregnancy test …… · last ate"),
        ({DANGER: ["saddle_numbness"]}, "last peed …… · last ate"),
        ({DANGER: ["fainted"]}, "head hit …… · black stool …… · last ate"),
        ({DANGER: ["chest_pain"]}, "last ate"),
    ],
    ids=["pregnant", "saddle", "fainted", "chest"],
)
def test_an_emergency_has_blanks_for_what_nobody_asked(
    engine: Engine, said: dict[str, Any], blanks: str
) -> None:
    assert row(person(engine, said), "Done").startswith(blanks)


def test_the_gravest_of_what_is_there_is_read_first(engine: Engine) -> None:
    told = row(person(engine, HEAVY), "With it")

    assert told.startswith("heavy or long periods")
    assert row(person(engine, COUGH), "With it").startswith("lost 10 pounds")


def test_loose_stools_of_a_lasting_change_are_not_told_as_of_days(engine: Engine) -> None:
    said = {PLACES: ["digestive"], "digestive.diarrhea": "yes", "digestive.bowel_change": "yes"}
    one = person(engine, said)

    told = "I have loose stools and a lasting change of bowel habits."
    assert row(one, "MAIN REASON") == told
    assert "bowel change" not in row(one, "With it")

"""The card for a crew: what it asks first, one thing as one, when it began, and blanks."""

from collections.abc import Iterator
from typing import Any

import pytest

from questionnaire import NONE, PLACES
from rules import Engine
from tests.cases_of_sheets import Taken, made_up, sheets
from tests.sheet_reading import person
from tests.visits import TODAY
from visit.complaint.contents import contents, worded
from visit.complaint.denials.crew import may_be_there
from visit.model.plan import Plan
from visit.phone.phone_script import script_for
from visit.plan import write_down
from visit.sheet.build import sheet_for
from visit.sheet.card.names.one_sign import denied
from visit.sheet.card.rows.denials import MOST_NOT
from visit.sheet.card.rows.room import MOST_WITH
from visit.sheet.shape.model import CardRow
from visit.situation import Situation

DANGER, CONTEXT, ROAD = "everyone.danger_signs", "everyone.context", "everyone.road"
STARTED = "STARTED"
BETWEEN = " · "


def row(one: Situation, label: str) -> str:
    rows = sheet_for(one, TODAY).card.rows
    return "".join(row.text for row in rows if row.label == label)


def spoken(one: Situation) -> str:
    return script_for(one, TODAY).text


# What is not there -------------------------------------------------------------------------------

CHEST = {PLACES: ["chest_lungs"]}
COUGHED = {**CHEST, "chest_lungs.coughed_blood": "yes", "chest_lungs.cough_blood_when": "now"}
ASKED_FIRST = {
    "coughed blood": (
        {**COUGHED, "chest_lungs.cough_blood_signs": ["more"]},
        ["more breathless", "chest pain"],
    ),
    "chest pain": ({DANGER: ["chest_pain"]}, ["very hard breathing or blue lips", "fainting"]),
    "chest pain told with the vessels": (
        {PLACES: ["blood_vessels"], "blood_vessels.chest_signs": ["chest_pain"],
         "blood_vessels.leg_swollen": "unsure"},
        ["sudden trouble breathing"],
    ),
    "a swollen face in treatment": (
        {ROAD: "follow_up", **CHEST, "chest_lungs.face_swelling": "yes",
         "in_treatment.cough": "yes"},
        ["chest pain or trouble breathing"],
    ),
    "a weak arm": ({DANGER: ["stroke_signs"]}, ["sudden trouble speaking"]),
    "belly pain": ({DANGER: ["belly_pain"]}, ["board-hard, sore belly"]),
    "an infection": ({DANGER: ["infection_signs"]}, ["confused or hard to wake"]),
}  # fmt: skip


@pytest.mark.parametrize(("said", "first"), ASKED_FIRST.values(), ids=ASKED_FIRST)
def test_what_changes_what_a_crew_does_is_denied_first(
    engine: Engine, said: dict[str, Any], first: list[str]
) -> None:
    denied = row(person(engine, said), "Not").split(BETWEEN)

    assert denied[: len(first)] == first
    assert len(denied) <= MOST_NOT


def test_nothing_is_denied_of_which_a_part_is_there_or_not_sure(engine: Engine) -> None:
    said = {
        **COUGHED,
        "chest_lungs.cough_blood_signs": ["more"],
        "chest_lungs.chest_pain": "unsure",
    }

    assert "chest pain" not in row(person(engine, said), "Not")


def test_each_thing_that_a_crew_asks_for_is_denied_once(engine: Engine) -> None:
    limb = {PLACES: ["blood_vessels"], "blood_vessels.cold_limb": "yes"}

    told = "cold limb, hard to move · sudden weak face, arm or leg · chest or upper back pain"
    assert row(person(engine, limb), "Not") == told


def test_a_misspelled_topic_of_a_crew_is_refused() -> None:
    """Each that is asked for has its ways to be told."""
    asked = {topic for one in contents().crew_asks for topic in one.asks}

    assert asked <= contents().crew_topics.keys()


# One thing ---------------------------------------------------------------------------------------

LUMP = {PLACES: ["lump"], "lump.place": ["limb"], "lump.growth": "fast", "lump.size": 6}


def test_one_lump_is_one_thing(engine: Engine) -> None:
    one = person(engine, {**LUMP, "lump.feel": ["deep", "hard"]})

    told = ": growing over weeks or months, 6 cm (about 2.4 inches), deep, hard"
    assert told in row(one, "MAIN REASON")
    assert row(one, "With it") == ""


def test_a_lump_beside_something_else_is_one_thing(engine: Engine) -> None:
    said = {**LUMP, PLACES: ["lump", "belly"], "whole_body.jaundice": "yes"}
    [lump] = [one for one in row(person(engine, said), "With it").split(BETWEEN) if "limb" in one]

    assert lump == "lump in a limb: growing over weeks or months, 6 cm (about 2.4 inches)"


def test_kinds_of_one_pain_are_one_thing(engine: Engine) -> None:
    kinds = ["severe", "sudden", "strong", "worse", "through", "moderate"]
    said = {PLACES: ["belly"], "belly_signs.pain": "yes", "belly_signs.pain_kind": kinds}

    assert row(person(engine, said), "With it").count(BETWEEN) == 0


# When it began -----------------------------------------------------------------------------------

NUMB = {PLACES: ["arms_legs"], "arms_legs.numb": "yes"}
BEFORE = {ROAD: "told_nothing", "whole_body.began": "weeks"}
BREATH = {**CHEST, "chest_lungs.short_breath": "yes", "chest_lungs.breathless_new": "yes",
          "chest_lungs.chest_pain": "yes"}  # fmt: skip


def test_a_told_onset_leaves_no_blank_where_a_visit_can_wait(engine: Engine) -> None:
    assert row(person(engine, {**NUMB, **BEFORE}), "BEGAN").startswith("weeks ago")
    assert row(person(engine, NUMB), "SINCE").startswith("……")


def test_a_told_onset_stands_beside_the_time_of_an_emergency(engine: Engine) -> None:
    one = person(engine, {**COUGHED, "chest_lungs.cough_blood_signs": ["more"], **BEFORE})

    assert row(one, STARTED) == "weeks ago · this bad since ……"
    assert "It began a few weeks ago. It got bad at ……." in spoken(one)


def test_what_came_suddenly_did_not_begin_weeks_ago(engine: Engine) -> None:
    one = person(engine, {DANGER: ["chest_pain"], **BEFORE})

    assert row(one, STARTED) == "time ……"
    assert "weeks ago" not in spoken(one)


# Blanks ------------------------------------------------------------------------------------------


def test_blood_thinners_leave_a_blank_for_the_drug(engine: Engine) -> None:
    said = {DANGER: ["fainted"], CONTEXT: ["blood_thinners"]}
    own = write_down.write_story(Plan(), medicines="warfarin")

    assert "blood thinner, which ……, last dose ……" in row(person(engine, said), "Background")
    assert "which ……" not in row(person(engine, said, own), "Background")


@pytest.mark.parametrize(
    "said",
    [
        {"whole_body.fever": "yes"},
        {DANGER: ["infection_signs"]},
        {PLACES: ["urinary"], "urinary.pee_pain": "yes", "urinary.unwell": ["fever"]},
    ],
    ids=["fever", "infection", "pee"],
)
def test_a_fever_leaves_a_blank_for_the_temperature(engine: Engine, said: dict[str, Any]) -> None:
    one = person(engine, said)

    assert row(one, "Measured") == "temperature ……"
    assert "The temperature is ……." in spoken(one)


def test_a_told_temperature_leaves_no_blank(engine: Engine) -> None:
    treated = {ROAD: "in_treatment", "in_treatment.treatment": ["medicine"]}
    hot = {"in_treatment.thermometer": "taken", "in_treatment.temperature": 38.6}
    one = person(engine, {**treated, **hot, "in_treatment.infection": ["chills"]})

    assert row(one, "Measured") == ""
    assert "38.6" in row(one, "NOW")


def test_cancer_treatment_without_a_known_cancer_asks_for_it(engine: Engine) -> None:
    treated = {DANGER: ["fainted"], CONTEXT: ["cancer_treatment"]}
    known = {**treated, ROAD: "in_treatment"}

    assert "which cancer ……" in row(person(engine, treated), "Background")
    assert "which cancer ……" not in row(person(engine, known), "Background")
    assert "leiomyosarcoma, on treatment" in row(person(engine, known), "Background")


def test_a_cancer_whose_medicine_stands_in_the_first_line_is_named_alone(engine: Engine) -> None:
    said: dict[str, Any] = {ROAD: "in_treatment", "in_treatment.treatment": ["medicine"]}
    one = person(engine, {**said, "in_treatment.side_effects": ["mouth"]})

    assert "cancer medicine" in row(one, "MAIN REASON")
    assert row(one, "Background").startswith("leiomyosarcoma · ")


def test_vomiting_has_no_place_to_fill_in(engine: Engine) -> None:
    said = {ROAD: "follow_up", "in_treatment.operation": "belly"}
    vomits = person(engine, {**said, "in_treatment.wound": ["vomiting"]})
    red = person(engine, {**said, "in_treatment.wound": ["red"]})

    assert "where ……" not in row(vomits, "MAIN REASON")
    assert row(red, "MAIN REASON").endswith(" · where ……")
    assert ". ·" not in row(red, "MAIN REASON")


def test_a_known_cancer_that_is_the_reason_is_not_told_again(engine: Engine) -> None:
    one = person(engine, {ROAD: "in_treatment"})

    assert "leiomyosarcoma" in row(one, "MAIN REASON")
    assert "leiomyosarcoma" not in row(one, "Background")


def test_another_cancer_of_before_stands_on_a_card(engine: Engine) -> None:
    said = {DANGER: ["chest_pain"], "everyone.history": ["other_cancer"]}

    assert "cancer now or before, which ……" in row(person(engine, said), "Background")


# No surer than it is -----------------------------------------------------------------------------


def test_how_much_it_was_is_no_surer_than_that_it_was(engine: Engine) -> None:
    said = {**COUGHED, "chest_lungs.coughed_blood": "unsure"}
    one = person(engine, {**said, "chest_lungs.cough_blood_signs": ["more", "fast_heart"]})

    assert "I may have coughed up more than a few spots of blood" in spoken(one)
    assert ". I have coughed up more" not in spoken(one)
    assert "NOW: I have coughed up more" not in str(sheet_for(one, TODAY).card)
    assert "very fast heartbeat" in spoken(one)


def test_a_doubt_is_told_once(engine: Engine) -> None:
    said = {**COUGHED, "chest_lungs.coughed_blood": "unsure"}
    one = person(engine, {**said, "chest_lungs.cough_blood_signs": ["more"]})

    assert spoken(one).count("I am not sure") == 1


# What decided stays in the script ----------------------------------------------------------------


def test_an_operation_before_the_vomiting_is_said_beside_where_they_are_on_the_road(
    engine: Engine,
) -> None:
    said: dict[str, Any] = {ROAD: "in_treatment", "in_treatment.operation": "belly"}
    said |= {"in_treatment.treatment": ["medicine"], CONTEXT: ["blood_thinners"]}
    made = spoken(person(engine, {**said, "in_treatment.wound": ["vomiting"]}))

    assert "I had a belly or womb operation on ……: ……." in made


def test_chemo_is_said_before_the_cancer_beside_a_temperature(engine: Engine) -> None:
    said: dict[str, Any] = {ROAD: "in_treatment"}
    said |= {"in_treatment.treatment": ["medicine", "line"]}
    said |= {"in_treatment.thermometer": "taken", "in_treatment.temperature": 37.7}
    made = spoken(person(engine, {**said, "in_treatment.infection": ["sore_throat"]}))

    assert "for leiomyosarcoma, last on ……." in made


def test_pregnancy_that_is_not_sure_is_said_beside_pain_low_in_the_belly(engine: Engine) -> None:
    said = {PLACES: ["uterus_pelvis"], "everyone.uterus": "yes", "everyone.pregnant": "unsure"}
    said |= {"uterus_pelvis.acute_pain": ["sudden"], "uterus_pelvis.outside_period": "yes"}

    assert "I could be pregnant, but I am not sure." in spoken(person(engine, said))


def test_a_fever_is_said_before_how_often_someone_pees(engine: Engine) -> None:
    said = {PLACES: ["urinary"], "urinary.pee_pain": "yes", "urinary.treated": "yes"}
    said |= {"urinary.pee_often": "yes", "urinary.pee_kind": ["often", "rush"]}
    made = spoken(person(engine, {**said, "urinary.unwell": ["fever", "side"]}))

    assert "I have pain when peeing, a fever or hot and shivery feeling" in made


def test_short_breath_is_named_before_the_leg_that_came_with_it(engine: Engine) -> None:
    said = {**BREATH, "chest_lungs.chest_pain": "no", "chest_lungs.breathless_sudden": "yes"}
    said |= {"chest_lungs.breathless_last": "now"}
    one = person(engine, {**said, "chest_lungs.breathless_with": ["leg"], CONTEXT: [NONE]})

    assert "breath" in row(one, "NOW")
    assert "leg" in row(one, "With it")


def test_many_signs_of_one_question_stand_together(engine: Engine) -> None:
    signs = ["heavy", "faint", "cold", "little_pee", "more"]
    said = {PLACES: ["digestive"], "digestive.bottom_blood": "yes", "digestive.blood_with": signs}

    assert len(row(person(engine, said), "With it").split(BETWEEN)) <= MOST_WITH


def test_what_can_wait_is_not_read_as_an_emergency(engine: Engine) -> None:
    """Behind what is of the complaint stands one danger sign, and no list of them."""
    said = {PLACES: ["digestive"], "digestive.bottom_blood": "yes", "digestive.bowel_change": "yes"}
    denied = row(person(engine, said), "Not").split(BETWEEN)

    assert denied[0] == "a lot of blood"
    assert "cold, pale, clammy skin" not in denied


def test_pain_of_back_and_chest_is_asked_about_as_pain_in_the_chest(engine: Engine) -> None:
    said = {PLACES: ["belly"], "belly.back_pain": "yes", "belly.back_kind": ["chest"]}

    assert row(person(engine, said), "Not").startswith("very hard breathing or blue lips")


def test_what_goes_for_something_long_comes_back_where_there_is_room(engine: Engine) -> None:
    """Short breath beside chest pain is told, also where a long doubt had to go."""
    kinds = ["heavy_today", "sick_today", "effort", "weeks"]
    one = person(engine, {**BREATH, "chest_lungs.chest_pain_signs": kinds, **BEFORE})

    assert "short breath, new or worse" in row(one, "With it")
    assert row(one, "Not") != ""


def test_a_change_that_is_not_sure_names_its_place(engine: Engine) -> None:
    scrotum = {"everyone.uterus": "no", PLACES: ["scrotum_penis"]}
    one = person(engine, {**scrotum, "scrotum_penis.other_changes": ["unsure"]})

    assert "change there" not in spoken(one)


def test_a_temperature_that_was_not_taken_is_nothing_to_look_at(engine: Engine) -> None:
    said: dict[str, Any] = {CONTEXT: ["cancer_treatment"], ROAD: "noticed"}
    said |= {"in_treatment.treatment": ["medicine"]}
    one = person(engine, {**said, "in_treatment.thermometer": "not_taken"})

    assert "No one has checked this yet." not in spoken(one)


def test_a_side_is_told_once(engine: Engine) -> None:
    said = {PLACES: ["lump"], "lump.place": ["breast"], "lump.breast_skin": "yes"}
    made = spoken(person(engine, {**said, "whole_body.side_breast": "left"}))

    assert made.count("left") == 1


def test_a_limb_in_treatment_is_told_with_its_side(engine: Engine) -> None:
    said: dict[str, Any] = {ROAD: "came_back", PLACES: ["arms_legs"], "in_treatment.limb": "yes"}
    said |= {"in_treatment.limb_signs": ["sudden"], "whole_body.side_limb": ["left_leg"]}

    made = spoken(person(engine, said))
    assert "I have a left leg that swelled suddenly" in made
    assert "It is the ……." not in made


def test_vomiting_is_said_before_a_cancer_whose_treatment_is_over(engine: Engine) -> None:
    said = {ROAD: "follow_up", "in_treatment.operation": "belly"}
    said |= {"in_treatment.bowel_blocked": "yes", "in_treatment.bowel_vomiting": "yes"}

    assert "vomit" in spoken(person(engine, said))


CHEST_IN_TREATMENT = {ROAD: "in_treatment", PLACES: ["blood_vessels"]}
TWO_IN_ONE = {
    "chest pain, with breath in the same words": (
        {**CHEST_IN_TREATMENT, "blood_vessels.chest_signs": ["chest_pain"]},
        "chest pain or trouble breathing",
    ),
    "a list that is not sure": (
        {**CHEST_IN_TREATMENT, "blood_vessels.chest_signs": ["unsure"],
         "blood_vessels.leg_swollen": "yes"},
        "chest pain",
    ),
    "numb between the legs, weak legs or lost control": (
        {PLACES: ["belly"], "belly.back_pain": "yes", "belly.back_kind": ["nerves"]},
        "legs weak",
    ),
    "something that blocks the breath": ({DANGER: ["choking"]}, "breath"),
    "a swollen face with a cough or short breath": (
        {ROAD: "in_treatment", "in_treatment.danger_signs": ["face_swelling"]}, "trouble breathing",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("said", "not_denied"), TWO_IN_ONE.values(), ids=TWO_IN_ONE)
def test_what_may_be_told_in_something_that_is_there_is_not_denied(
    engine: Engine, said: dict[str, Any], not_denied: str
) -> None:
    assert not_denied not in row(person(engine, said), "Not")


def test_a_tick_that_is_not_sure_is_no_rest_of_its_list(engine: Engine) -> None:
    kinds = ["severe", "sudden", "tender", "blocked"]
    said = {PLACES: ["belly"], "belly_signs.pain": "unsure", "belly_signs.pain_kind": kinds}

    assert "more of this" not in row(person(engine, said), "Not sure")


def denied_while_there(taken: Taken) -> Iterator[str]:
    """Denials on the card of what a crew asks for, of which some is there or may be."""
    there = [sign for sign in taken.about.everything if sign.state != "absent"]
    said = "".join(one.text for one in taken.sheet.card.rows if one.label == "Not")
    for topic in contents().crew_topics.values():
        if may_be_there(topic, there):
            ways = (sign for sign in taken.about.among(topic.ways) if sign.state == "absent")
            told = (denied(sign) for sign in ways)
            yield from (f"{taken.person}: {one}" for one in told if one in said.split(BETWEEN))


@pytest.mark.parametrize("who", ["me", "someone_else"])
def test_no_card_denies_what_may_be_there(who: str) -> None:
    assert [text for taken in sheets(who) for text in denied_while_there(taken)] == []


def test_a_denial_of_what_is_there_is_found() -> None:
    one = made_up("everyone", {DANGER: ["hard_breathing"]}, "me")
    wrong = CardRow(label="Not", text="more breathless")
    card = one.sheet.card.model_copy(update={"rows": (wrong,)})
    said = {PLACES: ["chest_lungs", "blood_vessels"], "blood_vessels.chest_signs": ["breathless"]}
    other = made_up("everyone", {**said, "chest_lungs.short_breath": "no"}, "me")
    sheet = other.sheet.model_copy(update={"card": card})

    assert list(denied_while_there(other._replace(sheet=sheet))) != []


# A time, a risk and a denial beside what they belong to -------------------------------------------

WOMB = {PLACES: ["uterus_pelvis"], "everyone.uterus": "yes", "everyone.pregnant": "no"}
BLEEDS = {**WOMB, "uterus_pelvis.heavy_now": "yes"}


@pytest.mark.parametrize("began", ["weeks", "months", "years"])
def test_what_is_there_right_now_did_not_begin_long_ago(engine: Engine, began: str) -> None:
    one = person(engine, {**BLEEDS, **BEFORE, "whole_body.began": began})

    assert "ago" not in row(one, "BEGAN") + row(one, STARTED)
    assert "ago" not in spoken(one)
    assert "It began at ……." in spoken(one) or "It got bad at ……." in spoken(one)


def test_days_say_nothing_beside_the_hour_of_an_emergency(engine: Engine) -> None:
    stuck = {PLACES: ["belly"], "belly.groin": "yes", "belly.groin_kind": ["stuck"]}
    one = person(engine, {**stuck, **BEFORE, "whole_body.began": "days"})

    assert row(one, STARTED) == "time ……"
    assert "It began at ……." in spoken(one)


def test_what_may_be_there_now_is_not_said_as_past(engine: Engine) -> None:
    swallows = {PLACES: ["digestive"], "digestive.swallowing": "yes"}
    double = {PLACES: ["head_neck"], "head_neck.double_vision": "yes"}
    double |= {"head_neck.face_sudden": "yes", "head_neck.face_last": "now"}

    assert "I have trouble swallowing." in spoken(person(engine, swallows))
    assert "now or in the last 2 days" in spoken(person(engine, double))


def test_all_that_decided_of_a_lump_is_said(engine: Engine) -> None:
    lump: dict[str, Any] = {PLACES: ["lump"], "lump.place": ["trunk"], "lump.growth": "slow"}
    lump |= {"lump.size": 10.0, "lump.feel": ["deep", "fixed", "hard", "pain"]}
    made = spoken(person(engine, {**lump, "lump.site": ["radiation"]}))

    assert "It is 10 cm wide, deep, fixed, hard and sore." in made
    assert "Radiation was given there." in made


def test_what_smoking_changes_is_told_with_it(engine: Engine) -> None:
    smokes = {"whole_body.background": ["smoking"]}
    blood = {PLACES: ["urinary"], "urinary.blood": "yes", **smokes}
    blood |= {"everyone.age": "60_plus"}

    assert row(person(engine, blood), "Background").startswith("smokes/smoked")


def test_a_pregnancy_is_denied_beside_bleeding_from_the_womb(engine: Engine) -> None:
    assert "no known pregnancy" in row(person(engine, BLEEDS), "Background")
    unsure = person(engine, {**BLEEDS, "everyone.pregnant": "unsure"})
    assert "no known pregnancy" not in row(unsure, "Background")


def test_nothing_new_has_no_list_of_what_is_not_there(engine: Engine) -> None:
    one = person(engine, {PLACES: ["head_neck"], ROAD: "no_change", "everyone.worried": "no"})

    assert row(one, "Not") == ""


def test_a_stuck_bulge_denies_vomiting_and_no_pain(engine: Engine) -> None:
    stuck = {PLACES: ["belly"], "belly.groin": "yes", "belly.groin_kind": ["stuck"]}
    denials = row(person(engine, stuck), "Not")

    assert denials.startswith("lasting vomiting · stool and gas stopped")
    assert "belly pain" not in denials


def test_a_side_is_not_told_of_a_doubt_that_is_another_sign(engine: Engine) -> None:
    said = {PLACES: ["belly"], "belly.right_side": "yes", "whole_body.jaundice": "unsure"}
    one = person(engine, {**said, "whole_body.side_trunk": "right", "belly.pale": "yes"})

    assert row(one, "Place") == ""
    assert spoken(one).count("right") == 1
    assert "pale stools" in spoken(one)


def test_what_can_be_anywhere_leaves_a_blank_on_the_card_as_in_the_script(engine: Engine) -> None:
    one = person(engine, {PLACES: ["skin"], "skin.mole_size": "yes", "skin.mole_color": "yes"})

    assert row(one, "MAIN REASON").endswith("where ……")
    assert "It is on the ……." in spoken(one)


def test_a_growing_fibroid_and_the_mass_are_one_thing_on_the_card(engine: Engine) -> None:
    said = {**WOMB, "everyone.history": ["fibroids"], "uterus_pelvis.fibroid_growing": "yes"}
    one = person(engine, {**said, **BLEEDS, "uterus_pelvis.belly_lump": "yes"})

    assert row(one, "With it").count("fibroid") == 1
    assert row(one, "With it").count(BETWEEN) == 0


def test_a_bulge_without_pain_is_not_called_painless_again(engine: Engine) -> None:
    bulge = {PLACES: ["belly"], "belly.groin": "yes"}
    one = person(engine, {**bulge, "belly.groin_kind": ["firm", "growing", "stays_out"]})

    assert "painless" not in row(one, "With it")
    assert "does not go back" in row(one, "MAIN REASON")


def test_since_when_is_said_before_a_sign_that_decided_nothing(engine: Engine) -> None:
    blood = {PLACES: ["urinary"], "urinary.blood": "yes", "everyone.age": "60_plus", **BEFORE}
    slow = {"urinary.pee_trouble": "yes", "urinary.pee_kind": ["slow"]}

    assert "It began a few weeks ago." in spoken(person(engine, {**blood, **slow}))


def test_a_side_is_told_of_the_eyelid_that_alone_has_one(engine: Engine) -> None:
    said = {PLACES: ["head_neck"], "head_neck.double_vision": "yes"}
    said |= {"head_neck.lid_droop": "yes", "whole_body.side_head": "left"}
    one = person(engine, said)

    assert "drooping eyelid: left side" in row(one, "With it").split(BETWEEN)
    assert row(one, "Place") == ""
    assert "one eyelid that newly droops. It is on the left." in spoken(one)


# What is known of the person, and how it went -----------------------------------------------------


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"everyone.history": ["inherited"]}, "inherited tumor condition, which ……"),
        ({"everyone.history": ["fibroids"]}, "fibroids"),
        ({"whole_body.background": ["family_cancer"]}, "cancer in close family, which ……"),
        ({"whole_body.background": ["smoking"]}, "smokes/smoked"),
    ],
    ids=["inherited", "fibroids", "family", "smoking"],
)
def test_a_short_card_tells_what_is_known_of_the_person(
    engine: Engine, said: dict[str, Any], told: str
) -> None:
    back = {PLACES: ["belly"], "belly.back_pain": "yes", ROAD: "seen", "everyone.worried": "yes"}

    assert told in row(person(engine, {**back, **said}), "Background").split(BETWEEN)


def test_a_growth_of_uncertain_kind_is_background_and_no_step(engine: Engine) -> None:
    one = person(engine, {ROAD: "other_growth", PLACES: ["belly"], "belly.heavy": "yes"})

    assert "uncertain" in row(one, "Background")
    assert "uncertain" not in row(one, "So far")


def test_a_pace_stands_beside_when_it_began(engine: Engine) -> None:
    back = {PLACES: ["belly"], "belly.back_pain": "yes", **BEFORE, "whole_body.pace": "slowly"}
    one = person(engine, back)

    assert row(one, "BEGAN") == "weeks ago · slowly worse"
    assert row(one, "So far") == "called nothing serious"


def test_what_was_done_stands_with_how_it_went(engine: Engine) -> None:
    treated = {"whole_body.treated_no_better": "yes", ROAD: "seen", "everyone.worried": "yes"}
    one = person(engine, {PLACES: ["belly"], "belly.back_pain": "yes", **treated})

    assert row(one, "So far").startswith("treated, no better")
    assert "treated" not in row(one, "With it")


def test_a_change_that_is_the_reason_is_not_told_again(engine: Engine) -> None:
    one = person(engine, {ROAD: "told_nothing", "everyone.worried": "no"})

    assert "nothing serious" in row(one, "MAIN REASON")
    assert row(one, "So far") == ""


def test_another_cancer_is_told_once(engine: Engine) -> None:
    said = {ROAD: "other_cancer", "everyone.history": ["other_cancer"], DANGER: ["coughed_blood"]}
    one = person(engine, said)

    assert row(one, "Background").count("cancer") == 1
    assert spoken(one).count("cancer") == len(["I have cancer: ……."])


def test_a_blank_is_left_only_behind_what_it_is_of(engine: Engine) -> None:
    """Nobody knows which cancer is asked for where none was named."""
    said = {ROAD: "other_cancer", CONTEXT: ["cancer_treatment"], "whole_body.began": "weeks"}
    said |= {**CHEST, "chest_lungs.short_breath": "yes", "everyone.worried": "yes"}
    made = spoken(person(engine, {**said, "chest_lungs.breathless_with": ["blue_or_confused"]}))

    assert made.count("cancer: …….") <= 1


def test_bad_pain_of_a_testicle_is_told_once(engine: Engine) -> None:
    scrotum = {"everyone.uterus": "no", PLACES: ["scrotum_penis"]}
    said = {"scrotum_penis.danger_now": ["testicle_pain"], "scrotum_penis.new_pain": "yes"}
    one = person(engine, {**scrotum, **said})

    assert "testicle" not in row(one, "With it")
    assert spoken(one).count("testicle") == 1


def test_of_two_lumps_nobody_knows_which_is_large(engine: Engine) -> None:
    one = person(engine, {**LUMP, "lump.place": ["breast", "armpit"]})
    told = row(one, "With it").split(BETWEEN)
    placed = [text for text in told if "breast" in text or "armpit" in text]

    assert placed
    assert not [text for text in placed if "cm" in text]


def test_one_lump_that_is_not_sure_is_one_doubt(engine: Engine) -> None:
    said = {PLACES: ["arms_legs"], "arms_legs.lump": "unsure", "lump.place": ["trunk"]}
    said |= {"lump.growth": "unsure", "lump.size": "unsure", "lump.feel": ["deep"]}
    doubts = row(person(engine, {**said, "arms_legs.weak": "yes"}), "Not sure")

    assert doubts.count("lump") <= 1


@pytest.mark.parametrize("limb", ["left_arm", "left_leg"])
def test_what_is_of_the_legs_is_denied_beside_no_arm(engine: Engine, limb: str) -> None:
    weak = {PLACES: ["arms_legs"], "arms_legs.weak": "yes", "whole_body.side_limb": [limb]}
    denials = row(person(engine, weak), "Not")

    assert ("legs" in denials) == (limb == "left_leg")


# In words that anybody can read aloud -------------------------------------------------------------

OF_DOCTORS = (
    *("dyspnea", "hemoptysis", "hematemesis", "melena", "syncope", "dysuria", "dysphagia"),
    *("ptosis", "diplopia", "paresthesia", "erythema", "anticoagulation", "malaise", "rigors"),
    *("jaundice", "nocturia", "menorrhagia", "orthopnea", "malignancy", "retention", "sphincter"),
)


@pytest.mark.parametrize("who", ["me", "someone_else"])
def test_a_card_is_told_in_words_that_anybody_can_read_aloud(who: str) -> None:
    """A doctor's short forms stay for the few cards that have no room for more."""
    found = [
        taken.person
        for taken in sheets(who)
        if any(word in str(taken.sheet.card).casefold() for word in OF_DOCTORS)
    ]

    assert len(found) <= len(sheets(who)) / 50, found[:9]


@pytest.mark.parametrize("who", ["me", "someone_else"])
def test_no_card_denies_a_no(who: str) -> None:
    rows = (one for taken in sheets(who) for one in taken.sheet.card.rows if one.label == "Not")

    assert [r.text for r in rows if any(t.startswith("no ") for t in r.text.split(BETWEEN))] == []


def test_what_is_not_there_stays_longer_than_how_fast_it_goes(engine: Engine) -> None:
    said: dict[str, Any] = {ROAD: "came_back", "in_treatment.treatment": ["medicine"]}
    said |= {
        "in_treatment.severe_effects": ["high_pressure"],
        "in_treatment.weight_change": "unsure",
    }
    said |= {"in_treatment.side_effects": ["diarrhea", "tired"], "whole_body.pace": "slowly"}
    said |= {"everyone.worried": "yes", "whole_body.began": "days"}
    one = person(engine, {**said, "in_treatment.thermometer": "not_taken"})

    assert "severe headache" in row(one, "Not")


def test_beside_an_emergency_nothing_is_denied_that_no_crew_asks_for(engine: Engine) -> None:
    said = {**BLEEDS, "everyone.history": ["fibroids"], "uterus_pelvis.fibroid_growing": "no"}

    assert "fibroid" not in row(person(engine, said), "Not")


def test_a_treatment_that_nobody_can_name_is_no_treatment_told(engine: Engine) -> None:
    said = {CONTEXT: ["cancer_treatment"], "in_treatment.treatment": ["unsure"]}
    one = person(engine, {**said, DANGER: ["fainted"]})

    assert "cancer treatments" not in row(one, "Background").split(BETWEEN)


@pytest.mark.parametrize("who", ["me", "someone_else"])
def test_nothing_of_the_background_is_surer_than_it_was_told(who: str) -> None:
    """What may have been, such as a clot, is no clot."""
    wrong = []
    for taken in sheets(who):
        told = [r.text for r in taken.sheet.card.rows if r.label == "Background"]
        doubted = taken.about.among(contents().risk)
        named = (worded(contents().on_card, s.key) for s in doubted if s.state == "unsure")
        said = "".join(told).split(BETWEEN)
        wrong += [f"{taken.person}: {text}" for text in named if text and text in said]

    assert wrong == []


def test_a_clot_that_is_not_sure_is_told_as_not_sure(engine: Engine) -> None:
    said = {PLACES: ["blood_vessels"], "blood_vessels.leg_swollen": "yes"}
    one = person(engine, {**said, "whole_body.clot": "unsure"})

    assert "blood clot without a reason, past 12 months (not sure)" in row(one, "Background")


# What is there, and what an open box does not say ------------------------------------------------

FIBROID = {
    PLACES: ["uterus_pelvis"],
    "everyone.age": "40_44",
    "everyone.uterus": "yes",
    "everyone.history": ["fibroids"],
    "uterus_pelvis.fibroid_growing": "yes",
    "uterus_pelvis.periods": "having",
    "uterus_pelvis.period_change": ["pattern", "heavy", "clots"],
    "whole_body.tiredness": "yes",
    "whole_body.anemia": "unsure",
}


def test_the_weightier_of_what_is_there_stands_before_what_has_many_causes(engine: Engine) -> None:
    beside = row(person(engine, FIBROID), "With it").split(BETWEEN)

    assert beside[:2] == ["heavy or long periods", "large clots"]
    assert beside.index("very tired") >= len(beside[:2])


def test_all_that_is_there_stands_on_a_card_with_room(engine: Engine) -> None:
    said = {
        PLACES: ["belly"],
        "belly_signs.lump": "yes",
        "belly_signs.pain": "yes",
        "belly_signs.bigger": "yes",
        "belly_signs.full_early": "yes",
        "belly_signs.nausea": "yes",
        "belly_signs.constipation": "yes",
    }

    assert len(row(person(engine, said), "With it").split(BETWEEN)) > MOST_WITH


def test_what_a_crew_asks_and_is_not_sure_is_told(engine: Engine) -> None:
    assert "anemia or low iron" in row(person(engine, FIBROID), "Not sure")
    stuck = {PLACES: ["belly"], "belly.groin": "yes", "belly.groin_kind": ["stuck"],
             "belly_signs.blocked": "unsure"}  # fmt: skip

    assert row(person(engine, stuck), "Not sure") == "stool and gas stopped"


def test_blood_that_may_be_there_is_the_first_that_is_not_sure(engine: Engine) -> None:
    said = {
        PLACES: ["belly", "digestive"],
        "whole_body.weight_loss": "yes",
        "whole_body.weight_amount": "more",
        "belly_signs.pain": "unsure",
        "belly_signs.lump": "unsure",
        "belly_signs.pulsing": "unsure",
        "digestive.black_stool": "unsure",
    }

    assert row(person(engine, said), "Not sure").split(BETWEEN)[0] == "black or dark red stool"


@pytest.mark.parametrize("there", ["vomiting_blood", "heavy_bleeding"])
def test_nobody_is_told_of_dry_warm_skin_from_an_open_box(engine: Engine, there: str) -> None:
    one = person(engine, {DANGER: [there]})

    assert "clammy" not in row(one, "Not")
    assert "fainting" not in row(one, "Not")
    assert "cold, sweaty" not in spoken(one)
    assert "faint" not in spoken(one)


def test_a_stuck_bulge_is_not_said_to_be_soft(engine: Engine) -> None:
    said = {PLACES: ["belly"], "belly.groin": "yes", "belly.groin_kind": ["stuck"]}

    assert "bulge" not in row(person(engine, said), "Not")


def test_that_it_is_worse_is_not_told_as_sure_and_not_sure(engine: Engine) -> None:
    said = {
        ROAD: "told_nothing",
        PLACES: ["head_neck"],
        "head_neck.neck_lump": "yes",
        "whole_body.began": "weeks",
        "whole_body.pace": "slowly",
        "whole_body.changed_since": "unsure",
    }

    assert "worse" not in row(person(engine, said), "Not sure")

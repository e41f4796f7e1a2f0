"""Places to fill in on the doctor's side: those that a doctor wants, and no pointless one."""

from typing import Any

import pytest

from questionnaire import PLACES
from rules import Engine
from tests.sheet_reading import part_for as part
from tests.sheet_reading import person
from tests.visits import TODAY
from ui.parts.sheet_on_screen import markup
from visit.sheet.build import sheet_for
from visit.sheet.plain_text import form_text
from visit.words import BLANK

PEE = {PLACES: ["urinary"], "urinary.pee_pain": "yes"}
FEVER = {**PEE, "urinary.unwell": ["fever", "side"]}
GROIN = {PLACES: ["belly"], "belly.groin": "yes"}
WEAK = {PLACES: ["arms_legs", "lump"], "arms_legs.weak": "yes", "lump.place": ["limb"]}
TREATED = {"everyone.road": "in_treatment", "in_treatment.treatment": ["medicine"]}
WOMB = {PLACES: ["uterus_pelvis"], "everyone.uterus": "yes", "uterus_pelvis.outside_period": "yes"}


@pytest.mark.parametrize(
    ("said", "blank"),
    [
        (GROIN, "goes back when lying down: yes / no"),
        ({PLACES: ["urinary"], "urinary.blood": "yes"}, "clots ……"),
        ({**PEE, "urinary.infections": "yes"}, "infections: how many ……, which medicine ……"),
        ({PLACES: ["digestive"], "digestive.swallowing": "yes"}, "where it sticks ……"),
        ({PLACES: ["skin"], "skin.hot_skin": "yes"}, "how far the red goes ……"),
        ({PLACES: ["skin"], "skin.not_healing": "yes", "skin.mole_shape": "yes"},
         "mole: where ……"),
        ({PLACES: ["head_neck"], "head_neck.neck_lump": "yes"}, "how many ……"),
        ({PLACES: ["chest_lungs"], "chest_lungs.palpitations": "yes"}, "new medicine, begun ……"),
        ({**TREATED, "in_treatment.side_effects": ["mouth"]}, "last dose ……"),
        ({PLACES: ["belly"], "belly.scan_mass": "yes"}, "scan: which, when ……"),
    ],
    ids=["groin", "blood", "infections", "swallowing", "hot skin", "two spots", "neck",
         "heartbeat", "last dose", "scan"],
)  # fmt: skip
def test_what_a_doctor_asks_of_this_has_a_place(
    engine: Engine, said: dict[str, Any], blank: str
) -> None:
    assert blank in part(engine, said, "story")


def test_a_temperature_is_asked_for_only_where_there_may_be_a_fever(engine: Engine) -> None:
    calm = {**TREATED, "in_treatment.thermometer": "not_taken", "in_treatment.new_lump": "yes"}

    assert "temperature ……" in part(engine, FEVER, "story")
    assert "temperature ……" not in part(engine, PEE, "story")
    assert "temperature ……" not in part(engine, calm, "story")


def test_a_lump_beside_weakness_asks_on_which_limb_it_is(engine: Engine) -> None:
    blank, both = "lump: which arm or leg ……", ["left_arm", "right_arm"]

    assert blank in part(engine, {**WEAK, "whole_body.side_limb": both}, "story")
    assert blank not in part(engine, {**WEAK, "whole_body.side_limb": ["left_arm"]}, "story")


def test_no_course_is_asked_for_where_it_grows(engine: Engine) -> None:
    assert "Course: ……" in part(engine, GROIN, "story")
    assert "course ……" not in part(engine, {**GROIN, "belly.groin_kind": ["growing"]}, "story")


def test_who_cannot_tell_where_is_not_asked_where_exactly(engine: Engine) -> None:
    said = {"everyone.sorting": ["belly"], "belly_signs.pain": "yes"}
    here, nowhere = {**said, PLACES: ["belly"]}, {**said, PLACES: ["unsure"]}
    del here["everyone.sorting"]

    assert "where exactly ……" in part(engine, here, "story")
    assert "where exactly ……" not in part(engine, nowhere, "story")


def test_at_most_three_are_asked_besides_and_then_not_how_bad(engine: Engine) -> None:
    story = part(engine, {**FEVER, "urinary.infections": "yes"}, "story")

    assert "how bad ……" not in story
    assert "side pain: which side ……" in story


def test_after_menopause_it_is_asked_when_the_periods_stopped(engine: Engine) -> None:
    still = {**WOMB, "everyone.age": "45_49", "uterus_pelvis.periods": "having"}
    over = {**WOMB, "everyone.age": "50_54", "uterus_pelvis.periods": "menopause"}

    assert "Last period ……" in part(engine, still, "background")
    assert "Last period" not in part(engine, over, "background")
    assert "Periods stopped at age ……" in part(engine, over, "background")


def test_the_years_of_the_oldest_have_a_place(engine: Engine) -> None:
    assert "60 or over, in years ……" in part(engine, {**GROIN, "everyone.age": "60_plus"}, "who")
    assert "in years" not in part(engine, {**GROIN, "everyone.age": "50_54"}, "who")


def test_smoking_is_asked_for_only_where_it_matters(engine: Engine) -> None:
    swallows = {PLACES: ["digestive"], "digestive.swallowing": "yes"}

    assert "Smoking ……" in part(engine, swallows, "background")
    assert "Smoking ……" not in part(engine, GROIN, "background")


def test_another_cancer_has_one_blank_for_which(engine: Engine) -> None:
    said = {"everyone.context": ["cancer_treatment"], "everyone.history": ["other_cancer"]}
    background = part(engine, {**said, **GROIN}, "background")

    assert "which ……" in background
    assert "Which cancer ……" not in background


def test_on_the_screen_a_place_to_fill_in_is_a_line_over_the_same_words(engine: Engine) -> None:
    sheet = sheet_for(person(engine, GROIN), TODAY)
    shown = markup(sheet, "doctor")

    assert f'Course: <span class="vg-blank">{BLANK}</span>' in shown
    assert shown.count(BLANK) == shown.count("vg-blank") == form_text(sheet, "doctor").count(BLANK)

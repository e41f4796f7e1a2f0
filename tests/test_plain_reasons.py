"""Why so soon, in plain words: what makes it count, and no box that reads as a no."""

from typing import Any, Literal

import pytest

from questionnaire import PLACES
from rules import Engine
from tests.sheet_reading import part_for as part
from tests.sheet_reading import person
from tests.visits import TODAY
from visit.sheet.build import sheet_for
from visit.sheet.plain_text import form_text

BLOOD = {"everyone.age": "60_plus", PLACES: ["urinary"], "urinary.blood": "yes"}
BLOOD |= {"urinary.pee_pain": "no", "whole_body.background": ["smoking"]}
LUMP = {PLACES: ["arms_legs"], "arms_legs.lump": "yes", "lump.place": ["limb"], "lump.size": 6.0}
LUMP |= {"lump.growth": "fast", "lump.feel": ["deep"], "lump.scan": "no_scan"}


def test_blood_in_the_pee_counts_more_without_pain_at_this_age_and_in_a_smoker(
    engine: Engine,
) -> None:
    soon = part(engine, BLOOD, "soon")

    assert "blood in the pee (without pain on peeing)" in soon
    assert "smokes/smoked" in soon
    assert "age 60 or over" in soon


def test_nobody_is_without_a_pain_that_was_not_denied(engine: Engine) -> None:
    for said in ({**BLOOD, "urinary.pee_pain": "unsure"}, {**BLOOD, "urinary.pee_pain": "yes"}):
        assert "without pain" not in part(engine, said, "soon")


def test_that_a_growing_lump_was_not_scanned_stands_with_it(engine: Engine) -> None:
    assert "not scanned" in part(engine, LUMP, "soon")


@pytest.mark.parametrize("form", ["doctor", "card"])
@pytest.mark.parametrize(
    "said",
    [
        {"everyone.danger_signs": ["stroke_signs"]},
        {"everyone.danger_signs": ["chest_pain_with", "hard_breathing"]},
        {PLACES: ["belly"], "belly_signs.pain": "yes", "whole_body.jaundice": "yes"},
    ],
    ids=["stroke", "chest pain", "jaundice"],
)
def test_no_box_stands_open_that_would_read_as_a_no(
    engine: Engine, said: dict[str, Any], form: Literal["doctor", "card"]
) -> None:
    text = form_text(sheet_for(person(engine, said), TODAY), form)

    assert "\u2610" not in text
    assert "(which ……)" in text or "(more ……)" in text


def test_chills_without_shaking_are_not_told_beside_shaking_chills(engine: Engine) -> None:
    said: dict[str, Any] = {"everyone.road": "in_treatment"}
    said["in_treatment.treatment"] = ["medicine"]
    said |= {"in_treatment.infection": ["shaking", "chills"]}

    assert "without shaking" not in form_text(sheet_for(person(engine, said), TODAY), "card")

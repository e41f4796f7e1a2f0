"""What is denied is what decides, and what is not sure stands as that: sheet, card and script."""

from typing import Any

import pytest

from questionnaire import PLACES
from rules import Engine
from tests.sheet_reading import part_for as part

FIBROID = {
    PLACES: ["uterus_pelvis"],
    "everyone.uterus": "yes",
    "everyone.road": "waiting",
    "everyone.history": ["fibroids"],
    "uterus_pelvis.periods": "having",
    "uterus_pelvis.belly_lump": "yes",
    "uterus_pelvis.fibroid_growing": "yes",
    "uterus_pelvis.period_change": ["clots", "heavy", "pattern", "weak"],
    "uterus_pelvis.bowel": "yes",
    "uterus_pelvis.bloating": "yes",
    "uterus_pelvis.pee": "yes",
    "uterus_pelvis.most_days": "yes",
    "whole_body.tiredness": "yes",
}
PEE = {PLACES: ["urinary"], "urinary.blood": "yes", "urinary.pee_pain": "yes"}
NECK = {PLACES: ["lump"], "lump.place": ["neck"], "lump.size": 2}


def test_weight_fever_and_sweats_are_never_lost_on_a_full_page(engine: Engine) -> None:
    said = part(engine, FIBROID, "denied")

    for name in ("nintended weight loss", "unexplained fever", "night sweats"):
        assert name in said


def test_a_fever_that_a_line_denies_stays_with_that_line(engine: Engine) -> None:
    both = part(engine, PEE, "absent") + part(engine, PEE, "denied")

    assert "fever" in both


def test_all_emergency_signs_are_denied_in_one_way(engine: Engine) -> None:
    said = {PLACES: ["arms_legs"], "arms_legs.weak": "yes"}

    assert "All emergency signs" in part(engine, said, "denied")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (NECK | {"whole_body.glands": "unsure"}, "glands"),
        (
            NECK | {"whole_body.changed_since": "unsure", "everyone.road": "seen"},
            "since a doctor last looked",
        ),
    ],
    ids=["other glands beside a lump", "worse since a doctor looked"],
)
def test_a_doubt_stands_among_what_is_not_sure(
    engine: Engine, said: dict[str, Any], name: str
) -> None:
    assert name in part(engine, said, "unsure")


def test_a_doubt_that_something_sure_answers_is_left_out(engine: Engine) -> None:
    assert part(engine, PEE | {"urinary.blood_test": "unsure"}, "unsure") == ""


def test_more_doubts_than_lines_stand_in_one(engine: Engine) -> None:
    doubts = {f"head_neck.{one}": "unsure" for one in ("hoarse", "ear_pain", "swallowing")}
    more = {"head_neck.mouth_patch": "unsure", "head_neck.nosebleeds": "unsure"}
    said = {PLACES: ["head_neck"], "head_neck.neck_lump": "yes", **doubts, **more}

    assert "\nAnd: " in part(engine, said, "unsure")


def test_a_laboratory_result_in_doubt_is_no_bad_result(engine: Engine) -> None:
    lump = {PLACES: ["lump"], "lump.place": ["limb"], "lump.size": 6}
    womb = {"everyone.uterus": "yes", "everyone.womb_removed": "yes"}
    fibroids = {"everyone.history": ["fibroids"], "everyone.fibroid_cancer": "unsure"}
    said = part(engine, {**lump, **womb, **fibroids}, "background")

    assert "ot sure of the lab result" in said
    assert "malignan" not in said

"""What names several things gives way to the one that was chosen, with its side."""

from pathlib import Path
from typing import Any

import pytest

from rules import Engine
from tests.people import complete_person
from visit import Journey
from visit.complaint.complaint import complaint
from visit.situation import Situation
from visit.telling import exactly


def told(engine: Engine, location: str, said: dict[str, Any]) -> dict[str, str]:
    answers = complete_person(engine.rulebook.questionnaire, location, said)
    about = complaint(Situation(engine, Journey(answers=answers)))
    return {sign.key: sign.stated for sign in about.everything if sign.state != "absent"}


@pytest.mark.parametrize(
    ("said", "stated"),
    [
        ({"pee_trouble": "yes", "pee_kind": ["leak"]}, "leaking pee"),
        ({"pee_trouble": "unsure", "pee_kind": ["leak"]}, "leaking pee"),
        ({"pee_trouble": "yes", "pee_kind": ["unsure"]},
         "trouble with passing, emptying or holding pee"),
    ],
    ids=["chosen", "chosen, not sure", "none chosen"],
)  # fmt: skip
def test_the_option_that_was_chosen_is_told(
    engine: Engine, said: dict[str, Any], stated: str
) -> None:
    assert told(engine, "urinary", said)["urinary.pee_trouble"] == stated


def test_an_option_of_another_question_is_not_taken_for_its_own(engine: Engine) -> None:
    both = {"pee_often": "yes", "pee_trouble": "yes", "pee_kind": ["rush", "slow"]}
    found = told(engine, "urinary", both)

    assert found["urinary.pee_often"] == "a sudden, strong need to pee"
    assert found["urinary.pee_trouble"] == "a weak or slow stream, or trouble starting"


@pytest.mark.parametrize(
    ("side", "stated"),
    [
        (["right_leg"], "a right leg that is weak, heavy or gives way"),
        (["right_leg", "left_leg"], "weakness of both legs"),
        (["right_leg", "left_arm"], "an arm or leg that is weak, heavy or gives way"),
        (["right_leg", "unsure"], "an arm or leg that is weak, heavy or gives way"),
        (["unsure"], "an arm or leg that is weak, heavy or gives way"),
    ],
    ids=["one", "both legs", "two", "one, not sure", "not sure"],
)
def test_the_side_is_told_where_it_can_be_only_one(
    engine: Engine, side: list[str], stated: str
) -> None:
    said = {"weak": "yes", "whole_body.side_limb": side, "everyone.places": ["arms_legs"]}

    assert told(engine, "arms_legs", said)["arms_legs.weak"] == stated


def test_a_lump_has_no_side_that_may_be_of_another_sign(engine: Engine) -> None:
    side = {"whole_body.side_limb": ["left_leg"], "everyone.places": ["arms_legs"]}
    alone = told(engine, "arms_legs", {"lump": "yes", "lump.place": ["unsure"], **side})
    both = told(
        engine, "arms_legs", {"lump": "yes", "lump.place": ["unsure"], "numb": "yes", **side}
    )

    assert alone["arms_legs.lump"] == "a lump of the left leg, foot, hip or buttock"
    assert both["arms_legs.lump"].startswith("a lump in an arm, leg, shoulder")


def test_what_is_denied_keeps_all_that_it_names(engine: Engine) -> None:
    answers = complete_person(
        engine.rulebook.questionnaire,
        "arms_legs",
        {"numb": "yes", "whole_body.side_limb": ["left_arm"], "everyone.places": ["arms_legs"]},
    )
    about = complaint(Situation(engine, Journey(answers=answers)))

    [weak] = [sign.stated for sign in about.everything if sign.key == "arms_legs.weak"]
    assert weak == "an arm or leg that is weak, heavy or gives way"


def test_names_that_nothing_has_are_mistakes(engine: Engine, tmp_path: Path) -> None:
    file = tmp_path / "exactly.yaml"
    file.write_text(
        "named_by: {urinary.pee_seldom: [urinary.pee_kind:blue]}\n"
        "sides: {}\n"
        "together: {lump.size: [{told: [lump.feel:round], stated: a lump, clinical: a lump}]}\n"
        "sided: {lump.place:limb: {stated: 'a {side}', clinical: 'a {side}', sides: none}}\n"
        "left: {lump.place: {denied: [lump.feel:sour], stated: a lump, clinical: a lump,"
        " sided: {stated: 'a {side}', clinical: 'a {side}', sides: none}}}\n",
        encoding="utf-8",
    )

    wrong = {one.wrong for one in exactly.check(engine.rulebook, file)}

    assert wrong == {
        "'urinary.pee_seldom' is not a question",
        "'blue' is not an option of urinary.pee_kind",
        "'sour' is not an option of lump.feel",
        "'round' is not an option of lump.feel",
        "'none' of lump.place:limb is no list of sides",
        "'none' of lump.place is no list of sides",
    }

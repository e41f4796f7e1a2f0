"""The point of the story leads sheet, card and call, whichever rule is first."""

from typing import Any

import pytest

from questionnaire import PLACES
from rules import Engine
from tests.people import complete_person
from tests.visits import TODAY
from visit import Journey
from visit.complaint.complaint import complaint
from visit.complaint.phone_script import script_for
from visit.sheet.build import sheet_for
from visit.sheet.plain_text import form_text
from visit.situation import Situation

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


def person(engine: Engine, said: dict[str, Any]) -> Situation:
    answers = complete_person(engine.rulebook.questionnaire, "everyone", said)
    return Situation(engine, Journey(answers=answers))


def part(engine: Engine, said: dict[str, Any], name: str) -> str:
    made = sheet_for(person(engine, said), TODAY)
    return "\n".join(i.text for s in made.doctor if s.id == name for i in s.items)


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
    assert f"I have {point}" in script_for(situation, TODAY).text


def test_what_leads_over_a_lesser_sign_loses_nothing_of_that(engine: Engine) -> None:
    present = part(engine, BEATS, "present")

    assert "hard to move or get comfortable" in present
    assert "beats like a pulse" not in present, "one thing once"
    assert part(engine, VOMITS, "present").startswith("Indigestion")


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

    assert told.startswith("I have a condition with tumors that runs in the family.")
    assert told.endswith("There is no new change to report.")
    assert "which ……" in part(engine, said, "background")


# One tick that names several things ---------------------------------------------------------------


def test_a_tick_that_names_several_things_has_a_box_for_each(engine: Engine) -> None:
    boxes = "I have chest pain with: ☐ sweating ☐ feeling sick ☐ dizziness ☐ short breath."

    assert part(engine, PAIN, "why") == boxes
    assert f"NOW: {boxes}" in form_text(sheet_for(person(engine, PAIN), TODAY), "card")


def test_what_another_answer_tells_is_ticked_and_said(engine: Engine) -> None:
    said = {"everyone.danger_signs": ["chest_pain_with", "hard_breathing"]}
    situation = person(engine, said)
    text = part(engine, said, "why") + part(engine, said, "present")

    assert "☑ short breath" in text
    assert "☐ sweating" in text
    assert "have chest pain with short breath" in script_for(situation, TODAY).text


def test_the_phone_has_a_blank_for_what_nobody_knows(engine: Engine) -> None:
    assert "I have chest pain with ……." in script_for(person(engine, PAIN), TODAY).text


def test_what_is_not_sure_has_no_box(engine: Engine) -> None:
    said = {PLACES: ["digestive"], "whole_body.jaundice": "unsure"}

    assert "☐" not in part(engine, said, "why") + part(engine, said, "unsure")

"""What decided how soon is read first, nothing vague stands without its blank, one thing is one."""

from typing import Any

import pytest

from questionnaire import PLACES
from rules import Engine
from tests.sheet_reading import part, person
from tests.visits import TODAY
from visit.complaint.complaint import complaint
from visit.complaint.leading.doubts import unplaced
from visit.sheet.build import sheet_for
from visit.sheet.card import MOST_WORDS, words_on
from visit.sheet.shape.model import Sheet

LIMB, TRUNK = "whole_body.side_limb", "whole_body.side_trunk"


def sheet(engine: Engine, said: dict[str, Any]) -> Sheet:
    return sheet_for(person(engine, said), TODAY)


def row(made: Sheet, label: str) -> str:
    return "".join(row.text for row in made.card.rows if row.label == label)


# What decided ------------------------------------------------------------------------------------

JAUNDICE = {PLACES: ["belly"], "belly_signs.pain": "yes", "whole_body.jaundice": "yes"}
PULSE = {PLACES: ["belly"], "belly_signs.pain": "yes", "belly_signs.lump": "yes"}
PULSE |= {"belly_signs.pulsing": "yes"}
BLEEDING = {PLACES: ["digestive"], "digestive.vomited_blood": "yes", "digestive.blood_when": "now"}
SCAN = {PLACES: ["belly"], "belly.heavy": "yes", "belly.scan_mass": "yes"}


@pytest.mark.parametrize(
    ("said", "first"),
    [
        (JAUNDICE, "I have a yellow color of the: skin / eyes (which ……)."),
        (PULSE, "I have belly pain and a lump in the belly that beats like a pulse."),
        ({**BLEEDING, "digestive.blood_with": ["faint"]},
         ("I have vomited: blood / something like coffee grounds (which ……). "
         "I feel: faint / mixed up / very ill / dizzy when standing up (which ……).")),
        ({**BLEEDING, "digestive.blood_with": ["heavy"]},
         ("I have vomited: blood / something like coffee grounds (which ……). "
         "I have bleeding that: is a lot / does not stop (which ……).")),
        (SCAN, "A scan showed a growth in or behind my belly."),
        ({"everyone.road": "noticed", "everyone.worried": "yes"},
         "I worry about a change in the body."),
        ({"everyone.road": "follow_up", "everyone.worried": "yes"},
         ("I worry about a change in the body. "
         "I had treatment for leiomyosarcoma, a cancer, which is over.")),
    ],
    ids=["jaundice", "pulse", "faint", "heavy", "scan", "worry", "worry and a cancer"],
)  # fmt: skip
def test_what_decided_how_soon_is_the_reason_for_the_visit(
    engine: Engine, said: dict[str, Any], first: str
) -> None:
    assert part(sheet(engine, said), "why") == first


@pytest.mark.parametrize(
    ("said", "behind"),
    [
        ({"everyone.road": "follow_up", PLACES: ["chest_lungs"], "chest_lungs.any_cough": "yes"},
         "because: new or changed cough; leiomyosarcoma, treatment over"),
        ({"everyone.road": "noticed", "everyone.worried": "yes"},
         "because: a change that causes worry"),
        ({"everyone.road": "in_treatment", "in_treatment.treatment": ["medicine"],
          "in_treatment.thermometer": "taken", "in_treatment.temperature": 38.1,
          "in_treatment.infection": ["chills"]},
         "cancer medicine, within 6 weeks"),
        ({"everyone.worried": "yes", PLACES: ["unsure"], "everyone.sorting": ["belly"]},
         "because: a change that causes worry"),
    ],
    ids=["cancer", "worry", "medicine", "place named"],
)  # fmt: skip
def test_what_made_it_urgent_stands_behind_how_soon(
    engine: Engine, said: dict[str, Any], behind: str
) -> None:
    text = part(sheet(engine, said), "soon")

    assert behind in text
    assert "the part of the body" not in text


def test_nobody_cannot_tell_the_place_who_named_one(engine: Engine) -> None:
    said = {"everyone.worried": "yes", PLACES: ["unsure"], "everyone.sorting": ["belly"]}

    assert unplaced(complaint(person(engine, said))) is None
    asked = {**said, "everyone.sorting": ["unsure"]}
    assert unplaced(complaint(person(engine, asked))) is not None


# Blanks ------------------------------------------------------------------------------------------

TREATED = {"everyone.road": "in_treatment", "everyone.context": ["cancer_treatment"]}
SEEN = {"everyone.road": "seen", "everyone.worried": "yes"}


@pytest.mark.parametrize(
    ("said", "blank"),
    [
        ({**TREATED, "in_treatment.limb": "yes"}, "which limb ……"),
        ({**TREATED, "in_treatment.tumor_change": "yes"}, "where ……"),
        ({**SEEN, "whole_body.treated_no_better": "yes"}, "which signs ……"),
        ({**SEEN, "whole_body.changed_since": "yes", "everyone.road": "told_nothing"},
         "which change ……"),
    ],
    ids=["limb", "tumor", "signs", "change"],
)  # fmt: skip
def test_what_names_nothing_exactly_has_a_blank_on_sheet_and_card(
    engine: Engine, said: dict[str, Any], blank: str
) -> None:
    made = sheet(engine, said)

    assert blank in part(made, "story")
    assert row(made, "MAIN REASON").endswith(blank)


def test_a_side_that_is_told_fills_the_blank(engine: Engine) -> None:
    said = {**TREATED, "in_treatment.limb": "yes", PLACES: ["arms_legs"], LIMB: ["left_leg"]}

    assert "which limb" not in part(sheet(engine, said), "story")


def test_what_is_waited_for_is_a_blank(engine: Engine) -> None:
    said = {"everyone.road": "waiting", PLACES: ["urinary"], "urinary.blood": "yes"}
    made = sheet(engine, said)

    assert "waiting for ……" in part(made, "story")
    assert row(made, "So far").startswith("waiting ")
    assert "for ……" in row(made, "So far")


# The story ---------------------------------------------------------------------------------------


def test_a_person_without_a_change_has_no_complaint_among_what_was_done(engine: Engine) -> None:
    made = sheet(engine, {"everyone.road": "no_change", PLACES: ["belly"], "belly.groin": "yes"})

    assert "no complaint" not in part(made, "story")
    assert "no complaint" not in "".join(row.text for row in made.card.rows)


def test_only_the_sign_is_in_doubt_and_not_how_it_went(engine: Engine) -> None:
    said = {PLACES: ["arms_legs"], "arms_legs.numb": "unsure", "arms_legs.nerve_pace": "weeks"}
    made = sheet(engine, said)

    assert "I am not sure" in part(made, "why")
    assert "Course: worse over 4 weeks or less" in part(made, "story")
    assert "(not sure)" not in part(made, "story")


def test_the_side_of_a_belly_does_not_name_back_and_chest(engine: Engine) -> None:
    made = sheet(engine, {**PULSE, TRUNK: "both"})

    assert "Side: both sides" in part(made, "story")
    assert "chest" not in row(made, "Place")


def test_the_side_of_something_else_stands_with_it(engine: Engine) -> None:
    made = sheet(engine, {**JAUNDICE, TRUNK: "right"})

    assert "Side:" not in part(made, "story")
    assert "Belly pain or cramps, now or in the last 3 weeks (right)" in part(made, "present")


LUMP = {PLACES: ["lump"], "lump.place": ["limb", "skin"], "lump.size": 7, "lump.feel": ["pain"]}


def test_one_lump_in_places_that_overlap_is_one(engine: Engine) -> None:
    made = sheet(engine, {**LUMP, LIMB: ["left_leg"]})

    assert "in or just under the skin" in part(made, "story")
    assert "lump" not in part(made, "present").lower()
    assert part(made, "story").count("hurts") == 1


def test_a_lump_in_the_leg_and_one_in_the_breast_are_two(engine: Engine) -> None:
    made = sheet(engine, {PLACES: ["lump"], "lump.place": ["limb", "breast"]})

    assert part(made, "present").splitlines()[0] == "A lump in an arm, hand, leg or foot"


def test_a_lump_of_belly_and_pelvis_is_one(engine: Engine) -> None:
    said = {PLACES: ["belly", "uterus_pelvis"], "everyone.uterus": "yes"}
    said |= {"belly_signs.lump": "yes", "uterus_pelvis.belly_lump": "yes"}
    made = sheet(engine, said)

    assert part(made, "why") == "I have a lump or firm swelling low in the belly."
    assert part(made, "present") == ""


# The card ----------------------------------------------------------------------------------------


def test_what_may_cost_a_life_leaves_the_card_last(engine: Engine) -> None:
    said = {
        "everyone.danger_signs": ["vomiting_blood", "fainted", "belly_pain"],
        "everyone.road": "in_treatment",
        "everyone.context": ["blood_thinners", "cancer_treatment", "weak_immunity"],
        "in_treatment.treatment": ["medicine", "line"],
        **BLEEDING,
        "digestive.blood_with": ["heavy", "again", "faint", "cold"],
        "in_treatment.bled_black": "yes",
    }
    made = sheet(engine, said)
    background = row(made, "Background")

    assert words_on(made.card) <= MOST_WORDS
    for known in ("blood thinner", "weak immune", "last dose ……", "allergies ……"):
        assert known in background


def test_a_card_does_not_say_twice_which_side(engine: Engine) -> None:
    said = {PLACES: ["blood_vessels"], "blood_vessels.leg_swollen": "yes", LIMB: ["left_leg"]}
    made = sheet(engine, said)

    assert "left leg" in row(made, "MAIN REASON")
    assert row(made, "Place") == ""


def test_nothing_new_has_not_begun(engine: Engine) -> None:
    assert row(sheet(engine, {"everyone.road": "watched"}), "BEGAN") == ""
    assert row(sheet(engine, SCAN), "SINCE") == "……"


def test_the_story_of_an_emergency_has_nothing_of_an_old_lump(engine: Engine) -> None:
    said = {"everyone.danger_signs": ["chest_pain"], PLACES: ["lump"], "lump.place": ["limb"]}
    made = sheet(engine, {**said, "lump.growth": "smaller", "lump.size": 9})

    assert made.in_an_emergency
    assert "lump" not in part(made, "story")

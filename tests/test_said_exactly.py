"""What a script names: the thing that decided, exactly; a blank where nothing exact was told."""

import re
from typing import Any

import pytest

from questionnaire import UNSURE
from rules import Engine
from tests.spoken import situation, spoken
from visit.complaint.complaint import complaint
from visit.model.plan import Plan
from visit.phone.first_sentence import first_sentence
from visit.plan import write_down
from visit.situation import Situation

# What is asked of everyone and would be said of anything.
OPEN = {"whole_body.began": UNSURE, "whole_body.pace": UNSURE}
DENIED = r"I (?:have|feel|do|am)(?: had| seen| found)? no[^.]*\."


# What decided ------------------------------------------------------------------------------------


def test_how_heavy_the_bleeding_is_stands_behind_the_blood_and_before_more_blood(
    engine: Engine,
) -> None:
    bled: dict[str, Any] = {"black_stool": "yes", "blood_when": "now", "blood_with": ["heavy"]}
    bled["blood_with"] += ["faint", "cold"]
    made = spoken(situation(engine, "digestive", vomited_blood="yes", **bled))

    assert made.index("have vomited") < made.index("I lose a lot of blood")
    assert "black" not in made[: made.index("I lose a lot of blood")]


def test_of_two_signs_of_one_rule_the_one_that_cannot_wait_alone_is_named_first(
    engine: Engine,
) -> None:
    mild = {"belly_signs__pain": "yes", "whole_body__jaundice": "yes"}
    made = spoken(situation(engine, "digestive", **mild))

    assert made.index("have turned yellow") < made.index("belly pain")


def test_a_growth_that_a_scan_showed_is_named_first_where_it_decided(engine: Engine) -> None:
    one = situation(engine, "belly", scan_mass="yes", swollen="yes")

    said = first_sentence(one, complaint(one))

    assert said is not None
    assert said.startswith("A scan showed a growth in or behind my belly.")


def test_a_crew_is_told_of_an_operation_beside_a_swollen_leg(engine: Engine) -> None:
    leg: dict[str, Any] = {"swelling_signs": ["painful", "sudden"], "everyone__road": "follow_up"}
    leg["everyone__context"] = ["operation"]
    made = spoken(situation(engine, "blood_vessels", leg_swollen="yes", **leg))

    assert "I had an operation or procedure: ……, on ……." in made


def test_a_crew_is_told_of_cancer_treatment_beside_a_swollen_leg_and_short_breath(
    engine: Engine,
) -> None:
    places = {"everyone__places": ["blood_vessels", "chest_lungs"], "leg_swollen": "yes"}
    breath = {"chest_lungs__short_breath": "yes", "chest_lungs__breathless_new": "yes"}
    side = {"whole_body__side_limb": ["right_leg"], "everyone__context": ["cancer_treatment"]}
    who: dict[str, Any] = {"everyone__road": "waiting", **places, **breath, **side}
    made = spoken(situation(engine, "blood_vessels", "someone_else", **who))

    assert "They have had cancer treatment in the last 6 weeks." in made


def test_a_crew_is_told_of_blood_thinners_beside_every_bleeding(engine: Engine) -> None:
    bled = ["heavy_bleeding", "vomiting_blood", "coughed_blood", "fainted"]
    said: dict[str, Any] = {"context": ["blood_thinners", "operation", "weak_immunity"]}
    made = spoken(situation(engine, "everyone", "someone_else", danger_signs=bled, **said))

    assert "They take a blood thinner, called ……." in made


# A blank -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("location", "said", "blank"),
    [
        ("everyone", {"road": "told_nothing", "worried": "yes"}, "The change is ……."),
        ("everyone", {"road": "noticed"}, "The change is ……."),
        (
            "in_treatment",
            {"everyone.road": "in_treatment", "limb": "yes", "limb_signs": ["none"]},
            "The change is …….",
        ),
        (
            "in_treatment",
            {"everyone.road": "in_treatment", "treatment": ["radiation"], "mild_effects": "new"},
            "The side effect is …….",
        ),
        ("everyone", {"road": "seen", "whole_body.treated_no_better": "yes"}, "The signs are ……."),
    ],
)
def test_what_names_nothing_exact_leaves_a_blank_that_says_which(
    engine: Engine, location: str, said: dict[str, Any], blank: str
) -> None:
    one = situation(engine, location, **said)

    assert blank in spoken(one)
    assert "……" not in (first_sentence(one, complaint(one)) or "")


def test_own_words_say_which(engine: Engine) -> None:
    asked = situation(engine, "everyone", road="told_nothing", worried="yes")
    plan = write_down.write_story(Plan(), change="My voice is gone.")
    one = Situation(engine, asked.journey.model_copy(update={"plan": plan}))

    assert "The change is" not in spoken(one)


def test_a_treatment_that_did_not_help_is_told_of_the_thing_and_once(engine: Engine) -> None:
    said = {"everyone__road": "seen", "whole_body__treated_no_better": "yes"}
    made = spoken(situation(engine, "urinary", pee_pain="yes", **said))

    assert "Treatment for it has not helped." in made
    assert "the signs" not in made
    assert "not solved" not in made


def test_what_was_noticed_first_is_said_by_whom_cannot_tell_the_place(engine: Engine) -> None:
    said: dict[str, Any] = {"places": [UNSURE], "sorting": ["limb"]}
    made = spoken(situation(engine, "everyone", "someone_else", road="noticed", **said))

    assert "They have a change of an arm or a leg. The change is ……." in made
    assert "cannot tell which part" not in made


def test_what_was_noticed_first_is_said_before_a_worry(engine: Engine) -> None:
    said: dict[str, Any] = {"places": [UNSURE], "sorting": ["blood_stool", "lump"]}
    made = spoken(situation(engine, "everyone", road="noticed", worried="yes", **said))

    assert "I have a lump or bump." in made
    assert "Also, I have blood from the stomach or the bowel." in made
    assert "worry" not in made


@pytest.mark.parametrize(("who", "whose"), [("me", "I have"), ("someone_else", "We have")])
def test_who_is_here_to_learn_calls_with_a_question(engine: Engine, who: str, whose: str) -> None:
    made = spoken(situation(engine, "everyone", who, road="no_change"))

    assert f"{whose} noticed no new change. I call with a question." in made
    assert made.endswith("Please tell me which changes would be a reason to call again.")


# One thing ---------------------------------------------------------------------------------------


def test_pain_in_the_chest_is_named_once(engine: Engine) -> None:
    signs = ["heavy_today", "sick_today"]
    made = spoken(situation(engine, "chest_lungs", chest_pain="yes", chest_pain_signs=signs))

    assert made.count("chest pain") == 1
    assert "It comes with sweating" in made


def test_one_limb_is_not_told_as_two(engine: Engine) -> None:
    side: dict[str, Any] = {"whole_body__side_limb": ["right_leg"], "still_limb": "yes"}
    made = spoken(situation(engine, "blood_vessels", cold_limb="yes", **side))

    assert made.count("right leg") == 1
    assert "It is cold and hard to move." in made


def test_a_general_pace_is_not_said_beside_how_the_lump_grows(engine: Engine) -> None:
    said: dict[str, Any] = {"growth": "bigger", "whole_body__pace": "better", "size": 3}
    said["everyone__road"] = "waiting"
    made = spoken(situation(engine, "lump", place=["limb"], **said))

    assert "It has grown." in made
    assert "It gets better." not in made


def test_of_a_lump_of_which_nothing_is_sure_not_every_doubt_is_read_out(engine: Engine) -> None:
    said: dict[str, Any] = {"size": UNSURE, "growth": UNSURE, "feel": [UNSURE]}
    made = spoken(situation(engine, "lump", place=[UNSURE], **said))

    assert "There is a lump, but I cannot tell where." in made
    assert made.count("I cannot tell") == 1


def test_which_foot_drops_is_said(engine: Engine) -> None:
    side: dict[str, Any] = {"whole_body__side_limb": ["right_leg"]}

    assert "The right foot drops when walking" in spoken(
        situation(engine, "arms_legs", foot_drop="yes", **side)
    )


ONE_THING: list[tuple[str, dict[str, Any], str, str]] = [
    ("everyone", {"danger_signs": ["chest_pain", "chest_pain_with"]}, "pain", "It comes with"),
    (
        "uterus_pelvis",
        {"everyone.uterus": "yes", "acute_pain": ["severe", "sudden"]},
        "pain",
        "It is sharp or came suddenly.",
    ),
    (
        "lump",
        {"everyone.uterus": "yes", "place": ["breast"], "size": 2, "breast_skin": "yes"},
        "I have",
        "The skin of the breast has changed.",
    ),
    (
        "uterus_pelvis",
        {"everyone.uterus": "yes", "outside_period": "yes", "bleeding_again": "yes"},
        "I have",
        "The bleeding comes back or has not stopped.",
    ),
    (
        "scrotum_penis",
        {"everyone.uterus": "no", "scrotum_lump": "yes", "scrotum_bigger": "yes"},
        "I have",
        "has slowly grown bigger.",
    ),
]


@pytest.mark.parametrize(("location", "said", "once", "more"), ONE_THING)
def test_two_signs_of_one_thing_are_told_as_one(
    engine: Engine, location: str, said: dict[str, Any], once: str, more: str
) -> None:
    made = re.sub(DENIED, "", spoken(situation(engine, location, **said)))

    assert made.count(once) == 1
    assert more in made


def test_which_bone_hurts_is_said(engine: Engine) -> None:
    side: dict[str, Any] = {"whole_body__side_limb": ["left_leg"]}

    assert "bone pain of the left leg or hip" in spoken(
        situation(engine, "arms_legs", bone_pain="yes", **side)
    )


# The road ----------------------------------------------------------------------------------------


def test_that_it_got_worse_where_that_decided_is_said_before_more_of_a_second_thing(
    engine: Engine,
) -> None:
    lump: dict[str, Any] = {"lump": "yes", "lump__place": ["skin"], "lump__growth": "slow"}
    said = {"everyone__road": "told_nothing", "whole_body__changed_since": "yes", **lump}
    made = spoken(situation(engine, "skin", not_healing="yes", **said))

    assert "nothing serious, without a scan, but it is worse since." in made


def test_a_road_without_a_change_leaves_a_blank_for_it(engine: Engine) -> None:
    made = spoken(situation(engine, "everyone", "someone_else", road="told_nothing"))

    assert "It is about ……. They were told it is nothing serious" in made


def test_a_doubt_about_the_first_thing_follows_on_it(engine: Engine) -> None:
    said = {"mouth_sore": "yes", "mouth_sore_weeks": UNSURE, "mouth_patch": UNSURE}
    made = spoken(situation(engine, "head_neck", **said))

    assert made.index("It may have been there") < made.index("patch")


def test_a_lump_of_no_place_leaves_a_blank_for_it(engine: Engine) -> None:
    side: dict[str, Any] = {"whole_body__side_limb": ["left_leg"]}

    assert "It is on the ……." in spoken(situation(engine, "arms_legs", lump="yes"))
    assert "It is on the ……." not in spoken(situation(engine, "arms_legs", lump="yes", **side))


def test_that_no_scan_was_done_is_not_said_of_what_nobody_looked_at(engine: Engine) -> None:
    made = spoken(situation(engine, "lump", place=["limb"], size=6, everyone__road="noticed"))

    assert "No one has checked this yet." in made
    assert "scan" not in made


def test_a_past_fact_that_decided_is_named_before_that_it_was_called_nothing(
    engine: Engine,
) -> None:
    said: dict[str, Any] = {"everyone__uterus": "yes", "everyone__history": ["fibroids"]}
    said |= {"fibroid_surgery": "yes", "everyone__fibroid_cancer": "yes"}
    made = spoken(situation(engine, "uterus_pelvis", everyone__road="told_nothing", **said))

    assert made.count("fibroids taken out") == 1
    assert made.index("fibroids taken out") < made.index("nothing serious")


@pytest.mark.parametrize(
    ("location", "said", "blank"),
    [
        ("everyone", {"danger_signs": ["heavy_bleeding"]}, "It comes from the ……."),
        ("everyone", {"danger_signs": ["cold_limb"]}, "It is the ……."),
        ("arms_legs", {"numb": "yes"}, "It is in the ……."),
        ("in_treatment", {"everyone.road": "watched", "new_pain": "yes"}, "The pain is in the ……."),
    ],
)
def test_what_has_a_place_that_was_not_told_leaves_a_blank_for_it(
    engine: Engine, location: str, said: dict[str, Any], blank: str
) -> None:
    assert blank in spoken(situation(engine, location, **said))


def test_coughed_up_blood_is_one_thing_however_much_it_was(engine: Engine) -> None:
    said: dict[str, Any] = {"cough_blood_when": "now", "cough_blood_signs": ["more"]}
    said["everyone__context"] = ["blood_thinners"]
    made = spoken(situation(engine, "chest_lungs", coughed_blood="yes", **said))

    assert made.count("coughed up") == 1
    assert "I take a blood thinner, called ……." in made

"""A call in which every "it" stands on the right thing, and nothing is read out in pieces."""

from typing import Any

import pytest

from rules import Engine
from tests.spoken import situation, spoken

Said = dict[str, Any]
ASKED_LATE = {"everyone__worried": "yes"}


def test_the_pace_is_not_hung_on_blood_where_another_thing_may_be_what_gets_worse(
    engine: Engine,
) -> None:
    said: Said = {
        "whole_body__began": "months",
        "whole_body__pace": "slowly",
        **ASKED_LATE,
    }
    alone = spoken(situation(engine, "urinary", blood="yes", **said))
    beside = spoken(
        situation(engine, "urinary", blood="yes", pee_trouble="yes", pee_kind=["slow"], **said)
    )

    assert "It began some months ago and slowly gets worse." in alone
    assert "It began some months ago." in beside
    assert "slowly getting worse" not in beside


def test_of_changes_in_two_places_it_is_left_open_which_began_when(
    engine: Engine,
) -> None:
    made = spoken(
        situation(
            engine, "digestive", everyone__places=["digestive", "belly"], bottom_blood="yes",
            belly__groin="yes", belly__groin_kind=["growing"], whole_body__began="months",
            whole_body__pace="slowly", **ASKED_LATE,
        )
    )  # fmt: skip

    assert "It began about …… ago." in made
    assert "months" not in made
    assert "slowly getting worse" not in made


def test_what_has_many_causes_takes_no_pace_from_the_first_thing(engine: Engine) -> None:
    said: Said = {
        "everyone__places": ["urinary", "scrotum_penis"],
        "whole_body__began": "months",
    }
    said |= {"pee_trouble": "yes", "pee_kind": ["slow"], "whole_body__pace": "slowly", **ASKED_LATE}
    one = situation(engine, "urinary", scrotum_penis__other_changes=["erection_trouble"], **said)

    assert "It began some months ago and slowly gets worse." in spoken(one)


def test_a_faint_happened_and_did_not_begin(engine: Engine) -> None:
    made = spoken(situation(engine, "everyone", danger_signs=["fainted"]))

    assert "I have fainted. It happened at ……." in made
    assert "began" not in made


NEW_LUMPS = {
    "scalp": "I have a new lump on the scalp.",
    "belly_wall": "I have a new lump in the wall of the belly.",
}


@pytest.mark.parametrize(("place", "sentence"), NEW_LUMPS.items(), ids=[*NEW_LUMPS])
@pytest.mark.parametrize("treated", [False, True])
def test_a_new_lump_is_one_sentence_with_its_place(
    engine: Engine, place: str, sentence: str, *, treated: bool
) -> None:
    said: Said = {"place": [place], "growth": "new"}
    said |= {"everyone__road": "follow_up", "in_treatment__new_lump": "yes"} if treated else {}
    made = spoken(situation(engine, "lump", **said))

    assert sentence in made
    assert "It is new." not in made
    assert made.count("lump ") == 1


def test_a_new_lump_of_a_limb_has_its_side_in_the_sentence(engine: Engine) -> None:
    said: Said = {
        "place": ["limb"],
        "growth": "new",
        "whole_body__side_limb": ["right_leg"],
    }

    assert "I have a new lump in the right leg." in spoken(situation(engine, "lump", **said))


def test_how_wide_a_lump_is_stands_with_how_it_feels(engine: Engine) -> None:
    made = spoken(
        situation(engine, "lump", place=["limb"], size=7, feel=["deep", "hard"], growth="fast")
    )

    assert "It is 7 cm wide, deep and hard." in made


def test_a_lump_that_was_called_nothing_was_never_scanned(engine: Engine) -> None:
    said: Said = {"place": ["limb"], "everyone__road": "told_nothing", "scan": "no_scan"}
    same = {"growth": "same", "whole_body__pace": "same"}

    made = spoken(situation(engine, "lump", **said, **same))

    assert "I was told it is nothing serious, without a scan, but I still have it." in made
    assert "has not been scanned" not in made
    scanned = spoken(situation(engine, "lump", **{**said, "scan": "clear"}, **same))
    assert "without a scan" not in scanned


def test_a_weight_loss_is_lost_and_not_had(engine: Engine) -> None:
    said: Said = {"swallowing": "yes", "whole_body__weight_loss": "yes"}
    made = spoken(situation(engine, "digestive", whole_body__weight_amount="more", **said))
    falling = spoken(
        situation(
            engine, "digestive", whole_body__weight_amount="more", whole_body__weight_falling="yes",
            **said,
        )
    )  # fmt: skip

    assert "I have lost 10 pounds or more without trying." in made.replace("Also, I", "I")
    assert "keep losing weight, 10 pounds or more so far." in falling
    assert "weight loss" not in made + falling


def test_a_list_is_said_once_and_not_again_in_short(engine: Engine) -> None:
    said: Said = {
        "coughed_blood": "yes",
        "cough_blood_when": "weeks",
        "noisy_breathing": "yes",
    }
    said |= {"any_cough": "yes", "cough_signs": ["worse"], "head_neck__hoarse": "yes"}
    one = situation(engine, "chest_lungs", everyone__places=["chest_lungs", "head_neck"], **said)

    assert spoken(one).count(" also have ") == 1


def test_low_iron_is_said_beside_a_change_of_the_bowels(engine: Engine) -> None:
    said: Said = {"diarrhea": "yes", "bowel_change": "yes", "belly_signs__pain": "yes"}
    said |= {"whole_body__weight_loss": "yes", "whole_body__weight_amount": "more"}
    made = spoken(situation(engine, "digestive", whole_body__anemia="yes", **said))

    assert "anemia or low iron" in made


def test_a_crew_hears_the_signs_of_a_clot_before_what_is_not_there(
    engine: Engine,
) -> None:
    said: Said = {
        "short_breath": "yes",
        "breathless_sudden": "yes",
        "breathless_last": "now",
        "palpitations": "yes",
    }
    said |= {"breathless_with": ["leg", "heartbeat", "tasks"], "chest_pain": "yes"}
    said |= {"chest_pain_signs": ["breathing_in"]}
    made = spoken(situation(engine, "chest_lungs", **said))

    for sign in ("pain or swelling in one leg", "racing or uneven heart", "with a deep breath"):
        assert sign in made


def test_a_second_thing_that_is_not_there_leaves_room_for_what_is(engine: Engine) -> None:
    said: Said = {
        "everyone__road": "came_back",
        "leg_swollen": "yes",
        "belly__scan_mass": "yes",
    }
    said |= {"everyone__places": ["blood_vessels", "belly"], "whole_body__began": "weeks"}
    said |= {"in_treatment__limb": "yes", "whole_body__side_limb": ["right_leg"], **ASKED_LATE}
    made = spoken(situation(engine, "blood_vessels", **said))

    assert "a growth in or behind my belly" in made
    assert "no new chest pain" in made


def test_beside_an_ache_the_sudden_pain_of_a_testicle_is_denied(engine: Engine) -> None:
    said: Said = {
        "scrotum_lump": "yes",
        "ache": "yes",
        "whole_body__side_scrotum": "left",
    }
    made = spoken(situation(engine, "scrotum_penis", **said))

    assert "no sudden, very bad pain" in made


def test_treatment_that_did_not_help_says_that_a_doctor_has_seen_it(engine: Engine) -> None:
    said: Said = {
        "everyone__road": "seen",
        "whole_body__treated_no_better": "yes",
        "hoarse": "yes",
    }
    made = spoken(situation(engine, "head_neck", **said))

    assert "Treatment for it has not helped." in made
    assert "A doctor has seen it" not in made


def test_days_are_of_what_came_suddenly_whatever_has_lasted_beside_it(engine: Engine) -> None:
    said: Said = {"hot_skin": "yes", "mole_shape": "yes", "everyone__places": ["skin", "lump"]}
    said |= {"lump__place": ["limb"], "whole_body__began": "days", **ASKED_LATE}
    later = {**said, "hot_skin": "no"}

    assert "in the last few days" in spoken(situation(engine, "skin", **said))
    assert "in the last few days" not in spoken(situation(engine, "skin", **later))

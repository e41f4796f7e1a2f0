"""What a call and a card say first: by weight, each subject once, with its side and place."""

import json
from typing import Any

import pytest

from questionnaire import PLACES
from rules import Engine
from tests.people import complete_person
from tests.visits import TODAY
from visit import Journey
from visit.complaint.complaint import complaint
from visit.phone.first_sentence import first_sentence
from visit.phone.phone_script import MOST_WORDS, script_for
from visit.sheet.build import sheet_for
from visit.sheet.plain_text import form_text
from visit.situation import Situation

ROAD, CONTEXT = "everyone.road", "everyone.context"
HEAVY = ["heavy"]
WOMB = {"everyone.uterus": "yes", "everyone.womb_removed": "no", "uterus_pelvis.periods": "having"}
ASKED_LATE = {"everyone.worried": "yes"}
LATE = ("whole_body.began", "whole_body.pace", "whole_body.wait")


def person(engine: Engine, said: dict[str, Any]) -> Situation:
    """How it began and goes on is asked after the result."""
    late = {key: said[key] for key in LATE if key in said}
    now = {key: value for key, value in said.items() if key not in late}
    answers = complete_person(engine.rulebook.questionnaire, "everyone", now)
    return Situation(engine, Journey(answers={**answers, **late}))


def call(one: Situation) -> str:
    made = script_for(one, TODAY)
    assert made.words_spoken <= MOST_WORDS, json.dumps(made.text)
    return made.text


def card(one: Situation) -> str:
    return form_text(sheet_for(one, TODAY), "card")


def test_a_harsh_sound_is_not_told_again_as_noisy_breathing(engine: Engine) -> None:
    said = {"chest_lungs.noisy_breathing": "yes", "chest_lungs.noisy_in": "yes"}
    one = person(engine, {PLACES: ["chest_lungs"], **said, CONTEXT: ["operation"]})

    assert "noisy way" not in call(one)
    assert "noisy breathing" not in card(one)
    assert "I had an operation or procedure: ……, on ……." in call(one)


def test_pain_of_side_and_back_is_one_subject(engine: Engine) -> None:
    back = {"belly.back_pain": "yes"}
    said: dict[str, Any] = {"urinary.blood": "yes", "urinary.side_pain": "yes"}
    said |= {"whole_body.lasting_pain": "yes", "everyone.history": ["inherited"], **back}
    one = person(engine, {PLACES: ["belly", "urinary"], **said, "whole_body.side_trunk": "left"})

    assert call(one).count("pain") == 1
    assert "inherited condition" in call(one)
    assert "It is on the left." in call(one)
    assert "left side" in card(one)
    assert "With it" not in card(one)


def test_the_places_of_a_pain_are_told_of_it_and_not_as_pains_of_their_own(engine: Engine) -> None:
    said = {"in_treatment.new_pain": "yes", "belly.back_pain": "yes", ROAD: "diagnosed"}
    one = person(engine, {PLACES: ["belly"], **said, "whole_body.side_trunk": "right"})

    assert "The pain is in the back or side. It is on the right." in call(one)
    assert "Also, I have pain" not in call(one)


def test_a_limb_that_was_told_leaves_no_blank_for_the_place(engine: Engine) -> None:
    said = {"whole_body.lasting_pain": "yes", "whole_body.side_limb": ["right_arm"]}
    one = person(engine, {PLACES: ["arms_legs"], **said})

    assert "It is in the right arm or shoulder." in call(one)
    assert "It is in the ……." not in call(one)


def test_a_lump_of_the_face_has_its_side_and_a_blank_for_the_spot(engine: Engine) -> None:
    said = {"head_neck.face_lump": "yes", "head_neck.face_lump_growing": "yes"}
    one = person(engine, {PLACES: ["head_neck"], **said, "whole_body.side_head": "right"})

    assert "It is on the right." in call(one)
    assert "right side" in card(one)
    assert "where ……" in card(one)


def test_glands_are_said_before_tiredness(engine: Engine) -> None:
    said = {"whole_body.night_sweats": "yes", "whole_body.sweats_chest": "yes"}
    said |= {"whole_body.glands": "yes", "whole_body.tiredness": "yes"}
    said |= {"whole_body.began": "weeks", "whole_body.pace": "quickly"}
    one = person(engine, {**said, **ASKED_LATE})

    assert "I also have swollen glands" in call(one)
    assert "swollen glands · very tired" in card(one)
    assert "I have chest pain or trouble breathing, and night sweats." in call(one)


def test_a_temperature_that_is_too_low_is_measured_and_said(engine: Engine) -> None:
    said: dict[str, Any] = {CONTEXT: ["cancer_treatment"], ROAD: "came_back"}
    said |= {"in_treatment.treatment": ["medicine", "line"], "in_treatment.thermometer": "low"}
    one = person(engine, {**said, "in_treatment.infection": ["very_unwell"]})

    assert "The temperature was below 36 °C (96.8 °F)." in call(one)
    assert card(one).count("emperature") == 0
    assert "Measured: below 36 °C · now ……" in card(one)


@pytest.mark.parametrize("danger", ["hard_breathing", "vomiting_blood", "no_control", "confused"])
def test_who_calls_an_ambulance_reads_out_no_bracket_and_chooses_nothing(
    engine: Engine, danger: str
) -> None:
    made = call(person(engine, {"everyone.danger_signs": [danger]}))

    assert "(" not in made
    assert " or " in made


def test_a_crisis_of_weeks_stands_beside_the_time_of_the_emergency(engine: Engine) -> None:
    said = {"everyone.danger_signs": ["crisis"], "whole_body.began": "weeks", **ASKED_LATE}
    one = person(engine, {**said, "whole_body.pace": "quickly"})

    assert "weeks ago · this bad since …… · quickly worse" in card(one)
    assert "It began a few weeks ago. It got bad at ……. It is quickly getting worse." in call(one)


def test_a_wait_is_told_once_and_frees_its_words(engine: Engine) -> None:
    said = {PLACES: ["belly"], "belly.groin": "yes", ROAD: "waiting"}
    one = person(engine, {**said, "whole_body.wait": "over_three_months"})

    assert "So far: waiting over 3 months for ……\n" in card(one)


def test_nothing_new_after_a_cancer_ends_with_its_question(engine: Engine) -> None:
    one = person(engine, {ROAD: "follow_up", "everyone.history": ["radiation"]})

    assert call(one).split(". ")[1].startswith("I was treated for leiomyosarcoma")
    assert "It was in the ……." in call(one)
    assert "Please tell me which changes mean a call sooner." in call(one)
    assert "which is over · where ……" in card(one)


def test_who_is_to_be_treated_calls_for_the_visit_alone(engine: Engine) -> None:
    made = call(person(engine, {ROAD: "diagnosed"}))

    assert "leiomyosarcoma" in made
    assert "which changes" not in made


def test_what_began_years_ago_is_not_called_unchecked(engine: Engine) -> None:
    said = {PLACES: ["belly"], "belly.groin": "yes", ROAD: "noticed", **ASKED_LATE}

    assert "No one has checked" in call(person(engine, {**said, "whole_body.began": "weeks"}))
    assert "No one has checked" not in call(person(engine, {**said, "whole_body.began": "years"}))


def test_what_is_known_of_the_person_leaves_a_blank_for_which(engine: Engine) -> None:
    said = {PLACES: ["chest_lungs"], "chest_lungs.short_breath": "yes", CONTEXT: ["blood_thinners"]}
    said |= {"whole_body.background": ["lung_disease"], "everyone.history": ["other_cancer"]}
    one = person(engine, said)

    assert "I take a blood thinner, called ……." in call(one)
    assert "I have a lung disease." in call(one)
    assert "lung disease, which ……" in card(one)
    assert "cancer now or before, which ……" in card(one)
    assert "another cancer" not in call(one)


def test_an_emergency_names_all_parts_and_the_first_sentence_has_no_blank(engine: Engine) -> None:
    one = person(engine, {"everyone.danger_signs": ["chest_pain"]})
    first = first_sentence(one, complaint(one))

    assert "new chest pain that is heavy, spreads or does not stop." in call(one)
    assert first == "I have new chest pain that is heavy, spreads or does not stop."


def test_a_sign_that_is_there_is_told_before_a_second_that_is_not(engine: Engine) -> None:
    said: dict[str, Any] = {f"uterus_pelvis.{key}": "yes" for key in ("belly_lump", "bloating")}
    said |= {"uterus_pelvis.pee": "yes", "uterus_pelvis.most_days": "yes", ROAD: "waiting"}
    said |= {"everyone.history": ["fibroids"], "whole_body.wait": "over_four_weeks", **WOMB}
    one = person(engine, {PLACES: ["uterus_pelvis"], **said, "uterus_pelvis.period_change": HEAVY})

    assert "bloating · peeing often or in a rush" in card(one)
    assert "I have waited more than 4 weeks for ……." in call(one)


@pytest.mark.parametrize("sign", ["digestive.black_stool", "digestive.vomited_blood"])
def test_blood_of_now_is_told_before_trouble_swallowing_of_months(
    engine: Engine, sign: str
) -> None:
    said = {PLACES: ["digestive"], sign: "yes", "digestive.blood_when": "now"}
    said |= {"digestive.swallowing": "yes", "belly_signs.indigestion": "yes"}
    said |= {"whole_body.weight_loss": "yes", ROAD: "seen"}
    said |= {
        "whole_body.treated_no_better": "yes",
        "everyone.age": "60_plus",
        "whole_body.began": "months",
    }

    told = call(person(engine, said))

    assert "trouble swallowing" not in told.partition(" also ")[0]
    assert told.index("in the last 2 days") < told.index("swallowing")


def test_hormones_are_told_beside_what_they_can_be_behind_alone(engine: Engine) -> None:
    pill = {**ASKED_LATE, "everyone.uterus": "yes", "whole_body.background_womb": ["hormones"]}
    spot = {**pill, PLACES: ["skin", "arms_legs"], "skin.not_healing": "yes"}
    leg = {**pill, PLACES: ["blood_vessels"], "blood_vessels.leg_swollen": "yes"}

    assert "I take hormones." not in call(person(engine, spot))
    assert "I take hormones." in call(person(engine, leg))


def test_heavy_periods_are_said_as_people_say_it(engine: Engine) -> None:
    said = {PLACES: ["uterus_pelvis"], **WOMB, "uterus_pelvis.period_change": HEAVY}

    assert "My periods are heavy or long." in call(person(engine, said))

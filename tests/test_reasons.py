"""Why it is so soon: each thing once, the person's signs first, and what makes them count."""

import re
from typing import Any

from questionnaire import UNSURE
from rules import Engine, Rulebook
from tests.people import complete_person
from visit import Journey
from visit.complaint.complaint import complaint
from visit.result.why import Why, why
from visit.situation import Situation
from visit.words import words

NOT_SURE = words("why_not_sure")


def reasons(engine: Engine, location: str, **said: Any) -> Why:
    wanted = {key.replace("__", "."): value for key, value in said.items()}
    answers = complete_person(engine.rulebook.questionnaire, location, wanted)
    situation = Situation(engine, Journey(answers=answers))
    return why(situation, complaint(situation))


def statements(found: Why) -> list[str]:
    return [line for reason in found.reasons for line in reason.said]


def test_a_first_answer_is_not_told_beside_the_one_that_says_all_of_it(engine: Engine) -> None:
    found = reasons(
        engine,
        "chest_lungs",
        everyone__road="diagnosed",
        coughed_blood="yes",
        cough_blood_when="weeks",
    )

    assert "coughed-up blood in the last 4 weeks, but not in the last 2 days" in statements(found)
    assert "coughed-up blood in the last 12 months" not in statements(found)


def test_the_sign_stands_before_what_is_known_of_the_person(engine: Engine) -> None:
    tired: dict[str, Any] = {"smoked": "yes", "whole_body__tiredness": "yes"}
    smoker = statements(reasons(engine, "chest_lungs", everyone__age="60_plus", **tired))
    treated = reasons(
        engine, "head_neck", everyone__road="diagnosed", everyone__age="50_54", hoarse="yes"
    )

    assert smoker.index("a history of smoking") > 0
    assert "voice" in treated.reasons[0].said[0]


def test_a_womb_alone_is_no_reason(engine: Engine) -> None:
    found = reasons(
        engine, "belly_signs", everyone__uterus="yes", everyone__places=["belly"], bloating="yes"
    )

    assert not any("womb" in line for line in statements(found))


def test_that_not_sure_counts_is_told_once_and_only_where_nothing_is_sure(engine: Engine) -> None:
    doubt = reasons(engine, "uterus_pelvis", everyone__uterus="yes", full=UNSURE, bloating=UNSURE)
    sure = reasons(engine, "lump", place=["limb"], growth="fast", size=6)

    assert sum(NOT_SURE in (reason.because or "") for reason in doubt.reasons) == 1
    assert not any("ot sure" in (reason.because or "") for reason in sure.reasons)


def test_no_reason_that_a_sure_answer_can_give_speaks_of_not_being_sure(rulebook: Rulebook) -> None:
    """Whoever was sure reads it too, and wonders what was not."""
    either = re.compile(r"\bor you are not sure\b|\byou are not sure (?:about|of)\b.*\bor\b")

    assert [rule.key for rule in rulebook.rules if either.search(rule.because.you)] == []


def test_periods_that_still_come_are_told_beside_the_age_that_made_them_count(
    engine: Engine,
) -> None:
    found = reasons(
        engine,
        "uterus_pelvis",
        everyone__uterus="yes",
        everyone__age="60_plus",
        periods="having",
        vulva_skin="yes",
    )

    assert any("periods" in line for line in statements(found))


def test_what_one_sentence_tells_with_another_sign_is_no_reason_once_more(engine: Engine) -> None:
    found = reasons(engine, "digestive", bottom_blood="yes", bottom_pain="yes", lump_opening="yes")

    told = [*statements(found), *found.less]
    assert "blood from the bottom, with pain and a lump or a sore at its opening" in told
    assert sum("lump or a sore" in line or "pain in or around" in line for line in told) == 1


def test_that_something_worries_is_told_only_where_nothing_is_named(engine: Engine) -> None:
    named = reasons(engine, "digestive", bottom_blood="yes", everyone__worried="yes")
    alone = reasons(engine, "digestive", everyone__worried="yes")

    assert "worry" not in " ".join([*statements(named), *named.less])
    assert "worry" in " ".join(statements(alone))


def test_what_one_sentence_tells_with_another_sign_is_not_told_before_it(engine: Engine) -> None:
    found = reasons(engine, "urinary", pee_pain="yes", unwell=["fever", "side"])
    whole = "burning or pain with peeing, with a fever or a hot and shivery feeling"

    assert found.reasons[0].said[0].startswith(whole)
    told = " ".join([*statements(found), *found.less])
    assert told.count("fever") == 1
    assert told.count("in the side") == 1


def test_near_questions_about_one_thing_are_told_once(engine: Engine) -> None:
    found = reasons(
        engine,
        "urinary",
        everyone__places=["urinary", "uterus_pelvis"],
        everyone__uterus="yes",
        pee_often="yes",
        most_days="yes",
        uterus_pelvis__pee="yes",
        uterus_pelvis__most_days="yes",
    )

    told = [line for line in (*statements(found), *found.less) if "need to pee o" in line]
    assert told == ["a frequent or sudden need to pee on most days"]


def test_a_more_exact_number_is_told_beside_what_has_none(engine: Engine) -> None:
    found = reasons(
        engine,
        "chest_lungs",
        everyone__road="follow_up",
        in_treatment__cough="yes",
        any_cough="yes",
        cough_weeks="yes",
    )

    assert any("3 weeks" in line for line in (*statements(found), *found.less))

"""Which places and questions apply, what is still needed, and what a change drops."""

from typing import Any

import pytest

from questionnaire import (
    NOT_ASKED,
    PLACES,
    Answers,
    Applicable,
    Group,
    Is,
    Location,
    Needs,
    Not,
    Questionnaire,
    Screen,
    SkipLogic,
    Told,
    Truth,
    answered_path,
    applicable_rows,
    dropped,
    open_reads,
)

EVERYONE = {
    "id": "everyone",
    "asked": "always",
    "order": 0,
    "questions": [
        {"id": "well"},
        {"id": "adult", "ends_when": "no"},
        {"id": "places", "kind": "several", "options": {"foot": "The foot", "eye": "An eye"}},
    ],
}
FOOT = {
    "id": "foot",
    "order": 1,
    "questions": [
        {"id": "pain"},
        {"id": "night", "ask_when": {"foot.pain": ["yes", "unsure"]}},
        {"id": "asleep", "ask_when": {"foot.night": "no"}},
        {"id": "lump"},
    ],
}
EYE = {
    "id": "eye",
    "order": 2,
    "applies_when": {"everyone.well": ["no", "unsure"]},
    "questions": [{"id": "red"}],
}
SKIN = {
    "id": "skin",
    "asked": "always",
    "order": 3,
    "applies_when": {"everyone.well": "no"},
    "questions": [{"id": "rash"}],
}
ALWAYS = {"id": "last", "asked": "always", "order": 4, "questions": [{"id": "tired"}]}


PLACES_HERE: tuple[dict[str, Any], ...] = (EVERYONE, FOOT, EYE, SKIN, ALWAYS)
NOTICED = {
    "id": "noticed",
    "kind": "several",
    "options": {"step": {"text": "A step hurts", "opens": ["foot"]}, "light": "Light hurts"},
}


def questionnaire(written: tuple[dict[str, Any], ...] = PLACES_HERE) -> Questionnaire:
    return Questionnaire(
        locations=tuple(
            Location.model_validate(
                {
                    **place,
                    "name": place["id"],
                    "plain": place["id"],
                    "questions": [{"text": "So?", **question} for question in place["questions"]],
                }
            )
            for place in written
        )
    )


def see(**answers: Any) -> Applicable:
    """What is seen of answers, whose keys have two underscores for the dot."""
    return SkipLogic(questionnaire()).applicable(full(answers))


def full(answers: dict[str, Any]) -> Answers:
    return {key.replace("__", "."): answer for key, answer in answers.items()}


BOTH = frozenset({"foot", "eye"})


@pytest.mark.parametrize(
    ("answers", "foot", "eye", "skin"),
    [
        ({}, None, None, None),
        ({"everyone__well": "yes"}, None, False, False),
        ({"everyone__well": "no"}, None, None, True),
        ({"everyone__places": BOTH}, True, None, None),
        ({"everyone__places": BOTH, "everyone__well": "no"}, True, True, True),
        ({"everyone__places": BOTH, "everyone__well": "yes"}, True, False, False),
        ({"everyone__places": frozenset({"eye"}), "everyone__well": "no"}, False, True, True),
        ({"everyone__places": frozenset({"none"})}, False, False, None),
        ({"everyone__adult": "no", "everyone__well": "no"}, False, False, False),
    ],
)
def test_a_place_applies_when_it_is_chosen_and_fits(
    answers: dict[str, Any], foot: Truth, eye: Truth, skin: Truth
):
    found = see(**answers).locations

    assert (found["foot"], found["eye"], found["skin"]) == (foot, eye, skin)


@pytest.mark.parametrize(
    ("noticed", "foot"),
    [("step", True), ("light", False), ("none", False), ("unsure", True)],
)
def test_an_answer_opens_a_place_and_not_sure_opens_it_too(noticed: str, foot: Truth):
    sorting = {**EVERYONE, "questions": [*PLACES_HERE[0]["questions"], NOTICED]}
    logic = SkipLogic(questionnaire((sorting, FOOT)))

    sight = logic.applicable(
        {PLACES: frozenset({"none"}), "everyone.noticed": frozenset({noticed})}
    )

    assert sight.locations["foot"] is foot


def test_before_the_places_are_known_nothing_of_them_is_seen():
    seen = see(everyone__well="yes", foot__pain="yes").counted

    assert "foot.pain" not in seen
    assert seen["eye.red"] is NOT_ASKED


def test_a_question_waits_for_the_answer_that_decides_about_it():
    chosen = {"everyone__places": frozenset({"foot"}), "foot__night": "yes"}

    assert "foot.night" not in see(**chosen).counted
    assert see(**chosen, foot__pain="no").counted["foot.night"] is NOT_ASKED
    assert see(**chosen, foot__pain="unsure").counted["foot.night"] == "yes"


def test_an_ending_answer_hides_all_that_comes_after_it():
    sight = see(everyone__well="no", everyone__adult="no", everyone__places=BOTH, last__tired="yes")

    assert sight.counted["everyone.well"] == "no"
    assert sight.counted["everyone.adult"] == "no"
    assert sight.counted[PLACES] is NOT_ASKED
    assert sight.counted["last.tired"] is NOT_ASKED


def test_an_answer_that_ends_nothing_hides_nothing():
    assert see(everyone__adult="yes", last__tired="yes").counted["last.tired"] == "yes"


def wanted(*read: str, **answers: Any) -> set[str]:
    """What is needed while rules about these questions are open."""
    open_rules = [Is(key, frozenset({"yes"})) for key in read]
    return set(Needs(questionnaire()).needed(see(**answers), open_rules))


def test_a_question_needs_what_decides_that_its_place_applies():
    assert wanted("eye.red") == {"eye.red", "everyone.well", PLACES}
    assert wanted("skin.rash") == {"skin.rash", "everyone.well"}
    assert wanted("last.tired") == {"last.tired"}


def test_a_question_needs_what_decides_that_it_is_asked():
    assert wanted("foot.night") == {"foot.night", "foot.pain", PLACES}


def test_a_question_needs_all_that_leads_to_it():
    assert wanted("foot.asleep") == {"foot.asleep", "foot.night", "foot.pain", PLACES}


def test_what_is_known_is_needed_no_more():
    at_the_foot = {"everyone__places": frozenset({"foot"})}

    assert wanted("foot.night", **at_the_foot) == {"foot.night", "foot.pain"}
    assert wanted("foot.night", **at_the_foot, foot__pain="yes") == {"foot.night"}
    assert wanted("foot.night", **at_the_foot, foot__pain="no") == set()


def test_a_question_that_nothing_open_reads_asks_for_nothing():
    assert wanted() == set()


def test_what_is_under_a_not_is_still_open():
    red = Is("eye.red", frozenset({"yes"}))

    assert open_reads(Not(red), {}) == {"eye.red"}
    assert open_reads(Not(red), {"eye.red": "no"}) == frozenset()


def asked_on(screen: str, *keys: str, **answers: Any) -> list[str]:
    """Of these questions on one screen, those that surely apply."""
    names = tuple(key.partition(".")[2] for key in keys)
    place = Screen(
        location=screen, id="one", heading=Told.both("One"), groups=(Group(questions=names),)
    )
    return [row.key for row in applicable_rows(questionnaire(), place, see(**answers))]


def test_a_question_of_a_place_that_may_not_apply_is_not_asked():
    assert asked_on("last", "last.tired") == ["last.tired"]
    assert asked_on("foot", "foot.pain") == []


def test_a_follow_up_is_not_asked_before_it_surely_applies():
    at_the_foot = {"everyone__places": frozenset({"foot"})}
    both = ("foot.night", "foot.lump")

    assert asked_on("foot", *both, **at_the_foot) == ["foot.lump"]
    assert asked_on("foot", *both, **at_the_foot, foot__pain="yes") == [*both]


def test_the_path_is_what_was_answered_and_counts():
    path = answered_path(questionnaire(), see(everyone__well="yes", eye__red="yes"))

    assert [question.key for question in path] == ["everyone.well"]


def test_answers_that_count_no_more_are_dropped():
    answers = full({"foot__pain": "no", "foot__night": "yes", "foot__lump": "yes"})
    at_the_foot = {"everyone__places": frozenset({"foot"}), "foot__night": "yes"}
    before = see(**at_the_foot, foot__pain="yes", foot__lump="yes")
    after = see(**at_the_foot, foot__pain="no", foot__lump="yes")

    assert dropped(before, after, answers) == ("foot.night",)
    assert dropped(after, before, answers) == ()
    assert dropped(after, after, answers) == ()

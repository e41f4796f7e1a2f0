"""What emergency staff must know besides the signs: the same lines on the page and on the phone."""

import pytest

from questionnaire import Answer, Questionnaire
from rules import Engine
from tests.visits import TODAY
from visit import Journey
from visit.phone.phone_script import script_for
from visit.situation import Situation
from visit.telling.background import OPERATION, TREATMENT, background
from visit.telling.facts import AGE, CONTEXT_NOW, PREGNANT, ROAD
from visit.words import words

CALM: dict[str, Answer] = {
    "everyone.who_for": "me",
    "everyone.danger_signs": frozenset({"none"}),
    AGE: "30_39",
    ROAD: "noticed",
    "everyone.uterus": "yes",
    "everyone.womb_removed": "no",
    PREGNANT: "no",
    CONTEXT_NOW: frozenset({"none"}),
}


def lines(engine: Engine, **changes: Answer) -> tuple[str, ...]:
    """The background of someone who differs from `CALM` by these answers to its questions."""
    said = {**CALM, **{f"everyone.{name}": answer for name, answer in changes.items()}}
    return background(Situation(engine, Journey(answers=said)))


def in_treatment(engine: Engine, said: dict[str, Answer], *told: str) -> tuple[str, ...]:
    road: dict[str, Answer] = {ROAD: "in_treatment"}
    return background(Situation(engine, Journey(answers=CALM | road | said)), told)


def test_nobody_who_answered_nothing_is_told_about(engine: Engine) -> None:
    assert background(Situation(engine, Journey())) == ()


def test_without_anything_special_only_the_age_is_told(engine: Engine) -> None:
    assert lines(engine) == ("Age: 30 to 39",)


@pytest.mark.parametrize(
    ("question", "said", "told"),
    [
        ("pregnant", "yes", "Pregnant, or could be"),
        ("context", ("operation",), "An operation or procedure in the last 3 months"),
        ("context", ("blood_thinners",), "Blood thinners"),
        ("context", ("cancer_treatment",), "Cancer treatment now or in the last 6 weeks"),
        ("context", ("weak_immunity",), "A weak immune system"),
        ("road", "in_treatment", "Leiomyosarcoma, in treatment now"),
        ("road", "follow_up", "Leiomyosarcoma in the past, with treatment over"),
    ],
)
def test_what_makes_care_urgent_is_told(
    engine: Engine, question: str, said: Answer, told: str
) -> None:
    assert lines(engine, **{question: said}) == ("Age: 30 to 39", told)


@pytest.mark.parametrize("road", ["noticed", "told_nothing", "waiting", "no_change"])
def test_staff_do_not_hear_that_it_was_called_nothing_serious(engine: Engine, road: str) -> None:
    assert lines(engine, road=road) == ("Age: 30 to 39",)


def test_not_sure_is_told_as_not_sure_in_one_line(engine: Engine) -> None:
    told = lines(
        engine, age="unsure", pregnant="unsure", context=frozenset({"blood_thinners", "unsure"})
    )

    thinners, unsure = told
    assert thinners == "Blood thinners"
    assert unsure == (
        "Not sure about: age, being pregnant, an operation in the last 3 months, "
        "cancer treatment, a weak immune system"
    )


def test_what_was_asked_in_more_detail_is_told_once_and_in_detail(engine: Engine) -> None:
    told = in_treatment(
        engine,
        {
            CONTEXT_NOW: frozenset({"cancer_treatment", "operation"}),
            TREATMENT: frozenset({"medicine", "pelvic_radiation"}),
            OPERATION: "belly",
        },
    )

    assert told == (
        "Age: 30 to 39",
        "Leiomyosarcoma, in treatment now",
        "An operation on the belly or the womb in the last 3 months",
        "Chemo or another cancer medicine, now or in the last 6 weeks",
    )


def test_not_sure_of_a_detail_does_not_hide_what_is_known(engine: Engine) -> None:
    said: dict[str, Answer] = {
        CONTEXT_NOW: frozenset({"cancer_treatment"}),
        TREATMENT: frozenset({"unsure"}),
        OPERATION: "unsure",
    }

    *_, treatment, unsure = in_treatment(engine, said)

    assert treatment == "Cancer treatment now or in the last 6 weeks"
    assert unsure == "Not sure about: an operation in the last 3 months"


def test_what_is_told_already_is_not_repeated(engine: Engine) -> None:
    said: dict[str, Answer] = {
        TREATMENT: frozenset({"medicine"}),
        CONTEXT_NOW: frozenset({"cancer_treatment"}),
    }

    assert in_treatment(engine, said, TREATMENT, AGE) == ("Leiomyosarcoma, in treatment now",)


def test_an_answer_that_no_longer_counts_is_no_background(engine: Engine) -> None:
    assert lines(engine, uterus="no", pregnant="yes") == ("Age: 30 to 39",)


def test_the_phone_script_says_what_makes_care_urgent(engine: Engine) -> None:
    said: dict[str, Answer] = {
        PREGNANT: "yes",
        CONTEXT_NOW: frozenset({"blood_thinners", "weak_immunity"}),
    }

    spoken = script_for(Situation(engine, Journey(answers=CALM | said)), TODAY).background

    assert "I could be pregnant." in spoken
    assert "I take a blood thinner, called ……." in spoken
    assert "I have a weak immune system." in spoken


def test_everything_that_can_be_unsure_has_a_short_name(questionnaire: Questionnaire) -> None:
    options = [
        o for o in questionnaire.question(CONTEXT_NOW).choices if o not in ("none", "unsure")
    ]

    assert all(words(f"background_{topic}") for topic in ("age", "pregnant", *options))


def test_every_place_of_an_operation_has_its_line(questionnaire: Questionnaire) -> None:
    places = set(questionnaire.question(OPERATION).choices) - {"no", "unsure"}

    assert all(words(f"background_operation_{place}") for place in places)

"""What to tell the doctor: the heading of each answer, and what is said on the phone."""

import pytest

from questionnaire import Answer
from questionnaire.model.shared_options import shared_options
from tests.visits import ENGINE, NONE, at_a_sink
from visit import Journey
from visit.situation import Situation
from visit.telling.facts import Fact, facts, heading_of, urgent_first
from visit.words import speech_for


def told(journey: Journey, key: str) -> list[tuple[str, str]]:
    return [(f.heading, f.answer) for f in facts(Situation(ENGINE, journey)) if f.key == key]


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        ("pain", "yes", [("have", "Yes")]),
        ("pain", "no", [("have_not", "No")]),
        ("pain", "unsure", [("unsure", shared_options().not_sure.you)]),
        ("growth", "slow", [("detail", "Slowly")]),
        ("growth", "unsure", [("unsure", "I am not sure")]),
        ("size", 6.0, [("detail", "6 cm (about 2.4 inches)")]),
        ("size", "unsure", [("unsure", shared_options().not_sure.you)]),
        ("feelings", frozenset({"hot"}), [("have", "Hot"), ("have_not", "Sick; Dizzy")]),
        ("feelings", NONE, [("have_not", "Sick; Dizzy; Hot")]),
        (
            "feelings",
            frozenset({"hot", "unsure"}),
            [("have", "Hot"), ("unsure", "I am not sure about one or more of these")],
        ),
    ],
    ids=lambda given: " ".join(sorted(given)) if isinstance(given, frozenset) else str(given),
)
def test_an_answer_is_told_under_its_heading(
    question: str, answer: Answer, expected: list[tuple[str, str]]
) -> None:
    spreading: dict[str, Answer] = {"spreading": "no"} if answer in ("yes", "unsure") else {}
    journey = at_a_sink(**{question: answer, **spreading})

    assert told(journey, f"kitchen_sink.{question}") == expected


def test_an_answer_that_no_longer_counts_is_not_told() -> None:
    journey = at_a_sink(pain="no", spreading="yes")

    assert told(journey, "kitchen_sink.spreading") == []


def test_a_choice_of_places_is_not_a_symptom_and_is_not_told() -> None:
    assert told(at_a_sink(), "everyone.places") == []


def test_age_is_context() -> None:
    assert told(at_a_sink(), "everyone.age") == [("context", "40 or over")]


def test_no_danger_sign_is_told_in_short() -> None:
    assert told(at_a_sink(), "everyone.danger_signs") == [
        ("have_not", "None of the danger signs on the emergency list")
    ]


def test_what_called_for_faster_care_can_come_first() -> None:
    journey = at_a_sink(pain="yes", spreading="no", size=9.0)
    situation = Situation(ENGINE, journey)
    everything = facts(situation)

    first = urgent_first(situation, everything)

    assert first[0].key == "kitchen_sink.size"
    assert sorted(first) == sorted(everything)


@pytest.mark.parametrize(("who", "heading"), [("me", "You have"), ("someone_else", "They have")])
def test_headings_speak_to_the_reader(who: str, heading: str) -> None:
    journey = Journey(answers={"everyone.who_for": who})

    assert heading_of("have", speech_for(journey)) == heading


def test_a_fact_is_question_and_answer() -> None:
    assert Fact("have", "a.b", "Do you have pain?", "Yes").text == "Do you have pain? Yes"


def test_a_fact_is_told_as_a_person_says_it() -> None:
    said: dict[str, Answer] = {"pain": "yes", "spreading": "no", "growth": "slow", "size": 6.0}
    journey = at_a_sink(feelings=frozenset({"hot", "sick"}), **said)

    lines = {fact.key.split(".")[1]: fact.text for fact in facts(Situation(ENGINE, journey))}

    assert lines["pain"] == "Pain now"
    assert lines["growth"] == "A lump that grows slowly"
    assert lines["size"] == "A lump of 6 cm (about 2.4 inches)"
    assert lines["spreading"] == "Pain that spreads to the arm"


def test_what_was_ticked_and_what_was_not_stand_apart() -> None:
    journey = at_a_sink(feelings=frozenset({"hot"}))

    lines = [
        fact.text
        for fact in facts(Situation(ENGINE, journey))
        if fact.key == "kitchen_sink.feelings"
    ]

    assert lines == ["A hot feeling", "A sick feeling; A dizzy feeling"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("pain", "Pain now"),
        ("growth", "How the lump grows"),
        ("size", "The size of the lump"),
        ("feelings", "Feeling unwell"),
    ],
)
def test_what_is_not_sure_is_told_by_what_was_asked(question: str, told: str) -> None:
    unsure: Answer = frozenset({"unsure"}) if question == "feelings" else "unsure"
    journey = at_a_sink(**{question: unsure})

    [line] = [
        f.text for f in facts(Situation(ENGINE, journey)) if f.key == f"kitchen_sink.{question}"
    ]

    assert line == told

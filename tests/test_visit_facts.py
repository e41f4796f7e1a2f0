"""What to tell the doctor: the heading of each answer, and what is said on the phone."""

import pytest

from questionnaire import Answer
from rules import Engine
from tests.visits import ENGINE, NONE, TODAY, at_a_sink, someone_else
from visit import Journey
from visit.model.ledger import Lump
from visit.model.plan import Plan
from visit.plan import write_down
from visit.situation import Situation
from visit.telling.facts import ROAD, Fact, facts, heading_of, urgent_first
from visit.telling.phone_script import HALF_A_MINUTE, script_for
from visit.words import speech_for


def told(journey: Journey, key: str) -> list[tuple[str, str]]:
    return [(f.heading, f.answer) for f in facts(Situation(ENGINE, journey)) if f.key == key]


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        ("pain", "yes", [("have", "Yes")]),
        ("pain", "no", [("have_not", "No")]),
        ("pain", "unsure", [("unsure", "I am not sure")]),
        ("growth", "slow", [("detail", "Slowly")]),
        ("growth", "unsure", [("unsure", "I am not sure")]),
        ("size", 6.0, [("detail", "6 cm (about 2.4 inches)")]),
        ("size", "unsure", [("unsure", "I am not sure")]),
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


def test_the_script_says_situation_background_concern_and_request() -> None:
    script = script_for(Situation(ENGINE, at_a_sink(pain="yes", spreading="no", size=9.0)), TODAY)

    assert script.situation == (
        "Hello. I am calling about a change in my body. I have pain now. "
        "I have a lump that grows slowly. I have a lump of 9 cm (about 3.5 inches)."
    )
    assert script.background == "Age: 40 or over."
    assert script.concern == "Public health advice for this is: See a doctor within 2 weeks."
    assert script.request == (
        "Is there a visit by December 4, 2026? If not, who else can help by then?"
    )


def test_the_script_takes_about_half_a_minute() -> None:
    script = script_for(Situation(ENGINE, at_a_sink(pain="yes", spreading="no", size=9.0)), TODAY)

    assert HALF_A_MINUTE / 2 < script.words_spoken < HALF_A_MINUTE * 1.2


def test_own_words_come_first() -> None:
    plan = write_down.write_story(
        Plan(),
        change="A lump on my arm gets bigger",
        since="in May",
        worry="It wakes me.",
        medicines="aspirin",
    )

    script = script_for(Situation(ENGINE, at_a_sink(plan)), TODAY)

    assert script.situation.endswith("my body. A lump on my arm gets bigger.")
    assert script.background == "It began: in May. Age: 40 or over. Medicines: aspirin."
    assert script.concern == "It wakes me."


def test_where_the_person_is_on_the_road_is_background(engine: Engine) -> None:
    said: dict[str, Answer] = {
        "everyone.danger_signs": frozenset({"none"}),
        "everyone.age": "40_44",
    }

    told_nothing = script_for(
        Situation(engine, Journey(answers={**said, ROAD: "told_nothing"})), TODAY
    )
    noticed = script_for(Situation(engine, Journey(answers={**said, ROAD: "noticed"})), TODAY)

    assert told_nothing.background == "Age: 40 to 44. A change that was called nothing serious."
    assert noticed.background == "Age: 40 to 44."


def test_being_only_here_to_learn_is_not_told(engine: Engine) -> None:
    journey = Journey(answers={"everyone.danger_signs": ("none",), ROAD: "no_change"})

    assert [fact.key for fact in facts(Situation(engine, journey))] == ["everyone.danger_signs"]


def test_growth_in_the_ledger_is_part_of_the_concern() -> None:
    entries = [Lump(day=TODAY.replace(day=day), size_cm=day) for day in (1, 15)]

    script = script_for(Situation(ENGINE, at_a_sink(Plan(lump=tuple(entries)))), TODAY)

    assert script.concern.endswith("The lump grew from 1 to 15 cm in 2 weeks.")


def test_a_caregiver_speaks_for_someone() -> None:
    journey = someone_else(at_a_sink(pain="yes", spreading="no"))

    script = script_for(Situation(ENGINE, journey), TODAY)

    assert script.situation.startswith("Hello. I am calling for someone I care for. They have pain")


@pytest.mark.parametrize(
    ("answers", "request_starts"),
    [
        ({"pain": "yes", "spreading": "yes"}, "Please send help now."),
        ({"feelings": frozenset({"hot", "sick"})}, "Is there a visit or a call back today?"),
        ({"size": 9.0}, "Is there a visit by December 4, 2026?"),
        ({"pain": "yes", "spreading": "no"}, "Is there a visit by December 11, 2026?"),
        ({}, "The plan is to look again by December 18, 2026."),
    ],
    ids=["emergency", "same day", "two weeks", "routine", "watch"],
)
def test_the_request_follows_level_and_deadline(
    answers: dict[str, Answer], request_starts: str
) -> None:
    assert script_for(Situation(ENGINE, at_a_sink(**answers)), TODAY).request.startswith(
        request_starts
    )


def test_an_open_level_is_a_question_and_not_a_promise() -> None:
    journey = Journey(answers={"everyone.who_for": "me"})

    assert (
        script_for(Situation(ENGINE, journey), TODAY).request
        == "Who should look at this, and how soon?"
    )


def test_someone_who_is_only_unsure_says_so() -> None:
    journey = Journey(answers={"everyone.danger_signs": ("unsure",)})

    script = script_for(Situation(ENGINE, journey), TODAY)

    assert script.situation.endswith("I am not sure about danger signs.")


def test_an_emergency_is_said_first() -> None:
    script = script_for(Situation(ENGINE, at_a_sink(pain="yes", spreading="yes")), TODAY)

    assert script.text.startswith("This is an emergency. I am calling about myself.")
    assert script.concern == ""

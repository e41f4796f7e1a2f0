"""The way by screens: what comes next, answering one, interruption, going back, changing."""

import random
from collections.abc import Mapping

import pytest

from questionnaire import WHO_FOR, Answer
from rules import Engine, Rulebook
from rules.release.complete_case import calmest
from tests.effort import so_many
from tests.random_answers import random_answer
from tests.screened import screened, screened_engine
from visit import Journey
from visit.flow import navigation, screens
from visit.situation import Situation

NONE = frozenset({"none"})
ENGINE = screened_engine()
PEOPLE = so_many(1_000)
BEFORE: tuple[Mapping[str, Answer], ...] = (
    {"everyone.danger_signs": NONE},
    {"everyone.places": frozenset({"ankle"})},
    {"everyone.age": "40_plus"},
)
BOTH: Mapping[str, Answer] = {"everyone.places": frozenset({"ankle", "hand"})}
SIGNS: dict[str, Answer] = {"ankle.pain": "no", "ankle.lump": "no", "ankle.feelings": NONE}


def walked(*pages: Mapping[str, Answer]) -> Journey:
    """A journey from the start page through these screens."""
    journey = screens.begin(ENGINE, Journey(), "me")
    for given in pages:
        assert journey.asking in given, f"on screen: {journey.page} {journey.asking}"
        journey = screens.answer(ENGINE, journey, given)
    return journey


def rows(journey: Journey) -> tuple[str, ...]:
    assert journey.asking is not None
    return screens.shown_at(Situation(ENGINE, journey), journey.asking).keys


def test_a_screen_shows_its_questions_together() -> None:
    assert rows(walked(*BEFORE)) == ("ankle.pain", "ankle.lump", "ankle.feelings")


def test_follow_ups_come_on_the_next_screen_and_only_for_rows_that_need_them() -> None:
    assert rows(walked(*BEFORE, {**SIGNS, "ankle.lump": "yes"})) == ("ankle.size", "ankle.growth")
    assert rows(walked(*BEFORE, {**SIGNS, "ankle.pain": "yes"})) == ("ankle.spreading",)


def test_without_follow_ups_the_review_comes() -> None:
    journey = walked(*BEFORE, SIGNS)

    assert journey.page == "review"
    assert screens.see_result(ENGINE, journey).page == "result"


def test_open_rows_keep_the_person_on_the_screen_with_their_marks() -> None:
    before = walked(*BEFORE)

    journey = screens.answer(ENGINE, before, {"ankle.lump": "yes"})

    assert (journey.page, journey.asking) == ("question", "ankle.pain")
    assert journey.unsent == {"ankle.lump": "yes"}
    assert "ankle.lump" not in journey.answers
    shown = screens.shown_at(Situation(ENGINE, journey), "ankle.pain")
    assert shown.open_rows(journey.unsent) == ("ankle.pain", "ankle.feelings")


def test_a_danger_sign_interrupts_also_where_rows_are_open() -> None:
    before = walked(*BEFORE, {**SIGNS, "ankle.pain": "yes", "ankle.lump": "yes"})

    journey = screens.answer(ENGINE, before, {"ankle.spreading": "yes"})

    assert journey.page == "emergency"
    whole = screens.acknowledge_emergency(ENGINE, journey, whole=True)
    assert whole.page == "question"
    assert rows(whole) == ("ankle.spreading", "ankle.size", "ankle.growth")


def test_after_a_danger_sign_only_what_a_crew_needs_is_asked() -> None:
    urgent = walked({"everyone.danger_signs": frozenset({"bleeding"})})

    crew = screens.acknowledge_emergency(ENGINE, urgent)
    after = screens.answer(ENGINE, crew, {"everyone.age": "40_plus"})

    assert (urgent.page, crew.asking, after.page) == ("emergency", "everyone.age", "review")


def test_after_a_danger_sign_the_whole_can_be_asked_too() -> None:
    urgent = walked({"everyone.danger_signs": frozenset({"bleeding"})})

    assert screens.acknowledge_emergency(ENGINE, urgent, whole=True).asking == "everyone.places"


def test_answers_that_settle_it_lead_to_the_check_where_the_result_is_offered() -> None:
    journey = settled_with_the_hand_open()

    assert journey.page == "review"
    assert screens.result_offered(Situation(ENGINE, journey))
    assert screens.see_result(ENGINE, journey).advised == "same_day"


def test_whoever_answers_the_rest_is_not_offered_the_result_again() -> None:
    hand = screens.go_on(ENGINE, settled_with_the_hand_open())
    last = screens.answer(ENGINE, hand, {"hand.weak": "no", "hand.numb": "no"})

    assert hand.asking == "hand.weak"
    assert last.page == "review"
    assert not screens.result_offered(Situation(ENGINE, last))


def test_nothing_is_offered_while_the_rest_could_change_it() -> None:
    journey = walked(BEFORE[0], BOTH, BEFORE[2], SIGNS)

    assert journey.asking == "hand.weak"


def settled_with_the_hand_open() -> Journey:
    """A big lump at the ankle is seen today, whatever the hand is like."""
    big: dict[str, Answer] = {"ankle.size": 7.0, "ankle.growth": "slow"}
    return walked(BEFORE[0], BOTH, BEFORE[2], {**SIGNS, "ankle.lump": "yes"}, big)


def test_a_mark_on_another_screen_answers_nothing() -> None:
    journey = screens.answer(ENGINE, walked(*BEFORE), {**SIGNS, "hand.numb": "yes"})

    assert "hand.numb" not in journey.answers


def test_a_child_gets_a_page_and_no_further_screen() -> None:
    assert walked(*BEFORE[:2], {"everyone.age": "under_18"}).page == "child"


def test_back_goes_by_screen_to_the_start() -> None:
    journey = walked(*BEFORE, {**SIGNS, "ankle.lump": "yes"})
    seen = []
    while journey.page != "start":
        journey = screens.back(ENGINE, journey)
        seen.append(journey.asking)

    assert seen == ["ankle.pain", "everyone.age", "everyone.places", "everyone.danger_signs", None]


def test_back_over_a_danger_sign_leads_to_its_page() -> None:
    urgent = walked({"everyone.danger_signs": frozenset({"bleeding"})})
    crew = screens.acknowledge_emergency(ENGINE, urgent)

    assert screens.back(ENGINE, crew).page == "emergency"
    assert screens.back(ENGINE, screens.back(ENGINE, crew)).asking == "everyone.danger_signs"


def test_a_change_that_drops_answers_is_shown_before_it_is_made() -> None:
    more: dict[str, Answer] = {"ankle.size": 2.0, "ankle.growth": "slow"}
    journey = walked(*BEFORE, {**SIGNS, "ankle.lump": "yes"}, more)
    opened = navigation.reopen(journey, "ankle.pain")

    asked = screens.answer(ENGINE, opened, SIGNS)
    change = screens.pending_change(ENGINE, asked)
    made = screens.confirm_change(ENGINE, asked)

    assert asked.page == "change"
    assert change is not None
    assert change.given == {"ankle.lump": "no"}
    assert change.dropped == ("ankle.size", "ankle.growth")
    assert not more.keys() & made.answers.keys()
    assert navigation.undo_change(made).answers == journey.answers


def test_a_change_without_effects_goes_on() -> None:
    opened = navigation.reopen(walked(*BEFORE, SIGNS), "ankle.pain")

    assert screens.answer(ENGINE, opened, SIGNS).page == "review"


@pytest.fixture(scope="module", params=["small", "shipped"])
def book(request: pytest.FixtureRequest, rulebook: Rulebook) -> Rulebook:
    return screened() if request.param == "small" else rulebook


def test_every_way_by_screens_ends_as_the_way_by_single_questions(book: Rulebook) -> None:
    engine, draw = Engine(book), random.Random(12)
    for _ in range(PEOPLE):
        person = someone(draw, engine)
        by_question, by_screen = one_by_one(engine, person), in_screens(engine, person)
        long, short = engine.decide(by_question), engine.decide(by_screen)
        assert (short.level, short.fired) == (long.level, long.fired)
        assert short.open == long.open == ()
        assert by_question.keys() - by_screen.keys() <= needless(engine, by_screen)
        assert by_screen.keys() - by_question.keys() <= needless(engine, by_question)


def someone(draw: random.Random, engine: Engine) -> dict[str, Answer]:
    """An answer to every question, mostly calm ones, so that the way is long."""
    strange = draw.choice((0.05, 0.2, 0.6))
    questions = engine.rulebook.questionnaire.questions
    return {
        key: random_answer(draw, one) if draw.random() < strange else calmest(one)
        for key, one in questions.items()
    }


def needless(engine: Engine, answers: Mapping[str, Answer]) -> set[str]:
    """Questions that nothing open depends on after these answers, or that do not apply."""
    guidance = engine.decide(answers)
    return set(engine.rulebook.questionnaire.questions) - engine.needed(guidance)


def one_by_one(engine: Engine, person: Mapping[str, Answer]) -> Mapping[str, Answer]:
    journey = navigation.begin(engine, Journey(), person[WHO_FOR])
    while journey.page not in ("review", "child"):
        if journey.page == "emergency":
            journey = navigation.acknowledge_emergency(engine, journey)
        else:
            key = journey.asking or ""
            journey = navigation.answer(engine, journey, key, person[key])
    return journey.answers


def in_screens(engine: Engine, person: Mapping[str, Answer]) -> Mapping[str, Answer]:
    """The same by screens, with what is asked after the result."""
    journey = screens.begin(engine, Journey(), person[WHO_FOR])
    while journey.page not in ("review", "child"):
        if journey.page == "emergency":
            journey = screens.acknowledge_emergency(engine, journey, whole=True)
        else:
            shown = screens.shown_at(Situation(engine, journey), journey.asking or "")
            given = {key: person[key] for key in shown.keys}
            journey = screens.answer(engine, journey, given, whole=True)
    answers = dict(journey.answers)
    while (late := screens.after_result(Situation(engine, journey))) is not None:
        answers |= {key: person[key] for key in late.keys}
        journey = journey.model_copy(update={"answers": answers})
    return answers

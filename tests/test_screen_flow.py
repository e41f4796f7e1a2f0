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
from visit import Draft, Journey, TypedNumber
from visit.flow import screens
from visit.flow.answering import answer
from visit.flow.changing import confirm_change, pending_change, reopen, undo_change
from visit.flow.navigation import (
    acknowledge_emergency,
    ask_after_result,
    back,
    begin,
    go_on,
    see_result,
)
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
    journey = begin(ENGINE, Journey(), "me")
    for given in pages:
        assert journey.asking in given, f"on screen: {journey.page} {journey.asking}"
        journey = answer(ENGINE, journey, given)
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
    assert see_result(ENGINE, journey).page == "result"


def test_open_rows_keep_the_person_on_the_screen_with_their_marks() -> None:
    before = walked(*BEFORE)

    journey = answer(ENGINE, before, {"ankle.lump": "yes"})

    assert (journey.page, journey.asking) == ("question", "ankle.pain")
    assert journey.unsent == {"ankle.lump": "yes"}
    assert "ankle.lump" not in journey.answers
    assert screens.open_rows(Situation(ENGINE, journey)) == ("ankle.pain", "ankle.feelings")


def test_marks_that_are_no_answer_keep_the_person_there_with_all_that_is_marked() -> None:
    marks: dict[str, Draft] = {**SIGNS, "ankle.feelings": frozenset({"none", "hot"})}

    journey = answer(ENGINE, walked(*BEFORE), marks)

    assert (journey.page, journey.asking) == ("question", "ankle.pain")
    assert journey.unsent == marks
    assert screens.open_rows(Situation(ENGINE, journey)) == ("ankle.feelings",)
    assert answer(ENGINE, journey, {"ankle.feelings": NONE}).page == "review"


def test_a_number_is_read_as_it_was_typed() -> None:
    lump = walked(*BEFORE, {**SIGNS, "ankle.lump": "yes"})
    unclear, clear = TypedNumber(number="2 or 3"), TypedNumber(number="2,5", unit="cm")

    kept = answer(ENGINE, lump, {"ankle.size": unclear, "ankle.growth": "slow"})
    sent = answer(ENGINE, kept, {"ankle.size": clear})

    assert screens.open_rows(Situation(ENGINE, kept)) == ("ankle.size",)
    assert kept.typed == {"ankle.size": unclear}
    assert (sent.page, sent.answers["ankle.size"]) == ("review", 2.5)
    assert (sent.unsent, sent.typed) == ({}, {"ankle.size": clear})


def test_an_answered_row_that_is_emptied_is_open() -> None:
    opened = reopen(walked(*BEFORE, SIGNS), "ankle.pain")

    kept = answer(ENGINE, opened, {**SIGNS, "ankle.feelings": frozenset()})

    assert (kept.page, kept.answers["ankle.feelings"]) == ("question", NONE)
    assert screens.open_rows(Situation(ENGINE, kept)) == ("ankle.feelings",)
    assert back(ENGINE, kept).unsent == {}


def test_rows_that_stand_answered_need_no_new_mark() -> None:
    journey = back(ENGINE, walked(*BEFORE, {**SIGNS, "ankle.lump": "yes"}))

    assert journey.asking == "ankle.pain"
    assert screens.open_rows(Situation(ENGINE, journey)) == ()
    assert answer(ENGINE, journey, {}).asking == "ankle.size"


def test_a_danger_sign_interrupts_also_where_rows_are_open() -> None:
    before = walked(*BEFORE, {**SIGNS, "ankle.pain": "yes", "ankle.lump": "yes"})

    journey = answer(ENGINE, before, {"ankle.spreading": "yes"})

    assert journey.page == "emergency"
    assert back(ENGINE, journey).asking == "ankle.spreading"
    whole = acknowledge_emergency(ENGINE, journey, whole=True)
    assert whole.page == "question"
    assert rows(whole) == ("ankle.spreading", "ankle.size", "ankle.growth")


def test_marks_beside_a_danger_sign_are_kept_answered_or_not() -> None:
    before = walked(*BEFORE, {**SIGNS, "ankle.pain": "yes", "ankle.lump": "yes"})
    unclear = TypedNumber(number="2 or 3")
    marks: dict[str, Draft] = {
        "ankle.spreading": "yes",
        "ankle.size": unclear,
        "ankle.growth": "slow",
    }

    journey = answer(ENGINE, before, marks)

    assert journey.page == "emergency"
    assert journey.answers["ankle.growth"] == "slow"
    assert journey.unsent == {"ankle.size": unclear}


def test_after_a_danger_sign_rows_that_no_crew_needs_hold_nobody() -> None:
    before = walked(*BEFORE, {**SIGNS, "ankle.pain": "yes", "ankle.lump": "yes"})
    urgent = answer(ENGINE, before, {"ankle.spreading": "yes"})
    again = back(ENGINE, acknowledge_emergency(ENGINE, urgent))
    again = back(ENGINE, again)

    assert again.asking == "ankle.spreading"
    assert screens.open_rows(Situation(ENGINE, again)) == ()
    assert answer(ENGINE, again, {}).page == "review"


def test_what_a_crew_needs_holds_the_person_there() -> None:
    urgent = walked({"everyone.danger_signs": frozenset({"bleeding"})})
    crew = acknowledge_emergency(ENGINE, urgent)

    assert answer(ENGINE, crew, {}) == crew


def test_after_a_danger_sign_only_what_a_crew_needs_is_asked() -> None:
    urgent = walked({"everyone.danger_signs": frozenset({"bleeding"})})

    crew = acknowledge_emergency(ENGINE, urgent)
    after = answer(ENGINE, crew, {"everyone.age": "40_plus"})

    assert (urgent.page, crew.asking, after.page) == ("emergency", "everyone.age", "review")


def test_after_a_danger_sign_the_whole_can_be_asked_too() -> None:
    urgent = walked({"everyone.danger_signs": frozenset({"bleeding"})})

    assert acknowledge_emergency(ENGINE, urgent, whole=True).asking == "everyone.places"


def test_whoever_wants_answers_the_rest_after_the_crew_has_what_it_needs() -> None:
    urgent = walked({"everyone.danger_signs": frozenset({"bleeding"})})
    crew = acknowledge_emergency(ENGINE, urgent)
    after = answer(ENGINE, crew, {"everyone.age": "40_plus"})

    rest = go_on(ENGINE, after)

    assert (rest.page, rest.asking) == ("question", "everyone.places")
    assert see_result(ENGINE, rest).page == "result"
    assert answer(ENGINE, rest, BEFORE[1]).asking == "ankle.pain"


def test_a_new_danger_sign_makes_the_way_short_again() -> None:
    urgent = walked({"everyone.danger_signs": frozenset({"bleeding"})})
    whole = acknowledge_emergency(ENGINE, urgent, whole=True)
    pain: dict[str, Answer] = {**SIGNS, "ankle.pain": "yes"}
    for given in (*BEFORE[1:], pain):
        whole = answer(ENGINE, whole, given)

    second = answer(ENGINE, whole, {"ankle.spreading": "yes"})

    assert whole.whole
    assert second.page == "emergency"
    assert acknowledge_emergency(ENGINE, second).page == "review"


def test_answers_that_settle_it_lead_to_the_check_where_the_result_is_offered() -> None:
    journey = settled_with_the_hand_open()

    assert journey.page == "review"
    assert screens.result_offered(Situation(ENGINE, journey))
    assert see_result(ENGINE, journey).advised == "same_day"


def test_whoever_answers_the_rest_is_not_offered_the_result_again() -> None:
    hand = go_on(ENGINE, settled_with_the_hand_open())
    last = answer(ENGINE, hand, {"hand.weak": "no", "hand.numb": "no"})

    assert hand.asking == "hand.weak"
    assert last.page == "review"
    assert not screens.result_offered(Situation(ENGINE, last))


def test_the_offer_stands_at_the_check_until_the_rest_is_chosen() -> None:
    offered = settled_with_the_hand_open()
    changed = reopen(offered, "ankle.growth")

    same = answer(ENGINE, changed, {"ankle.growth": "none"})
    hand = go_on(ENGINE, same)

    assert same.page == "review"
    assert hand.asking == "hand.weak"
    assert back(ENGINE, hand).asking == "ankle.size"
    assert answer(ENGINE, back(ENGINE, hand), {}).asking == "hand.weak"


def test_from_the_result_the_rest_can_be_answered() -> None:
    result = see_result(ENGINE, settled_with_the_hand_open())

    hand = go_on(ENGINE, result)

    assert (hand.page, hand.asking) == ("question", "hand.weak")
    assert see_result(ENGINE, hand).page == "result"


def test_nothing_is_offered_while_the_rest_could_change_it() -> None:
    journey = walked(BEFORE[0], BOTH, BEFORE[2], SIGNS)

    assert journey.asking == "hand.weak"


def settled_with_the_hand_open() -> Journey:
    """A big lump at the ankle is seen today, whatever the hand is like."""
    big: dict[str, Answer] = {"ankle.size": 7.0, "ankle.growth": "slow"}
    return walked(BEFORE[0], BOTH, BEFORE[2], {**SIGNS, "ankle.lump": "yes"}, big)


def test_a_mark_on_another_screen_answers_nothing() -> None:
    journey = answer(ENGINE, walked(*BEFORE), {**SIGNS, "hand.numb": "yes"})

    assert "hand.numb" not in journey.answers


def test_a_child_gets_a_page_and_no_further_screen() -> None:
    assert walked(*BEFORE[:2], {"everyone.age": "under_18"}).page == "child"


def test_back_goes_by_screen_to_the_start() -> None:
    journey = walked(*BEFORE, {**SIGNS, "ankle.lump": "yes"})
    seen = []
    while journey.page != "start":
        journey = back(ENGINE, journey)
        seen.append(journey.asking)

    assert seen == ["ankle.pain", "everyone.age", "everyone.places", "everyone.danger_signs", None]


def test_back_over_a_danger_sign_leads_to_its_page() -> None:
    urgent = walked({"everyone.danger_signs": frozenset({"bleeding"})})
    crew = acknowledge_emergency(ENGINE, urgent)

    assert back(ENGINE, crew).page == "emergency"
    assert back(ENGINE, back(ENGINE, crew)).asking == "everyone.danger_signs"


def test_a_change_that_drops_answers_is_shown_before_it_is_made() -> None:
    more: dict[str, Answer] = {"ankle.size": 2.0, "ankle.growth": "slow"}
    journey = walked(*BEFORE, {**SIGNS, "ankle.lump": "yes"}, more)
    opened = reopen(journey, "ankle.pain")

    asked = answer(ENGINE, opened, SIGNS)
    change = pending_change(ENGINE, asked)
    made = confirm_change(ENGINE, asked)

    assert asked.page == "change"
    assert change is not None
    assert change.given == {"ankle.lump": "no"}
    assert back(ENGINE, asked).unsent["ankle.lump"] == "no"
    assert back(ENGINE, back(ENGINE, asked)).unsent == {}
    assert change.dropped == ("ankle.size", "ankle.growth")
    assert not more.keys() & made.answers.keys()
    assert undo_change(made).answers == journey.answers


def test_a_change_without_effects_returns_to_the_check() -> None:
    opened = reopen(walked(*BEFORE, SIGNS), "ankle.lump")

    assert opened.changing
    assert rows(opened) == ("ankle.pain", "ankle.lump", "ankle.feelings")
    assert answer(ENGINE, opened, SIGNS).page == "review"


def test_a_number_that_is_changed_is_previewed_as_it_is_read() -> None:
    more: dict[str, Answer] = {"ankle.size": 2.0, "ankle.growth": "slow"}
    opened = reopen(walked(*BEFORE, {**SIGNS, "ankle.lump": "yes"}, more), "ankle.size")

    asked = answer(ENGINE, opened, {"ankle.size": TypedNumber(number="7")})
    change = pending_change(ENGINE, asked)
    made = confirm_change(ENGINE, asked)

    assert (asked.page, asked.answers["ankle.size"]) == ("change", 2.0)
    assert change is not None
    assert change.given == {"ankle.size": 7.0}
    assert change.after is not None
    assert change.after.id == "same_day"
    assert (made.answers["ankle.size"], made.unsent) == (7.0, {})


def test_a_danger_sign_interrupts_before_any_preview_and_can_be_taken_back() -> None:
    more: dict[str, Answer] = {"ankle.spreading": "no", "ankle.size": 2.0, "ankle.growth": "slow"}
    both: dict[str, Answer] = {**SIGNS, "ankle.pain": "yes", "ankle.lump": "yes"}
    before = walked(*BEFORE, both, more)

    for opened in (reopen(before, "ankle.spreading"), back(ENGINE, before)):
        urgent = answer(ENGINE, opened, {**more, "ankle.spreading": "yes", "ankle.size": 9.0})

        assert urgent.page == "emergency"
        assert urgent.answers["ankle.size"] == 9.0
        assert undo_change(urgent).answers == before.answers


def test_two_changes_of_one_screen_are_shown_and_made_together() -> None:
    opened = reopen(walked(*BEFORE, SIGNS), "ankle.feelings")
    both: dict[str, Draft] = {"ankle.lump": "yes", "ankle.feelings": frozenset({"sick", "hot"})}

    asked = answer(ENGINE, opened, both)
    change = pending_change(ENGINE, asked)
    made = confirm_change(ENGINE, asked)

    assert change is not None
    assert change.given == both
    assert change.opened == ("ankle.size", "ankle.growth")
    assert {key: made.answers[key] for key in both} == both
    assert made.before_change == walked(*BEFORE, SIGNS).answers


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
    """Every question that is needed and surely applies, in the order of the files."""
    answers: dict[str, Answer] = {}
    while (key := next_needed(engine, answers)) is not None:
        answers[key] = person[key]
    return answers


def next_needed(engine: Engine, answers: Mapping[str, Answer]) -> str | None:
    guidance = engine.decide(answers)
    needed, sight = engine.needed(guidance), guidance.sight
    for key, question in engine.rulebook.questionnaire.questions.items():
        asked = question.ask_when is None or question.ask_when.truth(sight.counted) is True
        if key in needed and asked and sight.locations[question.location] is True:
            return key
    return None


def in_screens(engine: Engine, person: Mapping[str, Answer]) -> Mapping[str, Answer]:
    """The same by screens, with what is asked after the result."""
    journey = begin(engine, Journey(whole=True), person[WHO_FOR])
    while journey.page not in ("review", "child"):
        if journey.page == "emergency":
            journey = acknowledge_emergency(engine, journey, whole=True)
        else:
            journey = answered(engine, journey, person)
    journey = journey if journey.page == "child" else see_result(engine, journey)
    while (late := ask_after_result(engine, journey)) != journey:
        journey = answered(engine, late, person)
        assert journey.page == "result"
    return journey.answers


def answered(engine: Engine, journey: Journey, person: Mapping[str, Answer]) -> Journey:
    assert journey.asking is not None
    shown = screens.shown_at(Situation(engine, journey), journey.asking)
    assert journey.asking == shown.keys[0]
    return answer(engine, journey, {key: person[key] for key in shown.keys})

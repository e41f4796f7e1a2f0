"""Back and Forward: the page that was shown before is shown again, and no answer changes."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questionnaire import Answer
from rules import Engine
from tests import test_screen_flow as screen_flow
from tests import visitors
from tests.test_navigation import ADULT, ENGINE, NONE, SINK, walked
from visit import Draft, Journey, TypedNumber
from visit.flow import answering, changing, navigation
from visit.flow.marks import keep_marks
from visit.flow.page_history import Place, place_of, turn_to

SIGNS, AGE, PAIN, GROWTH = (
    "everyone.danger_signs",
    "everyone.age",
    "kitchen_sink.pain",
    "kitchen_sink.growth",
)
BLEEDING = frozenset({"bleeding"})
START, REVIEW, RESULT = Place(page="start"), Place(page="review"), Place(page="result")
EMERGENCY = Place(page="emergency", asking=SIGNS)


def question(key: str, *, changing: bool = False) -> Place:
    return Place(page="question", asking=key, changing=changing)


def turned(journey: Journey, *places: Place, seen: bool = True) -> Journey:
    """The journey after these turns, each of which must lead somewhere."""
    for place in places:
        there = turn_to(ENGINE, journey, place, seen=seen)
        assert there is not None, f"{place} cannot be shown"
        journey = there
    return journey


def place(journey: Journey) -> Place:
    return place_of("questions", journey)


def test_each_page_of_a_visit_can_be_turned_to_and_changes_no_answer() -> None:
    end = navigation.see_result(ENGINE, walked(*ADULT, *SINK))
    keys = [key for key, _ in (*ADULT, *SINK)]

    for there in (START, *map(question, keys), REVIEW, RESULT):
        shown = turned(end, there)

        assert place(shown) == there
        assert (shown.answers, shown.warned) == (end.answers, end.warned)


def test_back_and_forward_come_to_the_question_that_is_open() -> None:
    journey = walked(*ADULT)

    again = turned(journey, question(AGE), question(PAIN))

    assert (again.page, again.asking) == ("question", PAIN)


def test_a_turn_to_the_page_on_screen_changes_nothing() -> None:
    journey = walked(*ADULT)

    assert turn_to(ENGINE, journey, place(journey), seen=True) is journey


def test_a_question_that_no_longer_counts_is_passed_over() -> None:
    said = dict(SINK)
    calm = answering.answer(
        ENGINE, turned(walked(*ADULT, *SINK), question(PAIN, changing=True)), {PAIN: "no"}
    )

    calm = changing.confirm_change(ENGINE, calm)

    assert "kitchen_sink.spreading" in said
    assert turn_to(ENGINE, calm, question("kitchen_sink.spreading"), seen=True) is None


def test_a_question_that_is_not_open_yet_is_passed_over() -> None:
    assert turn_to(ENGINE, walked(*ADULT), question(GROWTH), seen=True) is None


@pytest.mark.parametrize("page", ["change", "finished"])
def test_a_change_not_made_and_a_cleared_visit_do_not_come_back(page: str) -> None:
    there = Place.model_validate({"page": page, "asking": PAIN})

    assert turn_to(ENGINE, walked(*ADULT, *SINK), there, seen=True) is None


def test_no_result_while_a_question_is_open() -> None:
    assert turn_to(ENGINE, walked(*ADULT), RESULT, seen=True) is None


def test_a_child_comes_to_no_further_question() -> None:
    child = walked((SIGNS, NONE), (AGE, "under_18"))

    assert turn_to(ENGINE, child, question("everyone.places"), seen=True) is None
    assert turn_to(ENGINE, child, REVIEW, seen=True) is None
    assert place(turned(child, question(AGE), Place(page="child"))) == Place(page="child")


def heeded() -> Journey:
    return navigation.acknowledge_emergency(ENGINE, walked((SIGNS, BLEEDING)), whole=True)


def test_the_emergency_page_is_shown_on_the_way_back_and_forward_again() -> None:
    journey = turned(heeded(), EMERGENCY)
    assert journey.page == "emergency"

    journey = turned(journey, question(SIGNS), EMERGENCY)
    assert journey.page == "emergency"

    assert place(turned(journey, question(AGE))) == question(AGE)


def test_forward_over_a_danger_sign_stops_at_its_page() -> None:
    journey = turned(heeded(), question(SIGNS))

    assert place(turned(journey, question(AGE))) == EMERGENCY
    assert place(turned(journey, START, question(AGE))) == EMERGENCY


def test_a_second_press_does_not_pass_an_emergency_page_that_nobody_saw() -> None:
    journey = turned(heeded(), question(SIGNS), EMERGENCY)

    assert turned(journey, question(AGE), seen=False).page == "emergency"
    assert place(turned(journey, question(SIGNS), seen=False)) == question(SIGNS)


def test_a_danger_sign_that_nobody_went_on_from_cannot_be_passed() -> None:
    late = answering.answer(
        ENGINE, turned(walked(*ADULT, *SINK), question(SIGNS, changing=True)), {SIGNS: BLEEDING}
    )
    late = changing.confirm_change(ENGINE, late) if late.page == "change" else late
    assert late.page == "emergency"

    for there in (question(AGE), question(PAIN), REVIEW, RESULT):
        assert turned(late, there).page == "emergency"
        assert turned(late, START, there).page == "emergency"


def test_the_button_back_shows_the_emergency_page_too() -> None:
    journey = navigation.back(ENGINE, heeded())
    assert place(journey) == EMERGENCY

    assert place(navigation.back(ENGINE, journey)) == question(SIGNS)


def test_going_on_after_back_goes_on_as_before() -> None:
    journey = walked(*ADULT, *SINK[:2])

    again = answering.answer(ENGINE, turned(journey, question(PAIN)), {PAIN: "yes"})

    assert place(again) == place(journey)


def test_what_was_marked_and_not_sent_is_there_again() -> None:
    marked = keep_marks(walked(*ADULT), {PAIN: "yes"})

    back = turned(marked, question(AGE))

    assert back.unsent == {PAIN: "yes"}
    assert turned(back, question(PAIN)).unsent == {PAIN: "yes"}
    assert answering.answer(ENGINE, back, {AGE: "40_plus"}).unsent == {PAIN: "yes"}
    assert navigation.back(ENGINE, walked(*ADULT), {PAIN: "yes"}).unsent == {PAIN: "yes"}


def test_what_was_marked_beside_an_answer_does_not_look_like_one() -> None:
    marked = keep_marks(turned(walked(*ADULT), question(AGE)), {AGE: "18_39"})

    assert turned(marked, START).unsent == {}
    assert turned(marked, START, question(AGE)).unsent == {}


def test_an_answer_ends_what_was_marked() -> None:
    marked = navigation.back(ENGINE, walked(*ADULT), {PAIN: "yes"})

    answered = answering.answer(ENGINE, turned(marked, question(PAIN)), {PAIN: "no"})

    assert answered.unsent == {}
    assert answered.answers[PAIN] == "no"


def test_a_section_is_another_page_and_the_visit_stays_where_it_is() -> None:
    journey = walked(*ADULT)

    assert turn_to(ENGINE, journey, Place(section="how"), seen=True) is journey
    read = turned(journey, Place(section="learn", reading="imaging"))
    assert (read.reading, place(read)) == ("imaging", place(journey))


ANSWERS: tuple[tuple[tuple[str, Answer], ...], ...] = (
    (),
    ((SIGNS, BLEEDING),),
    ((SIGNS, NONE), (AGE, "under_18")),
    ADULT,
    (*ADULT, *SINK),
)
PAGES = ["start", "question", "emergency", "child", "review", "change", "result", "finished"]


@settings(deadline=None)
@given(
    st.sampled_from(ANSWERS),
    st.lists(
        st.tuples(
            st.sampled_from(PAGES),
            st.sampled_from([None, SIGNS, AGE, PAIN, GROWTH, "gone.gone"]),
            st.booleans(),
            st.booleans(),
        ),
        max_size=6,
    ),
)
def test_no_turns_change_an_answer_or_pass_an_unseen_danger_sign(
    answers: tuple[tuple[str, Answer], ...], turns: list[tuple[str, str | None, bool, bool]]
) -> None:
    begun = journey = walked(*answers)

    for page, asking, reopened, seen in turns:
        there = Place.model_validate({"page": page, "asking": asking, "changing": reopened})
        journey = turn_to(ENGINE, journey, there, seen=seen) or journey

    assert (journey.answers, journey.warned) == (begun.answers, begun.warned)
    if begun.page == "emergency":
        assert place(journey) in (START, question(SIGNS), question(SIGNS, changing=True)) or (
            journey.page == "emergency"
        )


# By screens ---------------------------------------------------------------------------------------

LATE = screen_flow.SIGNS
LUMP: dict[str, Answer] = {**LATE, "ankle.lump": "yes"}


def by_screens(*pages: Mapping[str, Answer]) -> Journey:
    return screen_flow.walked(*screen_flow.BEFORE, *pages)


def turn(journey: Journey, there: Place, *, seen: bool = True) -> Journey | None:
    return turn_to(screen_flow.ENGINE, journey, there, seen=seen)


@pytest.mark.parametrize("row", ["ankle.pain", "ankle.lump", "ankle.feelings"])
def test_any_row_names_its_screen(row: str) -> None:
    shown = turn(by_screens(LUMP), question(row))

    assert shown is not None
    assert (shown.page, shown.asking) == ("question", row)
    assert shown.answers == by_screens(LUMP).answers


def test_a_row_that_is_not_on_the_screen_any_more_leads_to_its_first_row() -> None:
    shown = turn(by_screens({**LATE, "ankle.pain": "yes"}), question("ankle.size"))

    assert shown is not None
    assert shown.asking == "ankle.spreading"


def test_the_marks_of_a_whole_screen_are_there_again() -> None:
    marks: dict[str, Draft] = {"ankle.size": TypedNumber(number="2 or"), "ankle.growth": "slow"}
    here = keep_marks(by_screens(LUMP), marks)

    back = turn(here, question("ankle.pain"))

    assert back is not None
    assert back.unsent == marks
    assert turn(back, question("ankle.size")) == here.moved(step=back.step + 1)


def test_a_danger_sign_between_two_screens_interrupts() -> None:
    engine = screen_flow.ENGINE
    urgent = answering.answer(
        engine, by_screens({**LATE, "ankle.pain": "yes"}), {"ankle.spreading": "yes"}
    )
    heeded = navigation.acknowledge_emergency(engine, urgent)
    early = turn(heeded, question("ankle.lump"))

    assert heeded.page == "review"
    assert early is not None
    assert early.page == "question"
    for there in (REVIEW, RESULT):
        again = turn(early, there)
        assert again is not None
        assert (again.page, again.asking) == ("emergency", "ankle.spreading")


def test_a_result_that_can_be_had_is_shown_again_with_questions_open() -> None:
    engine = screen_flow.ENGINE
    offered = screen_flow.settled_with_the_hand_open()
    hand = navigation.go_on(engine, offered)
    stopped = answering.stop_here(engine, by_screens())

    for journey, there in ((hand, RESULT), (hand, REVIEW), (stopped, REVIEW)):
        shown = turn(journey, there)
        assert shown is not None
        assert shown.page == there.page
    assert turn(navigation.go_on(engine, stopped), RESULT) is None


def test_what_is_asked_after_the_result_is_shown_again_from_there(engine: Engine) -> None:
    answers = visitors.GROWING_LUMP.answers(engine.rulebook.questionnaire)
    *_, check = visitors.steps(engine, answers)
    result = navigation.see_result(engine, check)
    late = navigation.ask_after_result(engine, result)
    first = place_of("questions", late)

    assert turn_to(engine, result, first, seen=True) == late.moved(step=result.step + 1)
    assert navigation.back(engine, late).page == "result"
    assert turn_to(engine, visitors_first(engine, answers), first, seen=True) is None


def visitors_first(engine: Engine, answers: Mapping[str, Answer]) -> Journey:
    return next(iter(visitors.steps(engine, answers)))

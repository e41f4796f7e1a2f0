"""Going to the result with questions open: what counts, what interrupts, and going on after it."""

import pytest

from questionnaire import Answer
from tests.screened import screened_engine
from tests.test_screen_flow import BEFORE, BOTH, SIGNS, settled_with_the_hand_open, walked
from visit import Draft, TypedNumber
from visit.flow import screens
from visit.flow.answering import answer, stop_here
from visit.flow.changing import confirm_change, reopen
from visit.flow.navigation import acknowledge_emergency, back, begin, go_on, see_result
from visit.flow.page_for import placed
from visit.model.journey import Journey
from visit.record.record import read, write
from visit.situation import Situation

ENGINE = screened_engine()
BOTH_WAYS = frozenset({"none", "hot"})
BLEEDING = frozenset({"bleeding"})


def stopped_at_the_ankle(**marks: Draft) -> Journey:
    marked = {f"ankle.{name}": mark for name, mark in marks.items()}
    return stop_here(ENGINE, walked(*BEFORE), marked)


def placed_now(journey: Journey) -> Journey:
    return placed(Situation(ENGINE, journey))


def test_whoever_stops_comes_to_the_result_which_says_how_urgent_it_could_be() -> None:
    result = stopped_at_the_ankle()
    situation = Situation(ENGINE, result)

    assert (result.page, result.stopped, result.advised) == ("result", True, None)
    assert not situation.settled
    assert situation.highest_possible is not None
    assert situation.highest_possible.id == "emergency"
    assert placed_now(result) == result


def test_what_is_marked_counts_for_whoever_stops() -> None:
    result = stopped_at_the_ankle(pain="no", lump="yes", feelings=BOTH_WAYS)

    assert result.answers["ankle.lump"] == "yes"
    assert "ankle.feelings" not in result.answers
    assert result.unsent == {"ankle.feelings": BOTH_WAYS}
    assert result.advised == "two_weeks"


def test_what_is_marked_on_a_screen_that_was_left_counts_too() -> None:
    more = walked(*BEFORE, {**SIGNS, "ankle.lump": "yes"})
    left = back(ENGINE, more, {"ankle.size": TypedNumber(number="7")})

    result = stop_here(ENGINE, left)

    assert left.asking == "ankle.pain"
    assert (result.answers["ankle.size"], result.advised) == (7.0, "same_day")


def test_a_danger_sign_that_is_only_marked_interrupts_whoever_stops() -> None:
    more = walked(*BEFORE, {**SIGNS, "ankle.pain": "yes"})

    here = stop_here(ENGINE, more, {"ankle.spreading": "yes"})
    left = stop_here(ENGINE, back(ENGINE, more, {"ankle.spreading": "yes"}))

    assert here.page == left.page == "emergency"
    assert not here.stopped
    assert acknowledge_emergency(ENGINE, here).page == "review"


def test_stopping_passes_no_page_for_a_child_and_no_change() -> None:
    child = stop_here(ENGINE, walked(*BEFORE[:2]), {"everyone.age": "under_18"})
    lump = walked(
        *BEFORE, {**SIGNS, "ankle.lump": "yes"}, {"ankle.size": 2.0, "ankle.growth": "slow"}
    )
    change = stop_here(ENGINE, reopen(lump, "ankle.lump"), {"ankle.lump": "no"})

    assert child.page == "child"
    assert (change.page, change.answers) == ("change", lump.answers)


def test_after_stopping_the_check_is_there_and_going_on_asks_the_rest() -> None:
    result = stopped_at_the_ankle(pain="no")

    check, on = back(ENGINE, result), go_on(ENGINE, result)

    assert check.page == "review"
    assert placed_now(check) == check
    assert see_result(ENGINE, check).page == "result"
    assert (on.page, on.asking, on.stopped, on.whole) == ("question", "ankle.pain", False, False)
    assert placed_now(on.moved(page="result")).page == "question"


def test_an_answer_after_stopping_asks_on_but_a_look_returns_to_the_check() -> None:
    check = back(ENGINE, stopped_at_the_ankle(pain="no", lump="no"))
    opened = reopen(check, "everyone.places")

    looked = answer(ENGINE, opened, {})
    asked = answer(ENGINE, opened, BOTH)

    assert (looked.page, looked.stopped) == ("review", True)
    assert asked.page == "change"
    assert confirm_change(ENGINE, asked).page == "question"


def test_where_it_is_settled_nobody_needs_to_stop() -> None:
    hand = go_on(ENGINE, settled_with_the_hand_open())

    result = stop_here(ENGINE, hand)

    assert (result.page, result.stopped, result.advised) == ("result", False, "same_day")


def test_a_stop_is_kept_in_the_record() -> None:
    resumed = resumed_from(stopped_at_the_ankle())

    assert (resumed.page, resumed.stopped) == ("result", True)


@pytest.mark.parametrize(
    ("old", "new"),
    [('"digest":"', '"digest":"older'), ('"ankle"', '"elbow"'), ('"format":6', '"format":9')],
)
def test_a_stop_does_not_count_where_the_rules_may_say_something_else(old: str, new: str) -> None:
    again = resumed_from(stopped_at_the_ankle(), old, new)

    assert (again.page, again.stopped) == ("question", False)
    assert again.news.unfit


def resumed_from(journey: Journey, old: str = "", new: str = "") -> Journey:
    """The journey that is read from the record of this one, with one part of it different."""
    written = write(journey, ENGINE.rulebook)
    assert old in written
    return read(written.replace(old, new), ENGINE.rulebook).journey


@pytest.mark.parametrize("whole", [False, True])
def test_a_stop_on_the_first_screen_with_nothing_marked_is_told_as_open(whole: bool) -> None:  # noqa: FBT001
    journey = begin(ENGINE, Journey(whole=whole), "me")

    result = stop_here(ENGINE, journey)

    assert result.page == "result"
    assert screens.result_fits(Situation(ENGINE, result))
    assert not screens.result_fits(Situation(ENGINE, journey))


def test_a_danger_sign_on_the_first_screen_counts_for_whoever_stops() -> None:
    marks: dict[str, Answer] = {"everyone.danger_signs": BLEEDING}

    assert stop_here(ENGINE, begin(ENGINE, Journey(), "me"), marks).page == "emergency"

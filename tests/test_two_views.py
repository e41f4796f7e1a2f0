"""Two people answer about one of them: what counts, where they differ, and whose turn it is."""

import random
from collections.abc import Mapping
from datetime import date

import pytest

from questionnaire import NONE, UNSURE, WHO_FOR, Answer
from rules import Engine, Guidance, Rulebook
from rules.counting.joined import joined
from tests import visitors
from tests.effort import so_many
from tests.random_answers import random_answer, random_answers
from tests.screen import answers_of
from tests.second_person import both, turn_after
from tests.visitors import steps
from visit.flow.answering import stop_here
from visit.flow.changing import undo_change
from visit.flow.next_page import with_answers
from visit.model.journey import Journey
from visit.model.views import said_by
from visit.record.record import read, write
from visit.record.saved_file import opened, replaced
from visit.sheet.build import sheet_for
from visit.sheet.plain_text import as_text
from visit.situation import Situation
from visit.views.differences import differences
from visit.views.turns import begin_turn, hand_over, in_step, only_first

SIGNS = "everyone.danger_signs"
TODAY = date(2026, 11, 28)


def rank(rulebook: Rulebook, guidance: Guidance) -> int:
    return rulebook.rank[guidance.level.id] if guidance.level else -1


def most_urgent(engine: Engine, *said: Mapping[str, Answer]) -> int:
    return max(rank(engine.rulebook, engine.decide(one)) for one in said)


def at_the_result(engine: Engine, who: str = "me") -> Journey:
    """The first person, who has told of a growing lump and sees the result."""
    *_, last = steps(engine, answers_of(visitors.GROWING_LUMP, {WHO_FOR: who}))
    return last.moved(page="result")


def second_turn(engine: Engine, who: str = "me") -> Journey:
    return turn_after(engine, at_the_result(engine, who))


def with_second(engine: Engine, said: Mapping[str, Answer]) -> Journey:
    """Both together: the second person answers this and stops."""
    return both(engine, at_the_result(engine), said)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_joining_never_gives_a_lower_level_than_either(engine: Engine, share: float) -> None:
    draw = random.Random(share)
    for _ in range(so_many(60)):
        pair = [random_answers(draw, engine.rulebook.questionnaire, share) for _ in range(2)]

        assert most_urgent(engine, joined(engine, *pair)) >= most_urgent(engine, *pair)


def test_for_each_place_what_either_says_of_it_never_lowers_the_level(engine: Engine) -> None:
    questionnaire, draw = engine.rulebook.questionnaire, random.Random(14)
    for place in questionnaire.locations:
        keys = [one for one in questionnaire.questions.values() if one.location == place.id]
        for _ in range(so_many(8)):
            base = random_answers(draw, questionnaire, 0.3)
            pair = [
                {**base, "everyone.places": frozenset({place.id})}
                | {one.key: random_answer(draw, one) for one in keys}
                for _ in range(2)
            ]

            assert most_urgent(engine, joined(engine, *pair)) >= most_urgent(engine, *pair)


def test_a_danger_sign_of_either_counts(engine: Engine) -> None:
    calm, urgent = {SIGNS: frozenset({NONE})}, {SIGNS: frozenset({"chest_pain"})}

    for pair in ((calm, urgent), (urgent, calm)):
        assert joined(engine, *pair)[SIGNS] == frozenset({"chest_pain"})


def test_ticks_of_both_count_and_none_gives_way_to_not_sure(engine: Engine) -> None:
    places = "everyone.places"
    one, other = list(engine.rulebook.questionnaire.question(places).choices)[:2]
    both = joined(engine, {places: frozenset({one})}, {places: frozenset({other})})
    unsure = joined(engine, {SIGNS: frozenset({NONE})}, {SIGNS: frozenset({UNSURE})})

    assert both[places] == frozenset({one, other})
    assert unsure[SIGNS] == frozenset({UNSURE})


def test_the_second_person_sees_no_answer_of_the_first(engine: Engine) -> None:
    over = hand_over(engine, at_the_result(engine))
    turn = begin_turn(engine, over)

    assert over.page == "hand_over"
    assert turn.answers == {WHO_FOR: "someone_else"}
    assert [*turn.unsent, *turn.typed, *turn.warned] == []
    assert turn.before_change is None
    assert (turn.page, turn.asking) == ("question", SIGNS)


@pytest.mark.parametrize(
    ("who", "first", "second"),
    [("me", "patient", "caregiver"), ("someone_else", "caregiver", "patient")],
)
def test_who_gave_which_answers_follows_from_who_it_is_for(
    engine: Engine, who: str, first: str, second: str
) -> None:
    views = second_turn(engine, who).views

    assert views is not None
    assert (views.first_by, views.second_by) == (first, second)


def test_a_second_person_is_not_waited_for_in_an_emergency(engine: Engine) -> None:
    *_, last = steps(engine, answers_of(visitors.STOMACH_BLEEDING))
    there = last.moved(page="result")

    assert hand_over(engine, there) is there


def test_a_danger_sign_of_the_second_interrupts_at_once(engine: Engine) -> None:
    turn = second_turn(engine)
    marks = {SIGNS: frozenset({"chest_pain"})}

    assert in_step(engine, turn, stop_here(engine, turn, marks)).page == "emergency"


def test_both_together_show_what_differs_and_stand_on_the_sheet(engine: Engine) -> None:
    both = with_second(engine, {"everyone.places": frozenset({"belly"}), SIGNS: frozenset({NONE})})
    situation = Situation(engine, both)
    found = {one.question.key: one for one in differences(situation)}
    text = as_text(sheet_for(situation, TODAY))

    assert both.page == "differences"
    assert "everyone.places" in found
    assert found["everyone.places"].patient in text
    assert found["everyone.places"].caregiver in text
    assert both.views is not None
    assert most_urgent(engine, both.answers) >= most_urgent(engine, *said_by(both.views))


def test_leaving_the_second_out_brings_the_first_back_as_it_was(engine: Engine) -> None:
    first = at_the_result(engine)
    back = only_first(engine, second_turn(engine))

    assert (back.page, back.answers, back.views) == ("result", first.answers, None)


def test_an_answer_given_after_that_is_given_by_both_and_undo_brings_both_back(
    engine: Engine,
) -> None:
    both = with_second(engine, {"everyone.places": frozenset({"belly"}), SIGNS: frozenset({NONE})})
    changed = with_answers(engine, both, {"everyone.worried": "yes"}).journey
    agreed = in_step(engine, both, changed.model_copy(update={"before_change": both.answers}))
    undone = in_step(engine, agreed, undo_change(agreed))

    assert agreed.views is not None
    assert [one["everyone.worried"] for one in said_by(agreed.views)] == ["yes", "yes"]
    assert undone.views is not None
    assert both.views is not None
    assert said_by(undone.views) == said_by(both.views)


@pytest.mark.parametrize("turn", ["hand_over", "second", "together"])
def test_a_reload_brings_both_back_in_every_turn(engine: Engine, turn: str) -> None:
    here = {
        "hand_over": lambda: hand_over(engine, at_the_result(engine)),
        "second": lambda: second_turn(engine),
        "together": lambda: with_second(engine, {SIGNS: frozenset({NONE})}),
    }[turn]()
    resumed = read(write(here, engine.rulebook), engine.rulebook).journey

    assert (resumed.views, resumed.answers, resumed.page) == (here.views, here.answers, here.page)


def test_a_record_cannot_make_both_count_less(engine: Engine) -> None:
    both = with_second(engine, {SIGNS: frozenset({NONE})})
    lowered = both.model_copy(update={"answers": {WHO_FOR: "me"}})

    resumed = read(write(lowered, engine.rulebook), engine.rulebook).journey

    assert resumed.answers == both.answers


def test_a_file_brings_both_and_asks_about_right_now_anew(engine: Engine) -> None:
    both = with_second(engine, {"everyone.places": frozenset({"belly"}), SIGNS: frozenset({NONE})})
    there = replaced(engine, Journey(), opened(write(both, engine.rulebook), engine))

    assert there.views is not None
    assert there.views.together
    assert all(SIGNS not in one for one in (there.answers, *said_by(there.views)))


def test_a_record_from_before_two_people_could_answer_is_read(engine: Engine) -> None:
    first = at_the_result(engine)
    text = (
        write(first, engine.rulebook)
        .replace('"format":6', '"format":4')
        .replace(',"views":null', "")
    )

    assert "views" not in text
    assert read(text, engine.rulebook).journey.answers == first.answers

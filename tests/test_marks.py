"""What stands in a control, and the answer that it is read as."""

import pytest

from questionnaire import Answer
from tests.toy import toy_questionnaire
from tests.visits import at_a_sink
from visit import Draft, Journey, TypedNumber
from visit.flow.marks import keep_marks, marked, read_mark, read_marks

FEELINGS, SIZE, GROWTH = (f"kitchen_sink.{name}" for name in ("feelings", "size", "growth"))
NONE = frozenset({"none"})


def read(key: str, mark: Draft | None) -> Answer | None:
    return read_mark(toy_questionnaire().question(key), mark)


@pytest.mark.parametrize(
    ("key", "mark", "answer"),
    [
        (GROWTH, "fast", "fast"),
        (FEELINGS, NONE, NONE),
        (FEELINGS, frozenset({"hot", "sick"}), frozenset({"hot", "sick"})),
        (SIZE, 4.5, 4.5),
        (SIZE, "unsure", "unsure"),
        (SIZE, TypedNumber(number="2,5", unit="cm"), 2.5),
        (SIZE, TypedNumber(number=" 1 ", unit="inch"), 2.54),
    ],
)
def test_a_mark_is_read_as_the_answer_that_it_is(key: str, mark: Draft, answer: Answer) -> None:
    assert read(key, mark) == answer


@pytest.mark.parametrize(
    ("key", "mark"),
    [
        (GROWTH, None),
        (GROWTH, "gone"),
        (GROWTH, frozenset({"fast"})),
        (GROWTH, TypedNumber(number="2", unit="cm")),
        (FEELINGS, frozenset()),
        (FEELINGS, frozenset({"none", "hot"})),
        (FEELINGS, "hot"),
        (SIZE, TypedNumber(number="2.5")),
        (SIZE, TypedNumber(number="2.5", unit="ell")),
        (SIZE, TypedNumber(number="", unit="cm")),
        (SIZE, TypedNumber(number="two", unit="cm")),
        (SIZE, TypedNumber(number="1,000", unit="cm")),
        (SIZE, TypedNumber(number="900", unit="cm")),
        (SIZE, 900.0),
        (SIZE, float("nan")),
    ],
)
def test_a_mark_that_is_no_answer_yet_is_read_as_none(key: str, mark: Draft | None) -> None:
    assert read(key, mark) is None


def test_what_is_marked_stands_before_what_was_typed_and_answered() -> None:
    size, typed = toy_questionnaire().question(SIZE), TypedNumber(number="1", unit="inch")
    answered = at_a_sink(size=2.54)

    assert marked(answered, size) == 2.54
    assert marked(answered.model_copy(update={"typed": {SIZE: typed}}), size) == typed
    assert marked(keep_marks(answered, {SIZE: 4.5}), size) == 4.5


def test_a_number_typed_for_another_answer_does_not_stand_there() -> None:
    size, typed = toy_questionnaire().question(SIZE), TypedNumber(number="1", unit="inch")
    answered = at_a_sink(size=4.5).model_copy(update={"typed": {SIZE: typed}})

    assert marked(answered, size) == 4.5
    assert read_marks(answered, [size]) == {SIZE: 4.5}


def test_what_is_typed_is_kept_beside_a_later_choice() -> None:
    typed = TypedNumber(number="3", unit="inch")

    journey = keep_marks(keep_marks(Journey(), {SIZE: typed}), {SIZE: "unsure"})

    assert (journey.unsent, journey.typed) == ({SIZE: "unsure"}, {SIZE: typed})


def test_keeping_no_marks_changes_nothing_and_keeping_some_is_no_step() -> None:
    journey = at_a_sink()

    assert keep_marks(journey, {}) is journey
    assert keep_marks(journey, {GROWTH: "fast"}).step == journey.step
    assert keep_marks(journey, {GROWTH: "fast"}).answers == journey.answers

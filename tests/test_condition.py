"""What conditions mean: full truth tables over true, false and not known."""

import random
from itertools import product
from typing import Any, cast

import pytest

from questionnaire import (
    NOT_ASKED,
    AtLeast,
    Compare,
    Condition,
    CountedAnswers,
    Is,
    Not,
    Truth,
    compiled,
)
from questionnaire.conditions.condition import Comparison, open_reads
from questionnaire.conditions.parse import parse_condition

T, F, U = True, False, None
VALUES: dict[Truth, dict[str, object]] = {T: {"p": "yes"}, F: {"p": "no"}, U: {}}

AND = [
    (T, T, T), (T, F, F), (T, U, U),
    (F, T, F), (F, F, F), (F, U, F),
    (U, T, U), (U, F, F), (U, U, U),
]  # fmt: skip
OR = [
    (T, T, T), (T, F, T), (T, U, T),
    (F, T, T), (F, F, F), (F, U, U),
    (U, T, T), (U, F, U), (U, U, U),
]  # fmt: skip
TWO_OF_THREE = [
    (*row, T if row.count(T) >= 2 else F if row.count(F) >= 2 else U)
    for row in product((T, F, U), repeat=3)
]


def named(*truths: Truth) -> tuple[tuple[Condition, ...], CountedAnswers]:
    """One condition for each truth, and what is seen that makes it so."""
    names = [f"q{place}" for place in range(len(truths))]
    said = {True: "yes", False: "no"}
    seen = {
        name: said[truth] for name, truth in zip(names, truths, strict=True) if truth is not None
    }
    return tuple(Is(name, frozenset({"yes"})) for name in names), seen


def both(condition: Condition, seen: CountedAnswers) -> Truth:
    """The truth, which the compiled form must share."""
    assert condition.truth(seen) is compiled(condition)(seen)
    return condition.truth(seen)


@pytest.mark.parametrize(("left", "right", "expected"), AND)
def test_all_is_kleenes_and(left: Truth, right: Truth, expected: Truth) -> None:
    parts, seen = named(left, right)

    assert both(AtLeast(2, parts), seen) is expected


@pytest.mark.parametrize(("left", "right", "expected"), OR)
def test_any_is_kleenes_or(left: Truth, right: Truth, expected: Truth) -> None:
    parts, seen = named(left, right)

    assert both(AtLeast(1, parts), seen) is expected


@pytest.mark.parametrize(("inside", "expected"), [(T, F), (F, T), (U, U)])
def test_not_leaves_the_unknown_unknown(inside: Truth, expected: Truth) -> None:
    parts, seen = named(inside)

    assert both(Not(parts[0]), seen) is expected


@pytest.mark.parametrize(("first", "second", "third", "expected"), TWO_OF_THREE)
def test_two_of_three(first: Truth, second: Truth, third: Truth, expected: Truth) -> None:
    parts, seen = named(first, second, third)

    assert both(AtLeast(2, parts), seen) is expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("yes", T),
        ("unsure", T),
        ("no", F),
        (NOT_ASKED, F),
        (frozenset({"yes", "other"}), T),
        (frozenset({"none"}), F),
        (None, U),
    ],
)
def test_is_reads_one_option_or_several(answer: object, expected: Truth) -> None:
    seen: Any = {} if answer is None else {"pain": answer}

    assert both(Is("pain", frozenset({"yes", "unsure"})), seen) is expected


@pytest.mark.parametrize(
    ("comparison", "below", "at", "above"),
    [
        ("at_least", F, T, T),
        ("above", F, F, T),
        ("at_most", T, T, F),
        ("below", T, F, F),
    ],
)
def test_comparisons_at_their_border(
    comparison: str, below: Truth, at: Truth, above: Truth
) -> None:
    condition = Compare("size", cast(Comparison, comparison), 5.0)

    assert [both(condition, {"size": size}) for size in (4.5, 5.0, 5.5)] == [below, at, above]


@pytest.mark.parametrize(("answer", "expected"), [("unsure", F), (NOT_ASKED, F), (None, U)])
def test_not_sure_of_a_number_compares_as_false(answer: object, expected: Truth) -> None:
    seen: Any = {} if answer is None else {"size": answer}

    assert both(Compare("size", "at_least", 5.0), seen) is expected


def test_compiled_and_plain_agree_on_random_conditions() -> None:
    draw = random.Random(7)

    for _ in range(3000):
        condition = random_condition(draw, depth=3)
        seen: Any = {
            name: draw.choice(["yes", "no", NOT_ASKED]) for name in "abcd" if draw.random() < 0.7
        }

        assert condition.truth(seen) is compiled(condition)(seen)


def random_condition(draw: random.Random, depth: int) -> Condition:
    if depth == 0 or draw.random() < 0.3:
        return Is(draw.choice("abcd"), frozenset({draw.choice(["yes", "no"])}))
    if draw.random() < 0.2:
        return Not(random_condition(draw, depth - 1))
    parts = tuple(random_condition(draw, depth - 1) for _ in range(draw.randint(1, 4)))
    return AtLeast(draw.randint(1, len(parts)), parts)


def test_reads_names_every_question() -> None:
    condition = parse_condition(
        {"all": [{"a": "yes"}, {"not": {"b": "no"}}, {"c": {"below": "3"}}]}
    )

    assert condition.reads == {"a", "b", "c"}


def test_open_reads_names_only_what_can_still_decide() -> None:
    condition = parse_condition({"all": [{"a": "yes"}, {"any": [{"b": "yes"}, {"c": "yes"}]}]})

    assert open_reads(condition, {"b": "yes"}) == {"a"}
    assert open_reads(condition, {"a": "no"}) == frozenset()


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("pain", "a condition is a mapping"),
        ({}, "a condition is a mapping"),
        ({"all": "pain"}, "take a list of conditions"),
        ({"any": []}, "take a list of conditions"),
        ({"of": [{"a": "yes"}]}, "needs 'at_least"),
        ({"all": [{"a": "yes"}], "any": [{"b": "yes"}]}, "write one of all, any, not"),
        ({"at_least": "3", "of": [{"a": "yes"}]}, "cannot be met as meant"),
        ({"at_least": "two", "of": [{"a": "yes"}]}, "takes a whole number"),
        ({"size": {"over": "5"}}, "takes an option, a list of options, or a comparison"),
        ({"pain": []}, "takes an option, a list of options, or a comparison"),
    ],
)
def test_a_badly_written_condition_says_what_to_write(written: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_condition(written)

"""Gates against truth tables, and the domain that stands for every answer."""

from itertools import combinations, product

import pytest

from questionnaire import UNSURE, Number, Told, parse_condition
from rules.workbench.proof.world.circuit import FALSE, TRUE, Circuit
from rules.workbench.proof.world.domain import bounds, values

WIDTHS = [1, 2, 3, 4]


def truths(circuit: Circuit, inputs: list[int], output: int) -> dict[tuple[bool, ...], bool]:
    """The output for every setting of the inputs; each setting must force it."""
    table = {}
    for row in product((True, False), repeat=len(inputs)):
        set_so = [wire if on else -wire for wire, on in zip(inputs, row, strict=True)]
        can_be_true = circuit.possible([*set_so, output]) is not None
        can_be_false = circuit.possible([*set_so, -output]) is not None
        assert can_be_true != can_be_false
        table[row] = can_be_true
    return table


@pytest.mark.parametrize("width", WIDTHS)
def test_all_of_is_true_when_every_wire_is(width: int):
    circuit = Circuit()
    inputs = [circuit.wire() for _ in range(width)]

    table = truths(circuit, inputs, circuit.all_of(inputs))

    assert table == {row: all(row) for row in table}


@pytest.mark.parametrize("width", WIDTHS)
def test_any_of_is_true_when_some_wire_is(width: int):
    circuit = Circuit()
    inputs = [circuit.wire() for _ in range(width)]

    table = truths(circuit, inputs, circuit.any_of(inputs))

    assert table == {row: any(row) for row in table}


@pytest.mark.parametrize(("count", "width"), list(product(range(6), WIDTHS)))
def test_at_least_counts(count: int, width: int):
    circuit = Circuit()
    inputs = [circuit.wire() for _ in range(width)]

    table = truths(circuit, inputs, circuit.at_least(count, inputs))

    assert table == {row: sum(row) >= count for row in table}


def test_a_gate_may_have_negated_inputs():
    circuit = Circuit()
    first, second = circuit.wire(), circuit.wire()

    table = truths(circuit, [first, second], circuit.at_least(1, [-first, second]))

    assert table == {row: not row[0] or row[1] for row in table}


def test_two_wires_differ():
    circuit = Circuit()
    first, second = circuit.wire(), circuit.wire()

    table = truths(circuit, [first, second], circuit.differ(first, second))

    assert table == {row: row[0] != row[1] for row in table}
    assert circuit.differ(first, first) == FALSE


def test_a_gate_over_what_is_known_needs_no_wire():
    circuit = Circuit()
    wire = circuit.wire()

    assert circuit.all_of([]) == TRUE
    assert circuit.any_of([]) == FALSE
    assert circuit.all_of([wire, TRUE]) == wire
    assert circuit.any_of([wire, TRUE]) == TRUE
    assert circuit.all_of([wire, -wire]) == FALSE


def test_equal_gates_are_one_wire():
    circuit = Circuit()
    first, second = circuit.wire(), circuit.wire()

    assert circuit.all_of([first, second]) == circuit.all_of([second, first])


def test_exactly_one_of_a_choice_holds():
    circuit = Circuit()
    wires = circuit.exactly_one(3)

    assert circuit.possible([-wire for wire in wires]) is None
    assert all(circuit.possible([wire]) for wire in wires)
    assert not any(circuit.possible(pair) for pair in combinations(wires, 2))


def size(least: float = 1, most: float = 10, step: float = 1) -> Number:
    return Number(
        location="ankle", id="size", text=Told.both("How big?"), kind="number", unit="cm",
        least=least, most=most, step=step,
    )  # fmt: skip


def domain_of(number: Number, *written: dict[str, str]) -> tuple[object, ...]:
    read = [parse_condition({number.key: comparison}) for comparison in written]
    return values(number, bounds({number.key: number}, read))


def test_a_number_that_nothing_compares_keeps_its_ends_and_one_between():
    assert domain_of(size()) == (1, 2, 10, UNSURE)


def test_a_number_stands_at_each_bound_and_in_each_gap():
    assert domain_of(size(), {"at_least": "4"}, {"below": "8"}) == (1, 2, 4, 5, 8, 9, 10, UNSURE)


def test_a_gap_of_one_step_holds_what_a_change_of_unit_can_give():
    assert domain_of(size(), {"at_least": "4"}, {"above": "5"})[2:5] == (4, 4.5, 5)


def test_a_gap_that_no_answer_fits_in_stays_empty():
    assert domain_of(size(step=0.01), {"at_least": "4"}, {"above": "4.01"})[2:4] == (4, 4.01)


def test_a_bound_at_the_end_of_the_range_adds_nothing():
    assert domain_of(size(), {"at_least": "1"}) == domain_of(size())

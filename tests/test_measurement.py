"""What is shown of a number is what is kept, and no rounding crosses a border of a rule."""

import pytest

from questionnaire import Compare, Number, UnclearNumber, atoms, compiled, read_answer, read_typed
from questionnaire.conditions.condition import Comparison
from rules.workbench.proof.world.domain import conditions
from tests.toy import toy_questionnaire
from ui.content import engine
from visit import TypedNumber
from visit.model.measured import measured, still_typed
from visit.telling.measurement import allowed, amount, in_both_units, said_back

QUESTIONS = engine().rulebook.questionnaire.questions
NUMBERS = [
    pytest.param(question, id=key)
    for key, question in {**QUESTIONS, **toy_questionnaire().questions}.items()
    if isinstance(question, Number)
]
COMPARED = sorted(
    {
        (test.question, test.comparison, float(test.bound))
        for condition in conditions(engine().rulebook)
        for test in atoms(condition)
        if isinstance(test, Compare)
        if isinstance(QUESTIONS[test.question], Number)
    }
)
HUNDREDTH = 100
# A conversion is exact to ten digits; a border that it hits is hit.
NEAR = 1e-7


@pytest.mark.parametrize(("key", "comparison", "border"), COMPARED)
def test_no_number_in_the_other_unit_crosses_a_border_when_it_is_rounded(
    key: str, comparison: Comparison, border: float
):
    question = QUESTIONS[key]
    assert isinstance(question, Number)
    other = question.other_unit
    assert other is not None
    test = compiled(Compare(key, comparison, border))
    ends = (question.least, question.most)
    least, most = (round(other.from_own(end) * HUNDREDTH) for end in ends)
    for typed in (hundredths / HUNDREDTH for hundredths in range(least, most + 1)):
        exact = typed * other.factor + other.offset
        exact = border if abs(exact - border) < NEAR else exact
        assert (typed, test({key: other.in_own(typed)})) == (typed, test({key: exact}))


@pytest.mark.parametrize("question", NUMBERS)
def test_what_is_said_back_reads_as_the_same_answer(question: Number):
    for hundredths in range(round(question.least * HUNDREDTH), round(question.most * HUNDREDTH)):
        kept = hundredths / HUNDREDTH
        shown = in_both_units(question, kept).split(" ")[0]
        assert measured(question, TypedNumber(number=shown)) == kept == read_answer(question, kept)


@pytest.mark.parametrize("question", NUMBERS)
def test_both_ends_of_the_range_that_is_shown_are_taken(question: Number):
    own, _, other = allowed(question).partition(" (")
    for text, unit in ((own, ""), (other, question.other_unit and question.other_unit.unit)):
        least, _, most = text.split(" ")[:3]
        for end in (least, most):
            read_answer(question, measured(question, TypedNumber(number=end, unit=unit or "")))


TEMPERATURE = engine().rulebook.questionnaire.question("in_treatment.temperature")
SIZE = engine().rulebook.questionnaire.question("lump.size")


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (38.0, "38 °C (100.4 °F)"),
        (37.5, "37.5 °C (99.5 °F)"),
        (37.46, "37.46 °C (about 99.4 °F)"),
        (37.49, "37.49 °C (about 99.4 °F)"),
        (37.44, "37.44 °C (99.4 °F)"),
        (38.1, "38.1 °C (about 100.6 °F)"),
        (37.99, "37.99 °C (about 100.3 °F)"),
    ],
)
def test_a_temperature_is_shown_as_people_read_it_and_never_across_a_border(
    number: float, shown: str
):
    assert isinstance(TEMPERATURE, Number)
    assert in_both_units(TEMPERATURE, number) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (2.54, "2.54 cm (1 inch)"),
        (2.5, "2.5 cm (about 1 inch)"),
        (5.08, "5.08 cm (2 inches)"),
        (6.0, "6 cm (about 2.4 inches)"),
    ],
)
def test_a_size_says_whether_the_other_unit_is_exact(number: float, shown: str):
    assert isinstance(SIZE, Number)
    assert in_both_units(SIZE, number) == shown


def test_a_number_is_said_back_first_in_the_unit_it_was_typed_in():
    assert isinstance(TEMPERATURE, Number)
    assert said_back(TEMPERATURE, TypedNumber(number="99,4", unit="°F")) == "99.4 °F (37.44 °C)"


def test_what_was_typed_is_dropped_once_something_else_is_answered():
    assert isinstance(SIZE, Number)
    typed = {SIZE.key: TypedNumber(number="2,5", unit="cm")}

    assert still_typed(SIZE, typed, {}) == typed[SIZE.key]
    assert still_typed(SIZE, typed, {SIZE.key: 2.5}) == typed[SIZE.key]
    assert still_typed(SIZE, typed, {SIZE.key: 7.0}) is None
    assert still_typed(SIZE, typed, {SIZE.key: "unsure"}) is None


def test_a_number_too_long_to_keep_is_refused():
    with pytest.raises(UnclearNumber):
        read_typed("1" * 41, decimals=2)


@pytest.mark.parametrize(("number", "shown"), [(0.0, "0 cm"), (0.1, "0.1 cm"), (12.0, "12 cm")])
def test_a_unit_that_never_changes_needs_no_forms(number: float, shown: str):
    assert amount(number, "cm") == shown

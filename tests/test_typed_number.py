"""A number as people type it, in any language of their device: read one way, or refused."""

from pathlib import Path

import pytest

from questionnaire import UnclearNumber, digits, read_typed, read_yaml

CASES = read_yaml(Path(__file__).parent / "typed_numbers.yaml").data
REFUSED = [(reason, typed) for reason, texts in CASES["refused"].items() for typed in texts]


@pytest.mark.parametrize(("typed", "number"), CASES["read"].items())
def test_a_number_is_read_in_the_one_way_it_can_be_meant(typed: str, number: str):
    assert read_typed(typed, decimals=2) == float(number)


@pytest.mark.parametrize(("reason", "typed"), REFUSED)
def test_nothing_is_guessed(reason: str, typed: str):
    with pytest.raises(UnclearNumber) as refused:
        read_typed(typed, decimals=2)

    assert refused.value.reason == reason


def test_where_whole_numbers_are_asked_a_part_is_refused():
    assert read_typed("30,0", decimals=0) == 30.0
    with pytest.raises(UnclearNumber, match="too_fine"):
        read_typed("2,5", decimals=0)


def test_a_refusal_never_repeats_what_was_typed():
    with pytest.raises(UnclearNumber) as refused:
        read_typed("37 canaries", decimals=2)
    assert "canaries" not in f"{refused.value!r}"


def test_what_is_shown_is_read_as_what_is_kept():
    kept = [hundredths / 100 for hundredths in range(0, 5100, 7)]

    assert [read_typed(digits(number), decimals=2) for number in kept] == kept

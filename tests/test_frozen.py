"""What is worked out from a part of the content is no part of it."""

from functools import cached_property

from questionnaire import Frozen


class Part(Frozen):
    number: int

    @cached_property
    def double(self) -> int:
        return 2 * self.number


def test_a_part_has_the_same_fields_whatever_was_worked_out_from_it():
    one = Part(number=1)
    assert one.double == 2

    assert dict(one) == dict(Part(number=1))


def test_a_changed_copy_says_nothing_that_followed_from_what_was_there_before():
    one = Part(number=1)
    assert one.double == 2

    changed = one.model_copy(update={"number": 5})

    assert (changed.double, one.double) == (10, 2)

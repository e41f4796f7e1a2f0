"""Conditions as data: a few nodes, each with three truth values.

`all`, `any` and `at_least ... of` are one node, "so many of these". A truth is true, false, or
None for not known yet: false wins in "all", true wins in "any" (Kleene's strong logic). A trap
for authors: `not` over a question that does not apply is true, so name what was answered.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

from questionnaire.answers.values import NOT_ASKED, CountedAnswers

Truth = bool | None
Comparison = Literal["at_least", "above", "at_most", "below", "from"]
COMPARISONS: tuple[Comparison, ...] = get_args(Comparison)


@dataclass(frozen=True)
class AtLeast:
    """At least `count` of `parts` hold."""

    count: int
    parts: tuple["Condition", ...]

    @cached_property
    def reads(self) -> frozenset[str]:
        """The keys of all questions inside."""
        return frozenset[str]().union(*(part.reads for part in self.parts))

    def truth(self, seen: CountedAnswers) -> Truth:
        truths = [part.truth(seen) for part in self.parts]
        met = sum(truth is True for truth in truths)
        if met >= self.count:
            return True
        return False if met + truths.count(None) < self.count else None


@dataclass(frozen=True)
class Not:
    """`part` does not hold."""

    part: "Condition"

    @cached_property
    def reads(self) -> frozenset[str]:
        """The keys of all questions inside."""
        return self.part.reads

    def truth(self, seen: CountedAnswers) -> Truth:
        truth = self.part.truth(seen)
        return None if truth is None else not truth


@dataclass(frozen=True)
class Is:
    """The answer to `question` is one of `options`, or names one of them."""

    question: str
    options: frozenset[str]

    @cached_property
    def reads(self) -> frozenset[str]:
        """The key of the question."""
        return frozenset({self.question})

    def truth(self, seen: CountedAnswers) -> Truth:
        answer = seen.get(self.question)
        if isinstance(answer, frozenset):
            return not self.options.isdisjoint(answer)
        return None if answer is None else answer in self.options


@dataclass(frozen=True)
class Compare:
    """The number answered to `question` stands so to `bound`; "not sure" compares as false.

    `from` is for choices in order: this option or any later one. Loading turns it into `Is`.
    """

    question: str
    comparison: Comparison
    bound: float | str

    @cached_property
    def reads(self) -> frozenset[str]:
        """The key of the question."""
        return frozenset({self.question})

    def truth(self, seen: CountedAnswers) -> Truth:
        answer = seen.get(self.question)
        if answer is None:
            return None
        if answer is NOT_ASKED or isinstance(answer, (str, frozenset)):
            return False
        return compare(answer, self.comparison, float(self.bound))


Condition = AtLeast | Not | Is | Compare


def compare(number: float, comparison: Comparison, bound: float) -> bool:
    """Whether `number` stands so to `bound`."""
    match comparison:
        case "at_least":
            return number >= bound
        case "above":
            return number > bound
        case "at_most":
            return number <= bound
        case "below":
            return number < bound
        case "from":
            raise ValueError("'from' orders options, not numbers")


def atoms(condition: Condition) -> Iterator[Is | Compare]:
    """Every question test inside, from left to right."""
    match condition:
        case AtLeast(parts=parts):
            for part in parts:
                yield from atoms(part)
        case Not(part=part):
            yield from atoms(part)
        case _:
            yield condition


def open_reads(condition: Condition, seen: CountedAnswers) -> frozenset[str]:
    """Keys of the unanswered questions that can still decide the condition."""
    # A set would be compared with all that is seen; few questions are read here.
    if not any(map(seen.__contains__, condition.reads)):
        return condition.reads
    match condition:
        case AtLeast(parts=parts):
            if condition.truth(seen) is not None:
                return frozenset()
            return frozenset().union(*(open_reads(part, seen) for part in parts))
        case Not(part=part):
            return open_reads(part, seen)
        case _:
            return frozenset()

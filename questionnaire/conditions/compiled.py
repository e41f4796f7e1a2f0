"""Conditions compiled once to closures; the same three truth values, several times faster.

`condition.truth` says what a condition means; this file only says it quickly. A test compares
the two over random answers.
"""

from collections.abc import Callable

from questionnaire.answers.values import NOT_ASKED, CountedAnswers
from questionnaire.conditions.condition import AtLeast, Compare, Condition, Is, Not, Truth, compare

Predicate = Callable[[CountedAnswers], Truth]


def compiled(condition: Condition) -> Predicate:
    """A function with the same result as `condition.truth`."""
    match condition:
        case AtLeast(count=count, parts=parts):
            tests = tuple(compiled(part) for part in parts)
            if count == 1:
                return _any(tests)
            return _all(tests) if count == len(tests) else _so_many(count, tests)
        case Not(part=part):
            return _negated(compiled(part))
        case Is(question=question, options=options):
            return _is(question, options)
        case Compare():
            return _compares(condition)


def _all(tests: tuple[Predicate, ...]) -> Predicate:
    def truth(seen: CountedAnswers) -> Truth:
        result: Truth = True
        for test in tests:
            part = test(seen)
            if part is False:
                return False
            if part is None:
                result = None
        return result

    return truth


def _any(tests: tuple[Predicate, ...]) -> Predicate:
    def truth(seen: CountedAnswers) -> Truth:
        result: Truth = False
        for test in tests:
            part = test(seen)
            if part is True:
                return True
            if part is None:
                result = None
        return result

    return truth


def _so_many(count: int, tests: tuple[Predicate, ...]) -> Predicate:
    spare = len(tests) - count

    def truth(seen: CountedAnswers) -> Truth:
        met = failed = 0
        for test in tests:
            part = test(seen)
            if part is True:
                met += 1
                if met == count:
                    return True
            elif part is False:
                failed += 1
                if failed > spare:
                    return False
        return None

    return truth


def _negated(test: Predicate) -> Predicate:
    def truth(seen: CountedAnswers) -> Truth:
        part = test(seen)
        return None if part is None else not part

    return truth


def _is(question: str, options: frozenset[str]) -> Predicate:
    def truth(seen: CountedAnswers) -> Truth:
        answer = seen.get(question)
        if answer is None:
            return None
        if type(answer) is frozenset:
            return not options.isdisjoint(answer)
        return answer in options

    return truth


def _compares(condition: Compare) -> Predicate:
    question, comparison, bound = condition.question, condition.comparison, float(condition.bound)

    def truth(seen: CountedAnswers) -> Truth:
        answer = seen.get(question)
        if answer is None:
            return None
        if answer is NOT_ASKED or not isinstance(answer, float):
            return False
        return compare(answer, comparison, bound)

    return truth

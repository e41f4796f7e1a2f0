"""Conditions compiled once to closures; the same three truth values, several times faster.

`condition.truth` says what a condition means; this file only says it quickly. A test compares
the two over random answers.
"""

from collections.abc import Callable

from questionnaire.answers import NOT_ASKED, Seen
from questionnaire.condition import Compare, Condition, Is, Not, SoMany, Truth, compare

Test = Callable[[Seen], Truth]


def compiled(condition: Condition) -> Test:
    """A function with the same result as `condition.truth`."""
    match condition:
        case SoMany(count=count, parts=parts):
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


def _all(tests: tuple[Test, ...]) -> Test:
    def truth(seen: Seen) -> Truth:
        result: Truth = True
        for test in tests:
            part = test(seen)
            if part is False:
                return False
            if part is None:
                result = None
        return result

    return truth


def _any(tests: tuple[Test, ...]) -> Test:
    def truth(seen: Seen) -> Truth:
        result: Truth = False
        for test in tests:
            part = test(seen)
            if part is True:
                return True
            if part is None:
                result = None
        return result

    return truth


def _so_many(count: int, tests: tuple[Test, ...]) -> Test:
    spare = len(tests) - count

    def truth(seen: Seen) -> Truth:
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


def _negated(test: Test) -> Test:
    def truth(seen: Seen) -> Truth:
        part = test(seen)
        return None if part is None else not part

    return truth


def _is(question: str, options: frozenset[str]) -> Test:
    def truth(seen: Seen) -> Truth:
        answer = seen.get(question)
        if answer is None:
            return None
        if type(answer) is frozenset:
            return not options.isdisjoint(answer)
        return answer in options

    return truth


def _compares(condition: Compare) -> Test:
    question, comparison, bound = condition.question, condition.comparison, float(condition.bound)

    def truth(seen: Seen) -> Truth:
        answer = seen.get(question)
        if answer is None:
            return None
        if answer is NOT_ASKED or not isinstance(answer, float):
            return False
        return compare(answer, comparison, bound)

    return truth

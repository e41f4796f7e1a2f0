"""Which answers made a condition true: the "because you said" of a result."""

from collections.abc import Iterable, Iterator

from questionnaire import (
    NOT_ASKED,
    UNSURE,
    AtLeast,
    Compare,
    Condition,
    CountedAnswers,
    Is,
    Not,
    atoms,
)
from rules.model import Rule


def evidence(condition: Condition, seen: CountedAnswers) -> tuple[str, ...]:
    """Keys of the questions whose answers make a true condition true, in its own order.

    Only of answered ones: a question that was never asked is no answer.
    """
    answered = (key for key in _keys(condition, seen) if seen.get(key, NOT_ASKED) != NOT_ASKED)
    return tuple(dict.fromkeys(answered))


def evidence_of(rules: Iterable[Rule], seen: CountedAnswers) -> tuple[str, ...]:
    """Keys of the questions behind any of these fired rules, each once."""
    return tuple(dict.fromkeys(key for rule in rules for key in evidence(rule.when, seen)))


def _keys(condition: Condition, seen: CountedAnswers) -> list[str]:
    match condition:
        case AtLeast(parts=parts):
            return [key for part in parts if part.truth(seen) for key in _keys(part, seen)]
        case Not(part=part):
            return [atom.question for atom in atoms(part)]
        case _:
            return [condition.question]


def only_unsure(condition: Condition, seen: CountedAnswers) -> bool:
    """Whether every answer behind a true condition is "not sure"."""
    answers = [seen.get(key) for key in evidence(condition, seen)]
    return all(answer == UNSURE or answer == frozenset({UNSURE}) for answer in answers)


def true_atoms(condition: Condition, seen: CountedAnswers) -> Iterator[Is | Compare]:
    """The tests of single answers that make a true condition true, in its own order."""
    match condition:
        case AtLeast(parts=parts):
            for part in parts:
                if part.truth(seen) is True:
                    yield from true_atoms(part, seen)
        case Not():
            return
        case _:
            if seen.get(condition.question, NOT_ASKED) is not NOT_ASKED:
                yield condition


def one_answer_away(condition: Condition, seen: CountedAnswers) -> frozenset[tuple[str, str]]:
    """Question and option of each choice that alone would make a condition true that is not."""
    match condition:
        case AtLeast(count=count, parts=parts):
            missing = [part for part in parts if part.truth(seen) is not True]
            if len(parts) - len(missing) + 1 < count:
                return frozenset()
            return frozenset().union(*(one_answer_away(part, seen) for part in missing))
        case Is(question=question, options=options):
            return frozenset((question, option) for option in options)
        case _:
            return frozenset()

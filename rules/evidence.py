"""Which answers made a condition true: the "because you said" of a result."""

from collections.abc import Iterable

from questionnaire import NOT_ASKED, AtLeast, Condition, CountedAnswers, Not, atoms
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

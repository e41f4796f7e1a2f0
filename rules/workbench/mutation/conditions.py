"""Every small change of a condition: one part, option, number or word of it is different."""

from collections.abc import Iterator
from typing import NamedTuple

from questionnaire import AtLeast, Compare, Condition, Is, Not, Number, Questionnaire, dump
from questionnaire.conditions.condition import Comparison

_AT_ITS_BORDER: dict[Comparison, Comparison] = {
    "at_least": "above",
    "above": "at_least",
    "at_most": "below",
    "below": "at_most",
}
_REVERSED: dict[Comparison, Comparison] = {
    "at_least": "at_most",
    "above": "below",
    "at_most": "at_least",
    "below": "above",
}


class Change(NamedTuple):
    """What is different, in words, and the whole condition with it."""

    says: str
    condition: Condition


def changes(questionnaire: Questionnaire, condition: Condition) -> Iterator[Change]:
    """Each different condition that one small change gives, once."""
    met = {condition}
    for change in _changes(questionnaire, condition):
        if change.condition not in met:
            met.add(change.condition)
            yield change


def _changes(questionnaire: Questionnaire, condition: Condition) -> Iterator[Change]:
    match condition:
        case AtLeast():
            yield from _of_group(condition)
            yield from _inside(questionnaire, condition)
        case Not(part=part):
            yield Change("without its 'not'", part)
            yield from (Change(c.says, Not(c.condition)) for c in _changes(questionnaire, part))
        case Is():
            yield from _of_options(questionnaire, condition)
        case Compare():
            yield from _of_number(questionnaire, condition)
    if not isinstance(condition, Not):
        yield Change(f"not {_written(condition)}", Not(condition))


def _of_group(group: AtLeast) -> Iterator[Change]:
    count, parts = group.count, group.parts
    for place, part in enumerate(parts):
        if rest := parts[:place] + parts[place + 1 :]:
            still = len(rest) if count == len(parts) else min(count, len(rest))
            yield Change(f"without {_written(part)}", AtLeast(still, rest))
    for other in {1, count - 1, count + 1, len(parts)}:
        if 1 <= other <= len(parts):
            yield Change(f"{other} of {len(parts)}, not {count}", AtLeast(other, parts))


def _inside(questionnaire: Questionnaire, group: AtLeast) -> Iterator[Change]:
    for place, part in enumerate(group.parts):
        for change in _changes(questionnaire, part):
            parts = (*group.parts[:place], change.condition, *group.parts[place + 1 :])
            yield Change(change.says, AtLeast(group.count, parts))


def _of_options(questionnaire: Questionnaire, test: Is) -> Iterator[Change]:
    key, options = test.question, test.options
    for option in questionnaire.question(key).choices:
        if option not in options:
            yield Change(f"{key}: {option} as well", Is(key, options | {option}))
        elif len(options) > 1:
            yield Change(f"{key}: {option} no longer", Is(key, options - {option}))


def _of_number(questionnaire: Questionnaire, test: Compare) -> Iterator[Change]:
    key, comparison, bound = test.question, test.comparison, float(test.bound)
    question = questionnaire.question(key)
    step = question.step if isinstance(question, Number) else 0.0
    for other in (round(bound - step, 2), round(bound + step, 2)):
        yield Change(f"{key}: {comparison} {other:g}", Compare(key, comparison, other))
    for word in (_AT_ITS_BORDER[comparison], _REVERSED[comparison]):
        yield Change(f"{key}: {word} {bound:g}", Compare(key, word, bound))


def _written(condition: Condition) -> str:
    return str(dump(condition)).replace("'", "")

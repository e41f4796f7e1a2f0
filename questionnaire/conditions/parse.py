"""Conditions as authors write them, read into nodes and checked against the questions.

`{pain: yes}`, `{pain: [yes, unsure]}`, `{size: {at_least: 5}}`, `{age: {from: 45_49}}`,
`{all: [...]}`, `{any: [...]}`, `{not: ...}`, `{at_least: 2, of: [...]}`. Several questions in one
mapping mean all of them.
"""

import difflib
from collections.abc import Iterable, Mapping
from typing import Annotated

from pydantic import PlainValidator

from questionnaire.conditions.condition import COMPARISONS, AtLeast, Compare, Condition, Is, Not

_GROUPS = {"all", "any", "not", "of"}


def parse_condition(raw: object) -> Condition:
    """Nodes from plain YAML data. Raises `ValueError` that says what to write."""
    if isinstance(raw, (AtLeast, Not, Is, Compare)):
        return raw
    if not isinstance(raw, Mapping) or not raw:
        raise ValueError("a condition is a mapping such as {pain: yes} or {all: [...]}")
    if set(raw) == {"at_least", "of"}:
        return _so_many(raw["of"], raw["at_least"])
    if _GROUPS & set(raw):
        return _group(raw)
    tests = [_test(str(question), wanted) for question, wanted in raw.items()]
    return tests[0] if len(tests) == 1 else AtLeast(len(tests), tuple(tests))


def _group(raw: Mapping[str, object]) -> Condition:
    if len(raw) != 1:
        raise ValueError(f"write one of all, any, not in a mapping, not {', '.join(raw)} together")
    [(word, inside)] = raw.items()
    if word == "not":
        return Not(parse_condition(inside))
    if word == "of":
        raise ValueError("'of' needs 'at_least: <number>' beside it")
    return _so_many(inside, len(_parts(inside)) if word == "all" else 1)


def _so_many(inside: object, count: object) -> AtLeast:
    parts = tuple(parse_condition(part) for part in _parts(inside))
    try:
        needed = int(str(count))
    except ValueError:
        raise ValueError(f"'at_least' takes a whole number, not '{count}'") from None
    if not 1 <= needed <= len(parts):
        raise ValueError(f"'at_least: {needed}' of {len(parts)} conditions cannot be met as meant")
    return AtLeast(needed, parts)


def _parts(inside: object) -> list[object]:
    if not isinstance(inside, (list, tuple)) or not inside:
        raise ValueError("all, any and of take a list of conditions")
    return list(inside)


def _test(question: str, wanted: object) -> Condition:
    if isinstance(wanted, str):
        return Is(question, frozenset({wanted}))
    if isinstance(wanted, list) and wanted and all(isinstance(item, str) for item in wanted):
        return Is(question, frozenset(wanted))
    if isinstance(wanted, Mapping) and len(wanted) == 1:
        [(comparison, bound)] = wanted.items()
        if comparison in COMPARISONS and isinstance(bound, str):
            return Compare(question, comparison, bound)
    raise ValueError(
        f"'{question}' takes an option, a list of options, or a comparison"
        f" ({', '.join(COMPARISONS)}) such as {{at_least: 5}}"
    )


MOST_LISTED = 100

WrittenCondition = Annotated[Condition, PlainValidator(parse_condition)]
"""A field of a content model that authors write as a condition."""


def closest(word: str, known: Iterable[str]) -> str:
    """`Did you mean ...?` for the nearest known word, else the list, or the first of a long one."""
    names = list(known)
    near = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    if near:
        return f"did you mean '{near[0]}'?"
    more = f" and {len(names) - MOST_LISTED} more" if len(names) > MOST_LISTED else ""
    return f"it has: {', '.join(names[:MOST_LISTED])}{more}"

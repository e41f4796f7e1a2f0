"""Conditions as FHIR can say them: all of some clauses, each of them any of some tests.

One item of a FHIR form takes tests joined by `all` or by `any`, not both; items inside groups add
an `all` around that. So every condition is kept as clauses ("and" of "or"s) from the start.
"""

from functools import reduce
from itertools import product
from typing import Literal, NamedTuple

Operator = Literal["=", "!=", "exists", ">=", ">", "<=", "<"]


class EnableWhen(NamedTuple):
    """One `enableWhen`: an option id, a number, or whether there is an answer at all."""

    link: str
    operator: Operator
    value: str | float | bool


Clause = frozenset[EnableWhen]
Clauses = frozenset[Clause]

ALWAYS: Clauses = frozenset()
NEVER: Clauses = frozenset({Clause()})


def any_of(*tests: EnableWhen) -> Clauses:
    """Any of these tests."""
    return frozenset({Clause(tests)})


def both(*parts: Clauses) -> Clauses:
    """All parts hold. A clause that a stricter one implies is left out."""
    clauses = frozenset[Clause]().union(*parts)
    return frozenset(c for c in clauses if not any(other < c for other in clauses))


def either(*parts: Clauses) -> Clauses:
    """At least one part holds; without parts, never."""
    return reduce(_either, parts, NEVER)


def _either(left: Clauses, right: Clauses) -> Clauses:
    return both(frozenset(one | other for one, other in product(left, right)))


def implied(clause: Clause, given: Clauses) -> bool:
    """Whether `given` already says so."""
    return any(known <= clause for known in given)

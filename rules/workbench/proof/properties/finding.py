"""What a proof found: a property with its counts, and what fails with answers that show it."""

from typing import NamedTuple

from rules.workbench.proof.people.counterexample import Answers


class Finding(NamedTuple):
    """One way in which a property fails, with the fewest answers that show it."""

    says: str
    answers: Answers


class Result(NamedTuple):
    """One property: how many statements were proved, and what failed."""

    property: str
    proved: int
    findings: tuple[Finding, ...]

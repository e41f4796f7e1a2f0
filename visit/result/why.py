"""Why: each reason once, in the person's own statements, the most urgent first."""

from collections.abc import Iterator
from typing import NamedTuple

from rules import Rule
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.pertinent_negatives import content_words
from visit.complaint.signs import Sign, reasons_of
from visit.joining import set_apart
from visit.situation import Situation
from visit.telling.facts import as_line
from visit.words import words

# A rule's own sentence is told where at least so much of it was not said yet.
NEW_WORDS = 3


class Reason(NamedTuple):
    """What was said, and why it counts; either may be missing."""

    said: tuple[str, ...]
    because: str | None


class Why(NamedTuple):
    """The reasons for the level, and in one line what is less urgent; "" for nothing."""

    reasons: tuple[Reason, ...]
    less: str


def why(situation: Situation, about: Complaint) -> Why:
    """Why these answers lead to this level."""
    guidance = situation.guidance
    if guidance.level is None:
        return Why((), "")
    lowest = situation.engine.rulebook.levels[-1].id
    if guidance.level.id == lowest:
        return Why((Reason((), situation.speech(guidance.fired[0].because)),), "")
    told: set[str] = set()
    highest = [rule for rule in guidance.fired if rule.level == guidance.level.id]
    reasons = tuple(_reasons(highest, situation, about, told))
    lower = [r for r in guidance.fired if r.level not in (lowest, guidance.level.id)]
    less = [line for rule in lower for line in _said(rule, situation, about, told)]
    return Why(reasons, set_apart(less))


def _reasons(
    rules: list[Rule], situation: Situation, about: Complaint, told: set[str]
) -> Iterator[Reason]:
    for rule in rules:
        said = tuple(_said(rule, situation, about, told))
        because = situation.speech(rule.because)
        adds = len(content_words(because) - content_words(" ".join(told))) >= NEW_WORDS
        if said or adds:
            told.add(because)
            yield Reason(said, because if adds or not said else None)


def _said(rule: Rule, situation: Situation, about: Complaint, told: set[str]) -> Iterator[str]:
    """The statements behind a rule that were not told yet; what is vague only where all is."""
    names = set(reasons_of(rule, situation))
    behind = [sign for sign in about.everything if (sign.key, sign.option) in names]
    there = [sign for sign in behind if sign.state != "absent"]
    exact = [sign for sign in there if sign.named(contents().vague) is None]
    for sign in exact or there:
        line = statement(sign)
        if line not in told:
            told.add(line)
            yield line


def statement(sign: Sign) -> str:
    """A sign as a line."""
    if sign.state == "unsure":
        return words("told_not_sure", stated=sign.stated)
    return as_line(sign.stated)

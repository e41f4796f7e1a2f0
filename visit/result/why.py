"""Why: each reason once, in the person's own statements, the most urgent first."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from questionnaire import UNSURE, Is
from rules import Rule
from rules.evidence import true_atoms
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.denials.clash import content_words
from visit.complaint.signs import Sign, reasons_of
from visit.complaint.signs.once import name_of, says_all_of
from visit.situation import Situation
from visit.telling.exactly import told_together
from visit.words import words

# A rule's own sentence is told where at least so much of it was not said yet.
NEW_WORDS = 3
_WORD = re.compile(r"[\w.]+")
SAYS_NOTHING = frozenset({"a", "an", "the", "of", "or", "and"})
# A body part is no reason by itself.
SAYS_LITTLE = ("everyone.uterus", "uterus_pelvis.periods:menopause", "uterus_pelvis.periods:other")


class Reason(NamedTuple):
    """What was said, and why it counts; either may be missing."""

    said: tuple[str, ...]
    because: str | None


class Told(NamedTuple):
    """What was told so far: lines and reasons, names of what a line tells besides, and signs."""

    texts: set[str]
    signs: list[Sign]


class Why(NamedTuple):
    """The reasons for the level, and what else was said that is less urgent."""

    reasons: tuple[Reason, ...]
    less: tuple[str, ...] = ()


def why(situation: Situation, about: Complaint) -> Why:
    """Why these answers lead to this level."""
    guidance = situation.guidance
    if guidance.level is None:
        return Why(())
    lowest = situation.engine.rulebook.levels[-1].id
    if guidance.level.id == lowest:
        return Why((Reason((), situation.speech(guidance.fired[0].because)),))
    told = Told(set(), [])
    highest = [rule for rule in guidance.fired if rule.level == guidance.level.id]
    highest.sort(key=lambda rule: not any(sign.symptom for sign in _behind(rule, situation, about)))
    reasons = tuple(_reasons(highest, situation, about, told))
    lower = [r for r in guidance.fired if r.level not in (lowest, guidance.level.id)]
    named = [rule for rule in lower if not told.texts or _names(rule, situation, about)]
    less = [line for rule in named for line in _said(rule, situation, about, told)]
    return Why(reasons, tuple(less))


def _reasons(
    rules: list[Rule], situation: Situation, about: Complaint, told: Told
) -> Iterator[Reason]:
    for rule in rules:
        said = tuple(_said(rule, situation, about, told))
        because = situation.speech(rule.because)
        adds = len(content_words(because) - content_words(" ".join(told.texts))) >= NEW_WORDS
        if said or adds:
            told_why = because if adds or not said else ""
            doubt = words("why_not_sure") if _counts_as_yes(rule, situation, about) else ""
            both = [text for text in (told_why, doubt) if text and text not in told.texts]
            told.texts.update((because, doubt))
            yield Reason(said, " ".join(both) or None)


def _said(rule: Rule, situation: Situation, about: Complaint, told: Told) -> Iterator[str]:
    """The statements behind a rule that were not told yet, signs before what is known of a person.

    What is vague stands only where all of it is.
    """
    there = [sign for sign in _behind(rule, situation, about) if sign.state != "absent"]
    vague = (*contents().vague, *SAYS_LITTLE)
    exact = [sign for sign in there if sign.named(vague) is None] or there
    closest = [one for sign in exact for one in _closest(sign, about)]
    whole = [_with_all_of_it(sign, situation, about) for sign in closest]
    for sign in sorted(whole, key=lambda sign: not sign.symptom):
        line = statement(sign)
        if told.texts.isdisjoint({line, sign.key, sign.full_name}) and not _heard(sign, told):
            told.texts.update((line, *_besides(sign, situation)))
            told.signs.append(sign)
            yield line


def _with_all_of_it(sign: Sign, situation: Situation, about: Complaint) -> Sign:
    """The sign, or the one that tells it in one sentence with more, so that it comes once."""
    names = {sign.key, sign.full_name}
    for one in about.everything:
        if not names.isdisjoint(_besides(one, situation)):
            return one
    return next((one for one in about.deciding if _says_in_more_words(one, sign)), sign)


def _says_in_more_words(one: Sign, sign: Sign) -> bool:
    """Whether it is told word for word in the other, and both are there."""
    both_there = one.state == sign.state == "present"
    return both_there and _words(sign.stated) < _words(one.stated)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower())) - SAYS_NOTHING


def _heard(sign: Sign, told: Told) -> bool:
    """Whether who heard what was told has heard this too: near questions ask for one thing.

    What has a number says more.
    """
    if re.search(r"\d", sign.stated):
        return False
    same = [names for names in contents().one_fact if sign.named(names) is not None]
    more = (contents().closer.get(name, ()) for names in same for name in names)
    near = tuple(name for names in (*same, *more) for name in names)
    alike = (one for one in told.signs if one.state == sign.state)
    return any(one.named(near) is not None or says_all_of(one, sign) for one in alike)


def _besides(sign: Sign, situation: Situation) -> tuple[str, ...]:
    """What the statement of a sign says too, in one sentence with it."""
    joined = told_together(situation, sign.key, sign.option) if sign.state == "present" else None
    return joined[1] if joined else ()


def _names(rule: Rule, situation: Situation, about: Complaint) -> bool:
    """Whether anything behind the rule says what it is, and not only that something is there."""
    behind = _behind(rule, situation, about)
    return any(sign.state != "absent" and sign.named(contents().vague) is None for sign in behind)


def _behind(rule: Rule, situation: Situation, about: Complaint) -> list[Sign]:
    names = set(reasons_of(rule, situation))
    return [sign for sign in about.everything if name_of(sign) in names]


def _counts_as_yes(rule: Rule, situation: Situation, about: Complaint) -> bool:
    """Whether nothing behind the rule is sure, and it asks for more than what is not sure."""
    seen = situation.guidance.sight.counted
    signs = [sign for sign in _behind(rule, situation, about) if sign.symptom]
    if not signs or any(sign.state != "unsure" for sign in signs):
        return False
    atoms = true_atoms(rule.when, seen)
    return any(not isinstance(atom, Is) or set(atom.options) != {UNSURE} for atom in atoms)


def _closest(sign: Sign, about: Complaint) -> list[Sign]:
    """The sign, or the more exact answers that say all of it."""
    if name_of(sign) not in about.repeated:
        return [sign]
    said = (one for one in about.everything if name_of(one) not in about.repeated)
    return [one for one in said if says_all_of(one, sign)] or [sign]


def statement(sign: Sign) -> str:
    """A sign as it stands among others in a line."""
    if sign.state == "unsure":
        return words("stated_not_sure", stated=sign.stated)
    return sign.stated

"""In one line what everyone is asked for and denied, and that no danger sign is there."""

from collections.abc import Iterator

from visit.complaint.by_denial import denied_in_story
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.denials.asked import asked_first
from visit.complaint.denials.once import denied_once
from visit.complaint.denials.pertinent_negatives import negatives
from visit.complaint.signs import Sign
from visit.joining import set_apart
from visit.sheet.doctor.signs.absent import (
    MOST_GENERAL,
    alone_denied,
    lines_of_denied,
    of_everyone,
    words_of_line,
)
from visit.sheet.shape.model import Item
from visit.telling.facts import DANGER_SIGNS, as_line
from visit.words import words

MOST_DENIED, MOST_NEAR = 7, 4


def denied(about: Complaint, *, urgent: bool) -> Iterator[Item]:
    """In one line what everyone is asked for, and what is near but has no line of its own.

    What everyone is asked for is never left out. Nothing in an emergency: that no danger sign was
    ticked would soften it.
    """
    if urgent:
        return
    lines = lines_of_denied(about)
    rest = _in_one_line(about, [sign for line in lines for sign in line])
    above = {words_of_line(line, about) for line in lines}
    once = [text for text in _texts(rest, about) if text not in above][:MOST_DENIED]
    if once:
        general = of_everyone(about)
        stay = sum(sign in general for sign in rest)
        yield Item(text=as_line(set_apart(once)), keeps=stay > 0, stay=stay)
    if _no_danger(about):
        yield Item(text=words("told_no_danger_all"), keeps=True)


def _texts(signs: list[Sign], about: Complaint) -> list[str]:
    """In which words each is denied; two questions may ask for one thing."""
    return list(dict.fromkeys(alone_denied(sign, about) for sign in signs))


def _in_one_line(about: Complaint, told: list[Sign]) -> list[Sign]:
    """First what everyone is asked for, then what is asked first beside what is named first.

    Where nothing is there, more of it.
    """
    said = {*told, *denied_in_story(about)}
    general = contents().general
    names = general[:MOST_GENERAL] if about.first else general
    found = negatives(about)
    everyones = [sign for sign in about.among(names) if sign in found.deniable]
    near = [s for s in found.absent if s.key != DANGER_SIGNS and s not in (*said, *everyones)]
    if about.first:
        own = asked_first([about.first, *about.joined])
        near = [sign for sign in near if sign.named(own) is not None]
    near = near[:MOST_NEAR]
    once = denied_once([*told, *everyones[:MOST_GENERAL], *near, *everyones[MOST_GENERAL:]])
    return [sign for sign in once if sign not in said]


def _no_danger(about: Complaint) -> bool:
    asked = [sign for sign in about.everything if sign.key == DANGER_SIGNS]
    return bool(asked) and all(sign.state == "absent" for sign in asked)

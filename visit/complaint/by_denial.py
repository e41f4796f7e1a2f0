"""What a denial says of the complaint: pain that is not more than mild is mild."""

from collections.abc import Iterator

from visit.complaint.complaint import Complaint
from visit.complaint.contents import ByDenial, StoryPart, contents
from visit.complaint.same_thing import lumps
from visit.complaint.signs import Sign


def told_by_denial(about: Complaint, part: StoryPart) -> str | None:
    """What the denied answers say of this part of the story, if anything."""
    return next((one.says for one in _told(about) if one.part == part), None)


def how_bad(sign: Sign, about: Complaint) -> str | None:
    """What the denied answers say of something that is told besides."""
    told = (one for one in _told(about, sign) if one.part == "severity")
    return next((one.says for one in told), None)


def denied_in_story(about: Complaint) -> frozenset[Sign]:
    """The denied answers behind it, and the same fact asked elsewhere: they are denied already."""
    behind = {sign for one in _told(about) for sign in about.among(one.denied)}
    same, facts = (s for s in about.everything if s.state == "absent"), contents().one_fact
    return frozenset(s for s in same if s in behind or any(s.shares(one, facts) for one in behind))


def _told(about: Complaint, sign: Sign | None = None) -> Iterator[ByDenial]:
    first = sign or about.first
    if first is None or first.state != "present" or about.situation.in_an_emergency:
        return  # In an emergency nothing is called mild.
    if first.named(contents().one_thing[0]) is not None and len(lumps(about)) > 1:
        return  # Nobody knows which of two lumps hurts.
    for one in contents().told_by_denial:
        if first.named(one.of) is None:
            continue
        there = any(sign.state != "absent" for sign in about.among(one.unless))
        if not there and all(_is_denied(about, name) for name in one.denied):
            yield one


def _is_denied(about: Complaint, name: str) -> bool:
    found = about.among((name,))
    return bool(found) and all(sign.state == "absent" for sign in found)

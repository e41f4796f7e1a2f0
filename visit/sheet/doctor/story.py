"""The story: own words first, then where, since when, how it changes, how bad, what was done.

The reason for the visit stands above it, so the story says of it only what is not said there.
"""

from collections.abc import Iterator
from typing import get_args

from visit.body.where import where
from visit.complaint.complaint import Complaint
from visit.complaint.contents import StoryPart, contents, worded
from visit.complaint.signs import Sign
from visit.joining import set_apart
from visit.sheet.shape.model import Item
from visit.situation import Situation
from visit.telling.unasked import quoted
from visit.words import BLANK, words

TOLD: tuple[StoryPart, ...] = ("where", "since", "course", "severity", "done")
PARTS: tuple[StoryPart, ...] = get_args(StoryPart)


def story(situation: Situation, about: Complaint) -> Iterator[Item]:
    """A line for each part; one that the reason for the visit tells already is left out."""
    yield from (Item(text=line, own=True) for line in quoted(situation))
    said = {part: _said(situation, about, part) for part in PARTS}
    place = where(situation)
    said["where"] = said["where"] or (set_apart(place.spots) if place else "")
    for part in TOLD:
        if not said[part] and _told_above(about, part):
            continue
        text = words(
            f"sheet_story_{part}",
            said=said[part] or BLANK,
            side=said["side"] or BLANK,
            sudden=said["sudden"] or BLANK,
        )
        # A side that loses a part in making room would say another side.
        yield Item(text=text, keeps=part == "since" or (part == "where" and bool(said["side"])))


def told_whole(about: Complaint) -> frozenset[str]:
    """What the story says in a doctor's words, so that it is not said again."""
    names = tuple(name for part in contents().story.values() for name in part)
    return frozenset(sign.clinical for sign in _in_story(about, names) if sign != about.main)


def _said(situation: Situation, about: Complaint, part: StoryPart) -> str:
    signs = _in_story(about, contents().story[part])
    told = (_word(sign, situation, about) for sign in signs)
    return set_apart(dict.fromkeys(text for text in told if text))


def _in_story(about: Complaint, names: tuple[str, ...]) -> list[Sign]:
    return [sign for sign in about.among(names) if sign.state == "present"]


def _word(sign: Sign, situation: Situation, about: Complaint) -> str:
    """What it is called there; nothing where the reason for the visit says all of it."""
    found, place = contents(), where(situation)
    if sign == about.main:
        return worded(found.of_main, sign.full_name, sign.key) or ""
    one = place is not None and len(place.spots) == 1
    short = worded(found.one_place, sign.full_name, sign.key) if one else None
    return short or worded(found.in_story, sign.full_name, sign.key) or sign.clinical


def _told_above(about: Complaint, part: StoryPart) -> bool:
    """Whether the reason for the visit is of this part of the story."""
    main = about.main
    return part != "where" and main is not None and main.named(contents().story[part]) is not None

"""What is not there and matters for this complaint, one plain sign a line."""

import re
from collections.abc import Iterator, Mapping, Sequence

from visit.complaint.by_denial import denied_in_story
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents, worded
from visit.complaint.denials.once import denial, denied_once
from visit.complaint.denials.pertinent_negatives import negatives
from visit.complaint.signs import Sign
from visit.sheet.shape.model import Item
from visit.situation import once
from visit.telling.facts import as_line

# So many of what everyone is asked for stand first, and stay.
MOST_ABSENT, MOST_GENERAL = 6, 3
_WORD = re.compile(r"[a-z]{3,}")


def absent(about: Complaint) -> Iterator[Item]:
    """A line for each; one that denies what everyone is asked for, such as a fever, stays."""
    for line in lines_of_denied(about):
        yield Item(text=as_line(words_of_line(line, about)), keeps=_says_a_general(line, about))


def _says_a_general(line: list[Sign], about: Complaint) -> bool:
    return any(one in line or one not in denied_once([*line, one]) for one in of_everyone(about))


def of_everyone(about: Complaint) -> list[Sign]:
    """Weight loss, fever and night sweats, where they were denied."""
    general = about.among(contents().general[:MOST_GENERAL])
    return [sign for sign in general if sign in negatives(about).deniable]


@once
def lines_of_denied(about: Complaint) -> list[list[Sign]]:
    """What each line denies, the most relevant first; what has the same words stands in one."""
    lines: list[list[Sign]] = []
    in_story, told = denied_in_story(about), set[str]()
    denied = [one for one in negatives(about).absent if one not in in_story]
    for sign in denied:
        if alone_denied(sign, about) not in told:
            lines.append(_as_one(sign, denied))
            told.update(alone_denied(one, about) for one in lines[-1])
    return lines[:MOST_ABSENT]


def _as_one(sign: Sign, denied: Sequence[Sign]) -> list[Sign]:
    """The denied signs that one plain sign names with this, the most that there are."""
    found = [_ways(one.signs, denied) for one in contents().denied_in_one if _has(one.signs, sign)]
    return max(filter(None, found), key=len, default=[sign])


def _ways(names: Sequence[str], denied: Sequence[Sign]) -> list[Sign]:
    """A denied sign for each of the names; none where one of them is not denied."""
    found = [next((sign for sign in denied if _has((name,), sign)), None) for name in names]
    return [sign for sign in found if sign] if all(found) else []


def _has(names: Sequence[str], sign: Sign) -> bool:
    return sign.named(tuple(names)) is not None


def words_of_line(line: list[Sign], about: Complaint) -> str:
    """The words for the signs of a line, which go after "no"."""
    for one in contents().denied_in_one if len(line) > 1 else ():
        if len(one.signs) == len(line) and all(_has(one.signs, sign) for sign in line):
            return one.says
    return alone_denied(line[0], about)


def in_denial(sign: Sign, about: Complaint) -> str:
    """What it is called behind "not": in the fewest words, but where all of them are told as there.

    Who has pain low in the belly may deny "belly pain that came on suddenly" alone.
    """
    short = _named(contents().denied_as, sign)
    if short and not any(_words(short) <= told for told in _words_told(about)):
        return short
    return denial(sign) or sign.clinical


@once
def _words_told(about: Complaint) -> list[frozenset[str]]:
    """The words of each thing that is told as there, or as not sure."""
    no_sign = (*contents().story["last"], *contents().of_the_place)
    there = (s for s in about.everything if s.state != "absent" and s.named(no_sign) is None)
    return [_words(sign.stated) for sign in there]


def alone_denied(sign: Sign, about: Complaint) -> str:
    """The same, in a word for what is denied where it has no other."""
    named = _named(contents().denied_as, sign)
    return (None if named else _named(contents().in_denial, sign)) or in_denial(sign, about)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def _named(texts: Mapping[str, str], sign: Sign) -> str | None:
    return worded(texts, sign.full_name, sign.key)

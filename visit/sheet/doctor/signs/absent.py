"""What is not there and matters for this complaint, a line for each thing."""

import re
from collections.abc import Iterator, Mapping

from visit.complaint.as_one import line_of
from visit.complaint.by_denial import denied_in_story
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents, worded
from visit.complaint.denials.once import denial, denied_once
from visit.complaint.denials.pertinent_negatives import negatives
from visit.complaint.signs import Sign
from visit.joining import labeled, set_apart
from visit.sheet.shape.model import Item
from visit.telling.facts import as_line

# So many of what everyone is asked for stand first, and stay.
MOST_ABSENT, MOST_GENERAL = 6, 3
FEWEST_IN_A_LINE, MOST_IN_A_LINE = 2, 3
_WORD = re.compile(r"[a-z]{3,}")


def absent(about: Complaint) -> Iterator[Item]:
    """A line for each; what is denied of one thing stands in one.

    A line that denies what everyone is asked for, such as a fever, is never left out.
    """
    for line in lines_of_denied(about):
        keeps = _says_a_general(line, about)
        # With one thing alone, what a line is of would read as if it were there.
        stay = min(len(line), FEWEST_IN_A_LINE) if len(line) > 1 and not keeps else 0
        yield Item(text=_denied_in(line, about), keeps=keeps, stay=stay)


def _says_a_general(line: list[Sign], about: Complaint) -> bool:
    return any(one in line or one not in denied_once([*line, one]) for one in of_everyone(about))


def of_everyone(about: Complaint) -> list[Sign]:
    """Weight loss, fever and night sweats, where they were denied."""
    general = about.among(contents().general[:MOST_GENERAL])
    return [sign for sign in general if sign in negatives(about).deniable]


def lines_of_denied(about: Complaint) -> list[list[Sign]]:
    """What each line denies, the most relevant first; what has the same words stands in one."""
    lines: dict[str, list[Sign]] = {}
    in_story = denied_in_story(about)
    for sign in (one for one in negatives(about).absent if one not in in_story):
        alone = line_of(sign) == sign.full_name or _named(contents().denied_as, sign)
        line = in_denial(sign, about) if alone else line_of(sign)
        lines.setdefault(line, []).append(sign)
    return [line[:MOST_IN_A_LINE] for line in list(lines.values())[:MOST_ABSENT]]


def _denied_in(line: list[Sign], about: Complaint) -> str:
    first = line[0]
    for one in contents().together:
        if len(line) > 1 and _named(one.signs, first):
            signs = {**one.signs, **one.denied}
            return labeled(one.lead, set_apart(_named(signs, sign) or "" for sign in line))
    return as_line(alone_denied(first, about))


def in_denial(sign: Sign, about: Complaint) -> str:
    """What it is called behind "not": in the fewest words, but where all of them are told as there.

    Who has pain low in the belly may deny "belly pain that came on suddenly" alone.
    """
    short, found = _named(contents().denied_as, sign), contents()
    no_sign = (*found.story["last"], *found.of_the_place)
    there = (s for s in about.everything if s.state != "absent" and s.named(no_sign) is None)
    if short and not any(_words(short) <= _words(told.stated) for told in there):
        return short
    return denial(sign) or sign.clinical


def alone_denied(sign: Sign, about: Complaint) -> str:
    """The same where nothing else of its own thing stands in the line."""
    named = _named(contents().denied_as, sign)
    return (None if named else _named(contents().in_denial, sign)) or in_denial(sign, about)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def _named(texts: Mapping[str, str], sign: Sign) -> str | None:
    return worded(texts, sign.full_name, sign.key)

"""The side of something else than what is named first: told with what has it."""

from collections.abc import Iterator, Sequence

from questionnaire import UNSURE
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents, worded
from visit.complaint.details import details_of
from visit.complaint.side import belongs_to, side_fits
from visit.complaint.signs import Sign
from visit.joining import set_apart
from visit.words import words


def with_its_side(sign: Sign, about: Complaint, told: Sequence[Sign]) -> str:
    """As it is stated, with all the sides that may be its own among what is told."""
    others = [one for one in told if one not in details_of(about)]
    sides = [side for side in _others(about) if sign in _of(side, others)]
    if sign.exact or not sides:
        return sign.stated
    short = contents().one_place
    said = set_apart(worded(short, side.full_name) or side.clinical for side in sides)
    if said in sign.stated:
        return sign.stated
    return words("sheet_with_side", sign=sign.stated, side=said)


def sides_of_nothing_told(told: Sequence[Sign], about: Complaint) -> Iterator[Sign]:
    """Sides that nothing has which is told: where it is, and never that something changed there."""
    others, told = list(_others(about)), (*told, *about.joined)
    for side in others:
        two = any(side.key == one.key and side != one for one in others)
        both = two and any(_belongs(sign, side) for sign in told)
        if not (both or _of(side, told) or _is_forced(side, about)):
            yield side


def _of(side: Sign, told: Sequence[Sign]) -> list[Sign]:
    """What has this side; where nothing that is there surely has, the first that may as well."""
    own = [sign for sign in told if _has(sign, side)]
    may = [s for s in told if s.named(contents().may_have_side.get(side.key, ())) is not None]
    if any(sign.state == "present" for sign in own):
        return own
    return [*own, *(sign for sign in may if not own or sign.state == "present")][: len(own) + 1]


def _is_forced(side: Sign, about: Complaint) -> bool:
    """Whether it was asked of something that has no side, and could not be answered so."""
    without = contents().forced_side.get(side.key, ())
    return any(sign.state != "absent" for sign in about.among(without))


def _has(sign: Sign, side: Sign) -> bool:
    """Whether it may be the side of this; of what is there on both sides, one alone is not."""
    return _belongs(sign, side) and sign.named(contents().of_both) is None


def _belongs(sign: Sign, side: Sign) -> bool:
    return sign.named(belongs_to(side)) is not None


def _others(about: Complaint) -> list[Sign]:
    """The sides that are told and are not of what is named first."""
    asked = about.among(contents().story["side"])
    told = (side for side in asked if side.state == "present" and side.option != UNSURE)
    return [side for side in told if side_fits(side, about) == "another"]

"""What a doctor asks besides of this complaint, as places to fill in by hand."""

from collections.abc import Iterator

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.contents.list_shapes.blanks import FillIn
from visit.complaint.fever import THERMOMETER, temperature_is_open
from visit.complaint.same_thing import lumps
from visit.situation import Situation
from visit.words import words

MOST = 3
FEVER, LIMB = ("whole_body.fever",), "lump.place:limb"
SIDE = "whole_body.side_limb"
UNWELL = ("in_treatment.side_effects", "in_treatment.severe_effects", "in_treatment.infection")


def fill_in(situation: Situation, about: Complaint) -> tuple[str, ...]:
    """At most three, those of what leads in front; whoever calls for help fills in nothing more."""
    if situation.in_an_emergency:
        return ()
    first: list[str] = [*_temperature(about), *_of_a_lump_besides(about)]
    besides: list[str] = []
    for one in contents().fill_in:
        if about.there(one.unless):
            continue
        if _leads(one, about) and one.beside != "only":
            first += one.blanks
        elif one.beside and about.there(one.of) and not _leads(one, about):
            besides += one.blanks
    return tuple(dict.fromkeys([*first, *besides]))[:MOST]


def asks_where(about: Complaint) -> bool:
    """Whether one of these of what leads asks for its place."""
    return any(one.where and _leads(one, about) for one in contents().fill_in)


def _leads(one: FillIn, about: Complaint) -> bool:
    return about.first is not None and about.first.named(one.of) is not None


def _temperature(about: Complaint) -> Iterator[str]:
    """Where someone may have a fever, or is unwell in treatment and did not measure it."""
    first = about.first
    asked = first is not None and first.named(FEVER) is not None  # That asks for the highest one.
    if asked or not temperature_is_open(about):
        return
    there = (sign for sign in about.among(contents().feverish) if sign.state != "absent")
    if any(sign.key != THERMOMETER for sign in there) or about.there(UNWELL):
        yield words("card_temperature_blank")


def _of_a_lump_besides(about: Complaint) -> Iterator[str]:
    """On which arm or leg a lump is, beside something else of the limbs that has its own sides."""
    sides = about.there((SIDE,))
    limb = [lump for lump in lumps(about) if lump.full_name == LIMB]
    if limb and about.first is not None and about.first.place != limb[0].place and len(sides) != 1:
        yield words("sheet_blank_which_limb")

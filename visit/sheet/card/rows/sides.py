"""Where the one lump is, and on which side what is named first is."""

from collections.abc import Iterable

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.leading.what_leads import first_of_card
from visit.complaint.place_of_pain import places_of_pain
from visit.complaint.same_thing import is_placed_by_first
from visit.complaint.side import belongs_to, has_its_side, side_of_another, side_of_first
from visit.complaint.signs import Sign
from visit.joining import each_once, labeled
from visit.sheet.card.names.kinds import kind_of_first
from visit.sheet.card.names.one_sign import there
from visit.sheet.card.names.still_open import both_sides_of_first
from visit.sheet.card.rows.besides import is_one_lump, told_in_now
from visit.sheet.doctor.belonging import of_first
from visit.situation import Situation
from visit.telling.spoken import on_the_phone


def placed(situation: Situation, about: Complaint) -> list[str]:
    """Where the lump is, which is no second one, and the side of what is named first."""
    where = about.among(contents().story["where"])
    found = (sign for sign in where if sign.state == "present" and sign.decided)
    of_it = (s for s in found if is_one_lump(about) and of_first(situation, about, s))
    told = [*kind_of_first(about), about.main]
    placed = [s for s in of_it if s not in told and not is_placed_by_first(s, about)]
    sides = [*placed, *_side(about, placed), *_side_of_said(about)]
    texts = [_side_told(situation, about, sign) for sign in sides]
    return each_once([*places_of_pain(about), *texts, *both_sides_of_first(about)])


def _side_told(situation: Situation, about: Complaint, side: Sign) -> str:
    """A side behind what has it, where the row of what is there now names more than that."""
    first, said = first_of_card(about), there(situation, about, side)
    names = contents().said_in_now.get(first.full_name, ()) if first else ()
    owners = [one for one in about.there(names) if one.named(belongs_to(side)) is not None]
    return labeled(there(situation, about, owners[0]), said) if owners else said


def _side_of_said(about: Complaint) -> list[Sign]:
    """The side of what the row of what is there now says as well."""
    other = side_of_another(about)
    return [other[1]] if other and other[0] in told_in_now(about) else []


def with_its_side(situation: Situation, about: Complaint, told: Iterable[str]) -> list[str]:
    """What alone has the side that was told, with the side."""
    other = side_of_another(about)
    if other is None or about.among(contents().story["where"]):
        return [*told]
    name, side = (there(situation, about, sign) for sign in other)
    return [labeled(text, side) if text == name else text for text in told]


def _side(about: Complaint, placed: list[Sign]) -> list[Sign]:
    """The side of what is named first, where neither that nor its place says it."""
    side, main = side_of_first(about), about.main
    if first_of_card(about) != main:
        return []  # It is of the main sign, and the card is about another.
    own = main is not None and has_its_side(main)
    named = own or (main is not None and main.named(on_the_phone().says_side) is not None)
    said = named or any(sign.exact for sign in placed)
    return [side] if side and not said else []

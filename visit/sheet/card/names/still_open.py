"""The blank for what the card leaves open of the first thing: where it is."""

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.leading.what_leads import first_of_card
from visit.complaint.place_of_pain import places_of_pain
from visit.complaint.side import has_its_side, is_placed, side_fits
from visit.sheet.card.names.kinds import kinds_of
from visit.sheet.card.names.now import now_named
from visit.sheet.doctor.blanks import to_name
from visit.telling.exactly import told_together
from visit.telling.facts import ROAD
from visit.telling.spoken import on_the_phone
from visit.words import words

# Of a cancer that was treated, nothing else says where it was.
TREATED = f"{ROAD}:follow_up"


def with_what_is_open(said: str, about: Complaint) -> str:
    """What is there now, with the blank for what it leaves open."""
    blank = to_name(about) or _where_blank(about)
    return words("in_a_row", first=said.removesuffix("."), next=blank) if blank else said


def both_sides_of_first(about: Complaint) -> list[str]:
    """Both sides of what is named first, in one word; empty where it has one, or none."""
    first, both = about.main, contents().of_both
    if first is None or first_of_card(about) != first or first.named(both) is not None:
        return []
    sides = about.there(contents().story["side"])
    joined = told_together(about.situation, first.key, first.option)
    if joined and any(sign.named(joined[1]) is not None for sign in sides):
        return []
    own = [sign.clinical for sign in sides if side_fits(sign, about) == "own"]
    return [one.said for one in contents().both_sides if sorted(own) == sorted(one.of)]


def _where_blank(about: Complaint) -> str:
    """The blank for the place of what can be anywhere, as the script leaves one."""
    first, anywhere = now_named(about), (*on_the_phone().where, TREATED)
    is_open = first is not None and not has_its_side(first) and first.named(anywhere) is not None
    kinds = tuple(kinds_of(first)) if first else ()
    placed = (*places_of_pain(about), *both_sides_of_first(about), *about.there(kinds))
    told = is_placed(about) or bool(placed)
    return words("card_where_blank") if is_open and not told else ""

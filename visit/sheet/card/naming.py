"""What the card calls each thing: it stands in a row of its own, without what it belongs to."""

from collections.abc import Iterable

from visit.complaint.beside import first_told
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents, worded
from visit.complaint.signs import Sign
from visit.complaint.so_far import first_with_side
from visit.sheet.doctor.belonging import of_first
from visit.sheet.doctor.blanks import to_name
from visit.sheet.doctor.first import doubts
from visit.situation import Situation
from visit.telling.facts import ROAD, as_line
from visit.words import BLANK, words


def first_of_card(about: Complaint) -> Sign | None:
    """What the card is about: what is not sure where that alone decided how soon."""
    return next(iter(doubts(about)), None) or about.main


def now(situation: Situation, about: Complaint) -> str:
    """What is there now, as a sentence that anybody can say; where nothing is sure, what is not."""
    first = first_of_card(about) or next(iter(about.among((ROAD,))), None)
    if first is None:
        return BLANK
    sided = first_with_side(situation, about) if first == about.main else None
    return sided or first_told(situation, first)


def named(about: Complaint) -> str:
    """The same in the fewest words."""
    first = first_of_card(about)
    if first is None:
        return BLANK
    if first.state == "unsure":
        return words("told_not_sure", stated=first.stated)
    return as_line(first.stated)


def there(situation: Situation, about: Complaint, sign: Sign) -> str:
    """What is there besides; what says more of something else names that too."""
    if short := worded(contents().on_card, sign.full_name, sign.key):
        return short
    more = sign.named(contents().says_more) is not None
    return sign.stated if more and not of_first(situation, about, sign) else sign.clinical


def with_what_is_open(said: str, about: Complaint) -> str:
    """What is there now, with the blank for what it leaves open."""
    blank = to_name(about)
    return words("in_a_row", first=said, next=blank) if blank else said


def denied(sign: Sign) -> str:
    """What stands behind "not" without what it belongs to."""
    return worded(contents().in_denial, sign.full_name, sign.key) or sign.clinical


def topic(sign: Sign, about: Complaint) -> str:
    """What is not sure; of a date, in few words that name no other thing.

    Of a list of which some are there it is the rest.
    """
    said = worded(contents().in_doubt, sign.full_name) or sign.clinical
    ticked = any(one.state == "present" for one in about.among((sign.key,)))
    return words("sheet_unsure_rest", sign=said) if ticked else said


def each_once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))

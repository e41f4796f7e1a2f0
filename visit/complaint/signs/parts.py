"""What one tick names several of: on paper with a blank for which, on the phone what is known."""

from functools import reduce

from questionnaire import UNSURE, SeveralOf, YesNo
from visit.complaint.contents import contents
from visit.complaint.contents.list_shapes.said_once import Several
from visit.complaint.signs.sign import Sign
from visit.joining import listed
from visit.situation import Situation
from visit.words import words


def with_parts(situation: Situation, sign: Sign) -> str | None:
    """What someone does or has, with its parts; None where it names one thing.

    Where other answers tell parts, only those: a box left open would read as a no.
    """
    one = _several(sign)
    if one is None:
        return None
    does = situation.speech(one.does) if one.does else words("script_has", stated=one.stated)
    return _and_parts(situation, one, does)


def is_several(sign: Sign) -> bool:
    """Whether its tick names several things, of which nobody knows which is so."""
    return _several(sign) is not None


def line_with_parts(situation: Situation, sign: Sign) -> str | None:
    """The same as a line of its own."""
    one = _several(sign)
    return _and_parts(situation, one, one.stated) if one else None


def parts_alone(situation: Situation, sign: Sign) -> str | None:
    """The parts alone, for a line that names the thing already."""
    one = _several(sign)
    return _row_of_parts(situation, one) if one else None


def parts_for_a_crew(situation: Situation, sign: Sign) -> str | None:
    """The same where a crew does something else for each part; else there is no room for it."""
    one = _several(sign)
    return line_with_parts(situation, sign) if one and one.open else None


def on_the_phone(situation: Situation, sign: Sign) -> str | None:
    """What someone has, with the parts that are known, or a blank for them.

    In an emergency nobody has a blank to fill in: where none is known, all are named with "or".
    """
    one = _several(sign)
    if one is None or not one.open:
        return None
    lead = words("script_has", stated=one.stated)
    if known := _known(situation, one):
        return words("script_parts", lead=lead, parts=listed(known))
    return None if situation.in_an_emergency else words("script_open_parts", lead=lead)


def is_open(situation: Situation, sign: Sign) -> bool:
    """Whether it names several things, and nothing tells which of them it is."""
    one = _several(sign)
    return one is not None and not _known(situation, one)


def _several(sign: Sign) -> Several | None:
    found = contents().several
    one = found.get(sign.full_name) or found.get(sign.key)
    return one if sign.state == "present" and not sign.exact else None


def _and_parts(situation: Situation, one: Several, lead: str) -> str:
    return words("lead_and_parts", lead=lead, parts=_row_of_parts(situation, one))


def _row_of_parts(situation: Situation, one: Several) -> str:
    """The parts that are known; where none is, all that it may be, and a blank to say which."""
    known = _known(situation, one)
    row = reduce(
        lambda first, next_: words("one_or_the_other", first=first, next=next_), known or one.parts
    )
    if len(known) < len(one.parts):
        row = words("parts_known" if known else "parts_to_ask", parts=row)
    return words("parts_before", parts=row, more=one.behind) if one.behind else row


def _known(situation: Situation, one: Several) -> list[str]:
    return [part for part, told in one.parts.items() if _is_told(situation, told)]


def _is_told(situation: Situation, names: tuple[str, ...]) -> bool:
    """Whether one of these answers is that it is there."""
    return any(_is_there(situation, *name.partition(":")[::2]) for name in names)


def _is_there(situation: Situation, key: str, option: str) -> bool:
    question = situation.engine.rulebook.questionnaire.question(key)
    answer = situation.counted.get(key)
    if isinstance(question, YesNo):
        return answer == question.worse
    if isinstance(question, SeveralOf) and isinstance(answer, frozenset):
        return option in answer - {UNSURE}
    return bool(option) and answer == option

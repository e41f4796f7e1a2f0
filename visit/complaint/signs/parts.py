"""What one tick names several of: on paper a box for each, on the phone what is known of it."""

from functools import reduce

from questionnaire import UNSURE, SeveralOf, YesNo
from visit.complaint.contents import contents
from visit.complaint.contents.list_shapes.said_once import Several
from visit.complaint.signs.sign import Sign
from visit.joining import listed
from visit.situation import Situation
from visit.words import words


def ticked(situation: Situation, sign: Sign) -> str | None:
    """What someone does or has, each part with a box; None where it names one thing.

    A box is ticked where another answer tells the part.
    """
    one = _several(sign)
    if one is None:
        return None
    does = situation.speech(one.does) if one.does else words("script_has", stated=one.stated)
    return _with_boxes(situation, one, does)


def is_several(sign: Sign) -> bool:
    """Whether its tick names several things, of which nobody knows which is so."""
    return _several(sign) is not None


def ticked_line(situation: Situation, sign: Sign) -> str | None:
    """The same as a line of its own."""
    one = _several(sign)
    return _with_boxes(situation, one, one.stated) if one else None


def boxes_of(situation: Situation, sign: Sign) -> str | None:
    """The boxes alone, for a line that names the thing already."""
    one = _several(sign)
    return _row_of_boxes(situation, one) if one else None


def ticked_for_a_crew(situation: Situation, sign: Sign) -> str | None:
    """The same where a crew does something else for each part; else there is no room for it."""
    one = _several(sign)
    return ticked_line(situation, sign) if one and one.open else None


def on_the_phone(situation: Situation, sign: Sign) -> str | None:
    """What someone has, with the parts that are known, or a blank for them.

    In an emergency nobody has a blank to fill in: where none is known, all are named with "or".
    """
    one = _several(sign)
    if one is None or not one.open:
        return None
    lead = words("script_has", stated=one.stated)
    known = [part for part, told in one.parts.items() if _is_told(situation, told)]
    if known:
        return words("script_parts", lead=lead, parts=listed(known))
    return None if situation.in_an_emergency else words("script_open_parts", lead=lead)


def is_open(situation: Situation, sign: Sign) -> bool:
    """Whether it names several things, and nothing tells which of them it is."""
    one = _several(sign)
    return one is not None and not any(_is_told(situation, told) for told in one.parts.values())


def _several(sign: Sign) -> Several | None:
    found = contents().several
    one = found.get(sign.full_name) or found.get(sign.key)
    return one if sign.state == "present" and not sign.exact else None


def _with_boxes(situation: Situation, one: Several, lead: str) -> str:
    return words("with_boxes", lead=lead, boxes=_row_of_boxes(situation, one))


def _row_of_boxes(situation: Situation, one: Several) -> str:
    boxes = (
        words("box_ticked" if _is_told(situation, told) else "box_open", part=part)
        for part, told in one.parts.items()
    )
    row = reduce(lambda first, next_: words("boxes_in_a_row", first=first, next=next_), boxes)
    return words("boxes_before", boxes=row, more=one.behind) if one.behind else row


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

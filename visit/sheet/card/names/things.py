"""What the card calls several signs: those of one thing, such as one lump, stand together."""

from collections.abc import Iterable

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.leading.what_leads import first_of_card
from visit.complaint.same_thing import lumps, same_thing
from visit.complaint.signs import Sign
from visit.joining import labeled, listed
from visit.sheet.card.names.one_sign import of_it, there
from visit.situation import Situation


def told_as_one(
    situation: Situation, about: Complaint, signs: Iterable[Sign], *, brief: bool = False
) -> list[str]:
    """What each of them is called; those of one thing, such as one lump, stand together."""
    return [*things_told(situation, about, signs, brief=brief)]


def things_told(
    situation: Situation, about: Complaint, signs: Iterable[Sign], *, brief: bool = False
) -> dict[str, list[Sign]]:
    """The same with the signs that each of them tells."""
    things: dict[object, list[Sign]] = {}
    for sign in dict.fromkeys(signs):
        things.setdefault(_thing(sign, about), []).append(sign)
    told: dict[str, list[Sign]] = {}
    for thing in things.values():
        told.setdefault(_as_one(situation, about, thing, brief=brief), []).extend(thing)
    return told


def told_by_question(
    situation: Situation, about: Complaint, signs: Iterable[Sign], *, brief: bool = False
) -> list[str]:
    """The same where they are many: all that one question asked for is one thing."""
    asked: dict[str, list[Sign]] = {}
    for sign in dict.fromkeys(signs):
        asked.setdefault(sign.key, []).append(sign)
    return [listed(told_as_one(situation, about, some, brief=brief)) for some in asked.values()]


def _thing(sign: Sign, about: Complaint) -> object:
    """The list of what is one with it; another sign, or one of two lumps, is a thing of its own."""
    if sign.named(contents().places_of_a_lump) is not None and len(lumps(about)) > 1:
        return sign
    lists = (*contents().one_thing, *contents().one_on_card)
    return next((names for names in lists if sign.named(names) is not None), sign)


def _as_one(situation: Situation, about: Complaint, thing: list[Sign], *, brief: bool) -> str:
    def named_here(sign: Sign) -> str:
        return there(situation, about, sign, brief=brief)

    first = first_of_card(about)
    if first == about.main and same_thing(thing[0], about):
        return listed(of_it(situation, sign, brief=brief) or named_here(sign) for sign in thing)
    if len(thing) == 1:
        return named_here(thing[0])
    [head, *more] = sorted(thing, key=lambda sign: sign.named(contents().places_of_a_lump) is None)
    of_head = [of_it(situation, sign, brief=brief) or named_here(sign) for sign in more]
    if head.named(contents().places_of_a_lump) is not None:
        return labeled(named_here(head), listed(of_head))
    return listed([named_here(head), *of_head])

"""A new lump with its place, in one sentence."""

from visit.complaint.complaint import Complaint
from visit.complaint.same_thing import NEW_LUMP, lumps, same_thing
from visit.complaint.signs import Sign
from visit.situation import Situation
from visit.telling.exactly import new_lump_at
from visit.telling.spoken import on_the_phone
from visit.words import words

NEW_ELSEWHERE, NEW = (NEW_LUMP,), ("lump.growth:new",)


def new_lump(situation: Situation, about: Complaint) -> str | None:
    """What someone has who calls about one new lump, and told its place."""
    places = lumps(about)
    if about.main is None or len(places) != 1 or not _is_new(about.main, places[0], about):
        return None
    place = places[0]
    at = new_lump_at(situation, place.key, place.option) if place.exact else None
    does = at or on_the_phone().new_lump.get(place.full_name)
    return words(f"script_does_{situation.speech.whom}", does=does) if does else None


def says_new_lump(sign: Sign, situation: Situation, about: Complaint) -> bool:
    """Whether the sentence of the new lump says it: that it is new, and where it is."""
    told = sign in lumps(about) or sign.named(NEW) is not None
    return told and same_thing(sign, about) and new_lump(situation, about) is not None


def _is_new(main: Sign, place: Sign, about: Complaint) -> bool:
    if main.named(NEW_ELSEWHERE) is not None:
        return main.exact and same_thing(place, about)
    return main == place and bool(about.there(NEW))

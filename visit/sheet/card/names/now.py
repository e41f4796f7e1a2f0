"""What is there now: what the card is about, as a sentence that anybody can say."""

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents, worded
from visit.complaint.leading.what_leads import first_of_card, point_of_visit
from visit.complaint.signs import Sign
from visit.complaint.signs.parts import with_parts
from visit.joining import labeled, listed
from visit.phone.sentences.sign import first_told
from visit.sheet.card.names.kinds import kind_of_first, kinds_of, place_of_first
from visit.sheet.card.names.one_sign import of_it
from visit.sheet.doctor.background import said_again
from visit.sheet.shape.word_limit import words_in
from visit.situation import Situation
from visit.telling.facts import NOT_ON_THE_ROAD, ROAD, as_line
from visit.words import BLANK, words


def now_named(about: Complaint) -> Sign | None:
    """What the card is about; where no sign was told, where they are on the road."""
    return first_of_card(about) or point_of_visit(about) or next(iter(about.among((ROAD,))), None)


def ways_to_say(situation: Situation, about: Complaint) -> tuple[str, ...]:
    """What is there now in the fewest words, then in more; each way has fewer than the next."""
    ways = [now(situation, about)]
    for shorter in (now(situation, about, brief=True), named(about)):
        if words_in(shorter) < words_in(ways[0]):
            ways.insert(0, shorter)
    return tuple(ways)


def now(situation: Situation, about: Complaint, *, brief: bool = False) -> str:
    """What is there now, as a sentence that anybody can say; where nothing is sure, what is not.

    `brief` tells a size in one unit alone.
    """
    first, point = now_named(about), point_of_visit(about)
    if first is None:
        return BLANK
    if first == point and about.first is None:
        why = first_told(situation, first)
        return words("sheet_why_more", why=why, more=_beside_a_point(situation, about))
    told = _first_now(situation, about, first, brief=brief)
    if point is None or point == first:
        return told
    return words("sheet_why_more", why=first_told(situation, point), more=told)


def named(about: Complaint) -> str:
    """The same in the fewest words."""
    first = first_of_card(about)
    if first is None:
        return BLANK
    if first.state == "unsure":
        return words("told_not_sure", stated=first.stated)
    place = listed(kinds_of(first)[sign.full_name] for sign in place_of_first(first, about))
    return labeled(as_line(first.stated), place) if place else as_line(first.stated)


def in_now(about: Complaint) -> list[Sign]:
    """What of the person stands beside what is there now, also where it is not sure."""
    first, needs = first_of_card(about), contents().in_now
    names = (one.also for one in needs if first and first.named(one.of) is not None)
    found = about.among(tuple(name for also in names for name in also))
    there = [sign for sign in found if sign.state != "absent" and sign != first]
    return [sign for sign in there if not said_again(sign, about)]


def _first_now(situation: Situation, about: Complaint, first: Sign, *, brief: bool) -> str:
    """With its side, with each thing that it may be, or in its time and with its kind."""
    if parts := with_parts(situation, first):
        return words(f"script_does_{situation.speech.whom}", does=parts)
    whole = first_told(situation, first, timed=False)
    kinds = kind_of_first(about)
    kind = listed(_of_it_now(situation, sign, first, brief=brief) for sign in kinds)
    return labeled(whole.removesuffix("."), kind) if kind else whole


def _of_it_now(situation: Situation, sign: Sign, first: Sign, *, brief: bool) -> str:
    said = sign.on_card if sign.named(tuple(kinds_of(first))) is not None else ""
    said = said or worded(kinds_of(first), sign.full_name, sign.key) or ""
    return said or of_it(situation, sign, brief=brief) or sign.stated


def _beside_a_point(situation: Situation, about: Complaint) -> str:
    """That nothing new was told; of a change that was noticed and not named, where it stands."""
    road = next(iter(about.among((ROAD,))), None)
    if road is None or road == point_of_visit(about) or road.option == NOT_ON_THE_ROAD:
        return words(f"script_nothing_{situation.speech.whom}")
    return first_told(situation, road)

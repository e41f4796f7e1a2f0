"""What is named first: the one thing, or what is known where there is none."""

from collections.abc import Iterator

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.leading.doubts import unplaced
from visit.complaint.leading.what_leads import point_of_visit
from visit.complaint.place_of_pain import place_of_pain
from visit.complaint.side import is_placed, side_of_first
from visit.complaint.signs import Sign
from visit.phone.beside.new_lump import new_lump
from visit.phone.nothing_new import cancer_of_the_call, nothing_named
from visit.phone.own_words import speaker, told_of
from visit.phone.person import decided_by
from visit.phone.sentences.room import Sentence
from visit.phone.sentences.sign import first_told, told, which
from visit.phone.so_far.on_the_road import NOTHING_YET, told_by_road, told_of_nothing
from visit.situation import Situation
from visit.telling.facts import ROAD, SORTING
from visit.words import words

# Where the side is told, a blank for the place leaves before what was done so far.
TO_NAME, TO_NAME_BESIDE_A_SIDE = 1, 5


def named_first(situation: Situation, about: Complaint) -> Iterator[Sentence]:
    """The one thing; where there is none, what is known of it.

    That there is nothing new is said only by whom all was asked.
    """
    own, first = situation.plan.story.change, _named_sign(situation, about)
    point = point_of_visit(about)
    if point and point != first:
        yield Sentence("situation", told(situation, point), 0)
        yield from (Sentence("situation", one, TO_NAME) for one in which(situation, point))
    if first:
        exact = first is about.main and first.named(contents().vague) is None
        stays = 0 if exact or not own else 1
        yield Sentence("situation", _first(situation, about, first), stays)
        if not own and not (first is about.main and about.joined and not _is_anywhere(first)):
            yield from _open_parts(situation, about, first)
        yield from _sorted_too(situation, about, first)
    elif not own and told_of_nothing(about):
        yield Sentence("situation", words("script_about"), 0)
    elif not own and not told_by_road(about):
        yield Sentence("situation", nothing_named(situation), 0)


def _open_parts(situation: Situation, about: Complaint, first: Sign) -> Iterator[Sentence]:
    """Which of several it is, where the pain is, and blanks for what is not told."""
    place = place_of_pain(about) if first is about.main else None
    if place:
        yield Sentence("situation", place, TO_NAME)
    soon = TO_NAME_BESIDE_A_SIDE if side_of_first(about) else TO_NAME
    for text in which(situation, first, placed=bool(place) or is_placed(about)):
        yield Sentence("situation", text, soon)


def _is_anywhere(first: Sign) -> bool:
    """Whether it can be anywhere, so that the place is asked for whatever is told with it."""
    return first.named(contents().anywhere) is not None


def _named_sign(situation: Situation, about: Complaint) -> Sign | None:
    """Something exact, or what decided though it is not sure, before what names little.

    What someone chose who could not tell the place says more than that it cannot be told.
    """
    main, unsure, noticed = about.main, next(iter(about.unsure), None), _nothing_yet(about)
    if main and main.named(contents().vague) is None:
        return main
    if unsure and unsure.decided:
        return unsure
    chosen = next(iter(_sorted_as(about)), None)
    known = chosen or main or unsure or unplaced(about)
    if known or situation.plan.story.change:
        return known
    return noticed or cancer_of_the_call(about) or next(decided_by(about), None)


def _sorted_as(about: Complaint) -> tuple[Sign, ...]:
    """What was noticed first by someone who could not tell where it comes from."""
    return tuple(sign for sign in about.among((SORTING,)) if sign.state == "present")


def _sorted_too(situation: Situation, about: Complaint, first: Sign) -> Iterator[Sentence]:
    """The others that were noticed first."""
    whom = situation.speech.whom
    if first in (chosen := _sorted_as(about)):
        for sign in chosen[1:]:
            yield Sentence("situation", words(f"script_also_{whom}", does=sign.does), 2)


def _nothing_yet(about: Complaint) -> Sign | None:
    return next((sign for sign in about.among((ROAD,)) if sign.option == NOTHING_YET), None)


def _first(situation: Situation, about: Complaint, main: Sign) -> str:
    """The one thing, by whom it was said where the speaker says otherwise."""
    if main is not about.main:
        return (
            told(situation, main) if main.key == ROAD else first_told(situation, main, timed=False)
        )
    for one in told_of(situation, main):
        if one.first.by != speaker(situation):
            whom = situation.speech.whom
            return words(f"script_by_{one.first.by}_{whom}", does=main.does)
    if lump := new_lump(situation, about):
        return lump
    return first_told(situation, main, timed=False)

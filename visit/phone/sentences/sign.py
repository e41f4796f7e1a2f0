"""One sign as a sentence: standing by itself, as the first thing, with a blank, or in doubt."""

from collections.abc import Iterator

from questionnaire import UNSURE, SeveralOf
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents, sentence
from visit.complaint.same_thing import follows
from visit.complaint.side import has_its_side
from visit.complaint.signs import Sign
from visit.complaint.signs.parts import on_the_phone as with_its_parts
from visit.situation import Situation
from visit.telling.facts import BEGAN
from visit.telling.spoken import on_the_phone
from visit.words import words


def told(situation: Situation, sign: Sign) -> str:
    """The sign as a sentence that stands by itself, for whoever speaks on the phone."""
    of_it = on_the_phone().of_it
    whole = of_it.get(sign.full_name) or of_it.get(sign.key) or sentence(sign.full_name, sign.key)
    if whole:
        return situation.speech(whole)
    return first_told(situation, sign)


def which(situation: Situation, sign: Sign, *, placed: bool = False) -> Iterator[str]:
    """A sentence with a blank that says which, or where unless it is placed, of what is open."""
    said = on_the_phone()
    blanks = said.which if has_its_side(sign) or placed else {**said.which, **said.where}
    if text := blanks.get(sign.full_name) or blanks.get(sign.key):
        yield situation.speech(text)


def first_told(situation: Situation, sign: Sign, *, timed: bool = True) -> str:
    """The sign as the first thing that is said, so that it names what it is about.

    Who says or leaves blank since when does not say the weeks of the question: it is not `timed`.
    """
    if sign.state == "unsure":
        return in_doubt(situation, sign)
    if sign.says:
        return sign.says
    return words(
        f"script_does_{situation.speech.whom}", does=in_short(situation, sign, timed=timed)
    )


def in_doubt(situation: Situation, sign: Sign, about: Complaint | None = None) -> str:
    """What is not sure, said as not sure; of an open choice, its topic.

    Of what is named first in `about` it says only what is new; what itself is named first tells
    what it is, and not when it was.
    """
    whom, said = situation.speech.whom, on_the_phone()
    more = said.it_may.get(sign.full_name) or said.it_may.get(sign.key)
    if more and about and follows(situation, sign, about):
        return situation.speech(more)
    was_chosen = sign.choice and sign.does
    open_topic = None if _is_tick(situation, sign) else said.topics.get(sign.key)
    whole = sentence(sign.full_name, sign.key) if was_chosen else open_topic
    if whole and about is None and was_chosen:
        return words(f"script_unsure_{whom}", signs=sign.stated)
    if whole:
        return situation.speech(whole)
    if sign.does:
        return words(f"script_maybe_{whom}", does=sign.does)
    return words(f"script_unsure_{whom}", signs=sign.stated)


def _is_tick(situation: Situation, sign: Sign) -> bool:
    """Whether it was ticked: it is known which of several it is, and only whether is not."""
    question = situation.engine.rulebook.questionnaire.questions[sign.key]
    return isinstance(question, SeveralOf) and sign.option != UNSURE


def in_short(situation: Situation, sign: Sign, *, timed: bool = False) -> str:
    """What someone does or has: its parts, or without the weeks that its question asks of.

    Where nothing tells since when, they stay if it is `timed`. In an emergency it is said as there
    now.
    """
    if parts := with_its_parts(situation, sign):
        return parts
    told, in_time = contents().in_its_time.get(sign.key), on_the_phone().in_time
    short = in_time.get(sign.full_name) or in_time.get(sign.key)
    stays = timed and situation.counted.get(BEGAN, UNSURE) == UNSURE
    if stays or sign.exact or not (told or short):
        return sign.does
    now = told.does if told and situation.in_an_emergency else None
    return now or short or (told.does if told else sign.does)

"""What is not sure, what two people told otherwise, and sides of which nothing is told."""

from collections.abc import Iterator

from visit.complaint.besides.sides import sides_of_nothing_told, with_its_side
from visit.complaint.complaint import Complaint
from visit.complaint.two_people.told_otherwise import voices
from visit.joining import set_apart
from visit.sheet.doctor.signs.besides import told_besides
from visit.sheet.doctor.signs.doubts import in_doubt
from visit.sheet.doctor.signs.fewer_words import in_fewer_words
from visit.sheet.shape.model import Item
from visit.situation import Situation
from visit.telling.facts import as_line
from visit.words import words

MOST_UNSURE, MOST_VOICES = 3, 3
LIMB = ("whole_body.side_limb",)


def unsure(situation: Situation, about: Complaint) -> Iterator[Item]:
    """What is not sure besides what the reason for the visit names.

    That it is not sure when it began or last was, or how it goes, stands in the story.
    """
    ticked = {sign.key for sign in about.everything if sign.state == "present"}
    doubts = in_doubt(situation, about)
    for sign in doubts[:MOST_UNSURE]:
        rest = sign.key in ticked and not sign.does
        said = with_its_side(sign, about, told_besides(situation, about))
        text = words("sheet_unsure_rest", sign=said) if rest else said
        keeps = said != sign.stated or (sign.decided and not rest)
        told = as_line(text)
        short = None if rest else in_fewer_words([[sign]], [told])
        yield Item(text=told, keeps=keeps, short=short)
    if more := dict.fromkeys(sign.clinical for sign in doubts[MOST_UNSURE:]):
        yield Item(text=words("sheet_also", signs=set_apart(more)))


def sides_left(situation: Situation, about: Complaint) -> Iterator[str]:
    """Sides of which nothing is told; not that something has changed there.

    A limb has a blank for what was noticed. A side of the whole trunk or head asks for nothing.
    """
    for side in sides_of_nothing_told(told_besides(situation, about), about):
        if side.named(LIMB) is not None:
            yield words("sheet_blank_of_side", side=side.clinical)
        else:
            yield words("sheet_side_marked", side=side.clinical)


def voices_of(situation: Situation) -> Iterator[Item]:
    """What two people told otherwise. All of it stands on the back, in the words of the screens."""
    for one in voices(situation)[:MOST_VOICES]:
        yield Item(text=one.for_a_doctor(situation.speech.whom))

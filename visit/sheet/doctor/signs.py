"""What is there besides, what is not and matters for this complaint, and what is not sure."""

from collections.abc import Iterator

from visit.complaint.complaint import Complaint
from visit.complaint.pertinent_negatives import denial
from visit.complaint.told_otherwise import voices
from visit.joining import set_apart
from visit.sheet.doctor.story import told_whole
from visit.sheet.shape.model import Item
from visit.situation import Situation
from visit.telling.facts import DANGER_SIGNS, as_line
from visit.words import words

MOST_PRESENT, MOST_ABSENT, MOST_UNSURE = 5, 6, 3
MOST_DENIED, MOST_VOICES = 8, 3


def present(about: Complaint) -> Iterator[Item]:
    """One fact a line; what no line is left for stands in one, in a doctor's words.

    What the story tells is not told again. To share a word with it is not to be told.
    """
    in_story = told_whole(about)
    there = [sign for sign in about.present if sign.clinical not in in_story]
    for sign in there[:MOST_PRESENT]:
        yield Item(text=as_line(sign.stated), keeps=sign.decided)
    if rest := there[MOST_PRESENT:]:
        said = set_apart(dict.fromkeys(sign.clinical for sign in rest))
        yield Item(text=words("sheet_also", signs=said), keeps=any(s.decided for s in rest))


def voices_of(situation: Situation) -> Iterator[Item]:
    """What two people told otherwise. All of it stands on the back, in the words of the screens."""
    for one in voices(situation)[:MOST_VOICES]:
        yield Item(text=one.for_a_doctor(situation.speech.whom))


def absent(about: Complaint) -> Iterator[Item]:
    """A line for each."""
    for sign in about.absent[:MOST_ABSENT]:
        yield Item(text=as_line(denial(sign) or sign.clinical))


def denied(about: Complaint, *, urgent: bool) -> Iterator[Item]:
    """Nothing in an emergency: that no danger sign was ticked would soften it."""
    if urgent:
        return
    none = _no_danger(about)
    if none:
        named = any(sign.key == DANGER_SIGNS for sign in about.absent[:MOST_ABSENT])
        text = words("told_no_danger_rest") if named else words("told_no_danger_all")
        yield Item(text=text, keeps=True)
    rest = [
        sign.clinical
        for sign in (*about.absent[MOST_ABSENT:], *about.denied)
        if not (none and sign.key == DANGER_SIGNS)
    ]
    if rest:
        yield Item(text=as_line(set_apart(list(dict.fromkeys(rest))[:MOST_DENIED])))


def _no_danger(about: Complaint) -> bool:
    asked = [sign for sign in about.everything if sign.key == DANGER_SIGNS]
    return bool(asked) and all(sign.state == "absent" for sign in asked)


def unsure(about: Complaint) -> Iterator[Item]:
    """What is not sure besides; where nothing is sure, the reason for the visit names the first."""
    for sign in (about.unsure if about.main else about.unsure[1:])[:MOST_UNSURE]:
        yield Item(text=as_line(sign.stated), keeps=sign.decided)

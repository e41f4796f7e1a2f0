"""What people wrote in their own words, and what two of them told otherwise."""

from collections.abc import Iterator

from visit.complaint.complaint import Complaint
from visit.complaint.signs import Sign
from visit.complaint.two_people.told_otherwise import voices
from visit.complaint.two_people.voices import Voices
from visit.joining import ended
from visit.model.views import By
from visit.phone.sentences.room import Sentence
from visit.situation import Situation
from visit.words import words

MOST_VOICES = 1
# The words of the second person go before facts that a nurse must have.
SECOND_WROTE = 4


def own_words(situation: Situation, field: str) -> Iterator[Sentence]:
    """The words of the first who wrote any, whole; those of the second where there is room."""
    for by, plan in sorted(situation.plans.items(), key=lambda one: one[1] is not situation.plan):
        if own := getattr(plan.story, field):
            first = plan is situation.plan
            part, text = _worded(situation, field, ended(own), None if first else by)
            yield Sentence(part, text, 0 if first else SECOND_WROTE)


def _worded(situation: Situation, field: str, own: str, by: By | None) -> tuple[str, str]:
    """The part of the script, and the sentence; `by` where it is the second who wrote it."""
    if field == "since":
        return "background", words("script_since", since=own)
    if field == "medicines":
        return "background", words("script_medicines", medicines=own)
    if field == "worry":
        return "concern", words("script_worry", worry=own)
    whom = situation.speech.whom
    return "situation", words(f"script_own_{by}_{whom}", own=own) if by else own


def two_voices(situation: Situation, about: Complaint) -> Iterator[Sentence]:
    """What two people told otherwise, whole or in short; what was named first, not again."""
    whom = situation.speech.whom
    named = list(told_of(situation, about.main)) if about.main else []
    decided = [one for one in voices(situation) if one.decided]
    for one in (named or decided)[:MOST_VOICES]:
        whole = one.other(whom) if named else one.spoken(whom)
        yield Sentence("situation", whole, 1)
        yield Sentence("situation", words(f"script_voices_short_{whom}"), 1, whole)


def told_of(situation: Situation, main: Sign) -> Iterator[Voices]:
    """What two people said of the thing that is named first."""
    yield from (one for one in voices(situation) if one.decided and one.stated == main.stated)


def speaker(situation: Situation) -> By:
    """Who speaks on the phone."""
    return "caregiver" if situation.speech.someone_else else "patient"

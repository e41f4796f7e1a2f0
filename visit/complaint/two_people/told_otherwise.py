"""What two people told otherwise, taken apart like signs and the most urgent first.

Of a tick list each tick that only one of them made stands alone.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from questionnaire import NONE, UNSURE, Answer, Question, YesNo
from visit.complaint.signs import LAST, urgencies
from visit.complaint.two_people.voices import Voice, Voices
from visit.joining import set_apart
from visit.model.views import By, said_by
from visit.situation import Situation, once
from visit.telling.answer_text import answer_text
from visit.telling.statements import clinical, stated
from visit.views.differences import differing
from visit.words import words

# What is there is said before what is not known, and that before "no".
YES, UNKNOWN, NO = "voice_yes", "voice_unsure", "voice_no"
IN_ORDER = (YES, UNKNOWN, NO)
Urgency = tuple[int, int]
Urgencies = Mapping[tuple[str, str | None], Urgency]


class _Both(NamedTuple):
    """A question that both answered, with the answer of each."""

    situation: Situation
    behind: Urgencies
    question: Question
    patient: Answer
    caregiver: Answer

    def voices(self) -> Iterator[Voices]:
        if isinstance(self.question, YesNo):
            patient, caregiver = (
                _state(self.question, one) for one in (self.patient, self.caregiver)
            )
            yield self._stated(UNSURE, patient, caregiver, self._urgency())
        elif isinstance(self.patient, frozenset) and isinstance(self.caregiver, frozenset):
            yield from self._ticks(self.patient, self.caregiver)
        else:
            yield self._choices()

    def _ticks(self, patient: frozenset[str], caregiver: frozenset[str]) -> Iterator[Voices]:
        """Each tick that one of them made alone; of "not sure" alone, what the list asks."""
        differ = patient ^ caregiver
        ticks = [name for name in self.question.choices if name in differ - {UNSURE, NONE}]
        for name in ticks or [name for name in (UNSURE,) if name in differ]:
            of_each = _tick(name, patient), _tick(name, caregiver)
            yield self._stated(frozenset({name}), *of_each, self._urgency(name))

    def _stated(self, worse: Answer, patient: str, caregiver: str, urgency: Urgency) -> Voices:
        """What is there, not there or not known."""
        named = self._as_said(worse)
        short = set_apart(clinical(self.question, worse)) or named
        one, other = _plain("patient", patient), _plain("caregiver", caregiver)
        if IN_ORDER.index(caregiver) < IN_ORDER.index(patient):
            one, other = other, one
        return Voices(short, named, one, other, urgency)

    def _choices(self) -> Voices:
        """One choice of several, or a number."""
        named = self._as_said(UNSURE)
        one = Voice("patient", *self._choice(self.patient))
        other = Voice("caregiver", *self._choice(self.caregiver))
        if self.caregiver == self.situation.answers.get(self.question.key):
            one, other = other, one
        return Voices(named, named, one, other, self._urgency())

    def _choice(self, answer: Answer) -> tuple[str, str]:
        if answer == UNSURE:
            return words(UNKNOWN), words(UNKNOWN)
        said = self._as_said(answer)
        return set_apart(clinical(self.question, answer)) or said, said

    def _as_said(self, answer: Answer) -> str:
        say = self.situation.speech
        if said := set_apart(stated(self.question, answer, say)):
            return said
        if answer in (UNSURE, frozenset({UNSURE})):
            return say(self.question.text).rstrip("?")
        return answer_text(self.question, answer, say)

    def _urgency(self, option: str | None = None) -> Urgency:
        """That of the most urgent fired rule behind the question, or behind one tick of it."""
        return min(
            (
                urgency
                for (key, name), urgency in self.behind.items()
                if key == self.question.key and option in (None, name)
            ),
            default=LAST,
        )


@once
def voices(situation: Situation) -> tuple[Voices, ...]:
    """What differs; nothing while only one has answered.

    What is no symptom stands here only where a rule fired for it. Card, sheet and phone script of
    one run share it.
    """
    views = situation.journey.views
    if views is None or not views.together:
        return ()
    said, behind = said_by(views), urgencies(situation)
    found = [
        one
        for question in differing(situation)
        for one in _Both(
            situation, behind, question, said.patient[question.key], said.caregiver[question.key]
        ).voices()
        if one.decided or not question.not_a_symptom
    ]
    return tuple(sorted(found, key=lambda one: one.urgency))


def _plain(by: By, name: str) -> Voice:
    return Voice(by, words(name), words(name))


def _state(question: YesNo, answer: Answer) -> str:
    if answer == UNSURE:
        return UNKNOWN
    return YES if answer == question.worse else NO


def _tick(name: str, ticks: frozenset[str]) -> str:
    if name in ticks and name != UNSURE:
        return YES
    return UNKNOWN if UNSURE in ticks else NO

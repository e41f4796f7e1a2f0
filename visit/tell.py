"""What to tell the doctor: what is there, what is not, what is not sure, from the answers.

Only answers that count are told, in the words of their questions. "Not sure" is told as not sure
and never as "no"; a choice that was left open beside "not sure" is not told as absent.
"""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from questionnaire import (
    NONE,
    UNSURE,
    Answer,
    Number,
    OneOf,
    Question,
    SeveralOf,
    YesNo,
    answered_path,
)
from rules import Engine, Guidance, evidence
from visit.journey import Journey
from visit.said import answer_text, options_text
from visit.words import Speech, speech_for, words

Heading = Literal["have", "detail", "unsure", "have_not", "context"]
DANGER_SIGNS = "everyone.danger_signs"
ROAD, AGE, PREGNANT = "everyone.road", "everyone.age", "everyone.pregnant"
CONTEXT_NOW, HISTORY = "everyone.context", "everyone.history"
CONTEXT = (ROAD, AGE, PREGNANT, CONTEXT_NOW, HISTORY)
NOT_ON_THE_ROAD = "no_change"


class Fact(NamedTuple):
    """One answer with its question, under the heading where it is told."""

    heading: Heading
    key: str
    question: str
    answer: str

    @property
    def text(self) -> str:
        """Question and answer in one line."""
        return f"{self.question} {self.answer}"


def facts(engine: Engine, journey: Journey) -> tuple[Fact, ...]:
    """Everything to tell, in asking order."""
    guidance, say = engine.decide(journey.answers), speech_for(journey)
    return tuple(
        fact
        for question in answered_path(engine.rulebook.questionnaire, guidance.sight)
        for fact in _facts(question, journey.answers[question.key], say)
    )


def urgent_first(engine: Engine, guidance: Guidance, told: Iterable[Fact]) -> tuple[Fact, ...]:
    """The same facts, those behind a more urgent fired rule first."""
    urgency: dict[str, int] = {}
    for rule in guidance.fired:
        for key in evidence(rule.when, guidance.sight.seen):
            urgency.setdefault(key, engine.rulebook.rank[rule.level])
    return tuple(sorted(told, key=lambda fact: -urgency.get(fact.key, 0)))


def heading_of(heading: Heading, say: Speech) -> str:
    """The heading in the words of this reader."""
    return say(words(f"told_{heading}"))


def _facts(question: Question, answer: Answer, say: Speech) -> Iterator[Fact]:
    if question.key in CONTEXT:
        if answer not in (frozenset({NONE}), NOT_ON_THE_ROAD):
            yield _fact("context", question, answer_text(question, answer, say), say)
    elif question.not_a_symptom:
        return
    elif isinstance(question, SeveralOf) and isinstance(answer, frozenset):
        yield from _choices(question, answer, say)
    else:
        yield _fact(_heading(question, answer), question, answer_text(question, answer, say), say)


def _heading(question: Question, answer: Answer) -> Heading:
    if answer == UNSURE:
        return "unsure"
    if isinstance(question, (OneOf, Number)):
        return "detail"
    return "have" if isinstance(question, YesNo) and answer == question.worse else "have_not"


def _choices(question: SeveralOf, answer: frozenset[str], say: Speech) -> Iterator[Fact]:
    chosen = answer - {NONE, UNSURE}
    if chosen:
        yield _fact("have", question, options_text(question, chosen, say), say)
    if UNSURE in answer:
        yield _fact("unsure", question, options_text(question, frozenset({UNSURE}), say), say)
    elif question.key == DANGER_SIGNS:
        if not chosen:
            yield _fact("have_not", question, words("told_no_danger"), say)
    elif left := frozenset(question.options) - chosen:
        yield _fact("have_not", question, options_text(question, left, say), say)


def _fact(heading: Heading, question: Question, answer: str, say: Speech) -> Fact:
    return Fact(heading, question.key, say(question.text), answer)

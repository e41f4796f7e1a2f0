"""What to tell the doctor: what is there, what is not, what is not sure, from the answers.

Only answers that count are told, as a person says them. "Not sure" is told as not sure
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
)
from rules import evidence
from visit.joining import set_apart
from visit.situation import Situation
from visit.telling.answer_text import answer_text
from visit.telling.statements import Clauses, clinical, stated
from visit.words import Speech, words

Heading = Literal["have", "detail", "unsure", "have_not", "context"]
DANGER_SIGNS = "everyone.danger_signs"
ROAD, AGE, PREGNANT = "everyone.road", "everyone.age", "everyone.pregnant"
WORRIED, SORTING = "everyone.worried", "everyone.sorting"
BEGAN, PACE = "whole_body.began", "whole_body.pace"
CONTEXT_NOW, HISTORY = "everyone.context", "everyone.history"
CONTEXT = (ROAD, AGE, PREGNANT, CONTEXT_NOW, HISTORY)
NOT_ON_THE_ROAD = "no_change"


class Fact(NamedTuple):
    """One answer with its question, under the heading where it is told.

    `stated` holds what a person says who has it, `clinical` the same for a doctor.
    """

    heading: Heading
    key: str
    question: str
    answer: str
    stated: Clauses = ()
    clinical: Clauses = ()

    @property
    def text(self) -> str:
        """What was answered in one line; with its question where it has no words of its own."""
        if not self.stated:
            return f"{self.question} {self.answer}"
        return set_apart(map(as_line, self.stated))


def as_line(clause: str) -> str:
    """A clause as it stands at the beginning of a line."""
    return clause[:1].upper() + clause[1:]


def facts(situation: Situation) -> tuple[Fact, ...]:
    """Everything to tell, in asking order."""
    return tuple(
        fact
        for question in situation.path
        for fact in _facts(question, situation.answers[question.key], situation.speech)
    )


def urgent_first(situation: Situation, told: Iterable[Fact]) -> tuple[Fact, ...]:
    """The same facts, those behind a more urgent fired rule first."""
    urgency: dict[str, int] = {}
    guidance, rank = situation.guidance, situation.engine.rulebook.rank
    for rule in guidance.fired:
        for key in evidence(rule.when, guidance.sight.counted):
            urgency.setdefault(key, rank[rule.level])
    return tuple(sorted(told, key=lambda fact: -urgency.get(fact.key, 0)))


def heading_of(heading: Heading, say: Speech) -> str:
    """The heading in the words of this reader."""
    whose = f"_{say.whom}" if heading in ("have", "have_not") else ""
    return words(f"told_{heading}{whose}")


def _facts(question: Question, answer: Answer, say: Speech) -> Iterator[Fact]:
    if question.key in CONTEXT:
        if answer not in (frozenset({NONE}), NOT_ON_THE_ROAD):
            yield from _context(question, answer, say)
    elif question.not_a_symptom:
        return
    elif isinstance(question, SeveralOf) and isinstance(answer, frozenset):
        yield from _choices(question, answer, say)
    else:
        yield _fact(_heading(question, answer), question, answer, say)


def _context(question: Question, answer: Answer, say: Speech) -> Iterator[Fact]:
    """Here yes, no and not sure stand in one list, so a clause says which of them it is."""
    fact = _fact("context", question, answer, say)
    name = {"no": "told_no", UNSURE: "told_not_sure"}.get(answer if isinstance(answer, str) else "")
    if isinstance(answer, frozenset) and UNSURE in answer:
        yield fact._replace(stated=())
    elif name and fact.stated:
        said = tuple(words(name, stated=clause) for clause in fact.stated)
        yield fact._replace(stated=said, clinical=())
    else:
        yield fact


def _heading(question: Question, answer: Answer) -> Heading:
    if answer == UNSURE:
        return "unsure"
    if isinstance(question, (OneOf, Number)):
        return "detail"
    return "have" if isinstance(question, YesNo) and answer == question.worse else "have_not"


def _choices(question: SeveralOf, answer: frozenset[str], say: Speech) -> Iterator[Fact]:
    chosen = answer - {NONE, UNSURE}
    if chosen:
        yield _fact("have", question, chosen, say)
    if UNSURE in answer:
        yield _fact("unsure", question, frozenset({UNSURE}), say)
    elif question.key == DANGER_SIGNS:
        if not chosen:
            none = words("told_no_danger")
            yield Fact("have_not", question.key, say(question.text), none, (none,))
    elif left := frozenset(question.options) - chosen:
        yield _fact("have_not", question, left, say)


def _fact(heading: Heading, question: Question, answer: Answer, say: Speech) -> Fact:
    return Fact(
        heading,
        question.key,
        say(question.text),
        answer_text(question, answer, say),
        stated(question, answer, say),
        clinical(question, answer),
    )

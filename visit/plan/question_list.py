"""The questions to bring: from the answers, as the person arranged and worded them.

Worked out anew each time. A question that the answers no longer call for stays while the person
has marked it, put it into own words or noted something beside it.
"""

from collections.abc import Iterable
from typing import NamedTuple, get_args

from rules import Phase, ProviderQuestion
from visit.model.plan import Heard, Plan
from visit.plan.fitting import fits
from visit.situation import Situation, once
from visit.telling.answer_text import answer_text
from visit.words import Speech, words

FIRST = "specialist_first"
PHASES: tuple[Phase, ...] = get_args(Phase)
NOTHING_HEARD = Heard()


class Asked(NamedTuple):
    """One question on the list.

    `text` is what to say, in own words where the person wrote some; `everyday` is how it stood
    before. `because` holds the answers that called for it. `top` counts from 1; None is unmarked.
    """

    id: str
    group: str
    text: str
    everyday: str
    clinical: str | None
    because: tuple[str, ...]
    sources: tuple[str, ...]
    top: int | None
    own: bool
    heard: Heard

    @property
    def reworded(self) -> bool:
        """Whether the person changed the words."""
        return self.text != self.everyday

    @property
    def in_own_words(self) -> bool:
        """Whether the person wrote it, from nothing or over our words."""
        return self.own or self.reworded


class Group(NamedTuple):
    """Questions of one phase under its heading; the specialist-first set comes before all."""

    id: str
    title: str
    lead: str | None
    questions: tuple[Asked, ...]


def question_list(situation: Situation) -> tuple[Group, ...]:
    """The kept questions in their groups, in the order arranged."""
    plan = situation.plan
    return _grouped(plan, [asked for asked in _all(situation) if asked.id not in plan.dropped])


def dropped_questions(situation: Situation) -> tuple[Asked, ...]:
    """The questions that the person took off the list."""
    dropped = situation.plan.dropped
    return tuple(asked for asked in _all(situation) if asked.id in dropped)


@once
def _all(situation: Situation) -> list[Asked]:
    plan, provided = situation.plan, situation.engine.rulebook.provider_questions
    because = {one.question.id: one.because for one in situation.suggestions}
    touched = (name for name in (*plan.top, *plan.worded, *plan.heard) if name in provided)
    fitting = (name for name in because if fits(provided[name].everyday.you, situation))
    asked = [
        _asked(provided[name], plan, situation.speech, _because(situation, because.get(name)))
        for name in dict.fromkeys((*fitting, *touched))
    ]
    return asked + _own(plan)


def _asked(question: ProviderQuestion, plan: Plan, say: Speech, because: tuple[str, ...]) -> Asked:
    everyday = say(question.everyday)
    return Asked(
        question.id,
        FIRST if question.specialist_first else question.phase,
        plan.worded.get(question.id, everyday),
        everyday,
        say(question.clinical),
        because,
        question.sources,
        _place(plan, question.id),
        own=False,
        heard=plan.heard.get(question.id, NOTHING_HEARD),
    )


def _own(plan: Plan) -> list[Asked]:
    return [
        Asked(
            question.id,
            question.phase,
            question.text,
            question.text,
            None,
            (),
            (),
            _place(plan, question.id),
            own=True,
            heard=plan.heard.get(question.id, NOTHING_HEARD),
        )
        for question in plan.own
    ]


def _because(situation: Situation, keys: Iterable[str] | None) -> tuple[str, ...]:
    say, answers = situation.speech, situation.answers
    questions = [situation.engine.rulebook.questionnaire.question(key) for key in keys or ()]
    return tuple(f"{say(q.text)} {answer_text(q, answers[q.key], say)}" for q in questions)


def _place(plan: Plan, name: str) -> int | None:
    return plan.top.index(name) + 1 if name in plan.top else None


def _grouped(plan: Plan, asked: list[Asked]) -> tuple[Group, ...]:
    arranged = {name: place for place, name in enumerate(plan.order)}
    asked = sorted(asked, key=lambda question: arranged.get(question.id, len(arranged)))
    groups = (
        Group(
            name,
            words(f"group_{name}"),
            words("lead_specialist_first") if name == FIRST else None,
            tuple(question for question in asked if question.group == name),
        )
        for name in (FIRST, *PHASES)
    )
    return tuple(group for group in groups if group.questions)

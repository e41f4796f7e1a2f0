"""What still fits the content, of a record made with other content or by a stranger."""

import math
from collections.abc import Mapping

from questionnaire import AnswerError, Number, Question, Questionnaire, read_answer
from rules import Rulebook
from visit.journey import Said, as_answer, as_said
from visit.plan import MOST_OWN, OwnQuestion, Plan
from visit.words import words

UNIT_AND_NUMBER = 2


def fitting_answers(questionnaire: Questionnaire, said: Mapping[str, Said]) -> dict[str, Said]:
    """The answers that their questions still take."""
    kept: dict[str, Said] = {}
    for key, value in said.items():
        try:
            kept[key] = as_said(read_answer(questionnaire.question(key), as_answer(value)))
        except (AnswerError, KeyError):
            continue
    return kept


def fitting_draft(question: Question, draft: Said | None) -> Said | None:
    """What is marked on the page and can still be marked there; it may be no whole answer yet."""
    if isinstance(draft, tuple) and isinstance(question, Number):
        return _fitting_typed(question, draft)
    if isinstance(draft, tuple):
        return tuple(option for option in draft if option in question.choices)
    try:
        return None if draft is None else as_said(read_answer(question, draft))
    except AnswerError:
        return None


def fitting_marks(questionnaire: Questionnaire, unsent: Mapping[str, Said]) -> dict[str, Said]:
    """What is marked on other pages and can still be marked there."""
    known = {key: marked for key, marked in unsent.items() if key in questionnaire.questions}
    fitting = {
        key: fitting_draft(questionnaire.question(key), marked) for key, marked in known.items()
    }
    return {key: marked for key, marked in fitting.items() if marked is not None}


def _fitting_typed(question: Number, typed: tuple[str, ...]) -> tuple[str, ...] | None:
    """Unit and number as they were typed, either of them perhaps still empty."""
    other = question.other_unit.unit if question.other_unit else ""
    if len(typed) != UNIT_AND_NUMBER or typed[0] not in ("", question.unit, other):
        return None
    try:
        return typed if not typed[1] or math.isfinite(float(typed[1])) else None
    except ValueError:
        return None


def fitting_plan(plan: Plan, rulebook: Rulebook) -> Plan:
    """The plan without questions that are gone; what the person wrote about one stays with them.

    Such a question becomes an own question, as far as there is room.
    """
    known = {*rulebook.provider_questions, *(question.id for question in plan.own)}
    gone = [name for name in dict.fromkeys((*plan.worded, *plan.heard)) if name not in known]
    highest = max((int(q.id.removeprefix("own_")) for q in plan.own), default=0)
    room = MOST_OWN - len(plan.own)
    renamed = {name: f"own_{highest + at}" for at, name in enumerate(gone[:room], start=1)}
    own = tuple(
        OwnQuestion(id=new, phase="before", text=plan.worded.get(old, words("question_gone")))
        for old, new in renamed.items()
    )
    named = {**{name: name for name in known}, **renamed}
    return plan.model_copy(
        update={
            "own": (*plan.own, *own),
            "order": _named(plan.order, named),
            "dropped": _named(plan.dropped, named),
            "top": _named(plan.top, named),
            "worded": {key: text for key, text in plan.worded.items() if key in known},
            "heard": {named[key]: heard for key, heard in plan.heard.items() if key in named},
        }
    )


def _named(names: tuple[str, ...], named: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(named[name] for name in names if name in named)

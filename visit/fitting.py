"""What still fits the content, of a record made with other content or by a stranger."""

from collections.abc import Mapping

from questionnaire import AnswerError, Number, Question, Questionnaire, read_answer
from rules import Rulebook
from visit.journey import Draft, Said, TypedNumber, as_answer, as_said
from visit.plan import MOST_OWN, OwnQuestion, Plan
from visit.words import words


def fitting_answers(questionnaire: Questionnaire, said: Mapping[str, Said]) -> dict[str, Said]:
    """The answers that their questions still take."""
    kept: dict[str, Said] = {}
    for key, value in said.items():
        try:
            kept[key] = as_said(read_answer(questionnaire.question(key), as_answer(value)))
        except (AnswerError, KeyError):
            continue
    return kept


def fitting_draft(question: Question, draft: Draft | None) -> Draft | None:
    """What is marked on the page and can still be marked there; it may be no whole answer yet."""
    if isinstance(question, Number) and isinstance(draft, (TypedNumber, tuple)):
        return _fitting_typed(question, draft)
    if isinstance(draft, TypedNumber):
        return None
    if isinstance(draft, tuple):
        return tuple(option for option in draft if option in question.choices)
    try:
        return None if draft is None else as_said(read_answer(question, draft))
    except AnswerError:
        return None


def fitting_typed(
    questionnaire: Questionnaire, typed: Mapping[str, TypedNumber]
) -> dict[str, TypedNumber]:
    """The typed numbers whose questions still take one in that unit."""
    questions = questionnaire.questions
    fitting = {key: fitting_draft(questions[key], typed[key]) for key in typed if key in questions}
    return {key: draft for key, draft in fitting.items() if isinstance(draft, TypedNumber)}


def _fitting_typed(question: Number, typed: TypedNumber | tuple[str, ...]) -> TypedNumber | None:
    """None for a unit that is gone: the number would be read in another one.

    Records of version 1.0 hold a pair of unit and number.
    """
    try:
        if isinstance(typed, tuple):
            unit, number = typed
            typed = TypedNumber(unit=unit, number=number)
    except ValueError:
        return None
    units = ("", question.unit, question.other_unit.unit if question.other_unit else "")
    return typed if typed.unit in units else None


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

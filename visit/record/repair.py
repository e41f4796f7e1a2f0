"""What still fits the content, of a record made with other content or by a stranger."""

from collections.abc import Mapping
from typing import TypeVar

from questionnaire import Answer, AnswerError, Number, Question, Questionnaire, read_answer
from rules import Engine, Rulebook, countries
from rules.counting.may_count import may_count
from visit.ledgers.fitting_entries import fitting_entries
from visit.model.answers import Answers
from visit.model.journey import Draft, TypedNumber, Visit
from visit.model.plan import MOST_OWN, OwnQuestion, Plan, free_own_ids
from visit.model.views import Views, with_each_said
from visit.words import words

AnyVisit = TypeVar("AnyVisit", bound=Visit)


def fitting_visit(engine: Engine, visit: AnyVisit) -> AnyVisit:
    """The visit with all that still fits, at the nearest place that still exists."""
    rulebook, before = engine.rulebook, visit.before_change
    return _at_a_place(
        rulebook.questionnaire,
        visit.model_copy(
            update={
                "answers": _counting(engine, visit.answers),
                "before_change": None if before is None else _counting(engine, before),
                "typed": fitting_typed(rulebook.questionnaire, visit.typed),
                "unsent": fitting_marks(rulebook.questionnaire, visit.unsent),
                "warned": tuple(key for key in visit.warned if key in rulebook.rule),
                "called_right": _called_right(rulebook.questionnaire, visit.called_right),
                "advised": visit.advised if visit.advised in rulebook.level else None,
                "the_change": _known(rulebook.questionnaire, visit.the_change),
                "plan": fitting_plan(visit.plan, rulebook),
                "views": visit.views and _fitting_views(engine, visit.views),
            }
        ),
    )


def _fitting_views(engine: Engine, views: Views) -> Views:
    """Both views with the answers that their questions still take."""
    questionnaire = engine.rulebook.questionnaire
    return with_each_said(
        views,
        lambda said: _counting(engine, said),
        typed=fitting_typed(questionnaire, views.typed),
        called_right=_called_right(questionnaire, views.called_right),
        unsent=fitting_marks(questionnaire, views.unsent),
        the_change=_known(questionnaire, views.the_change),
        plan=fitting_plan(views.plan, engine.rulebook),
    )


def fitting_country(country: str) -> str:
    """The country if it is known, or else the first one."""
    known = [one.id for one in countries()]
    return country if country in known else known[0]


def unfit_answers(questionnaire: Questionnaire, said: Mapping[str, Answer]) -> tuple[str, ...]:
    """The keys of the answers that their questions no longer take."""
    fitting = fitting_answers(questionnaire, said)
    return tuple(key for key in said if key not in fitting)


def fitting_answers(questionnaire: Questionnaire, said: Mapping[str, Answer]) -> dict[str, Answer]:
    """The answers that their questions still take."""
    kept: dict[str, Answer] = {}
    for key, value in said.items():
        try:
            kept[key] = read_answer(questionnaire.question(key), value)
        except (AnswerError, KeyError):
            continue
    return kept


def fitting_mark(question: Question, mark: Draft) -> Draft | None:
    """What is marked and can still be marked there; it may be no whole answer yet."""
    if isinstance(question, Number) and isinstance(mark, (TypedNumber, frozenset)):
        return _fitting_typed(question, mark)
    if isinstance(mark, TypedNumber):
        return None
    if isinstance(mark, frozenset):
        return mark.intersection(question.choices)
    try:
        return read_answer(question, mark)
    except AnswerError:
        return None


def fitting_marks(questionnaire: Questionnaire, unsent: Mapping[str, Draft]) -> dict[str, Draft]:
    """What is marked and not sent, and can still be marked."""
    known = {key: mark for key, mark in unsent.items() if key in questionnaire.questions}
    fitting = {key: fitting_mark(questionnaire.question(key), mark) for key, mark in known.items()}
    return {key: mark for key, mark in fitting.items() if mark is not None}


def fitting_typed(
    questionnaire: Questionnaire, typed: Mapping[str, TypedNumber]
) -> dict[str, TypedNumber]:
    """The typed numbers whose questions still take one in that unit."""
    fitting = fitting_marks(questionnaire, typed)
    return {key: draft for key, draft in fitting.items() if isinstance(draft, TypedNumber)}


def _fitting_typed(question: Number, typed: TypedNumber | frozenset[str]) -> TypedNumber | None:
    """None for a unit that is gone: the number would be read in another one.

    Records of version 1.0 hold a pair of unit and number.
    """
    units = {"", question.unit, question.other_unit.unit if question.other_unit else ""}
    if isinstance(typed, frozenset):
        try:
            [unit], [number] = typed & units, typed - units
            typed = TypedNumber(unit=unit, number=number)
        except ValueError:
            return None
    return typed if typed.unit in units else None


def fitting_plan(plan: Plan, rulebook: Rulebook) -> Plan:
    """The plan without questions that are gone; what the person wrote about one stays with them.

    Such a question becomes an own question, as far as there is room.
    """
    known = {*rulebook.provider_questions, *(question.id for question in plan.own)}
    gone = [name for name in dict.fromkeys((*plan.worded, *plan.heard)) if name not in known]
    room = MOST_OWN - len(plan.own)
    renamed = dict(zip(gone[:room], free_own_ids(plan.own), strict=False))
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
            "ledgers": fitting_entries(plan.ledgers),
        }
    )


def _named(names: tuple[str, ...], named: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(named[name] for name in names if name in named)


def _called_right(
    questionnaire: Questionnaire, right: Mapping[str, Answers]
) -> dict[str, dict[str, Answer]]:
    """What was called right of the mismatches of today; one that lost an answer is asked anew."""
    known = [one.id for one in questionnaire.mismatches]
    return {name: fitting_answers(questionnaire, right[name]) for name in known if name in right}


def _counting(engine: Engine, said: Mapping[str, Answer]) -> dict[str, Answer]:
    return may_count(engine, fitting_answers(engine.rulebook.questionnaire, said))


def _known(questionnaire: Questionnaire, key: str | None) -> str | None:
    return key if key in questionnaire.questions else None


def _at_a_place(questionnaire: Questionnaire, visit: AnyVisit) -> AnyVisit:
    page = visit.page
    asking = _known(questionnaire, visit.asking)
    if asking is None and page in ("question", "change"):
        page = "start"
    return visit.model_copy(update={"page": page, "asking": asking})

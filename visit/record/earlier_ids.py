"""A visit that was saved with ids of an earlier edition, with the ids of today."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from questionnaire import Answer, Questionnaire, Renamed, migrated, successor
from rules import Rulebook
from visit.model.journey import Visit
from visit.model.plan import Plan
from visit.model.views import Views, with_each_said

AnyVisit = TypeVar("AnyVisit", bound=Visit)


def with_ids_of_today(rulebook: Rulebook, visit: AnyVisit) -> AnyVisit:
    """The same visit; what has no successor keeps its old id, and is then told as unfit."""
    questionnaire = rulebook.questionnaire
    renamed, before = questionnaire.renamed, visit.before_change
    if renamed == Renamed():
        return visit
    typed = {successor(questionnaire, key): number for key, number in visit.typed.items()}
    return visit.model_copy(
        update={
            "asking": _key(questionnaire, visit.asking),
            "the_change": _key(questionnaire, visit.the_change),
            "typed": typed,
            "unsent": _kept(migrated(questionnaire, visit.unsent, sent=False)),
            "answers": _said(questionnaire, visit.answers),
            "before_change": None if before is None else _said(questionnaire, before),
            "warned": tuple(dict.fromkeys(map(renamed.rule, visit.warned))),
            "plan": _plan(renamed, visit.plan),
            "views": visit.views and _views(questionnaire, visit.views, renamed),
        }
    )


def _views(questionnaire: Questionnaire, views: Views, renamed: Renamed) -> Views:
    return with_each_said(
        views,
        lambda said: _said(questionnaire, said),
        typed={successor(questionnaire, key): one for key, one in views.typed.items()},
        unsent=_kept(migrated(questionnaire, views.unsent, sent=False)),
        the_change=_key(questionnaire, views.the_change),
        plan=_plan(renamed, views.plan),
    )


def _key(questionnaire: Questionnaire, key: str | None) -> str | None:
    return None if key is None else successor(questionnaire, key)


def _said(questionnaire: Questionnaire, said: Mapping[str, Answer]) -> dict[str, Answer]:
    return _kept(migrated(questionnaire, said))


def _kept(values: Mapping[str, Any]) -> dict[str, Any]:
    """Several choices as a record holds them."""
    return {
        key: frozenset(value) if isinstance(value, list) else value for key, value in values.items()
    }


def _plan(renamed: Renamed, plan: Plan) -> Plan:
    """The plan with ids of today. Words never take the place of others."""
    names = renamed.provider_question
    arranged = {
        field: tuple(dict.fromkeys(map(names, getattr(plan, field))))
        for field in ("order", "dropped", "top")
    }
    written = {field: _renamed(names, getattr(plan, field)) for field in ("worded", "heard")}
    written["unasked"] = _renamed(renamed.location, plan.unasked)
    return plan.model_copy(update={**arranged, **written})


def _renamed(name_now: Callable[[str], str], written: Mapping[str, Any]) -> dict[str, Any]:
    kept = {key: words for key, words in written.items() if name_now(key) == key}
    for key, words in written.items():
        new = name_now(key)
        kept.setdefault(key if new in kept else new, words)
    return kept

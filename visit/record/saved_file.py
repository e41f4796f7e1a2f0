"""A file that a person opens: a record saved here, or answers that another program wrote as FHIR.

Both are read as something a stranger wrote. A file that holds nothing of a person raises
`Unreadable`. What a file does not hold stays as it is here: a FHIR file knows no plan, and no file
knows where the person is now.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from questionnaire import Answer
from rules import Engine, Rulebook
from rules.counting.may_count import may_count
from visit.counting.rule_changes import news_of
from visit.fhir import read_response
from visit.flow.next_page import next_page
from visit.flow.page_for import placed
from visit.model.journey import Journey, News, Visit
from visit.model.plan import Plan
from visit.model.unreadable import Cause, Unreadable
from visit.model.views import Views, without
from visit.record.record import parse, read_record
from visit.situation import Situation


class Opened(NamedTuple):
    """What was and was not taken from a file.

    `said` are the answers to go on with; `called_right` those of them that do not fit together and
    were called right. `asked_anew` are the questions about right now that it answered. `unread`
    names the questions, or link ids, of answers that do not fit. `plan`, `views`, `country`,
    `advised` and `the_change` are None where the file holds none. `other_form`: another program
    names another form or version of it for these answers.
    """

    said: Mapping[str, Answer]
    asked_anew: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    called_right: Mapping[str, Mapping[str, Answer]] = MappingProxyType({})
    plan: Plan | None = None
    views: Views | None = None
    country: str | None = None
    advised: str | None = None
    the_change: str | None = None
    rules_changed: bool = False
    newer: bool = False
    other_form: bool = False


def opened(text: str, engine: Engine) -> Opened:
    """What the file holds. Raises `Unreadable` when nothing could be gone on with."""
    data = parse(text)
    found = _response(data, engine) if _is_fhir(data) else _record(data, engine)
    old = about_now(engine.rulebook)
    said = {key: kept for key, kept in found.said.items() if key not in old}
    if not said and found.plan is None:
        cause: Cause = "newer" if found.newer else "unreadable"
        raise Unreadable("the file holds no answers to go on with", cause)
    return found._replace(
        said=said,
        asked_anew=tuple(key for key in found.said if key in old),
        views=found.views and without(found.views, old),
    )


def about_now(rulebook: Rulebook) -> frozenset[str]:
    """Keys of the questions about right now: those with a danger sign, or read for an emergency.

    An old answer to one must neither alarm today nor stand for the answer of today. Context such
    as an age is no sign and stays.
    """
    urgent = [rule.when for rule in rulebook.rules if rule.level == rulebook.levels[0].id]
    read = {key for condition in urgent for key in condition.reads}
    return frozenset(
        question.key
        for question in rulebook.questionnaire.questions.values()
        if question.danger or (question.key in read and not question.not_a_symptom)
    )


def replaces(present: Journey, found: Opened) -> tuple[str, ...]:
    """Which parts of the present visit the file would take the place of: answers, plan."""
    views = present.views
    of_another = views is not None and views.plan != Plan() and found.said
    parts = {
        "answers": present.answers and found.said,
        "plan": (present.prepared and found.plan) or of_another,
    }
    return tuple(name for name, both in parts.items() if both)


def replaced(engine: Engine, present: Journey, found: Opened) -> Journey:
    """The present journey with what the file holds; `opening_undone` brings back what was here."""
    journey = _with_answers(engine, present, found) if found.said else _where_it_was(present)
    news = news_of(
        engine, journey, found.unread, rules_changed=found.rules_changed, newer=found.newer
    )
    return journey.model_copy(
        update={
            "plan": found.plan or present.plan,
            "country": _country(present, found),
            "news": news.model_copy(update={"opened": True, "taken": _taken(found)}),
            "before_opening": Visit(**_fields(present)) if present.begun else None,
        }
    )


def opening_undone(engine: Engine, journey: Journey) -> Journey:
    """The visit that was here before the file, at its place."""
    before = journey.before_opening
    if before is None:
        return journey
    back = journey.moved(**_fields(before), before_opening=None, news=News(undone=True))
    return placed(Situation(engine, back))


def _is_fhir(data: Any) -> bool:
    return isinstance(data, dict) and "resourceType" in data


def _response(resource: object, engine: Engine) -> Opened:
    found = read_response(resource, engine.rulebook)
    return Opened(
        may_count(engine, found.answers),
        unread=found.unread,
        rules_changed=found.form == "other_version",
        other_form=found.form != "this",
    )


def _record(data: object, engine: Engine) -> Opened:
    resumed = read_record(data, engine)
    journey = resumed.journey
    return Opened(
        journey.answers,
        unread=resumed.ask_again,
        called_right=journey.called_right,
        # The words of one of two people stand beside no plan that is here already.
        plan=journey.plan if journey.prepared or journey.views else None,
        views=journey.views,
        country=journey.country,
        advised=journey.advised,
        the_change=journey.the_change,
        rules_changed=resumed.rules_changed,
        newer=resumed.newer,
    )


def _with_answers(engine: Engine, present: Journey, found: Opened) -> Journey:
    # A sign that was only marked must not stand marked beside a question about today.
    fresh: dict[str, object] = {"warned": (), "before_change": None, "unsent": {}, "typed": {}}
    on_the_way = {"whole": False, "stopped": False, "advised": found.advised}
    said = {
        "answers": found.said,
        "called_right": dict(found.called_right),
        "views": found.views,
        "the_change": found.the_change,
    }
    journey = present.model_copy(update={**fresh, **on_the_way, **said})
    return next_page(Situation(engine, journey))


def _taken(found: Opened) -> int | None:
    """How many answers fit, which is told where the file was made for another form."""
    return len(found.said) + len(found.asked_anew) if found.other_form else None


def _where_it_was(present: Journey) -> Journey:
    """The same place; the page after clearing is none to go on from."""
    return present.moved(page="start" if present.page == "finished" else present.page)


def _country(present: Journey, found: Opened) -> str:
    """Where the person is now; a page on which nobody did anything yet does not know that."""
    untouched = not present.begun and present.country == Journey().country
    return found.country if untouched and found.country else present.country


def _fields(visit: Visit) -> dict[str, Any]:
    """What a file takes the place of, without what a journey holds besides."""
    return {name: getattr(visit, name) for name in Visit.model_fields}

"""Journeys to prepare a visit with: people at the toy's kitchen sink, and their plans."""

from datetime import date

from questionnaire import Answer
from rules import Engine
from tests.toy import at_the_sink, toy_engine, toy_rulebook
from visit import Journey
from visit.model.plan import Plan

TODAY = date(2026, 11, 20)
NONE = frozenset({"none"})


def at_a_sink(plan: Plan | None = None, /, **answers: Answer) -> Journey:
    """A person with a slow small lump and no other sign, but for these answers."""
    calm: dict[str, Answer] = {"pain": "no", "growth": "slow", "feelings": NONE, "size": 2.0}
    said = at_the_sink(**{**calm, **answers})
    return Journey(answers=dict(said), plan=plan or Plan())


def someone_else(journey: Journey) -> Journey:
    """The same answers, given by a caregiver."""
    return journey.model_copy(
        update={"answers": {**journey.answers, "everyone.who_for": "someone_else"}}
    )


def with_specialist_first(name: str) -> Engine:
    """The toy's rules, with one provider question in the set that comes first."""
    rulebook = toy_rulebook()
    first = rulebook.provider_questions[name].model_copy(update={"specialist_first": True})
    questions = {**rulebook.provider_questions, name: first}
    return Engine(rulebook.model_copy(update={"provider_questions": questions}))


ENGINE = toy_engine()

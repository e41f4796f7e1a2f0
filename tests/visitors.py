"""People who walk through the app in tests, and the way the rules send them.

A visitor says only what is special about them; the rest is filled in with the calmest answers. The
steps are worked out beside the app, so that a test can compare each page with the page that must
come.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from questionnaire import WHO_FOR, Answer, Questionnaire, SeveralOf
from rules import Engine
from tests.people import calmest, complete_person
from visit import Journey
from visit.flow.answering import answer
from visit.flow.navigation import (
    acknowledge_emergency,
    ask_after_result,
    begin,
    see_result,
)
from visit.flow.screens import shown_at
from visit.situation import Situation


class Visitor(NamedTuple):
    """Someone with a change at one place. Ids without a dot belong to that place."""

    place: str
    said: Mapping[str, Any]

    def answers(self, questionnaire: Questionnaire) -> dict[str, Answer]:
        """Everything this person would answer, asked or not."""
        return complete_person(questionnaire, self.place, self.said)


NO_SIGNS = Visitor("everyone", {})

STOMACH_BLEEDING = Visitor(
    "digestive",
    {"everyone.age": "55_59", "vomited_blood": "yes", "blood_when": "now", "blood_with": "faint"},
)

BLEEDING_AFTER_MENOPAUSE = Visitor(
    "uterus_pelvis",
    {
        "everyone.uterus": "yes",
        "everyone.age": "60_plus",
        "periods": "menopause",
        "outside_period": "yes",
    },
)

GROWING_LUMP = Visitor("arms_legs", {"lump": "yes", "lump.growth": "fast", "lump.size": 6})

FEVER_ON_CHEMOTHERAPY = Visitor(
    "in_treatment",
    {
        "everyone.road": "in_treatment",
        "everyone.context": "cancer_treatment",
        "treatment": "medicine",
        "thermometer": "taken",
        "temperature": 38.5,
        "team": "not_tried",
    },
)

MOTHER_ON_CHEMOTHERAPY = Visitor(
    "in_treatment",
    {**FEVER_ON_CHEMOTHERAPY.said, WHO_FOR: "someone_else", "everyone.age": "60_plus"},
)

UNSURE_ABOUT_A_LUMP = Visitor(
    "skin", {"everyone.age": "unsure", "lump": "unsure", "everyone.worried": "unsure"}
)


def steps(
    engine: Engine, answers: Mapping[str, Answer], *, whole: bool = False
) -> Iterator[Journey]:
    """The journey at each page after the start page, up to the check or the page for a child.

    The `whole` way also asks what cannot change the result any more.
    """
    who = answers[WHO_FOR]
    assert isinstance(who, str)
    journey = begin(engine, Journey(whole=whole), who)
    while True:
        yield journey
        if journey.page in ("review", "child"):
            return
        journey = _next(engine, journey, answers, whole=whole)


def counted(
    engine: Engine, answers: Mapping[str, Answer], *, whole: bool = False
) -> dict[str, Answer]:
    """The answers this person was asked for and gave; the `whole` with what comes after it."""
    *_, last = steps(engine, answers, whole=whole)
    while whole and (late := ask_after_result(engine, last)) != last:
        last = see_result(engine, _next(engine, late, answers, whole=whole))
    return dict(last.answers)


def ticked(question: SeveralOf, given: Answer) -> list[str]:
    """The options to tick for that answer, in the order offered."""
    return [
        option for option in question.choices if isinstance(given, frozenset) and option in given
    ]


def _next(
    engine: Engine, journey: Journey, answers: Mapping[str, Answer], *, whole: bool
) -> Journey:
    if journey.page == "emergency":
        return acknowledge_emergency(engine, journey, whole=whole)
    assert journey.asking is not None
    shown = shown_at(Situation(engine, journey), journey.asking)
    # A child is asked for the places before the age, which ends it.
    given = {one.key: answers.get(one.key, calmest(one)) for one in shown.rows}
    return answer(engine, journey, given)

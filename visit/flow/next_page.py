"""The page that comes next for a person's answers, and showing one."""

from collections.abc import Mapping

from questionnaire import Answer
from rules import Engine
from rules.counting.may_count import may_count
from visit.flow.screens import may_end, result_offered, upcoming
from visit.model.journey import Journey, Page
from visit.situation import Situation


def next_page(situation: Situation) -> Journey:
    """A new emergency, the page for a child, a screen, or the check.

    The check comes with open questions too, where they cannot change the result: it offers both.
    """
    journey = situation.journey
    if interrupts(situation):
        return show(
            journey.model_copy(update={"advised": situation.emergencies[0].level}),
            "emergency",
            journey.asking,
            changing=journey.changing,
        )
    if may_end(situation):
        return show(journey, "child")
    following = upcoming(situation)
    if following is None or (result_offered(situation) and not journey.whole):
        return show(journey, "review")
    return show(journey, "question", following.keys[0])


def interrupts(situation: Situation) -> bool:
    """Whether there is a danger sign whose page was not shown yet."""
    return any(rule.key not in situation.journey.warned for rule in situation.emergencies)


def show(
    journey: Journey, page: Page, asking: str | None = None, *, changing: bool = False
) -> Journey:
    """The journey at that page. What is marked on open questions stays there, to be sent later.

    An answered question shows its answer: a mark beside it would look like one that counts.
    """
    unsent = {key: mark for key, mark in journey.unsent.items() if key not in journey.answers}
    return journey.moved(page=page, asking=asking, changing=changing, unsent=unsent)


def show_result(situation: Situation) -> Journey:
    """The journey at the result, with the level that the person is told there."""
    level = situation.guidance.level
    told = situation.journey.model_copy(update={"advised": level.id if level else None})
    return show(told, "result")


def with_answers(engine: Engine, journey: Journey, given: Mapping[str, Answer]) -> Situation:
    """Keep answers, wherever that leads; an emergency that no longer holds may warn again later."""
    answers = may_count(engine, {**journey.answers, **given})
    unsent = {other: mark for other, mark in journey.unsent.items() if other not in given}
    kept = journey.model_copy(update={"answers": answers, "unsent": unsent})
    firing = {rule.key: rule.level for rule in Situation(engine, kept).emergencies}
    warned = tuple(key for key in journey.warned if key in firing)
    advised = next(iter(firing.values()), None)
    return Situation(engine, kept.model_copy(update={"warned": warned, "advised": advised}))

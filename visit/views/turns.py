"""Two people answer the same screens, one after the other: handing over, together, and apart again.

While the second answers, the record's own answers and words are theirs, and those of the first are
kept apart. Once both are together, the record's answers are the joined ones, and each later answer
is one that both give.
"""

from collections.abc import Mapping
from typing import Any

from questionnaire import WHO_FOR, Answer
from rules import Engine
from rules.counting.joined import joined
from visit.flow.next_page import interrupts, next_page, show, show_result
from visit.flow.page_for import placed
from visit.flow.screens import result_fits
from visit.model.journey import Journey
from visit.model.plan import Plan
from visit.model.views import Both, By, Views
from visit.situation import Situation
from visit.views.differences import differences

WHO: Mapping[By, str] = {"patient": "me", "caregiver": "someone_else"}
# Of a visit, what a view keeps of the first person beside their answers and their plan.
_OF_THE_FIRST = ("typed", "called_right", "whole", "stopped", "unsent", "before_change",
                 "the_change")  # fmt: skip


def may_hand_over(situation: Situation) -> bool:
    """Whether a second person may answer too; never where that would delay help."""
    journey = situation.journey
    fits = journey.page == "result" and journey.views is None and WHO_FOR in journey.answers
    return fits and not situation.in_an_emergency and not situation.ended


def hand_over(engine: Engine, journey: Journey) -> Journey:
    """Put the first view apart, and show whose turn it is."""
    if not may_hand_over(Situation(engine, journey)):
        return journey
    kept = {name: getattr(journey, name) for name in _OF_THE_FIRST}
    first_by: By = "patient" if journey.answers[WHO_FOR] == WHO["patient"] else "caregiver"
    views = Views(first_by=first_by, first=journey.answers, plan=journey.plan, **kept)
    fresh = {"answers": {WHO_FOR: WHO[views.second_by]}, "plan": Plan(), "views": views}
    return show(journey.model_copy(update={**_NOTHING_DONE, **fresh}), "hand_over")


def begin_turn(engine: Engine, journey: Journey) -> Journey:
    """The second person has the device: to the first screen for them."""
    return next_page(Situation(engine, journey)) if journey.apart else journey


def has_begun(journey: Journey) -> bool:
    """Whether the second person has given anything that would be gone without them."""
    given = journey.answers.keys() - {WHO_FOR}
    return journey.apart and bool(given or journey.unsent or journey.prepared)


def only_first(engine: Engine, journey: Journey) -> Journey:
    """The first view as it was, without the second; what it no longer answers is asked first."""
    views = journey.views
    if views is None:
        return journey
    kept = {name: getattr(views, name) for name in _OF_THE_FIRST}
    plan = journey.plan if views.together else views.plan
    said = {"answers": views.first, "plan": plan, "views": None, "page": "result"}
    back = journey.model_copy(update={**_NOTHING_DONE, **kept, **said})
    fits = back.stopped or result_fits(Situation(engine, back))
    return _to_result(engine, back) if fits else next_page(Situation(engine, back))


def in_step(engine: Engine, before: Journey, after: Journey) -> Journey:
    """A record after any step, with both views and the answers that count in step.

    The second view is whole where its result would be shown. An answer that changes after that is
    given by both.
    """
    views = after.views
    if views is None:
        return after
    if not views.together:
        return _together(engine, after, views) if after.page == "result" else after
    if views != before.views or after.answers == before.answers:
        return after
    return _again(engine, after, _with_change(views, before, after))


def rejoined(engine: Engine, journey: Journey) -> Journey:
    """A record that was read, with the answers that count of its views; the page may not fit."""
    views = journey.views
    if views is None or views.second is None:
        return journey
    return journey.model_copy(update={"answers": joined(engine, views.first, views.second)})


_NOTHING_DONE: Mapping[str, Any] = {
    "unsent": {},
    "typed": {},
    "before_change": None,
    "warned": (),
    "called_right": {},
    "advised": None,
    "the_change": None,
    "whole": False,
    "stopped": False,
}


def _together(engine: Engine, journey: Journey, first: Views) -> Journey:
    """Both views are whole: what counts of them, and where they differ."""
    second = {**journey.answers, WHO_FOR: WHO[first.second_by]}
    views = first.model_copy(update={"second": second, "plan": journey.plan})
    counts = joined(engine, views.first, second)
    typed = {
        key: number
        for key, number in first.typed.items()
        if counts.get(key) == first.first.get(key)
    }
    both = {
        "answers": counts,
        "plan": first.plan,
        "views": views,
        "typed": {**journey.typed, **typed},
        "called_right": {**first.called_right, **journey.called_right},
        "before_change": None,
        # Of which of two changes a joined answer is, nobody knows.
        "the_change": journey.the_change if journey.the_change == first.the_change else None,
        "unsent": {**first.unsent, **journey.unsent},
        "whole": first.whole and journey.whole,
    }
    return _to_result(engine, journey.model_copy(update=both), look="differences")


def _to_result(engine: Engine, journey: Journey, look: str = "result") -> Journey:
    """The result, or what differs before it; with what is left open where both did not answer it.

    A danger sign that was not told of yet comes first.
    """
    situation = Situation(engine, journey)
    if interrupts(situation):
        return next_page(situation)
    stopped = journey.stopped or not result_fits(situation)
    there = show_result(
        Situation(engine, journey.model_copy(update={"stopped": stopped})),
    )
    differ = look == "differences" and differences(Situation(engine, there))
    return there.model_copy(update={"page": "differences"}) if differ else there


def _with_change(views: Views, before: Journey, after: Journey) -> Views:
    """Both views after a change: what is answered now, both answer; undo brings both back."""
    undone = before.before_change is not None and after.before_change is None
    if undone and views.before is not None and after.answers == before.before_change:
        return views.model_copy(
            update={
                "first": views.before.first,
                "second": views.before.second,
                "before": None,
            }
        )
    now = {key: value for key, value in after.answers.items() if before.answers.get(key) != value}
    first, second = views.first, views.second or {}
    kept = views.before
    if after.before_change is not None and after.before_change != before.before_change:
        kept = Both(first=first, second=second)
    return views.model_copy(
        update={"first": {**first, **now}, "second": {**second, **now}, "before": kept}
    )


def _again(engine: Engine, after: Journey, views: Views) -> Journey:
    counts: dict[str, Answer] = joined(engine, views.first, views.second or {})
    step = after.model_copy(update={"views": views, "answers": counts})
    if counts == after.answers:
        return step
    situation = Situation(engine, step)
    return next_page(situation) if interrupts(situation) else placed(situation)

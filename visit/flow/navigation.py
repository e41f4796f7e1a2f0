"""The steps of a journey: answer, go on, go back, change, undo. Pure functions of the record.

A danger sign interrupts at once. A change that would drop answers is shown before it is made.
"""

from collections.abc import Mapping

from questionnaire import WHO_FOR, Answer
from rules import Engine
from visit.flow.change_preview import Change, preview
from visit.flow.counting import may_count
from visit.flow.interruption import BEFORE_ALL, interrupts_after
from visit.model.journey import Journey, Page
from visit.situation import Situation


def begin(engine: Engine, journey: Journey, who_for: Answer) -> Journey:
    """Leave the start page with the first answer given."""
    said = may_count(engine, {**journey.answers, WHO_FOR: who_for})
    return go_on(engine, journey.model_copy(update={"answers": said}))


def answer(engine: Engine, journey: Journey, key: str, given: Answer) -> Journey:
    """Give an answer. A change that has effects goes to its preview first."""
    if key != journey.asking:
        return journey
    if key in journey.answers:
        change = preview(engine, journey.answers, key, given)
        if change.dropped or (journey.changing and not change.silent):
            return journey.moved(page="change", draft=given)
    return _kept(engine, journey, key, given)


def confirm_change(engine: Engine, journey: Journey) -> Journey:
    """Make the change that was previewed; the answers before it can be brought back."""
    if journey.asking is None or journey.proposed is None:
        return journey
    kept = journey.model_copy(update={"before_change": journey.answers})
    return _kept(engine, kept, journey.asking, journey.proposed)


def undo_change(journey: Journey) -> Journey:
    """Bring back the answers from before the last change, on the review page."""
    if journey.before_change is None:
        return journey
    return journey.moved(
        answers=journey.before_change, before_change=None, page="review", changing=False, draft=None
    )


def pending_change(engine: Engine, journey: Journey) -> Change | None:
    """What the change on the preview page does."""
    if journey.asking is None or journey.proposed is None:
        return None
    return preview(engine, journey.answers, journey.asking, journey.proposed)


def go_on(engine: Engine, journey: Journey) -> Journey:
    """The next page: a new emergency, the page for a child, a question, or the review."""
    return next_page(Situation(engine, journey), journey)


def acknowledge_emergency(engine: Engine, journey: Journey) -> Journey:
    """Go on after an emergency page; it is not shown again for the same reasons."""
    situation = Situation(engine, journey)
    shown = dict.fromkeys((*journey.warned, *(rule.key for rule in situation.emergencies)))
    return next_page(situation, journey.model_copy(update={"warned": tuple(shown)}))


def back(engine: Engine, journey: Journey) -> Journey:
    """One page back; nothing answered is lost."""
    if journey.page in ("change", "question") and journey.changing:
        page = "question" if journey.page == "change" else "review"
        return journey.moved(page=page, changing=page == "question", draft=None)
    if journey.page == "change":
        return journey.moved(page="question", draft=None)
    if journey.page == "result":
        return journey.moved(page="review")
    return _back_on_the_way(Situation(engine, journey))


def show(
    journey: Journey, page: Page, asking: str | None = None, *, changing: bool = False
) -> Journey:
    """The journey at that page. What is marked on an open question stays there, to be sent later.

    An answered question shows its answer: a mark beside it would look like one that counts.
    """
    unsent = {**journey.unsent}
    here = journey.asking if journey.page == "question" else None
    if here is not None and here not in journey.answers and journey.draft is not None:
        unsent[here] = journey.draft
    draft = unsent.get(asking) if asking is not None and asking not in journey.answers else None
    return journey.moved(page=page, asking=asking, changing=changing, draft=draft, unsent=unsent)


def reopen(journey: Journey, key: str) -> Journey:
    """Open one answer from the review, to return there."""
    return journey.moved(page="question", asking=key, changing=True, draft=None)


def finish_review(engine: Engine, journey: Journey) -> Journey:
    """From the review to the result, or to a question that a change has opened."""
    situation = Situation(engine, journey)
    if situation.upcoming:
        return next_page(situation, journey)
    level = situation.guidance.level
    advised = level.id if level else None
    return journey.moved(page="result", asking=None, changing=False, draft=None, advised=advised)


def number(situation: Situation) -> int:
    """The place of the question on screen, counted from the first after the start page."""
    keys, asking = situation.way, situation.journey.asking
    return 1 + (keys.index(asking) if asking in keys else len(keys))


def with_answers(
    engine: Engine, journey: Journey, given: Mapping[str, Answer]
) -> tuple[Situation, Journey]:
    """Keep answers, wherever that leads; an emergency that no longer holds may warn again later."""
    answers = may_count(engine, {**journey.answers, **given})
    unsent = {other: marked for other, marked in journey.unsent.items() if other not in given}
    kept = journey.model_copy(update={"answers": answers, "unsent": unsent})
    situation = Situation(engine, kept)
    firing = {rule.key: rule.level for rule in situation.emergencies}
    warned = tuple(key for key in journey.warned if key in firing)
    advised = next(iter(firing.values()), None)
    return situation, kept.model_copy(update={"warned": warned, "advised": advised})


def next_page(situation: Situation, journey: Journey) -> Journey:
    """The next page for a journey that has the answers of this situation."""
    return page_before(situation, journey, situation.upcoming.key if situation.upcoming else None)


def page_before(situation: Situation, journey: Journey, asking: str | None) -> Journey:
    """The next page, where `asking` is the question that comes next if nothing interrupts."""
    urgent = situation.emergencies
    if any(rule.key not in journey.warned for rule in urgent):
        return journey.moved(page="emergency", draft=None, advised=urgent[0].level)
    if asking is not None:
        return show(journey, "question", asking)
    if situation.ended:
        return journey.moved(page="child", asking=None, draft=None)
    return journey.moved(page="review", asking=None, changing=False, draft=None)


def _kept(engine: Engine, journey: Journey, key: str, given: Answer) -> Journey:
    """Keep an answer and go on."""
    return next_page(*with_answers(engine, journey, {key: given}))


def _back_on_the_way(situation: Situation) -> Journey:
    journey, keys = situation.journey, situation.way
    earlier = keys[: keys.index(journey.asking)] if journey.asking in keys else keys
    if journey.page == "emergency" and journey.asking in keys:
        return journey.moved(page="question", draft=None)
    if not earlier:
        return show(journey, "start")
    if journey.page != "emergency" and earlier[-1] in _interrupted_after(situation):
        return show(journey, "emergency", earlier[-1])
    return show(journey, "question", earlier[-1])


def _interrupted_after(situation: Situation) -> set[str]:
    """The questions on the way that an emergency page comes after."""
    guidance, way = situation.guidance, situation.way
    places = {interrupts_after(rule, guidance, way) for rule in situation.emergencies}
    return {way[place] for place in places - {BEFORE_ALL}}

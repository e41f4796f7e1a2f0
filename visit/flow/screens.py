"""The way through the questions by screen: which comes next, answering it, going back.

A screen shows the rows of its content that apply and are still needed. What is marked on it is
kept in the record as `unsent` until Continue, so that nothing is lost where a row is left open.
"""

from collections.abc import Mapping
from typing import NamedTuple

from questionnaire import WHO_FOR, Answer, Question, Screen, applicable_rows
from rules import Engine
from visit.flow import navigation
from visit.flow.change_preview import ScreenChange, preview_screen
from visit.flow.counting import may_count
from visit.flow.interruption import BEFORE_ALL, interrupts_after
from visit.model.journey import Journey, TypedNumber
from visit.situation import Situation


class Shown(NamedTuple):
    """A screen with the rows of it that this person sees, in order."""

    screen: Screen
    rows: tuple[Question, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the rows."""
        return tuple(question.key for question in self.rows)

    def open_rows(self, marked: Mapping[str, object]) -> tuple[str, ...]:
        """Keys of the rows without a mark, in order."""
        return tuple(key for key in self.keys if key not in marked)


def upcoming(situation: Situation, *, whole: bool = False) -> Shown | None:
    """The next screen; None when nothing is left to ask before the result.

    After a danger sign only what an ambulance crew needs is asked, unless the `whole` is wanted.
    """
    if situation.emergencies and not whole:
        return _first(situation, crew=True)
    return _first(situation, crew=False)


def result_offered(situation: Situation) -> bool:
    """Whether the result can be had beside questions that are left: they cannot change it.

    After a danger sign nothing is offered; what a crew needs is asked, and then the result comes.
    """
    if situation.ended or situation.emergencies or not situation.settled:
        return False
    return upcoming(situation) is not None


def after_result(situation: Situation) -> Shown | None:
    """The next screen of what decides nothing, and is asked once the result was shown."""
    for screen in situation.engine.rulebook.questionnaire.screens:
        if screen.after_result:
            shown = shown_on(situation, screen)
            if any(key in situation.needed for key in shown.keys):
                return shown
    return None


def shown_at(situation: Situation, key: str) -> Shown:
    """The screen of that question as this person sees it now."""
    return shown_on(situation, situation.engine.rulebook.questionnaire.screen_of[key])


def shown_on(situation: Situation, screen: Screen) -> Shown:
    """The rows of a screen that apply and are answered or needed; for a crew, all that apply."""
    counted = {question.key for question in situation.path}
    all_of_it = screen.for_the_crew and bool(situation.emergencies)
    applies = applicable_rows(
        situation.engine.rulebook.questionnaire, screen, situation.guidance.sight
    )
    wanted = counted | situation.needed
    return Shown(screen, tuple(row for row in applies if all_of_it or row.key in wanted))


def begin(engine: Engine, journey: Journey, who_for: Answer) -> Journey:
    """Leave the start page with the first answer given."""
    said = may_count(engine, {**journey.answers, WHO_FOR: who_for})
    return go_on(engine, journey.model_copy(update={"answers": said}))


def answer(
    engine: Engine, journey: Journey, given: Mapping[str, Answer], *, whole: bool = False
) -> Journey:
    """Continue on the screen that is shown, with what is marked on it.

    A danger sign interrupts at once, even where other rows are still open. Without one, open rows
    keep the person on the screen, with their marks. A change that has effects is shown first.
    Answers that settle it lead to the check, where the result and the rest are offered.
    """
    if journey.asking is None:
        return journey
    before = Situation(engine, journey)
    shown = shown_at(before, journey.asking)
    marked = {key: value for key, value in given.items() if key in shown.keys}
    situation, kept = navigation.with_answers(engine, journey, marked)
    interrupts = any(rule.key not in kept.warned for rule in situation.emergencies)
    if shown.open_rows(marked) and not interrupts:
        return journey.model_copy(update={"unsent": {**journey.unsent, **marked}})
    if any(key in journey.answers for key in marked):
        change = preview_screen(engine, journey.answers, marked)
        if change.given and (change.dropped or (journey.changing and not change.silent)):
            return journey.moved(page="change", unsent={**journey.unsent, **marked}, draft=None)
    if not whole and not before.settled and result_offered(situation):
        return navigation.show(kept, "review")
    return _next_page(situation, kept, whole=whole)


def pending_change(engine: Engine, journey: Journey) -> ScreenChange | None:
    """What the change on the preview page does."""
    if journey.page != "change" or journey.asking is None:
        return None
    return preview_screen(engine, journey.answers, _marked(engine, journey))


def confirm_change(engine: Engine, journey: Journey) -> Journey:
    """Make the change that was previewed; the answers before it can be brought back."""
    if journey.page != "change" or journey.asking is None:
        return journey
    before = journey.model_copy(update={"before_change": journey.answers})
    return _next_page(*navigation.with_answers(engine, before, _marked(engine, journey)))


def go_on(engine: Engine, journey: Journey, *, whole: bool = False) -> Journey:
    """The next page: a new emergency, the page for a child, a screen, or the review."""
    return _next_page(Situation(engine, journey), journey, whole=whole)


def acknowledge_emergency(engine: Engine, journey: Journey, *, whole: bool = False) -> Journey:
    """Go on after an emergency page; it is not shown again for the same reasons."""
    situation = Situation(engine, journey)
    shown = dict.fromkeys((*journey.warned, *(rule.key for rule in situation.emergencies)))
    return _next_page(situation, journey.model_copy(update={"warned": tuple(shown)}), whole=whole)


def see_result(engine: Engine, journey: Journey) -> Journey:
    """To the result: from the review, where it is settled, or where the person stops.

    What was not asked stays open in the guidance, with the highest level still possible.
    """
    level = engine.decide(journey.answers).level
    advised = level.id if level else None
    return journey.moved(page="result", asking=None, changing=False, draft=None, advised=advised)


def back(engine: Engine, journey: Journey) -> Journey:
    """One page back; nothing answered or marked is lost."""
    if journey.page == "change":
        return journey.moved(page="question", draft=None)
    if journey.page == "question" and journey.changing:
        return journey.moved(page="review", changing=False, draft=None)
    if journey.page == "result":
        return journey.moved(page="review")
    return _back_on_the_way(Situation(engine, journey))


def _first(situation: Situation, *, crew: bool) -> Shown | None:
    for screen in situation.engine.rulebook.questionnaire.screens:
        if screen.after_result or (crew and not screen.for_the_crew):
            continue
        shown = shown_on(situation, screen)
        wanted = shown.keys if crew else situation.needed
        if any(key in wanted and key not in situation.answers for key in shown.keys):
            return shown
    return None


def _next_page(situation: Situation, journey: Journey, *, whole: bool = False) -> Journey:
    following = None if situation.ended else upcoming(situation, whole=whole)
    return navigation.page_before(situation, journey, following.keys[0] if following else None)


def _marked(engine: Engine, journey: Journey) -> dict[str, Answer]:
    """The answers marked on the screen of this journey."""
    shown = shown_at(Situation(engine, journey), journey.asking or "")
    marks = ((key, journey.unsent[key]) for key in shown.keys if key in journey.unsent)
    return {key: mark for key, mark in marks if not isinstance(mark, TypedNumber)}


def _back_on_the_way(situation: Situation) -> Journey:
    journey, way = situation.journey, _way(situation)
    places = {key: at for at, screen in enumerate(way) for key in screen}
    here = places.get(journey.asking or "", len(way))
    if journey.page == "emergency" and here < len(way):
        return journey.moved(page="question", draft=None)
    if not here:
        return navigation.show(journey, "start")
    last = way[here - 1]
    interrupted = journey.page != "emergency" and bool(_interrupted(situation, way) & {*last})
    return navigation.show(journey, "emergency" if interrupted else "question", last[0])


def _interrupted(situation: Situation, way: list[tuple[str, ...]]) -> set[str]:
    """The last answers behind emergencies; the page of one comes after its screen."""
    keys = [key for screen in way for key in screen]
    found = {interrupts_after(rule, situation.guidance, keys) for rule in situation.emergencies}
    return {keys[place] for place in found - {BEFORE_ALL}}


def _way(situation: Situation) -> list[tuple[str, ...]]:
    """The answered questions after the start page, by screen, in the order of screens."""
    counted = {question.key for question in situation.path} - {WHO_FOR}
    screens = situation.engine.rulebook.questionnaire.screens
    ways = (tuple(key for key in screen.keys if key in counted) for screen in screens)
    return [keys for keys in ways if keys]

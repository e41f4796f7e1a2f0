"""Answering a screen, and stopping there: with all that is marked, wherever that leads.

A danger sign interrupts at once, also where it changes an answer. Any other change that has
effects is shown before it is made.
"""

from collections.abc import Mapping

from questionnaire import NONE, Answer
from rules import Engine
from visit.counting.change_preview import NO_CHANGE, preview
from visit.flow.marks import NO_MARKS, keep_marks, read_marks
from visit.flow.next_page import interrupts, next_page, show, show_result, with_answers
from visit.flow.screens import Shown, is_late, result_fits, shown_at
from visit.model.journey import Draft, Journey
from visit.situation import Situation


def answer(engine: Engine, journey: Journey, marks: Mapping[str, Draft]) -> Journey:
    """Continue on the screen that is shown, with all that is marked on it.

    A danger sign interrupts at once, even where other rows are still open. Without one, open rows
    keep the person on the screen, with their marks. A change that has effects is shown first.
    """
    if journey.page != "question" or journey.asking is None:
        return journey
    shown = shown_at(Situation(engine, journey), journey.asking)
    here = keep_marks(journey, {key: marks[key] for key in shown.keys if key in marks})
    given = read_marks(here, shown.rows)
    after = with_answers(engine, here, given)
    if len(given) < len(shown.rows) and _waits(after, shown):
        return here
    return _sent(here, given, after)


def stop_here(engine: Engine, journey: Journey, marks: Mapping[str, Draft] = NO_MARKS) -> Journey:
    """To the result at once. What is marked so far counts, on a screen that was left as well.

    A danger sign among it interrupts all the same. What was not asked stays open in the guidance.
    """
    here = keep_marks(journey, marks)
    asked = engine.rulebook.questionnaire.questions
    given = read_marks(here, (asked[key] for key in here.unsent if key in asked))
    after = with_answers(engine, here, given)
    sent = _sent(here, given, after)
    if sent.page in ("emergency", "change") or after.ended:
        return sent
    stopped = {"stopped": after.journey.stopped or not result_fits(after)}
    return show_result(Situation(engine, after.journey.model_copy(update=stopped)))


def add_sign(engine: Engine, journey: Journey, key: str, option: str) -> Journey:
    """One more sign ticked in a list that was answered before: it interrupts if it must."""
    before = journey.answers.get(key)
    others = before - {NONE} if isinstance(before, frozenset) else frozenset()
    return next_page(with_answers(engine, journey, {key: others | {option}}))


def _sent(here: Journey, given: Mapping[str, Answer], after: Situation) -> Journey:
    """Where these answers lead from the screen that they were given on."""
    engine, changing = after.engine, here.changing
    changed = any(here.answers.get(key, answer) != answer for key, answer in given.items())
    if interrupts(after):
        return _urgent(here, after, changed=changed)
    # Who goes forward changes nothing, so there is nothing to work out.
    change = preview(engine, here.answers, given) if changed or changing else NO_CHANGE
    if changed and (change.dropped or (changing and not change.silent)):
        return here.moved(page="change")
    looked_only = changing and change.silent
    stopped = {"stopped": here.stopped and looked_only}
    situation = Situation(engine, after.journey.model_copy(update=stopped))
    if not result_fits(situation):
        return next_page(situation)
    if looked_only:
        return show(situation.journey, "review")
    return show_result(situation) if is_late(situation) else next_page(situation)


def _urgent(here: Journey, after: Situation, *, changed: bool) -> Journey:
    """The emergency page; a change that led there can be taken back."""
    before = here.answers if changed else here.before_change
    update = {"before_change": before, "stopped": False}
    return next_page(Situation(after.engine, after.journey.model_copy(update=update)))


def _waits(situation: Situation, shown: Shown) -> bool:
    """Whether open rows keep the person here; after a danger sign only a crew's questions do.

    Once someone is known to be under 18, no other row is asked of them.
    """
    if interrupts(situation) or situation.ended:
        return False
    short = situation.in_an_emergency and not situation.journey.whole
    return shown.screen.for_the_crew or not short

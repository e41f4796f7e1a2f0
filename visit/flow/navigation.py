"""The steps of a journey between its pages: begin, go on, go back, see the result.

Pure functions of the record. Answering is in answering.py, changing answers in changing.py.
"""

from collections.abc import Mapping

from questionnaire import WHO_FOR, Answer
from rules import Engine
from rules.counting.may_count import may_count
from visit.flow.marks import NO_MARKS, keep_marks
from visit.flow.next_page import interrupts, next_page, show, show_result
from visit.flow.screens import after_result, is_late, rest, result_fits, shown_on
from visit.flow.way import interrupts_after, place_on, way
from visit.model.journey import Draft, Journey
from visit.situation import Situation


def begin(engine: Engine, journey: Journey, who_for: Answer) -> Journey:
    """Leave the start page with the first answer given."""
    said = may_count(engine, {**journey.answers, WHO_FOR: who_for})
    begun = {"answers": said, "stopped": False}
    return next_page(Situation(engine, journey.model_copy(update=begun)))


def go_on(engine: Engine, journey: Journey) -> Journey:
    """To what is left to ask; where the result could be had, everything is asked from now on."""
    going = journey.model_copy(update={"stopped": False})
    whole = journey.whole or result_fits(Situation(engine, going))
    return next_page(Situation(engine, going.model_copy(update={"whole": whole})))


def acknowledge_emergency(engine: Engine, journey: Journey, *, whole: bool = False) -> Journey:
    """Go on after an emergency page; it is not shown again for the same reasons.

    What an ambulance crew needs is asked then, or the `whole`.
    """
    situation = Situation(engine, journey)
    whole = whole or (journey.whole and not interrupts(situation))
    warned = dict.fromkeys((*journey.warned, *(rule.key for rule in situation.emergencies)))
    told = {"warned": tuple(warned), "whole": whole, "stopped": False}
    return next_page(Situation(engine, journey.model_copy(update=told)))


def see_result(engine: Engine, journey: Journey) -> Journey:
    """To the result, or to what must come before it."""
    situation = Situation(engine, journey)
    return show_result(situation) if _is_done(situation) else next_page(situation)


def ask_more(engine: Engine, journey: Journey) -> Journey:
    """From the result to questions that only help the doctor: those left, then the late ones."""
    if rest(Situation(engine, journey)) is not None:
        return go_on(engine, journey)
    return ask_after_result(engine, journey)


def ask_after_result(engine: Engine, journey: Journey) -> Journey:
    """From the result to the next screen of what decides nothing; it leads back there."""
    late = after_result(Situation(engine, journey))
    return journey if late is None else show(journey, "question", late.keys[0])


def back(engine: Engine, journey: Journey, marks: Mapping[str, Draft] = NO_MARKS) -> Journey:
    """One page back; nothing answered or marked is lost."""
    journey = keep_marks(journey, marks)
    situation = Situation(engine, journey)
    if journey.page == "change":
        return journey.moved(page="question")
    if journey.page == "result" or (journey.page == "question" and journey.changing):
        return show(journey, "review") if _is_done(situation) else next_page(situation)
    if journey.page == "question" and is_late(situation):
        return see_result(engine, journey)
    return _back_on_the_way(situation)


def _is_done(situation: Situation) -> bool:
    """Whether nothing must come before the check and the result."""
    return result_fits(situation) and not interrupts(situation)


def _back_on_the_way(situation: Situation) -> Journey:
    journey, screens = situation.journey, way(situation)
    here = place_on(screens, journey.asking)
    if journey.page == "emergency" and here < len(screens):
        return show(journey, "question", journey.asking, changing=journey.changing)
    if not here:
        return show(journey, "hand_over" if journey.apart else "start")
    before = here - 1
    asking = shown_on(situation, screens[before]).keys[0]
    places = (interrupts_after(one, situation.guidance, screens) for one in situation.emergencies)
    interrupted = journey.page != "emergency" and before in places
    return show(journey, "emergency" if interrupted else "question", asking)

"""Which screen a person sees: its rows, what comes next, and when the result can be had.

A screen shows the rows of its content that apply and are still needed.
"""

from collections.abc import Callable
from typing import NamedTuple

from questionnaire import NOT_ASKED, Question, Screen, applicable_rows
from visit.flow.marks import read_marks
from visit.situation import Situation


class Shown(NamedTuple):
    """A screen with the rows of it that this person sees, in order."""

    screen: Screen
    rows: tuple[Question, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the rows."""
        return tuple(question.key for question in self.rows)


def upcoming(situation: Situation) -> Shown | None:
    """The next screen; None when nothing is left to ask before the result.

    After a danger sign only what an ambulance crew needs is asked, unless the whole is wanted.
    """
    return rest(situation) if situation.journey.whole else _on_the_short_way(situation)


def rest(situation: Situation) -> Shown | None:
    """The next screen for someone who answers everything, also what cannot change the result."""
    everything = situation if situation.journey.whole else situation.for_the_whole
    return _first(everything, lambda screen: not screen.after_result)


def result_offered(situation: Situation) -> bool:
    """Whether the result can be had beside questions that are left: they cannot change it.

    After a danger sign nothing is offered; what a crew needs is asked, and then the result comes.
    """
    if situation.ended or situation.in_an_emergency or not situation.settled:
        return False
    return rest(situation) is not None


def result_fits(situation: Situation) -> bool:
    """Whether the result may stand there: all is asked, it is settled, or the person stopped."""
    if situation.ended:
        return False
    return situation.journey.stopped or situation.settled or _on_the_short_way(situation) is None


def may_end(situation: Situation) -> bool:
    """Whether an answer has ended the questions, and none that stands before it is open."""
    return situation.ended and upcoming(situation) is None


def after_result(situation: Situation) -> Shown | None:
    """The next screen of what decides nothing, and is asked once the result was shown."""
    return _first(situation, lambda screen: screen.after_result)


def is_late(situation: Situation) -> bool:
    """Whether the screen of this place on the way is one that is asked after the result."""
    screens = situation.engine.rulebook.questionnaire.screen_of
    asking = situation.journey.asking
    return asking is not None and screens[asking].after_result


def open_rows(situation: Situation) -> tuple[str, ...]:
    """Keys of the rows on screen that are not marked, or whose mark cannot be read."""
    journey = situation.journey
    if journey.asking is None:
        return ()
    shown = shown_at(situation, journey.asking)
    read = read_marks(journey, shown.rows)
    return tuple(key for key in shown.keys if key not in read)


def shown_at(situation: Situation, key: str) -> Shown:
    """The screen of that question as this person sees it now."""
    return shown_on(situation, situation.engine.rulebook.questionnaire.screen_of[key])


def shown_on(situation: Situation, screen: Screen) -> Shown:
    """The rows of a screen that apply and are answered or wanted; for a crew, all that apply."""
    sight, wanted = situation.guidance.sight, _wanted(situation, screen)
    # A question behind one that ended them all is not asked of anybody.
    crew = screen.for_the_crew and situation.in_an_emergency

    def stands(key: str) -> bool:
        answer = sight.counted.get(key)
        return answer is not NOT_ASKED if answer is not None else crew or key in wanted

    applies = applicable_rows(situation.engine.rulebook.questionnaire, screen, sight)
    return Shown(screen, tuple(row for row in applies if stands(row.key)))


def _wanted(situation: Situation, screen: Screen) -> frozenset[str]:
    """After the result everything is wanted that is still open there."""
    return situation.needed if screen.after_result else situation.wanted


def _on_the_short_way(situation: Situation) -> Shown | None:
    """After a danger sign a screen for the crew is shown whole, else what is still needed."""
    if not situation.in_an_emergency:
        return _first(situation, lambda screen: not screen.after_result)
    return _first(situation, lambda screen: screen.for_the_crew, whole=True)


def _first(
    situation: Situation, asked: Callable[[Screen], bool], *, whole: bool = False
) -> Shown | None:
    """The first screen asked on which a row is open."""
    for screen in filter(asked, situation.engine.rulebook.questionnaire.screens):
        # Telling that nothing is open there is quicker than telling what is shown.
        if not whole and _wanted(situation, screen).isdisjoint(screen.keys):
            continue
        shown = shown_on(situation, screen)
        wanted = shown.keys if whole else _wanted(situation, screen)
        if any(key in wanted and key not in situation.answers for key in shown.keys):
            return shown
    return None

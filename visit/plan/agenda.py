"""Which questions fit into the visit ahead: the top three, then the set that must come first.

Then come questions in the person's own words, and after them what we suggest. The kind of visit
puts its own phases forward. What does not fit is parked, never lost. A question is counted with two
minutes and the greeting with four; no source gives such numbers, so these are ours, chosen so that
ten minutes hold three questions.
"""

from typing import NamedTuple

from rules import Phase
from visit.model.journey import Journey
from visit.model.plan import MOST_TOP, Plan, VisitKind
from visit.plan.question_list import FIRST, PHASES, Asked, question_list
from visit.situation import Situation
from visit.telling.facts import ROAD

GREETING_MINUTES = 4
QUESTION_MINUTES = 2
FEWEST_ASKED = 3
MOST_ASKED = 10
FORWARD: dict[VisitKind, tuple[Phase, ...]] = {
    "first": ("before", "tests"),
    "phone": ("before", "during"),
    "specialist": ("diagnosis", "tests", "treatment"),
    "scan_biopsy": ("tests", "before"),
    "treatment": ("during", "treatment"),
    "follow_up": ("follow_up", "during"),
}

USUAL: dict[str, VisitKind] = {
    "waiting": "scan_biopsy",
    "diagnosed": "specialist",
    "in_treatment": "treatment",
    "follow_up": "follow_up",
    "came_back": "specialist",
    "watched": "follow_up",
}


class Agenda(NamedTuple):
    """What to ask at this visit, in this order, and what waits for another one."""

    ask: tuple[Asked, ...]
    parked: tuple[Asked, ...]


def kind_of_visit(journey: Journey) -> VisitKind:
    """The kind that the person chose, or the usual one for where they are on the road."""
    return journey.plan.kind or USUAL.get(str(journey.answers.get(ROAD)), "first")


def agenda(situation: Situation) -> Agenda:
    """The kept questions, split by what fits."""
    plan = situation.plan
    kept = [asked for group in question_list(situation) for asked in group.questions]
    phases = dict.fromkeys((*FORWARD[kind_of_visit(situation.journey)], *PHASES))
    place = {name: at for at, name in enumerate((FIRST, *phases))}
    kept.sort(
        key=lambda asked: (
            asked.top or MOST_TOP + 1,
            asked.group != FIRST,
            not asked.in_own_words,
            place[asked.group],
        )
    )
    certain = sum(asked.top is not None or asked.group == FIRST for asked in kept)
    fits = max(_room(plan), certain)
    return Agenda(tuple(kept[:fits]), tuple(kept[fits:]))


def _room(plan: Plan) -> int:
    """How many questions the minutes hold."""
    room = (plan.minutes - GREETING_MINUTES) // QUESTION_MINUTES
    return min(MOST_ASKED, max(FEWEST_ASKED, room))

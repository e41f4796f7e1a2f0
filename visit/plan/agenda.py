"""Which questions fit into the visit ahead: the top three, then the set that must come first.

What the visit is about is asked first. Then come questions in the person's own words, and after
them what we suggest: first what the signs call for, then what only the road does. The kind of visit
puts its own phases forward. What does not fit is parked, never lost. A question is counted with two
minutes and the greeting with four; no source gives such numbers, so these are ours, chosen so that
ten minutes hold three questions.
"""

from typing import NamedTuple

from questionnaire import Question
from rules import Phase, evidence
from visit.complaint.complaint import complaint
from visit.complaint.leading.what_leads import leading_sign
from visit.complaint.signs import Sign, reasons_of
from visit.model.journey import Journey
from visit.model.plan import MOST_TOP, Plan, VisitKind
from visit.plan.first_three.choosing import first_three
from visit.plan.fitting import stands_back
from visit.plan.question_list import FIRST, PHASES, Asked, question_list
from visit.situation import Situation, once
from visit.telling.facts import ROAD

GREETING_MINUTES = 4
QUESTION_MINUTES = 2
WAITING, EVERYONE = "waiting", "everyone"
WAIT = "whole_body.wait"
# Who is treated is told first whom to call; of a new sign a doctor is asked first what it may be.
IN_TREATMENT, CAUSE = "in_treatment", "what_causes"
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

# Who waits may wait for any test, so nothing here takes it for a sample.
USUAL: dict[str, VisitKind] = {
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


@once
def agenda(situation: Situation) -> Agenda:
    """The kept questions, split by what fits."""
    plan = situation.plan
    kept = [asked for group in question_list(situation) for asked in group.questions]
    phases = dict.fromkeys((*_forward(situation), *PHASES))
    place = {name: at for at, name in enumerate((FIRST, *phases))}
    by_road, called = _by_road(situation), _called(situation)
    leads = [] if plan.kind else _first_of_all(situation, {a.id: a.everyday for a in kept})
    kept.sort(
        key=lambda asked: (
            asked.top or MOST_TOP + 1,
            not asked.in_own_words and stands_back(asked.everyday, situation),
            _place_among(leads, asked),
            asked.group != FIRST or asked.id in by_road or asked.id not in called,
            not asked.in_own_words,
            asked.id in by_road,
            plan.kind is None and asked.id not in called,
            place[by_road.get(asked.id, asked.group if asked.id in called else _phase(asked))],
            asked.id not in called,
        )
    )
    certain = [
        asked
        for at, asked in enumerate(kept)
        if asked.top is not None or asked.group == FIRST or at < FEWEST_ASKED
    ]
    others = [asked for asked in kept if asked not in certain]
    parked = others[max(_room(plan) - len(certain), 0) :]
    return Agenda(tuple(asked for asked in kept if asked not in parked), tuple(parked))


def _place_among(leads: list[tuple[str, ...]], asked: Asked) -> tuple[int, int]:
    """Behind what must come first stand own words, then what else is asked of it."""
    if asked.in_own_words:
        return min(1, len(leads)), 0
    for at, names in enumerate(leads):
        if asked.id in names:
            return 2 * at, names.index(asked.id)
    return 2 * len(leads), 0


def _first_of_all(situation: Situation, kept: dict[str, str]) -> list[tuple[str, ...]]:
    """The three to ask first; those that these answers put behind others are none of them."""
    about = complaint(situation)
    lead = leading_sign(about)
    if lead is None or not lead.decided:
        return []
    forward = {name for name, text in kept.items() if not stands_back(text, situation)}
    provided = situation.engine.rulebook.provider_questions
    own = [name for name in _asked_of(situation, lead) if name in forward]
    # Whom to call is no question to begin with.
    own.sort(key=lambda name: provided[name].phase not in FORWARD["first"])
    return [(name,) for name in first_three(situation, about, forward, tuple(own))]


def _asked_of(situation: Situation, first: Sign) -> tuple[str, ...]:
    """What the rule that decided asks of it; where that is of treatment, first what it may be."""
    fired = situation.guidance.fired
    decided, name = fired[first.urgency[1]], (first.key, first.option)
    if decided.location != IN_TREATMENT:
        there = (r for r in fired if r.level == decided.level and name in reasons_of(r, situation))
        return tuple(dict.fromkeys(asked for r in (decided, *there) for asked in r.ask_provider))
    of_it = (rule for rule in fired if name in reasons_of(rule, situation))
    own = next((rule for rule in of_it if rule.location != IN_TREATMENT), None)
    before = own.ask_provider if own else (CAUSE,)
    return tuple(dict.fromkeys((*before, *decided.ask_provider)))


def _phase(asked: Asked) -> str:
    """Its phase; what a specialist must hear first belongs before all tests."""
    return PHASES[0] if asked.group == FIRST else asked.group


def _forward(situation: Situation) -> tuple[Phase, ...]:
    """The phases that come first: of a new sign before those of the next check-up."""
    if situation.plan.kind is None and _signs_decided(situation):
        return FORWARD["first"]
    return FORWARD[kind_of_visit(situation.journey)]


def _called(situation: Situation) -> frozenset[str]:
    """The questions that the rules of the level call for: the visit is about those first."""
    guidance = situation.guidance
    fired = [r for r in guidance.fired if guidance.level and r.level == guidance.level.id]
    return frozenset(name for rule in fired for name in rule.ask_provider)


def _by_road(situation: Situation) -> dict[str, Phase]:
    """The phase of what no sign calls for, but only where the person is on the road.

    Nor do age, a womb or medicines call for a question before a sign does. A diagnosis that decided
    how soon calls for its own questions; a wait never does.
    """
    if situation.answers.get(ROAD) != WAITING and not _signs_decided(situation):
        return {}
    questions = situation.engine.rulebook.questionnaire.questions
    return {
        one.question.id: one.question.phase
        for one in situation.suggestions
        if all(_beside_the_signs(questions[key]) for key in one.because)
    }


def _beside_the_signs(question: Question) -> bool:
    """What everyone is asked, and no sign."""
    general = question.location == EVERYONE or question.key == WAIT
    return general and question.not_a_symptom is not None


def _signs_decided(situation: Situation) -> bool:
    """Whether something that is felt or seen is among the reasons for how soon."""
    guidance, questions = situation.guidance, situation.engine.rulebook.questionnaire.questions
    keys = (
        {
            key
            for rule in guidance.fired
            if rule.level == guidance.level.id
            for key in evidence(rule.when, guidance.sight.counted)
        }
        if guidance.level
        else set()
    )
    return any(questions[key].not_a_symptom is None for key in keys)


def _room(plan: Plan) -> int:
    """How many questions the minutes hold."""
    room = (plan.minutes - GREETING_MINUTES) // QUESTION_MINUTES
    return min(MOST_ASKED, max(FEWEST_ASKED, room))

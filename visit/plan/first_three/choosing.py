"""The three questions to ask first: of what leads, of another problem, of the road.

What may be asked of anything stands there only where nothing else fits.
"""

from collections.abc import Collection, Iterable, Iterator

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.leading.what_leads import leading_sign
from visit.complaint.signs import Sign
from visit.plan.first_three.problems import FirstThree, Problem, first_three_of, holds
from visit.situation import Situation

THREE = 3
# So many questions of what leads stand before those of a problem that is less grave.
BEFORE_OTHERS = 2
# What is grave, or decided how soon, is asked about whatever leads.
BEFORE_GRAVE = 2


def first_three(
    situation: Situation, about: Complaint, kept: Collection[str], asked_of_it: tuple[str, ...]
) -> tuple[str, ...]:
    """Their names, in order, of those that are `kept`.

    `asked_of_it` is what the rules ask of what leads, for what no problem names.
    """
    found = first_three_of(situation.engine)
    road = [way.ask for way in found.roads if way.ask in kept and holds(way.when, situation)][:1]
    chosen: list[str] = []
    for names in _in_turn(situation, about, found, asked_of_it):
        fitting = (name for name in names if name in kept and name not in road)
        chosen += [name for name in fitting if _is_new(name, [*chosen, *road], found)][:1]
    chosen = chosen[: THREE - len(road)]
    before, behind = _fillers([*chosen, *road], kept, found)
    return (*chosen, *before, *road, *behind)


def _in_turn(
    situation: Situation, about: Complaint, found: FirstThree, asked_of_it: tuple[str, ...]
) -> Iterator[tuple[str, ...]]:
    """What to choose from for each place: one question of each."""
    own, grave, others = _problems(situation, about, found)
    yield from _before_all(situation, about, found)
    general = {*found.of_anything, *found.at_the_end}
    asked = own.ask if own else tuple(name for name in asked_of_it if name not in general)
    keeps = min(own.keeps, BEFORE_GRAVE if grave else THREE) if own else 1
    yield from [asked] * keeps
    yield from (_of_another(one, found) for one in grave)
    yield from [asked] * (BEFORE_OTHERS - keeps)
    yield from (_of_another(one, found) for one in others)
    yield from [asked] * THREE


def _of_another(one: Problem, found: FirstThree) -> tuple[str, ...]:
    return tuple(name for name in one.ask if name not in found.of_lead_alone)


def _before_all(
    situation: Situation, about: Complaint, found: FirstThree
) -> Iterator[tuple[str, ...]]:
    """What must be asked before anything of what leads."""
    lead = leading_sign(about)
    for one in found.before_all:
        leads = lead is not None and lead.named(one.of) is not None
        if leads and holds(one.when, situation):
            yield one.ask


def _problems(
    situation: Situation, about: Complaint, found: FirstThree
) -> tuple[Problem | None, list[Problem], list[Problem]]:
    """The problem of what leads, those that are grave or decided, and the others."""
    lead = leading_sign(about)
    there = [one for one in found.problems if holds(one.when, situation)]
    own = next((one for one in there if lead and lead.named(one.of) is not None), None)
    told = _told(about)
    besides = [
        one for one in there if one.beside and _is_told(one, told) and _is_another(one, own, found)
    ]
    first = [o for o in besides if o.beside == "grave" or _is_told(o, about.deciding)]
    return own, first, [one for one in besides if one not in first]


def _is_another(one: Problem, own: Problem | None, found: FirstThree) -> bool:
    """Whether its questions ask for something else than those of what leads."""
    return own is None or _is_new(one.ask[0], own.ask, found)


def _told(about: Complaint) -> list[Sign]:
    """What is there, and blood that may be there where it decided."""
    doubts = (s for s in about.deciding if s.named(contents().doubt_leads) is not None)
    return [*(sign for sign in about.everything if sign.state == "present"), *doubts]


def _is_told(problem: Problem, signs: Iterable[Sign]) -> bool:
    return any(sign.named(problem.of) is not None for sign in signs)


def _is_new(name: str, before: Iterable[str], found: FirstThree) -> bool:
    """Whether it stands not there yet, nor one that asks for the same."""
    same = {name, *(other for names in found.same if name in names for other in names)}
    return same.isdisjoint(before)


def _fillers(
    chosen: list[str], kept: Collection[str], found: FirstThree
) -> tuple[list[str], list[str]]:
    """For what is missing: what may be asked of anything, and last when to come back."""
    missing = THREE - len(chosen)
    before: list[str] = []
    for name in found.of_anything:
        if name in kept and _is_new(name, [*chosen, *before], found):
            before.append(name)
    before = before[: max(missing - 1, 0)]
    behind: list[str] = []
    for name in found.at_the_end:
        if name in kept and _is_new(name, [*chosen, *before, *behind], found):
            behind.append(name)
    return before, behind[: missing - len(before)]

"""One fact, one level: a sign gives the same level wherever a person tells it.

Two people are compared who differ in nothing but the way they tell the sign, and who would get the
same level without it. What only one of the two was asked, that one answered calmly, so that no
other sign is compared with silence.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from questionnaire import NONE, PLACES, Answer, Location, Question, SeveralOf
from rules.engine import Engine
from rules.release.complete_case import calmest
from rules.same_signs import SameSign, Way
from rules.workbench.proof.people.counterexample import Answers, Side, counterexamples
from rules.workbench.proof.properties.finding import Finding, Result
from rules.workbench.proof.world.circuit import FALSE, TRUE, Circuit
from rules.workbench.proof.world.wires import AnswerWires, RuleWires


class _Told(NamedTuple):
    """The world in which a sign is told in one way and not in the other, and one without it."""

    way: Way
    world: RuleWires
    untold: RuleWires


def one_fact_one_level(shared: AnswerWires, _: RuleWires) -> Result:
    """Ways of telling one sign agree with all else equal, and each excuse is still needed."""
    answering = AnswerWires(shared.rulebook, Circuit())
    findings, count = list[Finding](), 0
    for same in answering.rulebook.same_signs:
        alike = [way for way in same.told_by if not way.differs]
        for first, second in combinations(alike, 2):
            count += 1
            findings += _two_levels(answering, same, first, second)
        for way in same.told_by:
            if way.differs or way.combines:
                count += 1
                findings += _needless(answering, same, way)
    return Result(
        "one fact, one level: a sign gives the same level wherever it is told, or says why not",
        count,
        tuple(findings),
    )


def _two_levels(
    answering: AnswerWires, same: SameSign, first: Way, second: Way
) -> Iterator[Finding]:
    found = _compared(answering, first, second, alone=bool(first.combines or second.combines))
    if found is None:
        yield Finding(f"'{same.sign}': nobody can tell {first} as well as {second}", {})
    elif found:
        engine = Engine(answering.rulebook)
        levels = [engine.decide(answers).level for answers in found]
        told = [f"{level.id if level else 'nothing'}" for level in levels]
        says = f"'{same.sign}': {first} gives {told[0]}, {second} gives {told[1]}"
        yield Finding(says, found[0])


def _needless(answering: AnswerWires, same: SameSign, excused: Way) -> Iterator[Finding]:
    """A word that excuses what is not there would hide what comes there later."""
    others = [way for way in same.told_by if way != excused and not way.differs]
    alone = bool(excused.differs)
    if not any(_compared(answering, way, excused, alone=alone) for way in others):
        word = "differs" if excused.differs else "combines"
        yield Finding(f"'{same.sign}': {excused} gives no other level; drop its '{word}'", {})


def _compared(
    answering: AnswerWires, first: Way, second: Way, *, alone: bool
) -> list[Answers] | None:
    """Two people with other levels, nobody if there are none; None if none can be compared.

    `alone` compares people who told no other sign of a place that can be chosen or opened.
    """
    told = _told(answering, first, second), _told(answering, second, first)
    alike = [
        *(_is_told(one) for one in told),
        *_all_else_calm(answering, *told, alone=alone),
        *(-wire for wire in _other_levels(answering, *(one.untold for one in told))),
    ]
    if not answering.circuit.can_hold(alike):
        return None
    sides = [Side(answering, one.world) for one in told]
    for other_level in _other_levels(answering, *(one.world for one in told)):
        found = counterexamples(sides, [*alike, other_level])
        if found is not None:
            return found
    return []


def _told(answering: AnswerWires, way: Way, other: Way) -> _Told:
    return _Told(
        way,
        RuleWires(answering, _wires(answering, way.answers, way, other)),
        RuleWires(answering, _wires(answering, {}, way, other)),
    )


def _other_levels(answering: AnswerWires, first: RuleWires, second: RuleWires) -> Iterator[int]:
    """For each level whether one of the two reaches it and the other does not."""
    for level in answering.rulebook.levels:
        yield answering.circuit.differ(first.at_least(level.id), second.at_least(level.id))


def _is_told(one: _Told) -> int:
    circuit = one.world.circuit
    return circuit.all_of(one.world.asked[key] for key in one.way.answers)


def _all_else_calm(
    answering: AnswerWires, first: _Told, second: _Told, *, alone: bool
) -> Iterator[int]:
    """What only one of two people was asked is answered calmly, but for the sign."""
    circuit, questionnaire = answering.circuit, answering.rulebook.questionnaire
    of_places = {place.id for place in questionnaire.locations if not _of_everyone(place)}
    for key, question in questionnaire.questions.items():
        only_one = circuit.differ(first.world.asked[key], second.world.asked[key])
        if alone and question.location in of_places:
            only_one = TRUE
        if only_one != FALSE and key != PLACES:
            told = {one.way.answers[key] for one in (first, second) if key in one.way.answers}
            calm = _calm(question, answering.wires[key], told)
            yield circuit.any_of([-only_one, circuit.all_of(calm)])


def _of_everyone(location: Location) -> bool:
    return location.asked == "always" and location.applies_when is None


def _calm(question: Question, wires: Mapping[Answer, int], told: set[str]) -> list[int]:
    """Wires that hold when nothing but the sign is told."""
    if isinstance(question, SeveralOf):
        return [-wire for value, wire in wires.items() if value not in {*told, NONE}]
    return [] if told else [wires[calmest(question)]]


def _wires(
    answering: AnswerWires, told: Mapping[str, str], way: Way, other: Way
) -> dict[str, dict[Answer, int]]:
    """Wires with these answers told and no other of both ways; the places of the way are chosen."""
    questions = answering.rulebook.questionnaire.questions
    wires = dict[str, dict[Answer, int]]()
    for key in {**other.answers, **way.answers}:
        if isinstance(questions[key], SeveralOf):
            of_both = {one.answers[key] for one in (way, other) if key in one.answers}
            ticks = {option: TRUE if told.get(key) == option else FALSE for option in of_both}
            wires[key] = _ticked(answering, key, ticks)
        else:
            wires[key] = answering.fixed(key, told.get(key, calmest(questions[key])))
    chosen = {key.partition(".")[0]: TRUE for key in way.answers}
    places = {place: wire for place, wire in chosen.items() if place in answering.wires[PLACES]}
    return {**wires, PLACES: _ticked(answering, PLACES, places)} if places else wires


def _ticked(answering: AnswerWires, key: str, ticks: dict[str, int]) -> dict[Answer, int]:
    """Free ticks but for these; "none" is true when all are off."""
    free = {value: wire for value, wire in answering.wires[key].items() if value != NONE}
    free.update(ticks)
    return {**free, NONE: answering.circuit.all_of([-wire for wire in free.values()])}

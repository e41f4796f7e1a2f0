"""One fact, one level: a sign gives the same level wherever a person tells it.

Two people are compared who differ in nothing but the way they tell the sign. What only one of the
two was asked, that one answered calmly, so that no other sign is compared with silence.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations, product
from typing import NamedTuple

from questionnaire import NONE, PLACES, Answer, Question, SeveralOf
from rules.engine import Engine
from rules.release.complete_case import calmest
from rules.same_signs import SameSign, Way
from rules.workbench.proof.circuit import FALSE, TRUE, Circuit
from rules.workbench.proof.counterexample import Answers, Side, counterexamples
from rules.workbench.proof.finding import Finding, Result
from rules.workbench.proof.world import AnswerWires, RuleWires, Wires


class _Told(NamedTuple):
    """The world in which a sign is told in one way and not in the other."""

    way: Way
    world: RuleWires


def one_fact_one_level(shared: AnswerWires, _: RuleWires) -> Result:
    """Ways of telling one sign agree with all else equal, and a `differs` is still needed."""
    answering = AnswerWires(shared.rulebook, Circuit())
    findings, count = [], 0
    for same in answering.rulebook.same_signs:
        alike = [way for way in same.told_by if not way.differs]
        for first, second in combinations(alike, 2):
            count += 1
            findings += _two_levels(answering, same, first, second)
        for other in (way for way in same.told_by if way.differs):
            count += 1
            findings += _differs_no_more(answering, same, alike, other)
    return Result(
        "one fact, one level: a sign gives the same level wherever it is told, or says why not",
        count,
        tuple(findings),
    )


def _two_levels(
    answering: AnswerWires, same: SameSign, first: Way, second: Way
) -> Iterator[Finding]:
    found = _compared(answering, first, second)
    if found is None:
        yield Finding(f"'{same.sign}': nobody can tell {first} as well as {second}", {})
    elif found:
        engine = Engine(answering.rulebook)
        levels = [engine.decide(answers).level for answers in found]
        told = [f"{level.id if level else 'nothing'}" for level in levels]
        says = f"'{same.sign}': {first} gives {told[0]}, {second} gives {told[1]}"
        yield Finding(says, found[0])


def _differs_no_more(
    answering: AnswerWires, same: SameSign, alike: list[Way], other: Way
) -> Iterator[Finding]:
    if not any(_compared(answering, way, other) for way, other in product(alike, [other])):
        yield Finding(f"'{same.sign}': {other} does not differ; drop its 'differs'", {})


def _compared(answering: AnswerWires, first: Way, second: Way) -> list[Answers] | None:
    """Two people with other levels, nobody if there are none; None if none can be compared."""
    told = [
        _Told(way, RuleWires(answering, _wires(answering, way, other)))
        for way, other in ((first, second), (second, first))
    ]
    alike = [*(_is_told(one) for one in told), *_all_else_calm(answering, *told)]
    if not answering.circuit.can_hold(alike):
        return None
    sides = [Side(answering, one.world) for one in told]
    for level in answering.rulebook.levels:
        reached = [one.world.at_least(level.id) for one in told]
        other_level = answering.circuit.differ(*reached)
        found = counterexamples(sides, [*alike, other_level])
        if found is not None:
            return found
    return []


def _is_told(one: _Told) -> int:
    circuit = one.world.circuit
    return circuit.all_of(one.world.asked[key] for key in one.way.answers)


def _all_else_calm(answering: AnswerWires, first: _Told, second: _Told) -> Iterator[int]:
    """What only one of two people was asked is answered calmly, but for the sign."""
    circuit = answering.circuit
    for key, question in answering.rulebook.questionnaire.questions.items():
        only_one = circuit.differ(first.world.asked[key], second.world.asked[key])
        if only_one != FALSE and key != PLACES:
            told = {one.way.answers[key] for one in (first, second) if key in one.way.answers}
            calm = _calm(question, answering.wires[key], told)
            yield circuit.any_of([-only_one, circuit.all_of(calm)])


def _calm(question: Question, wires: Mapping[Answer, int], told: set[str]) -> list[int]:
    """Wires that hold when nothing but the sign is told."""
    if isinstance(question, SeveralOf):
        return [-wire for value, wire in wires.items() if value not in {*told, NONE}]
    return [] if told else [wires[calmest(question)]]


def _wires(answering: AnswerWires, way: Way, other: Way) -> Wires:
    """The way is told and what only the other needs is not; its places are chosen."""
    questions = answering.rulebook.questionnaire.questions
    wires = dict[str, dict[Answer, int]]()
    for key in {**other.answers, **way.answers}:
        question, option = questions[key], way.answers.get(key)
        if isinstance(question, SeveralOf):
            ticks = {other.answers[key]: FALSE} if key in other.answers else {}
            wires[key] = _ticked(answering, key, {**ticks, **({option: TRUE} if option else {})})
        else:
            wires[key] = answering.fixed(key, option or calmest(question))
    chosen = {key.partition(".")[0]: TRUE for key in way.answers}
    places = {place: wire for place, wire in chosen.items() if place in answering.wires[PLACES]}
    return {**wires, PLACES: _ticked(answering, PLACES, places)} if places else wires


def _ticked(answering: AnswerWires, key: str, ticks: dict[str, int]) -> dict[Answer, int]:
    """Free ticks but for these; "none" is true when all are off."""
    free = {value: wire for value, wire in answering.wires[key].items() if value != NONE}
    free.update(ticks)
    return {**free, NONE: answering.circuit.all_of([-wire for wire in free.values()])}

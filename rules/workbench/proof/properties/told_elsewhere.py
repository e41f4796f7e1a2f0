"""A fact that is told in a second place counts as much as in the first.

Each person who tells it there is held against the same person who also says so in the first place,
which is chosen then, and who answers calmly what is only asked then. Nobody may gain by that.
"""

from collections.abc import Iterator

from questionnaire import NONE, PLACES, Answer, Condition, Is, Location, SeveralOf, atoms
from rules.told_elsewhere import Fact
from rules.workbench.proof.people.second_world import rise
from rules.workbench.proof.properties.finding import Finding, Result
from rules.workbench.proof.world.circuit import FALSE, TRUE, Circuit
from rules.workbench.proof.world.wires import AnswerWires, RuleWires


def told_once_is_enough(shared: AnswerWires, _: RuleWires) -> Result:
    """Saying the fact in its first place as well never gives a more urgent level."""
    answering = AnswerWires(shared.rulebook, Circuit())
    given, findings, count = RuleWires(answering), list[Finding](), 0
    for fact in answering.rulebook.facts:
        for way in fact.told_by:
            count += 1
            findings += _counts_less(answering, given, fact, way)
    return Result(
        "a fact that is told in a second place counts as much as in the first",
        count,
        tuple(findings),
    )


def _counts_less(
    answering: AnswerWires, given: RuleWires, fact: Fact, way: Condition
) -> Iterator[Finding]:
    said = _said(answering, fact)
    after = RuleWires(answering, {**said, **_chosen(answering, fact)})
    told = [given.holds(way), after.holds(way), *(after.asked[key] for key in said)]
    if not answering.circuit.can_hold(told):
        yield Finding(f"'{fact.fact}': nobody can tell {_keys(way)} and {', '.join(said)}", {})
    if risen := rise(answering, given, after, told):
        level, person = risen
        says = (
            f"'{fact.fact}': {', '.join(said)} said too would give {level}, {_keys(way)} does not"
        )
        yield Finding(says, person)


def _said(answering: AnswerWires, fact: Fact) -> dict[str, dict[Answer, int]]:
    """The answers of the first place, with this fact told there; other ticks stay free."""
    asked = answering.rulebook.questionnaire
    return {
        key: _with_tick(answering, key, option)
        if isinstance(asked.question(key), SeveralOf)
        else answering.fixed(key, option)
        for key, option in fact.counts_as.items()
    }


def _chosen(answering: AnswerWires, fact: Fact) -> dict[str, dict[Answer, int]]:
    """The place of the fact, chosen where a person can choose it."""
    asked = answering.rulebook.questionnaire
    names = dict.fromkeys(key.partition(".")[0] for key in fact.counts_as)
    ticks = [tick for name in names for tick in _ticks(answering, asked.location(name))]
    return {PLACES: _with_tick(answering, PLACES, ticks[0])} if ticks else {}


def _ticks(answering: AnswerWires, location: Location) -> list[str]:
    offered = answering.wires.get(PLACES, {})
    if location.id in offered:
        return [location.id]
    opened = atoms(location.applies_when) if location.applies_when else ()
    ticks = [
        name
        for atom in opened
        if isinstance(atom, Is) and atom.question == PLACES
        for name in sorted(atom.options)
    ]
    return ticks[:1]


def _with_tick(answering: AnswerWires, key: str, tick: str) -> dict[Answer, int]:
    free = {value: wire for value, wire in answering.wires[key].items() if value != NONE}
    return {**free, tick: TRUE, NONE: FALSE}


def _keys(way: Condition) -> str:
    return ", ".join(sorted(way.reads))

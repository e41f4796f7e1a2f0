"""A fact that is told in a second place counts as much as in the first.

Each person who tells it there is held against the same person who also says so in the first place,
which is chosen then, and who answers calmly what is only asked then. Nobody may gain by that.
"""

from collections.abc import Iterator, Mapping

from questionnaire import NONE, PLACES, Answer, Condition, Is, Location, SeveralOf, atoms
from rules.release.complete_case import calmest
from rules.told_elsewhere import Fact
from rules.workbench.proof.circuit import FALSE, TRUE, Circuit
from rules.workbench.proof.counterexample import Side, counterexamples
from rules.workbench.proof.finding import Finding, Result
from rules.workbench.proof.world import AnswerWires, RuleWires


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
    alike = [*told, *only_then_asked_is_calm(answering, given, after)]
    sides = [Side(answering, given), Side(answering, after)]
    for level in answering.rulebook.levels:
        raised = [*alike, after.at_least(level.id), -given.at_least(level.id)]
        found = counterexamples(sides, raised)
        if found is not None:
            keys = ", ".join(said)
            says = f"'{fact.fact}': {keys} said too would give {level.id}, {_keys(way)} does not"
            yield Finding(says, found[0])
            return


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


def only_then_asked_is_calm(
    answering: AnswerWires, given: RuleWires, after: RuleWires
) -> Iterator[int]:
    """Wires that hold when what is asked in the second world alone is answered calmly."""
    circuit = answering.circuit
    for key, question in answering.rulebook.questionnaire.questions.items():
        anew = circuit.all_of([after.asked[key], -given.asked[key]])
        if anew == FALSE:
            continue
        wires: Mapping[Answer, int] = after.answers[key]
        if isinstance(question, SeveralOf):
            calm = [-wire for value, wire in wires.items() if value != NONE and wire != TRUE]
        elif TRUE in wires.values():
            calm = []
        else:
            calm = [wires[calmest(question)]]
        yield circuit.any_of([-anew, circuit.all_of(calm)])


def _keys(way: Condition) -> str:
    return ", ".join(sorted(way.reads))

"""Whether stopping early is safe: nobody who is offered the result misses a more urgent one."""

from rules.engine import Engine
from rules.workbench.proof.people.counterexample import counterexample
from rules.workbench.proof.properties.finding import Finding, Result
from rules.workbench.proof.world.circuit import TRUE
from rules.workbench.proof.world.partial import PartialWires
from rules.workbench.proof.world.wires import AnswerWires, RuleWires


def stopping_early_is_safe(answering: AnswerWires, world: RuleWires) -> Result:
    """Wherever the result is offered early, every way of answering the rest leads to it too.

    It is offered when a rule surely fires, all that stand before it surely will not, and it is
    known whether the questions end early. Checked for each rule that may be the first: no
    completion, "not sure" among them, has another one. The first rule gives both the level and the
    action that is told first.
    """
    circuit, partial, findings = answering.circuit, PartialWires(answering), []
    none_possible, none_fires = partial.goes_on_or_ended, TRUE
    rules = Engine(answering.rulebook).in_order
    for rule in rules:
        offered = circuit.all_of([none_possible, partial.fires[rule.key].holds])
        comes_first = circuit.all_of([none_fires, world.fires[rule.key]])
        found = counterexample(answering, world, [offered, -comes_first])
        if found is not None:
            says = f"stopping is offered for {rule.key}, and other answers lead elsewhere"
            findings.append(Finding(says, found))
        none_possible = circuit.all_of([none_possible, partial.fires[rule.key].fails])
        none_fires = circuit.all_of([none_fires, -world.fires[rule.key]])
    return Result(
        "stopping early is safe: no further answer changes how soon, or what to do first",
        len(rules),
        tuple(findings),
    )

"""Whether the questions reach everyone they should, and whom they are about changes nothing."""

from questionnaire import WHO_FOR
from rules.release.complete_case import calmest
from rules.workbench.proof.people.counterexample import counterexample
from rules.workbench.proof.properties.finding import Finding, Result
from rules.workbench.proof.world.wires import AnswerWires, RuleWires


def every_question_is_reached(answering: AnswerWires, world: RuleWires) -> Result:
    """Every question can be asked, and only calm answers pass by a danger sign.

    A follow-up that holds a danger sign is left out only when the questions before it that open it
    were all answered calmly, or as `not_asked_for` says. Conditions look back only, so every path
    ends.
    """
    findings = []
    questionnaire = answering.rulebook.questionnaire
    for question in questionnaire.questions.values():
        if not answering.circuit.can_hold([world.asked[question.key]]):
            findings.append(Finding(f"{question.key} can never be asked", {}))
        elif question.danger and question.ask_when is not None:
            passed = [world.applies[question.location], -world.asked[question.key]]
            passed.append(_not_all_calm(answering, world, question.ask_when.reads))
            if question.not_asked_for is not None:
                passed.append(-world.holds(question.not_asked_for))
            found = counterexample(answering, world, passed)
            if found is not None:
                says = f"{question.key} holds a danger sign and is passed by without calm answers"
                findings.append(Finding(says, found))
    return Result(
        "every question can be reached, every path ends, no branch skips a danger sign",
        len(questionnaire.questions),
        tuple(findings),
    )


def _not_all_calm(answering: AnswerWires, world: RuleWires, keys: frozenset[str]) -> int:
    return -answering.circuit.all_of(_calm(answering, world, key) for key in sorted(keys))


def _calm(answering: AnswerWires, world: RuleWires, key: str) -> int:
    """Answered calmly, or not asked because nothing before it called for it."""
    circuit, question = answering.circuit, answering.rulebook.questionnaire.question(key)
    answer = calmest(question)
    calm = answering.wires[key]["none" if isinstance(answer, frozenset) else answer]
    before = question.ask_when.reads if question.ask_when else frozenset[str]()
    uncalled = -_not_all_calm(answering, world, before)
    passed = circuit.any_of([-world.applies[question.location], uncalled])
    asked = world.asked[key]
    return circuit.any_of([circuit.all_of([asked, calm]), circuit.all_of([-asked, passed])])


def who_it_is_for_never_matters(answering: AnswerWires, _: RuleWires) -> Result:
    """Who the answers are for changes no rule. Language cannot: no rule reads any text."""
    findings = [
        Finding(f"{rule.key} reads {WHO_FOR}", {})
        for rule in answering.rulebook.rules
        if WHO_FOR in rule.when.reads
    ]
    me = RuleWires(answering, {WHO_FOR: answering.fixed(WHO_FOR, "me")})
    other = RuleWires(answering, {WHO_FOR: answering.fixed(WHO_FOR, "someone_else")})
    findings += [
        Finding(f"{key} depends on who it is for", {})
        for key, wire in me.fires.items()
        if wire != other.fires[key]
    ]
    return Result(
        "who it is for, and the language, never change a level",
        len(answering.rulebook.rules),
        tuple(findings),
    )

"""Whether the rules are whole: everyone gets guidance, nothing is idle or redundant."""

from collections.abc import Iterator

from questionnaire import AtLeast, Condition, Not, dump
from rules.loading.widening import counting
from rules.workbench.proof.people.counterexample import counterexample
from rules.workbench.proof.properties.finding import Finding, Result
from rules.workbench.proof.world.circuit import TRUE
from rules.workbench.proof.world.wires import AnswerWires, RuleWires


def always_guided(answering: AnswerWires, world: RuleWires) -> Result:
    """Every complete set fires a rule, and a rule of each location that applies.

    One level, one deadline, an action and a question to ask follow: each rule carries them.
    """
    circuit, findings = answering.circuit, []
    for location in answering.rulebook.questionnaire.locations:
        own = [rule.key for rule in answering.rulebook.rules if rule.location == location.id]
        ended = [] if location.id == "everyone" else [world.applies[location.id]]
        silent = [*ended, -circuit.any_of(world.fires[key] for key in own)]
        found = counterexample(answering, world, silent)
        if found is not None:
            findings.append(Finding(f"no rule of {location.id} fires", found))
    count = len(answering.rulebook.questionnaire.locations)
    return Result(
        "every complete set of answers fires a rule of each location that applies",
        count,
        tuple(findings),
    )


def nothing_fires_on_silence(answering: AnswerWires, world: RuleWires) -> Result:
    """No "not" holds because its question was never asked, wherever a condition stands."""
    findings, count = [], 0
    for happens, condition, applies in _conditions(answering, world):
        count += 1
        answered = _answered(answering, world, condition)
        holds = [applies, world.holds(condition), -answered]
        found = counterexample(answering, world, holds)
        if found is not None:
            says = f"{happens} because a question under its 'not' was never asked"
            findings.append(Finding(says, found))
    return Result(
        "no rule fires, and nothing is asked or offered, because a question was never asked",
        count,
        tuple(findings),
    )


def _conditions(answering: AnswerWires, world: RuleWires) -> Iterator[tuple[str, Condition, int]]:
    """What happens when, and where it can: of rules, questions, places and offers."""
    rulebook = answering.rulebook
    for rule in rulebook.rules:
        yield f"{rule.key} fires", rule.when, world.may_fire(rule)
    for location in rulebook.questionnaire.locations:
        if location.applies_when is not None:
            yield f"{location.id} applies", location.applies_when, TRUE
        for question in location.questions:
            if question.ask_when is not None:
                applies = world.applies[location.id]
                yield f"{question.key} is asked", question.ask_when, applies
    for offered in rulebook.provider_questions.values():
        if offered.offer_when is not None:
            yield f"'{offered.id}' is offered", offered.offer_when, TRUE


def _answered(answering: AnswerWires, world: RuleWires, condition: Condition) -> int:
    """The condition, with every "not" false unless all that it reads was asked."""
    match condition:
        case AtLeast(count=count, parts=parts):
            truths = [_answered(answering, world, part) for part in parts]
            return answering.circuit.at_least(count, truths)
        case Not(part=part):
            asked = [world.asked[key] for key in part.reads]
            return answering.circuit.all_of([-world.holds(part), *asked])
        case _:
            return world.holds(condition)


def every_rule_can_fire(answering: AnswerWires, world: RuleWires) -> Result:
    """No rule is dead."""
    dead = [
        Finding(f"{rule.key} can never fire", {})
        for rule in answering.rulebook.rules
        if not answering.circuit.can_hold([world.fires[rule.key]])
    ]
    return Result("every rule can fire", len(answering.rulebook.rules), tuple(dead))


def no_silent_overlap(answering: AnswerWires, world: RuleWires) -> Result:
    """No rule is implied by others as urgent in its location, unless it says why it stays."""
    rank, findings = answering.rulebook.rank, []
    rules = answering.rulebook.rules
    for rule in rules:
        others = [
            world.fires[other.key]
            for other in rules
            if other.location == rule.location
            and other.key != rule.key
            and rank[other.level] >= rank[rule.level]
        ]
        alone = [world.fires[rule.key], *(-other for other in others)]
        if not answering.circuit.can_hold(alone) and not rule.overlaps:
            says = f"{rule.key} never fires without another rule as urgent; say why in 'overlaps'"
            findings.append(Finding(says, {}))
    return Result("no rule is implied by others unless it says why", len(rules), tuple(findings))


def no_redundant_condition(answering: AnswerWires, world: RuleWires) -> Result:
    """Each part of each condition matters: without it the rule would fire for other people.

    Of conditions as they are written, with facts counted wherever they are told.
    """
    findings, count = [], 0
    written, raising = answering.rulebook.written, answering.rulebook.raising
    for rule in answering.rulebook.rules:
        for part, without in _without_one_part(written.get(rule.key, rule.when)):
            count += 1
            lean = world.fires_with(rule, counting(without, raising.get(rule.level, ())))
            full = world.fires[rule.key]
            same = lean == full or (
                not answering.circuit.can_hold([lean, -full])
                and not answering.circuit.can_hold([full, -lean])
            )
            if same:
                findings.append(Finding(f"{rule.key}: {_names(part)} changes nothing", {}))
    return Result("no condition inside a rule is redundant", count, tuple(findings))


def _without_one_part(condition: Condition) -> Iterator[tuple[Condition, Condition]]:
    """Each part of an "all", "any" or "so many", and the condition without it."""
    match condition:
        case AtLeast(count=count, parts=parts):
            for place, part in enumerate(parts):
                rest = parts[:place] + parts[place + 1 :]
                if rest:
                    fewer = count - 1 if count == len(parts) else min(count, len(rest))
                    yield part, AtLeast(fewer, rest)
                for inner, lean in _without_one_part(part):
                    yield inner, AtLeast(count, (*parts[:place], lean, *parts[place + 1 :]))
        case Not(part=part):
            for inner, lean in _without_one_part(part):
                yield inner, Not(lean)


def _names(condition: Condition) -> str:
    return str(dump(condition))

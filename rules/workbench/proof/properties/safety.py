"""Danger signs and order of urgency: what must hold whatever else a person answers."""

from collections.abc import Iterator
from itertools import pairwise

from questionnaire import UNSURE, Answer, Number, OneOf, Question, SeveralOf, YesNo
from rules.model import LevelId
from rules.workbench.proof.people.counterexample import Answers, counterexample
from rules.workbench.proof.properties.finding import Finding, Result
from rules.workbench.proof.world.circuit import FALSE, TRUE, Circuit
from rules.workbench.proof.world.wires import AnswerWires, RuleWires, Wires


def danger_signs_win(answering: AnswerWires, world: RuleWires) -> Result:
    """Each danger sign, whatever else is answered, gives the most urgent level."""
    most_urgent = answering.rulebook.levels[0].id
    findings, count = [], 0
    for question, option in danger_signs(answering):
        count += 1
        sign = answering.circuit.all_of(
            [world.asked[question.key], answering.wires[question.key][option]]
        )
        found = counterexample(answering, world, [sign, -world.at_least(most_urgent)])
        if found is not None:
            says = f"{question.key} = {option} does not give {most_urgent}"
            findings.append(Finding(says, found))
    return Result(
        "each danger sign gives emergency, whatever else is answered", count, tuple(findings)
    )


def unsure_is_not_calm(answering: AnswerWires, world: RuleWires) -> Result:
    """Not sure on a danger sign never ends in the lowest level.

    Left blank, an emergency rule stays open (it holds for the sign alone, by the property above),
    and the engine withholds the lowest level while a more urgent rule is open.
    """
    next_lowest = answering.rulebook.levels[-2].id
    findings = []
    keys = dict.fromkeys(question.key for question, _ in danger_signs(answering))
    for key in keys:
        unsure = answering.circuit.all_of([world.asked[key], answering.wires[key][UNSURE]])
        found = counterexample(answering, world, [unsure, -world.at_least(next_lowest)])
        if found is not None:
            findings.append(Finding(f"{key} = not sure ends in the lowest level", found))
    return Result(
        "not sure or blank on a danger sign never ends in the lowest level",
        len(keys),
        tuple(findings),
    )


def worse_never_lowers(shared: AnswerWires, _: RuleWires) -> Result:
    """Changing one answer to a worse one never lowers the level.

    The hundreds of changed worlds get a circuit of their own, so that other questions stay quick.
    """
    answering = AnswerWires(shared.rulebook, Circuit())
    findings, count, last = [], 0, None
    for key, calmer, worse in worsenings(answering):
        count += 1
        before = last if last and last.answers[key] == calmer[key] else RuleWires(answering, calmer)
        after = last = RuleWires(answering, worse)
        for level in answering.rulebook.levels[:-1]:
            drop = [before.asked[key], before.at_least(level.id), -after.at_least(level.id)]
            found = counterexample(answering, before, drop)
            if found is not None:
                findings.append(_drop(key, level.id, worse, found))
                break
    return Result(
        "a worse, larger, longer or hotter answer, or not sure for no, never lowers the level",
        count,
        tuple(findings),
    )


def danger_signs(answering: AnswerWires) -> Iterator[tuple[Question, str]]:
    """Every question and option that the content marks as a danger sign."""
    for question in answering.rulebook.questionnaire.questions.values():
        for option in question.danger:
            yield question, option


def worsenings(answering: AnswerWires) -> Iterator[tuple[str, Wires, Wires]]:
    """Key, the calmer wires and the worse ones, for each single step that must not lower."""
    for key, question in answering.rulebook.questionnaire.questions.items():
        if isinstance(question, SeveralOf):
            free = answering.wires[key]
            for option in (*question.options, UNSURE):
                yield (
                    key,
                    {key: _ticked(answering, free, option, on=False)},
                    {key: _ticked(answering, free, option, on=True)},
                )
            continue
        for calmer, worse in _steps(question, answering.values[key]):
            yield key, {key: answering.fixed(key, calmer)}, {key: answering.fixed(key, worse)}


def _ticked(
    answering: AnswerWires, free: dict[Answer, int], option: str, *, on: bool
) -> dict[Answer, int]:
    """Free ticks but for one; "none" is true when all others are off."""
    ticks = {value: wire for value, wire in free.items() if value != "none"}
    ticks[option] = TRUE if on else FALSE
    return {**ticks, "none": answering.circuit.all_of([-wire for wire in ticks.values()])}


def _steps(question: Question, values: tuple[Answer, ...]) -> list[tuple[Answer, Answer]]:
    """Neighbors in rising urgency, and "not sure" between the calmest and the worst."""
    if isinstance(question, YesNo):
        if question.not_a_symptom:
            return []
        calm = "no" if question.worse == "yes" else "yes"
        return [(calm, UNSURE), (UNSURE, question.worse)]
    if isinstance(question, (OneOf, Number)) and not question.rising:
        return []
    rising = [value for value in values if value != UNSURE]
    steps = list(pairwise(rising))
    if UNSURE in values:
        steps += [(rising[0], UNSURE), (UNSURE, rising[-1])]
    return steps


def _drop(key: str, level: LevelId, worse: Wires, found: Answers) -> Finding:
    to = [str(value) for value, wire in worse[key].items() if wire == TRUE]
    return Finding(
        f"{key}: changing the answer to {', '.join(to)} drops the level below {level}", found
    )

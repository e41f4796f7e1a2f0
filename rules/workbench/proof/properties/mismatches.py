"""Answers that do not fit together: until they are settled, the safer reading counts.

Asking changes no answer, so the level is that of the answers as given. It is held here against
each way of settling them: the same person with one side put right, who answers calmly what is only
asked of them then.
"""

from collections.abc import Iterator, Mapping
from itertools import product

from questionnaire import NONE, UNSURE, Answer, Mismatch, OneOf, SeveralOf
from rules.workbench.proof.people.second_world import rise
from rules.workbench.proof.properties.finding import Finding, Result
from rules.workbench.proof.world.circuit import FALSE, TRUE, Circuit
from rules.workbench.proof.world.wires import AnswerWires, RuleWires

Ticks = dict[Answer, int]


def safer_reading_counts(shared: AnswerWires, _: RuleWires) -> Result:
    """No way to settle answers that do not fit gives a more urgent level than they do as given."""
    answering = AnswerWires(shared.rulebook, Circuit())
    given, findings, count = RuleWires(answering), list[Finding](), 0
    for one in answering.rulebook.questionnaire.mismatches:
        findings += _never_asked(answering, given, one)
        for settled in _settlements(answering, one):
            count += 1
            findings += _wrongly_settled(answering, given, one, settled)
    return Result(
        "of answers that do not fit together the safer reading counts until they are settled",
        count,
        tuple(findings),
    )


def _never_asked(answering: AnswerWires, given: RuleWires, one: Mismatch) -> Iterator[Finding]:
    """Nobody is asked in an emergency, and skip logic may have closed one of the answers."""
    emergency = given.at_least(answering.rulebook.levels[0].id)
    for key, options in one.beside.items():
        told = given.holds(one.when), _ticked(answering, key, options), given.asked[key]
        if not answering.circuit.can_hold([*told, -emergency]):
            yield Finding(f"'{one.id}': nobody is asked about {key}; take it out", {})


def _wrongly_settled(
    answering: AnswerWires, given: RuleWires, one: Mismatch, settled: Mapping[str, Ticks]
) -> Iterator[Finding]:
    after = RuleWires(answering, settled)
    if risen := rise(answering, given, after, [given.holds(one.when)]):
        level, person = risen
        said = ", ".join(f"{key} = {_named(ticks)}" for key, ticks in settled.items())
        says = f"'{one.id}': {said} would give {level}, which does not count before"
        yield Finding(says, person)


def _settlements(answering: AnswerWires, one: Mismatch) -> Iterator[dict[str, Ticks]]:
    """Each way: one answer of `said` put right, or all of `beside`."""
    for key, options in one.said.items():
        for wires in _put_right(answering, one, key, options):
            yield {key: wires}
    each = [list(_put_right(answering, one, key, options)) for key, options in one.beside.items()]
    for together in product(*each):
        yield dict(zip(one.beside, together, strict=True))


def _put_right(
    answering: AnswerWires, one: Mismatch, key: str, options: tuple[str, ...]
) -> Iterator[Ticks]:
    """The answers that would fit: those named, else a list without these ticks, else any other."""
    question = answering.rulebook.questionnaire.question(key)
    fits = one.fits.get(key, ())
    if isinstance(question, SeveralOf):
        off = dict.fromkeys((option for option in options if option != NONE), FALSE)
        yield from (_list(answering, key, {**off, tick: TRUE}) for tick in fits)
        if not fits:
            yield _list(answering, key, off)
        return
    other = [name for name in question.choices if name not in (*options, UNSURE)]
    chosen = fits if fits and isinstance(question, OneOf) else other
    yield from (answering.fixed(key, name) for name in chosen)


def _list(answering: AnswerWires, key: str, ticks: Mapping[str, int]) -> Ticks:
    """Free ticks but for these; "none" is true when all are off."""
    free = {value: wire for value, wire in answering.wires[key].items() if value != NONE}
    free.update(ticks)
    return {**free, NONE: answering.circuit.all_of([-wire for wire in free.values()])}


def _ticked(answering: AnswerWires, key: str, options: tuple[str, ...]) -> int:
    return answering.circuit.any_of([answering.wires[key][option] for option in options])


def _named(ticks: Ticks) -> str:
    on = [str(value) for value, wire in ticks.items() if wire == TRUE]
    return ", ".join(on) or "without " + ", ".join(
        str(value) for value, wire in ticks.items() if wire == FALSE
    )

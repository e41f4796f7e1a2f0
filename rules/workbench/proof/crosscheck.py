"""The proven model against the engine that ships, on random answer sets.

The circuit is run on many people at once, one bit each, and the engine on each of them alone; the
two share no code after loading. Numbers are drawn from the whole range, so this also tests that
one number may stand for all between two bounds.
"""

import random
from typing import NamedTuple

from questionnaire import NONE, PLACES, UNSURE, Answer, Number, Question, SeveralOf
from rules.engine import Engine
from rules.workbench.proof.world.circuit import TRUE
from rules.workbench.proof.world.wires import AnswerWires, RuleWires

BATCH = 20_000
KINDS_OF_ANSWER = 256


class Column(NamedTuple):
    """The drawn answers to one question: up to 256 different ones, and which each person gave."""

    answers: tuple[Answer, ...]
    given: bytes


def differences(
    answering: AnswerWires, world: RuleWires, engine: Engine, people: int, seed: int
) -> list[dict[str, Answer]]:
    """Answer sets on which model and engine disagree about any rule or the level."""
    draw = random.Random(seed)  # noqa: S311  # seeded draws, not secrets
    found: list[dict[str, Answer]] = []
    for start in range(0, people, BATCH):
        found += _batch(answering, world, engine, min(BATCH, people - start), draw)
    return found


def _batch(
    answering: AnswerWires, world: RuleWires, engine: Engine, people: int, draw: random.Random
) -> list[dict[str, Answer]]:
    questions = answering.rulebook.questionnaire.questions
    levels = ((str(level.id), world.at_least(level.id)) for level in answering.rulebook.levels)
    claims = {**world.fires, **dict(levels)}
    columns = {key: _column(answering, q, people, draw) for key, q in questions.items()}
    modelled = _run_circuit(answering, columns, people)
    decided = _run_engine(engine, columns, people)
    wrong = 0
    for key, wire in claims.items():
        wrong |= _value(wire, modelled, people) ^ decided[key]
    if not wrong:
        return []
    places = [place for place in range(people) if wrong >> (people - 1 - place) & 1]
    return [{key: c.answers[c.given[place]] for key, c in columns.items()} for place in places[:10]]


def _column(answering: AnswerWires, question: Question, people: int, draw: random.Random) -> Column:
    pool = _pool(question, answering.values[question.key], draw)
    answers = tuple(draw.choice(pool) for _ in range(KINDS_OF_ANSWER))
    return Column(answers, draw.randbytes(people))


def _pool(question: Question, values: tuple[Answer, ...], draw: random.Random) -> list[Answer]:
    """Answers to draw from; calm ones often, so that rules beyond the first matter."""
    if isinstance(question, Number):
        numbers = [round(draw.uniform(question.least, question.most), 2) for _ in range(60)]
        return [*values, *numbers]
    if not isinstance(question, SeveralOf):
        return list(values)
    options = [*question.options, UNSURE]
    most = min(3, len(options))
    some = [frozenset(draw.sample(options, draw.randint(1, most))) for _ in range(60)]
    return [*some, *[frozenset({NONE})] * (10 if question.key == PLACES else 90)]


def _run_circuit(answering: AnswerWires, columns: dict[str, Column], people: int) -> dict[int, int]:
    """For each wire the truths of all people, as the bits of one number."""
    every = (1 << people) - 1
    values = {TRUE: every}
    for key, wires in answering.wires.items():
        for value, wire in wires.items():
            if value != NONE:
                values[wire] = _bits(answering, key, value, columns[key])
    for inputs, output in answering.circuit.gates.items():
        total = every
        for wire in inputs:
            total &= _value(wire, values, people)
        values[output] = total
    return values


def _value(wire: int, values: dict[int, int], people: int) -> int:
    return values[wire] if wire > 0 else values[-wire] ^ ((1 << people) - 1)


def _bits(answering: AnswerWires, key: str, value: Answer, column: Column) -> int:
    table = bytes(
        ord("1") if _means(answering, key, answer, value) else ord("0") for answer in column.answers
    )
    return int(column.given.translate(table), 2)


def _means(answering: AnswerWires, key: str, answer: Answer, value: Answer) -> bool:
    """Whether this answer is the one that the model calls `value`."""
    if isinstance(answer, frozenset):
        return value in answer
    if isinstance(answer, float) and isinstance(value, float):
        return _alike(answer, value, answering.bounds[key])
    return answer == value


def _alike(number: float, other: float, bounds: tuple[float, ...]) -> bool:
    """Whether two numbers stand in the same way to every bound."""
    return all(
        (number > bound) == (other > bound) and (number < bound) == (other < bound)
        for bound in bounds
    )


def _run_engine(engine: Engine, columns: dict[str, Column], people: int) -> dict[str, int]:
    """For each rule and level the people who get it or more, as the bits of one number."""
    rulebook = engine.rulebook
    rank = {str(level): rank for level, rank in rulebook.rank.items()}
    claims: list[str] = [*rulebook.rule, *rulebook.level]
    marks = {key: bytearray(b"0" * people) for key in claims}
    reached = {level: [other for other in rank if rank[other] <= rank[level]] for level in rank}
    keys = tuple(columns)
    given = zip(*(map(c.answers.__getitem__, c.given) for c in columns.values()), strict=True)
    for place, answers in enumerate(given):
        guidance = engine.decide(dict(zip(keys, answers, strict=True)))
        levels = reached[guidance.level.id] if guidance.level else []
        for key in (*(rule.key for rule in guidance.fired), *levels):
            marks[key][place] = ord("1")
    return {key: int(bytes(mark), 2) for key, mark in marks.items()}

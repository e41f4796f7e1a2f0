"""Pairs of complete people who answer about one of them: what the join of two is tried on."""

import random
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise, product
from typing import NamedTuple

from questionnaire import NONE, PLACES, UNSURE, Answer, Location, Question, SeveralOf
from rules.evidence import evidence
from rules.model import Rule
from rules.workbench.proof.people.counterexample import Answers, Side
from rules.workbench.proof.people.someone import Someone
from rules.workbench.proof.world.wires import AnswerWires, RuleWires

SEED = 14
OF_EACH_PLACE = 20
CALM = 0.6


class Pair(NamedTuple):
    """Two people's complete answers, and the question, rule or place that they differ about."""

    about: str
    first: Answers
    second: Answers


class Pairs:
    """All pairs that are tried, the same ones in every run."""

    def __init__(self, answering: AnswerWires, world: RuleWires) -> None:
        self._answering, self._world = answering, world
        self._someone = Someone(Side(answering, world))

    def all(self) -> Iterator[Pair]:
        """Those that differ in one question, those at the edge of a rule, then the drawn ones."""
        rulebook = self._answering.rulebook
        for question in rulebook.questionnaire.questions.values():
            yield from self._in_one_question(question)
        for rule in rulebook.rules:
            yield from self._at_the_edge(rule)
        draw = random.Random(SEED)  # noqa: S311  # seeded draws, not secrets
        for place in rulebook.questionnaire.locations:
            yield from (self._drawn(place, draw) for _ in range(OF_EACH_PLACE))

    def _in_one_question(self, question: Question) -> Iterator[Pair]:
        """Two of its answers, given by people who are alike in all else.

        Every two; of a list, none or not sure with each tick, and ticks that stand side by side.
        """
        key = question.key
        person = self._someone.of_whom(self._world.asked[key], {key})
        if person is not None:
            people = [self._someone.whole({**person, key: one}) for one in self._answers(question)]
            several = isinstance(question, SeveralOf)
            twos = _side_by_side(people) if several else combinations(people, 2)
            yield from (Pair(key, *two) for two in twos)

    def _at_the_edge(self, rule: Rule) -> Iterator[Pair]:
        """All that meets a rule and all but one answer of it; then one half and the other half."""
        met = self._someone.of_whom(self._world.fires[rule.key], rule.when.reads)
        if met is not None:
            keys = evidence(rule.when, self._someone.engine.applicable(met).counted)
            half = len(keys) // 2
            yield Pair(rule.key, met, self._without(met, keys[:1]))
            yield Pair(rule.key, self._without(met, keys[half:]), self._without(met, keys[:half]))

    def _drawn(self, place: Location, draw: random.Random) -> Pair:
        """Two people of one place, who answer there as they like, and calmly more often."""
        two = [{one.key: self._any(one, draw) for one in place.questions} for _ in range(2)]
        if place.id in self._answering.rulebook.questionnaire.question(PLACES).choices:
            two = [{**said, PLACES: frozenset({place.id})} for said in two]
        return Pair(place.id, *map(self._someone.whole, two))

    def _any(self, question: Question, draw: random.Random) -> Answer:
        if draw.random() < CALM:
            return self._someone.calm[question.key]
        return draw.choice(self._answers(question))

    def _without(self, met: Answers, keys: Iterable[str]) -> Answers:
        return self._someone.whole({**met, **{key: self._someone.calm[key] for key in keys}})

    def _answers(self, question: Question) -> list[Answer]:
        """Those that a rule can tell apart; of lists: none, each tick, not sure with a tick."""
        values = self._answering.values[question.key]
        if not isinstance(question, SeveralOf):
            return list(values)
        ticks = [str(value) for value in values if value != UNSURE]
        lone = [frozenset({tick}) for tick in (NONE, UNSURE, *ticks)]
        return [*lone, frozenset({ticks[0], UNSURE})]


def _side_by_side(people: list[Answers]) -> Iterator[tuple[Answers, Answers]]:
    """The first two, who ticked nothing, with each other one; then neighbors."""
    calm, unsure, *others = people
    yield calm, unsure
    yield from product((calm, unsure), others)
    yield from pairwise(others)

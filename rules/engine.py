"""Answers to guidance: what fired, what is still open, and how soon to seek care.

A pure function over frozen models, compiled once. No network, no clock and no free text decide
anything. The level is the highest among fired rules; all fired rules stay as the explanation.
"""

from collections.abc import Iterator
from typing import NamedTuple

from questionnaire import (
    Answer,
    Answers,
    Applicable,
    Condition,
    Needs,
    Predicate,
    SkipLogic,
    compiled,
)
from rules.model import Level, Rule, Rulebook


class Guidance(NamedTuple):
    """The answer of the rules to a set of answers.

    `fired` is most urgent first. `level` is None while nothing fired, or while only the lowest
    level did and a more urgent rule is still open: what is unknown never reads as calm.
    `highest_possible` is the level that open rules can still raise this to.
    """

    level: Level | None
    fired: tuple[Rule, ...]
    open: tuple[Rule, ...]
    highest_possible: Level | None
    sight: Applicable

    @property
    def settled(self) -> bool:
        """Whether no further answer can change anything."""
        return not self.open


class _Test(NamedTuple):
    """A rule, its condition, and whether it needs no place of its own to be asked."""

    rule: Rule
    met: Predicate
    anywhere: bool


class Engine:
    """A rule book, compiled; it holds nothing of any person and may be shared."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self._asking = SkipLogic(rulebook.questionnaire)
        self._needs = Needs(rulebook.questionnaire)
        offers = (question.offer_when for question in rulebook.provider_questions.values())
        self._offers = [offer for offer in offers if offer]
        self._urgency = rulebook.rank
        tests: dict[str, list[_Test]] = {}
        for rule in sorted(rulebook.rules, key=lambda rule: -self._urgency[rule.level]):
            test = _Test(rule, compiled(rule.when), rule.key in rulebook.anywhere)
            tests.setdefault(rule.location, []).append(test)
        self._tests = tests
        self._anywhere = {place: [t for t in own if t.anywhere] for place, own in tests.items()}
        in_order = [test for own in tests.values() for test in own]
        in_order.sort(key=lambda test: -self._urgency[test.rule.level])
        self._most_urgent_first = in_order
        self._reading: dict[str, list[_Test]] = {}
        for test in in_order:
            for key in test.rule.when.reads:
                self._reading.setdefault(key, []).append(test)
        self.in_order = tuple(test.rule for test in in_order)
        """All rules as guidance lists those that fire."""
        self._place = {rule.key: place for place, rule in enumerate(self.in_order)}
        asked = rulebook.questionnaire.questions.values()
        self._ending = frozenset(question.key for question in asked if question.ends_when)

    def applicable(self, answers: Answers) -> Applicable:
        """The answers that count."""
        return self._asking.applicable(answers)

    def decide(self, answers: Answers) -> Guidance:
        """Guidance for these answers, complete or not."""
        sight = self._asking.applicable(answers)
        seen, fired, still_open = sight.counted, [], []
        for location, tests in self._tests.items():
            applies = sight.locations[location]
            for rule, met, anywhere in self._anywhere[location] if applies is False else tests:
                truth = met(seen)
                if truth is True and (anywhere or applies is True):
                    fired.append(rule)
                elif truth is not False:
                    still_open.append(rule)
        return self._guidance(fired, still_open, sight)

    def reasons(self, guidance: Guidance) -> tuple[Rule, ...]:
        """The fired rules to show: beside a more urgent rule, a calm one would soften it."""
        lowest = self.rulebook.levels[-1].id
        return tuple(rule for rule in guidance.fired if rule.level != lowest) or guidance.fired

    def advice(self, guidance: Guidance) -> tuple[Rule, ...]:
        """The fired rules whose signs to watch for are shown: in an emergency only its own."""
        urgent = self.rulebook.levels[0].id
        return tuple(r for r in guidance.fired if r.level == urgent) or self.reasons(guidance)

    def settles(self, guidance: Guidance) -> bool:
        """Whether no further answer can change the level, or the action that is told first.

        The first fired rule gives both, and fired rules stay fired while the questions go on. So
        only a rule that stands before it, by urgency and then in the order of the files, could
        still take its place; and an answer that ends all questions, as for a child, must be past.
        """
        if not guidance.fired or any(key not in guidance.sight.counted for key in self._ending):
            return False
        return next(self._open_before(guidance), None) is None

    def decisive(self, guidance: Guidance) -> frozenset[str]:
        """Keys of the questions that can still change how soon, or the action that is told first.

        Those of the open rules that stand before the first fired one, with what leads to them, and
        those that may end all questions. Without any, `settles` holds wherever a rule has fired.
        """
        conditions = [rule.when for rule in self._open_before(guidance)]
        ending = {key for key in self._ending if key not in guidance.sight.counted}
        return self._needs.needed(guidance.sight, conditions, always=False) | ending

    def _open_before(self, guidance: Guidance) -> Iterator[Rule]:
        """The open rules that stand before the first fired one."""
        place = self._place
        first = place[guidance.fired[0].key] if guidance.fired else len(place)
        return (rule for rule in guidance.open if place[rule.key] < first)

    def more_urgent(
        self, guidance: Guidance, answers: Answers, key: str, other: Answer
    ) -> Level | None:
        """The level with another answer to one question that counts, where it is a higher one.

        The same as `decide` says, quicker: only rules above the level of now are run, and only
        those that read the question, unless it decides what else is asked.
        """
        if guidance.level is None:
            return self.decide({**answers, key: other}).level
        sight, tests, now = guidance.sight, self._reading.get(key, ()), guidance.level.id
        if key in self._needs.gating:
            sight, tests = self._asking.applicable({**answers, key: other}), self._most_urgent_first
        if not tests or self._urgency[tests[0].rule.level] <= self._urgency[now]:
            return None
        seen, before = {**sight.counted, key: other}, self._urgency[now]
        for rule, met, anywhere in tests:
            if self._urgency[rule.level] <= before:
                return None
            if (anywhere or sight.locations[rule.location] is True) and met(seen) is True:
                return self.rulebook.level[rule.level]
        return None

    def open_conditions(self, guidance: Guidance) -> list[Condition]:
        """What the questions still to be asked are needed for: rules and provider questions."""
        return [rule.when for rule in guidance.open] + self._offers

    def needed(self, guidance: Guidance) -> frozenset[str]:
        """Keys of the questions that can still change anything, with those that lead to them."""
        return self._needs.needed(guidance.sight, self.open_conditions(guidance))

    def _guidance(self, fired: list[Rule], still_open: list[Rule], sight: Applicable) -> Guidance:
        urgency, by_id = self._urgency, self.rulebook.level
        fired.sort(key=lambda rule: -urgency[rule.level])
        level = fired[0].level if fired else None
        highest = max(
            (rule.level for rule in (*fired[:1], *still_open)),
            key=urgency.__getitem__,
            default=None,
        )
        lowest = self.rulebook.levels[-1].id
        shown = None if level == lowest and highest != lowest else level
        return Guidance(
            by_id[shown] if shown else None,
            tuple(fired),
            tuple(still_open),
            by_id[highest] if highest else None,
            sight,
        )

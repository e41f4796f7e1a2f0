"""Rules widened by what is told elsewhere: each test of a fact holds for every way to tell it.

Only tests that make a rule fire are widened, never one under a "not", so nobody loses a rule. A
way that gives the level of a rule by itself is left out there: its reason would be told twice.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

from questionnaire import AtLeast, Compare, Condition, Is, Not
from rules.model import LevelId, Rule
from rules.told_elsewhere import Fact, denies

Rank = Mapping[LevelId, int]
Raising = Mapping[LevelId, tuple[Fact, ...]]


class Widened(NamedTuple):
    """The rules, and what a rule book keeps of their widening."""

    rules: tuple[Rule, ...]
    written: dict[str, Condition]
    anywhere: frozenset[str]


def widened(rules: Sequence[Rule], raising: Raising) -> Widened:
    """The rules with every fact counted wherever it is told."""
    changed, written = list[Rule](), dict[str, Condition]()
    for rule in rules:
        when = counting(rule.when, raising.get(rule.level, ()))
        if when != rule.when:
            written[rule.key] = rule.when
        changed.append(rule.model_copy(update={"when": when}))
    own = {rule.key for rule in rules if needs_own_sign(rule.when, rule.location)}
    return Widened(tuple(changed), written, frozenset(own & written.keys()))


def counting(condition: Condition, facts: tuple[Fact, ...]) -> Condition:
    """The condition, true of whoever tells its facts in another way as well."""
    match condition:
        case AtLeast(count=1, parts=parts) if len(parts) > 1:
            return AtLeast(1, tuple(one for part in parts for one in _or(part, facts)))
        case AtLeast(count=count, parts=parts):
            return AtLeast(count, tuple(counting(part, facts) for part in parts))
        case Is(question=key, options=options):
            ways = dict.fromkeys(way for fact in facts for way in fact.ways(key, options))
            return AtLeast(1, (condition, *ways)) if ways else condition
        case _:
            return condition


def _or(condition: Condition, facts: tuple[Fact, ...]) -> tuple[Condition, ...]:
    """The condition as parts of an "any": another way to tell a test stands beside it."""
    match condition, counting(condition, facts):
        case Is(), AtLeast(parts=ways):
            return ways
        case _, counted:
            return (counted,)


def facts_that_raise(facts: Sequence[Fact], rules: Sequence[Rule], rank: Rank) -> Raising:
    """For each level the facts, with only the ways that are less urgent by themselves."""
    own = [(fact, [(way, _alone(way, rules, rank)) for way in fact.told_by]) for fact in facts]
    return {
        level: tuple(
            fact.model_copy(update={"told_by": tuple(way for way, alone in ways if alone < place)})
            for fact, ways in own
        )
        for level, place in rank.items()
    }


def _alone(way: Condition, rules: Sequence[Rule], rank: Rank) -> int:
    """The rank that whoever tells it so surely reaches by the rules of the place that asks it."""
    places = {key.partition(".")[0] for key in way.reads}
    own = [rule for rule in rules if rule.location in places and not denies(rule.when)]
    return min(
        max((rank[rule.level] for rule in own if rule.when.truth(seen) is True), default=0)
        for seen in _tellings(way)
    )


def _tellings(way: Condition) -> Iterator[dict[str, str]]:
    """The fewest answers that tell it, in each way."""
    match way:
        case AtLeast(count=count, parts=parts):
            for some in combinations(parts, count):
                for each in product(*map(_tellings, some)):
                    yield {key: said for one in each for key, said in one.items()}
        case Is(question=key, options=options):
            yield from ({key: option} for option in sorted(options))
        case _:
            yield {}


def needs_own_sign(condition: Condition, location: str) -> bool:
    """Whether nobody meets the condition without an answer of that place.

    Such a rule, widened, can fire where its place was not asked: whoever told the sign elsewhere
    need not tell it again.
    """
    match condition:
        case AtLeast(count=count, parts=parts):
            without = sum(not needs_own_sign(part, location) for part in parts)
            return without < count and not denies(condition)
        case Not():
            return False
        case Is(question=key) | Compare(question=key):
            return key.partition(".")[0] == location

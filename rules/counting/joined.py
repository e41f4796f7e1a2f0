"""The answers that count of two views: of each question, the one that the rules rate more urgent.

It begins with the more urgent view and takes from the other what lowers nothing. So what counts is
never less urgent than either view alone, whatever the rules are.
"""

from collections.abc import Iterator, Mapping

from questionnaire import NONE, UNSURE, WHO_FOR, Answer
from rules.counting.may_count import may_count
from rules.engine import Engine, Guidance

Said = Mapping[str, Answer]
Urgency = tuple[int, ...]
MOST_ROUNDS = 3
NOT_KNOWN = -1
# What one person denies is no match for what the other one saw, or is not sure of.
_NO = ("no", NONE)


def joined(engine: Engine, first: Said, second: Said) -> dict[str, Answer]:
    """The answers that count of both; who it is for stays as the first said it."""
    start, other = first, second
    if urgency(engine, second) > urgency(engine, first):
        start, other = second, first
    counts = may_count(engine, start)
    most = urgency(engine, counts)
    asked = [key for key in engine.rulebook.questionnaire.questions if key in other]
    settled = dict[str, Said]()
    for _ in range(MOST_ROUNDS):
        before = counts
        for key in asked:
            if settled.get(key) == counts:
                continue  # Beside the same answers nothing of it was to be taken.
            found, most = _more_urgent(engine, counts, most, key, other[key])
            if found == counts:
                settled[key] = counts
            counts = found
        if counts == before:
            break
    return {**counts, WHO_FOR: first[WHO_FOR]} if WHO_FOR in first else counts


def urgency(engine: Engine, said: Said) -> Urgency:
    """How urgent answers are, the higher the more: first the level, then how many rules say so."""
    guidance, levels = engine.decide(said), engine.rulebook.levels
    fired = [rule.level for rule in guidance.fired]
    return (level_rank(engine, guidance), *(fired.count(level.id) for level in levels))


def level_rank(engine: Engine, guidance: Guidance) -> int:
    """How urgent a level is, the higher the more; `NOT_KNOWN` where there is none yet."""
    return engine.rulebook.rank[guidance.level.id] if guidance.level else NOT_KNOWN


def _more_urgent(
    engine: Engine, counts: dict[str, Answer], most: Urgency, key: str, theirs: Answer
) -> tuple[dict[str, Answer], Urgency]:
    """These answers, with the other's answer to one question where that is the one to count."""
    mine = counts.get(key)
    if key == WHO_FOR or mine == theirs:
        return counts, most
    best = counts
    for value, on_a_tie in _candidates(mine, theirs):
        tried = may_count(engine, {**counts, key: value})
        found = urgency(engine, tried)
        if _of_doubt(best.get(key), value):
            # A calm rule more, for a "no", is no reason to drop a doubt: the level alone decides.
            better, as_good = found[0] > most[0], found[0] == most[0]
        else:
            better, as_good = found > most, found == most
        if better or (on_a_tie and as_good):
            best, most = tried, found
    return best, most


def _of_doubt(one: Answer | None, other: Answer) -> bool:
    """Whether one of two answers denies what the other one is not sure of."""
    pair = [answer if isinstance(answer, frozenset) else {answer} for answer in (one, other)]
    return any(UNSURE in ticks for ticks in pair) and any(ticks & {*_NO} for ticks in pair)


def _candidates(mine: Answer | None, theirs: Answer) -> Iterator[tuple[Answer, bool]]:
    """What could count for one question, and whether it does where both are as urgent."""
    if isinstance(mine, frozenset) and isinstance(theirs, frozenset):
        # "Not sure" stands beside any tick; "none" gives way to both.
        yield (mine | theirs) - {NONE} or theirs, True
        yield theirs, False
    else:
        yield theirs, mine is None or mine in _NO

"""Two people answer about one of them: what counts is never less urgent than either alone.

The join that is served is run on pairs of people. Pairs are many more than can be tried, but the
join goes answer by answer, and puts a "no" in the place of "not sure" only where that raises the
level. That it does not, whatever else is answered, is proved over all people.
"""

from collections.abc import Callable, Iterator

from questionnaire import NONE, UNSURE, Answer, Question
from rules.counting.joined import Said, joined, level_rank
from rules.engine import Engine
from rules.workbench.proof.people.counterexample import Answers, counterexample
from rules.workbench.proof.people.pairs import Pair, Pairs
from rules.workbench.proof.properties.finding import Finding, Result
from rules.workbench.proof.world.circuit import FALSE, TRUE, Circuit
from rules.workbench.proof.world.wires import AnswerWires, RuleWires

NO = frozenset({"no", NONE})
Join = Callable[[Engine, Said, Said], Answers]


def joining_never_lowers(answering: AnswerWires, world: RuleWires, join: Join = joined) -> Result:
    """Two people's answers together are as urgent as the more urgent ones, and keep each doubt."""
    engine, findings, count = Engine(answering.rulebook), list[Finding](), 0
    for pair in Pairs(answering, world).all():
        count += 1
        findings += _wrongly_joined(engine, pair, join)
    apart = AnswerWires(answering.rulebook, Circuit())
    for question in answering.rulebook.questionnaire.questions.values():
        if _can_deny(question):
            count += 1
            findings += _denial_more_urgent(apart, question)
    return Result(
        "two people's answers together are never less urgent than either's, tried on pairs: two"
        " answers to each question, the edge of each rule, and some drawn; that no to a symptom is"
        " never more urgent than not sure, so never takes its place, is proved over all answers",
        count,
        tuple(findings),
    )


def _wrongly_joined(engine: Engine, pair: Pair, join: Join) -> Iterator[Finding]:
    both = join(engine, pair.first, pair.second)
    level, least = _rank(engine, both), max(_rank(engine, one) for one in pair[1:])
    if level < least:
        yield Finding(f"{pair.about}: two people's answers together are less urgent", both)
    for key, doubt in _denied_doubts(pair, both):
        if _rank(engine, {**both, key: doubt}) >= level:
            yield Finding(f"{key}: not sure of one person is turned to no", both)


def _denied_doubts(pair: Pair, both: Answers) -> Iterator[tuple[str, Answer]]:
    """What one of the two is not sure of and the joined answers deny."""
    for said in pair[1:]:
        for key, answer in said.items():
            if key in both and UNSURE in _ticks(answer) and _ticks(both[key]) & NO:
                yield key, answer


def _denial_more_urgent(answering: AnswerWires, question: Question) -> Iterator[Finding]:
    """Whether anybody's "no" is more urgent than their "not sure" with any ticks beside it."""
    key, free = question.key, answering.wires[question.key]
    if NONE in free:
        denied = {value: TRUE if value == NONE else FALSE for value in free}
        unsure = {**free, NONE: FALSE, UNSURE: TRUE}
    else:
        denied, unsure = answering.fixed(key, "no"), answering.fixed(key, UNSURE)
    before, after = RuleWires(answering, {key: unsure}), RuleWires(answering, {key: denied})
    for level in answering.rulebook.levels[:-1]:
        raised = [before.asked[key], after.at_least(level.id), -before.at_least(level.id)]
        found = counterexample(answering, before, raised)
        if found is not None:
            yield Finding(f"{key}: no in place of not sure would raise to {level.id}", found)
            return


def _can_deny(question: Question) -> bool:
    """What is no symptom says why, and may count a "no" as the more urgent answer."""
    denies = NO.intersection(question.choices)
    return bool(denies) and UNSURE in question.choices and not question.not_a_symptom


def _rank(engine: Engine, said: Said) -> int:
    return level_rank(engine, engine.decide(said))


def _ticks(answer: Answer) -> frozenset[Answer]:
    return frozenset(answer) if isinstance(answer, frozenset) else frozenset({answer})

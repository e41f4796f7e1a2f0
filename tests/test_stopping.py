"""Stopping early: offered only where no way of answering the rest leads elsewhere."""

import random
from collections.abc import Callable, Mapping

import pytest

from questionnaire import Answer
from rules import Engine, Rulebook
from rules.release.complete_case import calmest
from rules.workbench.proof.properties.stopping import stopping_early_is_safe
from rules.workbench.proof.world.circuit import FALSE, TRUE
from rules.workbench.proof.world.partial import PartialWires
from rules.workbench.proof.world.wires import AnswerWires, RuleWires
from tests.effort import so_many
from tests.proven import modelled, proven
from tests.random_answers import random_answer
from visit import Journey
from visit.situation import Situation

PEOPLE = so_many(2_000)
COMPLETIONS = 5
Modelled = tuple[AnswerWires, RuleWires]


@pytest.fixture(scope="module")
def shipped(rulebook: Rulebook) -> Modelled:
    return modelled(rulebook)


def test_every_rule_is_held_against_every_way_of_answering_the_rest(shipped: Modelled) -> None:
    result = stopping_early_is_safe(*shipped)

    assert result.proved == len(shipped[0].rulebook.rules)
    assert not result.findings


def test_the_proof_finds_a_child_behind_a_danger_sign_where_age_is_left_out(
    monkeypatch: pytest.MonkeyPatch, shipped: Modelled
) -> None:
    monkeypatch.setattr(PartialWires, "goes_on_or_ended", TRUE)

    findings = stopping_early_is_safe(*shipped).findings

    assert findings
    assert {finding.answers["everyone.age"] for finding in findings} == {"under_18"}


def test_the_proof_finds_an_offer_made_too_early(monkeypatch: pytest.MonkeyPatch) -> None:
    hasty = "two_weeks"
    certain = {
        rule.key: rule.level == hasty for rule in proven().rules
    }  # as if open rules of that level fired
    answering, world = modelled(proven())
    real = PartialWires(answering).fires
    changed = {
        key: one._replace(holds=-one.fails) if certain[key] else one for key, one in real.items()
    }
    monkeypatch.setattr(PartialWires, "fires", changed)

    assert stopping_early_is_safe(answering, world).findings


@pytest.mark.parametrize("book", ["small", "shipped"])
def test_what_the_engine_is_sure_of_the_model_is_sure_of(book: str, rulebook: Rulebook) -> None:
    """So every point at which the engine offers to stop is one that the proof looks at."""
    rules = proven() if book == "small" else rulebook
    answering, _ = modelled(rules)
    partial, engine, draw = PartialWires(answering), Engine(rules), random.Random(4)
    fires = partial.fires
    for _ in range(PEOPLE // 4):
        person, given = some_answers(draw, rules, answering)
        truth = truths(answering, partial, person, given)
        decided = engine.decide({key: person[key] for key in given})
        fired = {rule.key for rule in decided.fired}
        out_of_question = rules.rule.keys() - fired - {rule.key for rule in decided.open}
        assert fired <= {key for key, one in fires.items() if truth(one.holds)}
        assert out_of_question <= {key for key, one in fires.items() if truth(one.fails)}
        assert not any(truth(one.holds) and truth(one.fails) for one in fires.values())


def test_random_completions_give_the_same_level_and_the_same_action(rulebook: Rulebook) -> None:
    engine, draw = Engine(rulebook), random.Random(7)
    questions, offered = rulebook.questionnaire.questions, 0
    for _ in range(PEOPLE):
        person = {
            key: random_answer(draw, one) if draw.random() < 0.3 else calmest(one)
            for key, one in questions.items()
        }
        share = draw.random()
        known = {key: answer for key, answer in person.items() if draw.random() < share}
        early = Situation(engine, Journey(answers=known))
        if not early.settled:
            continue
        offered += 1
        assert early.highest_possible == early.guidance.level
        for _ in range(COMPLETIONS):
            rest = {key: random_answer(draw, one) for key, one in questions.items()}
            late = engine.decide({**rest, **known})
            assert late.level == early.guidance.level
            assert late.fired[0] == early.guidance.fired[0]
    assert offered > PEOPLE // 100


def some_answers(
    draw: random.Random, rulebook: Rulebook, answering: AnswerWires
) -> tuple[dict[str, Answer], set[str]]:
    """A person out of the answers that rules can tell apart, and what they answered so far."""
    person: dict[str, Answer] = {}
    for key, question in rulebook.questionnaire.questions.items():
        if draw.random() < 0.6:
            person[key] = calmest(question)
        elif question.kind == "number":
            person[key] = draw.choice(answering.values[key])
        else:
            person[key] = random_answer(draw, question)
    share = draw.choice((0.5, 0.9, 0.98))
    return person, {key for key in person if draw.random() < share}


def truths(
    answering: AnswerWires, partial: PartialWires, person: Mapping[str, Answer], given: set[str]
) -> Callable[[int], bool]:
    """What each wire says about this person, worked out gate by gate."""
    known = {TRUE: True}
    for key, wires in answering.wires.items():
        answer = person[key]
        for value, wire in wires.items():
            if value != "none" or not isinstance(answer, frozenset):
                known[wire] = value in answer if isinstance(answer, frozenset) else value == answer
    known |= {wire: key in given for key, wire in partial.given.items()}

    def truth(wire: int) -> bool:
        return known[wire] if wire > 0 else not known[-wire]

    for inputs, output in answering.circuit.gates.items():
        known[output] = all(truth(wire) for wire in inputs)
    assert not truth(FALSE)
    return truth

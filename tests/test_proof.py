"""What is proved about the shipped content, and that the proof itself can be believed."""

import pytest

from questionnaire import Answer, Answers, SeveralOf
from rules import Engine, Rulebook
from rules.release.complete_case import calmest
from rules.release.proof_record import last_proof
from rules.workbench.proof import prove
from rules.workbench.proof.crosscheck import differences
from rules.workbench.proof.people.counterexample import Unconfirmed, counterexample, notable
from rules.workbench.proof.properties.safety import danger_signs
from rules.workbench.proof.prove import PROPERTIES, Property, Proved
from rules.workbench.proof.world.wires import AnswerWires, RuleWires
from tests.proven import changed_copy, modelled, proven, rulebook_of

SAMPLE = 20_000


@pytest.fixture(scope="module")
def shipped(rulebook: Rulebook) -> tuple[AnswerWires, RuleWires]:
    return modelled(rulebook)


@pytest.mark.parametrize("name", [*(check.__name__ for check in PROPERTIES), prove.COMPARED])
def test_the_proof_that_was_made_is_whole_and_holds(name: str, rulebook: Rulebook):
    """It is made before any test, anew when content or code of the rules changed; see `Makefile`.

    A deep run makes it here once more.
    """
    made = last_proof(rulebook.edition)

    assert made is not None
    [one] = [one for one in made.properties if one.property == name]
    assert one.checked > 0
    assert one.failed == 0
    assert name != prove.COMPARED or one.checked == SAMPLE


@pytest.mark.parametrize("holds", PROPERTIES, ids=lambda check: check.__name__)
def test_of_the_shipped_content(
    holds: Property, shipped: tuple[AnswerWires, RuleWires], rulebook: Rulebook
):
    result = holds(*shipped)

    assert result.proved > 0
    assert not result.findings, "\n".join(prove.lines(rulebook, Proved(result, 0)))


def test_the_proven_model_equals_the_engine(rulebook: Rulebook):
    compared = prove.crosscheck(rulebook, SAMPLE)

    assert compared.proved == SAMPLE
    assert not compared.findings, "\n".join(prove.lines(rulebook, Proved(compared, 0)))


def test_a_danger_sign_left_blank_never_reads_as_the_lowest_level(
    shipped: tuple[AnswerWires, RuleWires], rulebook: Rulebook
):
    answering, world = shipped
    engine, lowest = Engine(rulebook), rulebook.levels[-1]

    for key in {question.key for question, _ in danger_signs(answering)}:
        asked = counterexample(answering, world, [world.asked[key]])
        assert asked is not None
        del asked[key]
        assert engine.decide(asked).level != lowest, key


def test_every_place_has_a_shortest_and_a_longest_path(rulebook: Rulebook):
    for length in prove.path_lengths(proven()):
        assert 0 < length.fewest <= length.most, length.location


def test_the_longest_path_through_the_small_content_is_counted_by_hand():
    found = {length.location: length[1:] for length in prove.path_lengths(proven())}

    assert found == {
        "ankle": (4 + 3, 4 + 6),
        "hand": (4 + 2, 4 + 2),
        "unsure": (4, 4),
        "none": (4, 4),
        "all": (4 + 3 + 2, 4 + 6 + 2),
    }


@pytest.fixture(scope="module", params=range(0, 200, 20))
def firing(
    request: pytest.FixtureRequest, shipped: tuple[AnswerWires, RuleWires], rulebook: Rulebook
) -> tuple[str, dict[str, Answer]]:
    """A rule, and the calmest answers that the proof finds to fire it."""
    answering, world = shipped
    key = rulebook.rules[request.param % len(rulebook.rules)].key
    found = counterexample(answering, world, [world.fires[key]])
    assert found is not None
    return key, found


def test_the_engine_confirms_what_the_proof_finds(
    firing: tuple[str, dict[str, Answer]], engine: Engine
):
    key, found = firing

    assert key in [rule.key for rule in engine.decide(found).fired]


def test_nothing_can_be_left_out_of_a_counterexample(
    firing: tuple[str, dict[str, Answer]], engine: Engine
):
    key, found = firing

    for calmer in calmed_by_one(engine.rulebook, found):
        assert key not in [rule.key for rule in engine.decide(calmer).fired]


def calmed_by_one(rulebook: Rulebook, answers: dict[str, Answer]) -> list[Answers]:
    """The answers with one of the notable ones calmed, or one tick taken away."""
    calmer: list[Answers] = []
    for key, answer in notable(rulebook, answers).items():
        question = rulebook.questionnaire.question(key)
        calm = calmest(question)
        if isinstance(question, SeveralOf) and isinstance(answer, frozenset):
            calmer += [{**answers, key: (answer - {tick}) or calm} for tick in answer]
        else:
            calmer.append({**answers, key: calm})
    return calmer


def test_a_proof_comes_out_the_same_each_time(tmp_path):
    flawed = rulebook_of(
        changed_copy(
            tmp_path / "flawed",
            ("rules/guidance/ankle.yaml", "{at_least: 5}", "{at_most: 5}"),
            ("rules/guidance/hand.yaml", "level: same_day", "level: watch"),
        )
    )

    first, second = ([proved.result for proved in prove.prove(flawed)] for _ in range(2))

    assert any(result.findings for result in first)
    assert first == second


def test_a_model_that_the_engine_does_not_confirm_proves_nothing(monkeypatch: pytest.MonkeyPatch):
    answering, world = modelled(proven())
    monkeypatch.setattr("rules.workbench.proof.world.wires.Engine", WithoutTheHand)

    with pytest.raises(Unconfirmed, match=r"hand\.numb"):
        counterexample(answering, world, [world.fires["hand.numb"]])


def test_an_engine_that_differs_is_found_by_random_people():
    answering, world = modelled(proven())

    assert differences(answering, world, WithoutTheHand(proven()), 200, seed=1)
    assert not differences(answering, world, Engine(proven()), 200, seed=1)


class WithoutTheHand(Engine):
    """An engine that forgets the rules of one location."""

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__(rulebook)
        del self._tests["hand"]

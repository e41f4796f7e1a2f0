"""The proof about two people's answers: a join that is too calm fails it, and is named."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from questionnaire import UNSURE, Answer
from rules import Engine
from rules.counting.joined import joined, urgency
from rules.workbench.proof.properties.joining import joining_never_lowers
from rules.workbench.proof.world.wires import AnswerWires, RuleWires
from tests.proven import changed_copy, modelled, proven, rulebook_of

Said = Mapping[str, Answer]


def calmer(engine: Engine, first: Said, second: Said) -> dict[str, Answer]:
    """A wrong join: the less urgent of the two counts."""
    first_is_calmer = urgency(engine, first) <= urgency(engine, second)
    return dict(first if first_is_calmer else second)


def denying(engine: Engine, first: Said, second: Said) -> dict[str, Answer]:
    """A wrong join: "not sure" about the ankle's lump becomes "no"."""
    both = joined(engine, first, second)
    return {**both, "ankle.lump": "no"} if both.get("ankle.lump") == UNSURE else both


def without_the_lump(engine: Engine, first: Said, second: Said) -> dict[str, Answer]:
    """A wrong join: what the second one says about the ankle's lump is not heard."""
    heard = {key: answer for key, answer in second.items() if key != "ankle.lump"}
    return joined(engine, first, {**heard, "ankle.lump": "no"})


@pytest.fixture(scope="module")
def small() -> tuple[AnswerWires, RuleWires]:
    return modelled(proven())


def test_the_join_that_is_served_holds_on_the_small_content(
    small: tuple[AnswerWires, RuleWires],
) -> None:
    result = joining_never_lowers(*small)

    assert result.proved > 100
    assert not result.findings


def test_a_join_that_takes_the_calmer_answers_fails_for_each_sign(
    small: tuple[AnswerWires, RuleWires],
) -> None:
    says = {finding.says for finding in joining_never_lowers(*small, calmer).findings}

    for about in ("everyone.danger_signs", "ankle.lump", "ankle.size", "hand.numb_and_weak"):
        assert f"{about}: two people's answers together are less urgent" in says


def test_a_join_that_does_not_hear_one_question_is_named_by_it(
    small: tuple[AnswerWires, RuleWires],
) -> None:
    says = [finding.says for finding in joining_never_lowers(*small, without_the_lump).findings]

    assert "ankle.lump: two people's answers together are less urgent" in says
    assert not [one for one in says if one.startswith("hand.")]


def test_a_join_that_turns_not_sure_to_no_is_named_by_the_question(
    small: tuple[AnswerWires, RuleWires],
) -> None:
    says = [finding.says for finding in joining_never_lowers(*small, denying).findings]

    assert "ankle.lump: not sure of one person is turned to no" in says
    assert not [one for one in says if "turned to no" in one and "ankle.lump" not in one]


def test_a_rule_book_in_which_no_is_more_urgent_than_not_sure_is_refused(tmp_path: Path) -> None:
    flawed = changed_copy(
        tmp_path / "flawed",
        ("rules/guidance/hand.yaml", "when: {numb: [yes, unsure]}", "when: {numb: [yes, no]}"),
    )

    result = joining_never_lowers(*modelled(rulebook_of(flawed)))

    (found,) = (f for f in result.findings if "in place of not sure" in f.says)
    assert found.says == "hand.numb: no in place of not sure would raise to two_weeks"

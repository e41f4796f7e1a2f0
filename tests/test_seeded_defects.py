"""Defects put into content on purpose: the proof finds each, by the property that should."""

from pathlib import Path

import pytest

from questionnaire import Answers, Frozen, build, read_yaml
from rules import Engine, Rulebook
from rules.workbench.proof.properties.finding import Result
from rules.workbench.proof.prove import PROPERTIES, prove
from tests.proven import changed_copy, proven, rulebook_of
from tests.slips import Slip


class Defect(Frozen):
    """What is changed, the property that must find it, and the rule or question it must name."""

    name: str
    file: str
    old: str
    new: str
    found_by: str
    names: str

    @property
    def change(self) -> tuple[str, str, str]:
        return self.file, self.old, self.new


class Defects(Frozen):
    """`defects` of the small content, which a proof finds; `slips` in the content that ships."""

    defects: tuple[Defect, ...]
    slips: tuple[Slip, ...]


LISTED = build(Defects, read_yaml(Path(__file__).with_name("seeded_defects.yaml"))).defects
DEFECTS = {defect.name: defect for defect in LISTED}


def results(rulebook: Rulebook) -> dict[str, Result]:
    return {
        check.__name__: proved.result
        for check, proved in zip(PROPERTIES, prove(rulebook), strict=True)
    }


@pytest.fixture
def flawed(defect: Defect, tmp_path) -> Rulebook:
    return rulebook_of(changed_copy(tmp_path / "flawed", defect.change))


SEEDED = pytest.mark.parametrize("defect", DEFECTS.values(), ids=DEFECTS)


def test_content_without_a_defect_satisfies_every_property():
    assert [r.findings for r in results(proven()).values()] == [()] * len(PROPERTIES)


@SEEDED
def test_a_defect_is_found_by_its_property(defect: Defect, flawed: Rulebook):
    findings = results(flawed)[defect.found_by].findings

    assert any(defect.names in finding.says for finding in findings), findings


@SEEDED
def test_a_counterexample_is_an_answer_set_of_the_flawed_content(defect: Defect, flawed: Rulebook):
    for result in results(flawed).values():
        for finding in result.findings:
            if finding.answers:
                assert Engine(flawed).decide(finding.answers).settled


def test_each_property_finds_some_defect():
    """But for stopping early: no content makes that unsafe, only another way of offering it."""
    shown_elsewhere = {"stopping_early_is_safe"}  # tests/test_stopping.py

    assert {defect.found_by for defect in DEFECTS.values()} == {
        check.__name__ for check in PROPERTIES
    } - shown_elsewhere


def level(rulebook: Rulebook, answers: Answers) -> str | None:
    found = Engine(rulebook).decide(answers).level
    return found.id if found else None


def test_a_lost_danger_sign_is_shown_with_the_fewest_answers(tmp_path):
    defect = DEFECTS["a danger sign is lost from its rule"]
    flawed = rulebook_of(changed_copy(tmp_path / "flawed", defect.change))

    [finding] = results(flawed)["danger_signs_win"].findings

    assert finding.answers == {
        "everyone.who_for": "me",
        "everyone.danger_signs": frozenset({"fainting"}),
        "everyone.age": "30_39",
        "everyone.places": frozenset({"none"}),
    }
    assert level(flawed, finding.answers) != "emergency"
    assert level(proven(), finding.answers) == "emergency"


def test_a_reversed_comparison_is_shown_by_two_sizes(tmp_path):
    defect = DEFECTS["a comparison is reversed"]
    flawed = rulebook_of(changed_copy(tmp_path / "flawed", defect.change))

    finding = results(flawed)["worse_never_lowers"].findings[0]

    smaller = finding.answers["ankle.size"]
    assert isinstance(smaller, float)
    larger = {**finding.answers, "ankle.size": smaller + 1}
    assert (level(flawed, finding.answers), level(flawed, larger)) == ("same_day", "two_weeks")

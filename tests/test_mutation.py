"""Small wrong changes of the rules are caught by a case, or proved to change nothing."""

from functools import cache
from pathlib import Path

import pytest

from questionnaire import build, parse_condition, read_yaml
from questionnaire.loading.resolve_names import resolve
from rules import Engine, Rulebook
from rules.__main__ import main
from rules.release.casebook import GENERATED, Case, CaseFile
from rules.workbench.mutation.conditions import changes
from rules.workbench.mutation.judging import CaseJudge, caught, judges
from rules.workbench.mutation.missing import READABLE, Triage
from rules.workbench.mutation.mutants import Mutant, mutants
from rules.workbench.mutation.mutate import Outcome, add_proposed, lines, mutate
from rules.workbench.mutation.proposing import lines as case_lines
from rules.workbench.mutation.texts import FILE
from tests.casebook import CASES, case_files
from tests.effort import one_in
from tests.proven import changed_copy, proven, rulebook_of

PART = one_in(28)


@pytest.fixture(scope="module")
def outcome(rulebook: Rulebook) -> Outcome:
    # Each rule has many changes: one that no case speaks of is told by a few of them.
    return mutate(rulebook, case_files(), part=PART)


def test_no_small_change_of_the_shipped_rules_goes_unnoticed(outcome: Outcome):
    missed = "\n".join(lines(outcome))

    assert outcome.changes * PART > 8000
    assert outcome.holds, f"{missed}\nAdd what is missing: python -m rules mutate --propose"


GENERATED_FILES = sorted((CASES / GENERATED).glob("*.yaml"))


@pytest.mark.parametrize("path", GENERATED_FILES, ids=lambda path: path.stem)
def test_someone_said_why_each_generated_case_is_right(path: Path):
    file = build(CaseFile, read_yaml(path))

    unread = [case.case for case in file.cases if not case.reviewed]
    assert not unread, "Read these cases and add 'reviewed: why the guidance is right'"


def small(written: dict[str, object]) -> dict[str, str]:
    """The changes of a condition about the small content, each in words and as a condition."""
    questionnaire = proven().questionnaire
    condition = resolve(parse_condition(written), "ankle", questionnaire.questions)
    return {change.says: str(change.condition) for change in changes(questionnaire, condition)}


def test_an_option_is_dropped_and_each_other_one_is_added():
    assert list(small({"pain": ["yes", "unsure"]})) == [
        "ankle.pain: yes no longer",
        "ankle.pain: no as well",
        "ankle.pain: unsure no longer",
        "not {ankle.pain: [unsure, yes]}",
    ]


def test_the_last_option_is_not_dropped():
    assert not [says for says in small({"pain": "yes"}) if "no longer" in says]


def test_a_number_moves_by_a_step_and_loses_its_border_or_its_sense():
    assert list(small({"size": {"at_least": "5"}})) == [
        "ankle.size: at_least 4.5",
        "ankle.size: at_least 5.5",
        "ankle.size: above 5",
        "ankle.size: at_most 5",
        "not {ankle.size: {at_least: 5.0}}",
    ]


def test_a_group_loses_a_part_and_counts_otherwise():
    found = list(small({"all": [{"pain": "yes"}, {"lump": "yes"}, {"growth": "fast"}]}))

    assert [says for says in found if says.startswith(("without", "1 of", "2 of"))] == [
        "without {ankle.pain: [yes]}",
        "without {ankle.lump: [yes]}",
        "without {ankle.growth: [fast]}",
        "1 of 3, not 3",
        "2 of 3, not 3",
    ]


def test_a_change_deep_inside_keeps_everything_around_it():
    [deep] = [
        condition
        for says, condition in small({"all": [{"lump": "yes"}, {"not": {"pain": "yes"}}]}).items()
        if says == "without its 'not'"
    ]

    assert "AtLeast(count=2" in deep
    assert "Not(" not in deep


def of(key: str) -> list[Mutant]:
    return [mutant for mutant in mutants(proven()) if mutant.key == key]


def test_a_rule_changes_its_level_and_can_be_gone():
    says = [mutant.says for mutant in of("hand.weak")]

    assert says[-3:] == ["level two_weeks, not routine", "level watch, not routine", "no such rule"]


def test_what_decides_that_a_question_comes_is_changed_too():
    assert "asked always" in [mutant.says for mutant in of("ankle.spreading")]
    assert "ends nothing" in [mutant.says for mutant in of("everyone.age")]
    assert all(m.asks_other_people for m in of("everyone.age"))


def test_a_mutant_leaves_the_rule_book_as_it_was():
    for mutant in mutants(proven()):
        assert mutant.rulebook != proven(), str(mutant)

    assert proven() == rulebook_of()


@cache
def without_cases() -> Outcome:
    return mutate(proven(), [])


def test_cases_that_are_proposed_catch_everything_that_can_be_caught(tmp_path):
    proposed = [
        build(CaseFile, read_yaml(path)) for path in add_proposed(without_cases(), tmp_path)
    ]

    outcome = mutate(proven(), proposed)

    assert outcome.changes > 100
    assert not outcome.uncaught.missed
    assert not outcome.uncaught.cases


def test_a_proposed_case_is_short_and_says_what_the_rules_say_now():
    engine = Engine(proven())

    for judge in without_cases().uncaught.cases:
        assert len(judge.case.answers) <= READABLE
        assert not judge.objects(engine)
        assert judge.case.reviewed is None


def test_proposed_cases_are_added_behind_those_that_were_reviewed(tmp_path):
    outcome = mutate(proven(), [], only=("hand",))
    [path] = add_proposed(outcome, tmp_path)
    first = build(CaseFile, read_yaml(path)).cases

    add_proposed(outcome, tmp_path)

    assert build(CaseFile, read_yaml(path)).cases == first + first


def test_a_change_without_effect_is_proved_to_have_none(tmp_path):
    idle = rulebook_of(
        changed_copy(
            tmp_path / "idle",
            (
                "rules/guidance/hand.yaml",
                "weak: [yes, unsure]]",
                "weak: [yes, unsure], everyone.age: [30_39, 40_plus, unsure]]",
            ),
        )
    )

    outcome = mutate(idle, [], only=("hand",))

    proved = [str(mutant) for mutant in outcome.uncaught.equivalent]
    assert "hand.numb_and_weak: everyone.age: under_18 as well" in proved


def case(**fields: object) -> dict[str, list[CaseJudge]]:
    """The judge that one case about the ankle is."""
    written = Case.model_validate({"case": "A person.", **fields})
    return judges(proven(), [CaseFile(location="ankle", cases=(written,))])


SPREADING: dict[str, object] = {
    "answers": {"pain": "yes", "spreading": "yes"},
    "level": "emergency",
    "fired": ["spreading_pain", "pain"],
}


def one(key: str, says: str) -> Mutant:
    [mutant] = [mutant for mutant in of(key) if mutant.says == says]
    return mutant


def test_a_case_objects_to_another_level():
    assert caught(one("ankle.spreading_pain", "level same_day, not emergency"), case(**SPREADING))


def test_a_case_objects_to_another_rule_that_fires():
    assert caught(one("ankle.pain", "no such rule"), case(**SPREADING))


def test_a_case_objects_when_what_it_answers_is_not_asked():
    not_asked = one("ankle.spreading", "asked when: ankle.pain: yes no longer")

    assert caught(not_asked, case(**SPREADING))


def test_a_case_objects_to_another_follow_up_only_if_it_names_them():
    calm: dict[str, object] = {"answers": {}, "level": "watch", "fired": ["calm"]}
    asked = one("ankle.spreading", "asked always")

    assert not caught(asked, case(**calm))
    assert caught(asked, case(**calm, follow_ups=[]))


@pytest.mark.parametrize(
    "wrong",
    [{"level": "watch"}, {"fired": ["pain"]}, {"follow_ups": []}, {"answers": {"size": "2"}}],
    ids=str,
)
def test_a_case_that_objects_to_the_rules_as_they_are_catches_nothing(wrong: dict[str, object]):
    written = Case.model_validate({"case": "A person.", **SPREADING, **wrong})
    file = CaseFile(location="ankle", cases=(written,))

    outcome = mutate(proven(), [file], only=("ankle",))

    assert [judge.case for judge in outcome.wrong] == [written]
    assert not outcome.holds
    assert outcome.uncaught.missed
    assert "WRONG  ankle: the rules do not say so: A person." in list(lines(outcome))


def test_a_case_of_another_location_is_not_heard():
    assert not caught(one("hand.weak", "no such rule"), case(**SPREADING))


def test_a_case_file_holds_what_was_written(tmp_path):
    path = tmp_path / "ankle.yaml"
    written = Case.model_validate({
        "case": 'Pain: "bad" - and a lump.',
        "answers": {"pain": "yes", "size": "4.5", "feelings": ["sick", "hot"]},
        "level": "watch", "fired": ["calm"], "follow_ups": ["size"], "reviewed": "It is: so.",
    })  # fmt: skip
    path.write_text("\n".join(["location: ankle", "cases:", *case_lines(written)]))

    assert build(CaseFile, read_yaml(path)).cases == (written,)


def test_a_text_that_is_not_the_one_last_read_is_told(tmp_path, capsys, monkeypatch):
    pins = read_yaml(FILE).data
    pins["rules"]["urinary.blocked"] = "0000000000"
    old = tmp_path / "texts.yaml"
    old.write_text(
        "".join(
            f"{section}:\n" + "".join(f"  {key}: '{value}'\n" for key, value in own.items())
            for section, own in pins.items()
        ),
        encoding="utf-8",
    )
    held = Outcome(0, 0, [], Triage([], [], []), 0.0)
    monkeypatch.setattr("rules.workbench.commands.mutate", lambda *_: held)

    code = main(["mutate", "--texts", str(old)])

    said = capsys.readouterr().out
    assert code == 1
    assert "CHANGED  rules urinary.blocked: not the text that was last read" in said


def test_a_folder_without_cases_is_named(tmp_path, capsys):
    assert main(["mutate", "--cases", str(tmp_path / "nowhere")]) == 2
    assert "nowhere holds no case files" in capsys.readouterr().err

"""Content is served as it was sealed: any other byte, file or line of the seal is named."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from questionnaire import Mistake
from questionnaire.command import BAD_INPUT
from rules import Rulebook, last_proof
from rules.__main__ import main
from rules.release import seal
from rules.release.casebook import case_files
from rules.release.proof_record import is_proved
from rules.workbench import sealing
from rules.workbench.compare.editions import NoContent
from rules.workbench.mutation.texts import Pinned, pins
from rules.workbench.proof import prove
from rules.workbench.proof.properties.finding import Finding, Result
from tests.served_copy import copy_of_all


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two sealed files, one of them in a folder of its own."""
    for name in ("rules/levels.yaml", "visit/sheet/pdf/words.yaml"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("level: emergency\n", encoding="utf-8")
    seal.seal(tmp_path)
    return tmp_path


def said(mistakes: list[Mistake]) -> list[str]:
    return [f"{mistake.file}:{mistake.line}: {mistake.wrong}" for mistake in mistakes]


def test_the_content_that_ships_is_sealed():
    assert seal.broken() == []


def test_content_as_it_was_sealed_is_whole(project: Path):
    assert seal.broken(project) == []


def test_one_changed_word_breaks_the_seal(project: Path):
    (project / "rules/levels.yaml").write_text("level: routine\n", encoding="utf-8")

    assert said(seal.broken(project)) == ["rules/levels.yaml:1: this file is not as it was sealed"]


def test_a_lost_file_breaks_the_seal(project: Path):
    (project / "visit/sheet/pdf/words.yaml").unlink()

    assert said(seal.broken(project)) == ["visit/sheet/pdf/words.yaml:1: this file is missing"]


def test_an_added_file_breaks_the_seal(project: Path):
    (project / "rules/more.yaml").write_text("", encoding="utf-8")

    assert said(seal.broken(project)) == ["rules/more.yaml:1: this file was never sealed"]


@pytest.mark.parametrize("name", ["more.yml", "more.YAML", ".more.yaml", "sheet.typ", "more.py"])
def test_a_file_of_any_kind_that_was_added_breaks_the_seal(project: Path, name: str):
    (project / "rules" / name).write_text("", encoding="utf-8")

    assert said(seal.broken(project)) == [f"rules/{name}:1: this file was never sealed"]


@pytest.mark.parametrize("name", ["__pycache__/seal.cpython-311.pyc", ".DS_Store"])
def test_what_python_and_systems_leave_behind_does_not(project: Path, name: str):
    (project / "rules/__pycache__").mkdir()
    (project / "rules" / name).write_text("", encoding="utf-8")

    assert seal.broken(project) == []


@pytest.mark.parametrize("name", ["more.yml", "more.YAML", "more.Yaml"])
def test_content_that_nothing_would_read_is_named_and_not_sealed(
    project: Path, name: str, monkeypatch, capsys
):
    (project / "rules" / name).write_text("", encoding="utf-8")

    unread = seal.misnamed(project)
    monkeypatch.setattr(seal, "misnamed", lambda: unread)
    monkeypatch.setattr(seal, "seal", lambda: pytest.fail("it was sealed"))

    assert main(["seal"]) == BAD_INPUT
    assert f"rules/{name}:1: nothing reads a file whose name" in capsys.readouterr().err


@pytest.mark.parametrize("damage", ["", "\n", "00  rules/levels.yaml\n", "rules/levels.yaml\n"])
def test_a_damaged_line_of_the_seal_is_named(project: Path, damage: str):
    written = (project / seal.NAME).read_text(encoding="utf-8")
    (project / seal.NAME).write_text(written + (damage or written), encoding="utf-8")

    assert "content.sha256:3: this is no line of a seal" in said(seal.broken(project))


def test_without_a_seal_nothing_is_whole(project: Path):
    (project / seal.NAME).unlink()

    assert said(seal.broken(project)) == [
        "content.sha256:1: the seal of the content cannot be read"
    ]


def test_every_kind_of_content_is_sealed():
    sealed = (seal.PROJECT / seal.NAME).read_text(encoding="utf-8")

    for folder in (*seal.FOLDERS, "questionnaire/locations", "rules/guidance", "education/pages"):
        assert f"  {folder}/" in sealed


def test_every_file_that_ships_beside_the_code_is_sealed():
    """Whatever git keeps in the folders that are served, and nothing that it does not keep."""
    sealed = {line.split("  ")[1] for line in (seal.PROJECT / seal.NAME).read_text().splitlines()}
    listed = [
        "git",
        "-C",
        str(seal.PROJECT),
        "ls-files",
        "--cached",
        "--others",
        "--exclude-standard",
    ]
    kept = subprocess.run(
        [*listed, "--", *seal.FOLDERS, *seal.FILES], check=False, capture_output=True
    )
    if kept.returncode:
        pytest.skip("this copy is no git repository")

    assert sealed == set(kept.stdout.decode().split())


@pytest.mark.parametrize(
    "name",
    [
        "ui/serving/static/pages/emergency.html",
        "ui/serving/static/emergency.py",
        "ui/browser/scripts/bridge.js",
        "visit/sheet/pdf/sheet.typ",
        "visit/sheet/pdf/fonts/AtkinsonHyperlegibleNext_400Regular.ttf",
        "rules/hazards.yaml",
        "rules/cases/urinary.yaml",
        "app.py",
    ],
)
def test_a_page_a_template_a_font_and_code_are_held_to_their_hash(name: str, tmp_path: Path):
    copy_of_all(tmp_path)
    seal.seal(tmp_path)

    (tmp_path / name).write_bytes((tmp_path / name).read_bytes() + b"\n")

    assert said(seal.broken(tmp_path)) == [f"{name}:1: this file is not as it was sealed"]


def test_the_mistake_says_how_to_seal(project: Path):
    shutil.rmtree(project / "rules")

    assert "python -m rules seal" in str(seal.broken(project)[0])


def test_content_is_sealed_only_when_the_proof_holds(monkeypatch, capsys):
    failed = prove.Proved(Result("danger signs win", 1, (Finding("it does not", {}),)), 0.0)
    monkeypatch.setattr(prove, "prove", lambda _: iter([failed]))
    monkeypatch.setattr(sealing, "is_proved", lambda _: False)
    monkeypatch.setattr(seal, "seal", lambda: pytest.fail("it was sealed"))

    assert main(["seal"]) == 1
    assert "it does not" in capsys.readouterr().err


def test_what_was_proved_by_this_code_is_not_proved_again(monkeypatch, rulebook: Rulebook):
    monkeypatch.setattr(prove, "prove", lambda _: pytest.fail("it was proved again"))

    assert is_proved(rulebook.edition)
    assert list(sealing.faults(rulebook)) == []


@pytest.mark.parametrize("other", [{"digest": "0"}, {"code": "0"}, {"failed": 1}], ids=str)
def test_a_proof_of_other_content_by_other_code_or_that_failed_is_none(
    other: dict[str, Any], tmp_path: Path, rulebook: Rulebook
):
    made = last_proof(rulebook.edition)
    assert made is not None
    first, *others = made.properties
    failed = first.model_copy(update={"failed": other.pop("failed", 0)})
    file = tmp_path / "proof.json"

    changed = made.model_copy(update={"properties": (failed, *others), **other})
    file.write_text(changed.model_dump_json(), encoding="utf-8")

    assert not is_proved(rulebook.edition, file)


def test_content_is_sealed_only_when_its_cases_come_out(monkeypatch, capsys):
    wrong = case_files()[0]
    [first, *_] = wrong.cases
    other = "routine" if first.level == "watch" else "watch"
    false = wrong.model_copy(update={"cases": (first.model_copy(update={"level": other}),)})
    monkeypatch.setattr("rules.workbench.sealing.case_files", lambda: [false])
    monkeypatch.setattr(prove, "prove", lambda _: iter([]))
    monkeypatch.setattr(seal, "seal", lambda: pytest.fail("it was sealed"))

    assert main(["seal"]) == 1
    assert f"the rules do not say so: {first.case}" in capsys.readouterr().err


def test_whoever_seals_is_shown_each_changed_text_old_and_new(monkeypatch, tmp_path, rulebook):
    said = "you: Go to an emergency department now, or call {emergency}."
    them = rulebook.rule["urinary.blocked"].say.them
    old = copy_of_all(tmp_path / "old")
    file = old / "rules/guidance/urinary.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(said, "you: Go at once, or call {emergency}.", 1), "utf-8")
    monkeypatch.setattr(sealing, "last_sealed", lambda: str(old))

    lines = list(sealing.changed_since_sealed(rulebook))

    assert lines[0] == "1 texts are not as they were sealed last. Read each one again:"
    assert lines[1] == (
        f"  rule urinary.blocked, say: Go at once, or call {{emergency}}. / {them}"
        f"\n    is now: Go to an emergency department now, or call {{emergency}}. / {them}"
    )


def test_without_an_earlier_edition_the_changed_texts_are_named(monkeypatch, rulebook: Rulebook):
    def none() -> str:
        raise NoContent("no git here")

    changed = Pinned.model_validate({**pins(rulebook), "levels": {"emergency": "0"}})
    monkeypatch.setattr(sealing, "last_sealed", none)
    monkeypatch.setattr(sealing, "pinned", lambda: changed)

    lines = list(sealing.changed_since_sealed(rulebook))

    assert "  levels emergency" in lines


def test_checking_the_seal_writes_nothing(monkeypatch, capsys):
    mistake = Mistake("rules/levels.yaml", 1, "this file is missing", seal.REMEDY)
    monkeypatch.setattr(seal, "broken", lambda: [mistake])
    monkeypatch.setattr(seal, "seal", lambda: pytest.fail("it was sealed"))

    assert main(["seal", "--check"]) == BAD_INPUT
    assert "rules/levels.yaml:1: this file is missing" in capsys.readouterr().out

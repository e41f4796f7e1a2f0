"""Content is served as it was sealed: any other byte, file or line of the seal is named."""

import shutil
from pathlib import Path

import pytest

from questionnaire import Mistake
from questionnaire.command import BAD_INPUT
from rules import seal
from rules.__main__ import main
from rules.proof import prove
from rules.proof.finding import Finding, Result


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two sealed files, one of them in a folder of its own."""
    for name in ("rules/levels.yaml", "visit/pdf/words.yaml"):
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
    (project / "visit/pdf/words.yaml").unlink()

    assert said(seal.broken(project)) == ["visit/pdf/words.yaml:1: this file is missing"]


def test_an_added_file_breaks_the_seal(project: Path):
    (project / "rules/more.yaml").write_text("", encoding="utf-8")

    assert said(seal.broken(project)) == ["rules/more.yaml:1: this file was never sealed"]


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

    for folder in ("questionnaire/locations", "rules/guidance", "education/pages", "visit", "ui"):
        assert f"  {folder}/" in sealed


@pytest.mark.parametrize(
    "name",
    [
        "ui/serving/pages/emergency.html",
        "ui/look.css",
        "ui/bridge/a.js",
        "visit/pdf/sheet.typ",
    ],
)
def test_what_shows_the_content_is_sealed_too(project: Path, name: str):
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_text("Call 911", encoding="utf-8")
    seal.seal(project)

    (project / name).write_text("Do not call 911", encoding="utf-8")

    assert said(seal.broken(project)) == [f"{name}:1: this file is not as it was sealed"]


def test_no_kind_of_file_that_is_served_is_left_out_of_the_seal():
    files = [file for folder in seal.FOLDERS for file in (seal.PROJECT / folder).rglob("*.*")]
    kinds = {file.suffix for file in files if "__pycache__" not in file.parts}

    assert kinds - seal.KINDS == {".py", ".md", ".txt"}


def test_the_mistake_says_how_to_seal(project: Path):
    shutil.rmtree(project / "rules")

    assert "python -m rules seal" in str(seal.broken(project)[0])


def test_content_is_sealed_only_when_the_proof_holds(monkeypatch, capsys):
    failed = prove.Proved(Result("danger signs win", 1, (Finding("it does not", {}),)), 0.0)
    monkeypatch.setattr(prove, "prove", lambda _: iter([failed]))
    monkeypatch.setattr(seal, "seal", lambda: pytest.fail("it was sealed"))

    assert main(["seal"]) == 1
    assert "it does not" in capsys.readouterr().err


def test_checking_the_seal_writes_nothing(monkeypatch, capsys):
    mistake = Mistake("rules/levels.yaml", 1, "this file is missing", seal.REMEDY)
    monkeypatch.setattr(seal, "broken", lambda: [mistake])
    monkeypatch.setattr(seal, "seal", lambda: pytest.fail("it was sealed"))

    assert main(["seal", "--check"]) == BAD_INPUT
    assert "rules/levels.yaml:1: this file is missing" in capsys.readouterr().out

"""`python -m visit sheet`: the sheet for a file of answers, and plain words for a wrong one."""

import json
from pathlib import Path

import pytest

from questionnaire.command import BAD_INPUT
from visit.__main__ import main
from visit.sheet.pdf import pages

ANSWERS = {
    "everyone.danger_signs": ["none"],
    "everyone.age": "40_44",
    "everyone.places": ["lump"],
    "lump.place": ["limb"],
    "lump.growth": "fast",
    "lump.size": 6,
}
DAY = ("--date", "2026-11-20")


@pytest.fixture
def answers(tmp_path: Path) -> str:
    file = tmp_path / "answers.json"
    file.write_text(json.dumps(ANSWERS), encoding="utf-8")
    return str(file)


@pytest.mark.parametrize(
    ("form", "starts"),
    [
        ("doctor", "NOTES FOR A VISIT\nFriday, November 20, 2026."),
        ("person", "FOR ME\n"),
        ("card", "SHORT CARD\nWho: …… · age 40 to 44"),
        ("portal", "Notes for a visit, November 20, 2026."),
    ],
)
def test_each_form_is_written(
    form: str, starts: str, answers: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sheet", answers, "--form", form, *DAY]) == 0

    said = capsys.readouterr()
    assert said.out.startswith(starts)
    assert said.err == ""


def test_without_a_form_both_sides_are_written(
    answers: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sheet", answers, *DAY]) == 0

    said = capsys.readouterr().out
    assert "I have a lump in an arm or a leg." in said
    assert "Course: growth over weeks or months" in said
    assert said.index("NOTES FOR A VISIT") < said.index("FOR ME")


def test_a_pdf_is_written_where_it_was_asked_for(
    answers: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "sheet.pdf"

    assert main(["sheet", answers, "--pdf", str(out), "--paper", "a4", *DAY]) == 0

    assert pages(out.read_bytes()) == 2
    assert capsys.readouterr().out == ""


def test_a_text_without_pages_is_not_printed(
    answers: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "sheet.pdf"

    assert main(["sheet", answers, "--form", "portal", "--pdf", str(out)]) == BAD_INPUT

    assert "leave out --pdf" in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("no json", "line 1 is not JSON"),
        ("{}\n{}", "answers of 2 people"),
        ('{"lump.growth": "fats"}', "did you mean 'fast'?"),
        ('{"lump.growht": "fast"}', "lump.growth"),
    ],
    ids=["no JSON", "two people", "misspelled option", "misspelled question"],
)
def test_what_cannot_be_used_is_named_in_plain_words(
    written: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "answers.json"
    file.write_text(written, encoding="utf-8")

    assert main(["sheet", str(file)]) == BAD_INPUT

    shown = capsys.readouterr()
    assert said in shown.err
    assert shown.out == ""


def test_a_file_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sheet", "nowhere.json"]) == BAD_INPUT

    assert "nowhere.json cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (
            {"blood_vessels.leg_swollen": "yes"},
            "I have one leg more swollen",
        ),
        ({"belly_signs.pain": "yes"}, "I have had belly pain in the last 3 weeks."),
        ({"everyone.places": ["chest_lungs"], "belly_signs.pain": "yes"}, "……"),
    ],
    ids=["its place", "a part of a place", "another place was chosen"],
)
def test_an_answer_counts_where_nobody_wrote_which_place_was_chosen(
    said: dict[str, object], why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "answers.json"
    file.write_text(json.dumps(said), encoding="utf-8")

    assert main(["sheet", str(file), "--form", "doctor", *DAY]) == 0

    assert f"WHY I CAME\n- {why}" in capsys.readouterr().out

"""Everything a person can be shown is loaded and held together before it is sealed or served."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import ui.words
import visit.words
from questionnaire import ContentError
from questionnaire.command import BAD_INPUT
from rules import Rulebook
from rules.__main__ import main
from rules.release import hazard_log, seal
from rules.release.whole_content import check_all, load_all
from rules.shown import check_cases
from tests import read_once
from tests.casebook import CASES
from tests.languages import forget_loaded
from ui.serving import readiness
from ui.serving.static import template
from visit.fhir.form import about, icd_10_cm
from visit.ledgers import content as supports
from visit.plan import advice, watching
from visit.sheet.pdf import printed_words


def test_the_content_that_ships_fits_together():
    load_all()


def test_every_content_file_is_read(monkeypatch: pytest.MonkeyPatch):
    read, read_text = set[Path](), Path.read_text

    def noted(path: Path, encoding: str | None = None, errors: str | None = None) -> str:
        read.add(path)
        return read_text(path, encoding, errors)

    forget_loaded()
    monkeypatch.setattr(Path, "read_text", noted)

    load_all()

    content = {file for file in seal.files_of() if file.suffix in {".yaml", ".svg", ".html"}}
    assert content - read == set()


@pytest.fixture
def changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[None]:
    """All content, with one file replaced by a copy in which one text is another."""
    module, name, old, new = request.param
    file = Path(shutil.copy(getattr(module, name), tmp_path))
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    monkeypatch.setattr(module, name, file)
    for one in read_once.that_read():
        monkeypatch.setattr(one, "read_yaml", read_once.read)
    # No change is of the lay words, which take half of the time; the tests above load them too.
    monkeypatch.setattr("rules.shown.load_own_words", lambda _: None)
    forget_loaded()
    yield
    forget_loaded()


BROKEN = {
    "a pack names a source that is not there": (
        (advice, "FILE", "sources: [nice_ng12,", "sources: [nice_ng13,"),
        "'nice_ng13' is not a source",
    ),
    "a pack lacks a field": ((advice, "FILE", "    lead:", "    leed:"), "'leed' is not a field"),
    "a ledger names a question that is not there": (
        (supports, "FILE", "lump.growth", "lump.groth"),
        "'lump.groth'",
    ),
    "a ledger names an answer that is not there": (
        (supports, "FILE", "answer: fast", "answer: quick"),
        "'quick'",
    ),
    "a ledger names a source that is not there": (
        (supports, "FILE", "nhs_lothian_lump", "nhs_lothian_lumps"),
        "'nhs_lothian_lumps' is not a source",
    ),
    "what to watch for is told apart by no pattern": (
        (watching, "FILE", "tell: ^(?:Say", "tell: ^((?:Say"),
        "this is no pattern",
    ),
    "what to watch for is limited for a level that is not there": (
        (watching, "FILE", "  two_weeks: ", "  two_week: "),
        "input should be 'emergency'",
    ),
    "a word that a page asks for is gone": (
        (ui.words, "FILE", "review_title:", "reviews_title:"),
        "there is no text 'review_title'",
    ),
    "a word of the visit is empty": (
        (visit.words, "FILE", "sheet_title: Notes for a visit", "sheet_title: ''"),
        "'sheet_title' says nothing",
    ),
    "the form says of itself too little": (
        (about, "FILE", "notice:", "notices:"),
        "'notices' is not a field",
    ),
    "a text of the printed pages is gone": (
        (printed_words, "FILE", "unprintable:", "unprintible:"),
        "'unprintible' is not a field",
    ),
    "a place on the printed pages is filled by nothing": (
        (printed_words, "FILE", "{pages}", "{pagez}"),
        "'{pagez}' is not filled in here",
    ),
    "a symptom code has no words": ((icd_10_cm, "FILE", "  K92.1:", "  K92.9:"), "'K92.1' of"),
    "a hazard rests on a warning alone": (
        (hazard_log, "FILE", "severity:", "severities:"),
        "'severities' is not a field",
    ),
}


@pytest.mark.parametrize(
    ("changed", "message"), BROKEN.values(), ids=BROKEN.keys(), indirect=["changed"]
)
@pytest.mark.usefixtures("changed")
def test_what_does_not_fit_is_neither_sealed_nor_served(message, monkeypatch, capsys, caplog):
    monkeypatch.setattr(seal, "seal", lambda: pytest.fail("it was sealed"))

    assert main(["seal"]) == BAD_INPUT
    assert message in capsys.readouterr().err

    assert readiness.load_content(sealed=False) is None
    assert message in caplog.text


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("fired: [blocked", "fired: [bloked", "'bloked' is not a rule of urinary"),
        ("location: urinary", "location: urinry", "'urinry' is not a location"),
        ("blocked_pain: yes", "blocked_pain: maybe", "the answers do not fit"),
    ],
)
def test_a_worked_case_names_only_what_is_there(
    tmp_path, rulebook: Rulebook, old: str, new: str, message: str
):
    text = (CASES / "urinary.yaml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "urinary.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")

    [mistake, *_] = check_cases(rulebook, tmp_path)

    assert message in mistake.wrong
    assert mistake.line > 0


def test_a_page_with_a_place_that_nothing_fills_is_refused(
    tmp_path, monkeypatch, rulebook: Rulebook
):
    pages = Path(shutil.copytree(template.PAGES, tmp_path / "pages"))
    file = pages / "emergency.html"
    file.write_text(file.read_text(encoding="utf-8") + "$nobody", encoding="utf-8")
    monkeypatch.setattr(template, "PAGES", pages)
    forget_loaded()

    with pytest.raises(ContentError, match=r"emergency.html:1: the page cannot be filled"):
        check_all(rulebook)

    forget_loaded()

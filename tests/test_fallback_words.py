"""What must be said even when the words cannot be read."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from questionnaire import ContentError, Language, Mistake
from ui import errors
from ui import words as interface
from ui.look.stylesheet import emergency_strip
from ui.serving.static import template
from ui.serving.static.emergency import TEXTS, emergency_page
from ui.serving.static.fallback_words import FALLBACK


@pytest.fixture
def damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words that cannot be read, as from a file that was cut short."""

    def unreadable(_: Language) -> dict[str, str]:
        raise ContentError([Mistake("ui/words.yaml", 1, "this is no YAML", "bring it back")])

    monkeypatch.setattr(interface, "_own_words", unreadable)


@pytest.mark.parametrize("name", FALLBACK)
def test_what_stands_in_for_a_word_is_that_word(name: str):
    assert FALLBACK[name] == interface.words(name)


def problem_page() -> str:
    """The markup of the page for when something broke."""

    def draw() -> None:
        from ui import errors  # noqa: PLC0415 - Streamlit runs the body alone

        errors.show_problem()

    template = AppTest.from_function(draw).run()
    assert not template.exception
    return " ".join(part.proto.body for part in template.get("html"))


def test_the_strip_and_the_error_page_take_their_words_from_the_words_file(monkeypatch):
    monkeypatch.setattr(
        interface, "_own_words", lambda _: {name: f"{name} {{call}}" for name in FALLBACK}
    )

    strip = emergency_strip("911")

    assert "strip_lead" in strip
    assert "strip_now" in strip
    assert "strip_more" in strip
    assert set(re.findall(r"error_\w+", problem_page())) == set(errors.PROBLEM_TEXTS)


def test_with_damaged_words_the_strip_still_says_whom_to_call(damaged):
    strip = emergency_strip("911")

    assert '<a href="tel:911">Call 911</a>' in strip
    assert FALLBACK["strip_more"] in strip


def test_with_damaged_words_the_error_page_has_its_words(damaged):
    html = problem_page()

    for name in errors.PROBLEM_TEXTS:
        assert FALLBACK[name] in html


def test_the_emergency_page_that_stands_in_reads_no_file(damaged, monkeypatch, tmp_path: Path):
    monkeypatch.setattr(template, "PAGES", tmp_path)
    template.text_of.cache_clear()

    html = emergency_page()

    assert 'href="tel:911"' in html
    assert all(FALLBACK[name] in html for name in TEXTS)
    assert "/questions" not in html

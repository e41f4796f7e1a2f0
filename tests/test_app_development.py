"""The bare pages, as `streamlit run app.py` draws them: refused, or marked."""

import pytest

from tests.screen import heading, markup, open_app, words_on
from ui.serving import development
from ui.words import words


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """No server stands around the pages."""
    monkeypatch.setattr(development, "_guarded", False)
    monkeypatch.delenv("VISIT_GUIDE_DEVELOPMENT", raising=False)


def test_without_the_guards_nothing_is_asked() -> None:
    app = open_app()

    assert heading(app) == words("development_refused")
    assert "make run" in words_on(app)
    assert "data-row" not in markup(app)
    assert "data-press" not in markup(app)
    assert not app.button
    assert words("start_title") not in words_on(app)


def test_for_development_every_page_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISIT_GUIDE_DEVELOPMENT", "1")

    app = open_app()

    assert [warning.value for warning in app.warning] == [words("development_only")]
    assert heading(app) == words("start_title")


def test_behind_the_guards_no_page_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISIT_GUIDE_DEVELOPMENT", "1")
    development.guarded()

    app = open_app()

    assert words("development_only") not in words_on(app)

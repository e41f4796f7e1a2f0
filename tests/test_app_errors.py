"""A page that breaks half way: what was drawn is replaced, never drawn below."""

import pytest

from tests.screen import heading, markup, open_app, press, words_on
from ui.parts import frame
from ui.words import words


def broken(*_: object, **__: object) -> None:
    raise ValueError("canary")


def strips(app: object) -> int:
    return sum(one.body.count('class="vg-strip"') for one in app.html)  # type: ignore[attr-defined]


def test_a_page_that_breaks_at_its_end_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frame, "bottom", broken)

    app = open_app()

    assert heading(app) == words("error_title")
    assert strips(app) == 1
    assert words("start_title") not in words_on(app)
    assert "data-row" not in markup(app)
    assert "data-press" not in markup(app)


def test_after_it_the_page_can_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as once:
        once.setattr(frame, "bottom", broken)
        app = open_app()

    app.run()

    assert heading(app) == words("start_title")


def test_starting_over_is_offered_and_works(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as once:
        once.setattr(frame, "bottom", broken)
        app = open_app()

    press(app, words("error_start_over"))

    assert heading(app) != words("error_title")

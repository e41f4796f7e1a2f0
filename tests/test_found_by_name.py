"""Tests of pages find what they press and read by its name, and take our labels by their key."""

import ast
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.found_by_name import by_position, retyped
from ui.words import names, words
from visit.words import names as names_of_visit

TESTS = Path(__file__).parent
# These see pages of the app. Others see small pages of their own, whose labels they give.
OF_PAGES = [
    *TESTS.glob("test_app*.py"),
    *TESTS.glob("browser/*.py"),
    TESTS / "screen.py",
    TESTS / "server/test_fuzz.py",
    TESTS / "server/test_static_pages.py",
]
# What a person types, and what another app has for a label.
NOT_OURS = {"test_app_take_along.py": {"today", "yesterday"}, "test_lforms.py": {"I am not sure"}}


@pytest.fixture(scope="module")
def labels() -> frozenset[str]:
    return frozenset(_texts())


def _texts() -> Iterator[str]:
    for name in names() | names_of_visit():
        with suppress(KeyError, ValueError):  # A text that counts needs a number.
            yield words(name)


def test_no_test_finds_by_position():
    found = [
        f"{file.relative_to(TESTS)}:{line}: {message}"
        for file in sorted(TESTS.rglob("*.py"))
        for line, message in by_position(ast.parse(file.read_text()))
    ]

    assert found == []


def test_no_label_of_ours_is_typed_again(labels: frozenset[str]):
    found = [
        f"{file.relative_to(TESTS)}:{line}: {message}"
        for file in sorted(OF_PAGES)
        for line, message in retyped(
            ast.parse(file.read_text()), labels - NOT_OURS.get(file.name, set())
        )
    ]

    assert found == []


@pytest.mark.parametrize(
    "code", ["app.radio[0].value", "app.button[-1].click()", "len(page.error[1].value)"]
)
def test_a_find_by_position_is_refused_with_its_remedy(code: str):
    [(line, message)] = by_position(ast.parse(code))

    assert line == 1
    assert "by_label" in message


@pytest.mark.parametrize("code", ["app.radio(key='unit')", "lines[0]", "app.radio[where]"])
def test_what_is_no_find_by_position_passes(code: str):
    assert [*by_position(ast.parse(code))] == []


def test_a_label_that_is_typed_again_is_refused(labels: frozenset[str]):
    assert words("continue") in labels
    assert [*retyped(ast.parse(f"press(app, {words('continue')!r})"), labels)]
    assert [*retyped(ast.parse("press(app, words('continue'))"), labels)] == []


def test_a_sentence_that_is_the_point_of_a_test_passes(labels: frozenset[str]):
    assert words("who_missing") in labels
    assert [*retyped(ast.parse(f"assert says == {words('who_missing')!r}"), labels)] == []

"""A test that a promise names must be able to fail."""

import ast

import pytest

from tests.named_tests import can_fail, what_is_wrong


def functions(code: str) -> dict[str, ast.FunctionDef]:
    return {one.name: one for one in ast.parse(code).body if isinstance(one, ast.FunctionDef)}


@pytest.mark.parametrize(
    "code",
    [
        "def test_it():\n    assert level == 'emergency'",
        "def test_it():\n    with pytest.raises(ValueError):\n        read()",
        "def test_it(page):\n    expect(page).to_have_url('/')",
        "def test_it():\n    look()\ndef look():\n    assert seen",
    ],
)
def test_a_test_that_asserts_can_fail(code: str):
    assert can_fail(functions(code)["test_it"], functions(code))


@pytest.mark.parametrize(
    "code", ["def test_it():\n    read(text)", "def test_it():\n    look()\ndef look(): ..."]
)
def test_a_test_that_asserts_nothing_cannot(code: str):
    assert not can_fail(functions(code)["test_it"], functions(code))


def test_a_test_that_is_not_there_is_named():
    assert (
        what_is_wrong("tests/test_gone.py::test_it") == "tests/test_gone.py::test_it is not there"
    )

"""Wrong changes of the engine's own code: its fast tests catch each one that matters."""

import ast
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from questionnaire import Frozen, Words, build, read_yaml
from tests.code_mutants import code_mutants, install
from tests.effort import one_in

PROJECT = Path(__file__).parents[1]


class Survivor(Frozen):
    module: str
    function: str
    was: str
    becomes: str


class Exempt(Survivor):
    why: Words


class Exceptions(Frozen):
    exceptions: tuple[Exempt, ...]


EXCEPTIONS = build(
    Exceptions, read_yaml(Path(__file__).with_name("engine_mutants.yaml"))
).exceptions
EXEMPT = {Survivor(**one.model_dump(exclude={"why"})) for one in EXCEPTIONS}


def tried(*arguments: str) -> set[Survivor]:
    """What a run of `python -m tests.engine_mutants` found to survive."""
    command = [sys.executable, "-m", "tests.engine_mutants", *arguments]
    printed = subprocess.run(command, cwd=PROJECT, capture_output=True, check=True, text=True)
    return {Survivor(**survivor) for survivor in json.loads(printed.stdout)}


def test_no_change_of_the_engine_that_matters_survives_its_tests():
    survived = tried("--every", str(one_in(240)))

    missed = "\n".join(map(repr, survived - EXEMPT))
    assert not missed, f"Add a test, or an exception with its reason:\n{missed}"


@pytest.mark.deep
def test_every_exception_is_still_needed():
    assert not EXEMPT - tried(), "these exceptions are not needed any more"


def test_a_change_is_found_to_survive_where_tests_are_missing():
    few = ("--every", str(one_in(4)))
    survived = tried(
        "--module", "rules.explaining.suggest", "--test", "tests/test_condition.py", *few
    )

    functions = {(survivor.module, survivor.function) for survivor in survived}
    assert functions == {("rules.explaining.suggest", "suggest")}


CHANGES = {
    "a < b": ["a <= b", "a >= b"],
    "a is None": ["a is not None", "a is True"],
    "a in b": ["a not in b"],
    "a and b": ["a or b"],
    "a or b": ["a and b"],
    "not a": ["a"],
    "-a": ["a"],
    "a + 1": ["a - 1", "a + 2"],
    "a if b else c": ["c if b else a"],
    "True": ["False"],
    "'text'": [],
    "f(a)": [],
}


@pytest.mark.parametrize(("was", "becomes"), CHANGES.items(), ids=CHANGES)
def test_an_expression_is_changed_in_each_small_way(was: str, becomes: list[str]):
    found = [mutant.source for mutant in code_mutants(f"def g():\n    x = {was}")]

    assert found == [f"def g():\n    x = {changed}" for changed in becomes]


STATEMENTS = {
    "return a": ["return None"],
    "return None": ["return True"],
    "x += a": ["x -= a"],
    "f(a)": ["pass"],
    "if a:\n        b": ["if not a:\n        b"],
}


@pytest.mark.parametrize(("was", "becomes"), STATEMENTS.items(), ids=STATEMENTS)
def test_a_statement_is_changed_in_each_small_way(was: str, becomes: list[str]):
    found = [mutant.source for mutant in code_mutants(f"def g():\n    {was}")]

    assert found == [f"def g():\n    {changed}" for changed in becomes]


LEFT_ALONE = [
    'def g():\n    """True or not."""',
    "x: int | None = 1",
    "def g(a: int = 1) -> bool | None:\n    a: int | None",
    "def g(a):\n    match a:\n        case None | True:\n            a",
]


@pytest.mark.parametrize("source", LEFT_ALONE)
def test_what_decides_nothing_is_left_alone(source: str):
    assert not list(code_mutants(source))


def test_functions_inside_classes_and_functions_are_named_in_full():
    source = "class C:\n    def f(self):\n        def g():\n            return 1\n        return g"

    assert [mutant.function for mutant in code_mutants(source)] == ["C.f", "C.f.g", "C.f.g"]


def test_a_mutant_changes_one_thing_and_parses():
    source = (PROJECT / "rules" / "engine.py").read_text(encoding="utf-8")
    before = ast.unparse(ast.parse(source)).splitlines()

    for mutant in code_mutants(source):
        after = ast.unparse(ast.parse(mutant.source)).splitlines()
        assert 1 <= len(set(before) ^ set(after)) <= 3, mutant


LOADED = """
def f():
    def g():
        return 1
    return g()
class C:
    a = property(lambda self: f())
"""


def test_a_loaded_module_gets_the_changed_code():
    module = ModuleType("changing")
    exec(compile(LOADED, "changing", "exec"), module.__dict__)  # noqa: S102  # the lines above
    kept = module.C()

    install(module, LOADED.replace("return 1", "return 2"))

    assert (module.f(), kept.a) == (2, 2)

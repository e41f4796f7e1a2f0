"""`python -m tests.engine_mutants`: wrong changes of the engine's own code that its tests miss.

Each change is tried in a process of its own, forked from one that has loaded pytest and the
packages. The tests are loaded there, after the change.
"""

import argparse
import importlib
import json
import os
import resource
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, NoReturn

from tests.code_mutants import code_mutants, install

# Plugins that these tests do not use would take most of the time.
os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
import pytest

MODULES = (
    "questionnaire.conditions.condition",
    "questionnaire.conditions.compiled",
    "questionnaire.skip_logic",
    "questionnaire.flow",
    "rules.engine",
    "rules.evidence",
    "rules.explaining.suggest",
)
TESTS = (
    "tests/test_condition.py",
    "tests/test_skip_logic.py",
    "tests/test_engine.py",
    "tests/test_open_rules.py",
    "tests/test_flow.py",
    "tests/test_suggest.py",
)
# With what every test file loads beside them: it would be loaded anew after each change.
PACKAGES = ("hypothesis", "ui.content", "ui.serving.development", "tests.effort", "tests.told")
LOADED_BEFORE = (*MODULES, "visit", "rules.workbench.proof.prove", *PACKAGES)
QUIET = ("-x", "-q", "-p", "no:cacheprovider")
SECONDS = 20
AT_ONCE = os.cpu_count() or 1


class Survivor(NamedTuple):
    """A change after which every test still passes."""

    module: str
    function: str
    was: str
    becomes: str


def survivors(modules: Iterable[str], tests: tuple[str, ...], every: int = 1) -> list[Survivor]:
    """The changes that the tests miss, of all or of one in `every`.

    Raises `ValueError` if the tests fail without any change.
    """
    for module in LOADED_BEFORE:
        importlib.import_module(module)
    sources = {module: _source(module) for module in modules}
    tried = [(module, mutant) for module in sources for mutant in code_mutants(sources[module])]
    tried = tried[::every]
    if not all(_pass([sources], tests)):
        raise ValueError(f"the tests fail before anything is changed: {', '.join(tests)}")
    passed = _pass([{module: mutant.source} for module, mutant in tried], tests)
    return [
        Survivor(module, mutant.function, mutant.was, mutant.becomes)
        for (module, mutant), survives in zip(tried, passed, strict=True)
        if survives
    ]


def _pass(changes: list[Mapping[str, str]], tests: tuple[str, ...]) -> list[bool]:
    """For each change, modules by their source, whether all tests pass; not if they never end."""
    passed: dict[int, bool] = {}
    running: dict[int, int] = {}
    for place, sources in enumerate(changes):
        if len(running) == AT_ONCE:
            _wait(running, passed)
        child = os.fork()
        if not child:
            _run(sources, tests)
        running[child] = place
    while running:
        _wait(running, passed)
    return [passed[place] for place in range(len(changes))]


def _wait(running: dict[int, int], passed: dict[int, bool]) -> None:
    child, status = os.wait()
    passed[running.pop(child)] = status == 0


def _source(module: str) -> str:
    return Path(str(importlib.import_module(module).__file__)).read_text(encoding="utf-8")


def _run(sources: Mapping[str, str], tests: tuple[str, ...]) -> NoReturn:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.dup2(nowhere, sys.stderr.fileno())
    for module, source in sources.items():
        install(sys.modules[module], source)
    os._exit(int(pytest.main([*QUIET, *tests])))


def main() -> None:
    """Print the survivors as JSON."""
    parser = argparse.ArgumentParser(prog="python -m tests.engine_mutants")
    parser.add_argument("--module", nargs="+", default=MODULES)
    parser.add_argument("--test", nargs="+", default=TESTS)
    parser.add_argument("--every", type=int, default=1, help="try one change in so many")
    asked = parser.parse_args()
    found = [
        survivor._asdict() for survivor in survivors(asked.module, tuple(asked.test), asked.every)
    ]
    sys.stdout.write(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()

"""What tests measured, or could not try: said at the end of the run, also by workers of xdist."""

from typing import Any

import pytest

TOLD = pytest.StashKey[list[str]]()


def tell(config: pytest.Config, line: str) -> None:
    """Have this line stand at the end of the run, once."""
    config.stash[TOLD].append(line)


def pytest_configure(config: pytest.Config) -> None:
    config.stash[TOLD] = []


def pytest_sessionfinish(session: pytest.Session) -> None:
    output: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["told"] = session.config.stash[TOLD]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:
    node.config.stash[TOLD].extend(getattr(node, "workeroutput", {}).get("told", []))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    told = terminalreporter.config.stash[TOLD]
    for line in dict.fromkeys(told):
        terminalreporter.write_line(line)

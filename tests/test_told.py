"""A browser that could not be tried is named at the end, whoever ran the test."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.server import PROJECT

TELLING = """
import pytest
from tests.told import tell

@pytest.mark.parametrize("number", range(4))
def test_it(number, request):
    tell(request.config, "NOT TRIED in Netscape")
    pytest.skip("missing")
"""


@pytest.mark.parametrize("workers", ["0", "2"])
def test_what_was_not_tried_is_named_once_at_the_end(workers: str, tmp_path: Path):
    (tmp_path / "test_telling.py").write_text(TELLING, encoding="utf-8")
    plugins = ["-p", "xdist", "-p", "tests.told"]
    command = [sys.executable, "-m", "pytest", *plugins, "-n", workers, "-r", "N"]

    ran = subprocess.run(
        [*command, "-c", "/dev/null", "--rootdir", tmp_path, tmp_path / "test_telling.py"],
        capture_output=True,
        text=True,
        check=False,
        cwd=PROJECT,
        # Each of the three processes would load plugins that it does not use.
        env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
    )

    assert "4 skipped" in ran.stdout
    assert ran.stdout.count("NOT TRIED in Netscape") == 1

"""Every promise of PRIVACY.md and SECURITY.md names a test that exists and can fail."""

import re
from pathlib import Path

import pytest

from tests.named_tests import what_is_wrong

ROOT = Path(__file__).parents[1]
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
PROMISES = [
    pytest.param(file, name, id=f"{paper}: {name}")
    for paper in ("PRIVACY.md", "SECURITY.md")
    for file, name in NAMED.findall((ROOT / paper).read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("file", "name"), PROMISES)
def test_a_promise_rests_on_a_test(file: str, name: str) -> None:
    assert what_is_wrong(f"{file}::{name}") is None


@pytest.mark.parametrize("paper", ["PRIVACY.md", "SECURITY.md"])
def test_every_promise_names_its_test(paper: str) -> None:
    text = (ROOT / paper).read_text(encoding="utf-8").partition("\n## ")[0]
    unshown = [
        line
        for line in text.splitlines()
        if line.startswith("- **") and not NAMED.search(line) and "make audit" not in line
    ]
    assert not unshown, "Name the test that shows each of these:\n" + "\n".join(unshown)

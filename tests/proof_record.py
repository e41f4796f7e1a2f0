"""The record of the proof, made as the Makefile makes it before the app is served."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from rules import Edition, last_proof

PROJECT = Path(__file__).parents[1]
RECORD = PROJECT / "build" / "proof.json"
# The one line of the Makefile that says how; a test compares the two.
COMMAND = ("-m", "rules", "prove", "--people", "20000", "--write", "build/proof.json")
LONGEST_SECONDS = 300


def made(edition: Edition) -> None:
    """Prove the content that is loaded, unless that was done. Raises when the proof fails."""
    if last_proof(edition) is None or any(newer(code) for code in proving()):
        subprocess.run(
            [sys.executable, *COMMAND],
            cwd=PROJECT,
            check=True,
            timeout=LONGEST_SECONDS,
        )


def proving() -> Iterator[Path]:
    """The code that asks, decides and proves: a change of it makes a new proof."""
    for folder in ("questionnaire", "rules"):
        yield from (PROJECT / folder).rglob("*.py")


def newer(file: Path) -> bool:
    return file.stat().st_mtime > RECORD.stat().st_mtime

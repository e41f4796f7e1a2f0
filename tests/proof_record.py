"""The record of the proof, made as the Makefile makes it before the app is served."""

import subprocess
import sys
from pathlib import Path

from rules import Edition
from rules.release.proof_record import is_proved

PROJECT = Path(__file__).parents[1]
# The one line of the Makefile that says how; a test compares the two.
COMMAND = ("-m", "rules", "prove", "--people", "20000", "--write", "build/proof.json")
LONGEST_SECONDS = 300


def made(edition: Edition) -> None:
    """Prove the content that is loaded, unless that was done. Raises when the proof fails."""
    if not is_proved(edition):
        subprocess.run(
            [sys.executable, *COMMAND],
            cwd=PROJECT,
            check=True,
            timeout=LONGEST_SECONDS,
        )

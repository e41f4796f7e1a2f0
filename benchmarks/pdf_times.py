"""Milliseconds to make PDFs in the release on the import path: the first of a process, then others.

Only names that version 1.0 has too stand here: it is run with either release.
"""

import json
import sys

from benchmarks import pdf
from benchmarks.engines import people
from rules import Engine, load


def times(count: int) -> list[float]:
    """From the answers of so many different people, one after the other, to the bytes."""
    engine = Engine(load())
    drawn = people.sessions(engine.rulebook.questionnaire, count)
    # Version 1.0 has no public name for it.
    return [pdf._seconds(engine, answers) * 1000 for answers in drawn]  # noqa: SLF001


if __name__ == "__main__":
    print(json.dumps(times(int(sys.argv[1]))))

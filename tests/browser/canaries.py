"""Words, numbers and answers that stand nowhere else, and the search for them in anything."""

import base64
import json
import re
import secrets
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from questionnaire import Answer
from rules import Rulebook
from tests.ledger_entries import bleeding, lump, number
from visit import Journey, TypedNumber
from visit.model.ledger import Measure
from visit.model.plan import Heard, OwnQuestion, Plan, Story

DAY = date(1987, 3, 14)
WEIGHT, TEMPERATURE = 71.93, 38.77
SIZES = (11.37, 17.53, 23.91, 29.41, 31.73, 37.67, 43.19, 47.83)


class Canaries:
    """Typed canaries share a root that is new each time, so that one search finds any of them."""

    def __init__(self) -> None:
        self.root = "qz" + "".join(secrets.choice("bcdfghjklmnpqrstvwxz") for _ in range(8))
        self._numbers = count(1)
        self._typed = re.compile(rf"{self.root}\d+")
        self._encoded = [self.root.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
        self._encoded += _in_base64(self.root.encode())

    def new(self) -> str:
        """A word to type."""
        return f"{self.root}{next(self._numbers)}"

    def typed_in(self, text: str) -> set[str]:
        """The typed canaries in a text."""
        return set(self._typed.findall(text))

    def are_in(self, content: bytes) -> bool:
        """Whether any typed canary stands in it, also as UTF-16 or base64."""
        return any(encoded in content for encoded in self._encoded)

    def plan(self, rulebook: Rulebook) -> Plan:
        """A plan with a canary in every field that takes words, dates or sizes."""
        asked = list(rulebook.provider_questions)[:24]
        return Plan(
            story=Story(**{name: self.new() for name in Story.model_fields}),
            companion=self.new(),
            unasked={"everyone": self.new(), "belly": self.new()},
            own=tuple(
                OwnQuestion(id=f"own_{n}", phase="before", text=self.new()) for n in range(1, 16)
            ),
            worded={name: self.new() for name in asked},
            heard={name: Heard(answer=self.new(), next_step=self.new()) for name in asked},
            ledgers={
                "lump": tuple(lump(DAY, size, which=self.new()) for size in SIZES),
                "bleeding": (bleeding(DAY, "spots", "womb"),),
                "weight": (number(DAY, "weight", WEIGHT, "kg"),),
                "temperature": (number(DAY, "temperature", TEMPERATURE, "°C"),),
                "pain": (number(DAY, "strength", 7, "of 10", where=self.new()),),
            },
        )


def of_answers(said: Mapping[str, Answer]) -> Iterable[str]:
    """Each answer together with its question, as Python and as JSON write them."""
    for key, answer in said.items():
        written = sorted(answer) if isinstance(answer, frozenset) else answer
        yield f"{key!r}: {answer!r}"
        for separators in ((",", ":"), (", ", ": ")):
            yield json.dumps({key: written}, separators=separators)[1:-1]


def of_marks(marks: Mapping[str, Mapping[str, Any]]) -> Iterable[str]:
    """Each row with what is marked in it, as Python and as JSON write them."""
    for key, mark in marks.items():
        yield f"{key!r}: {mark!r}"
        for separators in ((",", ":"), (", ", ": ")):
            yield json.dumps({key: mark}, separators=separators)[1:-1]


def measured(journey: Journey) -> Iterator[float]:
    """Each number in a ledger that no text of ours has."""
    for ledger in ("lump", "weight", "temperature"):
        for entry in journey.plan.ledgers.get(ledger, ()):
            yield from (said.number for said in entry.noted.values() if isinstance(said, Measure))


def of_numbers(journey: Journey) -> re.Pattern[str]:
    """Sizes and days, standing alone; also a size as it was typed."""
    numbers = [str(DAY), *map("{:g}".format, measured(journey))]
    numbers += [mark.number for mark in journey.unsent.values() if isinstance(mark, TypedNumber)]
    numbers += [f"{said:g}" for said in journey.answers.values() if isinstance(said, float)]
    return re.compile(rf"(?<![\d.])({'|'.join(map(re.escape, numbers))})(?!\d)")


def files_below(folder: Path) -> dict[Path, int]:
    """Every file, and when it was last written to, in nanoseconds."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return {file: file.stat().st_mtime_ns for file in files}


def _in_base64(word: bytes) -> list[bytes]:
    """The middle of the word in base64, at each of the three places it can begin at."""
    shifted = [base64.b64encode(b"\0" * shift + word) for shift in range(3)]
    return [text[4:-4] for text in shifted]

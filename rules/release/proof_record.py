"""The record of the last proof: what was proved of which content, when, and how long it took.

`python -m rules prove --write` makes it before the app is served; the app shows it only when it
belongs to the content that is loaded. It is never written by hand.
"""

from datetime import date
from pathlib import Path

from pydantic import ValidationError

from questionnaire import Frozen, Identifier
from rules.loading.digest import digest
from rules.model import Edition

PROJECT = Path(__file__).parents[2]
FILE = PROJECT / "build" / "proof.json"


class ProvedProperty(Frozen):
    """One property by its id: statements checked, how many of them failed, and the seconds."""

    property: Identifier
    checked: int
    failed: int
    seconds: float


class PathLength(Frozen):
    """Fewest and most questions that a person who chose this location can be asked."""

    location: str
    fewest: int
    most: int


class ProofRecord(Frozen):
    """One run of the proof on one content, by one state of the code."""

    version: str
    digest: str
    code: str
    run_on: date
    properties: tuple[ProvedProperty, ...]
    lengths: tuple[PathLength, ...]

    @property
    def holds(self) -> bool:
        """Whether every property was proved."""
        return all(not one.failed for one in self.properties)


def last_proof(edition: Edition, file: Path = FILE) -> ProofRecord | None:
    """The record of the proof of this content; None when it was not proved here."""
    try:
        record = ProofRecord.model_validate_json(file.read_bytes())
    except (OSError, ValidationError):
        return None
    return record if record.digest == edition.digest else None


def is_proved(edition: Edition, file: Path = FILE) -> bool:
    """Whether a proof of this content, by the code as it is now, was made here and holds."""
    record = last_proof(edition, file)
    return record is not None and record.holds and record.code == code_digest()


def code_digest(project: Path = PROJECT) -> str:
    """The digest of all code that asks, decides and proves."""
    return digest(project / "questionnaire", project / "rules", kind="*.py")

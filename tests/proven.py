"""A small content that satisfies every property, and copies of it with a defect put in."""

import shutil
from functools import cache
from pathlib import Path

from rules import Rulebook, load
from rules.workbench.proof.world.circuit import Circuit
from rules.workbench.proof.world.wires import AnswerWires, RuleWires

FOLDER = Path(__file__).parent / "content" / "proven"


def rulebook_of(folder: Path = FOLDER) -> Rulebook:
    return load(folder / "rules", folder / "questionnaire" / "locations", consistent=False)


@cache
def proven() -> Rulebook:
    return rulebook_of()


def modelled(rulebook: Rulebook) -> tuple[AnswerWires, RuleWires]:
    """The rule book as a circuit."""
    answering = AnswerWires(rulebook, Circuit())
    return answering, RuleWires(answering)


def changed_copy(folder: Path, *changes: tuple[str, str, str]) -> Path:
    """A copy in which each (file, old text, new text) is done once; the old text must be there."""
    shutil.copytree(FOLDER, folder)
    for file, old, new in changes:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{file} has {text.count(old)} times: {old}"
        path.write_text(text.replace(old, new), encoding="utf-8")
    return folder

"""Names of a file of the visit, checked against the rule book: sources, questions, options."""

from collections.abc import Iterator

from questionnaire import (
    AtLeast,
    Condition,
    ContentFile,
    Mistake,
    Not,
    UnknownName,
    closest,
    resolve,
)
from rules import Rulebook

Path = tuple[str | int, ...]
EVERYWHERE = "everyone"


def unknown_sources(
    file: ContentFile, path: Path, names: tuple[str, ...], rulebook: Rulebook
) -> Iterator[Mistake]:
    """Names under `path` that are no sources."""
    for name in names:
        if name not in rulebook.sources:
            wrong = f"'{name}' is not a source"
            yield file.misnamed(path, wrong, closest(name, rulebook.sources), name)


def misread(
    file: ContentFile, path: Path, condition: Condition, rulebook: Rulebook
) -> Iterator[Mistake]:
    """What is wrong with a condition that stands outside of every proof.

    No proof holds here that a question under a `not` was asked, so none may stand here.
    """
    if _has_not(condition):
        yield file.mistake(
            path, "'not' is also true for whoever was never asked", "name the answers that count"
        )
    try:
        resolve(condition, EVERYWHERE, rulebook.questionnaire.questions)
    except UnknownName as wrong:
        yield file.misnamed(path, wrong.wrong, wrong.instead, wrong.word)


def _has_not(condition: Condition) -> bool:
    match condition:
        case AtLeast(parts=parts):
            return any(map(_has_not, parts))
        case Not():
            return True
        case _:
            return False

"""The YAML files of a folder, or one file, as models; what cannot be read is told, not hidden."""

from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from pydantic import BaseModel

from questionnaire import (
    ContentError,
    ContentFile,
    Language,
    Mistake,
    build,
    read_folder,
    read_yaml,
)

M = TypeVar("M", bound=BaseModel)


class Loaded(NamedTuple, Generic[M]):
    """What could be read of a folder or file: models, files that fit none, or not even that."""

    built: list[tuple[ContentFile, M]]
    failed: list[ContentFile]
    unreadable: bool


def first_of(
    model: type[M], path: Path, mistakes: list[Mistake], language: Language | None
) -> tuple[ContentFile, M] | None:
    """The one file as a model, or nothing where it has a mistake."""
    built = all_of(model, path, mistakes, language).built
    return built[0] if built else None


def all_of(
    model: type[M], path: Path, mistakes: list[Mistake], language: Language | None
) -> Loaded[M]:
    """Every readable file of a folder, or the one file, as models."""
    before = len(mistakes)
    files = _files(path, mistakes)
    loaded = Loaded[M]([], [], len(mistakes) > before)
    for file in files:
        try:
            loaded.built.append((file, build(model, file, language)))
        except ContentError as error:
            mistakes.extend(error.mistakes)
            loaded.failed.append(file)
    return loaded


def _files(path: Path, mistakes: list[Mistake]) -> list[ContentFile]:
    if path.suffix != ".yaml":
        files, unreadable = read_folder(path)
        mistakes.extend(unreadable)
        return files
    try:
        return [read_yaml(path)]
    except ContentError as error:
        mistakes.extend(error.mistakes)
        return []

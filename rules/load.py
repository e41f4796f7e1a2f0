"""The rule files to a Rulebook; every name is checked against questions, sources and each other.

All mistakes of all files are collected. A damaged set never loads.
"""

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from questionnaire import (
    LOCATIONS,
    ContentError,
    ContentFile,
    Mistake,
    Questionnaire,
    build,
    read_folder,
    read_yaml,
)
from questionnaire import load as load_questionnaire
from rules.checking import Checking
from rules.edition import digest
from rules.model import (
    Edition,
    GuidanceFile,
    Levels,
    ProviderQuestions,
    Rulebook,
    Sources,
)

RULES = Path(__file__).parent
M = TypeVar("M", bound=BaseModel)


def load(rules: Path = RULES, locations: Path = LOCATIONS) -> Rulebook:
    """The rule book of these folders. Raises `ContentError` with every mistake found."""
    mistakes: list[Mistake] = []
    questionnaire = _questionnaire(locations, mistakes)
    levels = _one(Levels, rules / "levels.yaml", mistakes)
    edition = _one(Edition, rules / "edition.yaml", mistakes)
    checking = Checking(questionnaire)
    for file, sources in _all(Sources, rules / "sources", mistakes):
        checking.add_sources(file, sources.sources)
    guidance = list(_all(GuidanceFile, rules / "guidance", mistakes))
    for file, shared in _all(ProviderQuestions, rules / "provider_questions.yaml", mistakes):
        checking.add_provider_questions(file, shared)
    for file, local in guidance:
        checking.add_provider_questions(file, local)
    for file, local in guidance:
        checking.add_rules(file, local)
    mistakes += checking.mistakes
    if mistakes or levels is None or edition is None:
        raise ContentError(mistakes)
    order = {location.id: location.order for location in questionnaire.locations}
    return Rulebook(
        questionnaire=questionnaire,
        levels=levels.levels,
        rules=tuple(sorted(checking.rules, key=lambda rule: order[rule.location])),
        provider_questions=checking.provider_questions,
        sources=checking.sources,
        edition=edition.model_copy(update={"digest": digest(rules, locations)}),
    )


def _questionnaire(folder: Path, mistakes: list[Mistake]) -> Questionnaire:
    """The questionnaire; without it no rule can be checked, so its mistakes end the loading."""
    try:
        return load_questionnaire(folder)
    except ContentError as error:
        raise ContentError([*mistakes, *error.mistakes]) from None


def _one(model: type[M], path: Path, mistakes: list[Mistake]) -> M | None:
    built = _all(model, path, mistakes)
    return built[0][1] if built else None


def _all(model: type[M], path: Path, mistakes: list[Mistake]) -> list[tuple[ContentFile, M]]:
    """Every readable file of a folder, or the one file, as models."""
    built: list[tuple[ContentFile, M]] = []
    for file in _files(path, mistakes):
        try:
            built.append((file, build(model, file)))
        except ContentError as error:
            mistakes.extend(error.mistakes)
    return built


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

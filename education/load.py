"""The content files of this package to a Library; every name in them is checked.

A page is a file in `pages/`; the folder is the registry. All mistakes of all files are collected
before anything is refused.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from education.checking import misfiled, misnamed, repeated, written
from education.drawing import Drawing
from education.figure import FigureFile
from education.library import Library, TermFile
from education.page import Page
from questionnaire import (
    LOCATIONS,
    ContentError,
    ContentFile,
    Language,
    Mistake,
    build,
    read_folder,
    read_yaml,
)
from rules import RULES, Sources, countries
from rules.checks.typed_numbers import numbers_of, typed_numbers

EDUCATION = Path(__file__).parent
M = TypeVar("M", bound=BaseModel)


def load(
    education: Path = EDUCATION,
    rules: Path = RULES,
    locations: Path = LOCATIONS,
    language: Language | None = None,
) -> Library:
    """The library in these folders. Raises `ContentError` with every mistake found.

    Its texts are in `language`, or in the language of this process.
    """
    mistakes: list[Mistake] = []
    catalogue = _read(rules / "sources", mistakes)
    figures = _read(education / "figures.yaml", mistakes)
    terms = _read(education / "terms.yaml", mistakes)
    drawings = _drawn(education / "drawings", mistakes)
    pages = _read(education / "pages", mistakes)
    known = {
        "places": [path.stem for path in locations.glob("*.yaml")],
        "sources": written("sources", catalogue),
        "figures": written("figure_sets", figures),
        "drawing": written("id", drawings),
    }
    # A name that is not there may stand in a file that cannot be read.
    for file in () if mistakes else (*figures, *pages):
        mistakes.extend(misnamed(file, known))
    numbers = numbers_of(countries())
    for file in (*pages, *figures, *terms):
        mistakes.extend(typed_numbers(file, numbers))
    for file in (*drawings, *pages):
        mistakes.extend(misfiled(file))
    mistakes.extend(repeated("order", pages))
    shelved = _built(Page, pages, mistakes, language)
    explained = _built(TermFile, terms, mistakes, language)
    counted = _built(FigureFile, figures, mistakes, language)
    pictured = _built(Drawing, drawings, mistakes, language)
    cited = _built(Sources, catalogue, mistakes, language)
    if mistakes:
        raise ContentError(mistakes)
    return Library(
        pages=tuple(sorted(shelved, key=lambda page: page.order)),
        terms=tuple(term for file in explained for term in file.terms),
        figure_sets={item.id: item for file in counted for item in file.figure_sets},
        drawings={drawing.id: drawing for drawing in pictured},
        sources={name: source for file in cited for name, source in file.sources.items()},
    )


def _read(path: Path, mistakes: list[Mistake]) -> list[ContentFile]:
    """The readable files of a folder, or the one file."""
    if path.is_dir():
        files, found = read_folder(path)
        mistakes.extend(found)
        return files
    try:
        return [read_yaml(path)]
    except ContentError as error:
        mistakes.extend(error.mistakes)
        return []


def _drawn(folder: Path, mistakes: list[Mistake]) -> list[ContentFile]:
    """The words of each drawing, with the SVG file of the same name put into them."""
    files = _read(folder, mistakes)
    for file in files:
        svg = (folder / Path(file.name).name).with_suffix(".svg")
        if svg.is_file():
            file.data["svg"] = svg.read_text(encoding="utf-8").strip()
    return files


def _built(
    model: type[M],
    files: Iterable[ContentFile],
    mistakes: list[Mistake],
    language: Language | None,
) -> list[M]:
    models: list[M] = []
    for file in files:
        try:
            models.append(build(model, file, language))
        except ContentError as error:
            mistakes.extend(error.mistakes)
    return models

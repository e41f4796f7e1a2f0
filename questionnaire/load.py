"""The folder of location files to a Questionnaire; names are checked across files.

The folder is the registry: a new location is a new file. All mistakes of all files are collected
before anything is refused.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from questionnaire.content.build import build
from questionnaire.content.language import Language
from questionnaire.content.yaml_file import ContentError, ContentFile, Mistake, read_yaml
from questionnaire.loading.chosen_places import fill_places
from questionnaire.loading.consistency import objects_of_two_sizes, repeated_questions
from questionnaire.loading.mismatch_checks import read_mismatches, with_mismatches
from questionnaire.loading.names import misnamed, resolved
from questionnaire.loading.screen_checks import misplaced
from questionnaire.model import Location, Questionnaire
from questionnaire.model.rename_map import Renamed
from questionnaire.renaming.checking import misrenamed, read_renamed

LOCATIONS = Path(__file__).parent / "locations"
Check = Callable[[ContentFile], Iterable[Mistake]]
F = TypeVar("F")


def _nothing_else(_: ContentFile) -> Iterable[Mistake]:
    return ()


def load(
    folder: Path = LOCATIONS,
    also: Check = _nothing_else,
    *,
    consistent: bool = True,
    language: Language | None = None,
) -> Questionnaire:
    """The questionnaire in `folder`. Raises `ContentError` with every mistake found.

    Its texts are in `language`, or in the language of this process.

    `also` is what else each file is checked for, by whoever knows more than questions. Without
    `consistent`, questions are not held against each other.
    """
    files, mistakes = read_folder(folder)
    unreadable = len(mistakes)
    mistakes.extend(mistake for file in files for mistake in also(file))
    fill_places(files)
    pairs = _built(files, language, mistakes)
    # Without all questions, a name that is not there may stand in the file that failed.
    whole = len(pairs) == len(files) and not unreadable
    mistakes.extend(mistake for mistake in misnamed(pairs) if whole or not mistake.follows)
    if consistent:
        mistakes.extend((*repeated_questions(pairs), *objects_of_two_sizes(pairs)))
    mistakes.extend(misplaced(pairs))
    renamed = _beside(lambda: read_renamed(folder), mistakes)
    mismatches = _beside(lambda: read_mismatches(folder, language), mistakes)
    if mismatches:
        mistakes.extend(also(mismatches[0]))
    if mistakes:
        raise ContentError(mistakes)
    loaded = resolved(sorted(pairs, key=lambda pair: pair[1].order))
    return with_mismatches(_with_renamed(loaded, renamed), mismatches)


def _built(
    files: Iterable[ContentFile], language: Language | None, mistakes: list[Mistake]
) -> list[tuple[ContentFile, Location]]:
    """Each file with its location; the mistakes of a file that is none are told with all others."""
    pairs: list[tuple[ContentFile, Location]] = []
    for file in files:
        try:
            pairs.append((file, build(Location, file, language)))
        except ContentError as error:
            mistakes.extend(error.mistakes)
    return pairs


def _beside(read: Callable[[], F | None], mistakes: list[Mistake]) -> F | None:
    """What a file beside the locations holds; its mistakes are told with all others."""
    try:
        return read()
    except ContentError as error:
        mistakes.extend(error.mistakes)
        return None


def _with_renamed(
    questionnaire: Questionnaire, found: tuple[ContentFile, Renamed] | None
) -> Questionnaire:
    """The questionnaire with its map of old ids. Raises `ContentError`."""
    if found is None:
        return questionnaire
    if mistakes := list(misrenamed(*found, questionnaire)):
        raise ContentError(mistakes)
    return questionnaire.model_copy(update={"renamed": found[1]})


def read_folder(folder: Path) -> tuple[list[ContentFile], list[Mistake]]:
    """Every YAML file of a folder, and the mistakes of those that cannot be read."""
    files: list[ContentFile] = []
    mistakes: list[Mistake] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            files.append(read_yaml(path))
        except ContentError as error:
            mistakes.extend(error.mistakes)
    if not files and not mistakes:
        mistakes.append(Mistake(str(folder.name), 1, "no content here", "restore the YAML files"))
    return files, mistakes

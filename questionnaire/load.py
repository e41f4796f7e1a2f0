"""The folder of location files to a Questionnaire; names are checked across files.

The folder is the registry: a new location is a new file. All mistakes of all files are collected
before anything is refused.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from questionnaire.conditions.condition import Condition
from questionnaire.conditions.parse import closest
from questionnaire.consistency import objects_of_two_sizes, repeated_questions
from questionnaire.content.build import build
from questionnaire.content.language import Language
from questionnaire.content.yaml_file import ContentError, ContentFile, DataPath, Mistake, read_yaml
from questionnaire.mismatch_checks import read_mismatches, with_mismatches
from questionnaire.model import Location, OneOf, Question, Questionnaire, SeveralOf
from questionnaire.rename_map import Renamed
from questionnaire.renaming.checking import misrenamed, read_renamed
from questionnaire.resolve_names import UnknownName, resolve
from questionnaire.screen_checks import misplaced
from questionnaire.skip_logic import PLACES

LOCATIONS = Path(__file__).parent / "locations"
Check = Callable[[ContentFile], Iterable[Mistake]]
_CHOICES = (OneOf, SeveralOf)
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
    _fill_places(files)
    pairs: list[tuple[ContentFile, Location]] = []
    for file in files:
        try:
            pairs.append((file, build(Location, file, language)))
        except ContentError as error:
            mistakes.extend(error.mistakes)
    # Without all questions, a name that is not there may stand in the file that failed.
    whole = len(pairs) == len(files) and not unreadable
    mistakes.extend(mistake for mistake in _misnamed(pairs) if whole or not mistake.follows)
    if consistent:
        mistakes.extend((*repeated_questions(pairs), *objects_of_two_sizes(pairs)))
    mistakes.extend(misplaced(pairs))
    renamed = _beside(lambda: read_renamed(folder), mistakes)
    mismatches = _beside(lambda: read_mismatches(folder, language), mistakes)
    if mismatches:
        mistakes.extend(also(mismatches[0]))
    if mistakes:
        raise ContentError(mistakes)
    loaded = _resolved(sorted(pairs, key=lambda pair: pair[1].order))
    return with_mismatches(_with_renamed(loaded, renamed), mismatches)


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


def _fill_places(files: list[ContentFile]) -> None:
    """`options: locations` in a question stands for every location a person can choose."""
    chosen = sorted(
        (
            (int(file.data["order"]), file.data["id"], file.data["plain"])
            for file in files
            if isinstance(file.data, dict)
            and str(file.data.get("order", "")).isdigit()
            and {"id", "plain"} <= file.data.keys()
            and _can_be_chosen(file.data)
        ),
    )
    for question in _raw_questions(files):
        if question.get("options") == "locations":
            question["options"] = {name: plain for _, name, plain in chosen}


def _can_be_chosen(location: dict[str, Any]) -> bool:
    """Whether choosing a location opens it; some are opened by answers as well."""
    opened_by = location.get("applies_when")
    return location.get("asked", "chosen") == "chosen" or _names_choice(opened_by, location["id"])


def _names_choice(condition: object, name: str) -> bool:
    """Whether a condition as it is written reads that the location was chosen."""
    if isinstance(condition, list):
        return any(_names_choice(part, name) for part in condition)
    if not isinstance(condition, dict):
        return False
    chosen = condition.get(PLACES, [])
    named = name in chosen if isinstance(chosen, list) else chosen == name
    return named or any(_names_choice(part, name) for part in condition.values())


def _raw_questions(files: list[ContentFile]) -> list[dict[str, Any]]:
    return [
        question
        for file in files
        if isinstance(file.data, dict)
        for question in file.data.get("questions") or []
        if isinstance(question, dict)
    ]


def _misnamed(pairs: list[tuple[ContentFile, Location]]) -> list[Mistake]:
    mistakes = []
    earlier: dict[str, Question] = {}
    for file, location in sorted(pairs, key=lambda pair: pair[1].order):
        if Path(file.name).stem != location.id:
            mistakes.append(
                file.mistake(("id",), f"id '{location.id}' is not the file's name", "make them one")
            )
        mistakes.extend(_misread(file, ("applies_when",), location.applies_when, location, earlier))
        for index, question in enumerate(location.questions):
            path: DataPath = ("questions", index)
            if question.key in earlier:
                mistakes.append(
                    file.mistake((*path, "id"), f"'{question.id}' stands twice", "rename one")
                )
            mistakes.extend(
                _misread(file, (*path, "ask_when"), question.ask_when, location, earlier)
            )
            mistakes.extend(
                _misread(file, (*path, "not_asked_for"), question.not_asked_for, location, earlier)
            )
            earlier[question.key] = question
            mistakes.extend(_unopened(file, path, question, pairs))
    return mistakes


def _unopened(
    file: ContentFile,
    path: DataPath,
    question: Question,
    pairs: list[tuple[ContentFile, Location]],
) -> Iterator[Mistake]:
    """Options that open what is no location, or one that is asked of everyone anyway."""
    known = [location.id for _, location in pairs if location.asked == "chosen"]
    for name, option in question.options.items() if isinstance(question, _CHOICES) else ():
        for place in option.opens:
            if place not in known:
                wrong = f"'{place}' is no location that can be chosen"
                where = (*path, "options", name, "opens")
                yield file.misnamed(where, wrong, closest(place, known), place)


def _misread(
    file: ContentFile,
    path: DataPath,
    condition: Condition | None,
    location: Location,
    earlier: dict[str, Question],
) -> list[Mistake]:
    """A condition may look back only: at questions that are asked before it."""
    if condition is None:
        return []
    try:
        resolve(condition, location.id, earlier)
    except UnknownName as misread:
        instead = f"{misread.instead} (only questions asked earlier count)"
        return [file.misnamed(path, misread.wrong, instead, misread.word)]
    return []


def _resolved(pairs: list[tuple[ContentFile, Location]]) -> Questionnaire:
    questions = {q.key: q for _, location in pairs for q in location.questions}
    return Questionnaire(locations=tuple(_with_keys(location, questions) for _, location in pairs))


def _with_keys(location: Location, questions: dict[str, Question]) -> Location:
    def keyed(condition: Condition | None) -> Condition | None:
        return condition and resolve(condition, location.id, questions)

    asked = tuple(
        question.model_copy(
            update={
                "ask_when": keyed(question.ask_when),
                "not_asked_for": keyed(question.not_asked_for),
            }
        )
        for question in location.questions
    )
    return location.model_copy(
        update={"questions": asked, "applies_when": keyed(location.applies_when)}
    )

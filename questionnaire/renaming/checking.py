"""`renamed.yaml` read and held against the questions of today.

A wrong line would put an old answer under a question that it does not answer, so every id that the
map names must be one of today or lead to one.
"""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from questionnaire.conditions.parse import closest
from questionnaire.content.build import build
from questionnaire.content.yaml_file import ContentFile, DataPath, Mistake, read_yaml
from questionnaire.model import Question, Questionnaire, YesNo
from questionnaire.model.rename_map import Renamed, RenamedQuestion

NAME = "renamed.yaml"


def read_renamed(folder: Path) -> tuple[ContentFile, Renamed] | None:
    """The map beside a folder of locations. None without one: then no id has changed.

    Raises `ContentError`.
    """
    path = folder.parent / NAME
    if not path.exists():
        return None
    file = read_yaml(path)
    return file, build(Renamed, file)


def misrenamed(file: ContentFile, renamed: Renamed, today: Questionnaire) -> Iterator[Mistake]:
    """Every line about locations and questions that leads nowhere, in a circle, or astray."""
    places = [location.id for location in today.locations]
    yield from misled(file, "locations", renamed.locations, places)
    yield from _misparted(file, renamed, places)
    circles = set(_circles(renamed))
    for index, entry in enumerate(renamed.questions):
        path: DataPath = ("questions", index)
        if renamed.by_key[entry.was] is not entry:
            yield file.mistake((*path, "was"), f"'{entry.was}' stands twice", "make them one")
        if entry.was in today.questions and not entry.stays:
            instead = "an id of today is never an old one; give the question a new id, or drop this"
            yield file.mistake((*path, "was"), f"'{entry.was}' is still a question", instead)
        if entry.was in circles:
            yield _circle(file, path, entry.was)
        else:
            yield from _astray(file, path, entry, renamed, today)


def _misparted(file: ContentFile, renamed: Renamed, places: Collection[str]) -> Iterator[Mistake]:
    """Every part of a location that is no location, or of one that was not renamed."""
    for old, parts in renamed.parts.items():
        if old not in renamed.locations:
            wrong = f"'{old}' has parts and no line under 'locations'"
            yield file.mistake(("parts", old), wrong, "say first what became of the location")
        for part in parts:
            if renamed.location(part) not in places:
                wrong = f"'{part}' does not exist"
                yield file.misnamed(("parts", old), wrong, closest(part, places))


def misled(
    file: ContentFile, field: str, names: Mapping[str, str], today: Collection[str]
) -> Iterator[Mistake]:
    """Every line of old and new ids that leads nowhere or in a circle. `today` are the ids now."""
    for old, new in names.items():
        path: DataPath = (field, old)
        seen = [old]
        while seen[-1] in names and names[seen[-1]] not in seen:
            seen.append(names[seen[-1]])
        if seen[-1] in names:
            yield _circle(file, path, old)
        elif new not in today and new not in names:
            yield file.misnamed(path, f"'{new}' does not exist", closest(new, today))
        if old in today:
            instead = "an id of today is never an old one; drop the line, or give a new id"
            yield file.mistake(path, f"'{old}' is still an id", instead)


def _circle(file: ContentFile, path: DataPath, old: str) -> Mistake:
    return file.mistake(path, f"'{old}' comes back to itself", "end at an id of today")


def _circles(renamed: Renamed) -> Iterator[str]:
    """Questions from which one never arrives."""
    for entry in renamed.questions:
        waiting, seen = list(entry.successors), set[str]()
        while waiting and not entry.stays:
            key = waiting.pop()
            after = renamed.by_key.get(key)
            if key == entry.was:
                yield entry.was
                break
            if after and not after.stays and key not in seen:
                waiting += after.successors
            seen.add(key)


def _astray(
    file: ContentFile,
    path: DataPath,
    entry: RenamedQuestion,
    renamed: Renamed,
    today: Questionnaire,
) -> Iterator[Mistake]:
    """Questions that do not exist, and options that they do not take."""
    for key in entry.successors:
        if key not in today.questions and key not in renamed.by_key:
            field = "now" if entry.now else "ticks"
            yield file.misnamed(
                (*path, field), f"'{key}' is not a question", closest(key, today.questions), key
            )
    for option, key in entry.ticks.items():
        question = today.questions.get(key)
        if question and not (isinstance(question, YesNo) and question.worse == "yes"):
            wrong = f"a tick says yes, and {key} is no question of which yes is more urgent"
            yield file.mistake((*path, "ticks", option), wrong, "name a yes-or-no question")
    if taken := today.questions.get(entry.now or ""):
        yield from _untaken(file, path, entry, taken)


def _untaken(
    file: ContentFile, path: DataPath, entry: RenamedQuestion, taken: Question
) -> Iterator[Mistake]:
    """Options that the question of today does not have, or that are still its own."""
    for old, new in entry.options.items():
        place: DataPath = (*path, "options", old)
        if new not in taken.choices:
            wrong = f"no option '{new}' in {taken.key}"
            yield file.misnamed(place, wrong, closest(new, taken.choices))
        if entry.stays and old in taken.choices:
            wrong = f"'{old}' is still an option of {taken.key}"
            yield file.mistake(place, wrong, "give the option a new id, or drop the line")

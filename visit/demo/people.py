"""The people of a demonstration, named in one file by the place and the sentence of their case."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import Field

from questionnaire import (
    WHO_FOR,
    Answer,
    ContentError,
    ContentFile,
    Frozen,
    Identifier,
    Mistake,
    Words,
    build,
    closest,
    read_yaml,
)
from rules import LevelId, Rulebook
from rules.release.casebook import CASES, Case, CaseFile
from rules.release.complete_case import answer_everything, in_full

FILE = Path(__file__).with_name("people.yaml")
FEWEST = 10
CAREGIVER = "someone_else"


class Named(Frozen):
    """A person as the file names them; `sentence` where that of the case is for who reads rules."""

    id: Identifier
    place: Identifier
    case: Words
    sentence: Words | None = None
    caregiver: bool = False


class PeopleFile(Frozen):
    """All of them, in the order in which they are offered."""

    people: tuple[Named, ...] = Field(min_length=FEWEST)


class MadeUp(Frozen):
    """A sentence, the level that the case expects, and an answer to every question."""

    id: Identifier
    place: Identifier
    sentence: Words
    level: LevelId
    caregiver: bool
    answers: Mapping[str, Answer]


def load_people(rulebook: Rulebook, path: Path = FILE, folder: Path = CASES) -> tuple[MadeUp, ...]:
    """The people. Raises `ContentError` with all that does not fit the cases."""
    file = read_yaml(path)
    named = build(PeopleFile, file).people
    cases = {place: _cases(folder, place) for place in {one.place for one in named}}
    mistakes = [*_twice(file, named), *_unknown(file, named, cases)]
    if not mistakes:
        mistakes = list(_missing_levels(file, named, cases, rulebook))
    if mistakes:
        raise ContentError(mistakes)
    return tuple(_person(rulebook, one, cases[one.place][one.case]) for one in named)


def _cases(folder: Path, place: str) -> dict[str, Case]:
    path = folder / f"{place}.yaml"
    if not path.is_file():
        return {}
    return {case.case: case for case in build(CaseFile, read_yaml(path)).cases}


def _twice(file: ContentFile, named: tuple[Named, ...]) -> Iterator[Mistake]:
    for key in ("id", "case"):
        counted = Counter(getattr(one, key) for one in named)
        for at, one in enumerate(named):
            if counted[getattr(one, key)] > 1:
                wrong = f"{key} '{getattr(one, key)}' stands here more than once"
                yield file.mistake(("people", at, key), wrong, "name each person once")


def _unknown(
    file: ContentFile, named: tuple[Named, ...], cases: Mapping[str, Mapping[str, Case]]
) -> Iterator[Mistake]:
    for at, one in enumerate(named):
        if not cases[one.place]:
            wrong = f"there are no cases in rules/cases/{one.place}.yaml"
            yield file.mistake(("people", at, "place"), wrong, "write the name of a file there")
        elif one.case not in cases[one.place]:
            wrong = f"rules/cases/{one.place}.yaml has no case '{one.case}'"
            yield file.mistake(("people", at, "case"), wrong, closest(one.case, cases[one.place]))


def _missing_levels(
    file: ContentFile,
    named: tuple[Named, ...],
    cases: Mapping[str, Mapping[str, Case]],
    rulebook: Rulebook,
) -> Iterator[Mistake]:
    there = {cases[one.place][one.case].level for one in named}
    for level in rulebook.levels:
        if level.id not in there:
            wrong = f"nobody here is at the level '{level.id}'"
            yield file.mistake(("people",), wrong, "add a case of that level")


def _person(rulebook: Rulebook, named: Named, case: Case) -> MadeUp:
    said = in_full(rulebook.questionnaire, named.place, case.answers)
    if named.caregiver:
        said = {**said, WHO_FOR: CAREGIVER}
    return MadeUp(
        id=named.id,
        place=named.place,
        sentence=named.sentence or case.case,
        level=case.level,
        caregiver=named.caregiver,
        answers=answer_everything(rulebook.questionnaire, said),
    )

"""What screens must keep to beyond their shape: every question once, and nothing that pops up."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from questionnaire.conditions.parse import closest
from questionnaire.content.yaml_file import ContentFile, DataPath, Mistake
from questionnaire.model import Location, Question, SeveralOf
from questionnaire.model.screen import MOST_FOR_THE_CREW, Screen

Pairs = Iterable[tuple[ContentFile, Location]]


class _Row(NamedTuple):
    """One question as a screen names it, and where."""

    name: str
    place: int
    path: DataPath


def misplaced(pairs: Pairs) -> Iterator[Mistake]:
    """Every mistake in the screens of these locations; a location may have none."""
    crew = 0
    for file, location in pairs:
        if not location.screens:
            continue
        rows = [row for place in range(len(location.screens)) for row in _rows(location, place)]
        yield from _not_once(file, location, rows)
        yield from _popping_up(file, location, rows)
        for place, screen in enumerate(location.screens):
            yield from _crowded(file, location, place)
            crew += screen.for_the_crew
            if screen.for_the_crew and crew > MOST_FOR_THE_CREW:
                wrong = f"more than {MOST_FOR_THE_CREW} screens are for the crew"
                remedy = "keep those that a crew needs most"
                yield file.mistake(("screens", place, "for_the_crew"), wrong, remedy)


def _rows(location: Location, place: int) -> Iterator[_Row]:
    groups = location.screens[place].groups
    for at, group in enumerate(groups):
        inside: DataPath = ("screens", place)
        # A screen of one group may be written without it; the line is the nearest there is.
        inside = (*inside, "groups", at, "questions")
        for index, name in enumerate(group.questions):
            alone: DataPath = ("screens", place, "questions", index)
            yield _Row(name, place, alone if len(groups) == 1 else (*inside, index))


def _not_once(file: ContentFile, location: Location, rows: list[_Row]) -> Iterator[Mistake]:
    known = [question.id for question in location.questions]
    screens = Counter(screen.id for screen in location.screens)
    for place, screen in enumerate(location.screens):
        if screens[screen.id] > 1:
            yield file.mistake(
                ("screens", place, "id"), f"'{screen.id}' stands twice", "rename one"
            )
    seen = set[str]()
    for row in rows:
        if row.name not in known:
            wrong = f"'{row.name}' is not a question of {location.id}"
            yield file.misnamed(row.path, wrong, closest(row.name, known))
        elif row.name in seen:
            yield file.mistake(row.path, f"'{row.name}' stands on a screen twice", "keep one")
        seen.add(row.name)
    for index, name in enumerate(known):
        if name not in seen:
            wrong = f"'{name}' is on no screen"
            remedy = "add it to one under 'screens', after those that decide whether it is asked"
            yield file.mistake(("questions", index, "id"), wrong, remedy)


def _popping_up(file: ContentFile, location: Location, rows: list[_Row]) -> Iterator[Mistake]:
    """Questions that would open or close on the page that decides about them, or before it."""
    asked = {question.id: question for question in location.questions}
    at = {f"{location.id}.{row.name}": row.place for row in rows}
    for row in rows:
        for gate in sorted(_gates(location, asked.get(row.name))):
            if gate not in at or at[gate] < row.place:
                continue
            where = "the same screen as" if at[gate] == row.place else "a screen before"
            yield file.mistake(
                row.path,
                f"'{row.name}' is on {where} '{gate.partition('.')[2]}', which decides about it",
                "move it to a later screen",
            )


def _gates(location: Location, question: Question | None) -> Iterator[str]:
    read = question.ask_when.reads if question and question.ask_when else ()
    for name in read:
        yield name if "." in name else f"{location.id}.{name}"


def _crowded(file: ContentFile, location: Location, place: int) -> Iterator[Mistake]:
    """Groups with more than one tick list, of which a phone would show no more than the first."""
    screen: Screen = location.screens[place]
    several = {question.id for question in location.questions if isinstance(question, SeveralOf)}
    for group in screen.groups:
        lists = [name for name in group.questions if name in several]
        if len(lists) > 1:
            wrong = f"'{lists[1]}' is the second tick list in a group of '{screen.id}'"
            remedy = "one tick list to a group; move it to another group or screen"
            yield file.mistake(("screens", place), wrong, remedy)

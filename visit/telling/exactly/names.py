"""The names in `exactly.yaml`, held against the questions of today."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from questionnaire import Mistake, build, closest, read_yaml
from rules import Rulebook
from visit.telling.answer_names import misnamed
from visit.telling.exactly.shape import FILE, Exactly, Name, Sided


def check(rulebook: Rulebook, path: Path = FILE) -> Iterator[Mistake]:
    """Names that nothing has. Raises `ContentError`."""
    file = read_yaml(path)
    read = build(Exactly, file)
    questions = rulebook.questionnaire.questions
    yield from misnamed(file, (name for names in _lists(read) for name in names), questions)
    for at, one in _sided(read).items():
        for sides in (one.sides, one.spoken_sides or one.sides):
            if sides not in read.sides:
                wrong = f"'{sides}' of {at[1]} is no list of sides"
                yield file.misnamed(at, wrong, closest(sides, read.sides), sides)


def _lists(read: Exactly) -> Iterator[Iterable[Name]]:
    """All lists of names, in the order in which mistakes are told."""
    yield from read.named_by.values()
    yield from read.sides.values()
    yield from (read.named_by, read.sided, read.left)
    yield from ((*one.denied, *one.told) for one in read.left.values())
    yield from (one.only_without for one in read.sided.values())
    yield read.together
    for several in read.together.values():
        yield from ((*one.told, *one.only_without) for one in several)


def _sided(read: Exactly) -> dict[tuple[str | int, ...], Sided]:
    """Each sign that is told with its side, by its place in the file."""
    sided: dict[tuple[str | int, ...], Sided] = {}
    sided |= {("sided", name): one for name, one in read.sided.items()}
    for name, several in read.together.items():
        sided |= {("together", name, at): one.sided for at, one in enumerate(several) if one.sided}
    return sided | {
        ("left", name, "sided"): one.sided for name, one in read.left.items() if one.sided
    }

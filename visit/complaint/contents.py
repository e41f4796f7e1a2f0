"""What the sheet is made of, as content: story, background, danger signs together.

A name is a question key, or `key:option` for one of its options.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from questionnaire import (
    ContentFile,
    Frozen,
    Identifier,
    Mistake,
    Told,
    Words,
    build,
    closest,
    filled_with,
    kept,
    read_yaml,
)
from rules import Rulebook
from visit.telling.answer_names import misnamed

FILE = Path(__file__).with_name("contents.yaml")
DANGER_SIGNS = "everyone.danger_signs"
StoryPart = Literal[
    "where", "side", "sudden", "since", "last", "course", "size", "severity", "done"
]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z_]+\.[a-z_]+(:[a-z0-9_]+)?$")]
Names = tuple[Name, ...]
Place = Annotated[str, StringConstraints(pattern=r"^[a-z_]+(\.[a-z_]+)?(:[a-z0-9_]+)?$")]


class Family(Frozen):
    """Danger signs that belong together, and beside which complaints they are worth denying.

    Those of an `acute` family tell little of a complaint that can wait, so only the first of them
    stands in front of what a doctor asks about it.
    """

    signs: tuple[Identifier, ...] = Field(min_length=1)
    beside: tuple[Place, ...] = ()
    acute: bool = False


class Together(Frozen):
    """Signs of one thing that are denied in one line: `lead` names it, each sign has its word."""

    lead: Words
    signs: Mapping[Name, Words] = Field(min_length=2)


class Akin(Frozen):
    """What is asked beside a complaint that is one `of` these questions, in this order."""

    of: Names = Field(min_length=1)
    also: Names = ()

    @property
    def names(self) -> Names:
        """All of them."""
        return (*self.of, *self.also)


class CrewNeeds(Frozen):
    """What changes what a crew does beside an emergency that is one `of` these."""

    of: tuple[Place, ...] = Field(min_length=1)
    also: Names = Field(min_length=1)


class EmergencyLine(Frozen):
    """A line of the short emergency list, and the danger signs that it stands for."""

    text: Words
    covers: tuple[Identifier, ...] = Field(min_length=1)


class Contents(Frozen):
    """Each list stands in the order in which it is told."""

    story: Mapping[StoryPart, Names]
    found_by_test: Names
    says_sudden: Names
    says_severe: Names
    has_a_spot: tuple[Place, ...]
    course_told_by: Mapping[Name, Names]
    elsewhere: tuple[Place, ...]
    may_have_side: Mapping[Name, tuple[Place, ...]]
    of_both: Names
    untrue_side: Mapping[Name, Names]
    in_story: Mapping[Name, Annotated[str, filled_with("amount")]]
    one_place: Mapping[Name, Words]
    of_main: Mapping[Name, Words]
    sentences: Mapping[Name, Told]
    not_now: Names
    slow: Names
    background: Names
    risk: Names
    only_worse: Names
    vague: Names
    general: Names
    of_the_place: Names
    says_more: Names
    of_another: Names
    one_thing: tuple[Names, ...]
    one_fact: tuple[Names, ...]
    places_of_a_lump: Names
    closer: Mapping[Name, Names]
    told_by: Mapping[Name, Names]
    empty_words: tuple[Identifier, ...]
    akin: tuple[Akin, ...]
    together: tuple[Together, ...]
    in_denial: Mapping[Name, Words]
    in_doubt: Mapping[Name, Words]
    crew_asks: tuple[Akin, ...]
    crew_needs: tuple[CrewNeeds, ...]
    families: tuple[Family, ...]
    emergency: tuple[EmergencyLine, ...]


@kept
def contents() -> Contents:
    """The file as it is written. Raises `ContentError` when it cannot be used."""
    return build(Contents, read_yaml(FILE))


def worded(texts: Mapping[str, Words], *names: str) -> str | None:
    """The text of the first of these names that has one."""
    return next((texts[name] for name in names if name in texts), None)


def sentence(*names: str) -> Told | None:
    """The whole sentence for the phone of the first of these names that has one."""
    return next(
        (contents().sentences[name] for name in names if name in contents().sentences), None
    )


def check(rulebook: Rulebook, path: Path = FILE) -> Iterator[Mistake]:
    """Names that nothing has, and danger signs that no line covers. Raises `ContentError`."""
    file = read_yaml(path)
    read = build(Contents, file)
    lists = (read.background, read.risk, read.vague, read.general, read.says_more, *read.one_thing)
    lists += read.one_fact
    lists += (read.of_another, read.only_worse, read.of_the_place)
    lists += (read.found_by_test, read.says_sudden, read.says_severe)
    lists += (tuple(read.course_told_by), *read.course_told_by.values())
    lists += tuple(one.names for one in (*read.akin, *read.crew_asks))
    lists += tuple((*one.of, *one.also) for one in read.crew_needs)
    lists += (read.not_now, read.slow, read.places_of_a_lump, *map(tuple, _worded(read)))
    lists += (tuple(_beside(read)), tuple(read.told_by), tuple(read.closer))
    lists += (*read.story.values(), *read.told_by.values(), *read.closer.values())
    names = (name for names in lists for name in names)
    asked = rulebook.questionnaire
    yield from misnamed(file, names, asked.questions, [place.id for place in asked.locations])
    yield from _danger(file, read, rulebook.questionnaire.questions[DANGER_SIGNS].danger)


def _worded(read: Contents) -> tuple[Mapping[str, object], ...]:
    together = (one.signs for one in read.together)
    return (
        read.in_story,
        read.one_place,
        read.of_main,
        read.sentences,
        read.in_denial,
        read.in_doubt,
        *together,
    )


def _beside(read: Contents) -> Iterator[str]:
    yield from (name for family in read.families for name in family.beside)
    yield from (*read.elsewhere, *read.has_a_spot, *read.of_both)
    for sides in (read.may_have_side, read.untrue_side):
        yield from (*sides, *(place for places in sides.values() for place in places))


def _danger(file: ContentFile, read: Contents, danger: tuple[str, ...]) -> Iterator[Mistake]:
    covered = [sign for line in read.emergency for sign in line.covers]
    for sign in danger:
        if covered.count(sign) != 1:
            wrong = f"danger sign '{sign}' stands in {covered.count(sign)} lines of the list"
            yield file.mistake(("emergency",), wrong, "name it under 'covers' of one line")
    for sign in (*covered, *(sign for family in read.families for sign in family.signs)):
        if sign not in danger:
            yield file.misnamed((), f"'{sign}' is no danger sign", closest(sign, danger), sign)

"""Packs: short sourced advice for one point on the road, such as being told it is nothing.

Content, not code: `advice.yaml` says when a pack is offered and what stands in it.
"""

from functools import cache
from pathlib import Path
from typing import Annotated, NamedTuple

from pydantic import Field

from questionnaire import (
    ContentError,
    Frozen,
    Identifier,
    Mistake,
    Told,
    ToldWithNumbers,
    WrittenCondition,
    build,
    filled_with,
    kept,
    read_yaml,
    resolve,
)
from rules import Engine, Rulebook, countries
from rules.checks.typed_numbers import numbers_of, typed_numbers
from visit.checking import EVERYWHERE, misread, unknown_sources
from visit.plan.fitting import fits
from visit.situation import Situation
from visit.words import words

FILE = Path(__file__).parent / "advice.yaml"


_Line = Annotated[
    str, Field(min_length=1), filled_with("emergency", "urgent_line", "crisis_line", "different")
]


class Line(Told):
    """A line in two voices; the person's own words on what has changed go to `{different}`."""

    you: _Line
    them: _Line


class Part(Frozen):
    """A heading with lines below it."""

    title: Told
    items: tuple[Line, ...] = Field(min_length=1)


class Pack(Frozen):
    """Advice that is offered when a condition holds, with the sources of its facts.

    `calls_team` says that it tells people to call their team. Conditions name full question keys.
    `{different}` stands for the person's own words on what has changed since.
    """

    id: Identifier
    offer_when: WrittenCondition
    title: Told
    lead: ToldWithNumbers
    parts: tuple[Part, ...] = Field(min_length=1)
    sources: tuple[Identifier, ...] = Field(min_length=1)
    calls_team: bool = False


class Packs(Frozen):
    """All packs."""

    packs: tuple[Pack, ...]


class PartSaid(NamedTuple):
    """A heading with its lines, in which the person's own words may stand."""

    title: str
    items: tuple[str, ...]


class Offered(NamedTuple):
    """A pack in the words of this person."""

    id: str
    title: str
    lead: str
    parts: tuple[PartSaid, ...]
    sources: tuple[str, ...]
    calls_team: bool


@kept
def packs() -> tuple[Pack, ...]:
    """Every pack as it is written. Raises `ContentError` when the file cannot be used."""
    return build(Packs, read_yaml(FILE)).packs


def load(rulebook: Rulebook, path: Path = FILE) -> tuple[Pack, ...]:
    """Every pack, its names checked. Raises `ContentError` with every mistake found."""
    file = read_yaml(path)
    written = build(Packs, file).packs
    mistakes: list[Mistake] = []
    for place, pack in enumerate(written):
        at = ("packs", place)
        mistakes += misread(file, (*at, "offer_when"), pack.offer_when, rulebook)
        mistakes += unknown_sources(file, (*at, "sources"), pack.sources, rulebook)
    mistakes += typed_numbers(file, numbers_of(countries()))
    if mistakes:
        raise ContentError(mistakes)
    questions = rulebook.questionnaire.questions
    return tuple(
        pack.model_copy(update={"offer_when": resolve(pack.offer_when, EVERYWHERE, questions)})
        for pack in written
    )


@cache
def _packs_of(engine: Engine) -> tuple[Pack, ...]:
    return load(engine.rulebook)


def packs_for(situation: Situation) -> tuple[Offered, ...]:
    """The packs that these answers call for."""
    counted = situation.guidance.sight.counted
    return tuple(
        _offered(pack, situation)
        for pack in _packs_of(situation.engine)
        if pack.offer_when.truth(counted)
    )


def _offered(pack: Pack, situation: Situation) -> Offered:
    say = situation.speech
    parts = tuple(PartSaid(say(part.title), _items(part, situation)) for part in pack.parts)
    title, lead = say(pack.title), say(pack.lead)
    return Offered(pack.id, title, lead, parts, pack.sources, pack.calls_team)


def _items(part: Part, situation: Situation) -> tuple[str, ...]:
    """The lines of a part that fit these answers."""
    different = situation.plan.story.different or words("different_unsaid")
    fitting = (item for item in part.items if fits(item.you, situation))
    return tuple(situation.speech(item).replace("{different}", different) for item in fitting)

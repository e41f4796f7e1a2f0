"""Packs: short sourced advice for one point on the road, such as being told it is nothing.

Content, not code: `packs.yaml` says when a pack is offered and what stands in it.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from pydantic import Field

from questionnaire import Frozen, Identifier, Words, WrittenCondition, build, read_yaml
from rules import Engine
from visit.journey import Journey
from visit.words import Speech, speech_for, words

FILE = Path(__file__).parent / "packs.yaml"


class Part(Frozen):
    """A heading with lines below it."""

    title: Words
    items: tuple[Words, ...] = Field(min_length=1)


class Pack(Frozen):
    """Advice that is offered when a condition holds, with the sources of its facts.

    Conditions name full question keys. `{different}` stands for the person's own words on what
    has changed since.
    """

    id: Identifier
    offer_when: WrittenCondition
    title: Words
    lead: Words
    parts: tuple[Part, ...] = Field(min_length=1)
    sources: tuple[Identifier, ...] = Field(min_length=1)


class Packs(Frozen):
    """All packs."""

    packs: tuple[Pack, ...]


class Offered(NamedTuple):
    """A pack in the words of this person."""

    id: str
    title: str
    lead: str
    parts: tuple[Part, ...]
    sources: tuple[str, ...]


@cache
def packs() -> tuple[Pack, ...]:
    """Every pack. Raises `ContentError` when the file cannot be used."""
    return build(Packs, read_yaml(FILE)).packs


def packs_for(engine: Engine, journey: Journey) -> tuple[Offered, ...]:
    """The packs that these answers call for."""
    seen, say = engine.see(journey.answers).seen, speech_for(journey)
    different = journey.plan.story.different or words("different_unsaid")
    return tuple(_offered(pack, say, different) for pack in packs() if pack.offer_when.truth(seen))


def _offered(pack: Pack, say: Speech, different: str) -> Offered:
    parts = tuple(
        Part(
            title=say(part.title),
            items=tuple(say(item).replace("{different}", different) for item in part.items),
        )
        for part in pack.parts
    )
    return Offered(pack.id, say(pack.title), say(pack.lead), parts, pack.sources)

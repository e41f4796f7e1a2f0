"""The sentences that people can write, with what each is about, and how many are read rightly."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from questionnaire import Found, Frozen, Identifier, OwnWords, build, read_yaml

PHRASES = Path(__file__).parent / "own_words_phrases.yaml"
FIRST = 3
"""So many places does a person take in at a glance."""


class Said(Frozen):
    """One sentence: `places` it may be about, signs of `danger` it tells, signs it `may_ask`."""

    says: str
    source: str
    places: tuple[Identifier, ...] = ()
    danger: tuple[Identifier, ...] = ()
    may_ask: tuple[Identifier, ...] = ()

    @property
    def set_aside(self) -> bool:
        """Whether it belongs to the half that was set aside while the lists were written."""
        return sha256(self.says.encode()).digest()[0] % 2 == 1

    @property
    def is_calm(self) -> bool:
        return not self.danger and not self.may_ask

    def finds_place(self, found: Found) -> bool:
        return any(place.name in self.places for place in found.places[:FIRST])

    def finds_danger(self, found: Found) -> bool:
        return any(sign.name in self.danger for sign in found.danger_signs)


class _File(Frozen):
    phrases: tuple[Said, ...]


@dataclass(frozen=True)
class Measured:
    """Sentences that are not read rightly, and the share of those that are (or wrongly alarm)."""

    place_missed: list[str]
    danger_missed: list[str]
    alarmed: list[str]
    place: float
    danger: float
    alarm: float


def phrases() -> tuple[Said, ...]:
    """Every sentence. Raises `ContentError`."""
    return build(_File, read_yaml(PHRASES)).phrases


def measured(own_words: OwnWords, said: Sequence[Said]) -> Measured:
    """How these sentences are read."""
    found = [(one, own_words.find(one.says)) for one in said]
    placed = [(one, what) for one, what in found if one.places]
    dangerous = [(one, what) for one, what in found if one.danger]
    calm = [(one, what) for one, what in found if one.is_calm]
    place_missed = [one.says for one, what in placed if not one.finds_place(what)]
    danger_missed = [one.says for one, what in dangerous if not one.finds_danger(what)]
    alarmed = [one.says for one, what in calm if what.danger_signs]
    return Measured(
        place_missed,
        danger_missed,
        alarmed,
        place=1 - len(place_missed) / len(placed),
        danger=1 - len(danger_missed) / len(dangerous),
        alarm=len(alarmed) / len(calm),
    )

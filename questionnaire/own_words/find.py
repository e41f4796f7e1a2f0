"""What a person wrote, to places to offer and danger signs to ask about, best first.

It only suggests. No question is answered, hidden or skipped by it, and a word that is denied
suggests nothing. The text is not kept.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from questionnaire.likeness.framing import Framing
from questionnaire.likeness.second_look import looked_at
from questionnaire.likeness.traits import Reading
from questionnaire.likeness.weights import Weights
from questionnaire.own_words.calm import with_what_calms
from questionnaire.own_words.denial import Spoken, spoken
from questionnaire.own_words.lay_words.marks import NO, Sentence
from questionnaire.own_words.matching import Hit, Pattern, hits, is_one_phrase, is_pressing
from questionnaire.own_words.wording.reading import Wording

ROOM, ROOM_FOR_DANGER = 4, 7
"""So many other words may stand between those of a phrase. A danger sign may be told in two
sentences, a place in one."""

LONGEST_TEXT = 1000
"""So many characters are read; nobody writes more into one field."""


class TooLong(ValueError):
    """More was written than is read; the message does not repeat it."""


@dataclass(frozen=True)
class Suggested:
    """A place or a danger sign, with the phrases of the content that led to it."""

    name: str
    phrases: tuple[str, ...]


@dataclass(frozen=True)
class Found:
    """What a text suggests, best first; both are empty where it says nothing that is known.

    Places that everyone is asked about are among them, though there is nothing to tick for them.
    """

    places: tuple[Suggested, ...]
    danger_signs: tuple[Suggested, ...]


@dataclass(frozen=True)
class OwnWords:
    """All lay words, ready to be found. Shared by all people; a text changes nothing in it.

    Patterns are kept by the first of their words. `felt_at` leads from a danger sign to places.
    Without `weights` the lists alone are looked up.
    """

    wording: Wording
    undone_by: frozenset[str]
    places: Mapping[str, tuple[Pattern, ...]]
    danger_signs: Mapping[str, tuple[Pattern, ...]]
    felt_at: Mapping[str, tuple[str, ...]]
    framing: Framing
    weights: Weights | None = None

    def find(self, text: str) -> Found:
        """Places and danger signs for a text. Raises `TooLong`."""
        if len(text) > LONGEST_TEXT:
            raise TooLong(f"more than {LONGEST_TEXT} characters were written; write it shorter")
        _, said = self._read(text)
        told = self._told(said)
        signs = self._weighed(text, said, told)
        named = _best_first(_without_parts(list(hits(self.places, said, ROOM, kinds=False))))
        return Found(_once((*named, *self._felt(signs))), signs)

    def reading(self, text: str) -> Reading:
        """A text as it is weighed."""
        sentences, said = self._read(text)
        return Reading(
            text,
            self.framing.frame,
            said,
            sentences,
            [one.name for one in _best_first(self._told(said))],
        )

    def _read(self, text: str) -> tuple[list[Sentence], list[Spoken]]:
        sentences = list(with_what_calms(self.wording.sentences(text)))
        said: list[Spoken] = []
        for sentence in sentences:
            said += spoken(sentence, self.wording, self.undone_by, len(said))
        return sentences, said

    def _told(self, said: Sequence[Spoken]) -> list[Hit]:
        return list(hits(self.danger_signs, said, ROOM_FOR_DANGER, kinds=True))

    def _weighed(
        self, text: str, said: Sequence[Spoken], told: Sequence[Hit]
    ) -> tuple[Suggested, ...]:
        """The signs of the lists, if the text is not unlike one of a danger, and likely ones.

        The lists alone are right about a text of their own words, and about what is all denied.
        """
        listed = _best_first(told)
        if not self.weights or all(one.denials or one.word == NO for one in said):
            return listed
        pressing = is_pressing(told, said)
        looked = looked_at(text, self.reading, self.weights, self.framing.turns, pressing=pressing)
        kept = listed if looked.may_tell or is_one_phrase(told, said) else ()
        return _once((*kept, *(Suggested(name, ()) for name in looked.beside(listed=bool(kept)))))

    def _felt(self, signs: Sequence[Suggested]) -> Iterator[Suggested]:
        """Where the danger signs are felt, for a text that says so in no other words."""
        for sign in signs:
            for place in self.felt_at.get(sign.name, ()):
                yield Suggested(place, sign.phrases)


def _once(suggested: Sequence[Suggested]) -> tuple[Suggested, ...]:
    """Each name once, where it stands first."""
    first: dict[str, Suggested] = {}
    for one in suggested:
        first.setdefault(one.name, one)
    return tuple(first.values())


def _without_parts(hits: Sequence[Hit]) -> list[Hit]:
    """The hits without those that are part of a longer one: "leg" in "swollen leg"."""
    return [hit for hit in hits if not any(hit.at < other.at for other in hits)]


def _best_first(hits: Sequence[Hit]) -> tuple[Suggested, ...]:
    """What the hits suggest: most words in one phrase first, then most words in all.

    A phrase that means several places says little of each: "blood" stands behind "wound".
    """
    by_name: dict[str, list[Hit]] = {}
    for hit in hits:
        for name in hit.pattern.means:
            by_name.setdefault(name, []).append(hit)
    ranked = sorted(by_name.items(), key=lambda entry: _rank(entry[1]))
    return tuple(Suggested(name, _phrases(found)) for name, found in ranked)


def _phrases(hits: Sequence[Hit]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(hit.pattern.phrase for hit in sorted(hits, key=_order)))


def _rank(hits: Sequence[Hit]) -> tuple[int, int, int, int]:
    covered = {place for hit in hits for place in hit.at}
    longest, meant = min((-len(hit.at), len(hit.pattern.means)) for hit in hits)
    return longest, meant, -len(covered), min(covered)


def _order(hit: Hit) -> tuple[int, int]:
    return -len(hit.at), min(hit.at)

"""A text, and of a long one its parts, weighed: whether it tells a danger, and which sign."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from questionnaire.likeness.traits import Reading, naming_traits, traits
from questionnaire.likeness.weights import Weights

LONGEST, STEP, WHOLE = 30, 20, 50
"""So many words are weighed at once, and the next so many words further on: a danger that is told
in a few words of many is weighed by itself as well. A text of more than the last is weighed in
parts alone."""

KEPT, KEPT_IF_PRESSING = -0.5, -2.0
"""What the lists name is kept from here on: it takes more to be unlike any danger, and much more
where it is told as bad, sudden or so now."""

FEWEST = 3
"""So many words at least are a thought of their own."""

BRIEF, BRIEF_BAR = 6, 1.5
"""So few words say little of who and when. Where the lists name nothing in them, they must be this
much more like a danger: "a sudden change of plans"."""

SURE, LIKELY = 0.3, 0.06
"""From the first share on the likeliest sign is named beside those of the lists; from the second on
another is named beside the likeliest, where the lists name none."""

_AFTER_A_SENTENCE = re.compile(r"(?<=[.!?;\n])\s+")

_THOUGHT_ENDS = re.compile(r"[,;:.!?]\s+")
_ASKED, _CLOSES = "asked", "none_of_it"

Shares = tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Looked:
    """Whether a text may tell a danger, and for each part that is like one the shares of signs."""

    may_tell: bool
    alike: tuple[Shares, ...]

    def beside(self, *, listed: bool) -> Iterator[str]:
        """The signs to name beside those that the lists name, or where they name none."""
        for (first, share), *others in self.alike:
            if not listed or share > SURE:
                yield first
            if not listed:
                yield from (sign for sign, less in others[:1] if less > LIKELY)


def looked_at(
    text: str,
    read: Callable[[str], Reading],
    weights: Weights,
    turns: frozenset[str],
    *,
    pressing: bool = False,
) -> Looked:
    """What the weights say of a text; after each of `turns` a new thought begins.

    `pressing` says that what the lists name in it is told as bad, sudden or so now.
    """
    turned = [read(part) for part in _after_turns(text, turns)]
    readings = [*_in_parts(text, read), *turned]
    danger = [weights.danger(traits(reading)) for reading in readings]
    alike = (
        reading for reading, height in zip(readings, danger, strict=True) if height > _bar(reading)
    )
    shares = tuple(weights.likeliest(naming_traits(reading)) for reading in alike)
    least = KEPT_IF_PRESSING if pressing else KEPT
    may_tell = any(reading.named for reading in turned) or max(danger) > least
    asks = any(_ASKED in word.calm for one in readings for word in one.words)
    beside = map(read, _thoughts(text)) if asks else ()
    may_tell = may_tell or any(one.named and weights.danger(traits(one)) > 0 for one in beside)
    return Looked(may_tell, shares)


def _thoughts(text: str) -> Iterator[str]:
    """The thoughts of a text, each of which may be a danger beside what is only asked about.

    "Tell me what to do should I ever need help, I am bleeding": the first half is no danger.
    """
    return (one for one in _THOUGHT_ENDS.split(text) if len(one.split()) >= FEWEST)


def _bar(reading: Reading) -> float:
    """What a text is above to be like one that tells a danger."""
    return BRIEF_BAR if not reading.named and len(reading.text.split()) <= BRIEF else 0.0


def _after_turns(text: str, turns: frozenset[str]) -> Iterator[str]:
    """What follows each word that begins a new thought, as far as a person takes it in at once."""
    words = text.split()
    for place, word in enumerate(words):
        after = words[place + 1 : place + 1 + LONGEST]
        if word.casefold() in turns and place and len(after) >= FEWEST:
            yield " ".join(after)


def _in_parts(text: str, read: Callable[[str], Reading]) -> Iterator[Reading]:
    """The text, and of a long one its sentences, a very long sentence in pieces.

    One that ends with "none of these" is of one piece, as its end says what its beginning means.
    """
    many = len(text.split())
    if many <= WHOLE:
        yield read(text)
    if many > LONGEST:
        for whole in _sentences(text, read):
            words = whole.text.split()
            if len(words) <= LONGEST or _closes(whole):
                yield whole
                continue
            for start in range(0, max(len(words) - LONGEST + STEP, 1), STEP):
                yield read(" ".join(words[start : start + LONGEST]))


def _sentences(text: str, read: Callable[[str], Reading]) -> Iterator[Reading]:
    """The sentences of a text; "None of them applies" is one with what it is said of."""
    before: Reading | None = None
    for sentence in _AFTER_A_SENTENCE.split(text):
        reading = read(sentence)
        if before and _closes(reading):
            reading = read(f"{before.text} {sentence}")
        elif before:
            yield before
        before = reading
    if before:
        yield before


def _closes(reading: Reading) -> bool:
    return any(_CLOSES in word.calm for word in reading.words)

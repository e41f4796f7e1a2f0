"""Which words of a text are told as calm: long ago, over, ordinary, or of somebody else.

"Had a heart attack in 2010, sore toe now" tells a heart attack and none of today.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from questionnaire.own_words.fixed_words import CALM
from questionnaire.own_words.wording import (
    CANNOT,
    NO,
    PAUSE,
    RECENT,
    SEVERE,
    SIGNS,
    SLOW,
    SUDDEN,
    TURN,
    Sentence,
)

_BACK = frozenset({"steady", "over", "well", "effort", "ordinary"})
"""Said of what stood before ("blotchy face, always been so"); the others of their own part."""

_UNDONE_BY = {
    RECENT: frozenset({"long_ago", "others", "asked"}),
    SEVERE: frozenset({"mild", "well", "effort", "ordinary"}),
    SUDDEN: frozenset({"well", "effort", "ordinary"}),
}
"""What these words undo: "my dad had a fit this morning", "agony after the gym"."""

_LONG_AGO, _OTHERS = frozenset({"long_ago"}), frozenset({"others"})
_SOMEBODY_THEN = frozenset({"somebody", "past"})
"""Together in one thought they tell of another: "my neighbour fainted last week"."""

_TOO = {
    "now_too": frozenset({"long_ago", "steady", "mild"}),
    "here_too": frozenset({"asked", "others", "somebody"}),
}
"""What "but now it is" and "mine came at once" undo in their own part and those before it."""

_AT_ONCE = 3
"""A sentence that says so within so many words says it of the one before: "Dizzy. Fine now."."""


def calm(sentence: Sentence) -> list[frozenset[str]]:
    """For each word and mark of a sentence, the names of what calms it."""
    parts = list(_parts(sentence))
    told = list(_over_comma(parts, [_told(part) for part in parts]))
    told = list(_of_another(parts, list(_until_now(list(_since_then(told))))))
    reached: list[frozenset[str]] = []
    for number, part in enumerate(parts):
        later = {name for names in told[number + 1 :] for name in names & _BACK}
        undone = {name for word, names in _UNDONE_BY.items() if word in part for name in names}
        reached += [frozenset((told[number] | later) - undone)] * len(part)
    return reached


def with_what_calms(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences, with one that begins by calming the one before joined to it."""
    joined: Sentence = []
    for sentence in sentences:
        if any(CALM.get(one) in _BACK for one in sentence[:_AT_ONCE]):
            joined = [*joined, PAUSE, *sentence]
        else:
            yield joined
            joined = sentence
    yield joined


def _told(part: Sentence) -> frozenset[str]:
    """The names of what calms a part; "not better now" does not."""
    return frozenset(
        CALM[one]
        for one, before in zip(part, ["", *part], strict=False)
        if one in CALM and before not in (NO, CANNOT)
    )


def _over_comma(
    parts: Sequence[Sentence], told: Sequence[frozenset[str]]
) -> Iterator[frozenset[str]]:
    """What calms each part, where one that only says "years ago" says it of the one before."""
    for number, names in enumerate(told):
        after = parts[number + 1] if number + 1 < len(parts) else []
        only = after and all(one in SIGNS or one == SLOW for one in after)
        yield names | (told[number + 1] & _LONG_AGO) if only else names


def _since_then(told: Sequence[frozenset[str]]) -> Iterator[frozenset[str]]:
    """What calms each part, where "weak ever since" is as long ago as what was told before it."""
    before: frozenset[str] = frozenset()
    for names in told:
        before |= names & _LONG_AGO
        yield names | before if "since_then" in names else names


def _until_now(told: Sequence[frozenset[str]]) -> Iterator[frozenset[str]]:
    """What calms each part, where "an old pain, but now it is in my arm" is no old pain."""
    last = {
        too: max((n for n, names in enumerate(told) if too in names), default=-1) for too in _TOO
    }
    for number, names in enumerate(told):
        yield names.difference(*(_TOO[too] for too, end in last.items() if number <= end))


def _of_another(
    parts: Sequence[Sentence], told: Sequence[frozenset[str]]
) -> Iterator[frozenset[str]]:
    """What calms each part, where a thought of somebody then is of another to its end."""
    for thought in _thoughts(parts, told):
        about = list(accumulate(thought, frozenset[str].union))
        another = about[-1] >= _SOMEBODY_THEN or about[-1] >= {"somebody", *_OTHERS}
        for names, so_far in zip(thought, about, strict=True):
            yield names | _OTHERS if another and "somebody" in so_far else names


def _thoughts(
    parts: Sequence[Sentence], told: Sequence[frozenset[str]]
) -> Iterator[list[frozenset[str]]]:
    """What calms the parts of each thought: one goes on over "and", if not as "and I"."""
    thought: list[frozenset[str]] = []
    for part, names in zip(parts, told, strict=True):
        if thought and (part[:1] != [TURN] or "me" in thought[-1]):
            yield thought
            thought = []
        thought.append(names)
    yield thought


def _parts(sentence: Sentence) -> Iterator[Sentence]:
    """A sentence in its thoughts, from pause to pause and from turn to turn."""
    part: Sentence = []
    for one in sentence:
        if one in (PAUSE, TURN):
            yield part
            part = []
        part.append(one)
    yield part

"""Which words of a text are told as calm: long ago, over, ordinary, or of somebody else.

"Had a heart attack in 2010, sore toe now" tells a heart attack and none of today.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from questionnaire.own_words.lay_words.fixed_words import CALM
from questionnaire.own_words.lay_words.marks import (
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

_SAYS_IT_BEFORE = _BACK | {"none_of_it"}

_UNDONE_BY = {
    RECENT: frozenset({"long_ago", "others", "asked", "ordinary"}),
    SEVERE: frozenset({"mild", "well", "effort", "ordinary", "ordinary_even_now"}),
    SUDDEN: frozenset({"well", "effort", "ordinary", "ordinary_even_now"}),
}
"""What these words undo: "my dad had a fit this morning", "agony after the gym"."""

_NONE: frozenset[str] = frozenset()
_EVEN_NOW = frozenset({"ordinary_even_now"})
"""Some signs have an ordinary cause on the day they come as well."""

_LONG_AGO, _OTHERS = frozenset({"long_ago"}), frozenset({"others"})
_ANIMAL = frozenset({"animal"})
_SOMEBODY_THEN = frozenset({"somebody", "past"})
"""Together in one thought they tell of another: "my neighbour fainted last week"."""

_TOO = {
    "now_too": frozenset({"long_ago", "steady", "mild", "asked"}),
    "here_too": frozenset({"asked", "others", "somebody", "animal"}),
}
"""What "but now it is" and "mine came at once" undo in their own part and those before it."""

_AGAIN = "again"
"""What is so again is no longer long ago: "had one as a child, just had it again"."""

_ASKED = frozenset({"asked"})
_NONE_OF_IT, _LIST_BEGINS = "none_of_it", frozenset({"asked", "listed"})
_PRESSING = frozenset({RECENT, SEVERE, SUDDEN})
_NEW = frozenset({RECENT, "befor", "until", "till"})
"""What "none of this before today" says: that it is so now."""

_LISTED = 4
"""So many words at most has each part of a list, with the mark that begins it."""

_OF_TIME = frozenset({SLOW, "back", "yrs"})
"""Words of "years back"."""

_AT_ONCE = 3
"""A sentence that says so within so many words says it of the one before: "Dizzy. Fine now."."""


def calm(sentence: Sentence) -> list[frozenset[str]]:
    """For each word and mark of a sentence, the names of what calms it."""
    parts = list(_parts(sentence))
    told = list(_over_comma(parts, [_told(part) for part in parts]))
    so_far = list(_until_now(parts, list(_since_then(_warned(parts, told)))))
    told = list(_of_another(parts, list(_compared(_none_of_it(parts, so_far)))))
    reached: list[frozenset[str]] = []
    for number, part in enumerate(parts):
        later = {name for names in told[number + 1 :] for name in names & _BACK}
        undone = {name for word, names in _UNDONE_BY.items() if word in part for name in names}
        names = told[number] | later
        names |= _EVEN_NOW if "ordinary" in names else _NONE
        animal = _OTHERS if "animal" in names else _NONE
        reached += [frozenset(names - undone | animal)] * len(part)
    return reached


def with_what_calms(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences, with one that begins by calming the one before joined to it."""
    joined: Sentence = []
    for sentence in sentences:
        if any(CALM.get(one) in _SAYS_IT_BEFORE for one in sentence[:_AT_ONCE]):
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
        only = after and all(one in SIGNS or one in _OF_TIME for one in after)
        yield names | (told[number + 1] & _LONG_AGO) if only else names


def _since_then(told: Sequence[frozenset[str]]) -> Iterator[frozenset[str]]:
    """What calms each part, where "weak ever since" is as long ago as what was told before it."""
    before: frozenset[str] = frozenset()
    for names in told:
        before |= names & _LONG_AGO
        yield names | before if "since_then" in names else names


def _until_now(
    parts: Sequence[Sentence], told: Sequence[frozenset[str]]
) -> Iterator[frozenset[str]]:
    """What calms each part, where "an old pain, but now it is in my arm" is no old pain."""
    last = {
        too: max((n for n, names in enumerate(told) if too in names), default=-1) for too in _TOO
    }
    again = (n for n, part in enumerate(parts) if _AGAIN in part and not {NO, CANNOT} & set(part))
    since = max(again, default=-1)
    for number, names in enumerate(told):
        undone = [_TOO[too] for too, end in last.items() if number <= end]
        yield names.difference(*undone, _LONG_AGO if number <= since else ())


def _none_of_it(
    parts: Sequence[Sentence], told: Sequence[frozenset[str]]
) -> Sequence[frozenset[str]]:
    """What calms each part, where "none of these" says it of the list that stands before it.

    A list goes back to where it is said to be one ("she asked if I had"). Where nothing says so,
    only parts of few words are of it.
    """
    calmed = list(told)
    for end, names in enumerate(told):
        if _NONE_OF_IT in names and not _NEW & set(parts[end]):
            for place in range(_list_begins(parts, told, end), end):
                calmed[place] |= _ASKED
    return calmed


def _list_begins(parts: Sequence[Sentence], told: Sequence[frozenset[str]], end: int) -> int:
    """The first part of the list that ends before a part."""
    if said := [place for place in range(end) if _LIST_BEGINS & told[place]]:
        return said[-1]
    begin = end
    while begin and len(parts[begin - 1]) <= _LISTED and not _PRESSING & set(parts[begin - 1]):
        begin -= 1
    return begin


def _warned(parts: Sequence[Sentence], told: Sequence[frozenset[str]]) -> Sequence[frozenset[str]]:
    """What calms each part, where "ring if you have a fever and chills" asks about both."""
    calmed = list(told)
    for number, names in enumerate(told):
        if "warned" in names:
            calmed[number] |= _ASKED
            after = parts[number + 1] if number + 1 < len(parts) else []
            if after[:1] == [TURN] and "me" not in names and len(after) <= _LISTED:
                calmed[number + 1] |= _ASKED
    return calmed


def _compared(told: Sequence[frozenset[str]]) -> Iterator[frozenset[str]]:
    """What calms each part, where "not like when I fainted" tells of then, if more is told after.

    Nothing parts what many write in one breath: "not like last time I cannot breathe".
    """
    for number, names in enumerate(told):
        yield names | _ASKED if "compared" in names and number + 1 < len(told) else names


def _of_another(
    parts: Sequence[Sentence], told: Sequence[frozenset[str]]
) -> Iterator[frozenset[str]]:
    """What calms each part, where a thought of somebody then is of another to its end."""
    for thought in _thoughts(parts, told):
        about = list(accumulate(thought, frozenset[str].union))
        another = about[-1] >= _SOMEBODY_THEN or about[-1] >= {"somebody", *_OTHERS}
        for names, so_far in zip(thought, about, strict=True):
            of_another = _OTHERS if another and "somebody" in so_far else _NONE
            yield names | of_another | (so_far & _ANIMAL)


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

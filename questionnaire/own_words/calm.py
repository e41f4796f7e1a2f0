"""Which words of a sentence are told as calm: long ago, as ever, over, mild, or quite ordinary.

"Had a heart attack in 2010, sore toe now" tells a heart attack and none of today.
"""

from collections.abc import Iterator

from questionnaire.own_words.wording import CALM, PAUSE, TURN, Sentence

_BACK = frozenset({"steady", "over", "ordinary"})
"""Said of what stood before ("blotchy face, always been so"); the others of their own part."""


def calm(sentence: Sentence) -> list[frozenset[str]]:
    """For each word and mark of a sentence, the names of what calms it."""
    parts = list(_parts(sentence))
    told = [{CALM[one] for one in part if one in CALM} for part in parts]
    reached: list[frozenset[str]] = []
    for number, part in enumerate(parts):
        later = {name for names in told[number + 1 :] for name in names & _BACK}
        reached += [frozenset(told[number] | later)] * len(part)
    return reached


def _parts(sentence: Sentence) -> Iterator[Sentence]:
    """A sentence in its thoughts, from pause to pause and from turn to turn."""
    part: Sentence = []
    for one in sentence:
        if one in (PAUSE, TURN):
            yield part
            part = []
        part.append(one)
    yield part

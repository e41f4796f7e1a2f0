"""Runs: several words in a row that mean one thing, made one word."""

from collections.abc import Mapping

from questionnaire.own_words.lay_words.marks import NO, Sentence

Runs = Mapping[tuple[str, ...], str]
"""From words in a row to the one word for what they mean."""

Longest = Mapping[str, int]
"""How many words the longest run has, by the first of them."""


def longest_of(runs: Runs) -> Longest:
    """How many words the longest run has, by the first of them."""
    longest: dict[str, int] = {}
    for run in runs:
        longest[run[0]] = max(len(run), longest.get(run[0], 0))
    return longest


def joined(words: Sentence, runs: Runs, longest: Longest) -> Sentence:
    """The words, each run that means one thing made one, the longest run first.

    What was made one may be a part of another: "can not" of "can not breathe".
    """
    if longest.keys().isdisjoint(words):
        return [word for word in words if word]
    shorter = _joined_once(words, runs, longest)
    while shorter != words:
        words, shorter = shorter, _joined_once(shorter, runs, longest)
    return [word for word in shorter if word]


def _joined_once(words: Sentence, runs: Runs, longest: Longest) -> Sentence:
    def ends(place: int) -> int:
        """Where the longest run ends that begins at a place; the place itself where none does."""
        most = longest.get(words[place], 0)
        possible = range(min(place + most, len(words)), place, -1)
        return next((end for end in possible if tuple(words[place:end]) in runs), place)

    made: Sentence = []
    place = 0
    while place < len(words):
        end = ends(place)
        if words[place] == NO and any(ends(within) > end for within in range(place, end)):
            # "No breath" is one thing, and so are the "breathing problems" that "no" denies.
            end = place
        made.append(runs[tuple(words[place:end])] if end > place else words[place])
        place = max(end, place + 1)
    return made

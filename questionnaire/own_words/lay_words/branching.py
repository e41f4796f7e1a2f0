"""Phrases as one tree of words, in which a slot is a branch of its own that any of its words fill.

A phrase with three slots stands for thousands; none of these is written out.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

Meant = tuple[int, str]
"""The place of a phrase among all, and what it means: of two read alike the first counts."""

ANY = "<any>"
"""A slot that any one word fills, but none that begins a phrase."""

_ROOT = 0


@dataclass(frozen=True)
class Branching:
    """All phrases. Where they part is a fork, which is a number; all of them begin at the first.

    `on` leads from a fork over a word or a slot to the next one, `slots` from it to its slots.
    `fill` are the words of each slot, by the first of them; `ends` is what ends at a fork.
    """

    fill: Mapping[str, Mapping[str, Sequence[tuple[str, ...]]]] = field(default_factory=dict)
    on: dict[tuple[int, str], int] = field(default_factory=dict)
    slots: dict[int, tuple[str, ...]] = field(default_factory=dict)
    ends: dict[int, Meant] = field(default_factory=dict)

    def add(self, phrase: Iterable[str], meant: Meant) -> None:
        """Let a phrase of words and slots grow. Only whoever makes the tree may call it."""
        fork = _ROOT
        for part in phrase:
            step = fork, part
            if step not in self.on:
                self.on[step] = len(self.on) + 1
                if part in self.fill or part == ANY:
                    self.slots[fork] = (*self.slots.get(fork, ()), part)
            fork = self.on[step]
        self.ends.setdefault(fork, meant)

    @cached_property
    def begin(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], int]]]:
        """By the word with which phrases begin, all words up to a fork, and that fork."""
        begun: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for (fork, part), after in self.on.items():
            if fork == _ROOT:
                for word, some in self.fill.get(part, {part: ((part,),)}).items():
                    begun.setdefault(word, []).extend((filled, after) for filled in some)
        return begun

    def meant(self, words: Sequence[str], start: int) -> dict[int, str]:
        """By the place where it ends, what each phrase means that begins at a place."""
        first: dict[int, Meant] = {}
        for filled, fork in self.begin.get(words[start], ()):
            place = start + len(filled)
            if len(filled) == 1 or tuple(words[start:place]) == filled:
                for end, meant in self._ends(fork, words, place):
                    first[end] = min(meant, first.get(end, meant))
        return {end: meaning for end, (_, meaning) in first.items()}

    def _ends(self, fork: int, words: Sequence[str], place: int) -> Iterator[tuple[int, Meant]]:
        if fork in self.ends:
            yield place, self.ends[fork]
        if place == len(words):
            return
        word = words[place]
        if after := self.on.get((fork, word)):
            yield from self._ends(after, words, place + 1)
        for slot in self.slots.get(fork, ()):
            if slot == ANY and word.isalpha():
                yield from self._ends(self.on[fork, ANY], words, place + 1)
                continue
            for filled in self.fill.get(slot, {}).get(word, ()):
                end = place + len(filled)
                if tuple(words[place:end]) == filled:
                    yield from self._ends(self.on[fork, slot], words, end)

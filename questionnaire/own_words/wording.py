"""A text to the words that matter in it: no endings, slips put right, one word for one thing.

Nothing of a text is kept: there is no cache, and each text has a stemmer of its own.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Protocol

import snowballstemmer
from rapidfuzz import process
from rapidfuzz.distance import OSA

from questionnaire.own_words.model import Language

_PIECES = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|[.!;\n](?!\d)|[,:?()\u2013\u2014/](?!\d)|\s-+\s")
_SENTENCE_ENDS = frozenset(".!;\n")
_EITHER = "/"
# A slip in a short word makes another word ("pee", "see"), so only longer ones are put right.
_ONE_SLIP, _ONE_SLIP_STEM, _TWO_SLIPS = 5, 6, 10

NO, CANNOT, SLOW = "<no>", "<cannot>", "<slow>"
END, LIST, PAUSE = "<end>", "<list>", "<pause>"
SIGNS = frozenset({END, LIST, PAUSE})
"""Marks that are no words: they part what stands on both sides of them."""

_MARKS = {NO, CANNOT, SLOW, *SIGNS, ""}

Sentence = list[str]
"""Words without their endings, with the marks above where a text denies, ends, lists or pauses."""


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the name is the library's


@dataclass(frozen=True)
class Wording:
    """How a language is read: made once by `wording_of`, shared by all texts, changed by none.

    `one` leads from a word without its ending to the word for the same thing, `runs` from several;
    `stemmed` are the words of the content with their stems; `known` are all words as they are
    spelled, by their first letter.
    """

    stems: str
    stemmed: Mapping[str, str]
    skipped: frozenset[str]
    one: Mapping[str, str]
    runs: Mapping[tuple[str, ...], str]
    known: Mapping[str, tuple[str, ...]]

    def sentences(self, text: str) -> list[Sentence]:
        """The sentences of a text, each as the words that matter."""
        stemmer: _Stemmer = snowballstemmer.stemmer(self.stems)
        sentences: list[Sentence] = [[]]
        for piece in _PIECES.findall(_plain(text)):
            if piece in _SENTENCE_ENDS:
                sentences.append([])
            elif piece[0].isalpha():
                sentences[-1].extend(self._word(piece.replace("'", ""), stemmer))
            else:
                sentences[-1].append(LIST if piece == _EITHER else PAUSE)
        return [self._joined(sentence) for sentence in sentences if sentence]

    def words(self, phrase: str) -> tuple[str, ...]:
        """The words of a phrase of the content, each once and without signs."""
        said = [word for part in self.sentences(phrase) for word in part]
        return tuple(word for word in dict.fromkeys(said) if word not in SIGNS)

    def cuts(self, phrase: str) -> bool:
        """Whether of a phrase of several words one alone is left, as the others are skipped."""
        words = _spelling(phrase).split()
        return len(words) > 1 == sum(word not in self.skipped for word in words)

    def drops(self, phrase: str) -> bool:
        """Whether a part of a phrase is fixed words that mean nothing, such as "not sure"."""
        kept = replace(self, runs={run: head for run, head in self.runs.items() if head})
        return kept.words(phrase) != self.words(phrase)

    def _word(self, word: str, stemmer: _Stemmer) -> Iterator[str]:
        if word in self.skipped:
            return
        stem = self._stem(word, stemmer)
        if stem not in self.one:
            slip_of = self._spelled(word, _ONE_SLIP) or self._spelled(stem, _ONE_SLIP_STEM)
            word, stem = (slip_of, self._stem(slip_of, stemmer)) if slip_of else (word, stem)
        if word not in self.skipped:
            yield self.one.get(stem, stem)

    def _stem(self, word: str, stemmer: _Stemmer) -> str:
        return self.stemmed.get(word) or stemmer.stemWord(word)

    def _spelled(self, word: str, shortest: int) -> str | None:
        """The known word that this may be a slip of; the first letter is rarely wrong."""
        slips = (len(word) >= shortest) + (len(word) >= _TWO_SLIPS)
        near = self.known.get(word[0], ()) if slips else ()
        found = process.extractOne(word, near, scorer=OSA.distance, score_cutoff=slips)
        return found[0] if found else None

    def _joined(self, words: Sentence) -> Sentence:
        """The words, each run that means one thing made one, the longest run first."""
        joined: Sentence = []
        longest = max(map(len, self.runs), default=0)
        place = 0
        while place < len(words):
            ends = range(min(place + longest, len(words)), place, -1)
            end = next((end for end in ends if tuple(words[place:end]) in self.runs), None)
            joined.append(self.runs[tuple(words[place:end])] if end else words[place])
            place = end or place + 1
        return [word for word in joined if word]


def wording_of(language: Language, phrases: Iterable[str]) -> Wording:
    """How the language is read, if these phrases are what is looked for."""
    said = [phrase for meant in _meanings(language).values() for phrase in meant]
    looked_for = [*said, *language.spelled_right, *phrases]
    skipped = frozenset(_spelling(word) for word in language.skipped)
    known = {word for phrase in looked_for for word in _spelling(phrase).split()}
    stemmer: _Stemmer = snowballstemmer.stemmer(language.stems)
    stemmed = {word: stemmer.stemWord(word) for word in known}
    bare = Wording(language.stems, stemmed, skipped, {}, {}, {})
    one = {stem: stem for word, stem in stemmed.items() if word not in skipped}
    one |= {words[0]: head for words, head in _read(bare, bare, language) if len(words) == 1}
    spelled = _by_letter(known | skipped | (one.keys() - _MARKS))
    singly = replace(bare, one=one, known=spelled)
    runs = {words: head for words, head in _read(singly, bare, language) if len(words) > 1}
    return replace(singly, runs=runs)


def clashes(language: Language, wording: Wording) -> Iterator[tuple[str, str, str]]:
    """Phrases that are read alike and stand for two things: the phrase, and both things."""
    first: dict[tuple[str, ...], str] = {}
    bare = replace(wording, one={}, runs={}, known={})
    for head, phrases in _meanings(language).items():
        for phrase in phrases:
            if (other := first.setdefault(bare.words(phrase), head)) != head:
                yield phrase, other, head


def _meanings(language: Language) -> Mapping[str, tuple[str, ...]]:
    """What is said for each word of the sayings, for each mark, and for nothing at all."""
    denials = language.denials
    marks = {
        NO: denials.no,
        CANNOT: denials.cannot,
        SLOW: language.slow,
        END: denials.ends,
        LIST: denials.lists,
    }
    same = {head: (head, *words) for head, words in language.same.items()}
    return {**marks, **same, "": denials.not_meant}


def _read(
    wording: Wording, bare: Wording, language: Language
) -> Iterator[tuple[tuple[str, ...], str]]:
    """The words of all that is said, and the one word that it stands for."""
    for head, phrases in _meanings(language).items():
        stem = head if head in _MARKS else " ".join(bare.words(head))
        for phrase in phrases:
            yield wording.words(phrase), stem


def _spelling(phrase: str) -> str:
    """A phrase as its words are looked up."""
    return _plain(phrase).replace("'", "")


def _by_letter(words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    return {letter: tuple(some) for letter, some in groupby(sorted(words), lambda word: word[0])}


def _plain(text: str) -> str:
    """Small letters without accents, with one kind of apostrophe and hyphens as spaces."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"(?<=\w)-(?=\w)", " ", re.sub("[\u2018\u2019\u02bc`\u00b4]", "'", kept))

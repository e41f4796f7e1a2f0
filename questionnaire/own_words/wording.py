"""A text to the words that matter in it: no endings, slips put right, one word for one thing.

Nothing of a text is kept: each has a stemmer of its own, and only phrases of the content are known
again.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial
from itertools import groupby
from typing import Any, Protocol

from questionnaire.own_words.fixed_words import (
    CALM,
    FixedWords,
    fixed_words,
    pieces,
    spelling,
)
from questionnaire.own_words.model import Language

_SENTENCE_ENDS = frozenset(".!;\n")
_EITHER = "/"
# A slip in a short word makes another word ("pee", "see"), so only longer ones are put right.
_ONE_SLIP, _ONE_SLIP_STEM, _TWO_SLIPS = 5, 6, 10
_DROPPED, _LETTER = "in", "g"
"""Many leave out the last letter of "bleeding"."""

NO, CANNOT, SLOW = "<no>", "<cannot>", "<slow>"
END, TURN, LIST, PAUSE = "<end>", "<turn>", "<list>", "<pause>"
RECENT, SEVERE, SUDDEN = "recent", "sever", "sudden"
"""The words for what is so now or was so today, for what is bad, and for what came at once."""
SIGNS = frozenset({END, TURN, LIST, PAUSE, *CALM})
"""Marks that are no words: they part what stands on both sides of them."""

MARKS = frozenset({NO, CANNOT, SLOW, *SIGNS, ""})
_NO_WORDS = frozenset({*SIGNS, ""})

Sentence = list[str]
"""Words without their endings, with the marks above where a text denies, ends, lists or pauses."""


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the name is the library's


class _Stems:
    """Takes endings off words of one text."""

    def __init__(self, language: str) -> None:
        self._language = language

    @cached_property
    def _stemmer(self) -> _Stemmer:
        """Made when a word comes that the content has not: most texts need none."""
        # Imported here: a server that nobody writes to needs none of its 39 languages.
        import snowballstemmer  # noqa: PLC0415

        made: _Stemmer = snowballstemmer.stemmer(self._language)
        return made

    def of(self, word: str) -> str:
        return self._stemmer.stemWord(word)


@cache
def _content_stems(language: str) -> Callable[[str], str]:
    """Takes endings off words of the content, each once. No word of a text comes here."""
    return cache(_Stems(language).of)


@cache
def _nearest() -> Callable[..., Any]:
    """Finds the word with the fewest slips. Imported here, as above."""
    from rapidfuzz import process  # noqa: PLC0415
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    return partial(process.extractOne, scorer=OSA.distance)


@dataclass(frozen=True)
class Wording:
    """How a language is read: made once by `wording_of`, shared by all texts, changed by none.

    `one` leads from a word without its ending to the word for the same thing, `runs` from several;
    `stemmed` are the words of the content with their stems; `known` are all words as they are
    spelled, by their first letter. `fixed` are words that count only together; `kinds`
    leads from words to what they are as well.
    """

    stems: str
    stemmed: Mapping[str, str]
    skipped: frozenset[str]
    one: Mapping[str, str]
    runs: Mapping[tuple[str, ...], str]
    known: Mapping[str, tuple[str, ...]]
    fixed: FixedWords
    kinds: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]

    def sentences(self, text: str) -> list[Sentence]:
        """The sentences of a text, each as the words that matter."""
        stems = _Stems(self.stems)
        sentences: list[Sentence] = [[]]
        for piece in self.fixed.read(pieces(text)):
            if piece in _SENTENCE_ENDS:
                sentences.append([])
            elif piece[0].isalpha():
                if (word := self._word(piece, stems)) is not None:
                    sentences[-1].append(word)
            elif piece in CALM:
                # What is "not stopped by evening" is not calm, and "not stopped" is one thing.
                if sentences[-1][-1:] not in ([NO], [CANNOT]):
                    sentences[-1].append(piece)
            elif not piece[0].isdigit():
                sentences[-1].append(LIST if piece == _EITHER else PAUSE)
        return [self._joined(sentence) for sentence in sentences if sentence]

    def words(self, phrase: str) -> tuple[str, ...]:
        """The words of a phrase of the content, each once and without signs."""
        if phrase not in self._phrases:
            said = dict.fromkeys(word for part in self.sentences(phrase) for word in part)
            self._phrases[phrase] = tuple(word for word in said if word not in SIGNS)
        return self._phrases[phrase]

    def cuts(self, phrase: str) -> bool:
        """Whether of a phrase of several words one alone is left, as the others are skipped."""
        words = spelling(phrase).split()
        return len(words) > 1 == sum(word not in self.skipped for word in words)

    def parts(self, phrase: str) -> bool:
        """Whether of a phrase of several words one alone is left, as the others are marks."""
        several = len(spelling(phrase).split()) > 1
        return several and sum(word not in _NO_WORDS for word in self._singly(phrase)) == 1

    def widens(self, phrase: str) -> str | None:
        """The word that a phrase is read as, if that is another one, of which all words count."""
        words = self.words(phrase)
        alike = len(words) == 1 and words[0] != " ".join(self.bare.words(phrase))
        return words[0] if alike else None

    def drops(self, phrase: str) -> bool:
        """Whether a part of a phrase is fixed words that mean nothing, such as "not sure"."""
        words = self.words(phrase)
        if set(words) == set(self._singly(phrase)):
            return False
        return self._keeping.words(phrase) != words

    def _singly(self, phrase: str) -> list[str]:
        """The words of a phrase of the content, each read by itself."""
        stems = _Stems(self.stems)
        read = (self._word(one, stems) for one in spelling(phrase).split())
        return [word for word in read if word is not None]

    @cached_property
    def _keeping(self) -> "Wording":
        """The same wording, in which fixed words that mean nothing are left in."""
        runs = {run: head for run, head in self.runs.items() if head}
        return replace(self, runs=runs, fixed=self.fixed.without_nothing())

    @cached_property
    def bare(self) -> "Wording":
        """The same wording, in which no word is read as another."""
        return replace(self, one={}, runs={}, known={}, fixed=FixedWords())

    @cached_property
    def _phrases(self) -> dict[str, tuple[str, ...]]:
        """The phrases of the content that were read, as each is asked for by several checks."""
        return {}

    @cached_property
    def _longest_run(self) -> Mapping[str, int]:
        """How many words the longest run has, by the first of them."""
        longest: dict[str, int] = {}
        for run in self.runs:
            longest[run[0]] = max(len(run), longest.get(run[0], 0))
        return longest

    def _word(self, word: str, stems: _Stems) -> str | None:
        """The word for the same thing, or nothing for one that is skipped."""
        if word in self.skipped:
            return None
        stem = self._stem(word, stems)
        if stem not in self.one:
            word, stem = self._mended(word, stem, stems)
        return None if word in self.skipped else self.one.get(stem, stem)

    def _mended(self, word: str, stem: str, stems: _Stems) -> tuple[str, str]:
        """A word that is not known, with its stem: of the known one that it may be meant as."""
        if self.one and word.endswith(_DROPPED):
            whole = self._stem(word + _LETTER, stems)
            if whole in self.one:
                return word, whole
        slip_of = self._spelled(word, _ONE_SLIP) or self._spelled(stem, _ONE_SLIP_STEM)
        return (slip_of, self._stem(slip_of, stems)) if slip_of else (word, stem)

    def _stem(self, word: str, stems: _Stems) -> str:
        return self.stemmed.get(word) or stems.of(word)

    def _spelled(self, word: str, shortest: int) -> str | None:
        """The known word that this may be a slip of; the first letter is rarely wrong."""
        slips = (len(word) >= shortest) + (len(word) >= _TWO_SLIPS)
        near = self.known.get(word[0], ()) if slips else ()
        found = _nearest()(word, near, score_cutoff=slips) if near else None
        return found[0] if found else None

    def _joined(self, words: Sentence) -> Sentence:
        """The words, each run that means one thing made one, the longest run first.

        What was made one may be a part of another: "can not" of "can not breathe".
        """
        if self._longest_run.keys().isdisjoint(words):
            return [word for word in words if word]
        joined = self._joined_once(words)
        while joined != words:
            words, joined = joined, self._joined_once(joined)
        return [word for word in joined if word]

    def _joined_once(self, words: Sentence) -> Sentence:
        joined: Sentence = []
        place = 0
        while place < len(words):
            end = self._run_end(words, place)
            if words[place] == NO and any(self._run_end(words, n) > end for n in range(place, end)):
                # "No breath" is one thing, and so are the "breathing problems" that "no" denies.
                end = place
            joined.append(self.runs[tuple(words[place:end])] if end > place else words[place])
            place = max(end, place + 1)
        return joined

    def _run_end(self, words: Sentence, place: int) -> int:
        """Where the longest run ends that begins at a place; the place itself where none does."""
        most = self._longest_run.get(words[place], 0)
        ends = range(min(place + most, len(words)), place, -1)
        return next((end for end in ends if tuple(words[place:end]) in self.runs), place)


def wording_of(language: Language, phrases: Iterable[str]) -> Wording:
    """How the language is read, if these phrases are what is looked for."""
    said = [phrase for meant in _meanings(language).values() for phrase in meant]
    said += [one for kind, phrases in language.kinds.items() for one in (kind, *phrases)]
    looked_for = [*said, *language.spelled_right, *phrases]
    skipped = frozenset(spelling(word) for word in language.skipped)
    known = {word for phrase in looked_for for word in spelling(phrase).split()}
    of_content = _content_stems(language.stems)
    stemmed = {word: of_content(word) for word in known}
    bare = Wording(language.stems, stemmed, skipped, {}, {}, {}, FixedWords(), {})
    one = {stem: stem for word, stem in stemmed.items() if word not in skipped}
    one |= {words[0]: head for words, head in _read(bare, bare, language) if len(words) == 1}
    right = frozenset(language.spelled_right)
    # A slip that is read as a "no" could hide a danger sign.
    no = {word for phrase in language.denials.no for word in spelling(phrase).split()}
    spelled = _by_letter((known | skipped | (one.keys() - MARKS)) - no, right)
    singly = replace(bare, one=one, known=spelled)
    runs = {words: head for words, head in _read(singly, bare, language) if len(words) > 1}
    joined = replace(singly, runs=runs)
    kinds = [
        (words, " ".join(joined.words(kind)))
        for kind, phrases in language.kinds.items()
        for phrase in phrases
        if (words := joined.words(phrase))
    ]
    return replace(joined, kinds=_by_first(kinds), fixed=fixed_words(language))


def clashes(language: Language, wording: Wording) -> Iterator[tuple[str, str, str]]:
    """Phrases that are read alike and stand for two things: the phrase, and both things."""
    first: dict[tuple[str, ...], str] = {}
    for head, phrases in _meanings(language).items():
        for phrase in phrases:
            if (other := first.setdefault(wording.bare.words(phrase), head)) != head:
                yield phrase, other, head


def _meanings(language: Language) -> Mapping[str, tuple[str, ...]]:
    """What is said for each word of the sayings, for each mark, and for nothing at all."""
    denials = language.denials
    marks = {
        NO: denials.no,
        CANNOT: denials.cannot,
        SLOW: language.slow,
        END: denials.ends,
        TURN: denials.turns,
        LIST: denials.lists,
    }
    same = {head: (head, *words) for head, words in language.same.items()}
    return {**marks, **same, "": denials.not_meant}


def _read(
    wording: Wording, bare: Wording, language: Language
) -> Iterator[tuple[tuple[str, ...], str]]:
    """The words of all that is said, and the one word that it stands for."""
    for head, phrases in _meanings(language).items():
        stem = head if head in MARKS else " ".join(bare.words(head))
        for phrase in phrases:
            yield wording.words(phrase), stem


def _by_first(
    runs: Iterable[tuple[tuple[str, ...], str]],
) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Words with what they stand for, by the first of them, the longest first."""
    ordered = sorted(runs, key=lambda run: (run[0][0], -len(run[0])))
    return {first: tuple(some) for first, some in groupby(ordered, lambda run: run[0][0])}


def _by_letter(words: Iterable[str], last: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    """Words by their first letter; a slip is one of what is looked for rather than of `last`."""
    ordered = sorted(words, key=lambda word: (word[0], word in last, word))
    return {letter: tuple(some) for letter, some in groupby(ordered, lambda word: word[0])}

"""A text to the words that matter in it: no endings, slips put right, one word for one thing.

Nothing of a text is kept: only phrases of the content are known again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from questionnaire.own_words.lay_words.fixed_words import CALM, FixedWords, pieces, spelling
from questionnaire.own_words.lay_words.marks import CANNOT, LIST, NO, PAUSE, SIGNS, Sentence
from questionnaire.own_words.wording.runs import Longest, Runs, joined, longest_of
from questionnaire.own_words.wording.slips import Known, slip_of
from questionnaire.own_words.wording.stems import Stems

_SENTENCE_ENDS = frozenset(".!;\n")
_EITHER = "/"
_DROPPED, _LETTER = "in", "g"
"""Many leave out the last letter of "bleeding"."""

Kinds = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""Words in a row and the kind of thing they are as well, by the first of them."""


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
    runs: Runs
    known: Known
    fixed: FixedWords
    kinds: Kinds

    def sentences(self, text: str) -> list[Sentence]:
        """The sentences of a text, each as the words that matter."""
        stems = Stems(self.stems)
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
        return [
            joined(sentence, self.runs, self._longest_run) for sentence in sentences if sentence
        ]

    def words(self, phrase: str) -> tuple[str, ...]:
        """The words of a phrase of the content, each once and without signs."""
        if phrase not in self._phrases:
            said = dict.fromkeys(word for part in self.sentences(phrase) for word in part)
            self._phrases[phrase] = tuple(word for word in said if word not in SIGNS)
        return self._phrases[phrase]

    def singly(self, phrase: str) -> list[str]:
        """The words of a phrase of the content, each read by itself."""
        stems = Stems(self.stems)
        read = (self._word(one, stems) for one in spelling(phrase).split())
        return [word for word in read if word is not None]

    @cached_property
    def keeping(self) -> "Wording":
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
    def _longest_run(self) -> Longest:
        return longest_of(self.runs)

    def _word(self, word: str, stems: Stems) -> str | None:
        """The word for the same thing, or nothing for one that is skipped."""
        if word in self.skipped:
            return None
        stem = self._stem(word, stems)
        if stem not in self.one:
            word, stem = self._mended(word, stem, stems)
        return None if word in self.skipped else self.one.get(stem, stem)

    def _mended(self, word: str, stem: str, stems: Stems) -> tuple[str, str]:
        """A word that is not known, with its stem: of the known one that it may be meant as."""
        if self.one and word.endswith(_DROPPED):
            whole = self._stem(word + _LETTER, stems)
            if whole in self.one:
                return word, whole
        meant = slip_of(word, stem, self.known)
        return (meant, self._stem(meant, stems)) if meant else (word, stem)

    def _stem(self, word: str, stems: Stems) -> str:
        return self.stemmed.get(word) or stems.of(word)

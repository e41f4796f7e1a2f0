"""The wording of a language: made once, of its lists and of the phrases that are looked for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from questionnaire.own_words.lay_words.fixed_words import FixedWords, fixed_words, spelling
from questionnaire.own_words.lay_words.marks import CANNOT, END, LIST, MARKS, NO, SLOW, TURN
from questionnaire.own_words.lay_words.model import Language
from questionnaire.own_words.wording.reading import Kinds, Wording
from questionnaire.own_words.wording.slips import Known, by_letter
from questionnaire.own_words.wording.stems import content_stems


def wording_of(language: Language, phrases: Iterable[str]) -> Wording:
    """How the language is read, if these phrases are what is looked for."""
    skipped = frozenset(spelling(word) for word in language.skipped)
    looked_for = _spelled(_looked_for(language, phrases))
    of_content = content_stems(language.stems)
    stemmed = {word: of_content(word) for word in looked_for}
    bare = Wording(language.stems, stemmed, skipped, {}, {}, {}, FixedWords(), {})
    one = {stem: stem for word, stem in stemmed.items() if word not in skipped}
    one |= {words[0]: head for words, head in _read(bare, bare, language) if len(words) == 1}
    known = _known(looked_for | skipped | (one.keys() - MARKS), language)
    singly = replace(bare, one=one, known=known)
    runs = {words: head for words, head in _read(singly, bare, language) if len(words) > 1}
    joined = replace(singly, runs=runs)
    return replace(joined, kinds=_kinds(joined, language), fixed=fixed_words(language))


def clashes(language: Language, wording: Wording) -> Iterator[tuple[str, str, str]]:
    """Phrases that are read alike and stand for two things: the phrase, and both things."""
    first: dict[tuple[str, ...], str] = {}
    for head, phrases in _meanings(language).items():
        for phrase in phrases:
            if (other := first.setdefault(wording.bare.words(phrase), head)) != head:
                yield phrase, other, head


def _looked_for(language: Language, phrases: Iterable[str]) -> Iterator[str]:
    for meant in _meanings(language).values():
        yield from meant
    for kind, names in language.kinds.items():
        yield from (kind, *names)
    yield from language.spelled_right
    yield from phrases


def _spelled(phrases: Iterable[str]) -> set[str]:
    """The words of these phrases, as they are spelled."""
    return {word for phrase in phrases for word in spelling(phrase).split()}


def _known(words: set[str], language: Language) -> Known:
    """The words that others may be slips of."""
    # A slip that is read as a "no" could hide a danger sign.
    return by_letter(words - _spelled(language.denials.no), frozenset(language.spelled_right))


def _kinds(wording: Wording, language: Language) -> Kinds:
    """Words with the kind they are of, by the first of them, the longest first."""
    runs = [
        (words, " ".join(wording.words(kind)))
        for kind, phrases in language.kinds.items()
        for phrase in phrases
        if (words := wording.words(phrase))
    ]
    ordered = sorted(runs, key=lambda run: (run[0][0], -len(run[0])))
    return {first: tuple(some) for first, some in groupby(ordered, lambda run: run[0][0])}


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

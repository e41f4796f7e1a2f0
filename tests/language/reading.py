"""Plain language, measured: sentences, words in a sentence, US school grade.

The grade is Flesch-Kincaid by textstat over passages joined; on one short line it means little.
"""

import re
from collections.abc import Iterable

import textstat

GRADE = 6.0
LONGEST = 20
LONGEST_URGENT = 12
LONGEST_URGENT_ACTION = 25

# The measure reads these as shorter than a person does. Each is measured as a word that is as long.
READ_ALOUD = {
    "leiomyosarcoma": "electrocardiogram",  # seven syllables; the measure's dictionary lacks it
    "LMS": "sarcoma",  # read as three letters
}


def sentences(text: str) -> list[str]:
    """The sentences of a text; a line without a full stop is one."""
    return [part for part in re.split(r"(?<=[.?!])\s+", text.strip()) if part]


def words_in(sentence: str) -> int:
    """Words as a reader counts them."""
    return len(re.findall(r"\S*[A-Za-z0-9]\S*", sentence))


def too_long(text: str, longest: int) -> list[str]:
    """The sentences of a text with more words than `longest`, with their count."""
    return [
        f"{words_in(sentence)} words: {sentence}"
        for sentence in sentences(text)
        if words_in(sentence) > longest
    ]


def grade(passages: Iterable[str]) -> float:
    """US school grade of the passages joined, each ended as a sentence."""
    ended = " ".join(re.sub(r"[:.?!]*$", ".", passage, count=1) for passage in passages)
    for short, as_long in READ_ALOUD.items():
        ended = re.sub(rf"\b{short}\b", as_long, ended, flags=re.IGNORECASE)
    return float(textstat.flesch_kincaid_grade(ended))


def syllables(word: str) -> int:
    """By the dictionary; a long word is often not in it, so its vowels count too."""
    vowels = len(re.findall(r"[aeiouy]+", word, re.IGNORECASE)) if len(word) > 10 else 0
    return max(int(textstat.syllable_count(word)), vowels)

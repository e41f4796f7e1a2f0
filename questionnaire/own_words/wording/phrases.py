"""What authors are told of a phrase of the content: that little is left of it, or another word."""

from questionnaire.own_words.lay_words.fixed_words import spelling
from questionnaire.own_words.lay_words.marks import NO_WORDS
from questionnaire.own_words.wording.reading import Wording


def cuts(wording: Wording, phrase: str) -> bool:
    """Whether of a phrase of several words one alone is left, as the others are skipped."""
    words = spelling(phrase).split()
    return len(words) > 1 == sum(word not in wording.skipped for word in words)


def parts(wording: Wording, phrase: str) -> bool:
    """Whether of a phrase of several words one alone is left, as the others are marks."""
    several = len(spelling(phrase).split()) > 1
    return several and sum(word not in NO_WORDS for word in wording.singly(phrase)) == 1


def widens(wording: Wording, phrase: str) -> str | None:
    """The word that a phrase is read as, if that is another one, of which all words count."""
    words = wording.words(phrase)
    alike = len(words) == 1 and words[0] != " ".join(wording.bare.words(phrase))
    return words[0] if alike else None


def drops(wording: Wording, phrase: str) -> bool:
    """Whether a part of a phrase is fixed words that mean nothing, such as "not sure"."""
    words = wording.words(phrase)
    if set(words) == set(wording.singly(phrase)):
        return False
    return wording.keeping.words(phrase) != words

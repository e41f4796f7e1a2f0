"""Hard words of `tests/plain_words.yaml`, and whether a text explains the ones it uses."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from pydantic import Field

from questionnaire import Frozen, Words, build, read_yaml

FILE = Path(__file__).parents[1] / "plain_words.yaml"


class HardWord(Frozen):
    """A hard word with its other forms, and what to say instead."""

    also: tuple[Words, ...] = ()
    say: Words
    told: bool = False


class HardWords(Frozen):
    words: dict[str, HardWord] = Field(min_length=1)


@cache
def hard_words() -> dict[str, HardWord]:
    """Every hard word."""
    return build(HardWords, read_yaml(FILE)).words


def explained_in(text: str, explain: Iterable[str] = ()) -> set[str]:
    """The hard words that a text with these explanations makes clear."""
    keys = " ".join(explain)
    return {
        word
        for word, pattern in _patterns().items()
        if pattern.search(keys) or any(_in_place(text, found) for found in pattern.finditer(text))
    }


def unexplained(text: str, known: Iterable[str] = ()) -> Iterator[str]:
    """A line for each hard word that the text uses and that is neither explained nor known."""
    clear = set(known) | explained_in(text)
    for word, hard in hard_words().items():
        if word not in clear and _patterns()[word].search(text):
            yield f"'{word}' in \"{text}\": say '{hard.say}', or explain it"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        word: re.compile(rf"\b(?:{'|'.join(map(re.escape, (word, *hard.also)))})\b", re.IGNORECASE)
        for word, hard in hard_words().items()
    }


def _in_place(text: str, found: re.Match[str]) -> bool:
    """Between brackets, before brackets, before ", a ...", after "called", or in "... is a"."""
    before, after = text[: found.start()], text[found.end() :]
    return (
        before.count("(") > before.count(")")
        or re.search(r"\bcalled (?:an? )?(?:\w+ )?$", before) is not None
        or re.match(r" \(|, an? |, another | is an? ", after) is not None
    )

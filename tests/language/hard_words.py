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
        for word, hard in hard_words().items()
        if re.search(_forms(word, hard), keys, re.IGNORECASE)
        or any(_in_place(text, found) for found in _found(word, hard, text))
    }


def unexplained(text: str, known: Iterable[str] = ()) -> Iterator[str]:
    """A line for each hard word that the text uses and that is neither explained nor known."""
    clear = set(known) | explained_in(text)
    for word, hard in hard_words().items():
        if word not in clear and any(_found(word, hard, text)):
            yield f"'{word}' in \"{text}\": say '{hard.say}', or explain it"


def _found(word: str, hard: HardWord, text: str) -> Iterator[re.Match[str]]:
    return re.finditer(_forms(word, hard), text, re.IGNORECASE)


def _forms(word: str, hard: HardWord) -> str:
    return rf"\b(?:{'|'.join(map(re.escape, (word, *hard.also)))})\b"


def _in_place(text: str, found: re.Match[str]) -> bool:
    """Between brackets, before brackets, before ", a ...", after "called", or in "... is a"."""
    before, after = text[: found.start()], text[found.end() :]
    return (
        before.count("(") > before.count(")")
        or re.search(r"\bcalled (?:an? )?(?:\w+ )?$", before) is not None
        or re.match(r"(?: \w+)? \(|, an? |, another | is an? ", after) is not None
    )

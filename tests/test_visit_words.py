"""What the visit pages and the sheet say: plain, short, and never what must not be said."""

import re
from collections.abc import Iterator

import pytest
import textstat

from questionnaire import read_yaml, texts_in
from visit.ledgers.content import FILE as LEDGERS
from visit.plan.advice import packs
from visit.words import FILE, words

GRADE = 6.0
LONGEST = 20
NO_TEXT = {
    *("id", "kind", "unit", "least", "most", "step", "factor", "offset", "objects_of", "field"),
    *("floor", "ceiling", "steps", "questions"),
}
BANNED = (
    r"\b(un)?likely\b",
    r"\bprobabl[ye]\b",
    r"\brisk of cancer\b",
    r"\bnothing to worry\b",
    r"\bsafe to wait\b",
    r"\brul(e|ed|es|ing) out\b",
    r"\bbenign\b",
    r"\bscore\b",
    r"\bpositive\b",
    r"\byou need\b",
    r"\bdiagnos(e|es|ed)\b",
    r"\d ?%",
)


def texts() -> Iterator[str]:
    for text in read_yaml(FILE).data.values():
        yield from [text] if isinstance(text, str) else text.values()
    yield from texts_of_ledgers()
    for pack in packs():
        told = [pack.title, pack.lead]
        for part in pack.parts:
            told += [part.title, *part.items]
        yield from (voice for one in told for voice in one.voices)


def texts_of_ledgers() -> Iterator[str]:
    """Every text of the ledgers, not the ids and units among them."""
    for ledger in read_yaml(LEDGERS).data["ledgers"]:
        said = {name: ledger[name] for name in ("title", "add", "text", "fields", "chart")}
        said |= {name: ledger.get(name) for name in ("urgent", "look_up", "change", "days")}
        yield from (text for path, text in texts_in(said) if not NO_TEXT & {*path[-2:]})


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?!])\s+", re.sub(r"\{\w+\}", "it", text))


def test_no_text_says_what_must_not_be_said() -> None:
    said = [
        (text, banned)
        for text in sorted(set(texts()))
        for banned in BANNED
        if re.search(banned, text, re.IGNORECASE)
    ]

    assert said == []


def test_every_sentence_is_short() -> None:
    every = [sentence for text in sorted(set(texts())) for sentence in sentences(text)]

    assert [sentence for sentence in every if len(sentence.split()) > LONGEST] == []


def test_all_texts_together_can_be_read_at_grade_six() -> None:
    ended = [s if s.endswith((".", "?", "!")) else f"{s}." for t in texts() for s in sentences(t)]

    assert textstat.flesch_kincaid_grade(" ".join(ended)) <= GRADE


def test_each_pack_can_be_read_at_grade_six() -> None:
    for pack in packs():
        told = [pack.lead, *(line for part in pack.parts for line in part.items)]
        lines = [voice for one in told for voice in one.voices]

        assert textstat.flesch_kincaid_grade(" ".join(lines)) <= GRADE


def test_a_text_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        words("no_such_text")

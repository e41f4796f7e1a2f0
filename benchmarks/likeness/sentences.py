"""Sentences that people can write, each with its danger signs, by who wrote them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.likeness.framed import framed
from questionnaire import Frozen, Identifier, Questionnaire, build, read_yaml
from questionnaire.own_words.load import DANGER_SIGNS
from tests import said

FOLDER = Path(__file__).parent / "sentences"
CASES, FRAMED = "cases", "frames"
NO_SIGNS = ("unsure", "none")
STRANGERS = ("a stranger", "another stranger", "a third stranger")


class _File(Frozen):
    """What one person wrote; `lists_knew` says whether lay words were listed after reading it."""

    written_by: str
    lists_knew: bool
    danger: Mapping[Identifier, tuple[str, ...]]
    calm: Mapping[Identifier, tuple[str, ...]]


@dataclass(frozen=True)
class Sentence:
    """One sentence. Where the `lists_knew` it, what they find in it says nothing of others."""

    says: str
    written_by: str
    danger: tuple[str, ...]
    lists_knew: bool


def sentences(questionnaire: Questionnaire) -> list[Sentence]:
    """All sentences that tell a danger or none; those that only may are left out."""
    return [*_tested(), *_written(), *_framed(), *_asked(questionnaire)]


def _framed() -> Iterator[Sentence]:
    for says, danger in framed():
        yield Sentence(says, FRAMED, danger, lists_knew=True)


def _asked(questionnaire: Questionnaire) -> Iterator[Sentence]:
    """The danger signs in the words in which they are asked about."""
    for sign, text in questionnaire.question(DANGER_SIGNS).choices.items():
        if sign not in NO_SIGNS:
            yield Sentence(text.you, CASES, (sign,), lists_knew=True)


def _tested() -> Iterator[Sentence]:
    for one in said.phrases():
        if one.danger or one.is_calm:
            written_by = one.source if one.source in STRANGERS else CASES
            yield Sentence(one.says, written_by, one.danger, lists_knew=True)


def _written() -> Iterator[Sentence]:
    for path in sorted(FOLDER.glob("*.yaml")):
        file = build(_File, read_yaml(path))
        told = ((sign, says) for sign, some in file.danger.items() for says in some)
        for sign, says in told:
            yield Sentence(says, file.written_by, (sign,), lists_knew=file.lists_knew)
        for some in file.calm.values():
            for says in some:
                yield Sentence(says, file.written_by, (), lists_knew=file.lists_knew)

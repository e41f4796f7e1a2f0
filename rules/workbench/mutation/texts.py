"""What cases cannot see, pinned by digests: the words people read, and marks that guide the proof.

A case says who is told what, not in which words. So each text has a digest in a file that is
changed on purpose, after reading: `python -m rules seal` shows what changed and writes it anew.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from questionnaire import Frozen, Location, Question, Told, build, dump, read_yaml
from rules.model import Level, ProviderQuestion, Rule, Rulebook, Source

FILE = Path(__file__).parents[3] / "tests" / "golden" / "texts.yaml"
SECTIONS = ("levels", "locations", "questions", "rules", "provider_questions", "sources")
_SEEN_BY_CASES = {"when", "level", "ask_when", "ends_when", "applies_when", "not_asked_for"}
_KEPT_ELSEWHERE = {"questions", "checked", "review", "reviewed_by", "offer_when"}


class Pinned(Frozen):
    """Digests by key, as they were when the texts were last read."""

    levels: Mapping[str, str]
    locations: Mapping[str, str]
    questions: Mapping[str, str]
    rules: Mapping[str, str]
    provider_questions: Mapping[str, str]
    sources: Mapping[str, str]


class TextChange(NamedTuple):
    """One changed text and the digest it would have."""

    section: str
    key: str
    says: str
    digest: str

    def __str__(self) -> str:
        return f"{self.key}: {self.says}"


def pinned(file: Path = FILE) -> Pinned:
    """The digests of a file."""
    return build(Pinned, read_yaml(file))


def pins(rulebook: Rulebook) -> dict[str, dict[str, str]]:
    """The digest of every text as it is now, by section and key."""
    questionnaire = rulebook.questionnaire
    return {
        "levels": {level.id: digest(level) for level in rulebook.levels},
        "locations": {place.id: digest(place) for place in questionnaire.locations},
        "questions": {key: digest(q) for key, q in questionnaire.questions.items()},
        "rules": {rule.key: digest(rule) for rule in rulebook.rules},
        "provider_questions": {
            key: digest(question) for key, question in rulebook.provider_questions.items()
        },
        "sources": {name: digest(source) for name, source in rulebook.sources.items()},
    }


def pin_lines(rulebook: Rulebook) -> Iterator[str]:
    """The file that pins the texts as they are now."""
    yield "# Digests of the texts as they were when last read by a person."
    yield "# `make seal` tells which texts changed, old and new, and writes this file anew."
    for section, digests in pins(rulebook).items():
        yield f"{section}:"
        yield from (f"  {key}: {value}" for key, value in digests.items())


def digest(text: Level | Location | Question | Rule | ProviderQuestion | Source) -> str:
    """Ten hex digits over everything in it that cases do not show, in the order it is shown."""
    data: dict[str, Any] = text.model_dump(mode="json", exclude=_SEEN_BY_CASES | _KEPT_ELSEWHERE)
    if isinstance(text, ProviderQuestion) and text.offer_when:
        data["offer_when"] = dump(text.offer_when)
    written = json.dumps(data, ensure_ascii=False)
    return hashlib.sha256(written.encode()).hexdigest()[:10]


def changed(rulebook: Rulebook, pinned: Pinned) -> list[str]:
    """Keys whose text is not the one that was read: changed, new or gone."""
    found = []
    for section, now in pins(rulebook).items():
        before: Mapping[str, str] = getattr(pinned, section)
        keys = [*now, *(key for key in before if key not in now)]
        found += [f"{section} {key}" for key in keys if now.get(key) != before.get(key)]
    return found


def text_changes(rulebook: Rulebook) -> Iterator[TextChange]:
    """Each rule with a text of its neighbor or one entry less; each question without a mark."""
    for location in rulebook.questionnaire.locations:
        own = [rule for rule in rulebook.rules if rule.location == location.id]
        for rule, neighbor in zip(own, own[1:] + own[:1], strict=True):
            yield from _swapped(rule, neighbor)
            yield from _shortened("rules", rule, "watch_for", "ask_provider", "sources", "honours")
        for question in location.questions:
            yield from _shortened("questions", question, "danger")


def _swapped(rule: Rule, neighbor: Rule) -> Iterator[TextChange]:
    for name in ("say", "because", "watch_for"):
        theirs = getattr(neighbor, name)
        if theirs != getattr(rule, name):
            other = rule.model_copy(update={name: theirs})
            yield TextChange("rules", rule.key, f"{name} of {neighbor.key}", digest(other))


def _shortened(section: str, text: Rule | Question, *names: str) -> Iterator[TextChange]:
    for name in names:
        entries: tuple[str | Told, ...] = getattr(text, name)
        for place, entry in enumerate(entries):
            fewer = text.model_copy(update={name: entries[:place] + entries[place + 1 :]})
            left_out = entry.you if isinstance(entry, Told) else entry
            yield TextChange(section, text.key, f"{name} without: {left_out}", digest(fewer))


def unnoticed(rulebook: Rulebook, pinned: Pinned) -> list[TextChange]:
    """Changes after which the pinned digest would still fit."""
    return [
        change
        for change in text_changes(rulebook)
        if getattr(pinned, change.section).get(change.key) == change.digest
    ]

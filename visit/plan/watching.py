"""What to watch for until the visit: when to call sooner, what to do, what to tell.

Only what fits the answers; a line that another says already is left out. `watching.yaml` tells the
kinds apart.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from questionnaire import ContentFile, Frozen, Mistake, build, kept, read_yaml
from rules import LevelId
from visit.complaint.denials.clash import content_words
from visit.plan.fitting import NEVER_LEFT_OUT, fits
from visit.situation import Situation

FILE = Path(__file__).with_suffix(".yaml")
MOST_SOONER, MOST_ELSE = 5, 4
AT_ONCE = "{emergency}"


class Kinds(Frozen):
    """Patterns of how a line begins, or of what stands in it."""

    sooner: str
    tell: str
    danger: str
    calling: str
    beside_the_point: str
    holds_beside_any: str
    sooner_than: Mapping[LevelId, str]


class Watching(NamedTuple):
    """`sooner` is when to call sooner, `meanwhile` what to do until then, `tell` what to say."""

    sooner: tuple[str, ...]
    meanwhile: tuple[str, ...]
    tell: tuple[str, ...]


@kept
def kinds() -> Kinds:
    """The patterns. Raises `ContentError` when they cannot be used."""
    return build(Kinds, read_yaml(FILE))


def check(path: Path) -> Iterator[Mistake]:
    """Patterns that cannot be read. Raises `ContentError`."""
    file = read_yaml(path)
    read = build(Kinds, file)
    for name, pattern in read:
        if name != "sooner_than":
            yield from _misread(file, (name,), pattern)
    for level, pattern in read.sooner_than.items():
        yield from _misread(file, ("sooner_than", level), pattern)


def _misread(file: ContentFile, path: tuple[str, ...], pattern: str) -> Iterator[Mistake]:
    try:
        re.compile(pattern)
    except re.error as error:
        yield file.mistake(path, f"this is no pattern: {error}", "correct the regular expression")


def watching(situation: Situation) -> Watching:
    """The lines of the rules that fired, each once."""
    lines = (*_of_other_calls(situation), *_written(situation))
    found, fill = _each_once(lines), situation.speech.country.fill
    level = situation.guidance.level
    limit = kinds().sooner_than.get(level.id, "") if level else ""
    sooner = [line for line in _sooner(found) if re.search(limit, line)]
    return Watching(
        tuple(map(fill, sooner[:MOST_SOONER])),
        tuple(map(fill, _else(found)[:MOST_ELSE])),
        tuple(map(fill, _tell(found)[:MOST_ELSE])),
    )


def _of_other_calls(situation: Situation) -> Iterator[str]:
    """What the calls of other emergencies than the first ask for beside any."""
    calls = [situation.speech(rule.say) for rule in situation.emergencies]
    for call in calls[1:]:
        for line in re.findall(kinds().holds_beside_any, call):
            if not _says(line) <= _says(calls[0]):
                yield line


def _written(situation: Situation) -> Iterator[str]:
    """As they stand in the content, in the voice of this reader."""
    someone_else = situation.speech.someone_else
    for rule in situation.engine.advice(situation.guidance):
        for line in rule.watch_for:
            if fits(line.you, situation) and not re.search(kinds().danger, line.you):
                yield line.them if someone_else else line.you


def _each_once(lines: Iterable[str]) -> list[str]:
    kept: list[str] = []
    for line in lines:
        words = _says(line)
        if not any(words <= _says(one) for one in kept):
            kept = [one for one in kept if not _says(one) < words]
            kept.append(line)
    return kept


def _says(line: str) -> frozenset[str]:
    return content_words(re.sub(kinds().beside_the_point, "", line))


def _sooner(lines: list[str]) -> list[str]:
    """What cannot wait stands first."""
    calls = [line for line in lines if re.search(kinds().sooner, line)]
    return sorted(calls, key=lambda line: (AT_ONCE not in line, not NEVER_LEFT_OUT.search(line)))


def _tell(lines: list[str]) -> list[str]:
    return [line for line in lines if re.search(kinds().tell, line)]


def _else(lines: list[str]) -> list[str]:
    others = {*_sooner(lines), *_tell(lines)}
    return [line for line in lines if line not in others and not re.search(kinds().calling, line)]

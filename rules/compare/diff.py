"""`python -m rules diff OLD NEW`: what a new edition changes for people, in plain lines."""

from collections.abc import Iterator
from typing import NamedTuple

from rules.compare.changelog import announced, later_deadlines, unannounced
from rules.compare.editions import Shipped
from rules.compare.levels import Change, LevelChanges, level_changes
from rules.compare.texts import text_changes


class Difference(NamedTuple):
    """What differs, and what is lowered although the new changelog does not name it."""

    levels: LevelChanges
    later: tuple[str, ...]
    texts: tuple[str, ...]
    unannounced: tuple[str, ...]


def difference(old: Shipped, new: Shipped) -> Difference:
    """Everything that differs between two editions."""
    levels = level_changes(old.rulebook, new.rulebook)
    said = announced(new.changelog, since=old.rulebook.edition.version)
    later = later_deadlines(old.rulebook, new.rulebook)
    missing = unannounced(old.rulebook, new.rulebook, [*later, *levels.lost], said)
    texts = text_changes(old.rulebook, new.rulebook)
    return Difference(levels, tuple(later), tuple(texts), tuple(missing))


def lines(found: Difference) -> Iterator[str]:
    """The difference as lines to print."""
    yield f"Levels: {len(found.levels.pairs)} kinds of change, one person for each"
    for change in found.levels.pairs:
        yield from _change(change)
    yield f"Rules whose urgency someone loses: {len(found.levels.lost)}"
    for key, change in found.levels.lost.items():
        yield _lowered(found, key)
        if change not in found.levels.pairs:
            yield from _change(change)
    yield f"Levels that leave more time: {len(found.later)}"
    yield from (_lowered(found, level) for level in found.later)
    yield f"Texts: {len(found.texts)} changed"
    yield from (f"  {text}" for text in found.texts)


def _lowered(found: Difference, key: str) -> str:
    missing = f"CHANGELOG.md needs a line 'Lowered: {key}'"
    return f"  LOWERED {key}: {missing if key in found.unannounced else 'named in CHANGELOG.md'}"


def _change(change: Change) -> Iterator[str]:
    mark = "LOWERED" if change.lowered else "raised "
    yield f"  {mark} {change.old or 'no rule'} -> {change.new or 'no rule'}"
    for key, answer in change.answers.items():
        shown = ", ".join(sorted(answer)) if isinstance(answer, frozenset) else answer
        yield f"      {key}: {shown}"
    yield from (f"    because {cause}" for cause in change.causes)

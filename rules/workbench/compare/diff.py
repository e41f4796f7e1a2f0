"""`python -m rules diff OLD NEW`: what a new edition changes for people, in plain lines."""

from collections.abc import Iterator
from typing import NamedTuple

from rules.workbench.compare.changelog import announced, fallen, later_deadlines, unannounced
from rules.workbench.compare.editions import Shipped
from rules.workbench.compare.levels import Change, LevelChanges, level_changes
from rules.workbench.compare.texts import changed_texts, hosts, text_changes


class Difference(NamedTuple):
    """What differs, and what is lowered although the new changelog does not name it.

    `no_heading` is the old version when the new changelog has no heading for it.
    """

    levels: LevelChanges
    later: tuple[str, ...]
    texts: tuple[str, ...]
    unannounced: tuple[str, ...]
    fallen: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    no_heading: str | None = None

    @property
    def holds(self) -> bool:
        """Whether everything that is lowered is announced, in a changelog that can be read."""
        return not self.unannounced and self.no_heading is None


def difference(old: Shipped, new: Shipped) -> Difference:
    """Everything that differs between two editions."""
    levels = level_changes(old.rulebook, new.rulebook)
    since = old.rulebook.edition.version
    said = announced(new.changelog, since)
    later = later_deadlines(old.rulebook, new.rulebook)
    lower = fallen(old.rulebook, new.rulebook)
    lost = dict.fromkeys([*later, *lower, *levels.lost])
    missing = unannounced(old.rulebook, new.rulebook, lost, said or ())
    return Difference(
        levels,
        tuple(later),
        (
            *text_changes(old.rulebook, new.rulebook),
            *changed_texts(old.others, new.others),
        ),
        tuple(missing),
        tuple(lower),
        tuple(sorted(hosts(new.rulebook) - hosts(old.rulebook))),
        tuple(
            name
            for name in sorted(old.files.keys() | new.files.keys())
            if old.files.get(name) != new.files.get(name)
        ),
        since if said is None else None,
    )


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
    if found.fallen:
        yield f"Levels that stand lower among the levels: {len(found.fallen)}"
        yield from (_lowered(found, level) for level in found.fallen)
    if found.hosts:
        yield f"Sites that no source named before: {', '.join(found.hosts)}"
    yield f"Texts: {len(found.texts)} changed"
    yield from (f"  {text}" for text in found.texts)
    if found.files:
        yield f"Files without texts: {len(found.files)} differ, such as {found.files[0]}"
    if found.no_heading is not None:
        yield (
            f"FAILED  CHANGELOG.md has no heading '## Version {found.no_heading}, <day>', so no"
            " line in it counts; bring the heading of that version back as it was"
        )


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

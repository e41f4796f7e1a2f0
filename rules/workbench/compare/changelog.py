"""What the changelog must say: no advice becomes less urgent without a line of its own.

A line `Lowered: <rule, question or level>`, with any words after it, stands under a heading
`## Version <version>` that is newer than the version compared with. A question counts for the
rules that read it if its own options or conditions changed. A level is lowered by a longer
deadline, and by a place further down among the levels.
"""

import re
from collections.abc import Iterable

from questionnaire import Questionnaire, successor
from rules.model import ByWhen, Rulebook

_HEADING = re.compile(r"^## Version (\S+?),?(?:\s|$)")
_LOWERED = re.compile(r"^[-* ]*Lowered: ([a-z0-9_.]*[a-z0-9_])")


def announced(changelog: str, since: str) -> frozenset[str] | None:
    """Keys on the `Lowered:` lines above the heading of version `since`.

    None without that heading: then nobody can tell which lines are newer.
    """
    keys = set[str]()
    for line in changelog.splitlines():
        heading = _HEADING.match(line)
        if heading and heading[1] == since:
            return frozenset(keys)
        if lowered := _LOWERED.match(line):
            keys.add(lowered[1])
    return None


def unannounced(
    old: Rulebook, new: Rulebook, lost: Iterable[str], said: Iterable[str]
) -> list[str]:
    """Lowered rules and levels that no line names."""
    said, now = set(said), new.questionnaire.renamed.rule
    changed = _changed_questions(old.questionnaire, new.questionnaire)
    return [
        key
        for key in lost
        if not {key, now(key)} & said
        and not (key in old.rule and said & changed & _depends_on(old, key))
    ]


def later_deadlines(old: Rulebook, new: Rulebook) -> list[str]:
    """Ids of the levels that leave more time than before."""
    return [
        level.id
        for level in old.levels
        if _minutes(new.level[level.id].by_when) > _minutes(level.by_when)
    ]


def fallen(old: Rulebook, new: Rulebook) -> list[str]:
    """Ids of the levels that stand below one that was less urgent."""
    return [
        level
        for place, level in enumerate(old.rank)
        if any(new.rank[level] < new.rank[lower] for lower in list(old.rank)[place + 1 :])
    ]


def _minutes(by_when: ByWhen) -> int:
    return by_when.value * {"minutes": 1, "hours": 60, "days": 24 * 60}[by_when.unit]


def _changed_questions(old: Questionnaire, new: Questionnaire) -> set[str]:
    """Keys of old questions that are gone, or are asked or answered otherwise."""
    changed = set()
    for key, question in old.questions.items():
        other = new.questions.get(successor(new, key))
        if other is None or (question.choices.keys(), question.ask_when, question.ends_when) != (
            other.choices.keys(),
            other.ask_when,
            other.ends_when,
        ):
            changed.add(key)
    return changed


def _depends_on(rulebook: Rulebook, key: str) -> set[str]:
    """Every question that the rule reads, and every one that decides whether those are asked."""
    questionnaire = rulebook.questionnaire
    waiting, found = set(rulebook.rule[key].when.reads), set[str]()
    while waiting:
        question = questionnaire.question(waiting.pop())
        found.add(question.key)
        place = questionnaire.location(question.location)
        for gate in (question.ask_when, place.applies_when):
            waiting |= gate.reads - found if gate else set()
    return found

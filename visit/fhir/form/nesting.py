"""Items under their conditions: groups are added where one item cannot say a condition alone.

Neighbors that share a condition share its group, so follow-ups stand inside a group that carries
their parent's condition. Order never changes.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from questionnaire import Question
from visit.fhir.form.clauses import ALWAYS, Clause, Clauses, EnableWhen, implied
from visit.fhir.naming import coding

Item = dict[str, Any]
_AFTER = ("repeats", "answerOption", "item")
"""Elements that R4 lists after `enableWhen`; the order is for readers only."""


class Entry(NamedTuple):
    """An item and all that must hold for it to be shown."""

    item: Item
    clauses: Clauses


class Nesting:
    """Puts entries into groups. `questions` are those that tests name, by link id in order."""

    def __init__(self, questions: Mapping[str, Question]) -> None:
        self._questions = questions
        self._place = {link: place for place, link in enumerate(questions)}

    def nest(self, entries: Sequence[Entry], given: Clauses = ALWAYS) -> list[Item]:
        """The items, each shown exactly when its clauses hold, given what holds around them."""
        left = [
            Entry(item, frozenset(c for c in clauses if not implied(c, given)))
            for item, clauses in entries
        ]
        items: list[Item] = []
        while left:
            size, shared = _longest_run(left)
            run, left = left[:size], left[size:]
            if size == 1:
                items.append(self._shown(run[0].item, run[0].clauses))
            else:
                items.append(self._shown(_group(self.nest(run, given | shared)), shared))
        return items

    def _shown(self, item: Item, clauses: Clauses) -> Item:
        """The item with its condition, inside as many groups as the condition needs."""
        single = frozenset[EnableWhen]().union(*(clause for clause in clauses if len(clause) == 1))
        several = sorted((self._sorted(c) for c in clauses if len(c) > 1), key=self._in_order)
        if single:
            item = self._enabled(item, "all", self._sorted(single))
        for place, tests in enumerate(reversed(several)):
            item = self._enabled(_group([item]) if place or single else item, "any", tests)
        return item

    def _enabled(self, item: Item, behavior: str, tests: Sequence[EnableWhen]) -> Item:
        enabling: Item = {"enableWhen": [self._enable_when(test) for test in tests]}
        if len(tests) > 1:
            enabling["enableBehavior"] = behavior
        later = {name: item[name] for name in _AFTER if name in item}
        before = {name: part for name, part in item.items() if name not in _AFTER}
        return {**before, **enabling, **later}

    def _enable_when(self, test: EnableWhen) -> dict[str, Any]:
        said: dict[str, Any] = {"question": test.link, "operator": test.operator}
        if isinstance(test.value, bool):
            said["answerBoolean"] = test.value
        elif isinstance(test.value, float):
            said["answerDecimal"] = test.value
        else:
            said["answerCoding"] = coding(self._questions[test.link], test.value)
        return said

    def _sorted(self, tests: Iterable[EnableWhen]) -> list[EnableWhen]:
        return sorted(tests, key=self._order)

    def _in_order(self, tests: Sequence[EnableWhen]) -> list[tuple[int, str, int, str]]:
        return [self._order(test) for test in tests]

    def _order(self, test: EnableWhen) -> tuple[int, str, int, str]:
        """By question, then by option as offered, so that the form reads like the content."""
        options = list(self._questions[test.link].choices)
        option = options.index(test.value) if test.value in options else 0
        return self._place[test.link], test.operator, option, str(test.value)


def _longest_run(entries: Sequence[Entry]) -> tuple[int, Clauses]:
    """How many neighbors from the first one on share a clause, and all clauses they share."""
    first = entries[0].clauses
    longest = max((_run(entries, clause) for clause in first), default=1)
    return longest, frozenset(c for c in first if _run(entries, c) >= longest)


def _run(entries: Sequence[Entry], clause: Clause) -> int:
    others = (n for n, entry in enumerate(entries) if not implied(clause, entry.clauses))
    return next(others, len(entries))


def _group(items: list[Item]) -> Item:
    """A group without words of its own, named after the first item in it."""
    return {"linkId": f"{items[0]['linkId']}.shown", "type": "group", "item": items}

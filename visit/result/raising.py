"""What would make it more urgent: by level, the nearest statements that were not given."""

from collections.abc import Iterator
from typing import NamedTuple

from questionnaire import UNSURE, SeveralOf
from rules import Level
from rules.explaining.more_urgent_if import Rise, more_urgent_if
from visit.joining import set_apart
from visit.situation import Situation, once
from visit.telling.answer_text import answer_text
from visit.telling.facts import as_line
from visit.telling.statements import stated
from visit.words import words

MOST = 5


class Raising(NamedTuple):
    """A more urgent level, and the statements of which each alone would lead to it."""

    level: Level
    statements: tuple[str, ...]


@once
def raising(situation: Situation) -> tuple[Raising, ...]:
    """The nearest rises, the most urgent level first."""
    found = more_urgent_if(situation.engine, situation.answers, situation.guidance, MOST)
    levels = dict.fromkeys(rise.level for rise in found)
    return tuple(
        Raising(level, tuple(dict.fromkeys(_statements(situation, found, level))))
        for level in levels
    )


def _statements(situation: Situation, found: tuple[Rise, ...], level: Level) -> Iterator[str]:
    for rise in found:
        if rise.level == level:
            yield _statement(situation, rise)


def _statement(situation: Situation, rise: Rise) -> str:
    """What would be said with that answer; of several ticks, only the new one."""
    say, question, answer = situation.speech, rise.question, rise.answer
    before = situation.answers.get(question.key)
    if isinstance(question, SeveralOf) and isinstance(answer, frozenset):
        answer -= before if isinstance(before, frozenset) else frozenset()
    said = set_apart(stated(question, answer, say)) or answer_text(question, answer, say)
    if answer in (UNSURE, frozenset({UNSURE})):
        return words("told_not_sure", stated=said)
    return as_line(said)

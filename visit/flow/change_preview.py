"""What changing one answer does, worked out before it is done."""

from typing import NamedTuple

from questionnaire import Answer, Answers, dropped
from rules import Engine, Level


class Change(NamedTuple):
    """Answers that drop out, questions that open, and the level before and after."""

    key: str
    answer: Answer
    dropped: tuple[str, ...]
    opened: tuple[str, ...]
    before: Level | None
    after: Level | None

    @property
    def silent(self) -> bool:
        """Whether nothing else changes with it."""
        return not self.dropped and not self.opened and self.before == self.after


def preview(engine: Engine, answers: Answers, key: str, answer: Answer) -> Change:
    """The change from the present answer of `key` to `answer`."""
    changed = {**answers, key: answer}
    before, after = engine.decide(answers), engine.decide(changed)
    still_open = engine.needed(after) - engine.needed(before)
    return Change(
        key,
        answer,
        tuple(name for name in dropped(before.sight, after.sight, answers) if name != key),
        tuple(name for name in engine.rulebook.questionnaire.questions if name in still_open),
        before.level,
        after.level,
    )

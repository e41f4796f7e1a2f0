"""What changing answers does, worked out before it is done."""

from collections.abc import Mapping
from typing import NamedTuple

from questionnaire import Answer, Answers, dropped
from rules import Engine, Level


class ScreenChange(NamedTuple):
    """Answers of one screen that differ from before, and what comes of them.

    Answers that drop out, questions that open, and the level before and after.
    """

    given: Mapping[str, Answer]
    dropped: tuple[str, ...]
    opened: tuple[str, ...]
    before: Level | None
    after: Level | None

    @property
    def silent(self) -> bool:
        """Whether nothing else changes with them."""
        return not self.dropped and not self.opened and self.before == self.after


NO_CHANGE = ScreenChange({}, (), (), None, None)


def preview(engine: Engine, answers: Answers, given: Mapping[str, Answer]) -> ScreenChange:
    """The change from the present answers to those given on one screen."""
    changed = {**answers, **given}
    before, after = engine.decide(answers), engine.decide(changed)
    still_open = engine.needed(after) - engine.needed(before)
    return ScreenChange(
        {key: answer for key, answer in given.items() if answers.get(key) != answer},
        tuple(name for name in dropped(before.sight, after.sight, answers) if name not in given),
        tuple(name for name in engine.rulebook.questionnaire.questions if name in still_open),
        before.level,
        after.level,
    )

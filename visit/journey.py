"""Where a person is and what they answered: the one record that the browser keeps.

Frozen: every step returns a new journey. Answers to questions that stopped applying stay in the
record, so that a change of mind can be undone; rules do not see them.
"""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field

from questionnaire import Answer, Frozen, Identifier
from visit.plan import Plan

Page = Literal["start", "question", "emergency", "child", "review", "change", "result", "finished"]
Said = str | float | tuple[str, ...]
MOST_KEPT = 400
HIGHEST_STEP = 10**9


class Journey(Frozen):
    """One person's way through the questions.

    `asking` is the question on screen and `draft` what is marked there but not yet sent. `unsent`
    is what was marked on open questions that were left by going back.
    `changing` says that it was opened from the review. `before_change` are the answers that undo
    brings back. `warned` are the emergency rules whose page was already shown. `reading` is the
    Learn topic that is open. `plan` is what they prepare for the visit; no rule reads it.
    """

    digest: str = ""
    page: Page = "start"
    asking: str | None = None
    changing: bool = False
    draft: Said | None = None
    unsent: Mapping[str, Said] = Field(default_factory=dict, max_length=MOST_KEPT)
    said: Mapping[str, Said] = Field(default_factory=dict, max_length=MOST_KEPT)
    before_change: Mapping[str, Said] | None = Field(default=None, max_length=MOST_KEPT)
    warned: tuple[str, ...] = Field(default=(), max_length=MOST_KEPT)
    country: Identifier = "us"
    reading: Identifier | None = None
    plan: Plan = Plan()
    step: int = Field(default=0, ge=0, le=HIGHEST_STEP)

    @property
    def answers(self) -> dict[str, Answer]:
        """The answers in the form that rules read."""
        return {key: as_answer(said) for key, said in self.said.items()}

    def moved(self, **changes: Any) -> "Journey":
        """The journey one step on, with these changes."""
        return self.model_copy(update={"step": self.step + 1, **changes})


def as_answer(said: Said) -> Answer:
    """A kept answer as rules read it."""
    return frozenset(said) if isinstance(said, tuple) else said


def as_said(answer: Answer) -> Said:
    """An answer as it is kept."""
    return tuple(sorted(answer)) if isinstance(answer, frozenset) else answer

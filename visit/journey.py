"""Where a person is and what they answered: the one record that the browser keeps.

Frozen: every step returns a new journey. Answers to questions that stopped applying stay in the
record, so that a change of mind can be undone; rules do not see them.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from questionnaire import LONGEST_TYPED, Answer, Frozen, Identifier
from visit.plan import Plan

Page = Literal["start", "question", "emergency", "child", "review", "change", "result", "finished"]
Said = str | float | tuple[str, ...]
MOST_KEPT = 400
HIGHEST_STEP = 10**9


class TypedNumber(Frozen):
    """A number as it was typed, and the unit chosen for it; either may still be empty.

    It may be no number at all: what a person typed comes back to them letter by letter.
    """

    number: Annotated[str, StringConstraints(max_length=LONGEST_TYPED)] = ""
    unit: Annotated[str, StringConstraints(max_length=LONGEST_TYPED)] = ""

    @classmethod
    def typed(cls, number: str | None, unit: str | None) -> "TypedNumber":
        """What stands in the fields, as far as a record keeps it."""
        return cls(number=(number or "").strip()[:LONGEST_TYPED], unit=unit or "")


Draft = Said | TypedNumber


class Journey(Frozen):
    """One person's way through the questions.

    `asking` is the question on screen and `draft` what is marked there but not yet sent. `typed`
    are the numbers by question as they were typed, sent or not, so that going back loses none.
    `changing` says that it was opened from the review. `before_change` are the answers that undo
    brings back. `warned` are the emergency rules whose page was already shown. `reading` is the
    Learn topic that is open. `plan` is what they prepare for the visit; no rule reads it.
    """

    digest: str = ""
    page: Page = "start"
    asking: str | None = None
    changing: bool = False
    draft: Draft | None = None
    typed: Mapping[str, TypedNumber] = Field(default_factory=dict, max_length=MOST_KEPT)
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

    @property
    def proposed(self) -> Said | None:
        """The new answer whose effects are shown before it is kept."""
        if self.page != "change" or isinstance(self.draft, TypedNumber):
            return None
        return self.draft

    def marking(self, draft: Draft | None) -> "Journey":
        """The journey with this marked on its page."""
        typed = self.typed
        if isinstance(draft, TypedNumber) and self.asking is not None:
            typed = {**typed, self.asking: draft}
        return self.model_copy(update={"draft": draft, "typed": typed})

    def moved(self, **changes: Any) -> "Journey":
        """The journey one step on, with these changes."""
        return self.model_copy(update={"step": self.step + 1, **changes})


def as_answer(said: Said) -> Answer:
    """A kept answer as rules read it."""
    return frozenset(said) if isinstance(said, tuple) else said


def as_said(answer: Answer) -> Said:
    """An answer as it is kept."""
    return tuple(sorted(answer)) if isinstance(answer, frozenset) else answer

"""Where a person is and what they answered: the one record that the browser keeps.

Frozen: every step returns a new journey. An answer leaves the record when its question stops
applying, so that it is asked again should it apply again; what undo brings back is kept apart.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import AliasChoices, ConfigDict, Field

from questionnaire import Frozen, Identifier
from visit.model.answers import MOST_KEPT, Answers, Draft, Kept, TypedNumber
from visit.model.plan import Plan
from visit.model.views import Views

__all__ = [
    "FORMAT",
    "HIGHEST_STEP",
    "MOST_KEPT",
    "NO_NEWS",
    "Answers",
    "Draft",
    "Journey",
    "Kept",
    "News",
    "Page",
    "TypedNumber",
    "Visit",
]

Page = Literal[
    "start",
    "question",
    "emergency",
    "child",
    "review",
    "change",
    "result",
    "hand_over",
    "differences",
    "finished",
]
HIGHEST_STEP = 10**9
FORMAT = 6
"""Grows when a field is added that an earlier version cannot read."""


class Visit(Frozen):
    """A visit that is being prepared, and that a file can take the place of.

    `answers` stand in a record as `said`.
    `asking` names the screen on show: its first row, or the one that the person came to change.
    `unsent` is what is marked and not yet sent, by question, on that screen and on open ones that
    were left. `typed` are the numbers as they were typed, sent or not, so that none is lost.
    `changing` says that the screen was opened from the review. `whole` says that the person wants
    all the questions, also those that cannot change the result; `stopped` that they went to the
    result with questions open. `before_change` are the answers that undo brings back. `warned` are
    the emergency rules whose page was already shown. `called_right` are answers that do not fit
    together and that the person called right, by mismatch. `advised` is the level that the person
    was told for these answers. `the_change` is the question of the sign that was named to the
    person as "the change", when they said since when it is there; None where nothing was named.
    `plan` is what they prepare; no rule reads it. `views` are the own answers of two people; None
    where one answers.
    """

    model_config = ConfigDict(serialize_by_alias=True)

    page: Page = "start"
    asking: str | None = None
    changing: bool = False
    whole: bool = False
    stopped: bool = False
    typed: Mapping[str, TypedNumber] = Field(default_factory=dict, max_length=MOST_KEPT)
    unsent: Mapping[str, Draft] = Field(default_factory=dict, max_length=MOST_KEPT)
    answers: Mapping[str, Kept] = Field(
        default_factory=dict,
        max_length=MOST_KEPT,
        validation_alias=AliasChoices("said", "answers"),
        serialization_alias="said",
    )
    before_change: Mapping[str, Kept] | None = Field(default=None, max_length=MOST_KEPT)
    warned: tuple[str, ...] = Field(default=(), max_length=MOST_KEPT)
    called_right: Mapping[Identifier, Answers] = Field(default_factory=dict, max_length=MOST_KEPT)
    advised: Identifier | None = None
    the_change: str | None = None
    plan: Plan = Plan()
    views: Views | None = None

    @property
    def prepared(self) -> bool:
        """Whether the plan holds anything that the person did."""
        return self.plan != Plan()

    @property
    def apart(self) -> bool:
        """Whether the second of two people answers, and what the first said is hidden."""
        return self.views is not None and not self.views.together

    @property
    def begun(self) -> bool:
        """Whether the person has answered or prepared anything."""
        return bool(self.answers) or self.prepared


class News(Frozen):
    """What became different without the person, told until they take a step.

    `opened`: a file was opened; `undone`: that was taken back. `ask_again` are the questions whose
    answers no longer fit; `left_out` says that answers have no question any more. `newer`: a newer
    version wrote it. `taken` are the answers that fit of a file made for another form.
    """

    opened: bool = False
    undone: bool = False
    rules_changed: bool = False
    newer: bool = False
    ask_again: tuple[str, ...] = Field(default=(), max_length=MOST_KEPT)
    left_out: bool = False
    taken: Annotated[int, Field(ge=0, le=MOST_KEPT)] | None = None

    @property
    def unfit(self) -> bool:
        """Whether the rules of today may say something else than the person was told."""
        return self.rules_changed or self.newer or self.left_out or bool(self.ask_again)


NO_NEWS = News()


class Journey(Visit):
    """One person's way through the questions.

    `format` counts the shapes that this record has had. `country` is where the person is, and
    `reading` the Learn topic that is open. `before_opening` is the visit that a file took the
    place of.
    """

    # Strict: a yes is no count, though Python takes it for 1.
    format: int = Field(default=FORMAT, ge=1, le=FORMAT, strict=True)
    digest: str = ""
    country: Identifier = "us"
    reading: Identifier | None = None
    step: int = Field(default=0, ge=0, le=HIGHEST_STEP)
    news: News = NO_NEWS
    before_opening: Visit | None = None

    @property
    def next_step(self) -> int:
        """Another step than this one that a record can hold; after the highest, the first."""
        return self.step + 1 if self.step < HIGHEST_STEP else 0

    def moved(self, **changes: Any) -> Self:
        """The journey one step on, with these changes. What was news has then been told."""
        return self.model_copy(update={"step": self.next_step, "news": NO_NEWS, **changes})

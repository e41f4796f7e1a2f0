"""Two people's own answers about one of them: the one they are about, and the one who cares."""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from pydantic import Field

from questionnaire import Frozen, Identifier
from visit.model.answers import MOST_KEPT, Answers, Draft, Kept, TypedNumber
from visit.model.plan import Plan

By = Literal["patient", "caregiver"]


class Both(Frozen):
    """The answers of the first view and of the second, as they stood together."""

    first: Answers
    second: Answers


class Views(Frozen):
    """The first view, kept apart while the second is given, and both once they are together.

    `first_by` says who gave the first; the other one gives the second. `second` is None until it
    is whole: so long a record's own answers are the second view, and the first is shown nowhere.
    `typed`, `called_right`, `whole`, `stopped`, `unsent`, `before_change` and `the_change` belong
    to the first view, as in a visit. `before` are both from before the last change, which undo
    brings back. `plan` is the plan of the one whose words are not the record's own: of the first
    while the second answers, of the second once both are together.
    """

    first_by: By
    first: Answers
    second: Answers | None = None
    typed: Mapping[str, TypedNumber] = Field(default_factory=dict, max_length=MOST_KEPT)
    called_right: Mapping[Identifier, Answers] = Field(default_factory=dict, max_length=MOST_KEPT)
    whole: bool = False
    stopped: bool = False
    unsent: Mapping[str, Draft] = Field(default_factory=dict, max_length=MOST_KEPT)
    before_change: Mapping[str, Kept] | None = Field(default=None, max_length=MOST_KEPT)
    the_change: str | None = None
    before: Both | None = None
    plan: Plan = Plan()

    @property
    def second_by(self) -> By:
        """Who gives the second view."""
        return "caregiver" if self.first_by == "patient" else "patient"

    @property
    def together(self) -> bool:
        """Whether both are whole, so that their joined answers count."""
        return self.second is not None


def with_each_said(
    views: Views, change: Callable[[Answers], Mapping[str, Kept]], **more: object
) -> Views:
    """The views with all that either answered, now or before a change, made anew by `change`."""
    both, second, before = views.before, views.second, views.before_change
    said = {
        "first": change(views.first),
        "second": None if second is None else change(second),
        "before_change": None if before is None else change(before),
        "before": both and Both(first=change(both.first), second=change(both.second)),
    }
    return views.model_copy(update={**said, **more})


def without(views: Views, keys: frozenset[str]) -> Views:
    """The views without the answers and marks of these questions, which are asked anew."""
    first = {key: kept for key, kept in views.first.items() if key not in keys}
    second = {key: kept for key, kept in (views.second or {}).items() if key not in keys}
    said = {"first": first, "second": second if views.together else None}
    anew: dict[str, object] = {"unsent": {}, "stopped": False, "before_change": None}
    return views.model_copy(update={**said, **anew, "before": None})


class Said(NamedTuple):
    """What each of the two answered, whoever was first."""

    patient: Mapping[str, Kept]
    caregiver: Mapping[str, Kept]


def said_by(views: Views) -> Said:
    """Both views by the person who gave them; the second is empty until it is whole."""
    second = views.second or {}
    return Said(views.first, second) if views.first_by == "patient" else Said(second, views.first)

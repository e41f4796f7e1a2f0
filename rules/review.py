"""Whether a clinician has reviewed a text, and who that was: no text calls itself reviewed."""

from datetime import date
from typing import Literal, Self

from pydantic import model_validator

from questionnaire import Frozen, Words


class Reviewer(Frozen):
    """Who reviewed a text, in what role, and on which day."""

    name: Words
    role: Words
    on: date


class Reviewable(Frozen):
    """Content that waits for a review, or names the one it had."""

    review: Literal["not_reviewed", "reviewed"] = "not_reviewed"
    reviewed_by: Reviewer | None = None

    @model_validator(mode="after")
    def _review_is_signed(self) -> Self:
        if self.review == "reviewed" and self.reviewed_by is None:
            raise ValueError(
                "'review: reviewed' needs who it was; add 'reviewed_by: {name: ..., role: ...,"
                " on: <day>}', or write not_reviewed"
            )
        if self.review == "not_reviewed" and self.reviewed_by is not None:
            raise ValueError("'reviewed_by' stands beside 'not_reviewed'; write one of them")
        return self

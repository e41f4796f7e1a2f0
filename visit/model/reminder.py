"""The reminder that was handed out for the visit ahead, so that a second one moves the first.

Calendars take an event with the same id and a higher sequence for the same event, changed.
"""

import secrets
from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from questionnaire import Frozen
from visit.model.ledger import Day

MOST_MOVES = 10_000


def new_uid() -> str:
    """A random id that says nothing about anybody."""
    return secrets.token_urlsafe(18)


class Reminder(Frozen):
    """Its random id, its day, and how often that day was moved."""

    uid: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{16,40}$")]
    day: Day
    sequence: int = Field(default=0, ge=0, le=MOST_MOVES)


def reminder_for(day: date, today: date, kept: Reminder | None, fresh: str) -> Reminder:
    """The reminder to hand out for `day`: the kept one, moved, or one for the next visit.

    `fresh` is a random id. It is taken where nothing is kept or the kept day has passed.
    """
    if kept is None or kept.day < today or kept.sequence == MOST_MOVES:
        return Reminder(uid=fresh, day=day)
    moved = kept.sequence + (kept.day != day)
    return kept.model_copy(update={"day": day, "sequence": moved})

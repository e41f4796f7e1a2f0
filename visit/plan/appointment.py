"""The visit that was called for: the call, the day of the visit, and who comes along.

Each function returns a new plan, or raises `EditRefused` with a plain message to show beside the
field.
"""

from datetime import date, timedelta

from visit.dates import short_date
from visit.model.plan import Plan
from visit.plan.edit import EditRefused, changed
from visit.words import words

FARTHEST = timedelta(days=2 * 366)


def note_call(plan: Plan, today: date) -> Plan:
    """Say that the call for a visit was made today."""
    return changed(plan, called_on=today)


def note_visit(plan: Plan, day: date | None, today: date) -> Plan:
    """Say on which day the visit is; None takes the day away."""
    if day is not None:
        must_lie_ahead(day, today)
    return changed(plan, visit_on=day, called_on=plan.called_on or today)


def note_companion(plan: Plan, name: str) -> Plan:
    """Write down who comes along; an empty text takes it away."""
    return changed(plan, companion=name)


def forget_visit(plan: Plan) -> Plan:
    """There was no call, or its visit is past."""
    return changed(plan, called_on=None, visit_on=None)


def must_lie_ahead(day: date, today: date) -> None:
    """Raise `EditRefused` for a day that has passed, or is too far away to be meant."""
    if day < today:
        raise EditRefused(words("unfit_day_passed", day=short_date(day)))
    if day > today + FARTHEST:
        raise EditRefused(words("unfit_day_far"))

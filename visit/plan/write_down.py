"""What a person writes down: their story, both ledgers, the visit ahead, what they heard there.

Each function returns a new plan, or raises `EditRefused` with a plain message to show beside the
field.
"""

from datetime import date, timedelta
from typing import Any

from pydantic import ValidationError

from questionnaire import Number
from visit.model.journey import TypedNumber
from visit.model.ledger import Bleeding, Lump
from visit.model.measured import measured
from visit.model.plan import Entry, Heard, Plan, VisitKind
from visit.model.reminder import Reminder, reminder_for
from visit.plan.appointment import must_lie_ahead
from visit.plan.edit import EditRefused, changed, plain_problem
from visit.words import words

ONE_DAY = timedelta(days=1)


def write_story(plan: Plan, **texts: str) -> Plan:
    """Write own words: `change`, `since`, `different`, `worry` or `medicines`."""
    return changed(plan, story={**dict(plan.story), **texts})


def write_unasked(plan: Plan, place: str, text: str) -> Plan:
    """Write what no question of a location asked, in own words; an empty text takes it away."""
    others = {key: kept for key, kept in plan.unasked.items() if key != place}
    return changed(plan, unasked={**others, place: text} if text.strip() else others)


def hear(plan: Plan, name: str, **texts: str) -> Plan:
    """Write down `answer` or `next_step` beside a question, after the visit."""
    heard = {**dict(plan.heard.get(name, Heard())), **texts}
    others = {key: kept for key, kept in plan.heard.items() if key != name}
    empty = not any(text.strip() for text in heard.values())
    return changed(plan, heard=others if empty else {**others, name: heard})


def log_lump(plan: Plan, entry: Lump, today: date) -> Plan:
    """Add an entry for a lump; one of the same day and lump is replaced."""
    _not_ahead(entry.day, today)
    same = (entry.day, entry.which)
    return changed(plan, lump=(*(e for e in plan.lump if (e.day, e.which) != same), entry))


def log_bleeding(plan: Plan, entry: Bleeding, today: date) -> Plan:
    """Add a day of bleeding; one of the same day and kind is replaced."""
    _not_ahead(entry.day, today)
    same = (entry.day, entry.kind)
    return changed(plan, bleeding=(*(e for e in plan.bleeding if (e.day, e.kind) != same), entry))


def strike(plan: Plan, entry: Lump | Bleeding) -> Plan:
    """Take an entry out of its ledger."""
    return changed(
        plan,
        lump=tuple(kept for kept in plan.lump if kept != entry),
        bleeding=tuple(kept for kept in plan.bleeding if kept != entry),
    )


def choose_visit(plan: Plan, kind: VisitKind | None, minutes: int) -> Plan:
    """Say what kind of visit it is, and how long."""
    return changed(plan, kind=kind, minutes=minutes)


def seen_size(question: Number, typed: TypedNumber, like: str) -> float | None:
    """A size in the question's unit, as typed or of that object; None while part of it is missing.

    A number without its unit is no size: 2 inches must never become 2 cm. Raises `UnclearNumber`.
    """
    if not typed.number:
        return question.objects.get(like)
    size = measured(question, typed)
    return size if typed.unit or not question.other_unit else None


def remind(plan: Plan, day: date, today: date, fresh: str) -> tuple[Plan, Reminder]:
    """The reminder to hand out for `day`, and the plan that keeps it.

    `fresh` is a random id for a new one.
    """
    must_lie_ahead(day, today)
    reminder = reminder_for(day, today, plan.reminder, fresh)
    return changed(plan, reminder=reminder), reminder


def read_lump(**fields: Any) -> Lump:
    """An entry from a form. Raises `EditRefused`."""
    return _read(Lump, fields)


def read_bleeding(**fields: Any) -> Bleeding:
    """An entry from a form. Raises `EditRefused`."""
    return _read(Bleeding, fields)


def _read(kind: type[Entry], fields: dict[str, Any]) -> Entry:
    try:
        return kind(**fields)
    except ValidationError as wrong:
        raise EditRefused(plain_problem(wrong)) from None


def _not_ahead(day: date, today: date) -> None:
    """A day of grace, because the person's day may have begun before the server's."""
    if day > today + ONE_DAY:
        raise EditRefused(words("unfit_day"))

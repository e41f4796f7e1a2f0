"""Noting an entry in a ledger, and taking it out again.

Each function returns a new plan, or raises `EditRefused` with a plain message to show beside the
field.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from pydantic import ValidationError

from questionnaire import read_typed
from visit.ledgers.amounts import in_range
from visit.ledgers.ledger import Ledger
from visit.ledgers.ledger_field import NumberField
from visit.model.journey import TypedNumber
from visit.model.ledger import Entry, Measure
from visit.model.plan import Plan
from visit.plan.edit import EditRefused, changed, plain_problem
from visit.telling.measurement import allowed
from visit.words import words

ONE_DAY = timedelta(days=1)


def measured(
    field: NumberField, typed: TypedNumber, like: str, objects: Mapping[str, float]
) -> Measure | None:
    """A number as typed, or that of the object; None while part of it is missing.

    A number without its unit is none: 2 inches must never become 2 cm. Raises `UnclearNumber`.
    """
    if not typed.number:
        size = objects.get(like)
        return None if size is None else Measure(number=size, unit=field.unit, like=like)
    number = read_typed(typed.number, field.number.decimals)
    unit = typed.unit if field.other_unit else field.unit
    return Measure(number=number, unit=unit) if unit else None


def entry_of(ledger: Ledger, day: date, noted: Mapping[str, Measure | str]) -> Entry:
    """An entry from a form. Raises `EditRefused`."""
    number = ledger.number
    try:
        entry = Entry(day=day, noted={name: said for name, said in noted.items() if said != ""})
    except ValidationError as wrong:
        raise EditRefused(plain_problem(wrong)) from None
    measure = entry.noted.get(number.id) if number else None
    if number and not (isinstance(measure, Measure) and in_range(number, measure)):
        raise EditRefused(words("unfit_amount", range=allowed(number.number)))
    return entry


def log(plan: Plan, ledger: Ledger, entry: Entry, today: date) -> Plan:
    """Add an entry. One of the same day takes its place, unless the ledger tells them apart."""
    # A day of grace, because the person's day may have begun before the server's.
    if entry.day > today + ONE_DAY:
        raise EditRefused(words("unfit_day"))
    same = _told_apart_by(ledger, entry)
    entries = plan.ledgers.get(ledger.id, ())
    others = (kept for kept in entries if _told_apart_by(ledger, kept) != same)
    return _with(plan, ledger.id, (*others, entry))


def strike(plan: Plan, ledger: str, entry: Entry) -> Plan:
    """Take an entry out of its ledger."""
    return _with(plan, ledger, tuple(e for e in plan.ledgers.get(ledger, ()) if e != entry))


def _with(plan: Plan, ledger: str, entries: tuple[Entry, ...]) -> Plan:
    others = {name: kept for name, kept in plan.ledgers.items() if name != ledger}
    return changed(plan, ledgers={**others, ledger: entries} if entries else others)


def _told_apart_by(ledger: Ledger, entry: Entry) -> tuple[object, ...]:
    names = filter(None, (ledger.each, ledger.apart))
    return (entry.day, *(entry.noted.get(name, "") for name in names))

"""What a person writes down: their story, the visit ahead, what they heard there.

Each function returns a new plan, or raises `EditRefused` with a plain message to show beside the
field.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from pydantic import ValidationError

from questionnaire import read_typed
from visit.ledgers.amounts import in_range
from visit.ledgers.declared.ledger import Ledger
from visit.ledgers.declared.ledger_field import NumberField
from visit.model.journey import TypedNumber
from visit.model.ledger import Entry, Measure
from visit.model.plan import Heard, Plan, VisitKind
from visit.model.reminder import Reminder, reminder_for
from visit.plan.appointment import must_lie_ahead
from visit.plan.edit import EditRefused, changed, plain_problem
from visit.telling.measurement import allowed
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


def choose_visit(plan: Plan, kind: VisitKind | None, minutes: int) -> Plan:
    """Say what kind of visit it is, and how long."""
    return changed(plan, kind=kind, minutes=minutes)


def remind(plan: Plan, day: date, today: date, fresh: str) -> tuple[Plan, Reminder]:
    """The reminder to hand out for `day`, and the plan that keeps it.

    `fresh` is a random id for a new one.
    """
    must_lie_ahead(day, today)
    reminder = reminder_for(day, today, plan.reminder, fresh)
    return changed(plan, reminder=reminder), reminder


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

"""What an entry of a ledger holds: its number, its name, its place among the others."""

from collections.abc import Iterable, Mapping

from questionnaire import UNSURE
from visit.ledgers.declared.ledger import Ledger
from visit.ledgers.declared.ledger_field import ChoiceField, NumberField
from visit.model.ledger import Entry, Measure


def each(ledger: Ledger, entries: Iterable[Entry]) -> Mapping[str, tuple[Entry, ...]]:
    """The entries of each thing by its name, in order of days; one without a name otherwise."""
    by_name: dict[str, tuple[Entry, ...]] = {}
    for entry in sorted(entries, key=lambda entry: in_order(ledger, entry)):
        name = name_of(ledger, entry).casefold()
        by_name[name] = (*by_name.get(name, ()), entry)
    return by_name


def in_order(ledger: Ledger, entry: Entry) -> tuple[int, int]:
    """Its day, and where on that day it stands by the options that tell it apart."""
    field = ledger.field(ledger.apart) if ledger.apart else None
    if not isinstance(field, ChoiceField):
        return entry.day.toordinal(), 0
    options = list(field.options)
    chosen = str(entry.noted.get(field.id, UNSURE))
    return entry.day.toordinal(), options.index(chosen) if chosen in options else len(options)


def name_of(ledger: Ledger, entry: Entry) -> str:
    """The name that the person gave to what is noted; empty for none."""
    return str(entry.noted.get(ledger.each, "")) if ledger.each else ""


def measure_of(ledger: Ledger, entry: Entry) -> Measure:
    """The number that was noted. Raises `LookupError` where there is none."""
    if ledger.number is None:
        raise LookupError(f"'{ledger.id}' has no number")
    return measure_in(ledger.number, entry)


def measure_in(number: NumberField, entry: Entry) -> Measure:
    """The number of that field. Raises `LookupError` where there is none."""
    match entry.noted.get(number.id):
        case Measure() as measure:
            return measure
    raise LookupError(f"an entry has no number for '{number.id}'")

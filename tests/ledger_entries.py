"""Entries of ledgers, written as briefly as a person would say them."""

from datetime import date

from visit.ledgers.content import supports
from visit.model.ledger import Entry, Measure
from visit.model.plan import Entries


def labels(ledger: str) -> dict[str, str]:
    """The label of each field of a ledger, by its id."""
    return {field.id: field.label for field in supports().by_id[ledger].fields}


def lump(day: date, size_cm: float = 3.0, *, like: str = "", **said: str) -> Entry:
    """A lump on one day; `firmness`, `pain` and `which` are said as in the form."""
    size = Measure(number=size_cm, unit="cm", like=like)
    return Entry(day=day, noted={"size": size, **{k: v for k, v in said.items() if v}})


def bleeding(day: date, amount: str, kind: str) -> Entry:
    """A day of bleeding."""
    return Entry(day=day, noted={"amount": amount, "kind": kind})


def number(day: date, field: str, amount: float, unit: str, **said: str) -> Entry:
    """A weight, a temperature or a pain, with what else was noted."""
    return Entry(day=day, noted={field: Measure(number=amount, unit=unit), **said})


def lumps(*entries: Entry) -> dict[str, Entries]:
    """The ledgers of a person who notes lumps alone."""
    return {"lump": entries}

"""What still fits the ledgers of today, of entries made with other ones or by a stranger."""

from collections.abc import Iterator, Mapping

from questionnaire import UNSURE
from visit.ledgers.amounts import in_range
from visit.ledgers.content import supports
from visit.ledgers.declared.ledger import Ledger
from visit.ledgers.declared.ledger_field import ChoiceField, LedgerField, NumberField
from visit.model.ledger import Entry, Measure
from visit.model.plan import Entries


def fitting_entries(ledgers: Mapping[str, Entries]) -> dict[str, Entries]:
    """The entries of ledgers that are there, each with what its fields can hold.

    An option that is gone becomes "not sure". Without its number an entry says nothing and goes.
    """
    fitting = {
        ledger.id: tuple(_fitting(ledger, ledgers.get(ledger.id, ())))
        for ledger in supports().ledgers
    }
    return {name: entries for name, entries in fitting.items() if entries}


def _fitting(ledger: Ledger, entries: Entries) -> Iterator[Entry]:
    for entry in entries:
        kept = {
            field.id: said
            for field in ledger.fields
            if field.id in entry.noted and (said := _said(field, entry.noted[field.id])) is not None
        }
        if ledger.number is None or ledger.number.id in kept:
            yield entry.model_copy(update={"noted": kept})


def _said(field: LedgerField, noted: Measure | str) -> Measure | str | None:
    match field, noted:
        case NumberField(), Measure():
            return noted if in_range(field, noted) else None
        case ChoiceField(), str():
            return noted if noted in field.options else UNSURE
        case (NumberField(), _) | (_, Measure()):
            return None
    return noted

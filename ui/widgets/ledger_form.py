"""The form of a ledger: the day and its fields, drawn, read as one entry, and emptied."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import streamlit as st

from questionnaire import UNSURE, UnclearNumber
from ui import session
from ui.content import engine
from ui.parts import frame
from ui.widgets.number import unclear_text
from ui.widgets.number_field import TYPED, draw_field, draw_unit
from ui.words import words
from visit import TypedNumber
from visit.ledgers.content import objects_of
from visit.ledgers.declared.ledger import Ledger
from visit.ledgers.declared.ledger_field import ChoiceField, LedgerField, NumberField
from visit.model.ledger import Entry, Measure
from visit.plan.edit import EditRefused
from visit.plan.write_down import entry_of, measured
from visit.plan.written_day import read_day
from visit.telling.measurement import allowed

NOTHING = ""


def draw(ledger: Ledger, add: Callable[[str], None]) -> None:
    """Draw the form, with what was refused in it still there; `add` takes the ledger's id."""
    for key, value in _at_first(ledger):
        session.start_widget(key, value)
    with st.form(ledger.id, border=True):
        st.text_input(words("ledger_day"), key=f"{ledger.id}_day")
        for field in ledger.fields:
            _draw_field(field, f"{ledger.id}_{field.id}")
        name = frame.label(words("ledger_add"), ledger.add)
        st.form_submit_button(name, key=f"add_{ledger.id}", on_click=add, args=(ledger.id,))


def given(ledger: Ledger, today: date) -> Entry:
    """What stands in the form. Raises `EditRefused` with what to write."""
    noted = {field.id: _given(field, f"{ledger.id}_{field.id}") for field in ledger.fields}
    return entry_of(ledger, read_day(str(session.widget(f"{ledger.id}_day") or ""), today), noted)


def empty(ledger: Ledger) -> None:
    """Put every field back to what it begins with."""
    for key, value in _at_first(ledger):
        session.set_widget(key, value=value)


def _draw_field(field: LedgerField, key: str) -> None:
    if isinstance(field, ChoiceField):
        texts = {name: option.text for name, option in field.options.items()}
        st.selectbox(field.label, list(texts), format_func=texts.__getitem__, key=key)
    elif isinstance(field, NumberField):
        if field.other_unit:
            draw_unit(field.number, field.other_unit, f"{key}_unit")
        draw_field(field.label, f"{key}_{TYPED}")
        objects = objects_of(field, engine().rulebook.questionnaire)
        if objects:
            st.selectbox(words("ledger_like"), [NOTHING, *objects], key=f"{key}_like")
    else:
        st.text_input(field.label, key=key)


def _at_first(ledger: Ledger) -> Iterator[tuple[str, Any]]:
    """What each field begins with, and is put back to once an entry is kept."""
    yield f"{ledger.id}_day", NOTHING
    for field in ledger.fields:
        key = f"{ledger.id}_{field.id}"
        if isinstance(field, NumberField):
            yield from ((f"{key}_unit", None), (f"{key}_{TYPED}", ""), (f"{key}_like", NOTHING))
        else:
            yield key, UNSURE if isinstance(field, ChoiceField) else NOTHING


def _given(field: LedgerField, key: str) -> Measure | str:
    if not isinstance(field, NumberField):
        return str(session.widget(key) or NOTHING)
    typed = TypedNumber.typed(session.widget(f"{key}_{TYPED}"), session.widget(f"{key}_unit"))
    like = str(session.widget(f"{key}_like") or NOTHING)
    objects = objects_of(field, engine().rulebook.questionnaire)
    try:
        measure = measured(field, typed, like, objects)
    except UnclearNumber as unclear:
        raise EditRefused(unclear_text(unclear, field.number.decimals)) from None
    if measure is None:
        raise EditRefused(_missing(field, typed, objects=bool(objects)))
    return measure


def _missing(field: NumberField, typed: TypedNumber, *, objects: bool) -> str:
    if typed.number and field.other_unit and not typed.unit:
        return words("choose_unit")
    limits = allowed(field.number)
    return words("ledger_missing_size" if objects else "ledger_missing", range=limits)

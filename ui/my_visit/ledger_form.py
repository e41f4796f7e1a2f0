"""The form of a ledger: the day and its fields, kept as one entry, or refused with all in place."""

from collections.abc import Iterator
from typing import Any

import streamlit as st

from questionnaire import UNSURE, UnclearNumber
from ui import clock, session
from ui.content import engine
from ui.errors import guarded
from ui.my_visit import edits
from ui.parts import frame
from ui.widgets.number import unclear_text
from ui.widgets.number_field import TYPED, draw_field, draw_unit
from ui.words import words
from visit import TypedNumber
from visit.ledgers.content import ledger_of, objects_of
from visit.ledgers.ledger import Ledger
from visit.ledgers.ledger_field import ChoiceField, LedgerField, NumberField
from visit.model.ledger import LONGEST_NAME, Measure
from visit.model.plan import Plan
from visit.plan.log_entry import entry_of, log, measured
from visit.plan.written_day import read_day
from visit.telling.measurement import allowed

NOTHING = ""


def draw_form(ledger: Ledger) -> None:
    """Draw the form, with what was refused in it still there."""
    for key, value in _at_first(ledger):
        session.start_widget(key, value)
    with st.form(ledger.id, border=True):
        st.text_input(words("ledger_day"), key=f"{ledger.id}_day")
        for field in ledger.fields:
            _draw_field(field, f"{ledger.id}_{field.id}")
        st.form_submit_button(
            frame.label(words("ledger_add"), ledger.add),
            key=f"add_{ledger.id}",
            on_click=guarded(_add),
            args=(ledger.id,),
        )
    edits.problem(ledger.id)


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
        st.text_input(field.label, max_chars=LONGEST_NAME, key=key)


def _at_first(ledger: Ledger) -> Iterator[tuple[str, Any]]:
    """What each field begins with, and is put back to once an entry is kept."""
    yield f"{ledger.id}_day", NOTHING
    for field in ledger.fields:
        key = f"{ledger.id}_{field.id}"
        if isinstance(field, NumberField):
            yield from ((f"{key}_unit", None), (f"{key}_{TYPED}", ""), (f"{key}_like", NOTHING))
        else:
            yield key, UNSURE if isinstance(field, ChoiceField) else NOTHING


def _add(name: str) -> None:
    """Keep the entry and empty the form; what is refused stays in its fields."""
    ledger = ledger_of(name)
    if ledger is None:
        return
    try:
        noted = {field.id: _given(field, f"{name}_{field.id}") for field in ledger.fields}
    except _Refused as refused:
        session.complain(str(refused), name)
        return
    typed_day, today = str(session.widget(f"{name}_day") or ""), clock.today()

    def logged(plan: Plan) -> Plan:
        return log(plan, ledger, entry_of(ledger, read_day(typed_day, today), noted), today)

    if edits.replan(name, logged):
        for key, value in _at_first(ledger):
            session.set_widget(key, value=value)


class _Refused(ValueError):
    """A number that cannot be kept; the message says what to write."""


def _given(field: LedgerField, key: str) -> Measure | str:
    if not isinstance(field, NumberField):
        return str(session.widget(key) or NOTHING)
    typed = TypedNumber.typed(session.widget(f"{key}_{TYPED}"), session.widget(f"{key}_unit"))
    like = str(session.widget(f"{key}_like") or NOTHING)
    objects = objects_of(field, engine().rulebook.questionnaire)
    try:
        measure = measured(field, typed, like, objects)
    except UnclearNumber as unclear:
        raise _Refused(unclear_text(unclear, field.number.decimals)) from None
    if measure is None:
        raise _Refused(_missing(field, typed, objects=bool(objects)))
    return measure


def _missing(field: NumberField, typed: TypedNumber, *, objects: bool) -> str:
    if typed.number and field.other_unit and not typed.unit:
        return words("choose_unit")
    limits = allowed(field.number)
    return words("ledger_missing_size" if objects else "ledger_missing", range=limits)

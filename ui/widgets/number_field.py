"""A number typed into a form of Streamlit's: a text, read by ourselves as on a screen of rows."""

from typing import Any

import streamlit as st

from questionnaire import Number, OtherUnit
from ui.words import words

# ui/browser/scripts/numbers.js gives the fields of that name a keypad for decimals.
TYPED = "typed_number"


def draw_unit(question: Number, other: OtherUnit, key: str, **settings: Any) -> str | None:
    """The choice of the unit; one chosen for the person could make 2 inches 2 cm."""
    units = [question.unit, other.unit]
    return st.radio(words("which_unit"), units, index=None, key=key, horizontal=True, **settings)


def draw_field(label: str, key: str, **settings: Any) -> str:
    """A field for a number. `key` must hold `TYPED`."""
    return st.text_input(label, key=key, autocomplete="off", **settings)

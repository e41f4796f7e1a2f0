"""A field that only searches in what the app shows. What is typed there is kept nowhere."""

import streamlit as st

# ui/browser/scripts/drafts.js leaves out the fields of that name.
SEARCH = "search_"
LONGEST = 60


def draw_field(label: str, within: str) -> str:
    """A field that searches `within` one part of the app, and what is typed in it."""
    return st.text_input(label, key=f"{SEARCH}{within}", max_chars=LONGEST, autocomplete="off")

"""The page after "Finish and clear": nothing is kept, and it says so."""

import streamlit as st

from ui import frame
from ui.words import words


def page() -> None:
    """Say that the answers are gone."""
    frame.heading(words("finished_title"))
    st.write(words("finished_body"))

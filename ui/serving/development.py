"""Keeps the bare pages from people: they come without host check, content policy and seal.

`streamlit run app.py` draws them so. It refuses, unless whoever starts it says that it is for
development; every page then says so.
"""

import streamlit as st

from ui.settings import from_environment
from ui.words import words

_guarded = False


def guarded() -> None:
    """The pages are drawn behind the server's guards, or by a test that says so."""
    global _guarded  # noqa: PLW0603 - set once, at start
    _guarded = True


def refuse() -> None:
    """Call first in every run. Without the guards it ends the run, or marks the page."""
    if _guarded:
        return
    if from_environment().development:
        st.warning(words("development_only"))
        return
    st.title(words("development_refused"), anchor=False)
    st.write(words("development_start"))
    st.write(words("development_emergency"))
    st.stop()

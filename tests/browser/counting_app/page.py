"""Counts presses, and works for a second before the last element when asked to."""

import time

import streamlit as st


def count() -> None:
    st.session_state.presses += 1


presses = st.session_state.setdefault("presses", 0)
st.title(f"Pressed {presses}")
st.radio("Pace", ["Quick", "Slow"], index=None, key=f"pace_{presses}")
slow = st.checkbox("Think first")
st.button("Press", on_click=count)
if slow:
    time.sleep(1)
st.write(f"The end of {presses}")

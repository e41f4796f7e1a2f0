"""A title, three options and a way on; `?rows=12` has so many such questions instead."""

import streamlit as st


def go_on() -> None:
    """Show the next question."""
    st.session_state["step"] += 1


step = st.session_state.setdefault("step", 0)
st.title(f"Question {step + 1}", anchor=False)
for row in range(int(st.query_params.get("rows", "1"))):
    label = f"Choose one ({row + 1})"
    st.radio(label, ["Yes", "No", "I am not sure"], index=None, key=f"answer_{step}_{row}")
st.button("Continue", type="primary", key=f"forward_{step}", on_click=go_on)

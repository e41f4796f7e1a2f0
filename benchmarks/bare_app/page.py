"""A title, three options and a way on."""

import streamlit as st


def go_on() -> None:
    """Show the next question."""
    st.session_state["step"] += 1


step = st.session_state.setdefault("step", 0)
st.title(f"Question {step + 1}", anchor=False)
st.radio("Choose one", ["Yes", "No", "I am not sure"], index=None, key=f"answer_{step}")
st.button("Continue", type="primary", key=f"forward_{step}", on_click=go_on)

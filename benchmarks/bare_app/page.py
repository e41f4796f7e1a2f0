"""A title, three options and a way on; `?boxes=11` has so many boxes to tick instead."""

import streamlit as st


def go_on() -> None:
    """Show the next question."""
    st.session_state["step"] += 1


step = st.session_state.setdefault("step", 0)
st.title(f"Question {step + 1}", anchor=False)
if boxes := int(st.query_params.get("boxes", "0")):
    for box in range(boxes):
        st.checkbox(f"Option {box + 1}", key=f"answer_{step}_{box}")
else:
    st.radio("Choose one", ["Yes", "No", "I am not sure"], index=None, key=f"answer_{step}")
st.button("Continue", type="primary", key=f"forward_{step}", on_click=go_on)

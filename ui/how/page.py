"""How this decides: one part at a time."""

import streamlit as st

from ui import frame, session
from ui.how import flow, hazard_log, proof, rules_list, sign_off
from ui.words import words

PARTS = {
    "rules": rules_list.draw,
    "flow": flow.draw,
    "proof": proof.draw,
    "hazards": hazard_log.draw,
    "sign": sign_off.draw,
}


def page() -> None:
    """Draw the part that is chosen."""
    frame.heading(words("how_title"))
    st.write(words("how_lead"))
    session.start_widget("how_part", "rules")
    part = st.segmented_control(
        words("how_part"),
        list(PARTS),
        format_func=lambda name: words(f"how_{name}"),
        key="how_part",
        label_visibility="collapsed",
    )
    PARTS[part or "rules"]()

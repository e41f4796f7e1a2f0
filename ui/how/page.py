"""How this decides: one part at a time."""

import streamlit as st

from ui.how import flow, hazard_log, proof, rules_list, sign_off
from ui.parts import frame, tabs
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
    tabs.draw("how", PARTS)

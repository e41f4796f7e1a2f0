"""How this decides: one part at a time."""

from html import escape

import streamlit as st

from ui.demo import exchange
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
    _lead_to_demonstration()
    tabs.draw("how", PARTS)


def _lead_to_demonstration() -> None:
    """In a tab of its own, which knows nothing of this one."""
    if exchange.settings().demo:
        link = f'<a href="/demo" target="_blank" rel="noopener">{escape(words("demo_link"))}</a>'
        st.html(f"<p>{link}</p>")

"""The hazard log: what could harm a person, what is done about it, and how that is shown."""

import streamlit as st

from rules.release.hazard_log import Hazard
from ui.content import hazards
from ui.parts import frame
from ui.words import words
from visit.joining import labeled, listed


def draw() -> None:
    """Draw every hazard, the worst after its control first."""
    st.write(words("hazards_lead"))
    for hazard in sorted(hazards(), key=lambda one: (-one.residual_rating, -one.severity)):
        _draw_hazard(hazard)


def _draw_hazard(hazard: Hazard) -> None:
    with st.expander(hazard.hazard):
        st.markdown(f"**{words('hazard_cause')}** {hazard.cause}")
        st.markdown(f"**{words('hazard_effect')}** {hazard.effect}")
        st.markdown(f"**{words('hazard_control')}**")
        frame.bullets([labeled(words(f"control_{one.kind}"), one.text) for one in hazard.controls])
        rating = words("hazard_rating", before=hazard.rating, after=hazard.residual_rating)
        st.write(rating)
        if hazard.note:
            st.markdown(f"**{words(f'hazard_{hazard.status}')}** {hazard.note}")
        if hazard.tests:
            st.caption(f"{words('hazard_tests')} {listed(hazard.tests)}")

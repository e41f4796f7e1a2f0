"""A demonstration: the list of people, a page of a way beside the presenter's panel, training."""

import streamlit as st

from ui import session
from ui.demo import bar, panel, people, screens, training, ways
from ui.look import stylesheet
from ui.words import words


def page() -> None:
    """Draw what the demonstration stands at, and that no person is meant."""
    shown, who = session.demonstration(), ways.person(session.demonstration())
    st.html(stylesheet.emergency_strip(session.speech().country.emergency))
    with st.container(key="demo"):
        pages = ways.way(shown)
        bar.draw(shown, len(pages))
        if shown.training is not None:
            training.draw(shown.training)
        elif who is None:
            people.draw()
        else:
            left, right = st.columns([3, 2], gap="large")
            with left, st.container(key="demo_page"):
                screens.draw(pages[shown.at])
            with right, st.container(key="demo_panel"):
                panel.draw(shown, who, pages)
        st.html(f'<p class="vg-foot">{words("education")} {words("not_reviewed")}</p>')

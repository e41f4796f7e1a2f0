"""The flow of one location's questions, as a drawing and in words."""

import streamlit as st

from questionnaire import Location
from rules import Rulebook
from ui.content import engine
from ui.drawings import svg_image
from ui.how.flow_drawing import flow_drawing, opened_by
from ui.words import words


def draw() -> None:
    """Draw the questions of one location in their order."""
    rulebook = engine().rulebook
    places = {place.id: place for place in rulebook.questionnaire.locations}
    chosen = st.selectbox(
        words("how_place"),
        list(places),
        format_func=lambda name: places[name].name.you,
        key="how_flow",
    )
    st.write(words("how_flow_lead"))
    svg_image.draw(flow_drawing(rulebook, places[chosen]), words("how_flow_words"), "vg-flow")
    with st.expander(words("how_flow_words")):
        _draw_in_words(rulebook, places[chosen])


def _draw_in_words(rulebook: Rulebook, location: Location) -> None:
    lines = []
    for question in location.questions:
        opener = opened_by(rulebook.questionnaire, question)
        lines.append(
            f"1. {question.text.you}"
            + (f" ({words('how_asked_if', answers=opener)})" if opener else "")
        )
    st.markdown("\n".join(lines))

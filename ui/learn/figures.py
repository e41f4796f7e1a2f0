"""Survival figures of a topic: what they cover, a picture of 100 people each, and a table."""

import streamlit as st

import education
from education.library import Library
from ui.drawings import svg_image
from ui.topics import facts
from ui.topics.citations import Citations
from visit.joining import labeled


def draw(books: Library, name: str, cited: Citations) -> None:
    """Draw one set of figures, with its limits first."""
    figures = books.figure_sets[name]
    st.subheader(figures.title, anchor=False)
    st.html(facts.covers(figures, cited))
    for limit in figures.limits:
        st.markdown(f"- {limit}")
    for figure in figures.figures:
        st.markdown(labeled(f"**{figure.label}**", figure.sentence))
        svg_image.draw(education.picture_of(figure), figure.sentence, "vg-people")
    st.html(facts.table(figures))

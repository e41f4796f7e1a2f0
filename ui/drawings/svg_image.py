"""Our own drawings on a page of the app, as images with their words."""

import streamlit as st

from ui.drawings.image import image


def draw(svg: str, words: str, kind: str) -> None:
    """Show an SVG as an image read out as `words`; `kind` is its class in the style sheet."""
    st.html(image(svg, words, kind))

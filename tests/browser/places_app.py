"""The places with all three ways to choose them, in one piece of markup as a screen has it."""

from html import escape

import streamlit as st

from questionnaire import NONE, PLACES
from ui import browser
from ui.content import engine
from ui.look import stylesheet
from ui.widgets import body_drawing, own_words
from ui.words import words
from visit import Journey
from visit.words import speech_for

WRITTEN = "I passed out and have blood in my pee <b> & pain low in my belly"
SAY = speech_for(Journey())


def box(place: str, name: str, ticked: frozenset[str]) -> str:
    marks = f"{' data-alone' if place == NONE else ''}{' checked' if place in ticked else ''}"
    box = f'<input type="checkbox" name="{PLACES}" value="{place}"{marks}>'
    return f"<label>{box}<span>{escape(name)}</span></label>"


def screen(text: str, ticked: frozenset[str]) -> str:
    places = engine().rulebook.questionnaire.question(PLACES)
    boxes = "".join(box(place, SAY(name), ticked) for place, name in places.choices.items())
    return (
        f'<h1>{escape(SAY(places.text))}</h1><div class="vg-boxes" data-boxes="places"'
        f' role="group" aria-label="{escape(SAY(places.text))}">{boxes}</div>'
        f"{body_drawing.markup(SAY)}{own_words.field(text)}{own_words.suggestions(text, SAY)}"
    )


def main() -> None:
    st.set_page_config(page_title=words("brand"), layout="centered")
    nonce = st.session_state.setdefault("nonce", browser.new_nonce())
    arrived = browser.mount(
        browser.Outgoing("{}", nonce, "places", "Places", 0, clear=False, shared_device=False)
    )
    if arrived is not None:
        st.rerun()
    stylesheet.apply()
    written = st.session_state.get("written", False)
    st.html(screen(WRITTEN if written else "", frozenset(["skin"] if written else [])))
    st.button("Draw anew", on_click=lambda: st.session_state.update(written=True))


if __name__ == "__main__":
    main()

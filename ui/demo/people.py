"""The list of made-up people: each in one sentence, with the place and the level of the case."""

from html import escape

import streamlit as st

from ui import session
from ui.content import engine, made_up_people
from ui.parts import frame
from ui.words import words
from visit.demo import MadeUp


def draw() -> None:
    """Draw the list, then the way to training."""
    step = session.demonstration().step
    frame.heading(words("demo_title"))
    st.write(words("demo_lead"))
    people = "".join(f"<li>{_button(one)}</li>" for one in made_up_people())
    st.html(f'<ol class="vg-people" data-step="{step}">{people}</ol>')
    st.header(words("train_title"), anchor=False)
    st.write(words("train_lead"))
    st.html(
        f'<div data-step="{step}"><button type="button" class="vg-press vg-primary"'
        f' data-press="train">{escape(words("train_begin"))}</button></div>'
    )
    frame.bullets([words("demo_keys"), words("demo_kept_nowhere")])


def _button(one: MadeUp) -> str:
    rulebook = engine().rulebook
    place = rulebook.questionnaire.location(one.place).name.you
    told = [place, rulebook.level[one.level].name.you]
    if one.caregiver:
        told.append(words("demo_caregiver"))
    tags = "".join(f"<small>{escape(text)}</small>" for text in told)
    return (
        f'<button type="button" class="vg-press" data-press="person:{escape(one.id)}">'
        f"<span>{escape(one.sentence)}</span> {tags}</button>"
    )

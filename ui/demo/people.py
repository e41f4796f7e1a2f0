"""The list of made-up people: each in one sentence, with the place of the case.

How each one ends is for who presents, and stays closed: the audience and who trains should not
read it first.
"""

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
    st.html(frame.more({words("demo_endings"): _endings()}))
    st.header(words("train_title"), anchor=False)
    st.write(words("train_lead"))
    st.html(
        f'<div data-step="{step}"><button type="button" class="vg-press vg-primary"'
        f' data-press="train">{escape(words("train_begin"))}</button></div>'
    )
    frame.bullets([words(name) for name in ("demo_keys", "demo_keys_more", "demo_kept_nowhere")])


def _button(one: MadeUp) -> str:
    told = [engine().rulebook.questionnaire.location(one.place).name.you]
    if one.caregiver:
        told.append(words("demo_caregiver"))
    tags = "".join(f"<small>{escape(text)}</small>" for text in told)
    return (
        f'<button type="button" class="vg-press" data-press="person:{escape(one.id)}">'
        f"<span>{escape(one.sentence)}</span> {tags}</button>"
    )


def _endings() -> str:
    levels = engine().rulebook.level
    rows = "".join(
        f"<div><dt>{escape(one.sentence)}</dt><dd>{escape(levels[one.level].name.you)}</dd></div>"
        for one in made_up_people()
    )
    return f'<dl class="vg-answers">{rows}</dl>'

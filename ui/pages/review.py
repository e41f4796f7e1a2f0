"""Check your answers: all of them by location, each with a way to change it and return."""

from collections.abc import Callable

import streamlit as st

from questionnaire import Question
from ui import session
from ui.content import engine
from ui.errors import guarded
from ui.my_visit import unasked
from ui.parts import frame
from ui.record import open_file
from ui.widgets import callbacks
from ui.words import words
from visit import Journey
from visit.flow import navigation
from visit.telling.answer_text import answer_text

UNDO = "undo"


def page() -> None:
    """Draw the review."""
    journey, say = session.journey(), session.speech()
    frame.heading(words("review_title"))
    st.write(words("review_lead"))
    draw_undo(journey)
    open_file.draw_undo(journey)
    answered, drawn = session.situation().path, set[str]()
    for location in engine().rulebook.questionnaire.locations:
        questions = [question for question in answered if question.location == location.id]
        if not questions:
            continue
        st.header(say(location.name), anchor=False)
        with st.container(key=f"answers_{location.id}", gap=None):
            for question in questions:
                _draw_answer(question, journey)
        unasked.draw_under(location)
        drawn.add(location.id)
    unasked.draw_at_the_end(drawn)
    frame.forward_and_back(
        words("see_guidance"),
        callbacks.on_step(journey.step, lambda j: navigation.finish_review(engine(), j)),
        callbacks.go_back(journey.step),
        journey.step,
    )


def draw_undo(journey: Journey) -> None:
    """The way to take back the last change, or that it was taken back."""
    message = session.noticed(UNDO)
    if message:
        frame.notice(message)
    if journey.before_change is not None:
        st.button(words("undo"), key=f"undo_{journey.step}", on_click=_undo(journey.step))


def _undo(step: int) -> Callable[[], None]:
    move = callbacks.on_step(step, navigation.undo_change)

    @guarded
    def press() -> None:
        before = session.journey()
        move()
        if session.journey() != before:
            session.notice(words("undone"), UNDO)

    return press


def _draw_answer(question: Question, journey: Journey) -> None:
    say, name = session.speech(), question.key.replace(".", "_")
    asked, said = say(question.text), answer_text(question, journey.answers[question.key], say)
    with st.container(key=f"answer_{name}", horizontal=True, vertical_alignment="center"):
        st.markdown(f"{asked}\n\n**{said}**")
        st.button(
            frame.label(words("change_answer"), words("change_of", question=asked)),
            key=f"change_{name}_{journey.step}",
            type="tertiary",
            on_click=callbacks.on_step(journey.step, lambda j: navigation.reopen(j, question.key)),
        )

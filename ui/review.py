"""Check your answers: all of them by location, each with a way to change it and return."""

import streamlit as st

from questionnaire import Question, answered_path
from ui import frame, session, steps
from ui.content import engine
from ui.words import words
from visit import Journey, walk
from visit.said import answer_text


def page() -> None:
    """Draw the review."""
    journey, say = session.journey(), session.speech()
    guidance = engine().decide(journey.answers)
    frame.heading(words("review_title"))
    st.write(words("review_lead"))
    if walk.upcoming(engine(), guidance):
        st.warning(words("open_questions"))
    if journey.before_change is not None:
        st.button(
            words("undo"),
            key=f"undo_{journey.step}",
            on_click=steps.on_step(journey.step, walk.undo_change),
        )
    answered = answered_path(engine().rulebook.questionnaire, guidance.sight)
    for location in engine().rulebook.questionnaire.locations:
        questions = [question for question in answered if question.location == location.id]
        if questions:
            st.header(say(location.name), anchor=False)
        for question in questions:
            _draw_answer(question, journey)
    frame.forward_and_back(
        words("see_guidance"),
        steps.on_step(journey.step, lambda j: walk.finish_review(engine(), j)),
        steps.go_back(journey.step),
        journey.step,
    )


def _draw_answer(question: Question, journey: Journey) -> None:
    say = session.speech()
    with st.container(key=f"answer_{question.key.replace('.', '_')}", border=True):
        st.write(say(question.text))
        st.markdown(f"**{answer_text(question, journey.answers[question.key], say)}**")
        st.button(
            words("change_answer"),
            key=f"change_{question.key.replace('.', '_')}_{journey.step}",
            help=words("change_of", question=say(question.text)),
            on_click=steps.on_step(journey.step, lambda j: walk.change(j, question.key)),
        )

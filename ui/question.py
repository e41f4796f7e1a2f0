"""One question on a page, with its widget, its reason and the way on and back."""

import streamlit as st

from questionnaire import PLACES, Question, needed, progress
from ui import frame, session, steps, widgets
from ui.content import engine
from ui.words import words
from visit import Journey, walk
from visit.walk import WHO_FOR


def page() -> None:
    """Draw the question that the journey is at."""
    journey, say = session.journey(), session.speech()
    question = engine().rulebook.questionnaire.question(journey.asking or "")
    location = engine().rulebook.questionnaire.location(question.location)
    _draw_progress(journey)
    st.caption(say(location.name))
    frame.heading(say(question.text))
    if say.someone_else and question.key != WHO_FOR:
        st.caption(words("caregiver_line"))
    if question.hint:
        st.write(say(question.hint))
    frame.problem()
    widgets.draw(question, journey, say)
    frame.forward_and_back(
        words("continue"),
        steps.send(question, journey.step),
        steps.go_back(journey.step),
        journey.step,
    )
    _draw_help(question)


def _draw_progress(journey: Journey) -> None:
    guidance = engine().decide(journey.answers)
    questionnaire = engine().rulebook.questionnaire
    wanted = needed(questionnaire, guidance.sight, engine().open_conditions(guidance))
    done = progress(questionnaire, guidance.sight, wanted)
    here = journey.asking not in journey.said
    number, left = walk.number(engine(), journey), done.remaining - here
    knows = PLACES in journey.said and left > 0
    name = "questions_left" if knows else "question_number"
    share = done.answered / max(1, done.answered + done.remaining)
    st.progress(share if knows or not left else 0.0, text=words(name, number=number, left=left))


def _draw_help(question: Question) -> None:
    say = session.speech()
    if question.why:
        with st.expander(words("why_we_ask")):
            st.write(say(question.why))
    if question.explain:
        with st.expander(words("hard_words")):
            for word, meaning in question.explain.items():
                st.markdown(f"**{word}**: {say(meaning)}")

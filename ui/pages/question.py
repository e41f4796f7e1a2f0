"""One question on a page, with its widget, its reason and the way on and back.

What can be one piece of markup is: each piece Streamlit draws costs the person time.
"""

from html import escape

import streamlit as st

from questionnaire import PLACES, WHO_FOR, Question, progress
from ui import session
from ui.content import engine
from ui.parts import frame
from ui.widgets import by_kind, callbacks
from ui.words import words
from visit import Journey
from visit.flow import navigation


def page() -> None:
    """Draw the question that the journey is at."""
    journey, say = session.journey(), session.speech()
    question = engine().rulebook.questionnaire.question(journey.asking or "")
    st.html(_progress(journey) + _heading(question))
    frame.problem()
    by_kind.draw(question, journey, say)
    frame.forward_and_back(
        words("continue"),
        callbacks.send(question, journey.step),
        callbacks.go_back(journey.step),
        journey.step,
    )
    if question.why or question.explain:
        st.html(_help(question))


def _progress(journey: Journey) -> str:
    """How far along, in words and as a bar for the eye."""
    situation, questionnaire = session.situation(), engine().rulebook.questionnaire
    done = progress(questionnaire, situation.guidance.sight, situation.needed)
    here = journey.asking not in journey.answers
    number, left = navigation.number(situation), done.remaining - here
    knows = PLACES in journey.answers and left > 0
    text = words("questions_left" if knows else "question_number", number=number, count=left)
    share = done.answered / max(1, done.answered + done.remaining) if knows or not left else 0.0
    bar = f'<progress class="vg-progress" value="{share:.3f}" aria-hidden="true"></progress>'
    return f"<p>{escape(text)}</p>{bar}"


def _heading(question: Question) -> str:
    """Which place it is about, the question itself, and how to answer it."""
    say = session.speech()
    location = engine().rulebook.questionnaire.location(question.location)
    parts = [_quiet(say(location.name)), f"<h1>{escape(say(question.text))}</h1>"]
    if say.someone_else and question.key != WHO_FOR:
        parts.append(_quiet(words("caregiver_line")))
    if question.hint:
        parts.append(f"<p>{escape(say(question.hint))}</p>")
    return "".join(parts)


def _quiet(text: str) -> str:
    return f'<p class="vg-quiet">{escape(text)}</p>'


def _help(question: Question) -> str:
    say, parts = session.speech(), {}
    if question.why:
        parts[words("why_we_ask")] = f"<p>{escape(say(question.why))}</p>"
    if question.explain:
        parts[words("hard_words")] = "".join(
            f"<p><strong>{escape(word)}</strong>: {escape(say(meaning))}</p>"
            for word, meaning in question.explain.items()
        )
    return frame.more(parts)

"""Check your answers: all of them by place, each with a way to change it and return."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from questionnaire import Location, Question
from ui import session
from ui.browser import Press
from ui.content import engine
from ui.my_visit import unasked
from ui.parts import frame
from ui.record import open_file
from ui.widgets import callbacks, doubts
from ui.widgets.buttons import button, ways
from ui.words import words
from visit.flow import changing, navigation, screens

UNDO = "undo"


def page() -> None:
    """Draw the review."""
    journey = session.journey()
    st.html(f"<h1>{escape(words('review_title'))}</h1><p>{escape(words(_lead()))}</p>")
    draw_undo()
    open_file.draw_undo(journey)
    doubts.draw_kept()
    st.html(f'<div data-step="{journey.step}">{doubts.markup()}{answers_by_place()}</div>')
    shown = [location for location, _ in _answered()]
    for location in shown:
        unasked.draw_under(location)
    unasked.draw_at_the_end({location.id for location in shown})
    if screens.result_offered(session.situation()):
        st.html(_onward())
    st.html(_ways())


def draw_undo() -> None:
    """The way to take back the last change, or that it was taken back."""
    message, journey = session.noticed(UNDO), session.journey()
    if message:
        frame.notice(message)
    if journey.before_change is not None:
        st.html(f'<div data-step="{journey.step}">{button("undo", words("undo"))}</div>')


def see_result(_: Press) -> None:
    """On to the result, with what is left open if it cannot change how soon."""
    session.keep(navigation.see_result(engine(), session.journey()))


def answer_the_rest(_: Press) -> None:
    """On with the questions that are left, for the doctor."""
    session.keep(navigation.go_on(engine(), session.journey()))


def undo(_: Press) -> None:
    """Take the last change back."""
    before = session.journey()
    session.keep(changing.undo_change(before))
    if session.journey() != before:
        session.notice(words("undone"), UNDO)


UNDOING = {"undo": undo}
PRESSES = {
    "result": see_result,
    "rest": answer_the_rest,
    "back": callbacks.back,
    "change": callbacks.reopen,
    doubts.RIGHT: doubts.say_right,
    **UNDOING,
}


def _lead() -> str:
    return "review_settled" if screens.result_offered(session.situation()) else "review_lead"


def _answered() -> list[tuple[Location, Sequence[Question]]]:
    """The places with answers that count, and their questions."""
    path = session.situation().path
    locations = engine().rulebook.questionnaire.locations
    places = [(one, [q for q in path if q.location == one.id]) for one in locations]
    return [(location, questions) for location, questions in places if questions]


def answers_by_place() -> str:
    """Every answer that counts, with the way to change it."""
    situation = session.situation()
    return "".join(
        f"<h2>{escape(situation.speech(location.name))}</h2>"
        f'<dl class="vg-answers">{"".join(doubts.answered(situation, q) for q in questions)}</dl>'
        for location, questions in _answered()
    )


def _onward() -> str:
    """The way to a result that is clear, in sight all the time: the answers are many."""
    on = button("result", words("see_what_to_do"), kind="vg-primary")
    return f'<div class="vg-ways vg-onward" data-step="{session.journey().step}">{on}</div>'


def _ways() -> str:
    """The other ways, below all answers; the way on too where the result is not clear yet."""
    situation = session.situation()
    on = button("result", words("see_guidance"), kind="vg-primary")
    if screens.result_offered(situation):
        on = button("rest", words("answer_the_rest", count=len(situation.needed)))
    buttons = ways(on, button("back", words("back")))
    return f'<div data-step="{situation.journey.step}">{buttons}</div>'

"""Before a change is made: which answers drop out, which questions open, and the level."""

import streamlit as st

from rules import Level
from ui import session
from ui.content import engine
from ui.parts import frame
from ui.widgets import callbacks
from ui.words import words
from visit import ScreenChange
from visit.flow import changing, navigation
from visit.joining import labeled
from visit.telling.answer_text import answer_text
from visit.words import Speech


def page() -> None:
    """Draw what the pending change does."""
    journey, say = session.journey(), session.speech()
    questionnaire = engine().rulebook.questionnaire
    change = changing.pending_change(engine(), journey)
    if change is None:
        session.keep(navigation.go_on(engine(), journey))
        st.rerun()
    frame.heading(words("change_title"))
    for key, given in change.given.items():
        question = questionnaire.question(key)
        st.write(say(question.text))
        answer = answer_text(question, given, say)
        st.markdown(labeled(words("change_new"), f"**{answer}**"))
    for title, keys in (("change_dropped", change.dropped), ("change_opened", change.opened)):
        if keys:
            st.header(words(title), anchor=False)
            st.markdown("\n".join(f"- {say(questionnaire.question(key).text)}" for key in keys))
    st.header(words("change_level"), anchor=False)
    _draw_levels(change, say)
    frame.forward_and_back(
        words("change_do"),
        callbacks.on_step(journey.step, lambda j: changing.confirm_change(engine(), j)),
        callbacks.on_step(journey.step, lambda j: changing.keep_old(engine(), j)),
        journey.step,
        back_text=words("change_keep"),
    )


def _draw_levels(change: ScreenChange, say: Speech) -> None:
    """The level with each answer. A change that makes it calmer asks whether it is right."""
    if change.before == change.after:
        st.markdown(_level("change_same", change.after, say))
        return
    levels = {"change_old": change.before, "change_new_level": change.after}
    frame.bullets([_level(lead, level, say) for lead, level in levels.items()])
    if change.before and change.after:
        rank = engine().rulebook.rank
        sooner = rank[change.after.id] > rank[change.before.id]
        st.write(words("change_sooner" if sooner else "change_later"))


def _level(lead: str, level: Level | None, say: Speech) -> str:
    return f"{words(lead)} **{say(level.name) if level else words('change_unknown')}**"

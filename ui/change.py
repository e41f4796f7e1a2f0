"""Before a change is made: which answers drop out, which questions open, and the level."""

import streamlit as st

from rules import Level
from ui import frame, session, steps
from ui.content import engine
from ui.words import words
from visit import walk
from visit.said import answer_text


def page() -> None:
    """Draw what the pending change does."""
    journey, say = session.journey(), session.speech()
    questionnaire = engine().rulebook.questionnaire
    change = walk.pending_change(engine(), journey)
    if change is None:
        session.keep(walk.go_on(engine(), journey))
        st.rerun()
    question = questionnaire.question(change.key)
    frame.heading(words("change_title"))
    st.write(say(question.text))
    st.markdown(f"{words('change_new')}: **{answer_text(question, change.answer, say)}**")
    for title, keys in (("change_dropped", change.dropped), ("change_opened", change.opened)):
        if keys:
            st.header(words(title), anchor=False)
            st.markdown("\n".join(f"- {say(questionnaire.question(key).text)}" for key in keys))
    st.header(words("change_level"), anchor=False)
    st.write(_levels(change.before, change.after))
    frame.forward_and_back(
        words("change_do"),
        steps.on_step(journey.step, lambda j: walk.confirm_change(engine(), j)),
        steps.go_back(journey.step),
        journey.step,
        back_text=words("change_keep"),
    )


def _levels(before: Level | None, after: Level | None) -> str:
    names = [level.name if level else words("change_unknown") for level in (before, after)]
    if names[0] == names[1]:
        return words("change_same", level=names[0])
    return words("change_from_to", before=names[0], after=names[1])

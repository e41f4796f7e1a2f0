"""Track a change: each ledger with its entries, a chart over time, and plain sentences."""

from collections.abc import Callable
from functools import partial
from html import escape

import streamlit as st

from ui import clock, session
from ui.content import engine
from ui.drawings.chart import chart
from ui.drawings.chart_table import chart_table
from ui.drawings.image import image
from ui.errors import guarded
from ui.my_visit import edits
from ui.parts import frame, plain
from ui.parts.closed import closed_part
from ui.widgets import ledger_form
from ui.words import words
from visit import Journey
from visit.ledgers.content import supports
from visit.ledgers.declared.ledger import Ledger
from visit.ledgers.offered import looked_up, offered
from visit.ledgers.proposals import Proposal, look_again, proposals
from visit.ledgers.sentences import entry_text, sentences
from visit.ledgers.series import series
from visit.model.plan import Entries
from visit.plan.write_down import log, strike
from visit.telling.answer_text import answer_text


def draw() -> None:
    """Draw the ledgers that fit the answers or hold something, then the others, closed."""
    st.html(plain.paragraphs([words("ledger_lead")]))
    situation = session.situation()
    for proposal in proposals(situation, supports()):
        _draw_proposal(proposal)
    shown = offered(situation)
    for ledger in shown:
        _draw(ledger, headed=True)
    others = [ledger for ledger in supports().ledgers if ledger not in shown]
    if others:
        title = words("ledger_others" if shown else "ledger_choose")
        st.html(plain.under_heading(title, ""))
    for ledger in others:
        needed = session.problem(ledger.id) is not None
        closed_part(ledger.title, f"ledger_{ledger.id}", partial(_draw, ledger), needed=needed)


def _draw_proposal(proposal: Proposal) -> None:
    question = engine().rulebook.questionnaire.question(proposal.key)
    say = session.speech()
    with st.container(border=True, key=f"proposal_{question.id}_{question.location}"):
        frame.escaped_text(proposal.why, strong=True)
        present = answer_text(question, proposal.present, say)
        frame.escaped_text(words("ledger_answered", question=say(question.text), answer=present))
        st.button(
            frame.label(words("ledger_look_again"), f'"{say(question.text)}"'),
            key=f"again_{proposal.key}",
            on_click=_to_questions,
            args=(lambda journey: look_again(journey, proposal),),
        )


@guarded
def _to_questions(move: Callable[[Journey], Journey]) -> None:
    session.keep(move(session.journey()))
    session.lead("questions")


def _draw(ledger: Ledger, *, headed: bool = False) -> None:
    urgent = [session.speech().country.fill(ledger.urgent)] if ledger.urgent else []
    lead = plain.paragraphs([ledger.text, *urgent])
    st.html(plain.under_heading(ledger.title, lead) if headed else lead)
    if ledger.look_up:
        st.button(
            ledger.look_up.text,
            key=f"look_up_{ledger.id}",
            on_click=_to_questions,
            args=(lambda _: looked_up(session.situation(), ledger),),
        )
    ledger_form.draw(ledger, guarded(_add))
    edits.problem(ledger.id)
    _draw_noted(ledger)


def _add(name: str) -> None:
    """Keep the entry and empty the form; what is refused stays in its fields."""
    ledger, today = supports().by_id[name], clock.today()
    noted = edits.replan(
        name, lambda plan: log(plan, ledger, ledger_form.given(ledger, today), today)
    )
    if noted:
        ledger_form.empty(ledger)


def _draw_noted(ledger: Ledger) -> None:
    """Draw all that was noted; nothing where nothing was."""
    entries = session.journey().plan.ledgers.get(ledger.id, ())
    if told := _told(ledger, entries):
        st.html(told)
    for place, entry in enumerate(entries):
        _draw_entry(ledger, place, entry_text(ledger, entry))


def _told(ledger: Ledger, entries: Entries) -> str:
    """What the entries say, in sentences and as a chart over time."""
    told, drawn = sentences(ledger, entries), series(ledger, entries)
    said = "".join(f"<p><strong>{escape(sentence)}</strong></p>" for sentence in told)
    if drawn is None:
        return said
    table = chart_table(drawn, ledger.title, words("ledger_table_day"), words("ledger_table_name"))
    return said + image(chart(drawn), " ".join(told), "vg-chart") + table


def _draw_entry(ledger: Ledger, place: int, text: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        frame.escaped_text(text)
        st.button(
            frame.label(words("ledger_strike"), text),
            key=f"strike_{ledger.id}_{place}",
            on_click=guarded(_strike),
            args=(ledger.id, place, session.revision()),
        )


def _strike(ledger: str, place: int, revision: int) -> None:
    """Take out the entry that stood there when the button was drawn, and no other."""
    if session.revision() == revision:
        entry = session.journey().plan.ledgers[ledger][place]
        edits.replan(ledger, lambda plan: strike(plan, ledger, entry))

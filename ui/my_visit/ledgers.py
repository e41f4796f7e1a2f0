"""Two ledgers, for a lump and for bleeding: entries, a chart over time, and one plain sentence."""

from collections.abc import Mapping
from typing import Any, Literal, get_args

import streamlit as st

from questionnaire import UnclearNumber
from ui import clock, session
from ui.content import engine
from ui.errors import guarded
from ui.my_visit import edits
from ui.parts import frame, svg_image
from ui.parts.chart import bars, lines
from ui.widgets.number import unclear_text
from ui.widgets.number_field import TYPED, draw_field, draw_unit
from ui.words import words
from visit import TypedNumber
from visit.dates import short_date
from visit.joining import labeled, listed
from visit.ledgers.content import size_question, supports
from visit.ledgers.proposals import Proposal, look_again, proposals
from visit.ledgers.sentences import (
    bleeding_sentence,
    bleeding_series,
    lump_sentences,
    lump_series,
    size_text,
)
from visit.model.ledger import LARGEST_CM, SMALLEST_CM, Amount, Firmness, Kind, Pain
from visit.model.plan import Plan
from visit.plan import write_down
from visit.plan.written_day import read_day
from visit.telling.answer_text import answer_text

NOTHING = ""
# What the fields of each form begin with, and are put back to once an entry is kept.
LUMP: dict[str, Any] = {
    "lump_day": "",
    "lump_unit": None,
    f"lump_{TYPED}": "",
    "lump_like": NOTHING,
    "lump_firmness": "unsure",
    "lump_pain": "unsure",
    "lump_which": "",
}
BLEEDING: dict[str, Any] = {
    "bleeding_day": "",
    "bleeding_amount": "unsure",
    "bleeding_kind": "unsure",
}


def draw() -> None:
    """Draw both ledgers and what the lump ledger suggests to look at again."""
    st.write(words("ledger_lead"))
    for proposal in proposals(session.situation(), supports()):
        _draw_proposal(proposal)
    _draw_lump()
    _draw_bleeding()


def _draw_proposal(proposal: Proposal) -> None:
    question = engine().rulebook.questionnaire.question(proposal.key)
    say = session.speech()
    with st.container(border=True, key=f"proposal_{question.id}_{question.location}"):
        frame.escaped_text(proposal.why, strong=True)
        present = answer_text(question, proposal.present, say)
        frame.escaped_text(words("ledger_answered", question=say(question.text), answer=present))
        if st.button(
            frame.label(words("ledger_look_again"), f'"{say(question.text)}"'),
            key=f"again_{proposal.key}",
        ):
            session.keep(look_again(session.journey(), proposal))
            st.switch_page(session.section("questions"))


def _draw_lump() -> None:
    st.header(words("ledger_lump"), anchor=False)
    plan = session.journey().plan
    question = size_question(engine().rulebook.questionnaire, supports())
    _begin(LUMP)
    with st.form("lump", border=True):
        st.text_input(words("ledger_day"), key="lump_day")
        if question.other_unit:
            draw_unit(question, question.other_unit, "lump_unit")
        draw_field(words("ledger_size"), f"lump_{TYPED}")
        st.selectbox(words("ledger_like"), [NOTHING, *question.objects], key="lump_like")
        _choice("lump", "firmness", get_args(Firmness))
        _choice("lump", "pain", get_args(Pain))
        st.text_input(words("ledger_which"), max_chars=40, key="lump_which")
        st.form_submit_button(
            frame.label(words("ledger_add"), words("ledger_to_lump")),
            key="add_lump",
            on_click=guarded(_add_lump),
        )
    edits.problem("lump")
    for sentence in lump_sentences(plan.lump):
        frame.escaped_text(sentence, strong=True)
    if plan.lump:
        svg_image.draw(
            lines(lump_series(plan.lump)), " ".join(lump_sentences(plan.lump)), "vg-chart"
        )
    for place, entry in enumerate(plan.lump):
        text = labeled(short_date(entry.day), f"{size_text(entry)} {entry.which}")
        _draw_entry("lump", place, text)


def _choice(ledger: str, name: str, options: tuple[Any, ...]) -> None:
    st.selectbox(
        words(f"ledger_{name}"),
        options,
        format_func=lambda option: words(f"{name}_{option}"),
        key=f"{ledger}_{name}",
    )


def _begin(fields: Mapping[str, Any]) -> None:
    for key, value in fields.items():
        session.start_widget(key, value)


def _empty(fields: Mapping[str, Any]) -> None:
    for key, value in fields.items():
        session.set_widget(key, value=value)


def _given(ledger: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    return {key.removeprefix(f"{ledger}_"): session.widget(key) for key in fields}


def _add_lump() -> None:
    """Keep the entry and empty the form; what is refused stays in its fields."""
    field = _given("lump", LUMP)
    question = size_question(engine().rulebook.questionnaire, supports())
    typed = TypedNumber.typed(field.pop(TYPED), field.pop("unit"))
    like = NOTHING if typed.number else field["like"]
    try:
        size = write_down.seen_size(question, typed, like)
    except UnclearNumber as unclear:
        session.complain(unclear_text(unclear, question.decimals), "lump")
        return
    if size is None:
        missing = words("ledger_missing", least=SMALLEST_CM, most=LARGEST_CM)
        session.complain(missing, "lump")
        return
    typed_day, today = field.pop("day"), clock.today()
    entry = {**field, "like": like, "size_cm": size}

    def log(plan: Plan) -> Plan:
        seen = write_down.read_lump(**entry, day=read_day(typed_day, today))
        return write_down.log_lump(plan, seen, today)

    if edits.replan("lump", log):
        _empty(LUMP)


def _draw_bleeding() -> None:
    st.header(words("ledger_bleeding"), anchor=False)
    plan, say = session.journey().plan, session.speech()
    st.write(say.own("bleeding_heavy_now"))
    _begin(BLEEDING)
    with st.form("bleeding", border=True):
        st.text_input(words("ledger_day"), key="bleeding_day")
        _choice("bleeding", "amount", get_args(Amount))
        _choice("bleeding", "kind", get_args(Kind))
        st.form_submit_button(
            frame.label(words("ledger_add"), words("ledger_to_bleeding")),
            key="add_bleeding",
            on_click=guarded(_add_bleeding),
        )
    edits.problem("bleeding")
    sentence = bleeding_sentence(plan.bleeding)
    if sentence:
        frame.escaped_text(sentence, strong=True)
        svg_image.draw(bars(bleeding_series(plan.bleeding)), sentence, "vg-chart")
    for place, entry in enumerate(plan.bleeding):
        what = listed((words(f"amount_{entry.amount}"), words(f"kind_{entry.kind}")))
        _draw_entry("bleeding", place, labeled(short_date(entry.day), what))


def _add_bleeding() -> None:
    """Keep the day and empty the form; what is refused stays in its fields."""
    given, today = _given("bleeding", BLEEDING), clock.today()
    typed_day = given.pop("day")

    def log(plan: Plan) -> Plan:
        entry = write_down.read_bleeding(**given, day=read_day(typed_day, today))
        return write_down.log_bleeding(plan, entry, today)

    if edits.replan("bleeding", log):
        _empty(BLEEDING)


def _draw_entry(ledger: Literal["lump", "bleeding"], place: int, text: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        frame.escaped_text(text)
        st.button(
            frame.label(words("ledger_strike"), text),
            key=f"strike_{ledger}_{place}",
            on_click=guarded(_strike),
            args=(ledger, place, session.revision()),
        )


def _strike(ledger: Literal["lump", "bleeding"], place: int, revision: int) -> None:
    """Take out the entry that stood there when the button was drawn, and no other."""
    if session.revision() == revision:
        entry = getattr(session.journey().plan, ledger)[place]
        edits.replan(ledger, lambda plan: write_down.strike(plan, entry))

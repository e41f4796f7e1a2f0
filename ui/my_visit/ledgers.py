"""Two ledgers, for a lump and for bleeding: entries, a chart over time, and one plain sentence."""

from typing import Any, Literal, get_args

import streamlit as st

from ui import dates, frame, pictures, session
from ui.boundary import guarded
from ui.chart import bars, lines
from ui.content import engine
from ui.my_visit import edits
from ui.words import words
from visit import write_down
from visit.dates import short_date
from visit.growth import Proposal, look_again, proposals
from visit.ledger import LARGEST_CM, SMALLEST_CM, Amount, Firmness, Kind, Pain
from visit.ledger_sentence import (
    bleeding_sentence,
    bleeding_series,
    lump_sentences,
    lump_series,
    size_text,
)
from visit.plan import Plan
from visit.said import answer_text
from visit.supports import everyday_objects, supports
from visit.written_day import read_day

INCH = 2.54
NOTHING = ""


def draw() -> None:
    """Draw both ledgers and what the lump ledger suggests to look at again."""
    st.write(words("ledger_lead"))
    for proposal in proposals(engine(), session.journey(), supports()):
        _draw_proposal(proposal)
    _draw_lump()
    _draw_bleeding()


def _draw_proposal(proposal: Proposal) -> None:
    question = engine().rulebook.questionnaire.question(proposal.key)
    say = session.speech()
    with st.container(border=True, key=f"proposal_{question.id}_{question.location}"):
        frame.plain(proposal.why, strong=True)
        present = answer_text(question, proposal.present, say)
        frame.plain(words("ledger_answered", question=say(question.text), answer=present))
        if st.button(
            frame.label(words("ledger_look_again"), f'"{say(question.text)}"'),
            key=f"again_{proposal.key}",
        ):
            session.keep(look_again(session.journey(), proposal))
            st.switch_page(session.section("questions"))


def _draw_lump() -> None:
    st.header(words("ledger_lump"), anchor=False)
    plan = session.journey().plan
    objects = everyday_objects(engine().rulebook.questionnaire, supports())
    with st.form(session.form("lump"), border=True):
        day = st.text_input(words("ledger_day"))
        unit = st.radio(words("which_unit"), ["cm", "inches"], index=None, horizontal=True)
        number = st.number_input(words("ledger_size"), value=None, min_value=0.0, step=0.1)
        like = st.selectbox(words("ledger_like"), [NOTHING, *objects])
        firmness = _choice("ledger_firmness", get_args(Firmness), "firmness")
        pain = _choice("ledger_pain", get_args(Pain), "pain")
        which = st.text_input(words("ledger_which"), max_chars=40)
        sent = st.form_submit_button(frame.label(words("ledger_add"), words("ledger_to_lump")))
    if sent:
        size = objects.get(like) if number is None else _in_cm(number, unit)
        fields = {"size_cm": size, "firmness": firmness, "pain": pain, "which": which}
        _add_lump(day, {**fields, "like": like if number is None else NOTHING})
    edits.problem("lump")
    for sentence in lump_sentences(plan.lump):
        frame.plain(sentence, strong=True)
    if plan.lump:
        pictures.draw(
            lines(lump_series(plan.lump), "cm"), " ".join(lump_sentences(plan.lump)), "vg-chart"
        )
    for place, entry in enumerate(plan.lump):
        text = f"{short_date(entry.day)}: {size_text(entry)} {entry.which}"
        _draw_entry("lump", place, text)


def _in_cm(number: float, unit: str | None) -> float | None:
    """None without a unit, so that the entry is refused and 2 inches never become 2 cm."""
    if unit is None:
        return None
    return round(number * INCH, 1) if unit == "inches" else number


def _choice(label: str, options: tuple[Any, ...], name: str) -> Any:
    return st.selectbox(
        words(label),
        options,
        index=options.index("unsure"),
        format_func=lambda option: words(f"{name}_{option}"),
    )


def _add_lump(typed_day: str, fields: dict[str, object]) -> None:
    today = dates.today()
    if fields["size_cm"] is None:
        session.complain(
            words("ledger_missing", least=f"{SMALLEST_CM:g}", most=f"{LARGEST_CM:g}"), "lump"
        )
        return

    def log(plan: Plan) -> Plan:
        entry = write_down.read_lump(**fields, day=read_day(typed_day, today))
        return write_down.log_lump(plan, entry, today)

    if edits.replan("lump", log):
        session.empty_form("lump")
        st.rerun()


def _draw_bleeding() -> None:
    st.header(words("ledger_bleeding"), anchor=False)
    plan, say = session.journey().plan, session.speech()
    st.write(say.own("bleeding_heavy_now"))
    with st.form(session.form("bleeding"), border=True):
        day = st.text_input(words("ledger_day"))
        amount = _choice("ledger_amount", get_args(Amount), "amount")
        kind = _choice("ledger_kind", get_args(Kind), "kind")
        sent = st.form_submit_button(frame.label(words("ledger_add"), words("ledger_to_bleeding")))
    if sent:
        _add_bleeding(day, amount, kind)
    edits.problem("bleeding")
    sentence = bleeding_sentence(plan.bleeding)
    if sentence:
        frame.plain(sentence, strong=True)
        pictures.draw(bars(bleeding_series(plan.bleeding)), sentence, "vg-chart")
    for place, entry in enumerate(plan.bleeding):
        what = f"{words(f'amount_{entry.amount}')}, {words(f'kind_{entry.kind}')}"
        _draw_entry("bleeding", place, f"{short_date(entry.day)}: {what}")


def _add_bleeding(typed_day: str, amount: Amount, kind: Kind) -> None:
    today = dates.today()

    def log(plan: Plan) -> Plan:
        entry = write_down.read_bleeding(day=read_day(typed_day, today), amount=amount, kind=kind)
        return write_down.log_bleeding(plan, entry, today)

    if edits.replan("bleeding", log):
        session.empty_form("bleeding")
        st.rerun()


def _draw_entry(ledger: Literal["lump", "bleeding"], place: int, text: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        frame.plain(text)
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

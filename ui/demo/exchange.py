"""The session of a demonstration and the open page: nothing of it goes through a visit's way.

What the page keeps is the place alone, in its memory, so that a cut connection loses nothing. It
comes back as something a stranger wrote.
"""

from functools import cache

import streamlit as st
from pydantic import ValidationError

from questionnaire import AnswerError, read_answer
from ui import session
from ui.browser import Arrived, Outgoing, mount
from ui.content import engine
from ui.demo import presses, ways
from ui.pages import screen_presses
from ui.settings import Settings, from_environment
from ui.words import words
from visit.demo import Demonstration

SECTION = "demo"


@cache
def settings() -> Settings:
    """Whether it is offered, and for how long it waits for a hand."""
    return from_environment()


def exchange() -> None:
    """Exchange places with the page, first thing in every run of a demonstration.

    Stops the run while the page has not answered yet.
    """
    session.begin_stage(session.DEMO)
    session.enter(SECTION)
    session.let_go_of_done_commands()
    outgoing = _outgoing() if session.known() else _asking()
    arrived = mount(outgoing, presses.pressed, session.note_opening)
    if arrived is not None:
        _take_in(arrived)
        st.rerun()
    if not session.known():
        st.caption(words("arriving"))
        st.stop()


def _take_in(arrived: Arrived) -> None:
    if arrived.turn is not None:
        there = _read(arrived.turn.place)
        session.answer_turn(arrived.turn.number, passed=there is None)
        if there is not None:
            ways.show(_turned(session.demonstration(), there))
    elif not session.known():
        kept = _read(arrived.record) if arrived.record else None
        session.take_in(session.fresh_journey(), arrived.next_revision)
        ways.show(kept or Demonstration())


def _turned(now: Demonstration, there: Demonstration) -> Demonstration:
    """The page that was turned to; what the presenter changed about its person stays."""
    changed = now.changed if there.person == now.person else {}
    update = {"step": now.step + 1, "keys": now.keys, "changed": changed}
    return there.model_copy(update=update)


def _read(text: str) -> Demonstration | None:
    """The place that was kept; None for what is none, or is of a person who is not there."""
    try:
        kept = Demonstration.model_validate_json(text)
        changed = {
            key: read_answer(engine().rulebook.questionnaire.question(key), answer)
            for key, answer in kept.changed.items()
        }
    except (ValidationError, AnswerError, KeyError):
        return None
    if kept.person is not None and ways.person(kept) is None:
        return None
    return kept.model_copy(update={"changed": changed})


def _asking() -> Outgoing:
    return Outgoing(
        record=None,
        nonce=session.nonce(),
        page_key="arriving",
        title=words("demo_document"),
        demo_idle=settings().demo_idle,
    )


def _outgoing() -> Outgoing:
    shown, (turned, passed) = session.demonstration(), session.answered_turn()
    return Outgoing(
        record=shown.model_dump_json(),
        nonce=session.nonce(),
        page_key=_page_key(shown),
        title=words("demo_document"),
        revision=session.revision(),
        complaints=session.complaints(),
        place=_place(shown),
        turned=turned,
        passed=passed,
        taken=session.taken_press(),
        commands=session.commands(),
        read_back=screen_presses.read_back(session.journey()),
        demo_idle=settings().demo_idle,
    )


def _page_key(shown: Demonstration) -> str:
    """What-if answers and keys leave the page what it is; what the rules say makes it another."""
    if shown.training is not None:
        return f"training-{shown.training.at}-{len(shown.training.advised)}"
    return f"demo-{shown.person}-{shown.at}"


def _place(shown: Demonstration) -> str:
    """The page as the open page keeps it for Back and Forward: without answers of a presenter."""
    training = shown.training
    place = shown.model_copy(update={"step": 0, "keys": True, "changed": {}, "training": training})
    return place.model_dump_json(exclude_defaults=True)

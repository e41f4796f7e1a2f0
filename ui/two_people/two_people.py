"""Two people answer about one of them: handing the device over, whose turn it is, what differs."""

from html import escape

import streamlit as st

from ui import session
from ui.browser import Press
from ui.content import engine
from ui.errors import guarded
from ui.parts import frame
from ui.two_people.side_by_side import row
from ui.widgets import callbacks
from ui.widgets.buttons import button, ways
from ui.words import words
from visit.flow import navigation
from visit.flow.next_page import show
from visit.model.views import By
from visit.views import turns
from visit.views.differences import differences

LEAVING = "only_first"
ALONE = ("hand_over", "emergency", "finished")


def hand_over() -> None:
    """Say who takes the device now; no answer of the first person stands here."""
    journey = session.journey()
    views = journey.views
    if views is None:
        return
    by, begun = views.second_by, turns.has_begun(journey)
    frame.heading(words(f"turn_{by}") if begun else words(f"hand_over_{by}"))
    st.write(words("hand_over_hidden"))
    st.write(words("hand_over_words"))
    st.write(words("hand_over_urgent"))
    _draw_ways(journey.step, by, begun=begun)


def _draw_ways(step: int, by: By, *, begun: bool) -> None:
    """Into the turn, and back; what the second gave by now is not gone by one press."""
    on = callbacks.on_step(step, lambda one: turns.begin_turn(engine(), one))
    if begun:
        go_on = words("go_on_where_left")
        st.button(go_on, type="primary", key=f"forward_{step}", on_click=on)
        _draw_way_out(step)
        return
    stay = callbacks.on_step(step, lambda one: turns.only_first(engine(), one))
    frame.forward_and_back(words(f"hand_over_begin_{by}"), on, stay, step, words("hand_over_not"))


def draw_whose_turn() -> None:
    """Whose turn it is, at the foot of each screen of the second person, wherever it is scrolled.

    An emergency stands alone.
    """
    journey = session.journey()
    views = journey.views
    if views and not views.together and journey.page not in ("hand_over", "emergency"):
        st.html(f'<p class="vg-turn">{escape(words(f"turn_{views.second_by}"))}</p>')


def draw_leaving() -> None:
    """Under each page of the second person, the way to go on without them.

    An emergency stands alone: what would take its danger sign back has no place beside the call.
    """
    journey = session.journey()
    views = journey.views
    if views is None or views.together or journey.page in ALONE:
        return
    _draw_way_out(journey.step)


def offer() -> str:
    """On the result: one quiet way to a second person's answers, or to both, as markup."""
    views = session.journey().views
    if views is not None and views.together:
        see = button("both", words("both_see"), kind="vg-plain")
        return f"<p>{escape(words('both_count'))}</p><p>{see}</p>"
    if turns.may_hand_over(session.situation()):
        return f"<p>{button('second', words('second_offer'), kind='vg-plain')}</p>"
    return ""


def page() -> None:
    """Draw what differs, side by side, the most urgent first."""
    step = session.journey().step
    frame.heading(words("differences_title"))
    differ = differences(session.situation())
    if differ:
        st.write(words("differences_lead"))
    else:
        st.write(words("differences_none"))
    rows = "".join(map(row, differ))
    on = button("result", words("see_guidance"), kind="vg-primary")
    buttons = ways(on, button("back", words("both_check")))
    st.html(f'<div data-step="{step}">{rows}{buttons}</div>')
    _draw_way_out(step)


def _draw_way_out(step: int) -> None:
    """The way to go on with the first answers alone, which asks once more."""
    leave = guarded(_ask_to_leave)
    if not session.asked(LEAVING):
        st.button(words("second_leave"), key=f"leave_{step}", type="tertiary", on_click=leave)
        return
    st.warning(words("second_sure"))
    yes = callbacks.on_step(step, lambda one: turns.only_first(engine(), one))
    st.button(words("second_drop"), key=f"drop_{step}", on_click=yes)
    st.button(words("start_over_no"), key=f"stay_{step}", on_click=guarded(session.stop_asking))


def _ask_to_leave() -> None:
    session.ask(LEAVING)


def _to_differences(_: Press) -> None:
    session.keep(show(session.journey(), "differences"))


def _hand_over(_: Press) -> None:
    session.keep(turns.hand_over(engine(), session.journey()))


def _result(_: Press) -> None:
    session.keep(navigation.see_result(engine(), session.journey()))


def _check(_: Press) -> None:
    session.keep(show(session.journey(), "review"))


OFFERED = {"both": _to_differences, "second": _hand_over}
PRESSES = {"result": _result, "back": _check, "change": callbacks.reopen}

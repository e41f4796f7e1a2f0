"""Behind the first look: why, when to call sooner, what to ask, and what stays open."""

from functools import partial
from html import escape

import streamlit as st

from rules import Guidance
from ui import session
from ui.content import engine, library
from ui.errors import guarded
from ui.learn import page as learn
from ui.parts import frame, plain
from ui.result.actions import to_my_visit
from ui.widgets import callbacks
from ui.words import words
from visit.flow import navigation
from visit.joining import labeled, set_apart
from visit.plan.agenda import agenda
from visit.plan.watching import Watching
from visit.result.open_ends import OpenEnds
from visit.result.raising import raising
from visit.result.why import Reason, Why
from visit.words import Speech

MOST_ASKED, MOST_TOPICS = 3, 4
HELP_PAGE = "/emergency"


def draw_why(why: Why) -> None:
    """Each reason once; what is less urgent in one line."""
    st.header(words("result_because"), anchor=False)
    _draw_reasons(why)


def draw_why_closed(why: Why) -> None:
    """The same, closed."""
    with st.expander(words("result_because")):
        _draw_reasons(why)


def _draw_reasons(why: Why) -> None:
    plain.listed([], more="".join(map(_reason, why.reasons)))
    if why.less:
        plain.paragraph(labeled(words("result_less"), why.less))


def _reason(reason: Reason) -> str:
    said = f"<strong>{escape(set_apart(reason.said))}</strong>" if reason.said else ""
    return f"<li>{said}<p>{escape(reason.because or '')}</p></li>"


def draw_sooner(watching: Watching, say: Speech) -> None:
    """When to call sooner, and what to do until then."""
    st.header(words("result_sooner_if"), anchor=False)
    danger = say.country.fill(words("result_danger"))
    link = f'<li><a href="{HELP_PAGE}" target="_blank" rel="noopener">{escape(danger)}</a></li>'
    plain.listed(watching.sooner, more=link)
    until = [*watching.meanwhile, *watching.tell]
    if until:
        st.header(words("result_until"), anchor=False)
        plain.listed(until)


def draw_questions() -> None:
    """The three to ask first; all others stand in My visit."""
    planned = agenda(session.situation())
    asked = [*planned.ask, *planned.parked]
    if not asked:
        return
    with st.expander(words("result_questions")):
        for place, one in enumerate(asked[:MOST_ASKED], 1):
            frame.escaped_text(words("numbered", place=place, text=one.text))
        every = words("result_all_questions", count=len(asked))
        to_my_visit(every, "all_questions", "all_questions")


def draw_unknown(ends: OpenEnds) -> None:
    """What was not sure, and what was not asked."""
    with st.expander(words("result_unknown")):
        if ends.unsure:
            plain.paragraph(labeled(words("result_unsure"), set_apart(ends.unsure)))
        if ends.unasked:
            st.write(words("result_unasked"))
            _draw_ask_more()
        if ends.places:
            plain.paragraph(labeled(words("result_not_asked"), set_apart(ends.places)))
        st.write(words("result_not_covered"))
        st.write(words("result_cannot"))


def _draw_ask_more() -> None:
    step = session.journey().step
    st.button(
        words("result_ask_more"),
        key=f"ask_more_{step}",
        on_click=callbacks.on_step(step, partial(navigation.ask_more, engine())),
    )


def draw_rises(say: Speech) -> None:
    """What would make it more urgent, by level."""
    with st.expander(words("result_change")):
        found = raising(session.situation())
        if not found:
            st.write(words("result_none"))
        for one in found:
            frame.escaped_text(say(one.level.name), strong=True)
            plain.listed(one.statements)


def draw_topics(guidance: Guidance) -> None:
    """Learn pages about the places that were asked about; none of them is about the person."""
    places = [place for place, applies in guidance.sight.locations.items() if applies]
    topics = list(dict.fromkeys(page for place in places for page in library().pages_for(place)))
    with st.expander(words("result_learn")):
        st.write(words("learn_lead"))
        with st.container(key="topics", horizontal=True):
            for topic in topics[:MOST_TOPICS]:
                st.button(topic.title, key=f"topic_{topic.id}", on_click=_read_up, args=(topic.id,))


@guarded
def _read_up(topic: str) -> None:
    learn.open_topic(topic)
    session.lead("learn")


def draw_sources(guidance: Guidance) -> None:
    """Sources and versions."""
    edition = engine().rulebook.edition
    with st.expander(words("result_sources")):
        frame.sources([name for rule in guidance.fired for name in rule.sources])
        st.caption(words("result_edition", version=edition.version, digest=edition.digest))

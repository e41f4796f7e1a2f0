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
    st.html(plain.under_heading(words("result_because"), _reasons(why)))


def draw_why_closed(why: Why) -> None:
    """The same, closed."""
    with st.expander(words("result_because")):
        st.html(_reasons(why))


def _reasons(why: Why) -> str:
    less = (
        f'<p class="vg-less">{escape(labeled(words("result_less"), why.less))}</p>'
        if why.less
        else ""
    )
    return plain.a_list([], more="".join(map(_reason, why.reasons))) + less


def _reason(reason: Reason) -> str:
    said = f"<strong>{escape(set_apart(reason.said))}</strong>" if reason.said else ""
    return f"<li>{said}<p>{escape(reason.because or '')}</p></li>"


def draw_sooner(watching: Watching, say: Speech) -> None:
    """When to call sooner, and what to do until then."""
    danger = say.country.fill(words("result_danger"))
    link = f'<li><a href="{HELP_PAGE}" target="_blank" rel="noopener">{escape(danger)}</a></li>'
    lines = plain.a_list(watching.sooner, more=link)
    until = plain.a_list([*watching.meanwhile, *watching.tell])
    then = plain.under_heading(words("result_until"), until) if until else ""
    st.html(plain.under_heading(words("result_sooner_if"), lines) + then)


def draw_questions() -> None:
    """The three to ask first; all others stand in My visit."""
    planned = agenda(session.situation())
    asked = [*planned.ask, *planned.parked]
    if not asked:
        return
    with st.expander(words("result_questions")):
        first = enumerate(asked[:MOST_ASKED], 1)
        plain.paragraph(*(words("numbered", place=place, text=one.text) for place, one in first))
        every = words("result_all_questions", count=len(asked))
        to_my_visit(every, "all_questions", "all_questions")


def draw_unknown(ends: OpenEnds) -> None:
    """What was not sure, and what was not asked."""
    unsure = [labeled(words("result_unsure"), set_apart(ends.unsure))] if ends.unsure else []
    never = [labeled(words("result_not_asked"), set_apart(ends.places))] if ends.places else []
    limits = [words("result_not_covered"), words("result_cannot")]
    with st.expander(words("result_unknown")):
        if ends.unasked:
            plain.paragraph(*unsure, words("result_unasked"))
            _draw_ask_more()
            plain.paragraph(*never, *limits)
        else:
            plain.paragraph(*unsure, *never, *limits)


def _draw_ask_more() -> None:
    step = session.journey().step
    st.button(
        words("result_ask_more"),
        key=f"ask_more_{step}",
        on_click=callbacks.on_step(step, partial(navigation.ask_more, engine())),
    )


def draw_rises(say: Speech) -> None:
    """What would make it more urgent, by level."""
    found = raising(session.situation())
    rises = "".join(
        f"<p><strong>{escape(say(one.level.name))}</strong></p>{plain.a_list(one.statements)}"
        for one in found
    )
    with st.expander(words("result_change")):
        st.html(rises or f"<p>{escape(words('result_none'))}</p>")


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

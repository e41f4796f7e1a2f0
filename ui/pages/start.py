"""The first page: what this is and is not, who it is for, and how to begin."""

from collections.abc import Callable
from html import escape

import streamlit as st

from questionnaire import WHO_FOR
from ui import content, session
from ui.browser import Press
from ui.clinic.shown_by import shown_by
from ui.content import engine
from ui.errors import guarded
from ui.parts import frame, plain
from ui.widgets import rows
from ui.widgets.buttons import button, ways
from ui.widgets.rows import Row
from ui.words import words
from visit import Journey
from visit.flow import navigation
from visit.flow.marks import marked
from visit.joining import labeled


def page(*, shown: bool = False) -> None:
    """Draw the start page; one that is `shown` to others has no other country to choose."""
    journey = session.journey()
    frame.heading(words("start_title"))
    st.write(words("start_lead"))
    st.html(f'<p class="vg-note">{words("education")} {words("not_reviewed")}</p>')
    _choose_who(journey, shown=shown)
    if clinic := shown_by(content.clinic()):
        st.html(clinic)
    frame.bullets([words(name) for name in ("start_about", "start_not", "start_time", "privacy")])


def _choose_country(journey: Journey) -> None:
    names = {country.id: country.name for country in content.countries_here()}
    key = f"country_{journey.step}"
    st.selectbox(
        words("country_label"),
        list(names),
        index=list(names).index(content.country(journey.country).id),
        format_func=names.__getitem__,
        key=key,
        on_change=_keep_country(key),
    )


def _keep_country(key: str) -> Callable[[], None]:
    @guarded
    def choose() -> None:
        chosen = session.widget(key)
        session.keep(session.journey().model_copy(update={"country": chosen}))

    return choose


def _choose_who(journey: Journey, *, shown: bool) -> None:
    question, say = engine().rulebook.questionnaire.question(WHO_FOR), session.speech()
    problem = session.problem()
    row = rows.markup(Row(question, marked(journey, question)), say)
    alert = f'<p class="vg-warning" role="alert">{escape(problem)}</p>' if problem else ""
    name = f"start_{journey.step}"
    st.html(
        f'<div class="vg-screen vg-start st-key-{name}" data-screen="{name}"'
        f' data-step="{journey.step}">{alert}{row}</div>'
    )
    if shown:
        plain.paragraph(labeled(words("country_label"), content.country(journey.country).name))
    else:
        _choose_country(journey)
    begun = WHO_FOR in journey.answers
    way = button("begin", words("go_on_where_left" if begun else "begin"), kind="vg-primary")
    st.html(ways(way))


def _begin(press: Press) -> None:
    question = engine().rulebook.questionnaire.question(WHO_FOR)
    who = rows.read(question, press.marks.get(WHO_FOR))
    if not isinstance(who, str):
        session.complain(words("who_missing"))
        return
    session.keep(navigation.begin(engine(), session.journey(), who))


PRESSES = {"begin": _begin}

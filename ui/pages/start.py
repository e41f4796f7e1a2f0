"""The first page: what this is and is not, who it is for, and how to begin."""

from collections.abc import Callable

import streamlit as st

from questionnaire import WHO_FOR
from rules import countries
from ui import content, session
from ui.content import engine
from ui.errors import guarded
from ui.parts import frame
from ui.widgets import by_kind, callbacks
from ui.words import words
from visit import Journey
from visit.flow import navigation


def page() -> None:
    """Draw the start page."""
    journey = session.journey()
    frame.heading(words("start_title"))
    st.write(words("start_lead"))
    st.html(f'<p class="vg-note">{words("education")} {words("not_reviewed")}</p>')
    _choose_who(journey)
    frame.bullets([words(name) for name in ("start_about", "start_not", "start_time", "privacy")])


def _choose_country(journey: Journey) -> None:
    names = {country.id: country.name for country in countries()}
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


def _choose_who(journey: Journey) -> None:
    question, say = engine().rulebook.questionnaire.question(WHO_FOR), session.speech()
    st.header(say(question.text), anchor=False)
    frame.problem()
    by_kind.draw(question, journey, say)
    _choose_country(journey)
    st.button(
        words("begin" if WHO_FOR not in journey.answers else "go_on_where_left"),
        type="primary",
        key=f"begin_{journey.step}",
        on_click=_begin(journey.step),
    )


def _begin(step: int) -> Callable[[], None]:
    @guarded
    def press() -> None:
        who = by_kind.read(engine().rulebook.questionnaire.question(WHO_FOR), session.journey())
        if who is None:
            session.complain(words("who_missing"))
            return
        callbacks.on_step(step, lambda journey: navigation.begin(engine(), journey, who))()

    return press

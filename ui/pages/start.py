"""The first page: what this is and is not, who it is for, and how to begin."""

from html import escape

import streamlit as st

from questionnaire import WHO_FOR
from ui import content, session
from ui.browser import Press
from ui.clinic.shown_by import shown_by
from ui.content import engine
from ui.parts import plain
from ui.widgets import rows
from ui.widgets.buttons import button, ways
from ui.widgets.rows import Row
from ui.words import words
from visit import Journey
from visit.flow import navigation
from visit.flow.marks import marked
from visit.joining import labeled

# The list of countries is told as a row with one field.
COUNTRY, CHOSEN = "country", "chosen"


def page(*, shown: bool = False) -> None:
    """Draw the start page; one that is `shown` to others has no other country to choose."""
    about = (words(name) for name in ("start_about", "start_not", "start_time", "privacy"))
    st.html(
        f"<h1>{escape(words('start_title'))}</h1><p>{escape(words('start_lead'))}</p>"
        f'<p class="vg-note">{escape(words("education"))} {escape(words("not_reviewed"))}</p>'
        f"{_way_in(session.journey(), shown=shown)}{shown_by(content.clinic())}"
        f"{plain.a_list(about)}"
    )


def _way_in(journey: Journey, *, shown: bool) -> str:
    """Whom it is for, the country, and the way on."""
    question, problem = engine().rulebook.questionnaire.question(WHO_FOR), session.problem()
    name = f"start_{journey.step}"
    row = rows.markup(Row(question, marked(journey, question)), session.speech())
    alert = f'<p class="vg-warning" role="alert">{escape(problem)}</p>' if problem else ""
    begun = WHO_FOR in journey.answers
    on = button("begin", words("go_on_where_left" if begun else "begin"), kind="vg-primary")
    return (
        f'<div class="vg-screen vg-start st-key-{name}" data-screen="{name}"'
        f' data-step="{journey.step}">{alert}{row}'
        f"{_country_shown(journey) if shown else _country(journey, name)}{ways(on)}</div>"
    )


def _country_shown(journey: Journey) -> str:
    here = content.country(journey.country).name
    return f"<p>{escape(labeled(words('country_label'), here))}</p>"


def _country(journey: Journey, screen: str) -> str:
    """A list of the browser's own, which a phone and a screen reader know best.

    It is told when it changes (ui/browser/scripts/countries.js), and again with the way on.
    """
    drawn = session.drawn_marks(screen, {COUNTRY: content.country(journey.country).id})[COUNTRY]
    options = "".join(
        f'<option value="{one.id}"{" selected" if one.id == drawn else ""}>'
        f"{escape(one.name)}</option>"
        for one in content.countries_here()
    )
    return (
        f'<p class="vg-country"><label for="{COUNTRY}">{escape(words("country_label"))}</label>'
        f'<select class="vg-field" id="{COUNTRY}" data-row="{COUNTRY}" data-part="{CHOSEN}"'
        f' autocomplete="off">{options}</select></p>'
    )


def _keep_country(press: Press) -> None:
    """Keep the country that is chosen; the list stays as it was drawn, with the focus in it."""
    told = press.marks.get(COUNTRY)
    chosen = told.written.get(CHOSEN) if told else None
    if chosen in {one.id for one in content.countries_here()}:
        session.keep_marks(session.journey().model_copy(update={"country": chosen}))


def _begin(press: Press) -> None:
    _keep_country(press)
    question = engine().rulebook.questionnaire.question(WHO_FOR)
    who = rows.read(question, press.marks.get(WHO_FOR))
    if not isinstance(who, str):
        session.complain(words("who_missing"))
        return
    session.keep(navigation.begin(engine(), session.journey(), who))


PRESSES = {"begin": _begin, "typed": _keep_country}

"""What stands beside the list of places: a drawing of the body, and own words that suggest some.

The words are kept for the visit as they were written. They answer nothing.
"""

from html import escape

from ui import session
from ui.browser import Press
from ui.content import engine
from ui.serving.static.emergency import DANGER_SIGNS
from ui.widgets import body_drawing, own_words
from ui.words import words
from visit import Draft, Journey
from visit.flow import answering
from visit.flow.marks import keep_marks
from visit.plan import write_down
from visit.plan.edit import EditRefused


def markup() -> str:
    """Two more ways to tell it, above the list: own words with what they suggest, and a drawing."""
    say, text, sought = session.speech(), session.journey().plan.story.change, session.sought()
    written = own_words.field(text) + own_words.suggestions(sought, say)
    return _way("own_words_way", written, opened=bool(text or sought)) + _way(
        "body_way", body_drawing.markup(say)
    )


def _way(name: str, inside: str, *, opened: bool = False) -> str:
    shown = " open" if opened else ""
    title = escape(words(name))
    return f'<details class="vg-more"{shown}><summary>{title}</summary>{inside}</details>'


def with_words(journey: Journey, press: Press) -> Journey:
    """The journey with what was written on the screen of the places."""
    marked = press.marks.get(own_words.FIELD)
    if marked is None:
        return journey
    text = marked.written.get(own_words.TEXT, "")
    try:
        plan = write_down.write_story(journey.plan, change=text)
    except EditRefused:
        return journey
    return journey.model_copy(update={"plan": plan})


def find(press: Press, marks: dict[str, Draft]) -> None:
    """Show what the words suggest; what is ticked stays."""
    journey = with_words(session.journey(), press)
    session.keep(keep_marks(journey, marks))
    session.seek(journey.plan.story.change)


def danger_now(press: Press, marks: dict[str, Draft]) -> None:
    """Give a danger sign that the words named, as if it had been ticked in its list."""
    journey = keep_marks(with_words(session.journey(), press), marks)
    question = engine().rulebook.questionnaire.question(DANGER_SIGNS)
    if press.about not in question.danger:
        return
    session.keep(answering.add_sign(engine(), journey, DANGER_SIGNS, press.about))

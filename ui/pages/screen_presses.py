"""What the buttons of a screen do: each takes the journey on, with all that is marked there."""

from questionnaire import Number
from ui import session
from ui.browser import Press
from ui.content import engine
from ui.pages import places
from ui.widgets import number
from ui.widgets.rows import read
from ui.words import words
from visit import Draft, Journey, TypedNumber
from visit.flow import answering, navigation, screens
from visit.flow.marks import keep_marks


def go_on(press: Press) -> None:
    """Give the answers that are marked, or say how many rows are open."""
    journey = places.with_words(session.journey(), press)
    moved = answering.answer(engine(), journey, marks_on(press))
    session.keep(moved)
    if moved.step == journey.step:
        session.complain(words("rows_open", count=len(screens.open_rows(session.situation()))))


def go_back(press: Press) -> None:
    """One page back, with what is marked here kept."""
    journey = places.with_words(session.journey(), press)
    session.keep(navigation.back(engine(), journey, marks_on(press)))


def stop_here(press: Press) -> None:
    """To the result with what is answered so far."""
    journey = places.with_words(session.journey(), press)
    session.keep(answering.stop_here(engine(), journey, marks_on(press)))


def keep_typed(press: Press) -> None:
    """Keep what is marked while a number is being typed, so that it can be read back."""
    session.keep_marks(keep_marks(session.journey(), marks_on(press)))


def find_words(press: Press) -> None:
    """Show what a person's own words suggest."""
    places.find(press, marks_on(press))


def danger_now(press: Press) -> None:
    """Give a danger sign that own words named."""
    places.danger_now(press, marks_on(press))


PRESSES = {
    "continue": go_on,
    "back": go_back,
    "stop": stop_here,
    "typed": keep_typed,
    "find_words": find_words,
    "danger_now": danger_now,
}


def left(journey: Journey, press: Press) -> Journey:
    """The journey with what was marked on a page that the person turned away from."""
    if journey.page != "question" or press.step != journey.step:
        return journey
    return keep_marks(places.with_words(journey, press), marks_on(press))


def read_back(journey: Journey) -> dict[str, str]:
    """How each number that is being typed is read so far, by question."""
    questions = engine().rulebook.questionnaire.questions
    return {
        key: number.read_back(question, mark)
        for key, mark in journey.unsent.items()
        if isinstance(mark, TypedNumber) and isinstance(question := questions.get(key), Number)
    }


def marks_on(press: Press) -> dict[str, Draft]:
    """What is marked on the screen, by question."""
    shown = screens.shown_at(session.situation(), session.journey().asking or "")
    marks = {question.key: read(question, press.marks.get(question.key)) for question in shown.rows}
    return {key: mark for key, mark in marks.items() if mark is not None}

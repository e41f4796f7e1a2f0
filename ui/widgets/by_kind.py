"""One function for each kind of question: the only switch on kind.

Nothing is preselected. Widget keys carry the step, so a value never leaks to another page; the
answer itself lives in the journey. Callbacks take keys and steps, never a journey: Streamlit keeps
a callback as long as its page, and with it whatever it holds.
"""

import streamlit as st

from questionnaire import Answer, Number, Question, SeveralOf
from ui import session
from ui.browser import checkbox_group
from ui.content import engine
from ui.errors import guarded
from ui.widgets import number
from ui.words import words
from visit import Draft, Journey
from visit.words import Speech


def draw(question: Question, journey: Journey, say: Speech) -> None:
    """Draw the question's widget with what is drafted or already answered."""
    if isinstance(question, SeveralOf):
        _boxes(question, journey, say)
    elif isinstance(question, Number):
        number.draw(question, journey, say, _keep_marks)
    else:
        _choice(question, journey, say)


def read(question: Question, journey: Journey) -> Answer | None:
    """What is marked now, as a raw answer; None for nothing."""
    if isinstance(question, SeveralOf):
        return _ticked(question, journey)
    if isinstance(question, Number):
        return number.read(question, journey)
    return _chosen(question, journey)


def drafted(question: Question, journey: Journey) -> Draft | None:
    """What is marked now, to come back as it is; a number that is no answer yet stays typed."""
    if isinstance(question, Number):
        return number.drafted(question, journey)
    return read(question, journey)


def complaint(question: Question, journey: Journey, raw: Answer | None) -> str:
    """What to say beside the question when `raw` is not an answer."""
    if isinstance(question, SeveralOf):
        say = session.speech()
        return words("none_alone" if raw else "choose_some", none=say(question.none_text))
    if isinstance(question, Number):
        return number.complaint(question, journey)
    return words("choose_answer")


def _marked(question: Question, journey: Journey) -> Draft | None:
    """What is drafted or already answered."""
    return journey.draft if journey.draft is not None else journey.answers.get(question.key)


def _chosen(question: Question, journey: Journey) -> Answer | None:
    return session.widget(session.key_of(question, journey.step))


def _choice(question: Question, journey: Journey, say: Speech) -> None:
    options, marked = list(question.choices), _marked(question, journey)
    st.radio(
        say(question.text),
        options,
        index=options.index(marked) if marked in options else None,
        format_func=lambda option: say(question.choices[option]),
        key=session.key_of(question, journey.step),
        label_visibility="collapsed",
        on_change=_keep_marks,
        args=(question.key, journey.step),
    )


def _boxes(question: SeveralOf, journey: Journey, say: Speech) -> None:
    drawing = session.boxes(
        session.key_of(question, journey.step, "boxes"), _ticked(question, journey) or frozenset()
    )
    texts = {option: say(text) for option, text in question.choices.items()}
    st.html(checkbox_group.markup(drawing, say(question.text), texts))


def _ticked(question: SeveralOf, journey: Journey) -> frozenset[str] | None:
    """The options ticked; None where nothing was touched yet."""
    told = session.ticked(session.key_of(question, journey.step, "boxes"))
    marked = _marked(question, journey) if told is None else told
    return marked.intersection(question.choices) if isinstance(marked, frozenset) else None


def keep_ticks() -> None:
    """Keep what is ticked at once, so that the browser has it before the page is drawn."""
    journey = session.journey()
    if journey.page == "question" and journey.asking is not None:
        question = engine().rulebook.questionnaire.question(journey.asking)
        if isinstance(question, SeveralOf):
            session.keep_draft(_ticked(question, journey))


@guarded
def _keep_marks(key: str, step: int) -> None:
    """Keep what is marked at once, so that the browser has it before the page is drawn."""
    journey = session.journey()
    if journey.step == step:
        session.keep_draft(drafted(engine().rulebook.questionnaire.question(key), journey))

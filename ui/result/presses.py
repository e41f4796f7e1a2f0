"""What the buttons of a result's own markup do."""

from ui import session
from ui.browser import Press
from ui.content import engine, library
from ui.learn import page as learn
from ui.result.behind import ALL_QUESTIONS
from visit.flow import changing, navigation


def ask_more(_: Press) -> None:
    """On with what was not asked."""
    session.keep(navigation.ask_more(engine(), session.journey()))


def find_out(press: Press) -> None:
    """Back to one question, to return here."""
    if press.about in {question.key for question in session.situation().path}:
        session.keep(changing.reopen(session.journey(), press.about))


def go_back(_: Press) -> None:
    """One page back."""
    session.keep(navigation.back(engine(), session.journey()))


def to_part(press: Press) -> None:
    """To a part of My visit."""
    if press.about == ALL_QUESTIONS:
        session.lead("visit", press.about)


def read_up(press: Press) -> None:
    """To a topic of Learn."""
    if press.about in {page.id for page in library().pages}:
        learn.open_topic(press.about)
        session.lead("learn")


PRESSES = {
    "ask_more": ask_more,
    "find_out": find_out,
    "back": go_back,
    "part": to_part,
    "topic": read_up,
}

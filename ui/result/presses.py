"""What the buttons of a result's own markup do."""

from ui import session
from ui.browser import Press
from ui.content import engine, library
from ui.learn import page as learn
from ui.result.behind import ALL_QUESTIONS
from ui.widgets import callbacks
from visit.flow import navigation


def ask_more(_: Press) -> None:
    """On with what was not asked."""
    session.keep(navigation.ask_more(engine(), session.journey()))


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
    "find_out": callbacks.reopen,
    "back": callbacks.back,
    "part": to_part,
    "topic": read_up,
}

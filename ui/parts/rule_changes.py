"""What became different without the person: other rules, answers that no longer fit, a file."""

from collections.abc import Iterator
from html import escape

from questionnaire import Question
from ui import session
from ui.content import engine
from ui.parts import frame
from ui.words import words
from visit import Journey
from visit.flow import screens

TOLD = ("opened", "undone", "newer", "rules_changed", "left_out")


def draw(section: str) -> None:
    """Tell it on top of the page, until the next step. An emergency page tells it at its end."""
    journey = session.journey()
    sentences = [*_sentences(journey)]
    if sentences:
        frame.notice(*sentences, more=_asked_again(journey) + _way(section))


def _sentences(journey: Journey) -> Iterator[str]:
    news = journey.news
    yield from (words(f"news_{name}") for name in TOLD if getattr(news, name))
    if news.opened and journey.before_opening is not None:
        visit, part = words("nav_visit"), words("visit_part_take_along")
        yield words("news_can_undo", visit=visit, part=part)
    if news.taken is not None:
        yield words("news_other_form", count=news.taken)
    if news.unfit:
        yield from _advice(journey)
    if news.ask_again:
        yield words("news_ask_again")


def _advice(journey: Journey) -> Iterator[str]:
    """What the person was told before, where that is not what they are told now."""
    situation, book, say = session.situation(), engine().rulebook, session.speech()
    before = next((level for level in book.levels if level.id == journey.advised), None)
    known = situation.settled or not screens.upcoming(situation)
    now = situation.guidance.level if known else None
    if before is None or before == now:
        return
    yield words("news_before", level=say(before.name))
    if now is None:
        yield words("news_open")
    elif book.rank[now.id] > book.rank[before.id]:
        yield words("news_sooner", level=say(now.name))
    else:
        yield words("news_later", level=say(now.name))


def _asked_again(journey: Journey) -> str:
    say = session.speech()
    questions = [_question(key) for key in journey.news.ask_again]
    lines = "".join(f"<li>{escape(say(question.text))}</li>" for question in questions)
    return f"<ul>{lines}</ul>" if lines else ""


def _question(key: str) -> Question:
    return engine().rulebook.questionnaire.question(key)


def _way(section: str) -> str:
    """To the questions, where something is open and the person is elsewhere."""
    if section == "questions" or not screens.upcoming(session.situation()):
        return ""
    link = frame.section_link(session.section("questions"), words("visit_to_questions"))
    return f"<p>{link}</p>"

"""The way through the questions: which page the journey is at."""

from ui import (
    change,
    child,
    emergency,
    finished,
    guidance,
    question,
    review,
    session,
    start,
)

PAGES = {
    "start": start.page,
    "question": question.page,
    "emergency": emergency.page,
    "child": child.page,
    "review": review.page,
    "change": change.page,
    "result": guidance.page,
    "finished": finished.page,
}


def page() -> None:
    """Draw the page that the journey is at."""
    PAGES[session.journey().page]()

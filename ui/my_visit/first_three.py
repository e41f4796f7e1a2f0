"""The questions to ask first, as one piece of markup, each with its ways up and down."""

from collections.abc import Sequence

from ui import session
from ui.browser import Press
from ui.my_visit import edits
from ui.parts import plain
from ui.widgets.buttons import sign
from ui.words import words
from visit.model.plan import MOST_TOP
from visit.plan import arrange
from visit.plan.agenda import agenda
from visit.plan.question_list import Asked

MOVES = "top_moves"
ARROWS = {"up": "↑", "down": "↓"}
WAYS = {"top_up": ("up", -1), "top_down": ("down", 1)}


def markup() -> str:
    """Each under its number."""
    first = _first()
    return "".join(_one(asked, place, len(first)) for place, asked in enumerate(first, 1))


def move(press: Press) -> None:
    """Move one of the three: all of them count among the most important then, in that order."""
    _, by = WAYS[press.what]
    ids = [asked.id for asked in _first()]
    edits.replan(MOVES, lambda plan: arrange.move_top(plan, ids, press.about, by))


def _first() -> Sequence[Asked]:
    planned = agenda(session.situation())
    return (*planned.ask, *planned.parked)[:MOST_TOP]


def _one(asked: Asked, place: int, count: int) -> str:
    said = plain.lines(words("numbered", place=place, text=asked.text))
    ways = "".join(_way(asked, name) for name, (_, by) in WAYS.items() if 0 < place + by <= count)
    moves = f'<div class="vg-moves">{ways}</div>' if ways else ""
    return (
        f'<div class="vg-first st-key-first_{asked.id}"><p><strong>{said}</strong></p>{moves}</div>'
    )


def _way(asked: Asked, name: str) -> str:
    """Its place is named, so that the focus goes with it (ui/browser/scripts/focus.js)."""
    way, _ = WAYS[name]
    heard = f"{words(f'visit_{way}')} {words('visit_question', question=asked.text)}"
    moves = sign(f"{name}:{asked.id}", ARROWS[way], heard)
    return f'<span class="st-key-{name}_{asked.id}">{moves}</span>'

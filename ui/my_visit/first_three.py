"""The questions to ask first, as one piece of markup, each with its ways up and down.

Below them stand the own questions that come later. Whoever wrote one and put the others in order
sees it there, and has one press to bring it among the first. It goes there by no other way: the
three were chosen, and are what the sheet says.
"""

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
    """Each under its number, then the own ones behind them."""
    first, behind = _first(), _own_behind()
    shown = "".join(_one(asked, place, len(first)) for place, asked in enumerate(first, 1))
    if behind:
        shown += plain.paragraphs([words("visit_own_behind")]) + "".join(map(_behind, behind))
    return shown


def move(press: Press) -> None:
    """Move one of those shown: the first three count as the most important then, in that order."""
    _, by = WAYS[press.what]
    behind = [asked.id for asked in _own_behind() if asked.id == press.about]
    ids = [*(asked.id for asked in _first()), *behind]
    edits.replan(MOVES, lambda plan: arrange.move_top(plan, ids, press.about, by))


def _first() -> Sequence[Asked]:
    return _planned()[:MOST_TOP]


def _own_behind() -> Sequence[Asked]:
    return [asked for asked in _planned()[MOST_TOP:] if asked.own]


def _planned() -> Sequence[Asked]:
    planned = agenda(session.situation())
    return (*planned.ask, *planned.parked)


def _one(asked: Asked, place: int, count: int) -> str:
    ways = [name for name, (_, by) in WAYS.items() if 0 < place + by <= count]
    return _row(asked, words("numbered", place=place, text=asked.text), ways)


def _behind(asked: Asked) -> str:
    return _row(asked, asked.text, ["top_up"])


def _row(asked: Asked, text: str, names: Sequence[str]) -> str:
    said, ways = plain.lines(text), "".join(_way(asked, name) for name in names)
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

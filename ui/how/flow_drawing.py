"""A drawing of one location's question flow, made from the questions themselves.

One box for each question in asking order; a follow-up stands to the right of the question that
opens it, with the answer that does. A box that can lead to an emergency has a double border.
"""

import textwrap
from html import escape
from typing import NamedTuple

from questionnaire import Is, Location, Question, Questionnaire, atoms
from rules import Rulebook
from ui.words import words

WIDTH, INDENT, LINE, PAD, GAP = 420, 36, 21, 12, 26
LETTERS = 40
MOST_NAMED = 3


class _Box(NamedTuple):
    question: Question
    lines: list[str]
    opened_by: str
    depth: int
    urgent: bool

    @property
    def height(self) -> int:
        return len(self.lines) * LINE + 2 * PAD


def flow_drawing(rulebook: Rulebook, location: Location) -> str:
    """Inline SVG of the location's questions; the list beside it is its text alternative."""
    boxes = [_box(rulebook, location, question) for question in location.questions]
    y, parts = PAD, []
    for place, box in enumerate(boxes):
        parts.append(_drawn(box, y, last=place == len(boxes) - 1))
        y += box.height + GAP
    title = escape(words("how_flow_title", place=location.name.you))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {WIDTH} {y}"'
        f' class="vg-flow" aria-label="{title}" focusable="false">{"".join(parts)}</svg>'
    )


def opened_by(questionnaire: Questionnaire, question: Question) -> str:
    """The answers that open a follow-up, in words; empty for a question asked of all."""
    if question.ask_when is None:
        return ""
    options = {
        choices[option].you if option in choices else option
        for atom in atoms(question.ask_when)
        if isinstance(atom, Is)
        for choices in [questionnaire.question(atom.question).choices]
        for option in atom.options
    }
    if len(options) > MOST_NAMED:
        return words("how_certain_answers")
    return " / ".join(sorted(options))


def _box(rulebook: Rulebook, location: Location, question: Question) -> _Box:
    urgent = any(
        question.key in rule.when.reads for rule in rulebook.rules if rule.level == "emergency"
    )
    opener = opened_by(rulebook.questionnaire, question)
    parents = {q.key for q in location.questions}
    nested = question.ask_when is not None and bool(question.ask_when.reads & parents)
    return _Box(question, textwrap.wrap(question.text.you, LETTERS), opener, int(nested), urgent)


def _drawn(box: _Box, y: int, *, last: bool) -> str:
    x = PAD + box.depth * INDENT
    width = WIDTH - x - PAD
    border = f'<rect x="{x}" y="{y}" width="{width}" height="{box.height}" rx="8" class="vg-box"/>'
    if box.urgent:
        border += (
            f'<rect x="{x + 4}" y="{y + 4}" width="{width - 8}" height="{box.height - 8}" rx="6"'
            ' class="vg-box"/>'
        )
    text = "".join(
        f'<text x="{x + PAD}" y="{y + PAD + 15 + number * LINE}">{escape(line)}</text>'
        for number, line in enumerate(box.lines)
    )
    condition = escape(words("how_if", answers=box.opened_by))
    label = (
        f'<text class="vg-opens" x="{x}" y="{y - 8}">{condition}</text>' if box.opened_by else ""
    )
    return border + text + label + _line(box, y, last=last)


def _line(box: _Box, y: int, *, last: bool) -> str:
    """The line on to the next question; it passes a follow-up on the left, with a branch to it."""
    x, bottom = PAD + 16, y + box.height
    beside = f"M{x} {y}v{box.height}M{x} {y + box.height // 2}h{INDENT - 16}" if box.depth else ""
    onward = "" if last else f"M{x} {bottom}v{GAP}"
    return f'<path class="vg-arrow" d="{beside}{onward}"/>' if beside or onward else ""

"""How a visitor answers a screen of Visit Guide: what to mark in its rows, and what that says."""

import random
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from questionnaire import NONE, PLACES, UNSURE, Answer, Number, Question, SeveralOf, digits
from tests import rows
from tests.rows import Told
from ui.widgets.number import MEASURED, NUMBER, UNIT

MOSTLY = 0.7


class Answering(NamedTuple):
    """What is told by row with the press that goes on, and what that says.

    `typed` is what is told before it, one after the other, for a number to be read back.
    """

    marks: Told
    typed: tuple[Told, ...]
    said: Mapping[str, Answer]


NOTHING = Answering({}, (), {})


def answering(questions: Iterable[Question], draw: random.Random) -> Answering:
    """Any answers that lead on; calm ones often, so that visits are long."""
    marks: Told = {}
    typed: list[Told] = []
    said: dict[str, Answer] = {}
    for question in questions:
        given = _given(question, draw)
        said[question.key] = given
        marks = {**marks, question.key: _told(question, given, draw)}
        if marks[question.key]["written"]:
            typed.append(marks)
    return Answering(marks, tuple(typed), said)


def _given(question: Question, draw: random.Random) -> Answer:
    if isinstance(question, SeveralOf):
        return frozenset(_ticked(question, draw))
    if isinstance(question, Number):
        measured = round(draw.uniform(question.least, question.most), 1)
        ways: list[Answer] = [*question.objects.values(), measured, UNSURE]
        return draw.choice(ways)
    options = [option for option in question.choices if option != question.ends_when]
    return "no" if "no" in options and draw.random() < MOSTLY else draw.choice(options)


def _ticked(question: SeveralOf, draw: random.Random) -> list[str]:
    if question.key != PLACES and draw.random() < MOSTLY:
        return [NONE]
    options = [*question.options, UNSURE]
    return draw.sample(options, draw.randint(1, 2))


def _told(question: Question, given: Answer, draw: random.Random) -> dict[str, Any]:
    """What the browser tells of that row: as big as a known thing, or typed with `.` or `,`."""
    if not isinstance(question, Number) or not isinstance(given, float):
        return rows.told(question, given)
    sizes = {size: name for name, size in question.objects.items()}
    if given in sizes:
        return {"chosen": [sizes[given]], "written": {}}
    text = digits(given).replace(".", draw.choice(".,"))
    return {"chosen": [MEASURED], "written": {NUMBER: text, UNIT: question.unit}}

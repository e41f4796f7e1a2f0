"""How a visitor answers a question of Visit Guide: which widgets to mark, and what that says.

The one place that knows the keys of the question page's widgets.
"""

import random
from collections.abc import Mapping
from typing import NamedTuple

from questionnaire import NONE, PLACES, UNSURE, WHO_FOR, Answer, Number, Question, SeveralOf, digits
from ui.widgets.number import TYPED

MOSTLY = 0.7


class Choice(NamedTuple):
    """One option of a widget, by its place."""

    widget: str
    place: int


class Typed(NamedTuple):
    """What stands in a field after one more key."""

    widget: str
    text: str


class Ticks(NamedTuple):
    """All boxes that are ticked now."""

    options: tuple[str, ...]


class Answering(NamedTuple):
    """What to mark in turn, and what that says."""

    marks: tuple[Choice | Typed | Ticks, ...]
    said: Mapping[str, Answer]


def beginning(step: int, draw: random.Random) -> Answering:
    """Whom the questions are for, on the start page."""
    place = draw.randrange(2)
    return Answering(
        (Choice(f"everyone_who_for_answer_{step}", place),),
        {WHO_FOR: ("me", "someone_else")[place]},
    )


def answering(question: Question, step: int, draw: random.Random) -> Answering:
    """Any answer that leads on; calm ones often, so that visits are long."""
    name = question.key.replace(".", "_")
    if isinstance(question, SeveralOf):
        ticked = _ticked(question, draw)
        marks = tuple(Ticks(tuple(ticked[: n + 1])) for n in range(len(ticked)))
        return Answering(marks, {question.key: frozenset(ticked)})
    if isinstance(question, Number):
        return _number(question, f"{name}_{{part}}_{step}", draw)
    options = [option for option in question.choices if option != question.ends_when]
    chosen = "no" if "no" in options and draw.random() < MOSTLY else draw.choice(options)
    place = [*question.choices].index(chosen)
    return Answering((Choice(f"{name}_answer_{step}", place),), {question.key: chosen})


def _ticked(question: SeveralOf, draw: random.Random) -> list[str]:
    if question.key != PLACES and draw.random() < MOSTLY:
        return [NONE]
    options = [*question.options, UNSURE]
    return draw.sample(options, draw.randint(1, 2))


def _number(question: Number, key: str, draw: random.Random) -> Answering:
    """As big as a known thing, measured and typed key by key, or not sure."""
    known = list(question.objects.values())
    place = draw.randrange(len(known) + 2)
    way = Choice(key.format(part="way"), place)
    if place == len(known):
        marks, size = _measured(question, key, draw)
        return Answering((way, *marks), {question.key: size})
    return Answering((way,), {question.key: [*known, None, UNSURE][place] or UNSURE})


def _measured(
    question: Number, key: str, draw: random.Random
) -> tuple[tuple[Choice | Typed, ...], float]:
    """A number in the question's own unit, as it stands after each key."""
    size = round(draw.uniform(question.least, question.most), 1)
    text = digits(size).replace(".", draw.choice(".,"))
    keys = [text[: place + 1] for place in range(len(text))]
    unit = [Choice(key.format(part="unit"), 0)] if question.other_unit else []
    return (*unit, *(Typed(key.format(part=TYPED), typed) for typed in keys)), size

"""A question for a number: everyday objects, a number as it was typed, or not sure.

The number is a text that we read ourselves. A number field reads by the language of the browser:
there `2,5` typed key by key became 25 (docs/decisions/0011-typed-numbers.md).
"""

from collections.abc import Callable
from typing import Any

import streamlit as st

from questionnaire import UNSURE, Answer, Number, OtherUnit, UnclearNumber, digits
from ui import session
from ui.parts import frame
from ui.words import words
from visit import Draft, Journey, TypedNumber
from visit.telling.measurement import allowed, amount, measured, said_back, still_typed
from visit.words import Speech

MEASURED = "measured"
# ui/browser/scripts/numbers.js finds the fields by it: a keypad for decimals, read while typing.
TYPED = "typed_number"
Keep = Callable[[str, int], None]


def draw(question: Number, journey: Journey, say: Speech, keep: Keep) -> None:
    """Draw the ways to give a number, with what is drafted or already answered."""
    ways = [*question.objects, MEASURED, UNSURE]
    way = st.radio(
        say(question.text),
        ways,
        index=_way(question, ways, _marked(question, journey)),
        format_func=lambda name: _way_text(question, name),
        key=session.key_of(question, journey.step, "way"),
        label_visibility="collapsed",
        on_change=keep,
        args=(question.key, journey.step),
    )
    if way == MEASURED:
        _draw_amount(question, journey, keep)


def read(question: Number, journey: Journey) -> Answer | None:
    """What is marked now, as a raw answer; None for nothing that can be read."""
    draft = drafted(question, journey)
    if not isinstance(draft, TypedNumber):
        return draft
    if question.other_unit and not draft.unit:
        return None
    try:
        return measured(question, draft)
    except UnclearNumber:
        return None


def drafted(question: Number, journey: Journey) -> Answer | TypedNumber | None:
    """What is marked, a number as it was typed."""
    way = session.widget(session.key_of(question, journey.step, "way"))
    return _typed(question, journey) if way == MEASURED else question.objects.get(way, way)


def complaint(question: Number, journey: Journey) -> str:
    """What to say beside the question when what is marked is no answer."""
    draft = drafted(question, journey)
    if draft is None:
        return words("choose_answer")
    if not isinstance(draft, TypedNumber):
        return words("enter_number", range=allowed(question))
    if question.other_unit and not draft.unit:
        return words("choose_unit")
    try:
        measured(question, draft)
    except UnclearNumber as unclear:
        if unclear.reason != "nothing":
            return unclear_text(unclear, question.decimals)
    return words("enter_number", range=allowed(question))


def unclear_text(unclear: UnclearNumber, decimals: int) -> str:
    """Why a number cannot be read, and how to type it."""
    if unclear.reason == "too_fine" and decimals == 0:
        return words("number_whole")
    return words(f"number_{unclear.reason}", count=decimals)


def draw_unit(question: Number, other: OtherUnit, key: str, **settings: Any) -> str | None:
    """The choice of the unit; one chosen for the person could make 2 inches 2 cm."""
    units = [question.unit, other.unit]
    return st.radio(words("which_unit"), units, index=None, key=key, horizontal=True, **settings)


def draw_field(label: str, key: str, **settings: Any) -> str:
    """A field for a number. `key` must hold `TYPED`."""
    return st.text_input(label, key=key, autocomplete="off", **settings)


def _draw_amount(question: Number, journey: Journey, keep: Keep) -> None:
    typed = _typed(question, journey)
    unit, number = _keys(question, journey)
    session.start_widget(unit, typed.unit or None)
    session.start_widget(number, typed.number)
    changes = {"on_change": keep, "args": (question.key, journey.step)}
    if question.other_unit:
        draw_unit(question, question.other_unit, unit, **changes)
    draw_field(words("amount"), number, **changes)
    frame.read_back(_read_back(question, _typed(question, journey)))


def _read_back(question: Number, typed: TypedNumber) -> str:
    """How the number is read so far, said while it is being typed."""
    try:
        if question.other_unit and not typed.unit:
            measured(question, typed)
            return words("choose_unit")
        return words("number_read", amount=said_back(question, typed))
    except UnclearNumber as unclear:
        still_typing = unclear.reason in ("nothing", "unfinished")
        return "" if still_typing else unclear_text(unclear, question.decimals)


def _keys(question: Number, journey: Journey) -> tuple[str, str]:
    unit, number = (session.key_of(question, journey.step, part) for part in ("unit", TYPED))
    return unit, number


def _typed(question: Number, journey: Journey) -> TypedNumber:
    """What stands in the fields, or what will once they are drawn."""
    unit, number = (session.widget(key) for key in _keys(question, journey))
    if number is None:
        return _last_typed(question, journey)
    return TypedNumber.typed(number, unit)


def _last_typed(question: Number, journey: Journey) -> TypedNumber:
    """As it was typed, or an answer that came another way, in the question's own unit."""
    marked = _marked(question, journey)
    if isinstance(marked, float) and marked not in question.objects.values():
        return TypedNumber(number=digits(marked), unit=question.unit)
    if isinstance(marked, TypedNumber):
        return marked
    return journey.typed.get(question.key, TypedNumber())


def _marked(question: Number, journey: Journey) -> Draft | None:
    """What is drafted, or typed on an earlier visit to the page, or answered."""
    if journey.draft is not None:
        return journey.draft
    typed = still_typed(question, journey.typed, journey.answers)
    return typed or journey.answers.get(question.key)


def _way(question: Number, ways: list[str], marked: Draft | None) -> int | None:
    if isinstance(marked, TypedNumber):
        return ways.index(MEASURED)
    if marked == UNSURE:
        return ways.index(UNSURE)
    if not isinstance(marked, float):
        return None
    sizes = {size: name for name, size in question.objects.items()}
    return ways.index(sizes.get(marked, MEASURED))


def _way_text(question: Number, name: str) -> str:
    if name == MEASURED:
        return words("measured")
    if name == UNSURE:
        return words("not_measured")
    size = amount(question.objects[name], question.unit, question.unit_forms)
    return words("about_as_big", object=f"{name} ({size})")

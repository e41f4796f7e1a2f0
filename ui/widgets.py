"""One function for each kind of question: the only switch on kind.

Nothing is preselected. Widget keys carry the step, so a value never leaks to another page; the
answer itself lives in the journey. Callbacks take keys and steps, never a journey: Streamlit keeps
a callback as long as its page, and with it whatever it holds.
"""

from typing import Any

import streamlit as st

from questionnaire import UNSURE, Number, Question, SeveralOf
from ui import boxes, session
from ui.boundary import guarded
from ui.content import engine
from ui.words import words
from visit import Journey, Said
from visit.words import Speech

MEASURED = "measured"
UNIT_AND_NUMBER = 2


def draw(question: Question, journey: Journey, say: Speech) -> None:
    """Draw the question's widget with what is drafted or already answered."""
    if isinstance(question, SeveralOf):
        _boxes(question, journey, say)
    elif isinstance(question, Number):
        _number(question, journey, say, _marked(question, journey))
    else:
        _choice(question, journey, say, _marked(question, journey))


def read(question: Question, journey: Journey) -> Said | None:
    """What is marked now, as a raw answer; None for nothing."""
    if isinstance(question, SeveralOf):
        return _ticked(question, journey)
    if isinstance(question, Number):
        return _read_number(question, journey)
    return session.widget(_key(question, journey))


def complaint(question: Question, journey: Journey, raw: Said | None) -> str:
    """What to say beside the question when `raw` is not an answer."""
    if isinstance(question, SeveralOf):
        none = question.none_text
        return words("none_alone" if raw else "choose_some", none=none)
    way = session.widget(_key(question, journey, "way"))
    if not isinstance(question, Number) or way is None:
        return words("choose_answer")
    if question.other_unit and session.widget(_key(question, journey, "unit")) is None:
        return words("choose_unit")
    return words("enter_number", range=_range(question))


def _range(question: Number) -> str:
    """The numbers allowed, in the second unit as well."""

    def between(least: float, most: float, unit: str) -> str:
        return words(
            "number_range", least=f"{round(least, 1):g}", most=f"{round(most, 1):g}", unit=unit
        )

    own, other = between(question.least, question.most, question.unit), question.other_unit
    if other is None:
        return own
    least, most = ((n - other.offset) / other.factor for n in (question.least, question.most))
    return f"{own} ({between(least, most, other.unit)})"


def _marked(question: Question, journey: Journey) -> Said | None:
    """What is drafted or already answered."""
    return journey.draft if journey.draft is not None else journey.said.get(question.key)


def _key(question: Question, journey: Journey, part: str = "answer") -> str:
    return f"{question.key.replace('.', '_')}_{part}_{journey.step}"


def _choice(question: Question, journey: Journey, say: Speech, marked: Any) -> None:
    options = list(question.choices)
    chosen = st.radio(
        say(question.text),
        options,
        index=options.index(marked) if marked in options else None,
        format_func=lambda option: say(question.choices[option]),
        key=_key(question, journey),
        label_visibility="collapsed",
        on_change=_keep_marks,
        args=(question.key, journey.step),
    )
    session.keep_draft(chosen)


def _boxes(question: SeveralOf, journey: Journey, say: Speech) -> None:
    drawing = session.boxes(_key(question, journey, "boxes"), _ticked(question, journey) or ())
    texts = {option: say(text) for option, text in question.choices.items()}
    st.html(boxes.markup(drawing, say(question.text), texts))


def _ticked(question: SeveralOf, journey: Journey) -> tuple[str, ...] | None:
    """The options ticked, in their order; None where nothing was touched yet."""
    told = session.ticked(_key(question, journey, "boxes"))
    marked = _marked(question, journey) if told is None else told
    if not isinstance(marked, tuple):
        return None
    return tuple(option for option in question.choices if option in marked)


def keep_ticks() -> None:
    """Keep what is ticked at once, so that the browser has it before the page is drawn."""
    journey = session.journey()
    if journey.page == "question" and journey.asking is not None:
        question = engine().rulebook.questionnaire.question(journey.asking)
        if isinstance(question, SeveralOf):
            session.keep_draft(_ticked(question, journey))


@guarded
def _keep_marks(key: str, step: int) -> None:
    """Keep what is marked at once, so that the browser has it before the page is drawn."""
    journey = session.journey()
    if journey.step == step:
        session.keep_draft(_draft(engine().rulebook.questionnaire.question(key), journey))


def _number(question: Number, journey: Journey, say: Speech, marked: Any) -> None:
    ways = [*question.objects, MEASURED, UNSURE]
    way = st.radio(
        say(question.text),
        ways,
        index=_way(question, ways, marked),
        format_func=lambda name: _way_text(question, name),
        key=_key(question, journey, "way"),
        label_visibility="collapsed",
        on_change=_keep_marks,
        args=(question.key, journey.step),
    )
    if way == MEASURED:
        _amount(question, journey, marked)
    session.keep_draft(_draft(question, journey))


def _amount(question: Number, journey: Journey, marked: Any) -> None:
    """The number with its unit; a unit chosen for the person could make 2 inches 2 cm."""
    unit, amount = _typed(question, marked)
    keys = [_key(question, journey, part) for part in ("unit", "amount")]
    session.start_widget(keys[0], unit)
    session.start_widget(keys[1], amount)
    if question.other_unit:
        st.radio(
            words("which_unit"),
            [question.unit, question.other_unit.unit],
            index=None,
            key=keys[0],
            horizontal=True,
            on_change=_keep_marks,
            args=(question.key, journey.step),
        )
    st.number_input(
        words("amount"),
        value=None,
        step=question.step,
        format="%.1f" if question.step % 1 else "%.0f",
        key=keys[1],
        on_change=_keep_marks,
        args=(question.key, journey.step),
    )


def _typed(question: Number, marked: Any) -> tuple[str | None, float | None]:
    """Unit and number as they were typed, from a draft, or from an answer in the own unit."""
    if isinstance(marked, tuple) and len(marked) == UNIT_AND_NUMBER:
        unit, amount = marked
        return unit or None, float(amount) if amount else None
    if isinstance(marked, float) and marked not in question.objects.values():
        return question.unit, marked
    return None, None


def _draft(question: Question, journey: Journey) -> Said | None:
    """What is marked, as it was typed: a number keeps its unit, so that it comes back the same."""
    way = session.widget(_key(question, journey, "way"))
    if not isinstance(question, Number) or way != MEASURED:
        return read(question, journey)
    unit, amount = (session.widget(_key(question, journey, part)) for part in ("unit", "amount"))
    return unit or "", "" if amount is None else repr(float(amount))


def _way(question: Number, ways: list[str], marked: Any) -> int | None:
    if marked == UNSURE:
        return ways.index(UNSURE)
    if isinstance(marked, tuple):
        return ways.index(MEASURED)
    if not isinstance(marked, float):
        return None
    sizes = {size: name for name, size in question.objects.items()}
    return ways.index(sizes.get(marked, MEASURED))


def _way_text(question: Number, name: str) -> str:
    if name == MEASURED:
        return words("measured")
    if name == UNSURE:
        return words("not_measured")
    return words("about_as_big", object=f"{name} ({question.objects[name]:g} {question.unit})")


def _read_number(question: Number, journey: Journey) -> Said | None:
    way = session.widget(_key(question, journey, "way"))
    if way == UNSURE or way is None:
        return way
    if way in question.objects:
        return question.objects[way]
    amount = session.widget(_key(question, journey, "amount"))
    other = question.other_unit
    unit = session.widget(_key(question, journey, "unit"))
    if amount is None or (other and unit is None):
        return None
    return amount * other.factor + other.offset if other and unit == other.unit else amount

"""A question for a number: everyday objects, a number as it was typed, or not sure.

The number is a text that we read ourselves. A number field reads by the language of the browser:
there `2,5` typed key by key became 25 (docs/decisions/0011-typed-numbers.md).
"""

from html import escape

from questionnaire import UNSURE, Number, UnclearNumber, digits
from ui.browser.press import Marked
from ui.parts import finding_out
from ui.words import words
from visit import Draft, TypedNumber
from visit.model.measured import measured
from visit.telling.measurement import allowed, amount, said_back

MEASURED = "measured"
# Fields of a row beside its options; ui/browser/scripts/numbers.js finds the number by its name.
NUMBER, UNIT = "number", "unit"
OF_THE_UNIT = f' data-part="{UNIT}"'


def markup(question: Number, mark: Draft | None) -> str:
    """The ways to give a number. The field shows itself where the person measured (look.css)."""
    way = _way(question, mark)
    options = "".join(
        _radio(question, name, _way_text(question, name), chosen=name == way)
        for name in (*question.objects, MEASURED, UNSURE)
    )
    return f'<div class="vg-options">{options}</div>{_amount(question, _typed(question, mark))}'


def read(question: Number, marked: Marked) -> Draft | None:
    """What is marked, a number as it was typed; None for nothing."""
    way = marked.chosen[0] if marked.chosen else None
    if way == MEASURED:
        written = marked.written
        return TypedNumber.typed(written.get(NUMBER), _unit(question, written.get(UNIT)))
    if way == UNSURE:
        return UNSURE
    return question.objects.get(way) if way else None


def complaint(question: Number, mark: Draft | None) -> str:
    """What to say beside the question when what is marked is no answer."""
    if mark is None:
        return words("choose_answer")
    if not isinstance(mark, TypedNumber):
        return words("enter_number", range=allowed(question))
    if question.other_unit and not mark.unit:
        return words("choose_unit")
    try:
        measured(question, mark)
    except UnclearNumber as unclear:
        if unclear.reason != "nothing":
            return unclear_text(unclear, question.decimals)
    return words("enter_number", range=allowed(question))


def unclear_text(unclear: UnclearNumber, decimals: int) -> str:
    """Why a number cannot be read, and how to type it."""
    if unclear.reason == "too_fine" and decimals == 0:
        return words("number_whole")
    return words(f"number_{unclear.reason}", count=decimals)


def read_back(question: Number, typed: TypedNumber) -> str:
    """How the number is read so far, said while it is being typed."""
    try:
        if question.other_unit and not typed.unit:
            measured(question, typed)
            return words("choose_unit")
        return words("number_read", amount=said_back(question, typed))
    except UnclearNumber as unclear:
        still_typing = unclear.reason in ("nothing", "unfinished")
        return "" if still_typing else unclear_text(unclear, question.decimals)


def _amount(question: Number, typed: TypedNumber) -> str:
    key = escape(question.key)
    field = (
        f'<label class="vg-number"><span>{escape(words("amount"))}</span>'
        f'<input type="text" inputmode="decimal" autocomplete="off"'
        f' aria-describedby="read-{key}" data-row="{key}"'
        f' data-part="{NUMBER}" value="{escape(typed.number)}"></label>'
    )
    read_so_far = f'<p class="vg-read" id="read-{key}" aria-live="polite" data-read="{key}"></p>'
    return f'<div class="vg-amount">{_units(question, typed)}{field}{read_so_far}</div>'


def _units(question: Number, typed: TypedNumber) -> str:
    """The choice of the unit; one chosen for the person could make 2 inches 2 cm."""
    if question.other_unit is None:
        return f"<p>{escape(question.unit)}</p>"
    label, units = escape(words("which_unit")), (question.unit, question.other_unit.unit)
    choices = "".join(
        _radio(question, unit, unit, chosen=unit == typed.unit, part=OF_THE_UNIT) for unit in units
    )
    group = f'<div class="vg-options">{choices}</div>'
    return f'<div class="vg-units" role="group" aria-label="{label}"><p>{label}</p>{group}</div>'


def _radio(question: Number, value: str, text: str, *, chosen: bool, part: str = "") -> str:
    key = escape(question.key)
    name = f"{key}.{UNIT}" if part else key
    more = finding_out.described(question, value) + (" checked" if chosen else "")
    control = (
        f'<input type="radio" name="{name}" data-row="{key}"{part} value="{escape(value)}"{more}>'
    )
    return f"<label>{control}<span>{escape(text)}</span></label>"


def _unit(question: Number, unit: str | None) -> str | None:
    other = question.other_unit
    return unit if other and unit in (question.unit, other.unit) else None


def _typed(question: Number, mark: Draft | None) -> TypedNumber:
    """As it was typed, or an answer that came another way, in the question's own unit."""
    if isinstance(mark, float) and mark not in question.objects.values():
        return TypedNumber(number=digits(mark), unit=question.unit)
    return mark if isinstance(mark, TypedNumber) else TypedNumber()


def _way(question: Number, mark: Draft | None) -> str | None:
    if isinstance(mark, TypedNumber):
        return MEASURED
    if isinstance(mark, float):
        sizes = {size: name for name, size in question.objects.items()}
        return sizes.get(mark, MEASURED)
    return UNSURE if mark == UNSURE else None


def _way_text(question: Number, name: str) -> str:
    if name == MEASURED:
        return words("measured")
    if name == UNSURE:
        return words("not_measured")
    size = amount(question.objects[name], question.unit, question.unit_forms)
    return words("about_as_big", object=f"{name} ({size})")

"""A clinic's numbers as markup: the sentence with the public number always stands above them."""

from collections.abc import Iterable
from html import escape

from visit.telling.clinic_numbers import ClinicNumber, ClinicNumbers


def block(numbers: ClinicNumbers | None) -> str:
    """Markup: all numbers under their heading; nothing where there are none."""
    if numbers is None:
        return ""
    checked = (
        f'<p class="vg-clinic-checked">{escape(numbers.checked)}</p>' if numbers.checked else ""
    )
    return (
        f'<section class="vg-clinic"><h2>{escape(numbers.title)}</h2>'
        f"<p>{escape(numbers.first)}</p>{listed(numbers.numbers)}{checked}</section>"
    )


def listed(numbers: Iterable[ClinicNumber]) -> str:
    """Markup: a line for each, with a link to call and its hours below."""
    return f'<ul class="vg-clinic-numbers">{"".join(map(_line, numbers))}</ul>'


def _line(one: ClinicNumber) -> str:
    call = f'<a class="vg-tel" href="tel:{escape(one.digits)}">{escape(one.number)}</a>'
    return f"<li><span>{escape(one.whose)}</span> {call} <small>{escape(one.hours)}</small></li>"

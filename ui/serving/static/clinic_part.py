"""A clinic's numbers on the page for emergencies: below every public one, each with its hours."""

from collections.abc import Callable
from html import escape

from visit.clinic import Clinic
from visit.telling.clinic_numbers import ClinicNumber, checked_on, numbers_of


def clinic_part(clinic: Clinic | None, say: Callable[[str], str]) -> str:
    """Markup; nothing where no clinic gave a number."""
    if clinic is None or not clinic.lines:
        return ""
    lines = "\n".join(map(_line, numbers_of(clinic)))
    return (
        f"<h2>{escape(clinic.name)}</h2>\n<p>{escape(say('help_clinic'))}</p>\n"
        f'<ul class="numbers">\n{lines}\n</ul>\n<p class="small">{escape(checked_on(clinic))}</p>'
    )


def _line(one: ClinicNumber) -> str:
    return (
        f"<li><span>{escape(one.whose)}<br>{escape(one.hours)}</span> "
        f'<a href="tel:{escape(one.digits)}">{escape(one.number)}</a></li>'
    )

"""Who shows this guide, as markup: the clinic's logo, its name, and what it has to say."""

from html import escape

from ui.words import words
from visit.clinic import Clinic


def shown_by(clinic: Clinic | None) -> str:
    """Markup; nothing where no clinic has made the guide its own.

    The logo stands beside the name, so a screen reader passes over it.
    """
    if clinic is None:
        return ""
    logo = f'<img alt="" src="{clinic.logo.address}">' if clinic.logo else ""
    said = f"<p>{escape(words('clinic_shows', clinic=clinic.name))}</p>{_notice(clinic)}"
    return f'<div class="vg-shown-by">{logo}<div>{said}</div></div>'


def _notice(clinic: Clinic) -> str:
    if not clinic.notice:
        return ""
    whose = escape(words("clinic_notice", clinic=clinic.name))
    return f"<p><strong>{whose}</strong> {escape(clinic.notice)}</p>"

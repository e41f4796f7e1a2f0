"""The first page: there at once, without the app, which it lets the browser fetch meanwhile."""

from collections.abc import Iterable
from html import escape

from ui.clinic.shown_by import shown_by
from ui.serving.static.strip import strip_lead
from ui.serving.static.template import framed
from ui.words import words
from visit.clinic import Clinic

TEXTS = (
    "brand",
    "start_title",
    "start_lead",
    "start_about",
    "start_time",
    "start_not",
    "education",
    "not_reviewed",
    "privacy",
    "begin",
    "paper_link",
    "strip_label",
    "strip_more",
    "welcome_what",
    "welcome_not",
    "welcome_privacy",
)


def welcome_page(first_number: str, fetched: Iterable[str], clinic: Clinic | None = None) -> str:
    """The whole page. `fetched` are all addresses that the app will ask for."""
    tagline = f'<meta name="description" content="{escape(words("tagline"))}">'
    prefetch = (f'<link rel="prefetch" href="{escape(file)}">' for file in fetched)
    return framed(
        "welcome.html",
        title=escape(words("brand")),
        head="\n".join([tagline, *prefetch]),
        strip_lead=strip_lead(first_number),
        clinic=shown_by(clinic),
        **{name: escape(words(name)) for name in TEXTS},
    )

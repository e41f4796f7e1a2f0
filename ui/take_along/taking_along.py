"""To take along: the same words as the screen, as text, on paper, or as a file to open again."""

from html import escape

import streamlit as st

from ui import content, session
from ui.parts import downloads, plain
from ui.parts.closed import closed_part
from ui.parts.sheet_on_screen import Shown, markup
from ui.record import open_file
from ui.take_along import files, reminder
from ui.words import words
from visit.model.paper import PAPERS, Paper
from visit.sheet.plain_text import as_text, form_text
from visit.sheet.shape.model import FORMS as PARTS
from visit.sheet.shape.model import Sheet

FORMS: tuple[Shown, ...] = ("whole", *PARTS)
PORTAL = "portal"
SHEET_TEXT, SAVED_TEXT = "sheet_text", "saved_text"
ON_SCREEN = "sheet_on_screen"


def draw() -> None:
    """Draw the ways to take the sheet along, the sheet, a reminder, and the file to keep."""
    sheet = files.sheet()
    st.html(plain.under_heading(words("visit_part_take_along"), _lead()))
    form = _draw_ways()
    _draw_choices(sheet, form)
    _draw_sheet(sheet, form, shown=_wants_to_see())
    with st.container(key="keeping"):
        reminder.draw_closed(sheet)
        # The file holds what the first of two people said and wrote, and can be read by its text.
        if not session.journey().apart:
            closed_part(words("take_file"), "file", _draw_keeping)
        closed_part(words("take_fhir"), "fhir", _draw_fhir)
    open_file.draw()


def draw_made_up() -> None:
    """The sheet of a made-up person, to show, print or copy. Nothing of it is kept."""
    sheet = files.sheet()
    st.html(_lead())
    form = _draw_ways()
    _draw_sheet(sheet, form)
    _draw_choices(sheet, form)


def _draw_ways() -> Shown:
    """What is chosen here is shown below, and is what is printed, copied or made into a PDF."""
    session.start_widget(files.FORM, FORMS[0])
    form: Shown = (
        st.segmented_control(
            words("take_form"),
            FORMS,
            format_func=lambda one: words(f"take_form_{one}"),
            key=files.FORM,
            label_visibility="collapsed",
        )
        or FORMS[0]
    )
    with st.container(key="take_ways", horizontal=True):
        if form != PORTAL:
            made = files.MADE_UP_PDF if session.demonstrating() else files.PDF
            downloads.file_button(words("take_pdf"), "take_pdf", made)
        copying = downloads.copy_button(words("take_copy"), SHEET_TEXT)
        st.html(copying, width="content")
        st.html(downloads.print_button(words("take_print")), width="content")
    return form


def _lead() -> str:
    return plain.paragraphs([words("take_sheet_lead")])


def _draw_choices(sheet: Sheet, form: Shown) -> None:
    """How a PDF is made, what to do without one, and the text that is copied."""
    if form != PORTAL:
        st.caption(words("take_nothing_saved"))
        session.start_widget(files.PAPER, _usual_paper())
        closed_part(words("take_pdf_choices"), "paper", _draw_paper)
    text = as_text(sheet) if form == "whole" else form_text(sheet, form)
    st.html(downloads.copy_field(words("copy_by_hand"), SHEET_TEXT, text))


def _draw_paper() -> None:
    """How the PDF is made."""
    st.radio(
        words("take_paper"),
        PAPERS,
        format_func=lambda size: words(f"take_paper_{size.replace('-', '_')}"),
        key=files.PAPER,
        horizontal=True,
    )
    st.toggle(words("take_large"), key=files.LARGE)


def _usual_paper() -> Paper:
    """The paper of the clinic, or the first one."""
    clinic = content.clinic()
    return (clinic.paper if clinic else None) or PAPERS[0]


def _wants_to_see() -> bool:
    """Whether the long sheet is shown on the screen, as it is to those who were led here."""
    session.start_widget(ON_SCREEN, session.led_to() == "take_along")
    return bool(st.toggle(words("take_show"), key=ON_SCREEN))


def _draw_sheet(sheet: Sheet, form: Shown = "whole", *, shown: bool = True) -> None:
    """The sheet is always there to be printed."""
    with st.container(key="sheet"):
        body = markup(sheet, form)
        st.html(body if shown else f'<div class="vg-on-paper">{body}</div>')


def _draw_keeping() -> None:
    st.html(plain.paragraphs([words("take_file_lead")]))
    with st.container(key="take_keep", horizontal=True):
        downloads.file_button(words("take_save"), "take_save", files.SAVED)
        st.html(downloads.copy_button(words("take_copy_saved"), SAVED_TEXT), width="content")
    by_hand = downloads.copy_field(words("copy_file_by_hand"), SAVED_TEXT, files.saved_text())
    asked = (words("take_paste"), words("take_paste_text"), words("take_paste_open"))
    st.html(
        f'<p class="vg-quiet">{escape(words("take_not_kept"))}</p>{by_hand}'
        f'<div class="st-key-take_open">{downloads.open_file_field(words("take_open"))}'
        f"{downloads.paste_field(*asked)}</div>"
    )


def _draw_fhir() -> None:
    st.html(plain.paragraphs([words("take_fhir_lead")]))
    downloads.file_button(words("take_fhir_answers"), "take_fhir_answers", files.FHIR_ANSWERS)
    downloads.file_button(words("take_fhir_form"), "take_fhir_form", files.FHIR_FORM)

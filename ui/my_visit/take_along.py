"""To take along: the same words as the screen, as text, on paper, or as a file to open again."""

from collections.abc import Iterable
from typing import get_args

import streamlit as st

from ui import session
from ui.my_visit import files, reminder
from ui.parts import downloads, frame
from ui.record import open_file
from ui.words import words
from visit.joining import labeled
from visit.sheet.model import Section, Sheet
from visit.sheet.pdf import Paper
from visit.sheet.plain_text import as_text

PAPERS = get_args(Paper)
SHEET_TEXT, SAVED_TEXT = "sheet_text", "saved_text"


def draw() -> None:
    """Draw the ways to take the sheet along, then the sheet itself."""
    sheet = files.sheet()
    _draw_ways(sheet)
    reminder.draw(sheet)
    _draw_keeping()
    _draw_sheet(sheet)


def _draw_ways(sheet: Sheet) -> None:
    st.header(words("take_sheet"), anchor=False)
    st.write(words("take_sheet_lead"))
    session.start_widget(files.PAPER, PAPERS[0])
    st.radio(
        words("take_paper"),
        PAPERS,
        format_func=lambda size: words(f"take_paper_{size.replace('-', '_')}"),
        key=files.PAPER,
        horizontal=True,
    )
    with st.container(key="take_ways", horizontal=True):
        downloads.file_button(words("take_pdf"), "take_pdf", files.PDF)
        downloads.copy_button(words("take_copy"), SHEET_TEXT)
        downloads.print_button(words("take_print"))
    st.caption(words("take_nothing_saved"))
    downloads.copy_field(words("copy_by_hand"), SHEET_TEXT, as_text(sheet))


def _draw_keeping() -> None:
    st.header(words("take_file"), anchor=False)
    st.write(words("take_file_lead"))
    with st.container(key="take_keep", horizontal=True):
        downloads.file_button(words("take_save"), "take_save", files.SAVED)
        downloads.copy_button(words("take_copy_saved"), SAVED_TEXT)
    st.caption(words("take_not_kept"))
    downloads.copy_field(words("copy_file_by_hand"), SAVED_TEXT, files.saved_text())
    with st.container(key="take_open"):
        downloads.open_file_field(words("take_open"))
        downloads.paste_field(
            words("take_paste"), words("take_paste_text"), words("take_paste_open")
        )
    open_file.draw()
    with st.expander(words("take_fhir")):
        st.write(words("take_fhir_lead"))
        downloads.file_button(words("take_fhir_answers"), "take_fhir_answers", files.FHIR_ANSWERS)
        downloads.file_button(words("take_fhir_form"), "take_fhir_form", files.FHIR_FORM)


def _top(sheet: Sheet) -> str:
    about = words("two_sentences", first=sheet.date_text, next=sheet.about)
    return f"{about} {sheet.not_a_record}"


def _draw_sheet(sheet: Sheet) -> None:
    with st.container(border=True, key="sheet"):
        if sheet.in_an_emergency:
            frame.escaped_text(sheet.card.title, strong=True)
            frame.escaped_text("\n".join(labeled(row.label, row.text) for row in sheet.card.rows))
        st.header(sheet.title, anchor=False)
        frame.escaped_text(_top(sheet))
        if sheet.open:
            st.warning(sheet.open)
        _draw_sections(sheet.doctor)
        st.header(sheet.person_title, anchor=False)
        _draw_sections(sheet.person)
        frame.escaped_text(sheet.emergency.title, strong=True)
        frame.bullets(list(sheet.emergency.signs))
        st.caption(f"{sheet.cannot} {sheet.education} {sheet.not_reviewed} {sheet.edition}")


def _draw_sections(sections: Iterable[Section]) -> None:
    for section in sections:
        frame.escaped_text(section.title, strong=True)
        if section.lead:
            frame.escaped_text(section.lead)
        for item in section.items:
            frame.escaped_text(f"• {item.text}" + (f"\n{item.note}" if item.note else ""))

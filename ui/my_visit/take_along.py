"""To take along: the same words as the screen, as text, on paper, or as a file to open again."""

from typing import get_args

import streamlit as st

from ui import frame, hand_over, opening, session
from ui.my_visit import files
from ui.words import words
from visit.calendar import reminder_day
from visit.pdf import Paper
from visit.sheet_model import Sheet

PAPERS = get_args(Paper)


def draw() -> None:
    """Draw the ways to take the sheet along, then the sheet itself."""
    sheet = files.sheet()
    _draw_ways()
    _draw_reminder(sheet)
    _draw_keeping()
    _draw_sheet(sheet)


def _draw_ways() -> None:
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
        hand_over.file_button(words("take_pdf"), "take_pdf", files.PDF)
        hand_over.copy_button(words("take_copy"), "take_copy", files.sheet_text)
        hand_over.print_button(words("take_print"), "take_print")


def _draw_reminder(sheet: Sheet) -> None:
    """A reminder for the last day to be seen, or for the day of the visit when it is known."""
    day = reminder_day(sheet)
    if day is None:
        return
    st.header(words("take_reminder"), anchor=False)
    st.write(words("take_reminder_lead"))
    session.start_widget(files.DAY, day)
    st.date_input(words("take_reminder_day"), key=files.DAY, min_value=sheet.day)
    hand_over.file_button(words("take_reminder_button"), "take_reminder", files.REMINDER)


def _draw_keeping() -> None:
    st.header(words("take_file"), anchor=False)
    st.write(words("take_file_lead"))
    with st.container(key="take_keep", horizontal=True):
        hand_over.file_button(words("take_save"), "take_save", files.SAVED)
        st.html(f'<button type="button" class="vg-open-file">{words("take_open")}</button>')
    opening.draw()
    with st.expander(words("take_fhir")):
        st.write(words("take_fhir_lead"))
        hand_over.file_button(words("take_fhir_answers"), "take_fhir_answers", files.FHIR_ANSWERS)
        hand_over.file_button(words("take_fhir_form"), "take_fhir_form", files.FHIR_FORM)


def _draw_sheet(sheet: Sheet) -> None:
    with st.container(border=True, key="sheet"):
        st.header(sheet.title, anchor=False)
        frame.plain(f"{sheet.date_text}. {sheet.about} {sheet.not_a_record}")
        if sheet.urgency:
            st.markdown(f"**{sheet.level_title}: {sheet.urgency.name}**")
            frame.plain(sheet.urgency.action)
            frame.plain("\n".join(f"{row.label}: {row.text}" for row in sheet.urgency.rows))
        if sheet.open:
            st.warning(sheet.open)
        for section in sheet.sections:
            frame.plain(section.title, strong=True)
            if section.lead:
                frame.plain(section.lead)
            for item in section.items:
                frame.plain(f"• {item.text}" + (f"\n{item.note}" if item.note else ""))
            if section.more:
                st.caption(section.more)
        frame.plain(sheet.emergency.title, strong=True)
        frame.bullets(list(sheet.emergency.signs))
        st.caption(f"{sheet.cannot} {sheet.education} {sheet.not_reviewed} {sheet.edition}")

"""To take along: the same words as the screen, as text, on paper, or as a file to open again."""

import json
from datetime import UTC, datetime
from typing import Any, get_args

import streamlit as st

from ui import dates, frame, hand_over, session
from ui.content import engine
from ui.words import words
from visit import calendar, pdf
from visit.fhir import questionnaire_resource, response_resource
from visit.plain import as_text
from visit.resume import write
from visit.sheet import sheet_for
from visit.sheet_model import Sheet

PAPERS = get_args(pdf.Paper)
FHIR = "application/fhir+json"


def draw() -> None:
    """Draw the ways to take the sheet along, then the sheet itself."""
    journey = session.journey()
    sheet = sheet_for(engine(), journey, journey.plan, dates.today())
    _draw_ways(sheet)
    _draw_reminder(sheet)
    _draw_keeping()
    _draw_sheet(sheet)


def _draw_ways(sheet: Sheet) -> None:
    st.header(words("take_sheet"), anchor=False)
    st.write(words("take_sheet_lead"))
    session.start_widget("take_paper", PAPERS[0])
    paper = st.radio(
        words("take_paper"),
        PAPERS,
        format_func=lambda size: words(f"take_paper_{size.replace('-', '_')}"),
        key="take_paper",
        horizontal=True,
    )
    with st.container(key="take_ways", horizontal=True):
        hand_over.file_button(
            words("take_pdf"),
            "take_pdf",
            hand_over.File(pdf.FILE_NAME, pdf.MIME, lambda: pdf.pdf_of(sheet, paper)),
        )
        hand_over.copy_button(words("take_copy"), "take_copy", as_text(sheet))
        hand_over.print_button(words("take_print"), "take_print")


def _draw_reminder(sheet: Sheet) -> None:
    """A reminder for the last day to be seen, or for the day of the visit when it is known."""
    day = calendar.reminder_day(sheet)
    if day is None:
        return
    st.subheader(words("take_reminder"), anchor=False)
    st.write(words("take_reminder_lead"))
    session.start_widget("take_day", day)
    chosen = st.date_input(words("take_reminder_day"), key="take_day", min_value=sheet.day)
    hand_over.file_button(
        words("take_reminder_button"),
        "take_reminder",
        hand_over.File(
            calendar.FILE_NAME, calendar.MIME, lambda: calendar.reminder(chosen, sheet.day)
        ),
    )


def _draw_keeping() -> None:
    st.header(words("take_file"), anchor=False)
    st.write(words("take_file_lead"))
    with st.container(key="take_keep", horizontal=True):
        hand_over.file_button(words("take_save"), "take_save", _saved())
        st.html(f'<button type="button" class="vg-open-file">{words("take_open")}</button>')
    message = session.problem("open_file")
    if message:
        st.info(message)
    with st.expander(words("take_fhir")):
        st.write(words("take_fhir_lead"))
        hand_over.file_button(words("take_fhir_answers"), "take_fhir_answers", _fhir_answers())
        hand_over.file_button(words("take_fhir_form"), "take_fhir_form", _fhir_form())


def _saved() -> hand_over.File:
    def make() -> bytes:
        return write(session.journey(), engine().rulebook).encode()

    return hand_over.File("visit-notes.json", "application/json", make)


def _fhir_answers() -> hand_over.File:
    def make() -> bytes:
        answers = session.journey().answers
        return _json(response_resource(engine(), answers, datetime.now(UTC)))

    return hand_over.File("visit-answers.json", FHIR, make)


def _fhir_form() -> hand_over.File:
    return hand_over.File(
        "visit-questions.json", FHIR, lambda: _json(questionnaire_resource(engine().rulebook))
    )


def _json(resource: dict[str, Any]) -> bytes:
    return json.dumps(resource, indent=2, ensure_ascii=False).encode()


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

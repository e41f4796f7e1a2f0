"""What the person can take along as a file, made from the session when they ask for it."""

import json
from datetime import UTC, datetime
from typing import Any

from ui import dates, session
from ui.content import engine
from ui.hand_over import File
from visit import calendar, pdf
from visit.fhir import questionnaire_resource, response_resource
from visit.plain import as_text
from visit.resume import write
from visit.sheet import sheet_for
from visit.sheet_model import Sheet

PAPER, DAY = "take_paper", "take_day"
FHIR_MIME = "application/fhir+json"


def sheet() -> Sheet:
    """The sheet of this visitor as it is now."""
    journey = session.journey()
    return sheet_for(engine(), journey, journey.plan, dates.today())


def sheet_text() -> str:
    """The sheet as plain text."""
    return as_text(sheet())


def _pdf() -> bytes:
    return pdf.pdf_of(sheet(), session.widget(PAPER))


def _reminder() -> bytes:
    return calendar.reminder(session.widget(DAY), dates.today())


def _saved() -> bytes:
    return write(session.journey(), engine().rulebook).encode()


def _fhir_answers() -> bytes:
    return _json(response_resource(engine(), session.journey().answers, datetime.now(UTC)))


def _fhir_form() -> bytes:
    return _json(questionnaire_resource(engine().rulebook))


def _json(resource: dict[str, Any]) -> bytes:
    return json.dumps(resource, indent=2, ensure_ascii=False).encode()


PDF = File(pdf.FILE_NAME, pdf.MIME, _pdf)
REMINDER = File(calendar.FILE_NAME, calendar.MIME, _reminder)
SAVED = File("visit-notes.json", "application/json", _saved)
FHIR_ANSWERS = File("visit-answers.json", FHIR_MIME, _fhir_answers)
FHIR_FORM = File("visit-questions.json", FHIR_MIME, _fhir_form)

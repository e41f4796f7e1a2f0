"""What the person can take along as a file, made from the session when they ask for it."""

import json
from datetime import UTC, datetime
from typing import Any

from ui import clock, session
from ui.content import engine
from ui.parts.downloads import File
from visit.fhir import questionnaire_resource, response_resource
from visit.record.record import write
from visit.sheet import pdf
from visit.sheet.build import sheet_for
from visit.sheet.made_up import made_up
from visit.sheet.shape.model import Sheet

PAPER, FORM, LARGE = "take_paper", "take_form", "take_large"
FHIR_MIME = "application/fhir+json"


def sheet() -> Sheet:
    """The sheet of this visitor as it is now. That of a made-up person says so everywhere."""
    made = sheet_for(session.situation(), clock.today())
    return made_up(made) if session.demonstrating() else made


def _pdf() -> bytes:
    """The part and the paper chosen on the page; large print where it is asked for."""
    large = bool(session.widget(LARGE))
    return pdf.pdf_of(sheet(), session.widget(PAPER), session.widget(FORM) or "whole", large=large)


def saved_text() -> str:
    """The text of the file to open again."""
    return write(session.journey(), engine().rulebook)


def _saved() -> bytes:
    return saved_text().encode()


def _fhir_answers() -> bytes:
    return _json(response_resource(engine(), session.journey().answers, datetime.now(UTC)))


def _fhir_form() -> bytes:
    return _json(questionnaire_resource(engine().rulebook))


def _json(resource: dict[str, Any]) -> bytes:
    return json.dumps(resource, indent=2, ensure_ascii=False).encode()


PDF = File(pdf.FILE_NAME, pdf.MIME, _pdf)
MADE_UP_PDF = File("demonstration.pdf", pdf.MIME, _pdf)
SAVED = File("visit-notes.json", "application/json", _saved)
FHIR_ANSWERS = File("visit-answers.json", FHIR_MIME, _fhir_answers)
FHIR_FORM = File("visit-questions.json", FHIR_MIME, _fhir_form)

"""`python -m visit sheet FILE`: the sheet for answers as `rules decide` takes them."""

import argparse
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from questionnaire import PLACES, Answer
from rules import Rulebook
from rules.engine import Engine
from visit.model.journey import Journey
from visit.sheet.build import sheet_for
from visit.sheet.pdf import PAPERS, Paper, pdf_of
from visit.sheet.plain_text import as_text, form_text
from visit.sheet.shape.model import FORMS, Form
from visit.situation import Situation

PORTAL: Form = "portal"


class NoPages(ValueError):
    """A text that has no pages was to be printed; the message says what to do."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command with all that can be asked of it."""
    sheet = commands.add_parser("sheet", help="the sheet to take along, as text or as a PDF")
    sheet.add_argument("answers", metavar="FILE", help="answers in JSON, - for standard input")
    sheet.add_argument("--form", choices=FORMS, help="a part of it; without, the whole sheet")
    sheet.add_argument("--pdf", metavar="OUT", help="write a PDF there, over what is there")
    sheet.add_argument("--paper", choices=PAPERS, default=PAPERS[0], help="the paper of the PDF")
    sheet.add_argument("--large", action="store_true", help="large print, on more pages")
    sheet.add_argument("--date", type=_day, metavar="YYYY-MM-DD", help="the day, today without it")


def write_sheet(rulebook: Rulebook, given: Mapping[str, Answer], asked: argparse.Namespace) -> str:
    """The text to print; with a PDF only where it went. Raises `NoPages`, `PdfNotMade`."""
    if asked.pdf and asked.form == PORTAL:
        raise NoPages("--form portal is a text without pages; leave out --pdf, or choose a form")
    answers = with_places(rulebook, given)
    situation = Situation(Engine(rulebook), Journey(answers=dict(answers)))
    sheet = sheet_for(situation, asked.date or date.today())  # noqa: DTZ011  # the reader's day
    if asked.pdf is None:
        return form_text(sheet, asked.form) if asked.form else as_text(sheet)
    paper: Paper = asked.paper
    Path(asked.pdf).write_bytes(pdf_of(sheet, paper, asked.form or "whole", large=asked.large))
    return ""


def with_places(rulebook: Rulebook, given: Mapping[str, Answer]) -> Mapping[str, Answer]:
    """The answers, with the places that they are about where nobody wrote which were chosen.

    Without its place no answer about it would count, and the sheet would say nothing of it.
    """
    asked = {key.partition(".")[0] for key in given}
    chosen = frozenset(
        place
        for place in rulebook.questionnaire.question(PLACES).choices
        if any(location == place or location.startswith(f"{place}_") for location in asked)
    )
    return given if PLACES in given or not chosen else {**given, PLACES: chosen}


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("write a day such as 2026-11-28") from None

"""A clinic file to its model, or every mistake in it with line and remedy."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from questionnaire import ContentError, ContentFile, Mistake
from visit.clinic.lines import SETTINGS, LinesRead
from visit.clinic.model import LINES, Clinic

LONGEST = 20_000
_TEXT = 'write a text in quotes, such as "Example Clinic"'
_DAY = "write a day without quotes, such as 2026-11-29"
_REMEDY = {
    "string_type": _TEXT,
    "literal_error": 'write "us-letter" or "a4"',
    "bool_type": "write true or false, without quotes",
    "date_type": _DAY,
    "date_from_datetime_inexact": _DAY,
    "tuple_type": 'write a list, such as ["https://clinic.example.org"]',
    "model_type": "write its name in one pair of brackets on a line, and number and hours below",
}


def read_clinic(path: Path) -> Clinic:
    """The clinic of that file. Raises `ContentError` with all that is wrong in it."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise ContentError([_unreadable(path.name)]) from None
    if len(text) > LONGEST:
        raise ContentError([Mistake(path.name, 1, "the file is too long", "keep it to one page")])
    read = LinesRead(path.name, text)
    mistakes = [*read.mistakes, *_missing(read.content)]
    try:
        clinic = Clinic.model_validate(read.content.data, context={"folder": path.parent})
    except ValidationError as invalid:
        found = [_translated(read.content, one) for one in invalid.errors(include_url=False)]
        raise ContentError([*mistakes, *found]) from None
    if mistakes:
        raise ContentError(mistakes)
    return clinic


def _unreadable(name: str) -> Mistake:
    return Mistake(
        name, 1, "the clinic file cannot be read", "check VISIT_GUIDE_CLINIC, and save it as UTF-8"
    )


def _missing(content: ContentFile) -> Iterator[Mistake]:
    """Numbers without the day on which somebody called them: nobody could tell how old they are."""
    first = next((name for name in LINES if name in content.data), None)
    if first and "checked" not in content.data:
        yield content.mistake(
            (first,),
            "'checked' is missing, the day on which somebody last called each number",
            "add a line above the first one in brackets: checked = 2026-11-29",
        )


def _translated(content: ContentFile, error: Any) -> Mistake:
    path, last = tuple(error["loc"]), str(error["loc"][-1])
    match error["type"]:
        case "extra_forbidden":
            known = ("number", "hours") if len(path) > 1 else (*SETTINGS, *LINES)
            return content.mistake(
                path, f"'{last}' is not known here", f"use one of: {', '.join(known)}"
            )
        case "missing":
            return content.mistake(path, f"'{last}' is missing", f'add a line: {last} = "..."')
        case "value_error":
            wrong, _, instead = str(error["ctx"]["error"]).rpartition("; ")
            return content.mistake(path, f"'{path[0]}': {wrong}", instead)
        case kind:
            return content.mistake(
                path, f"'{last}' has the wrong form", _REMEDY.get(kind, "see docs/clinic.md")
            )

"""The sheet of a made-up person: the same sheet, and on all of it that no person is meant."""

from visit.sheet.shape.model import Sheet
from visit.words import words


def made_up(sheet: Sheet) -> Sheet:
    """The sheet with its mark, also in the short text that a QR code holds."""
    mark = words("made_up")
    return sheet.model_copy(update={"mark": mark, "portal": f"{mark}\n{sheet.portal}"})

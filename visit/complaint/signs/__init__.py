"""Every answer as single signs, and each thing said once."""

from visit.complaint.signs.sign import (
    LAST,
    Sign,
    answers_behind,
    reasons_of,
    signs,
    urgencies,
)

__all__ = ["LAST", "Sign", "answers_behind", "reasons_of", "signs", "urgencies"]

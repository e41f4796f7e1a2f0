"""Every answer as single signs, and each thing said once."""

from visit.complaint.signs.sign import (
    CANNOT_WAIT,
    LAST,
    Sign,
    answers_behind,
    reasons_of,
    signs,
    urgencies,
)

__all__ = [
    "CANNOT_WAIT",
    "LAST",
    "Sign",
    "answers_behind",
    "reasons_of",
    "signs",
    "urgencies",
]

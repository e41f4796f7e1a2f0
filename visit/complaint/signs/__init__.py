"""Every answer as single signs, and each thing said once."""

from visit.complaint.signs.sign import (
    CANNOT_WAIT,
    EVERYWHERE,
    LAST,
    Sign,
    answers_behind,
    is_for_today,
    reasons_of,
    signs,
    urgencies,
)

__all__ = [
    "CANNOT_WAIT",
    "EVERYWHERE",
    "LAST",
    "Sign",
    "answers_behind",
    "is_for_today",
    "reasons_of",
    "signs",
    "urgencies",
]

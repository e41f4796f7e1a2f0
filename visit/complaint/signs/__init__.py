"""Every answer as single signs, and each thing said once."""

from visit.complaint.signs.answered import signs
from visit.complaint.signs.sign import EVERYWHERE, LAST, Sign
from visit.complaint.signs.urgency import (
    CANNOT_WAIT,
    answers_behind,
    is_for_today,
    reasons_of,
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

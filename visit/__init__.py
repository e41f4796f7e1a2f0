"""The person's visit: their way through the questions, and what they take along.

This package reads `rules` and `questionnaire` and knows nothing of any screen.
"""

from visit.counting.change_preview import ScreenChange, preview
from visit.model.journey import Draft, Journey, Page, TypedNumber

__all__ = [
    "Draft",
    "Journey",
    "Page",
    "ScreenChange",
    "TypedNumber",
    "preview",
]

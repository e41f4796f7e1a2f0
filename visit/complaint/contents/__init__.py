"""What the sheet is made of, as content."""

from visit.complaint.contents.reading import (
    DANGER_SIGNS,
    FILE,
    check,
    contents,
    sentence,
    worded,
)
from visit.complaint.contents.shape import (
    Akin,
    ByDenial,
    Contents,
    CrewTopic,
    Family,
    Names,
    StoryPart,
)

__all__ = [
    "DANGER_SIGNS",
    "FILE",
    "Akin",
    "ByDenial",
    "Contents",
    "CrewTopic",
    "Family",
    "Names",
    "StoryPart",
    "check",
    "contents",
    "sentence",
    "worded",
]

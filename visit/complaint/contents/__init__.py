"""What the sheet is made of, as content."""

from visit.complaint.contents.reading import (
    DANGER_SIGNS,
    check,
    contents,
    sentence,
    worded,
)
from visit.complaint.contents.shape import (
    ByDenial,
    Contents,
    CrewTopic,
    DoctorAsks,
    Names,
    StoryPart,
)

__all__ = [
    "DANGER_SIGNS",
    "ByDenial",
    "Contents",
    "CrewTopic",
    "DoctorAsks",
    "Names",
    "StoryPart",
    "check",
    "contents",
    "sentence",
    "worded",
]

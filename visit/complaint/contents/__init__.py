"""What the sheet is made of, as content."""

from visit.complaint.contents.list_shapes.crew import CrewTopic
from visit.complaint.contents.list_shapes.denials import DoctorAsks
from visit.complaint.contents.list_shapes.names import Names, StoryPart
from visit.complaint.contents.list_shapes.story import ByDenial, Details
from visit.complaint.contents.reading import (
    DANGER_SIGNS,
    check,
    contents,
    sentence,
    worded,
)
from visit.complaint.contents.shape import Contents

__all__ = [
    "DANGER_SIGNS",
    "ByDenial",
    "Contents",
    "CrewTopic",
    "Details",
    "DoctorAsks",
    "Names",
    "StoryPart",
    "check",
    "contents",
    "sentence",
    "worded",
]

"""The content of a sheet: all lists together, each asked for by its own name."""

from visit.complaint.contents.list_shapes.background import BackgroundLists
from visit.complaint.contents.list_shapes.blanks import BlankLists
from visit.complaint.contents.list_shapes.card import CardLists
from visit.complaint.contents.list_shapes.crew import CrewLists
from visit.complaint.contents.list_shapes.denials import DenialLists
from visit.complaint.contents.list_shapes.leading import LeadingLists
from visit.complaint.contents.list_shapes.said_once import OnceLists
from visit.complaint.contents.list_shapes.sides import SideLists
from visit.complaint.contents.list_shapes.story import StoryLists


class Contents(
    LeadingLists,
    StoryLists,
    SideLists,
    OnceLists,
    DenialLists,
    CrewLists,
    BackgroundLists,
    BlankLists,
    CardLists,
):
    """Each list stands in the order in which it is told."""

"""Which sign is named first, and what is named second."""

from collections.abc import Mapping

from pydantic import Field

from questionnaire import Frozen
from visit.complaint.contents.list_shapes.names import Name, Names, Place


class ToldSecond(Frozen):
    """What a reason for the visit that is one `of` these names second, so many at most."""

    of: tuple[Place, ...] = Field(min_length=1)
    also: tuple[Place, ...] = Field(min_length=1)
    most: int = Field(default=1, ge=1, le=2)


class LeadingLists(Frozen):
    """The lists of `named_first.yaml` and `named_second.yaml`."""

    vague: Names
    says_little: Names
    pads_a_reason: Names
    of_the_place: Names
    says_more: Names
    of_its_subject: Names
    sure_alone: Names
    only_measured: Names
    in_one_breath: Names
    of_another: Names
    leads_over: Mapping[Name, tuple[Place, ...]]
    leads_over_as_urgent: Mapping[Name, tuple[Place, ...]]
    joined_leads_over: Mapping[Name, tuple[Place, ...]]
    steps_back: tuple[Place, ...]
    points: Names
    told_in_doubt: Names
    vague_in_doubt: Names
    doubt_leads: Names
    doubt_beside_sure: Names
    weighty_beside: Names
    told_second: tuple[ToldSecond, ...]
    grave_in_another_place: tuple[Place, ...]
    in_one_line: tuple[tuple[Place, ...], ...]
    light_beside: Names
    tells_nothing: Names

"""What a doctor asks beside a complaint, and how it is denied."""

from collections.abc import Mapping

from pydantic import Field

from questionnaire import Frozen, Words
from visit.complaint.contents.list_shapes.background import CrewNeeds
from visit.complaint.contents.list_shapes.names import Name, Names, Place


class DoctorAsks(Frozen):
    """What a doctor asks beside a complaint that is one `of` these, the most telling first."""

    of: tuple[Place, ...] = Field(min_length=1)
    asks: Names = Field(min_length=1)


class Together(Frozen):
    """Signs of one thing that stand in one line: `lead` names it, each sign has its word."""

    lead: Words
    signs: Mapping[Name, Words] = Field(min_length=2)


class DeniedInOne(Frozen):
    """Signs of one thing that, where none of them is there, read as one plain sign."""

    signs: Names = Field(min_length=2)
    says: Words


class DenialLists(Frozen):
    """The lists of `doctor_asks.yaml`, `when_denied.yaml` and `words_of_denials.yaml`."""

    feverish: Names
    not_now: Names
    acute: Names
    slow: Names
    pains_of_a_place: tuple[Names, ...]
    pointless_beside: Mapping[Name, Names]
    only_beside: Mapping[Name, Names]
    general: Names
    more_of_general: Names
    denied_in_calm: Names
    doctor_asks: tuple[DoctorAsks, ...]
    together: tuple[Together, ...]
    denied_in_one: tuple[DeniedInOne, ...]
    in_denial: Mapping[Name, Words]
    denied_as: Mapping[Name, Words]
    likely_beside: tuple[CrewNeeds, ...]

"""What is known of a person, and what of it changes what is done."""

from collections.abc import Mapping

from pydantic import Field

from questionnaire import Frozen, Words
from visit.complaint.contents.list_shapes.names import Name, Names, Place


class Risks(Frozen):
    """What a doctor asks of someone with a complaint that is one `of` these, and how it is denied.

    `one` marks ways to ask for one thing, which is denied once, and only where none of them is so.
    """

    of: tuple[Place, ...] = Field(min_length=1)
    one: bool = False
    denied: Mapping[Name, Words] = Field(min_length=1)


class CountsWhenDenied(Frozen):
    """What makes a complaint that is one `of` these weigh more where all of `denied` were."""

    of: tuple[Place, ...] = Field(min_length=1)
    denied: Names = Field(min_length=1)
    says: Words


class CrewNeeds(Frozen):
    """What changes what is done beside a complaint that is one `of` these."""

    of: tuple[Place, ...] = Field(min_length=1)
    also: Names = Field(min_length=1)


class BackgroundLists(Frozen):
    """The lists of `background_and_risk.yaml`."""

    weighs_with: tuple[CrewNeeds, ...]
    weighs_in_calm: tuple[CrewNeeds, ...]
    counts_when_denied: tuple[CountsWhenDenied, ...]
    background: Names
    risk: Names
    risk_beside: Mapping[Name, tuple[Place, ...]]
    risks_asked: tuple[Risks, ...]
    crew_needs: tuple[CrewNeeds, ...]
    card_needs: tuple[CrewNeeds, ...]
    doctor_needs: tuple[CrewNeeds, ...]
    card_background: Names
    not_pregnant_beside: tuple[Place, ...]

"""What a crew fills in on the card of an emergency: nobody asked for it, and it changes much."""

from collections.abc import Iterator

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.contents.list_shapes.crew import CrewFills
from visit.complaint.leading.what_leads import first_of_card


def blanks_for_a_crew(about: Complaint) -> Iterator[str]:
    """The blanks that this complaint needs; none for what was answered."""
    if about.situation.in_an_emergency:
        for one in contents().crew_fills:
            if _needs(one, about) and not _answered(one, about):
                yield from one.blanks


def _needs(one: CrewFills, about: Complaint) -> bool:
    if one.wherever:
        return any(sign.state != "absent" for sign in about.among(one.of))
    first = first_of_card(about)
    return first is not None and first.named(one.of) is not None


def _answered(one: CrewFills, about: Complaint) -> bool:
    return any(sign.state != "unsure" for sign in about.among(one.answered_by))

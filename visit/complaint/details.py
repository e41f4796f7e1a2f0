"""How the first thing is: what is told of itself, such as how much a period bleeds.

It stands in the story and in one reason with it, not among what else is there.
"""

from visit.complaint.complaint import Complaint
from visit.complaint.contents import Details, contents, worded
from visit.complaint.signs import Sign


def details_of(about: Complaint) -> dict[Sign, str]:
    """What is there of the first thing itself, in words behind it, in the order of the list.

    In an emergency nothing is told of it but the danger itself.
    """
    first = about.main
    if first is None or about.situation.in_an_emergency:
        return {}
    return details_of_one(first, about)


def details_of_one(thing: Sign, about: Complaint) -> dict[Sign, str]:
    """The same of any one thing."""
    return {
        sign: text
        for one in contents().details
        if thing.named(one.of) is not None
        for sign in about.there(tuple(one.told))
        if (sign != thing or one.itself) and (text := _says(sign, one))
    }


def _says(sign: Sign, one: Details) -> str | None:
    return worded(one.told, sign.full_name, sign.key)

"""Whether something else that is there says a sign as well, so that it is said once."""

from visit.complaint.complaint import Complaint
from visit.complaint.signs import Sign
from visit.telling.spoken import on_the_phone


def said_instead(sign: Sign, about: Complaint) -> bool:
    """Whether something else that is there says it as well."""
    return bool(says_it_too(sign, about))


def says_it_too(sign: Sign, about: Complaint) -> list[Sign]:
    """What else is there and says it as well."""
    named = on_the_phone().instead
    others = (*named.get(sign.key, ()), *named.get(sign.full_name, ()))
    return [one for one in about.among(others) if one.state == "present"]

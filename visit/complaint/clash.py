"""When how it went is not told, for another answer says what cannot be so beside it."""

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.signs import Sign


def clashes(sign: Sign, about: Complaint) -> bool:
    """Whether what is there has lasted too long for this start, or gets worse beside "better".

    Two answers may be of two changes: nobody can tell, so that the person is asked by a blank.
    """
    others = contents().clashes_with_course.get(sign.full_name, ())
    return bool(about.there(others))

"""What to tell emergency staff: what makes it an emergency first, then what else is there."""

from visit.complaint.complaint import complaint
from visit.result.why import why
from visit.situation import Situation
from visit.telling.facts import as_line

MOST_ALSO = 4


def to_tell(situation: Situation) -> tuple[str, ...]:
    """Statements, each once."""
    about = complaint(situation)
    first = [line for reason in why(situation, about).reasons for line in reason.said]
    also = [as_line(sign.stated) for sign in about.present if sign.decided]
    more = [line for line in also if line not in first]
    return tuple(dict.fromkeys((*first, *more[:MOST_ALSO])))

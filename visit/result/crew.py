"""What to tell emergency staff, as it is said on the phone: what makes it an emergency first."""

from visit.complaint.complaint import Complaint, complaint
from visit.complaint.contents import contents
from visit.complaint.signs import Sign
from visit.phone.person import SAID_BY_NOBODY
from visit.phone.sentences.sign import first_told
from visit.situation import Situation

MOST_ALSO = 4


def to_tell(situation: Situation) -> tuple[str, ...]:
    """Whole sentences, each once: all that decided, then what else a rule asked for."""
    about = complaint(situation)
    first = [about.main] if about.main else []
    decided = [*first, *_exact(about)]
    also = [sign for sign in about.present if sign.decided and sign not in decided][:MOST_ALSO]
    told = (first_told(situation, sign) for sign in (*decided, *also))
    return tuple(dict.fromkeys(told))


def _exact(about: Complaint) -> list[Sign]:
    """What decided, without what says nothing by itself, where something says more."""
    deciding = [sign for sign in about.deciding if sign.named(SAID_BY_NOBODY) is None]
    exact = [sign for sign in deciding if sign.named(contents().vague) is None]
    return exact or deciding

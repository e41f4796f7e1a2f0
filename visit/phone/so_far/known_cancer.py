"""Which cancer is known, and the medicine of now."""

from collections.abc import Iterator

from questionnaire import Told
from visit.complaint.complaint import Complaint
from visit.complaint.signs import Sign
from visit.phone.sentences.said import Said
from visit.phone.sentences.sign import told, which
from visit.situation import Situation
from visit.telling.background import WITH_A_CANCER
from visit.telling.facts import ROAD
from visit.telling.spoken import on_the_phone

MEDICINE = ("in_treatment.treatment:medicine",)
# Its treatment is over, so that what else is there now is said before it.
TREATED_BEFORE = ("follow_up",)
# A crew hears all that made it an emergency before it.
KNOWN_IN_AN_EMERGENCY = 2
WHICH = 3
IS_OVER = 1
# Cancer medicine makes any sign more urgent.
HEARD_FIRST = -1


def known_cancer(situation: Situation, about: Complaint) -> Iterator[Said]:
    """Which cancer is known, with a medicine of now; what made this more urgent is said before."""
    for sign in about.there((ROAD,)):
        if sign.option in WITH_A_CANCER and sign != about.main:
            over = sign.option in TREATED_BEFORE
            known = KNOWN_IN_AN_EMERGENCY if situation.in_an_emergency else 1
            together = _with_medicine(about, sign)
            said = situation.speech(together) if together else told(situation, sign)
            yield Said(said, IS_OVER if over else HEARD_FIRST if together else known)
            if not over:
                yield from (Said(text, WHICH, said) for text in which(situation, sign))


def medicine_is_told(about: Complaint) -> bool:
    """Whether the sentence of a known cancer names the medicine of the last weeks."""
    there = about.there((ROAD,))
    return any(sign != about.main and _with_medicine(about, sign) for sign in there)


def _with_medicine(about: Complaint, cancer: Sign) -> Told | None:
    return on_the_phone().with_medicine.get(cancer.full_name) if about.there(MEDICINE) else None

"""What makes any sign more dangerous, and medicines, with blanks for what the app does not ask."""

from collections.abc import Iterator

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents, worded
from visit.complaint.signs import Sign
from visit.complaint.so_far import WITH_A_CANCER
from visit.sheet.card.naming import each_once
from visit.sheet.doctor.background import medicines, said_again
from visit.sheet.shape.word_limit import words_in
from visit.situation import Situation
from visit.telling.facts import ROAD
from visit.telling.unasked import quote
from visit.words import words

MOST_MEDICINES = 12
THINNERS = ("everyone.context:blood_thinners",)
# What may cost a life where a crew does not know it: it leaves the card last.
VITAL = (
    "everyone.pregnant",
    *THINNERS,
    "everyone.context:weak_immunity",
    "in_treatment.treatment:medicine",
    "everyone.context:cancer_treatment",
    "everyone.context:unsure",
)
# What a crew asks of someone who bleeds.
PERIODS = ("uterus_pelvis.periods",)


def risks(situation: Situation, about: Complaint, deciding: list[Sign]) -> list[str]:
    """What makes any sign more dangerous, also where it is not sure; what decided first."""
    road = [s for s in about.among((ROAD,)) if s.option in WITH_A_CANCER]
    periods = [s for s in about.among(PERIODS) if s.state == "present"]
    found = [*deciding, *about.among(VITAL), *about.among(contents().risk), *road, *periods]
    above = {about.main, *(sign for sign in about.deciding if sign.symptom)}
    told = [sign for sign in found if not (sign in above or said_again(sign, about))]
    there = (sign for sign in told if sign.state != "absent")
    thinned = [sign for sign in about.among(THINNERS) if sign.state == "absent"]
    # Medicines in own words may hold one.
    denied = thinned and not medicines(situation)
    no = [words("sheet_no_blood_thinners")] if denied else []
    return each_once([*map(_told, there), *no])


def _told(sign: Sign) -> str:
    if sign.state == "unsure":
        return words("sheet_unsure_reason", sign=sign.clinical)
    return worded(contents().on_card, sign.full_name, sign.key) or sign.clinical


def medicines_or_blank(situation: Situation) -> Iterator[str]:
    """Medicines in own words where they are few, else a blank; and a blank for allergies."""
    written = list(medicines(situation).values())
    if written and sum(map(words_in, written)) <= MOST_MEDICINES:
        yield from (quote(words("card_medicines"), own, None) for own in written)
    else:
        yield words("card_medicines_blank")
    yield words("card_allergies_blank")

"""What is there besides the reason for the visit and the story, and what of it stands first."""

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.denials.asked import asked_beside
from visit.complaint.details import details_of
from visit.complaint.place_of_pain import pain_is_in
from visit.complaint.says_it_too import says_it_too
from visit.complaint.signs import Sign, is_for_today
from visit.complaint.signs.parts import line_with_parts
from visit.sheet.doctor.first import told_first
from visit.sheet.doctor.signs.doubts import in_doubt
from visit.sheet.doctor.story import told_whole
from visit.situation import Situation

# Beside bleeding on a blood thinner it would say that there is no clear reason.
BRUISING = "whole_body.bruising"


def there_besides(situation: Situation, about: Complaint) -> list[Sign]:
    """What is there and stands neither in the reason for the visit nor in the story."""
    in_story = told_whole(situation, about)
    above, vague = told_first(about), contents().vague
    besides = (sign for sign in (about.main, *about.present) if sign and sign not in above)
    details = details_of(about)
    there = [
        sign
        for sign in besides
        if sign.clinical not in in_story and (sign.decided or sign.named(vague) is None)
        if sign not in details
    ]
    return [sign for sign in there if not _is_told_otherwise(situation, sign, about)]


def _is_told_otherwise(situation: Situation, sign: Sign, about: Complaint) -> bool:
    """Whether another line says it, or it names nothing, or where the pain is that is first."""
    if sign.named(contents().says_little) is not None or sign in pain_is_in(about):
        return True
    parts = line_with_parts(situation, sign) if sign.key != BRUISING else None
    whole = sign.named(contents().places_of_a_lump) is not None or parts
    return bool(says_it_too(sign, about)) and not whole


def rank(sign: Sign, about: Complaint) -> int:
    """What makes it urgent stands first, then what is asked beside the complaint, its place last.

    What has many causes stands behind what is of a place.
    """
    found, first = contents(), about.first
    general = sign.named(found.steps_back) is not None
    if sign.decided and sign.named(found.in_one_breath) is not None:
        return 0
    if first and _says_more_of(sign, first):
        return 1
    now = about.situation.in_an_emergency or is_for_today(sign, about.situation)
    if sign in about.deciding and now and not general:
        return 1
    if first and sign.named(asked_beside([first])) is not None:
        return 2
    return 4 if general else 3


def _says_more_of(sign: Sign, first: Sign) -> bool:
    """Whether both say more of one answer: how much weight was lost, and with what."""
    kin = (names for names in contents().closer.values() if sign.named(names) is not None)
    return any(first.named(names) is not None for names in kin)


def told_besides(situation: Situation, about: Complaint) -> list[Sign]:
    """What is told besides the first thing, sure or not, which may have a side."""
    besides = [*there_besides(situation, about), *in_doubt(situation, about)]
    return [*told_first(about)[1:], *besides]

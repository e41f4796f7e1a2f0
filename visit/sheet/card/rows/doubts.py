"""What the card tells as not sure."""

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.denials.crew import topics_beside
from visit.complaint.leading.doubts import may_be_danger
from visit.complaint.leading.what_leads import first_of_card
from visit.complaint.signs import Sign
from visit.complaint.signs.once import open_topics
from visit.joining import each_once
from visit.sheet.card.names.one_sign import topic
from visit.sheet.card.names.things import told_as_one
from visit.sheet.card.rows.course import WORSE
from visit.situation import Situation
from visit.telling.facts import WORRIED

MOST_MAYBE = 2


def in_doubt_of_card(about: Complaint, symptoms: list[Sign]) -> list[Sign]:
    """What is not sure and decided, or would be a danger; the rest of a list last."""
    ticked = {sign.key for sign in about.everything if sign.state == "present"}
    danger = (sign for sign in may_be_danger(about) if sign != first_of_card(about))
    more = sorted(danger, key=lambda sign: sign.key in ticked)
    found = [*(sign for sign in symptoms if sign.state == "unsure"), *more]
    if any(sign.state == "present" for sign in about.among(WORSE)):
        found = [sign for sign in found if sign.named(contents().of_another) is None]
    if about.main and any(sign.state == "present" for sign in about.deciding):
        found = [sign for sign in found if sign.named(contents().only_worse) is None]
    found = [*dict.fromkeys([*_asked_in_doubt(about), *found])]
    found.sort(key=lambda sign: sign.named(contents().doubt_leads) is None)
    behind = open_topics(about.situation, found)
    return [sign for at, sign in enumerate(found) if at not in behind]


def _asked_in_doubt(about: Complaint) -> list[Sign]:
    """What a crew asks for beside what the card is about, and is not sure."""
    first = first_of_card(about)
    names = tuple(n for topic in (topics_beside(first) if first else ()) for n in topic.ways)
    asked = (sign for sign in about.unsure if sign != first and sign.does)
    return [sign for sign in asked if sign.named(names) is not None]


def doubts_told(situation: Situation, about: Complaint, unsure: list[Sign]) -> list[str]:
    """What is not sure; of one thing, such as a lump, in one entry."""
    said = [sign for sign in unsure if sign.does]
    of_one = [one for one in said if _shared(one, said)]
    others = [topic(sign, about) for sign in unsure if sign not in of_one]
    return each_once([*told_as_one(situation, about, of_one), *others])


def _shared(sign: Sign, others: list[Sign]) -> bool:
    """Whether another of them tells of the same thing."""
    return any(sign.shares(one, contents().one_thing) for one in others if one != sign)


def maybe_there(about: Complaint, told: list[Sign]) -> list[str]:
    """What else is not sure, of its own and in few words."""
    found, known = contents(), [*told, first_of_card(about)]
    of_another = (*found.only_worse, *found.of_another, *found.says_more, WORRIED)
    own = [s for s in about.unsure if s.does and s not in known and s.named(of_another) is None]
    behind = open_topics(about.situation, own)
    said = (topic(sign, about) for at, sign in enumerate(own) if at not in behind)
    return each_once(said)[:MOST_MAYBE]

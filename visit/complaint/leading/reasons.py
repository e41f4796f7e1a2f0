"""What decided how soon, as it is named to someone: each reason once, the most telling first."""

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.leading.doubts import unplaced
from visit.complaint.signs import Sign
from visit.complaint.signs.once import open_topics
from visit.complaint.sorting.says_more import is_part_of_a_place, only_dates
from visit.telling.facts import WORRIED

# That nobody has looked yet is a reason only where there is no other.
NOTHING_FOUND = frozenset({"everyone.road:noticed", "everyone.road:no_change"})


def reasons_to_name(about: Complaint) -> tuple[Sign, ...]:
    """What to name, what is named first with what makes it so urgent in front."""
    named = _without_details(_without_doubts_of_what_is_there(_telling(about)))
    more, first = contents().says_more, contents().in_one_breath
    named.sort(key=lambda s: (s.state == "unsure", s.named(more) is not None))
    named.sort(key=lambda s: (s != about.first, s.state == "unsure" or s.named(first) is None))
    topics = open_topics(about.situation, named)
    return tuple(sign for at, sign in enumerate(named) if at not in topics)


def _telling(about: Complaint) -> list[Sign]:
    """What decided and says most: signs, or else a worry and facts, or what names nothing."""
    places = () if unplaced(about) else contents().of_the_place
    behind = [sign for sign in about.deciding if sign.named(places) is None]
    behind = behind or list(about.deciding)
    exact = [sign for sign in behind if sign.named(contents().vague) is None]
    told = [sign for sign in exact if sign.symptom]
    # Where nothing else was told, a worry is what someone comes with.
    worry = [sign for sign in about.deciding if sign.key == WORRIED]
    facts = [sign for sign in exact if sign.full_name not in NOTHING_FOUND]
    return told or [*worry, *facts] or exact or behind


def _without_doubts_of_what_is_there(found: list[Sign]) -> list[Sign]:
    """Without "not sure" of a question of which something is there."""
    ticked = {sign.key for sign in found if sign.state == "present"}
    return [sign for sign in found if sign.state == "present" or sign.key not in ticked]


def _without_details(found: list[Sign]) -> list[Sign]:
    """Without what only dates another, where there is more, or says more of where it is."""
    undated = [sign for sign in found if not only_dates(sign)] or found
    return [sign for sign in undated if not is_part_of_a_place(sign, undated)]

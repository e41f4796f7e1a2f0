"""In which order what is there too is told, and how soon each of it is left out."""

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.fever import low_temperature
from visit.complaint.place_of_pain import pain_is_in
from visit.complaint.same_thing import follows, same_thing
from visit.complaint.says_it_too import said_instead
from visit.complaint.signs import CANNOT_WAIT, Sign
from visit.situation import Situation
from visit.telling.spoken import on_the_phone

MOST_ALSO, DECIDED_MOST = 3, 8
# A crew is told in a list what kind of an emergency it is.
MOST_FOR_A_CREW = 5
# The first that decided stays longest, then all that decided; the others leave one by one.
DECIDED, BESIDE = (1, 2), (3, 4, 7)
# An ambulance asks since when in fewer words.
BESIDE_URGENT = (3, 4, 4, 4, 7)
# What has many causes is said where there is room.
WEIGHTY, BETWEEN, LIGHT = 0, 1, 2
LIGHT_DECIDED, LIGHT_DECIDED_URGENT = 3, 5
# It says little, and its words name nothing.
SIZE = ("lump.size",)
ON_MOST_DAYS = ("uterus_pelvis.most_days",)


def told_beside(situation: Situation, about: Complaint) -> list[Sign]:
    """What is told as there too: first what made it so urgent, for an ambulance how bad it is."""
    also, back = list(also_there(about, DECIDED_MOST)), contents().steps_back
    also.sort(key=lambda one: one.named(ON_MOST_DAYS) is not None)
    urgent = situation.in_an_emergency
    also.sort(
        key=lambda one: (
            one.named(back) is not None
            and weight(one) != WEIGHTY
            and not (urgent and one in about.deciding)
        )
    )
    breath = contents().in_one_breath
    also.sort(key=lambda one: one.named(breath) is None or one not in about.deciding)
    if situation.in_an_emergency:
        more = contents().says_more
        also.sort(key=lambda one: one.named(more) is None or not follows(situation, one, about))
    also.sort(key=lambda one: not goes_on_aloud(one, about))
    deciding, most = about.deciding, MOST_FOR_A_CREW if urgent else MOST_ALSO
    return [
        one
        for at, one in enumerate(also)
        if at < most or one in deciding or one.named(SIZE) is not None
    ]


def also_there(about: Complaint, most: int = MOST_ALSO) -> tuple[Sign, ...]:
    """What a rule asked for; less urgent signs are told at the visit.

    What was done so far, a wait and that it got worse are told with where they are on the road,
    and a clot of before with the risks.
    """
    if about.main is None:
        return ()
    done = (*contents().story["done"], *contents().only_worse)
    risks, deciding = contents().risk, about.deciding
    measured = [sign for sign in about.there(SIZE) if same_thing(sign, about)]
    told = (sign for sign in about.present if sign.decided or sign in measured)
    there = (sign for sign in told if sign.named(done) is None)
    there = (sign for sign in there if sign in deciding or sign.named(risks) is None)
    elsewhere = (low_temperature(about), *pain_is_in(about))
    empty = contents().tells_nothing
    there = (one for one in there if one not in elsewhere and one.named(empty) is None)
    told = (sign for sign in there if not said_instead(sign, about) and not _aloud(sign, about))
    if about.situation.in_an_emergency:
        return tuple(told)[:most]
    return tuple(sorted(told, key=_weightiest_first))[:most]


def goes_on_aloud(sign: Sign, about: Complaint) -> bool:
    """Whether it is said of what is named first, as pain at night is of a pain in the back."""
    names = on_the_phone().goes_on_aloud.get(sign.full_name, ())
    return about.main is not None and about.main.named(names) is not None


def _aloud(sign: Sign, about: Complaint) -> bool:
    """Whether the sentence for another one says it aloud: a growth on a scan is that lump."""
    others = on_the_phone().aloud_too.get(sign.key, ())
    return any(one.state == "present" for one in about.among(others))


def how_soon_it_leaves(about: Complaint, sign: Sign, at: int) -> int:
    """How soon it is left out: what decided, last."""
    urgent = about.situation.in_an_emergency
    more = BESIDE_URGENT if urgent else BESIDE
    decided = sign in about.deciding and sign.named(ON_MOST_DAYS) is None
    leaves = DECIDED if decided else more
    if not decided and not urgent and weight(sign) == WEIGHTY:
        return DECIDED[1]
    if weight(sign) == LIGHT:
        light = LIGHT_DECIDED_URGENT if urgent else LIGHT_DECIDED
        return light if decided else more[-1]
    return leaves[min(at, len(leaves) - 1)]


def cannot_wait(situation: Situation) -> bool:
    """Whether the advice is a visit that cannot wait."""
    rank, level = situation.engine.rulebook.rank, situation.guidance.level
    return level is not None and rank[level.id] >= rank[CANNOT_WAIT]


def _weightiest_first(sign: Sign) -> tuple[int, int]:
    """The weightiest first; what weighs nothing special keeps its order."""
    return weight(sign), sign.named(contents().weighty_beside) or 0


def weight(sign: Sign) -> int:
    """Whether it stands before the others, or behind all of them."""
    if sign.named(contents().weighty_beside) is not None:
        return WEIGHTY
    return LIGHT if sign.named(contents().light_beside) is not None else BETWEEN

"""A call without a new change: who has only a question, and what says that nothing is new."""

from collections.abc import Iterator

from visit.complaint.complaint import Complaint, complaint
from visit.complaint.leading.doubts import unplaced
from visit.complaint.signs import Sign
from visit.phone.sentences.said import Said
from visit.situation import Situation
from visit.telling.background import WITH_A_CANCER
from visit.telling.facts import NOT_ON_THE_ROAD, ROAD
from visit.words import words

NOTHING_NEW = 6
WATCH = "watch"
# Nothing is done for the cancer now, so that a call with nothing new has only its question.
NOT_TREATED_NOW = ("follow_up", "watched")


def nothing_new(situation: Situation, about: Complaint) -> Iterator[Said]:
    """That someone with a known cancer was asked for all signs and told of none."""
    if (
        cancer_of_the_call(about)
        and not _tells_of_a_change(situation, about)
        and _asked_all(situation)
    ):
        yield Said(words(f"script_nothing_{situation.speech.whom}"), NOTHING_NEW)


def nothing_named(situation: Situation) -> str:
    """What a call is about that names nothing: a question, nothing new, or what is not yet told."""
    whom = situation.speech.whom
    if not _asked_all(situation):
        return words("script_about")
    return words(f"script_learning_{whom}" if learns(situation) else f"script_nothing_{whom}")


def learns(situation: Situation) -> bool:
    """Whether someone told of no change, and was advised no visit: a question is left."""
    level, about = situation.guidance.level, complaint(situation)
    told = _tells_of_a_change(situation, about)
    by_road = any(sign.option == NOT_ON_THE_ROAD for sign in about.among((ROAD,)))
    return level is not None and level.id == WATCH and by_road and not told


def only_asks(situation: Situation) -> bool:
    """Whether someone whose cancer is not treated now, or told of no change, has nothing new."""
    about, calm = complaint(situation), (*NOT_TREATED_NOW, NOT_ON_THE_ROAD)
    by_road = any(sign.option in calm for sign in about.among((ROAD,)))
    return _asked_all(situation) and by_road and not _tells_of_a_change(situation, about)


def _tells_of_a_change(situation: Situation, about: Complaint) -> bool:
    """Whether there is a change, in their own words or in an answer."""
    own = bool(situation.plan.story.change)
    return own or bool(about.main or about.unsure or unplaced(about))


def _asked_all(situation: Situation) -> bool:
    """Whether nothing is left to ask, so that what was not told is not there."""
    return situation.settled and not situation.ended


def cancer_of_the_call(about: Complaint) -> Sign | None:
    """The known cancer, which says what a call without a new change is about."""
    return next((sign for sign in about.among((ROAD,)) if sign.option in WITH_A_CANCER), None)

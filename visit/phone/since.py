"""On which side, when last, since when and how it goes on."""

from collections.abc import Iterator

from visit.complaint.complaint import Complaint
from visit.complaint.contents import DANGER_SIGNS, contents
from visit.complaint.side import has_its_side, placed_first, says_side, side_of_first
from visit.complaint.signs import Sign
from visit.complaint.since_when.the_change import asked_of_first
from visit.complaint.since_when.whose_course import goes_on_otherwise, may_be_of_another
from visit.phone.beside.more_of_first import where_it_is
from visit.phone.sentences.said import Said
from visit.phone.sentences.sign import told
from visit.phone.so_far.road import CAN_WAIT, NO_CHANGE
from visit.phone.so_far.worse import worse_here
from visit.situation import Situation
from visit.telling.facts import BEGAN, PACE
from visit.telling.spoken import on_the_phone
from visit.words import words

# May be this morning, so that beside the hour it tells a crew nothing.
IN_DAYS = "days"
# What is an emergency now is another thing than what has been there for years.
NOT_OF_NOW = (IN_DAYS, "years")
# They say how it goes on, and more exactly.
GROWTH, NERVE_PACE = "lump.growth", "arms_legs.nerve_pace"
TREATMENT = "in_treatment"
# They say how they came, and that it was slowly.
SLOWLY = (
    "everyone.danger_signs:crisis",
    "blood_vessels.chest_signs:breathless",
    "belly.breath",
    "belly.legs",
    "whole_body.slow_headache",
)
QUICKLY, BETTER = f"{PACE}:quickly", "better"
# It cannot get worse: it was there for a moment.
OVER_AT_ONCE = ("everyone.danger_signs:fainted", "blood_vessels.chest_signs:fainted")
SIDE, SINCE, COURSE = 1, 2, 3
# A crew sees how bad it is, and hears what it cannot see before how fast it went.
QUICKLY_NOW = 5


def of_the_change(situation: Situation, about: Complaint, *, urgent: bool) -> Iterator[Said]:
    """On which side, when last, since when and how it goes on; a crew asks for the hour alone."""
    where = list(where_it_is(situation, about))
    yield from where
    side, placed = side_of_first(about), placed_first(about)
    says = placed and (has_its_side(placed) or placed.named(on_the_phone().says_side) is not None)
    if side and not says and not says_side(about, [one.text for one in where]):
        yield Said(told(situation, side), SIDE)
    if not urgent:
        yield from (Said(told(situation, sign), SINCE) for sign in about.last_there)
    if situation.plan.story.since:
        return
    yield from (_for_a_crew if urgent else _for_a_visit)(situation, about)


def _for_a_crew(situation: Situation, about: Complaint) -> Iterator[Said]:
    """Since when it is an emergency, and that it quickly gets worse."""
    earlier = began_before(about)
    yield from (Said(told(situation, sign), SINCE) for sign in earlier)
    yield Said(_since_which_hour(situation, about, earlier=bool(earlier)), 1)
    yield from (Said(told(situation, sign), QUICKLY_NOW) for sign in quickly_now(about))


def _for_a_visit(situation: Situation, about: Complaint) -> Iterator[Said]:
    """Since when it is there, and how it goes on."""
    first = about.first
    if first is None or not first.symptom or first.named(NO_CHANGE) is not None:
        return
    # Of which of several changes it is, nobody knows: a blank has the time of what is named first.
    other = may_be_of_another(about)
    of_it = (one for one in change_began(about) if not other or _came_suddenly(one, about))
    since = [*about.began, *of_it]
    goes = None if worse_here(about) else _goes_on(about)
    yield from _since(situation, about, since, goes)
    if not since and about.main and not _says_when(about.main):
        at_once = first.named(on_the_phone().right_now) is not None
        yield Said(words("script_began_at" if at_once else "script_began_on"), SINCE)
    # Without since when, it would be the pace of what was said last.
    if goes and not any(_as_one(sign, goes) for sign in since):
        yield Said(told(situation, goes), COURSE)


def _since_which_hour(situation: Situation, about: Complaint, *, earlier: bool) -> str:
    """The blank for when it began; of a stroke, for when the person was last well."""
    if earlier:
        return words("script_this_bad")
    if about.first and about.first.named(OVER_AT_ONCE) is not None:
        return words("script_happened_at")
    if about.first and about.first.named(on_the_phone().last_well) is not None:
        return words(f"script_last_well_{situation.speech.whom}")
    return words("script_began_at")


def _goes_on(about: Complaint) -> Sign | None:
    """How it goes on, where nothing tells it more exactly.

    That it gets better is told at the visit: on the phone it would talk down what was advised.
    """
    exact = [sign for sign in about.there((GROWTH, NERVE_PACE)) if sign.decided]
    found = [sign for sign in about.there((PACE,)) if _can_wait(about) or sign.option != BETTER]
    found = [sign for sign in found if not goes_on_otherwise(sign, about)]
    return None if exact else next(iter(found), None)


def _can_wait(about: Complaint) -> bool:
    level = about.situation.guidance.level
    return level is None or level.id in CAN_WAIT


def _as_one(sign: Sign, goes: Sign | None) -> str:
    """Since when, and how it goes on, in one sentence; empty where there is none."""
    found = on_the_phone().since_and_pace.get(sign.full_name, {})
    return found.get(goes.full_name, "") if goes else ""


def quickly_now(about: Complaint) -> list[Sign]:
    """That it quickly gets worse, where that is of the emergency, and of no change before."""
    if about.first and about.first.named(OVER_AT_ONCE) is not None:
        return []
    found = [sign for sign in about.there((PACE,)) if sign.full_name == QUICKLY]
    before = any(sign.option != IN_DAYS for sign in about.there((BEGAN,)))
    return found if not before or began_before(about) else []


def _since(
    situation: Situation, about: Complaint, since: list[Sign], goes: Sign | None
) -> Iterator[Said]:
    """When it began; what says how a lump grew has most of that in it, or all.

    With how it goes on it is one sentence, where there is room for that.
    """
    grows = bool(about.there((GROWTH,)))
    for sign in since:
        said = Said(told(situation, sign), SINCE)
        if not told_by_course(sign, about):
            late = grows and said.leaves == SINCE
            said = said._replace(leaves=COURSE) if late else said
            if both := _as_one(sign, goes):
                yield said._replace(text=both)
            yield said._replace(longer=both)


def _came_suddenly(sign: Sign, about: Complaint) -> bool:
    """Whether it is days ago, and what is named first came suddenly."""
    first = about.first
    return sign.option == IN_DAYS and first is not None and first.named(_sudden()) is not None


def _sudden() -> tuple[str, ...]:
    """What says of itself that it came suddenly."""
    return (*contents().says_sudden, *contents().story["sudden"])


def began_before(about: Complaint) -> list[Sign]:
    """When the change began that became an emergency; what came suddenly is no part of it."""
    first = about.first
    acute = (*_sudden(), DANGER_SIGNS, TREATMENT)
    if first is None or (first.named(acute) is not None and first.named(SLOWLY) is None):
        return []
    slowly = first.named(SLOWLY) is not None
    apart = (IN_DAYS,) if slowly else NOT_OF_NOW
    return [sign for sign in change_began(about) if sign.option not in apart]


def change_began(about: Complaint) -> list[Sign]:
    """When the change began; of what is there right now, nothing that is longer ago."""
    told, first = about.there((BEGAN,)), about.first
    now = first is not None and first.named(on_the_phone().right_now) is not None
    if first is None or not now or first.named(SLOWLY) is not None:
        return told
    return [sign for sign in told if sign.option == IN_DAYS]


def told_by_course(sign: Sign, about: Complaint) -> bool:
    """Whether another answer says more exactly how it goes on, or since when."""
    others = contents().course_told_by.get(sign.full_name, ())
    return any(one.decided or one in (about.main, *about.present) for one in about.there(others))


def clashes(sign: Sign, about: Complaint) -> bool:
    """Whether what is there has lasted too long for this start, or gets worse beside "better".

    Two answers may be of two changes: nobody can tell, so that the person is asked by a blank.
    Where it was asked of what is named first, no other sign clashes.
    """
    others = about.there(contents().clashes_with_course.get(sign.full_name, ()))
    if asked_of_first(about):
        others = [one for one in others if one == about.first]
    return not _came_suddenly(sign, about) and bool(others)


def _says_when(main: Sign) -> bool:
    """Whether what is named first says when it began; when it was last there does not."""
    return main.named(contents().story["since"]) is not None

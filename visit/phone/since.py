"""On which side, when last, since when and how it goes on."""

from collections.abc import Iterator

from visit.complaint.complaint import Complaint
from visit.complaint.contents import DANGER_SIGNS, contents
from visit.complaint.signs import Sign
from visit.phone.beside.more_of_first import where_it_is
from visit.phone.road import NO_CHANGE, worse_here
from visit.phone.sentences.said import Said
from visit.phone.sentences.sign import told
from visit.phone.side import has_its_side, placed_first, says_side, side_of_first
from visit.situation import Situation
from visit.telling.facts import BEGAN, PACE
from visit.telling.spoken import on_the_phone
from visit.words import words

# May be this morning, so that beside the hour it tells a crew nothing.
IN_DAYS = "days"
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
QUICKLY = f"{PACE}:quickly"
SIDE, SINCE, COURSE = 1, 2, 3
# A crew sees how bad it is, and hears what it cannot see before how fast it went.
QUICKLY_NOW = 4


def of_the_change(situation: Situation, about: Complaint, *, urgent: bool) -> Iterator[Said]:
    """On which side, when last, since when and how it goes on; a crew asks for the hour alone."""
    where = list(where_it_is(situation, about))
    yield from where
    side, placed = side_of_first(about), placed_first(about)
    says = placed and (has_its_side(placed) or placed.named(on_the_phone().says_side) is not None)
    if side and not says and not says_side(about, where):
        yield Said(told(situation, side), SIDE)
    if not urgent:
        yield from (_dated(situation, about, sign) for sign in about.last_there)
    if situation.plan.story.since:
        return
    if urgent:
        earlier = began_before(about)
        yield from (Said(told(situation, sign), SINCE) for sign in earlier)
        yield Said(words("script_this_bad" if earlier else "script_began_at"), 1)
        yield from (Said(told(situation, sign), QUICKLY_NOW) for sign in quickly_now(about))
        return
    first = about.main or next(iter(about.unsure), None)
    if first is None or not first.symptom or first.named(NO_CHANGE) is not None:
        return
    since = [*about.began, *change_began(about)]
    goes = None if worse_here(about) else _goes_on(about)
    yield from _since(situation, about, since, goes)
    if not since and about.main and not _says_when(about.main):
        at_once = first.named(on_the_phone().right_now) is not None
        yield Said(words("script_began_at" if at_once else "script_began_on"), SINCE)
    if goes:
        together = [text for sign in since if (text := _as_one(sign, goes))]
        yield Said(told(situation, goes), COURSE, longer=next(iter(together), ""))


def _goes_on(about: Complaint) -> Sign | None:
    """How it goes on, where nothing tells it more exactly."""
    exact = [sign for sign in about.there((GROWTH, NERVE_PACE)) if sign.decided]
    return None if exact else next(iter(about.there((PACE,))), None)


def _as_one(sign: Sign, goes: Sign | None) -> str:
    """Since when, and how it goes on, in one sentence; empty where there is none."""
    found = on_the_phone().since_and_pace.get(sign.full_name, {})
    return found.get(goes.full_name, "") if goes else ""


def quickly_now(about: Complaint) -> list[Sign]:
    """That it quickly gets worse, where that is of the emergency, and of no change before."""
    found = [sign for sign in about.there((PACE,)) if sign.full_name == QUICKLY]
    before = any(sign.option != IN_DAYS for sign in about.there((BEGAN,)))
    alone = not (about.present or before)
    return found if alone or began_before(about) else []


def _since(
    situation: Situation, about: Complaint, since: list[Sign], goes: Sign | None
) -> Iterator[Said]:
    """When it began; what says how a lump grew has most of that in it, or all.

    With how it goes on it is one sentence, where there is room for that.
    """
    grows = bool(about.there((GROWTH,)))
    for sign in since:
        said = _dated(situation, about, sign)
        if not told_by_course(sign, about):
            late = grows and said.leaves == SINCE
            said = said._replace(leaves=COURSE) if late else said
            if both := _as_one(sign, goes):
                yield said._replace(text=both)
            yield said._replace(longer=both)


def began_before(about: Complaint) -> list[Sign]:
    """When the change began that became an emergency; what came suddenly is no part of it."""
    first = about.first
    acute = (*contents().says_sudden, *contents().story["sudden"], DANGER_SIGNS, TREATMENT)
    if first is None or (first.named(acute) is not None and first.named(SLOWLY) is None):
        return []
    return [sign for sign in change_began(about) if sign.option != IN_DAYS]


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


def _says_when(main: Sign) -> bool:
    """Whether what is named first says when it began; when it was last there does not."""
    return main.named(contents().story["since"]) is not None


def _dated(situation: Situation, about: Complaint, sign: Sign) -> Said:
    """When it came or was last there, which stays longer where it decided."""
    return Said(told(situation, sign), 2 if sign in about.deciding else SINCE)

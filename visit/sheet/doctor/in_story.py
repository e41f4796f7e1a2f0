"""Which answers the story has: what is told elsewhere on the sheet, or is not true, it has not."""

from visit.complaint.besides.second import second_problem
from visit.complaint.complaint import Complaint
from visit.complaint.contents import DANGER_SIGNS, StoryPart, contents
from visit.complaint.details import details_of
from visit.complaint.same_thing import is_placed_by_first, lumps
from visit.complaint.side import belongs_to, is_side, side_fits
from visit.complaint.signs import Sign
from visit.complaint.since_when.the_change import OVERALL
from visit.phone.since import clashes
from visit.sheet.doctor.belonging import of_a_danger_sign, of_first
from visit.sheet.doctor.first import told_first
from visit.situation import Situation
from visit.telling.background import WITH_A_CANCER
from visit.telling.facts import NOT_ON_THE_ROAD, PACE, ROAD

NERVE_PACE = "arms_legs.nerve_pace"
NOT_SCANNED = "lump.scan:no_scan"
WAIT, WAITING = "whole_body.wait", f"{ROAD}:waiting"
CHANGED, NO_HELP = "whole_body.changed_since", "whole_body.tests_normal_worse"
NOT_CHECKED, NO_CHANGE = f"{ROAD}:noticed", f"{ROAD}:{NOT_ON_THE_ROAD}"
# It may be this hour or two days ago: in an emergency the day and hour have a blank beside it.
LATELY = "whole_body.began:days"
# A cancer is no step on the way: it stands with the background.
BACKGROUND = tuple(f"{ROAD}:{option}" for option in sorted(WITH_A_CANCER))


def is_told(sign: Sign, situation: Situation, about: Complaint) -> bool:
    """Whether the story has it: what is told elsewhere, or is not true, it has not."""
    if sign.named((NO_CHANGE, *BACKGROUND)) is not None or _of_another_change(sign, about):
        return False
    if _untrue(sign, about) or is_road_above(sign, about) or _is_of_nothing(sign, about):
        return False
    if (is_side(sign) and not _can_be_said(sign, about)) or is_placed_by_first(sign, about):
        return False
    if of_first(situation, about, sign):
        return not (_told_by_course(sign, about) or _clashes(sign, about))
    return _is_told_besides(sign, situation, about)


def _is_told_besides(sign: Sign, situation: Situation, about: Complaint) -> bool:
    """Whether the story has what is of something else, and has no line of its own."""
    if sign in courses_of_another(situation, about):
        return False
    if situation.in_an_emergency and sign not in about.deciding:
        return False
    sudden = sign.named(contents().story["sudden"]) is not None
    # How a lump goes on that is named besides stands with the lump.
    sudden |= sign.named(contents().one_thing[0]) is not None and bool(lumps(about))
    return not (sudden or sign.state == "unsure" or sign in about.present)


def _of_another_change(sign: Sign, about: Complaint) -> bool:
    """Whether in an emergency it may be of a change that the sheet does not name.

    What has its own blank for the time, such as when someone was last seen well, has that alone.
    """
    first = about.first
    if sign.named(OVERALL) is None or first is None or not about.situation.in_an_emergency:
        return False
    if sign.full_name == LATELY and about.there(tuple(contents().since_blank)):
        return True
    return first.key == DANGER_SIGNS and of_a_danger_sign(about)


def _is_no_course(sign: Sign, about: Complaint) -> bool:
    """Whether it is how a change went on, and what is named first is of today, or of the mind."""
    first = about.first
    return first is not None and sign.key == PACE and first.named(contents().no_course) is not None


def _can_be_said(side: Sign, about: Complaint) -> bool:
    """Not a side that this cannot have, nor that of something else, which is told with that.

    What is on both sides says so itself. What the reason for the visit names second has no other
    line that could tell its side.
    """
    problem = second_problem(about)  # It has a line of its own.
    how_it_is = details_of(about)
    others = (s for s in told_first(about)[1:] if s != problem and s not in how_it_is)
    there = (sign for sign in others if sign.state == "present")
    second = [sign for sign in there if sign.named(contents().of_both) is None]
    belongs = [sign for sign in second if sign.named(belongs_to(side)) is not None]
    if belongs:
        return not all(sign.exact for sign in belongs)  # An exact one is told with its side.
    if about.first is not None and about.first.named(contents().of_both) is not None:
        return False
    if problem and problem.exact and problem.named(belongs_to(side)) is not None:
        return side_fits(side, about) == "own"
    return side_fits(side, about) in ("own", "perhaps")


def is_road_above(sign: Sign, about: Complaint) -> bool:
    return sign.key == ROAD and sign in told_first(about)


def _told_by_course(sign: Sign, about: Complaint) -> bool:
    """Whether another answer says how what is named first goes on, and more exactly."""
    others = about.there(contents().course_told_by.get(sign.full_name, ()))
    return any(of_first(about.situation, about, other) for other in others)


def _clashes(sign: Sign, about: Complaint) -> bool:
    """Whether it may be of another change than all that is told: then a blank asks for it."""
    return sign.named(OVERALL) is not None and clashes(sign, about)


def courses_of_another(situation: Situation, about: Complaint) -> list[Sign]:
    """How something else goes on: it stands with that, and not as the course of the story."""
    there = (sign for sign in about.there((NERVE_PACE,)) if sign not in about.present)
    return [sign for sign in there if not of_first(situation, about, sign)]


def _untrue(sign: Sign, about: Complaint) -> bool:
    """Whether it says that nobody has looked, where a test has, or of a lump that may not be."""
    if sign.full_name == NOT_SCANNED:
        return about.main is not None and not lumps(about) and a_lump_in_doubt(about)
    return sign.full_name == NOT_CHECKED and bool(about.there(contents().found_by_test))


def a_lump_in_doubt(about: Complaint) -> bool:
    """Whether it is not sure that there is a lump."""
    places = contents().places_of_a_lump
    return any(sign.named(places) is not None for sign in about.unsure)


def _is_of_nothing(sign: Sign, about: Complaint) -> bool:
    """Whether it tells nothing of what is named first."""
    if sign.full_name == WAITING and about.there((WAIT,)):
        return True  # How long says that they wait.
    if sign.key == CHANGED and about.there((NO_HELP,)):
        return True  # That tests found nothing and it gets worse says it as well.
    return _is_calm(sign) or _is_no_course(sign, about) or is_another_tick(sign, about)


def is_another_tick(sign: Sign, about: Complaint) -> bool:
    """Whether it says how another tick of the same list came, which is a sign of its own."""
    first, sudden = about.first, contents().story["sudden"]
    if first is None or sign == first or sign.key != first.key or sign.named(sudden) is None:
        return False
    return not sign.shares(first, contents().one_thing)


def _is_calm(sign: Sign) -> bool:
    """What was measured and asks for no visit says of nothing how bad it is."""
    return sign.named(contents().only_measured) is not None and not sign.symptom


def told_above(about: Complaint, part: StoryPart) -> bool:
    """Whether the reason for the visit is of this part of the story."""
    main = about.main
    return main is not None and main.named(contents().story[part]) is not None


def has_nothing_new(situation: Situation, about: Complaint) -> bool:
    """Whether someone came with no new change and told of none: then nothing is anywhere."""
    by_road = any(sign.option == NOT_ON_THE_ROAD for sign in about.among((ROAD,)))
    return by_road and about.first is None and not situation.plan.story.change


def has_no_side(about: Complaint) -> bool:
    """Whether it has no place, or another one than where the person looked for it."""
    first = about.first
    return first is not None and first.named(contents().elsewhere) is not None

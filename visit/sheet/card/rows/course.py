"""How it went so far, for a crew: when it began, its pace, and what was said or done for it."""

from collections.abc import Iterator

from visit.complaint.besides.second import second_problem
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.leading.what_leads import first_of_card, point_of_visit
from visit.complaint.same_thing import lumps
from visit.complaint.signs import Sign
from visit.complaint.since_when.the_change import asked_of_first
from visit.joining import each_once
from visit.phone.since import began_before, change_began, clashes, told_by_course
from visit.phone.so_far.on_the_road import NOT_TOLD, NOTHING_YET
from visit.phone.so_far.worse import CHANGED
from visit.sheet.card.names.now import now_named
from visit.sheet.card.names.one_sign import there
from visit.sheet.doctor.background import said_again
from visit.sheet.doctor.belonging import of_a_danger_sign, of_first
from visit.sheet.doctor.in_story import BACKGROUND, NO_CHANGE
from visit.situation import Situation
from visit.telling.background import WITH_A_CANCER
from visit.telling.facts import PACE, ROAD
from visit.telling.spoken import on_the_phone
from visit.words import BLANK, words

COURSE = (
    ROAD,
    "whole_body.wait",
    "in_treatment.team",
    "whole_body.treated_no_better",
    "whole_body.tests_normal_worse",
    "whole_body.sent_home_worse",
    "whole_body.changed_since",
    "urinary.treated",
    "lump.scan",
)
# A growth of uncertain kind is no step on the way, as a cancer is none.
FOUND = (*NOT_TOLD, *WITH_A_CANCER, "other_growth")
# They are of the whole change, and what was done for it. In an emergency those stay that urge.
OF_A_CHANGE = (PACE, ROAD, "whole_body.wait", "whole_body.tests_normal_worse",
               "whole_body.treated_no_better", "lump.scan")  # fmt: skip
# How long says that they wait.
NORMAL = "whole_body.tests_normal_worse"
WAIT, WAITING = "whole_body.wait", f"{ROAD}:waiting"
SCAN = "lump.scan"
NERVE_PACE = "arms_legs.nerve_pace"
URGES = ("whole_body.pace:quickly",)
BETTER = "whole_body.pace:better"
WORSE = ("whole_body.pace:slowly", "whole_body.pace:quickly")


def course(situation: Situation, about: Complaint) -> list[Sign]:
    """What was said or done so far, what decided first; a cancer stands with the background."""
    found = [sign for sign in about.among(COURSE) if sign.state == "present"]
    told = [sign for sign in found if sign.option not in FOUND and not said_again(sign, about)]
    told = [s for s in told if s in about.deciding or _is_of_this(situation, about, s)]
    if situation.in_an_emergency:
        told = [sign for sign in told if sign in about.deciding or _is_of_now(sign, about)]
    no_help = any(sign.key == NORMAL for sign in told)
    told = [sign for sign in told if not (no_help and sign.key == CHANGED)]
    waits = any(sign.key == WAIT for sign in told)
    told = [sign for sign in told if not (waits and sign.full_name == WAITING)]
    named = now_named(about), point_of_visit(about)
    kept = [sign for sign in told if sign not in named]
    if not (kept or situation.in_an_emergency):
        return _not_looked_at(about)
    return sorted(kept, key=lambda sign: sign not in about.deciding)


def _is_of_this(situation: Situation, about: Complaint, sign: Sign) -> bool:
    """Whether it is of what is named first; a scan of the one lump is, by whatever that is told."""
    first, of_a_lump = first_of_card(about), contents().one_thing[0]
    if sign.key == SCAN and first is not None and first.named(of_a_lump) is not None:
        return len(lumps(about)) <= 1
    return of_first(situation, about, sign)


def _not_looked_at(about: Complaint) -> list[Sign]:
    """That nobody has looked yet, where something is there to look at."""
    first = about.first
    if first is None or not first.symptom or about.there(contents().found_by_test):
        return []
    return [sign for sign in about.there((ROAD,)) if sign.option == NOTHING_YET]


def pace(situation: Situation, about: Complaint) -> list[str]:
    """How fast it goes: that it gets worse always, else where nothing says it more exactly.

    It stands beside when it began: alone it would be the pace of nothing.
    """
    found = [sign for sign in about.among((PACE,)) if sign.state == "present"]
    told = [s for s in found if s.full_name in WORSE or not told_by_course(s, about)]
    told = [sign for sign in told if not clashes(sign, about)]
    if _may_be_of_another(situation, about) and about.there(contents().worse_besides):
        told = [sign for sign in told if sign.full_name not in WORSE]
    if situation.in_an_emergency:
        told = [sign for sign in told if sign in about.deciding or _is_of_now(sign, about)]
        told = [sign for sign in told if sign.full_name != BETTER]
    more = [] if situation.in_an_emergency else _nerve_pace(situation, about)
    told = [sign for sign in told if not more or sign.full_name not in WORSE]
    return [there(situation, about, sign) for sign in (*told, *more) if _has_begun(about)]


def _nerve_pace(situation: Situation, about: Complaint) -> list[Sign]:
    """How the weakness or numbness goes on that is named first, and decided nothing."""
    found = [sign for sign in about.there((NERVE_PACE,)) if sign not in about.deciding]
    return [sign for sign in found if of_first(situation, about, sign)]


def _is_of_now(sign: Sign, about: Complaint) -> bool:
    """Whether it is of an emergency, and no calm word about a change that it may be no part of."""
    if sign.key not in OF_A_CHANGE:
        return True
    of_this = bool(began_before(about)) or not of_a_danger_sign(about)
    return sign.full_name in URGES and of_this


def started(situation: Situation, about: Complaint) -> list[str]:
    """When it began, and the blank for what of it was not told."""
    if not _has_begun(about):
        return []
    urgent = situation.in_an_emergency
    change = began_before(about) if urgent else change_began(about)
    exact = [sign for sign in (*about.began, *change) if sign.state == "present"]
    exact = [sign for sign in exact if not told_by_course(sign, about)]
    clashing = [sign for sign in exact if clashes(sign, about)]
    exact = [sign for sign in exact if sign not in clashing]
    told = each_once(there(situation, about, sign) for sign in exact)
    either = _may_be_of_another(situation, about) or _may_be_of_second(about)
    if told and not urgent and either:
        told = [words("card_first_change", said=told[0]), *told[1:]]
    by_course = bool(change) and not exact and not clashing
    blank = _open_time(about, told, before=bool(change), urgent=urgent)
    last = [there(situation, about, sign) for sign in last_dated(about)]
    return [*told, *last] if by_course and not urgent else [*told, *blank, *last]


def _may_be_of_another(situation: Situation, about: Complaint) -> bool:
    """Whether it gets worse, and what is named first only comes at times beside something else."""
    first = first_of_card(about)
    if first == about.first and asked_of_first(about):
        return False
    comes = first is not None and first.named(contents().comes_at_times) is not None
    others = (s for s in about.present if s.symptom and not of_first(situation, about, s))
    worse = any(sign.state == "present" for sign in about.among(WORSE))
    return comes and worse and any(others)


def _may_be_of_second(about: Complaint) -> bool:
    """Whether a second problem is there, and nobody was asked of which of them it is."""
    return second_problem(about) is not None and not asked_of_first(about)


def last_dated(about: Complaint) -> list[Sign]:
    """When it was last there, which stands beside when it began."""
    found = about.there(contents().dated_on_card)
    return [sign for sign in found if sign not in (about.main, first_of_card(about))]


def label_of_start(situation: Situation, about: Complaint) -> str:
    """What stands before when it began: of a stroke, when someone was last seen well."""
    if not situation.in_an_emergency:
        return words("card_began" if started(situation, about) != [BLANK] else "card_since")
    if _is_of_a_stroke(about):
        return words("card_seen_well")
    found = about.first is None or about.first.named(contents().may_be_found) is not None
    return words("card_started_or_seen" if found else "card_started")


def _is_of_a_stroke(about: Complaint) -> bool:
    """Whether when someone was last seen well decides what is done."""
    return bool(about.there(tuple(contents().since_blank)))


def _has_begun(about: Complaint) -> bool:
    """Whether there is anything that can have begun: a known cancer, or nothing new, has not."""
    return about.first is not None or any(
        sign.full_name not in (*BACKGROUND, NO_CHANGE) for sign in about.among((ROAD,))
    )


def _open_time(about: Complaint, told: list[str], *, before: bool, urgent: bool) -> Iterator[str]:
    """The blank for when it began, or since when it is an emergency; of today, for the hour."""
    if urgent and not before and _is_of_a_stroke(about):
        yield words("card_seen_well_blank")
    elif urgent:
        yield words("card_this_bad_blank" if before else "card_started_blank")
    elif not told:
        first = about.first
        now = first is not None and first.named(on_the_phone().right_now) is not None
        yield words("card_started_blank") if now else BLANK

"""What was said or waited for on the road, and whether it got worse since."""

from collections.abc import Iterator

from questionnaire import UNSURE
from visit.complaint.complaint import Complaint
from visit.complaint.says_it_too import says_it_too
from visit.complaint.signs import Sign
from visit.phone.sentences.said import Said
from visit.phone.sentences.sign import told, which
from visit.phone.so_far.done import DONE_SO_FAR
from visit.phone.so_far.known_cancer import WHICH
from visit.phone.so_far.looked_at import was_looked_at, without_a_scan
from visit.phone.so_far.on_the_road import (
    CALLED_NOTHING,
    NOT_TOLD,
    NOTHING_YET,
    TOLD_BY_A_SENTENCE,
    WAIT,
    named_above,
)
from visit.phone.so_far.worse import CHANGED, ROAD_SO_FAR, worse_decided, worse_here
from visit.situation import Situation
from visit.telling.background import WITH_A_CANCER
from visit.telling.facts import BEGAN, ROAD
from visit.telling.spoken import on_the_phone
from visit.words import BLANK, words

WAITING = "waiting"
SCANNED = ("lump.scan:waiting",)
# It is no change, or has its days in it.
NO_CHANGE = (
    WAIT,
    ROAD,
    "in_treatment.thermometer",
    "in_treatment.temperature",
    "in_treatment.mild_effects",
)
LONG_AGO = ("whole_body.began:years",)
# A visit that can wait so long is often for what somebody has had for years.
CAN_WAIT = ("routine", "watch")
UNSCANNED = "_unscanned"
WORSE_DECIDED = 1
WAITED = 1
# That it was called nothing says more than a second thing that is not there.
CALLED_NOTHING_SO_FAR = 3


def road(situation: Situation, about: Complaint) -> Iterator[Said]:
    """What was said or done so far, and whether it got worse since; no ambulance asks for it."""
    urgent = situation.in_an_emergency
    for sign in about.there((ROAD,)):
        if sign.option in (*TOLD_BY_A_SENTENCE, NOTHING_YET) and urgent:
            return
        if sign.option in TOLD_BY_A_SENTENCE and _is_told_by_what_was_done(sign, about):
            continue
        if sign.option == WAITING:
            yield from _waiting(situation, about)
        elif sign.option in TOLD_BY_A_SENTENCE:
            yield from _by_a_doctor(sign, about)
        elif sign.option == NOTHING_YET and _is_new(about) and not was_looked_at(sign, about):
            yield Said(words("script_road_noticed"), DONE_SO_FAR)
        elif sign.option not in (*NOT_TOLD, *WITH_A_CANCER) and sign not in named_above(about):
            said = told(situation, sign)
            yield Said(said, 1)
            yield from (Said(text, WHICH, said) for text in which(situation, sign))


def _is_told_by_what_was_done(by_road: Sign, about: Complaint) -> bool:
    """Whether what was done says it as well, and nothing got worse since."""
    others = set(says_it_too(by_road, about))
    return bool(others) and (worse_here(about) != [CHANGED] or bool(others & {*about.deciding}))


def _by_a_doctor(by_road: Sign, about: Complaint) -> Iterator[Said]:
    """What a doctor said, or that one has seen it, and whether it got worse since."""
    whom, worse = about.situation.speech.whom, worse_here(about) == [CHANGED]
    so_far = CALLED_NOTHING_SO_FAR if by_road.option == CALLED_NOTHING else ROAD_SO_FAR
    soon = WORSE_DECIDED if worse and worse_decided(about) else so_far
    stays, longer = soon if about.main or about.unsure else 0, ""
    went = _how_it_went(by_road, about, worse=worse)
    more = (f"{went}{UNSCANNED}",) if without_a_scan(by_road, about) else ()
    for ending in (*more, went):
        text = words(f"script_road_{by_road.option}{ending}_{whom}")
        yield Said(text, stays, longer=longer)
        longer = text


def _waiting(situation: Situation, about: Complaint) -> Iterator[Said]:
    """For what and how long someone waits, in one sentence; and that it got worse since."""
    worse, waits = worse_here(about) == [CHANGED], about.there((WAIT,))
    urges = worse and worse_decided(about)
    whom = situation.speech.whom
    how_long = next((wait.option for wait in waits), UNSURE)
    what = words("script_wait_for_scan") if about.there(SCANNED) else BLANK
    text, short = (words(f"script_wait_{one}_{whom}", what=what) for one in (how_long, UNSURE))
    stays = (WORSE_DECIDED if urges else WAITED) if about.main or about.unsure else 0
    yield Said(text, stays)
    if stays and short != text:
        yield Said(short, stays, longer=text)
    if worse:
        yield Said(words("script_got_worse"), WORSE_DECIDED if urges else WAITED, text)


def _how_it_went(by_road: Sign, about: Complaint, *, worse: bool) -> str:
    """The ending of the key of its sentence: what was called nothing is not always still there."""
    if worse:
        return "_worse"
    eased = by_road.option == CALLED_NOTHING and bool(about.there(on_the_phone().eased))
    return "_eased" if eased else ""


def _is_new(about: Complaint) -> bool:
    """Whether a change is told that somebody could have looked at."""
    main, level = about.main, about.situation.guidance.level
    began = [sign for sign in about.among((BEGAN,)) if sign.state == "present"]
    waits = level is not None and level.id in CAN_WAIT
    if any(sign.full_name in LONG_AGO for sign in began) or (waits and not began):
        return False
    return bool(about.unsure) if main is None else main.named(NO_CHANGE) is None

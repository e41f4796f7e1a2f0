"""What was said or done so far, which cancer is known, and whether it got worse since."""

from collections.abc import Iterator

from questionnaire import UNSURE, Told
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.leading.what_leads import point_of_visit
from visit.complaint.says_it_too import said_instead, says_it_too
from visit.complaint.signs import Sign
from visit.phone.sentences.said import Said
from visit.phone.sentences.sign import told, which
from visit.situation import Situation
from visit.telling.background import WITH_LEIOMYOSARCOMA
from visit.telling.facts import BEGAN, ROAD
from visit.telling.spoken import on_the_phone
from visit.words import BLANK, words

TEAM = "in_treatment.team"
MEDICINE = ("in_treatment.treatment:medicine",)
SENT_HOME_WORSE, CHANGED = "whole_body.sent_home_worse", "whole_body.changed_since"
WORSE_SINCE = (SENT_HOME_WORSE, CHANGED)
# It says nothing yet, or says that there is nothing.
NOTHING_YET, NOT_TOLD = "noticed", ("noticed", "no_change")
TOLD_BY_A_SENTENCE = ("told_nothing", "seen", "waiting")
CALLED_NOTHING = "told_nothing"
ABOUT_A_CHANGE = ("told_nothing", "seen")
WITH_A_CANCER = WITH_LEIOMYOSARCOMA | {"other_cancer"}
# Its treatment is over, so that what else is there now is said before it.
TREATED_BEFORE = ("follow_up",)
# A crew hears all that made it an emergency before it.
KNOWN_IN_AN_EMERGENCY = 2
WAIT, WAITING, SCANNED = "whole_body.wait", "waiting", ("lump.scan:waiting",)
# It is no change, or has its days in it.
NO_CHANGE = (
    WAIT,
    ROAD,
    "in_treatment.thermometer",
    "in_treatment.temperature",
    "in_treatment.mild_effects",
)
NO_HELP = ("whole_body.tests_normal_worse", "whole_body.treated_no_better")
LONG_AGO = ("whole_body.began:years",)
# A visit that can wait so long is often for what somebody has had for years.
CAN_WAIT = ("routine", "watch")
DONE = (
    "lump.scan",
    "whole_body.tests_normal_worse",
    "whole_body.treated_no_better",
)
# That nothing was done tells less than what was.
NOT_DONE = ("lump.scan:no_scan",)
UNSCANNED = "_unscanned"
WORSE_DECIDED, DONE_DECIDED = 1, 2
ROAD_SO_FAR, DONE_SO_FAR, WAITED, WHICH, IS_OVER = 4, 7, 1, 3, 1
# What was tried and did not help changes what is looked for.
TRIED = 4
# Cancer medicine makes any sign more urgent.
HEARD_FIRST = -1


def told_by_road(about: Complaint) -> bool:
    """Whether where they are on the road is what they call about."""
    return any(sign.option not in NOT_TOLD for sign in about.among((ROAD,)))


def told_of_nothing(about: Complaint) -> bool:
    """Whether where they are on the road tells of a change that nothing names."""
    return any(sign.option in ABOUT_A_CHANGE for sign in about.among((ROAD,)))


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
        elif sign.option == NOTHING_YET and _is_new(about) and not _was_looked_at(sign, about):
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
    soon = WORSE_DECIDED if worse and _worse_decided(about) else ROAD_SO_FAR
    stays, longer = soon if about.main or about.unsure else 0, ""
    went = _how_it_went(by_road, about, worse=worse)
    more = (f"{went}{UNSCANNED}",) if _without_a_scan(by_road, about) else ()
    for ending in (*more, went):
        text = words(f"script_road_{by_road.option}{ending}_{whom}")
        yield Said(text, stays, longer=longer)
        longer = text


def _waiting(situation: Situation, about: Complaint) -> Iterator[Said]:
    """For what and how long someone waits, in one sentence; and that it got worse since."""
    worse, waits = worse_here(about) == [CHANGED], about.there((WAIT,))
    soon = WAITED
    urges = worse and _worse_decided(about)
    whom = situation.speech.whom
    how_long = next((wait.option for wait in waits), UNSURE)
    what = words("script_wait_for_scan") if about.there(SCANNED) else BLANK
    text, short = (words(f"script_wait_{one}_{whom}", what=what) for one in (how_long, UNSURE))
    stays = (WORSE_DECIDED if urges else soon) if about.main or about.unsure else 0
    yield Said(text, stays)
    if stays and short != text:
        yield Said(short, stays, longer=text)
    if worse:
        yield Said(words("script_got_worse"), WORSE_DECIDED if urges else soon, text)


def named_above(about: Complaint) -> tuple[Sign | None, ...]:
    """What the call begins with."""
    return about.main, point_of_visit(about)


def known_cancer(situation: Situation, about: Complaint) -> Iterator[Said]:
    """Which cancer is known, with a medicine of now; what made this more urgent is said before."""
    for sign in about.there((ROAD,)):
        if sign.option in WITH_A_CANCER and sign != about.main:
            over = sign.option in TREATED_BEFORE
            known = KNOWN_IN_AN_EMERGENCY if situation.in_an_emergency else 1
            together = _with_medicine(about, sign)
            said = situation.speech(together) if together else told(situation, sign)
            yield Said(said, IS_OVER if over else HEARD_FIRST if together else known)
            if not over:
                yield from (Said(text, WHICH, said) for text in which(situation, sign))


def medicine_is_told(about: Complaint) -> bool:
    """Whether the sentence of a known cancer names the medicine of the last weeks."""
    there = about.there((ROAD,))
    return any(sign != about.main and _with_medicine(about, sign) for sign in there)


def _with_medicine(about: Complaint, cancer: Sign) -> Told | None:
    return on_the_phone().with_medicine.get(cancer.full_name) if about.there(MEDICINE) else None


def _is_new(about: Complaint) -> bool:
    """Whether a change is told that somebody could have looked at."""
    main, level = about.main, about.situation.guidance.level
    began = [sign for sign in about.among((BEGAN,)) if sign.state == "present"]
    waits = level is not None and level.id in CAN_WAIT
    if any(sign.full_name in LONG_AGO for sign in began) or (waits and not began):
        return False
    return bool(about.unsure) if main is None else main.named(NO_CHANGE) is None


def _how_it_went(by_road: Sign, about: Complaint, *, worse: bool) -> str:
    """The ending of the key of its sentence: what was called nothing is not always still there."""
    if worse:
        return "_worse"
    eased = by_road.option == CALLED_NOTHING and bool(about.there(on_the_phone().eased))
    return "_eased" if eased else ""


def _without_a_scan(by_road: Sign, about: Complaint) -> bool:
    """Whether a lump was called nothing, and no scan was ever made of it."""
    a_lump = about.main is not None and about.main.named(contents().one_thing[0]) is not None
    return a_lump and by_road.option == CALLED_NOTHING and bool(about.there(NOT_DONE))


def _worse_decided(about: Complaint) -> bool:
    return any(sign in about.deciding for sign in about.there(WORSE_SINCE))


def _was_looked_at(noticed: Sign, about: Complaint) -> bool:
    """Whether it need not be said, or is not true, that nobody has looked yet."""
    return bool(about.there(contents().found_by_test)) or said_instead(noticed, about)


def worse(situation: Situation, about: Complaint) -> Iterator[Said]:
    """That it got worse after a visit, where the sentence of the road does not say it."""
    by_road = about.there((ROAD,))
    told_there = any(sign.option in TOLD_BY_A_SENTENCE for sign in by_road)
    for sign in about.there(WORSE_SINCE):
        if sign != about.main and not (told_there and worse_here(about) == [CHANGED]):
            yield Said(told(situation, sign), 1 if sign in about.deciding else ROAD_SO_FAR)
            return


def worse_here(about: Complaint) -> list[str]:
    """Which of the two says that it got worse; that of the last days says all of the other."""
    if about.main and about.main.named(WORSE_SINCE) is not None:
        return []
    there = [sign.key for sign in about.there(WORSE_SINCE)]
    return [SENT_HOME_WORSE] if SENT_HOME_WORSE in there else there


def done(situation: Situation, about: Complaint, *, decided: bool) -> Iterator[Said]:
    """What was done so far, and what the care team said; an ambulance is told what decided."""
    by_road = (ROAD, WAIT, *WORSE_SINCE)
    names = tuple(name for name in contents().story["done"] if name not in by_road)
    for sign in about.there(names if decided else (TEAM, *DONE)):
        by_the_road = any(_without_a_scan(one, about) for one in about.there((ROAD,)))
        told_already = sign.full_name in NOT_DONE and (_nobody_looked(about) or by_the_road)
        if sign != about.main and (sign in about.deciding) == decided and not told_already:
            late = TRIED if sign.named(NO_HELP) is not None else DONE_SO_FAR
            soon = decided and sign.full_name not in NOT_DONE
            yield Said(told(situation, sign), DONE_DECIDED if soon else late)


def _nobody_looked(about: Complaint) -> bool:
    """Whether it is said that nothing was checked yet."""
    noticed = (sign for sign in about.among((ROAD,)) if sign.option == NOTHING_YET)
    return any(not _was_looked_at(sign, about) for sign in noticed)

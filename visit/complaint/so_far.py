"""What is said on the phone of the change and the person: side, time, course, road, risks, age."""

from collections.abc import Iterable, Iterator
from typing import Literal

from questionnaire import UNSURE
from visit.complaint.beside import (
    Said,
    in_doubt,
    lumps,
    pain_is_in,
    said_instead,
    says_it_too,
    told,
    told_beside,
    where_it_is,
    which,
)
from visit.complaint.complaint import Complaint
from visit.complaint.contents import DANGER_SIGNS, contents
from visit.complaint.signs import Sign
from visit.situation import Situation
from visit.telling.background import WITH_LEIOMYOSARCOMA
from visit.telling.facts import AGE, ROAD
from visit.telling.spoken import on_the_phone
from visit.words import words

MOST_RISKS, MOST_NEEDED, MOST_ASKED = 4, 2, 2
# Told in one sentence with a pain, it leaves the side of that out.
WITHOUT_SIDE = ("urinary.blood",)
IN_A_LIMB = "whole_body.side_limb"
BEGAN, PACE, TEAM = "whole_body.began", "whole_body.pace", "in_treatment.team"
# May be this morning, so that beside the hour it tells a crew nothing.
IN_DAYS = "days"
# They say how it goes on, and more exactly.
GROWTH, NERVE_PACE = "lump.growth", "arms_legs.nerve_pace"
SENT_HOME_WORSE, CHANGED = "whole_body.sent_home_worse", "whole_body.changed_since"
WORSE_SINCE = (SENT_HOME_WORSE, CHANGED)
# It says nothing yet, or says that there is nothing.
NOTHING_YET, NOT_TOLD = "noticed", ("noticed", "no_change")
TOLD_BY_A_SENTENCE = ("told_nothing", "seen", "waiting")
CALLED_NOTHING = "told_nothing"
ABOUT_A_CHANGE = ("told_nothing", "seen")
WITH_A_CANCER = WITH_LEIOMYOSARCOMA | {"other_cancer"}
# Age and womb are told as what they are, and never as something that someone has.
SAID_BY_NOBODY = (AGE, "everyone.uterus", "everyone.womb_removed", "uterus_pelvis.periods")
# Its treatment is over, so that what else is there now is said before it.
TREATED_BEFORE = ("follow_up",)
# A crew hears all that made it an emergency before it.
KNOWN_IN_AN_EMERGENCY = 2
WAIT = "whole_body.wait"
TREATMENT = "in_treatment"
# They say how they came, and that it was slowly.
SLOWLY = (
    "everyone.danger_signs:crisis",
    "blood_vessels.chest_signs:breathless",
    "belly.breath",
    "belly.legs",
    "whole_body.slow_headache",
)
# It is no change, or has its days in it.
NO_CHANGE = (
    WAIT,
    ROAD,
    "in_treatment.thermometer",
    "in_treatment.temperature",
    "in_treatment.mild_effects",
)
QUICKLY = f"{PACE}:quickly"
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
# It changes what a nurse asks of almost any sign, so that a second doubt goes before it.
OPERATED = (
    "everyone.context:operation",
    "in_treatment.operation:belly",
    "in_treatment.operation:elsewhere",
)
# What any crew must know.
THINNERS = ("everyone.context:blood_thinners",)
NAMES_THINNERS = ("blood_vessels.bleeding:thinner", "whole_body.clot_on_thinners")
# Not sure, it changes as much as where it is so.
MAY_BE = ("everyone.pregnant",)
WORSE_DECIDED, DONE_DECIDED = 1, 2
SIDE, SINCE, COURSE, ROAD_SO_FAR, DONE_SO_FAR, WHICH, IS_OVER, ASKED = 1, 2, 3, 4, 7, 3, 3, 5
# A crew sees how bad it is, and hears what it cannot see before how fast it went.
QUICKLY_NOW = 4
# What was tried and did not help, and an inherited condition, change what is looked for.
TRIED, TUMORS_RUN = 4, 3
# An ambulance asks for the age at once, and others are told the day of birth.
AGE_ASKED, AGE_TOLD = 0, 2
# It changes what is looked for, whatever the sign.
INHERITED = ("everyone.history:inherited",)
# Its own side; one that may be its own; that of another place; one that it cannot have.
Fit = Literal["own", "perhaps", "another", "untrue"]
OTHER = {"left_arm": "right_arm", "left_leg": "right_leg"}
OTHER |= {right: left for left, right in OTHER.items()}


def of_the_change(situation: Situation, about: Complaint, *, urgent: bool) -> Iterator[Said]:
    """On which side, when last, since when and how it goes on; a crew asks for the hour alone."""
    where = list(where_it_is(situation, about))
    yield from where
    side, placed = side_of_first(about), placed_first(about)
    says = placed and (has_its_side(placed) or placed.named(on_the_phone().says_side) is not None)
    if side and not says and not _says_side(about, where):
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
    yield from _since(situation, about, since)
    if not since and about.main and not _says_when(about.main):
        at_once = first.named(on_the_phone().right_now) is not None
        yield Said(words("script_began_at" if at_once else "script_began_on"), SINCE)
    exact = [sign for sign in _there(about, (GROWTH, NERVE_PACE)) if sign.decided]
    if not _worse_here(about) and not exact:
        yield from (Said(told(situation, sign), COURSE) for sign in _there(about, (PACE,)))


def quickly_now(about: Complaint) -> list[Sign]:
    """That it quickly gets worse, where that is of the emergency, and of no change before."""
    found = [sign for sign in _there(about, (PACE,)) if sign.full_name == QUICKLY]
    before = any(sign.option != IN_DAYS for sign in _there(about, (BEGAN,)))
    alone = not (about.present or before)
    return found if alone or began_before(about) else []


def _since(situation: Situation, about: Complaint, since: list[Sign]) -> Iterator[Said]:
    """When it began; what says how a lump grew has most of that in it, or all."""
    grows = bool(_there(about, (GROWTH,)))
    for sign in since:
        said = _dated(situation, about, sign)
        if not told_by_course(sign, about):
            late = grows and said.leaves == SINCE
            yield said._replace(leaves=COURSE) if late else said


def side_of_another(about: Complaint) -> tuple[Sign, Sign] | None:
    """What decided beside the first, no lump, and alone has the side that was told; the side."""
    sides = _there(about, contents().story["side"])
    if about.main is None or side_of_first(about) or len(sides) != 1:
        return None
    side, deciding = sides[0], about.deciding
    names, said = belongs_to(side), side.full_name in on_the_phone().of_it
    found = [one for one in about.present if one in deciding and one.named(names) is not None]
    other = (*contents().story["last"], *contents().one_thing[0])
    apart = [one for one in found if one.named(other) is None and not one.exact]
    return (apart[0], side) if said and len(apart) == 1 else None


def _says_side(about: Complaint, where: list[Said]) -> bool:
    """Whether the sentence of its place has the side in it."""
    said = {one.text for one in where}
    return any(sign.exact and sign.of_it in said for sign in about.present)


def began_before(about: Complaint) -> list[Sign]:
    """When the change began that became an emergency; what came suddenly is no part of it."""
    first = about.first
    acute = (*contents().says_sudden, *contents().story["sudden"], DANGER_SIGNS, TREATMENT)
    if first is None or (first.named(acute) is not None and first.named(SLOWLY) is None):
        return []
    return [sign for sign in change_began(about) if sign.option != IN_DAYS]


def change_began(about: Complaint) -> list[Sign]:
    """When the change began; of what is there right now, nothing that is longer ago."""
    told, first = _there(about, (BEGAN,)), about.first
    now = first is not None and first.named(on_the_phone().right_now) is not None
    if first is None or not now or first.named(SLOWLY) is not None:
        return told
    return [sign for sign in told if sign.option == IN_DAYS]


def told_by_course(sign: Sign, about: Complaint) -> bool:
    """Whether another answer says more exactly how it goes on, or since when."""
    others = contents().course_told_by.get(sign.full_name, ())
    return any(one.decided or one in (about.main, *about.present) for one in _there(about, others))


def _says_when(main: Sign) -> bool:
    """Whether what is named first says when it began; when it was last there does not."""
    return main.named(contents().story["since"]) is not None


def _dated(situation: Situation, about: Complaint, sign: Sign) -> Said:
    """When it came or was last there, which stays longer where it decided."""
    return Said(told(situation, sign), 2 if sign in about.deciding else SINCE)


def side_of_first(about: Complaint) -> Sign | None:
    """The side of what is named first, where one question alone asks for a side of it."""
    if about.main is None:
        return None
    asked = contents().story["side"]
    sides = [side for side in _there(about, asked) if side_fits(side, about) == "own"]
    sides = sides or [side for side in _there(about, asked) if _is_its_side(side, about)]
    said = [side for side in sides if side.full_name in on_the_phone().of_it]
    return said[0] if len(said) == len(sides) == 1 else None


def _is_its_side(side: Sign, about: Complaint) -> bool:
    """Whether it is of what can be anywhere: nothing else that is there has that side."""
    main = about.main
    anywhere = main is not None and main.named(contents().anywhere) is not None
    if not anywhere or side_fits(side, about) != "perhaps":
        return False
    owners = [one for one in about.present if one.named(belongs_to(side)) is not None]
    return not owners or any(one in owners for one in pain_is_in(about))


def is_placed(about: Complaint) -> bool:
    """Whether the side of what is named first says the place as well."""
    side, first = side_of_first(about), about.first
    if side is None or first is None:
        return False
    return side.key == IN_A_LIMB or first.named(on_the_phone().spot) is None


def has_its_side(sign: Sign) -> bool:
    """Whether its own words name the side that was told."""
    return sign.exact and sign.named(WITHOUT_SIDE) is None


def is_side(sign: Sign) -> bool:
    """Whether it is the answer to a question for a side."""
    return sign.named(contents().story["side"]) is not None


def side_fits(side: Sign, about: Complaint) -> Fit:
    """How the side goes with what is named first; with nothing that can be placed, perhaps."""
    placed = placed_first(about)
    unnamed = (*contents().vague, *contents().only_worse)
    if placed is None or not placed.symptom or placed.named(unnamed) is not None:
        return "perhaps"
    if placed.named(contents().untrue_side.get(side.full_name, ())) is not None:
        return "untrue"
    of_both = contents().of_both
    joined = [one for one in about.joined if one.named(of_both) is None]
    if any(one.named(belongs_to(side)) is not None for one in (placed, *joined)):
        alone = placed.named(of_both) is not None and not _with_the_other(side, about)
        return "untrue" if alone else "own"
    may_have = contents().may_have_side.get(side.key, ())
    return "another" if placed.named(may_have) is None else "perhaps"


def has_a_side(about: Complaint) -> bool:
    """Whether there is a side to ask for."""
    placed = placed_first(about)
    if placed is None or not placed.symptom or placed.named(contents().vague) is not None:
        return True
    lists = (*on_the_phone().sides.values(), *contents().may_have_side.values())
    return placed.named(contents().of_both) is None and placed.named(_all(lists)) is not None


def placed_first(about: Complaint) -> Sign | None:
    """What says where the first thing is: the thing itself, or the place of the lump."""
    a_lump, first = contents().one_thing[0], about.first
    if first is None or first.named(a_lump) is None:
        return first
    places = lumps(about)
    return places[0] if len(places) == 1 else first


def belongs_to(side: Sign) -> tuple[str, ...]:
    """What has this side; of one that is not sure, what has any side of its question."""
    sides = on_the_phone().sides
    if side.state == "unsure":
        return _all(names for one, names in sides.items() if one.partition(":")[0] == side.key)
    return (*sides.get(side.key, ()), *sides.get(side.full_name, ()))


def _with_the_other(side: Sign, about: Complaint) -> bool:
    other = OTHER.get(side.option or "")
    return any(one.option == other for one in about.among((side.key,)) if one.state == "present")


def _all(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(name for names in lists for name in names)


def first_with_side(situation: Situation, about: Complaint) -> str | None:
    """What is named first, in fewer words, where the side that is told says the place."""
    main = about.main
    short = on_the_phone().with_side.get(main.full_name) if main else None
    if short is None or side_of_first(about) is None:
        return None
    return words(f"script_does_{situation.speech.whom}", does=situation.speech(short))


def told_by_road(about: Complaint) -> bool:
    """Whether where they are on the road is what they call about."""
    return any(sign.option not in NOT_TOLD for sign in about.among((ROAD,)))


def told_of_nothing(about: Complaint) -> bool:
    """Whether where they are on the road tells of a change that nothing names."""
    return any(sign.option in ABOUT_A_CHANGE for sign in about.among((ROAD,)))


def road(situation: Situation, about: Complaint) -> Iterator[Said]:
    """What was said or done so far, and whether it got worse since; no ambulance asks for it."""
    whom, urgent = situation.speech.whom, situation.in_an_emergency
    named = about.main or about.unsure
    for sign in _there(about, (ROAD,)):
        if sign.option in (*TOLD_BY_A_SENTENCE, NOTHING_YET) and urgent:
            return
        if sign.option in TOLD_BY_A_SENTENCE and set(says_it_too(sign, about)) & {*about.deciding}:
            continue
        if sign.option in TOLD_BY_A_SENTENCE:
            worse = _worse_here(about) == [CHANGED]
            text = words(
                f"script_road_{sign.option}{_how_it_went(sign, about, worse=worse)}_{whom}"
            )
            waits = _there(about, (WAIT,))
            soon = WORSE_DECIDED if worse and _worse_decided(about) else ROAD_SO_FAR
            soon = DONE_DECIDED if set(waits) & {*about.deciding} else soon
            yield Said(text, soon if named else 0)
            yield from (Said(told(situation, one), COURSE) for one in waits)
        elif sign.option == NOTHING_YET and _is_new(about) and not _was_looked_at(sign, about):
            yield Said(words("script_road_noticed"), DONE_SO_FAR)
        elif sign.option not in (*NOT_TOLD, *WITH_A_CANCER) and sign not in named_above(about):
            said = told(situation, sign)
            yield Said(said, 1)
            yield from (Said(text, WHICH, said) for text in which(situation, sign))


def named_above(about: Complaint) -> tuple[Sign | None, ...]:
    """What the call begins with."""
    return about.main, about.point


def known_cancer(situation: Situation, about: Complaint) -> Iterator[Said]:
    """Which cancer is known; what made this more urgent is said before it."""
    for sign in _there(about, (ROAD,)):
        if sign.option in WITH_A_CANCER and sign != about.main:
            over = sign.option in TREATED_BEFORE
            known = KNOWN_IN_AN_EMERGENCY if situation.in_an_emergency else 1
            said = told(situation, sign)
            yield Said(said, IS_OVER if over else known)
            if not over:
                yield from (Said(text, WHICH, said) for text in which(situation, sign))


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
    eased = by_road.option == CALLED_NOTHING and bool(_there(about, on_the_phone().eased))
    return "_eased" if eased else ""


def _worse_decided(about: Complaint) -> bool:
    return any(sign in about.deciding for sign in _there(about, WORSE_SINCE))


def _was_looked_at(noticed: Sign, about: Complaint) -> bool:
    """Whether it need not be said, or is not true, that nobody has looked yet."""
    return about.tested or said_instead(noticed, about)


def worse(situation: Situation, about: Complaint) -> Iterator[Said]:
    """That it got worse after a visit, where the sentence of the road does not say it."""
    by_road = _there(about, (ROAD,))
    told_there = any(sign.option in TOLD_BY_A_SENTENCE for sign in by_road)
    for sign in _there(about, WORSE_SINCE):
        if sign != about.main and not (told_there and _worse_here(about) == [CHANGED]):
            yield Said(told(situation, sign), 1 if sign in about.deciding else ROAD_SO_FAR)
            return


def risks(situation: Situation, about: Complaint) -> Iterator[Said]:
    """What makes any sign more dangerous, and first what made this one more urgent."""
    listed = [*_there(about, contents().risk), *_open(about, MAY_BE)]
    decided = [*decided_by(about)]
    there = [*decided, *(sign for sign in listed if sign not in decided)]
    apart = (*named_above(about), *told_beside(situation, about))
    said = [sign for sign in there if sign not in apart and not said_instead(sign, about)]
    named = [sign for sign in apart if sign and sign.named(NAMES_THINNERS) is not None]
    said = [sign for sign in said if not (named and sign.named(THINNERS) is not None)]
    needed = _crew_needs(about)[:MOST_NEEDED]
    thins = _there(about, THINNERS) if situation.in_an_emergency else []
    first = (*needed, *thins)
    said.sort(key=lambda sign: sign not in first)
    for at, sign in enumerate(said[:MOST_RISKS]):
        text = in_doubt(situation, sign) if sign.state == "unsure" else told(situation, sign)
        stays = sign in (*decided, *needed) or sign.named(OPERATED) is not None
        late = (KNOWN_IN_AN_EMERGENCY if situation.in_an_emergency else 1) + 1
        yield Said(text, 1 if stays else 2 if sign in thins else late + at // 2)
    if situation.in_an_emergency:
        return
    known = (sign for sign in _asked_besides(about) if sign not in there and sign not in apart)
    for sign in [sign for sign in known if not said_instead(sign, about)][:MOST_ASKED]:
        said_so, soon = told(situation, sign), _asked_soon(sign)
        yield Said(said_so, soon)
        yield from (Said(text, ASKED, said_so) for text in which(situation, sign))


def _asked_soon(sign: Sign) -> int:
    return TUMORS_RUN if sign.named(INHERITED) is not None else ASKED


def is_not_pregnant(first: Sign | None, about: Complaint) -> bool:
    """Whether a pregnancy would change what is done beside this, and none is known."""
    beside = first is not None and first.named(contents().not_pregnant_beside) is not None
    return beside and any(sign.state == "absent" for sign in about.among(MAY_BE))


def _asked_besides(about: Complaint) -> list[Sign]:
    """What a nurse asks of the person with this complaint, and an inherited condition."""
    first = about.first
    needs = [one.also for one in contents().card_needs if first and first.named(one.of) is not None]
    return _there(about, (*INHERITED, *(name for names in needs for name in names)))


def decided_by(about: Complaint) -> Iterator[Sign]:
    """What decided and is no sign."""
    yield from (sign for sign in about.deciding if _is_background(sign))


def _crew_needs(about: Complaint) -> tuple[Sign, ...]:
    """What changes what a crew does beside what decided, such as blood thinners beside blood."""
    needs = (
        one.also
        for one in contents().crew_needs
        if any(sign.named(one.of) is not None for sign in about.deciding)
    )
    names = tuple(name for names in needs for name in names)
    may_be = tuple(name for name in MAY_BE if name in names)
    found = (*_there(about, names), *_open(about, may_be))
    return tuple(sign for sign in found if not said_instead(sign, about))


def _is_background(sign: Sign) -> bool:
    """What is no sign, and is told nowhere else in the script."""
    elsewhere = (*contents().vague, *contents().story["done"])
    silent = sign.named(SAID_BY_NOBODY) is not None and sign.full_name not in on_the_phone().does
    return not sign.symptom and not silent and sign.named(elsewhere) is None


def done(situation: Situation, about: Complaint, *, decided: bool) -> Iterator[Said]:
    """What was done so far, and what the care team said; an ambulance is told what decided."""
    by_road = (ROAD, WAIT, *WORSE_SINCE)
    names = tuple(name for name in contents().story["done"] if name not in by_road)
    for sign in _there(about, names if decided else (TEAM, *DONE)):
        told_already = sign.full_name in NOT_DONE and _nobody_looked(about)
        if sign != about.main and (sign in about.deciding) == decided and not told_already:
            late = TRIED if sign.named(NO_HELP) is not None else DONE_SO_FAR
            soon = decided and sign.full_name not in NOT_DONE
            yield Said(told(situation, sign), DONE_DECIDED if soon else late)


def _nobody_looked(about: Complaint) -> bool:
    """Whether it is said that nothing was checked yet."""
    noticed = (sign for sign in about.among((ROAD,)) if sign.option == NOTHING_YET)
    return any(not _was_looked_at(sign, about) for sign in noticed)


def age(situation: Situation, about: Complaint, *, urgent: bool) -> Iterator[Said]:
    """The age where it is known: for an ambulance, and where it makes this more urgent."""
    if not (urgent or any(sign.key == AGE for sign in about.deciding)):
        return
    choices = situation.engine.rulebook.questionnaire.question(AGE).choices
    answer = str(situation.answers.get(AGE))
    if answer in choices and answer != UNSURE:
        years = choices[answer].you.lower()
        text = words(f"script_age_{situation.speech.whom}", age=years)
        yield Said(text, AGE_ASKED if urgent else AGE_TOLD)


def _worse_here(about: Complaint) -> list[str]:
    """Which of the two says that it got worse; that of the last days says all of the other."""
    if about.main and about.main.named(WORSE_SINCE) is not None:
        return []
    there = [sign.key for sign in _there(about, WORSE_SINCE)]
    return [SENT_HOME_WORSE] if SENT_HOME_WORSE in there else there


def _open(about: Complaint, names: tuple[str, ...]) -> list[Sign]:
    return [sign for sign in about.among(names) if sign.state == "unsure"]


def _there(about: Complaint, names: tuple[str, ...]) -> list[Sign]:
    return [sign for sign in about.among(names) if sign.state == "present"]

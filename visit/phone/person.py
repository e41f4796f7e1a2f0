"""What is said of the person: what makes any sign more dangerous."""

from collections.abc import Iterator

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.says_it_too import said_instead
from visit.complaint.signs import Sign
from visit.phone.beside.most_urgent_first import told_beside
from visit.phone.sentences.said import Said
from visit.phone.sentences.sign import in_doubt, told, which
from visit.phone.so_far.known_cancer import (
    HEARD_FIRST,
    KNOWN_IN_AN_EMERGENCY,
    MEDICINE,
    medicine_is_told,
)
from visit.phone.so_far.on_the_road import named_above
from visit.situation import Situation
from visit.telling.facts import AGE
from visit.telling.spoken import on_the_phone

MOST_RISKS, MOST_NEEDED, MOST_ASKED = 4, 2, 2
# Age and womb are told as what they are, and never as something that someone has.
SAID_BY_NOBODY = (AGE, "everyone.uterus", "everyone.womb_removed", "uterus_pelvis.periods")
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
# They change what is looked for, whatever the sign, and are said before a second one.
INHERITED = ("everyone.history:inherited",)
OTHER_CANCER = ("everyone.history:other_cancer",)
LASTING = (
    *INHERITED,
    "everyone.context:weak_immunity",
    "everyone.context:cancer_treatment",
    "everyone.history:other_cancer",
    "everyone.history:radiation",
    "everyone.pregnant",
)
MOST_LASTING = 2
# Behind what is there now: a crew hears first what kind of an emergency it is.
BEHIND_WHAT_IS_NOW = 4
NO_NEWS_TO_A_CREW = ("whole_body.background_womb:recent_birth",)
ASKED = 2


def risks(situation: Situation, about: Complaint) -> Iterator[Said]:
    """What makes any sign more dangerous, and first what made this one more urgent."""
    listed = [*_fitting(about.there(contents().risk), about), *_open(about, MAY_BE)]
    decided = [*decided_by(about)]
    there = [*decided, *(sign for sign in listed if sign not in decided)]
    apart = (*named_above(about), *told_beside(situation, about))
    said = [sign for sign in there if sign not in apart and not said_instead(sign, about)]
    named = [sign for sign in apart if sign and sign.named(NAMES_THINNERS) is not None]
    said = [sign for sign in said if not (named and sign.named(THINNERS) is not None)]
    said = [sign for sign in said if not _said_aloud(sign, about)]
    if medicine_is_told(about):
        said = [sign for sign in said if sign.named(MEDICINE) is None]
    needed = [sign for sign in _crew_needs(about) if sign in said][:MOST_NEEDED]
    thins = about.there(THINNERS) if situation.in_an_emergency else []
    first = (*needed, *thins)
    said.sort(key=lambda sign: sign not in first)
    for at, sign in enumerate(said[:MOST_RISKS]):
        text = in_doubt(situation, sign) if sign.state == "unsure" else told(situation, sign)
        lasts = at < MOST_LASTING and _lasts(sign)
        stays = lasts or sign in (*decided, *needed) or sign.named(OPERATED) is not None
        late = (KNOWN_IN_AN_EMERGENCY if situation.in_an_emergency else 1) + 1
        first_of_all = sign in needed and sign.named(MAY_BE) is not None
        waits = situation.in_an_emergency and sign.named(NO_NEWS_TO_A_CREW) is not None
        soon = 1 if stays else 2 if sign in thins else late + at // 2
        yield Said(text, HEARD_FIRST if first_of_all else BEHIND_WHAT_IS_NOW if waits else soon)
    if situation.in_an_emergency:
        return
    known = (sign for sign in _asked_besides(about) if sign not in there and sign not in apart)
    for sign in [sign for sign in known if not said_instead(sign, about)][:MOST_ASKED]:
        said_so, soon = told(situation, sign), _asked_soon(sign)
        yield Said(said_so, soon)
        yield from (Said(text, ASKED, said_so) for text in which(situation, sign))


def _lasts(sign: Sign) -> bool:
    """Whether it changes what is looked for; a cancer beside a known one changes that less."""
    another = sign.exact and sign.named(OTHER_CANCER) is not None
    return sign.named(LASTING) is not None and not another


def _fitting(found: list[Sign], about: Complaint) -> list[Sign]:
    """Without what can be behind nothing that is there, as hormones behind loose stools are not."""
    there = [sign for sign in (about.first, *about.present, *about.deciding) if sign]

    def fits(sign: Sign) -> bool:
        beside = contents().risk_beside.get(sign.full_name)
        return beside is None or any(one.named(beside) is not None for one in there)

    return [sign for sign in found if fits(sign)]


def _said_aloud(sign: Sign, about: Complaint) -> bool:
    """Whether the sentence for another one says it, such as bleeding after menopause."""
    others = on_the_phone().aloud_too.get(sign.full_name, ())
    return any(one.exact and one.state != "absent" for one in about.among(others))


def _asked_soon(sign: Sign) -> int:
    return 1 if sign.named(INHERITED) is not None else ASKED


def is_not_pregnant(first: Sign | None, about: Complaint) -> bool:
    """Whether a pregnancy would change what is done beside this, and none is known."""
    beside = first is not None and first.named(contents().not_pregnant_beside) is not None
    return beside and any(sign.state == "absent" for sign in about.among(MAY_BE))


def _asked_besides(about: Complaint) -> list[Sign]:
    """What a nurse asks of the person with this complaint, and an inherited condition."""
    first = about.first
    needs = [one.also for one in contents().card_needs if first and first.named(one.of) is not None]
    return about.there((*INHERITED, *(name for names in needs for name in names)))


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
    found = (*about.there(names), *_open(about, may_be))
    return tuple(sign for sign in found if not said_instead(sign, about))


def _is_background(sign: Sign) -> bool:
    """What is no sign, and is told nowhere else in the script."""
    elsewhere = (*contents().vague, *contents().story["done"])
    spoken = on_the_phone()
    silent = sign.named(SAID_BY_NOBODY) is not None and sign.full_name not in spoken.does
    silent |= sign.state == "unsure" and sign.named(spoken.silent_in_doubt) is not None
    return not sign.symptom and not silent and sign.named(elsewhere) is None


def _open(about: Complaint, names: tuple[str, ...]) -> list[Sign]:
    return [sign for sign in about.among(names) if sign.state == "unsure"]

"""How soon, and what decided it: what is named first, what is grave, and what made it so urgent."""

from collections.abc import Iterable, Iterator
from datetime import date

from visit.complaint.as_one import as_a_reason, as_one
from visit.complaint.complaint import Complaint
from visit.complaint.contents import StoryPart, contents
from visit.complaint.leading.doubts import leads_over_doubt
from visit.complaint.leading.reasons import reasons_to_name
from visit.complaint.leading.what_leads import point_of_visit
from visit.complaint.same_thing import lumps
from visit.complaint.says_it_too import says_it_too
from visit.complaint.signs import Sign, is_for_today
from visit.complaint.signs.parts import is_open
from visit.dates import deadline, short_date
from visit.joining import set_apart
from visit.sheet.doctor.belonging import dates_first
from visit.sheet.doctor.first import told_first
from visit.sheet.shape.model import Item
from visit.situation import Situation
from visit.telling.background import WITH_A_CANCER
from visit.telling.facts import AGE, CONTEXT_NOW, ROAD
from visit.words import words

# A doubt of these parts of the story has no line among what is not sure.
_NO_DOUBT_OF_ITS_OWN: tuple[StoryPart, ...] = ("since", "last", "course", "size", "side")
MOST_FACTS, MOST_REASONS, MOST_OF_ONE = 2, 4, 2
# So many reasons stay where the page is full: the others are told above as what is there.
REASONS_THAT_STAY = 3
GROWTH, WHOLE_BODY = "lump.growth", "whole_body"
MEASURED = (GROWTH, "lump.size")
# An age and a womb stand elsewhere on the sheet.
SAYS_NOTHING_OF_WHY = (AGE, "everyone.uterus", "everyone.womb_removed", "uterus_pelvis.periods")
IN_TREATMENT, TREATED = "in_treatment", f"{CONTEXT_NOW}:cancer_treatment"
CANCERS = tuple(f"{ROAD}:{option}" for option in sorted(WITH_A_CANCER))


def soon(
    situation: Situation, about: Complaint, today: date, *, stay: int = REASONS_THAT_STAY
) -> Iterator[Item]:
    """How soon, and what decided it; so many of the reasons `stay` where the page is full."""
    level = situation.guidance.level
    if level is None:
        yield Item(text=words("sheet_not_known"), keeps=True)
        return
    day = short_date(deadline(level.by_when, today))
    groups = as_one(_named(about), about)[:MOST_REASONS]
    told = _told(groups, situation, about)
    told = _deciding_in_front(told, stay, about)
    named = [sign for group in groups for sign in group if _reason(sign) in told or len(group) > 1]
    made = [_reason(sign) for sign in made_urgent(situation, about, named)]
    least = len(told[:stay]) + len(made)
    because = set_apart(dict.fromkeys([*told[:stay], *made, *told[stay:]]))
    text = situation.speech.own(
        f"sheet_soon_{level.id}", day=day, today=short_date(today), reasons=because
    )
    yield Item(text=text, stay=least)


def _deciding_in_front(told: list[str], stay: int, about: Complaint) -> list[str]:
    """The reasons, with one that decided among those that stay."""
    decided = {_reason(sign) for sign in about.deciding}
    if about.first in about.deciding or not decided.isdisjoint(told[:stay]):
        return told
    late = [text for text in told[stay:] if text in decided][:1]
    return [
        *told[: stay - len(late)],
        *late,
        *(text for text in told[stay - len(late) :] if text not in late),
    ]


def _told(groups: list[list[Sign]], situation: Situation, about: Complaint) -> list[str]:
    """Of each thing two reasons at most, then the rest: three of a mole leave out no sore.

    What the visit is for is told whole.
    """
    above, first, rest = told_first(about), list[str](), list[str]()
    for group in groups:
        most = max(MOST_OF_ONE, sum(sign in above for sign in group))
        told = list(_reasons(group, situation))
        first, rest = [*first, *told[:most]], [*rest, *told[most:]]
    return [*first, *rest][:MOST_REASONS]


def _named(about: Complaint) -> list[Sign]:
    """The reasons to name, the most telling first, and nothing that may not be so."""
    reasons = [s for s in _certain(reasons_to_name(about)) if not dates_first(s, about)]
    reasons = _of_what(_weighed(_exact(reasons, about), about), about)
    others = [sign for sign in reasons if sign not in told_first(about)]
    again = [s for s in others if any(one in reasons for one in says_it_too(s, about))]
    reasons = [sign for sign in reasons if sign not in again]
    return [*_grave_first(reasons, about), *_of_the_lump(reasons, about)]


def _of_the_lump(reasons: list[Sign], about: Complaint) -> list[Sign]:
    """How the one lump grows and its size: whoever reads that it is hard asks for them."""
    main, a_lump = about.main, contents().one_thing[0]
    if main is None or main not in reasons or main.named(a_lump) is None or len(lumps(about)) > 1:
        return []
    return [sign for sign in about.there(MEASURED) if sign not in reasons]


def _exact(reasons: list[Sign], about: Complaint) -> list[Sign]:
    """Without what names nothing, is said already, or is one of several things, and which is open.

    What cannot wait is told all the same.
    """
    little = contents().to_name_besides
    again = [s for s in reasons if s.place == WHOLE_BODY and says_it_too(s, about)]
    reasons = [sign for sign in reasons if sign not in again or sign == about.first] or reasons
    told = [
        sign
        for sign in reasons
        if sign == about.first
        or (
            sign.full_name not in little
            and sign.key not in little
            and (is_for_today(sign, about.situation) or not is_open(about.situation, sign))
        )
    ]
    return told or reasons


def _weighed(reasons: list[Sign], about: Complaint) -> list[Sign]:
    """What is grave in front, but for an ambulance in the order of its rules."""
    if about.situation.in_an_emergency:
        return reasons
    grave, little = contents().grave_in_another_place, contents().says_little
    last = len(grave)
    ranked = sorted(reasons, key=lambda s: last if (at := s.named(grave)) is None else at)
    return sorted(ranked, key=lambda sign: sign.named(little) is not None)


def _of_what(reasons: list[Sign], about: Complaint) -> list[Sign]:
    """The reasons; in front of them what the visit is for, where something sure decided.

    A reader looks for the complaint there, also where a rule is more urgent about something else.
    """
    first = about.main
    sure = any(sign.state == "present" and sign.symptom for sign in about.deciding)
    if first is None or not first.symptom or point_of_visit(about):
        return reasons
    told = told_first(about)
    if not (sure or leads_over_doubt(about)):
        return list(dict.fromkeys([*(sign for sign in told if sign in reasons), *reasons]))
    besides = [sign for sign in told if sign.state == "present" and sign.symptom]
    return list(dict.fromkeys([first, *besides, *reasons]))


def _certain(reasons: Iterable[Sign]) -> list[Sign]:
    """What is there, where something is: what is not sure stands under its own heading.

    How a lump that is there goes on is the course of the story, also where nobody knows it. Blood
    that may be there decides as much as what is sure, but not beside blood of the same place.
    """
    reasons = list(reasons)
    story = (contents().story[part] for part in _NO_DOUBT_OF_ITS_OWN)
    elsewhere = tuple(name for names in story for name in names if name != GROWTH)
    sure = any(sign.state == "present" for sign in reasons)
    grave = contents().doubt_leads
    bleeds = {s.place for s in reasons if s.state == "present" and s.named(grave) is not None}
    kept = [s for s in reasons if s.state == "present" or s.named(elsewhere) is not None]
    kept += [s for s in reasons if s.named(grave) is not None and s.place not in bleeds]
    return [sign for sign in reasons if not sure or sign in kept]


def _grave_first(reasons: list[Sign], about: Complaint) -> list[Sign]:
    """Blood that may be there, and decided, behind what the visit is for."""
    doubts = (sign for sign in reasons if sign.state == "unsure" and sign != about.main)
    grave = [sign for sign in doubts if sign.named(contents().doubt_leads) is not None][:1]
    rest = [sign for sign in reasons if sign not in grave]
    told = sum(sign in rest for sign in told_first(about))
    return [*rest[:told], *grave, *rest[told:]]


def made_urgent(situation: Situation, about: Complaint, named: list[Sign]) -> list[Sign]:
    """What is no sign and made the signs so urgent: a cancer, a treatment, a medicine.

    A cancer that is known is told beside every sign: whoever reads it weighs the sign by it.
    """
    signs = [sign for sign in about.deciding if sign.symptom]
    if not signs:
        return []
    told = (*SAYS_NOTHING_OF_WHY, *contents().story["done"], *contents().only_worse)
    told = (*told, *contents().vague)
    facts = [sign for sign in about.deciding if not sign.symptom and sign.named(told) is None]
    fired = situation.guidance.fired
    facts += [s for s in about.among(CANCERS) if s in facts or not situation.in_an_emergency]
    if any(fired[sign.urgency[1]].location == IN_TREATMENT for sign in signs):
        facts += () if about.among(CANCERS) else about.among((TREATED,))
    facts = [sign for sign in facts if sign not in reasons_to_name(about)]
    facts += _weighs_with(signs, about)
    there = [sign for sign in dict.fromkeys(facts) if sign.state == "present"]
    return [sign for sign in there if sign not in named][:MOST_FACTS]


def _weighs_with(signs: list[Sign], about: Complaint) -> Iterator[Sign]:
    """What makes these signs weigh more, whichever rule decided: a fever, a treatment.

    In an emergency nobody weighs what was lost over months.
    """
    found, urgent = contents(), about.situation.in_an_emergency
    for one in (*found.weighs_with, *(() if urgent else found.weighs_in_calm)):
        if any(sign.named(one.of) is not None for sign in signs):
            yield from about.among(one.also)


def _reasons(group: list[Sign], situation: Situation) -> Iterator[str]:
    """One reason for what tells of one lump; else one for each."""
    sure = [sign for sign in group if sign.state == "present"]
    one_lump = len(sure) > 1 and all(s.named(contents().one_thing[0]) is not None for s in sure)
    if one_lump:
        yield as_a_reason(sure, situation)
    yield from (_reason(sign) for sign in group if not (one_lump and sign in sure))


def _reason(sign: Sign) -> str:
    """In a doctor's words: the person's own stand above."""
    if sign.state == "unsure":
        return words("sheet_unsure_reason", sign=sign.clinical)
    return sign.clinical

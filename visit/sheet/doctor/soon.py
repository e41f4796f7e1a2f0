"""How soon, and in few words what decided it: what is named first, and what made it so urgent."""

from collections.abc import Iterator
from datetime import date

from visit.complaint.as_one import as_a_reason, as_one
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.leading.reasons import reasons_to_name
from visit.complaint.signs import Sign
from visit.dates import deadline, short_date
from visit.joining import set_apart
from visit.sheet.doctor.background import is_another_way
from visit.sheet.doctor.first import told_first
from visit.sheet.doctor.in_a_reason import in_a_reason
from visit.sheet.doctor.reasons import named
from visit.sheet.shape.model import Item
from visit.sheet.shape.word_limit import words_in
from visit.situation import Situation
from visit.telling.background import WITH_A_CANCER
from visit.telling.facts import AGE, CONTEXT_NOW, ROAD
from visit.words import words

MOST_FACTS, MOST_REASONS, MOST_OF_ONE = 3, 4, 2
# So many reasons stay where the page is full: the others are told above as what is there.
REASONS_THAT_STAY = 3
# Behind so many signs stands what made them weigh more, such as anemia.
FEWEST_IN_FRONT = 2
# Behind the first reason, what makes it more than a line is told above.
MOST_WORDS_OF_WHY = 20
# A womb stands elsewhere on the sheet.
SAYS_NOTHING_OF_WHY = ("everyone.uterus", "everyone.womb_removed", "uterus_pelvis.periods")
IN_TREATMENT, TREATED = "in_treatment", f"{CONTEXT_NOW}:cancer_treatment"
CANCERS = tuple(f"{ROAD}:{option}" for option in sorted(WITH_A_CANCER))


def soon(
    situation: Situation, about: Complaint, today: date, *, stay: int = REASONS_THAT_STAY
) -> Iterator[Item]:
    """How soon, and what decided it; so many of the reasons `stay` where the page is full.

    What the visit is for stays whole, unless a single one is to stay.
    """
    level = situation.guidance.level
    if level is None:
        yield Item(text=words("sheet_not_known"), keeps=True)
        return
    day, least = short_date(deadline(level.by_when, today)), stay
    stay = max(stay, len(told_first(about)))
    groups = as_one(named(about), about)[:MOST_REASONS]
    told = _deciding_in_front(_told(groups, situation, about), stay, about)
    signs = [s for one in groups for s in one if in_a_reason(s, about) in told or len(one) > 1]
    made = [in_a_reason(sign, about) for sign in made_urgent(situation, about, signs)]
    front = max(FEWEST_IN_FRONT, len(told_first(about)))
    reasons = list(dict.fromkeys([*told[:front], *made, *told[front:]]))
    reasons = _in_few_words(reasons, _must(reasons, groups, situation, about), about)
    text = situation.speech.own(
        f"sheet_soon_{level.id}", day=day, today=short_date(today), reasons=set_apart(reasons)
    )
    fewest = _up_to_one_that_decided(reasons, groups, about)
    yield Item(text=text, stay=fewest if least == 1 else len(reasons[: stay + len(made)]))


def _up_to_one_that_decided(reasons: list[str], groups: list[list[Sign]], about: Complaint) -> int:
    """How many reasons have to stay, so that one of them made it so soon."""
    decided = {in_a_reason(sign, about) for sign in about.deciding}
    first = (about.first, *(sign for group in groups[:1] for sign in group))
    if any(sign in about.deciding for sign in first):
        return 1
    return next((at for at, text in enumerate(reasons, 1) if text in decided), len(reasons))


def _must(
    reasons: list[str], groups: list[list[Sign]], situation: Situation, about: Complaint
) -> set[str]:
    """What the visit is for, a known cancer, and what stands nowhere else."""
    decided = {in_a_reason(sign, about) for sign in about.deciding}
    named = (*told_first(about), *about.among(CANCERS), *_only_here(about))
    must = {*reasons[:1], *(in_a_reason(sign, about) for sign in named)}
    told = (group for group in groups if any(sign in told_first(about) for sign in group))
    must.update(text for group in told for text in _reasons(group, situation, about)[:1])
    if must.isdisjoint(decided) and about.first not in about.deciding:
        must.update([text for text in reasons if text in decided][:1])
    return must


def _in_few_words(reasons: list[str], must: set[str], about: Complaint) -> list[str]:
    """What must stay, and of the rest some more. In an emergency all of it."""
    if about.situation.in_an_emergency:
        return reasons
    room = MOST_WORDS_OF_WHY - sum(words_in(text) for text in reasons if text in must)
    kept: list[str] = []
    for text in reasons:
        fits = text in must or words_in(text) <= room
        room -= 0 if text in must or not fits else words_in(text)
        kept += [text] if fits else []
    return kept


def _only_here(about: Complaint) -> Iterator[Sign]:
    """What decided and no other line tells so: a fact, a doubt, a detail."""
    little = contents().says_little
    for sign in about.deciding:
        fact = not sign.symptom and sign.key != AGE
        if fact or sign.state == "unsure" or sign.named(little) is not None:
            yield sign


def _deciding_in_front(told: list[str], stay: int, about: Complaint) -> list[str]:
    """The reasons, with one that decided among those that stay."""
    decided = {in_a_reason(sign, about) for sign in about.deciding}
    if about.first in about.deciding or not decided.isdisjoint(told[:stay]):
        return told
    late = [text for text in told[stay:] if text in decided][:1]
    front = max(stay - len(late), len(told_first(about)))
    return [*told[:front], *late, *(text for text in told[front:] if text not in late)]


def _told(groups: list[list[Sign]], situation: Situation, about: Complaint) -> list[str]:
    """Of each thing two reasons at most, then the rest: three of a mole leave out no sore.

    What the visit is for is told whole.
    """
    above, first, rest = told_first(about), list[str](), list[str]()
    for group in groups:
        most = max(MOST_OF_ONE, sum(sign in above for sign in group))
        told = list(_reasons(group, situation, about))
        first, rest = [*first, *told[:most]], [*rest, *told[most:]]
    return [*first, *rest][:MOST_REASONS]


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
    there.sort(key=lambda sign: sign.key == AGE)
    told_once = [s for at, s in enumerate(there) if not is_another_way(s, there[:at])]
    return [sign for sign in told_once if sign not in named][:MOST_FACTS]


def _weighs_with(signs: list[Sign], about: Complaint) -> Iterator[Sign]:
    """What makes these signs weigh more, whichever rule decided: a fever, a treatment.

    In an emergency nobody weighs what was lost over months.
    """
    found, urgent = contents(), about.situation.in_an_emergency
    for one in (*found.weighs_with, *(() if urgent else found.weighs_in_calm)):
        if any(sign.named(one.of) is not None for sign in signs):
            yield from about.among(one.also)


def _reasons(group: list[Sign], situation: Situation, about: Complaint) -> list[str]:
    """One reason for what tells of one lump; else one for each."""
    sure = [sign for sign in group if sign.state == "present"]
    one_lump = len(sure) > 1 and all(s.named(contents().one_thing[0]) is not None for s in sure)
    whole = [as_a_reason(sure, situation)] if one_lump else []
    return whole + [in_a_reason(sign, about) for sign in group if not (one_lump and sign in sure)]

"""What tells of one thing, told as one: a lump with its size, a swelling with its kinds."""

from collections.abc import Iterable

from questionnaire import Number, filled
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents, worded
from visit.complaint.same_thing import lumps
from visit.complaint.signs import Sign
from visit.joining import labeled, listed, set_apart
from visit.situation import Situation
from visit.telling.facts import as_line
from visit.telling.measurement import in_both_units, in_own_unit
from visit.words import words


def as_one(signs: Iterable[Sign], about: Complaint) -> list[list[Sign]]:
    """The signs in groups that tell of one thing, each where its first sign stood.

    Of the one lump, its place leads; of two lumps nobody knows which one is large.
    """
    groups: dict[str, list[Sign]] = {}
    for sign in signs:
        groups.setdefault(_thing(sign, about), []).append(sign)
    for group in groups.values():
        group.sort(key=lambda sign: not _leads(sign))
    return list(groups.values())


def line_of(sign: Sign) -> str:
    """What names the line in which it stands with others; its own name where it stands alone."""
    return _lead(sign) or sign.full_name


def in_a_line(group: list[Sign], situation: Situation, *, of_one: bool = False) -> str:
    """What is there of one thing, as a person says it: what it is, and the rest in few words.

    `of_one` is whether there is one lump only, which is named elsewhere.
    """
    first, *others = group
    if _leads(first):
        rest = dict.fromkeys(in_few_words(sign, situation) for sign in others)
        return labeled(as_line(first.stated), set_apart(rest))
    a_lump = words("sheet_the_lump" if of_one else "sheet_a_lump")
    lead = _lead(first) if first.named(_lump()) is None else a_lump
    return labeled(lead, set_apart(dict.fromkeys(in_few_words(one, situation) for one in group)))


def as_a_reason(group: list[Sign], situation: Situation) -> str:
    """The same for a doctor, as one reason."""
    first, *others = group
    of_it = others if _leads(first) else group
    lead = first.clinical if _leads(first) else words("sheet_of_a_lump")
    rest = listed(dict.fromkeys(_in_one_unit(sign, situation) for sign in of_it))
    return words("sheet_with_side", sign=lead, side=rest)


def in_few_words(sign: Sign, situation: Situation) -> str:
    """What it is called behind what it is of."""
    question = situation.engine.rulebook.questionnaire.question(sign.key)
    answer, found = situation.answers[sign.key], contents()
    text = worded(found.in_story, sign.full_name, sign.key)
    if isinstance(question, Number) and isinstance(answer, float):
        return filled(text, {"amount": in_both_units(question, answer)}) if text else sign.clinical
    denied_as = (worded(one.signs, sign.full_name, sign.key) for one in found.together)
    return next(filter(None, denied_as), None) or text or sign.clinical


def _in_one_unit(sign: Sign, situation: Situation) -> str:
    question = situation.engine.rulebook.questionnaire.question(sign.key)
    answer = situation.answers[sign.key]
    if isinstance(question, Number) and isinstance(answer, float):
        return in_own_unit(question, answer)
    short = worded(contents().of_it_on_card, sign.full_name, sign.key)
    return short or in_few_words(sign, situation)


def _thing(sign: Sign, about: Complaint) -> str:
    """A name for what it tells of; its own where it tells of nothing else."""
    if sign.named(_lump()) is not None:
        two = len(lumps(about)) > 1 and _leads(sign)
        return sign.full_name if two else _lump()[0]
    return line_of(sign)


def _lead(sign: Sign) -> str:
    name, key = sign.full_name, sign.key
    leads = (one.lead for one in contents().together if name in one.signs or key in one.signs)
    return next(leads, "")


def _leads(sign: Sign) -> bool:
    return sign.named(contents().places_of_a_lump) is not None


def _lump() -> tuple[str, ...]:
    return contents().one_thing[0]

"""What else is told of the thing that is named first, and where a lump is."""

from collections.abc import Iterator

from questionnaire import Number
from visit.complaint.complaint import Complaint
from visit.complaint.contents import sentence
from visit.complaint.same_thing import is_placed_by_first, same_thing, says_where
from visit.complaint.signs import Sign
from visit.joining import listed
from visit.phone.beside.most_urgent_first import (
    DECIDED,
    SIZE,
    also_there,
    how_soon_it_leaves,
    told_beside,
)
from visit.phone.beside.new_lump import says_new_lump
from visit.phone.sentences.said import Said
from visit.situation import Situation
from visit.telling.measurement import in_own_unit
from visit.telling.spoken import on_the_phone
from visit.words import words

FEWEST_IN_A_LIST = 2


def more_of_first(situation: Situation, about: Complaint) -> Iterator[Said]:
    """What else is told of the thing that is named first."""
    told_too = [*enumerate(told_beside(situation, about))]
    feel, size = _in_a_list(situation, about), _size(situation, about)
    size = size if feel else []
    if feel:
        stays = min(how_soon_it_leaves(about, sign, at) for at, sign in told_too if sign in feel)
        yield from _in_a_sentence(situation, feel, size, stays)
    feel += size
    told_too = [(at, sign) for at, sign in told_too if not is_placed_by_first(sign, about)]
    for at, sign in told_too:
        elsewhere = sign in feel or says_where(sign, about) or says_new_lump(sign, situation, about)
        if same_thing(sign, about) and not elsewhere:
            yield Said(_of_it(situation, sign), how_soon_it_leaves(about, sign, at))


def where_it_is(situation: Situation, about: Complaint) -> Iterator[Said]:
    """Where the lump is that is named first by something else."""
    for sign in also_there(about):
        if says_where(sign, about) and not says_new_lump(sign, situation, about):
            yield Said(_of_it(situation, sign), DECIDED[0])


def _in_a_list(situation: Situation, about: Complaint) -> list[Sign]:
    """What is told of the first thing in a word each: several in one sentence."""
    names = tuple(on_the_phone().in_a_list)
    order = (sign for sign in told_beside(situation, about) if sign.named(names) is not None)
    found = [sign for sign in order if same_thing(sign, about)]
    found.sort(key=lambda sign: sign.named(names) or 0)
    return found if len([*found, *_size(situation, about)]) >= FEWEST_IN_A_LIST else []


def _in_a_sentence(
    situation: Situation, feel: list[Sign], size: list[Sign], stays: int
) -> Iterator[Said]:
    """How wide it is and how it feels; where that has no room, how it feels, or how wide it is."""
    shorter = [feel, size] if size else []
    longer = _listed(situation, [*size, *feel])
    yield Said(longer, stays)
    for signs in shorter:
        alone = len(signs) < FEWEST_IN_A_LIST
        text = _of_it(situation, signs[0]) if alone else _listed(situation, signs)
        yield Said(text, stays, longer=longer)
        longer = text


def _size(situation: Situation, about: Complaint) -> list[Sign]:
    """The size of the lump that is named first."""
    there = [sign for sign in told_beside(situation, about) if sign.named(SIZE) is not None]
    return [sign for sign in there if same_thing(sign, about)]


def _listed(situation: Situation, feel: list[Sign]) -> str:
    names = on_the_phone().in_a_list
    *some, last = (names.get(sign.full_name) or _wide(situation, sign) for sign in feel)
    return words("script_it_is_several", signs=listed(some), last=last)


def _wide(situation: Situation, sign: Sign) -> str:
    """How wide it is, in the unit in which that was told."""
    question = situation.engine.rulebook.questionnaire.question(sign.key)
    answer = situation.answers[sign.key]
    if isinstance(question, Number) and isinstance(answer, float):
        return words("script_wide", amount=in_own_unit(question, answer))
    return ""


def _of_it(situation: Situation, sign: Sign) -> str:
    """What it says of the thing that is named first."""
    if sign.of_it:
        return sign.of_it
    if wide := _wide(situation, sign):
        return words("script_it_is", sign=wide)
    whole = sentence(sign.full_name, sign.key)
    return situation.speech(whole) if whole else words("script_it_is", sign=sign.stated)

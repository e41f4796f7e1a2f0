"""What is there besides, one fact a line."""

from collections.abc import Iterator

from visit.complaint.as_one import as_one, in_a_line, in_few_words
from visit.complaint.besides.ideas import lines_of_ideas
from visit.complaint.besides.sides import with_its_side
from visit.complaint.by_denial import how_bad
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.same_thing import lumps
from visit.complaint.says_it_too import says_it_too
from visit.complaint.signs import Sign
from visit.complaint.signs.once import asked_because
from visit.complaint.signs.parts import line_with_parts
from visit.joining import set_apart
from visit.sheet.doctor.first import told_first
from visit.sheet.doctor.in_story import courses_of_another
from visit.sheet.doctor.signs.besides import rank, there_besides, told_besides
from visit.sheet.doctor.signs.fewer_words import in_fewer_words
from visit.sheet.doctor.signs.second_thing import of_second
from visit.sheet.shape.model import Item
from visit.situation import Situation
from visit.telling.facts import as_line
from visit.words import words

MOST_PRESENT = 5
GROWTH = ("lump.growth",)


def present(situation: Situation, about: Complaint) -> Iterator[Item]:
    """One fact a line; what no line is left for stands in one, in a doctor's words.

    What the story tells is not told again. To share a word with it is not to be told.
    """
    besides = there_besides(situation, about)
    more = [*_growth_of_a_lump(besides, about), *_course_alone(besides, situation, about)]
    of_another = of_second(situation, about)
    groups = as_one((sign for sign in (*besides, *more) if sign not in of_another), about)
    groups.sort(key=lambda group: min(rank(sign, about) for sign in group))
    for groups_of_line in lines_of_ideas(groups, MOST_PRESENT):
        told = _in_one(groups_of_line, situation, about)
        signs = [sign for group in groups_of_line for sign in group]
        yield Item(
            text=as_line(set_apart(told)),
            keeps=any(sign.decided for sign in signs),
            short=in_fewer_words(groups_of_line, told),
        )


def _in_one(groups: list[list[Sign]], situation: Situation, about: Complaint) -> list[str]:
    """The things of a line. Of several, none has a lead or parts of its own: one stem a line."""
    if len(groups) == 1:
        return [_of_one_thing(groups[0], situation, about)]
    signs = [sign for group in groups for sign in group]
    if any(len(group) > 1 for group in groups) or any(line_with_parts(situation, s) for s in signs):
        return [sign.clinical for sign in signs]
    return [_alone(group[0], situation, about) for group in groups]


def _of_one_thing(group: list[Sign], situation: Situation, about: Complaint) -> str:
    if len(group) == 1:
        return as_line(_alone(group[0], situation, about))
    return in_a_line(group, situation, of_one=len(lumps(about)) == 1)


def _growth_of_a_lump(besides: list[Sign], about: Complaint) -> list[Sign]:
    """How a lump goes on that is not named first: the course of the story is of that."""
    a_lump, growth = contents().one_thing[0], about.there(GROWTH)
    first = about.first
    if first is None or first.named(a_lump) is not None or not lumps(about):
        return []
    told = {*besides, *told_first(about)}
    return [sign for sign in growth if sign not in told]


def _course_alone(besides: list[Sign], situation: Situation, about: Complaint) -> list[Sign]:
    """How something else goes on that has no line here with which it could stand."""
    courses = (c for c in courses_of_another(situation, about) if c.option != "same")
    return [one for one in courses if not _going_on_so(one, besides, situation, about)]


def _going_on_so(
    course: Sign, besides: list[Sign], situation: Situation, about: Complaint
) -> list[Sign]:
    """What goes on so, or says the same, and has a line here; the first of them has the course."""
    asked_of = {key for key, _ in asked_because(situation, course)}
    of_it = [sign for sign in about.present if sign.key in asked_of]
    same = [one for sign in of_it for one in says_it_too(sign, about)]
    return [sign for sign in (*of_it, *same) if sign in besides][:1]


def _alone(sign: Sign, situation: Situation, about: Complaint) -> str:
    """As it is stated, with its side or how bad it is, where that is told."""
    if parts := line_with_parts(situation, sign):
        return parts
    told = with_its_side(sign, about, told_besides(situation, about))
    besides = there_besides(situation, about)
    courses = courses_of_another(situation, about)
    goes_on = (one for one in courses if sign in _going_on_so(one, besides, situation, about))
    more = how_bad(sign, about) or next((in_few_words(one, situation) for one in goes_on), None)
    return words("sheet_with_side", sign=told, side=more) if more else told

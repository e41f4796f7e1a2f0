"""The second problem in the story: what it is, on which side, how it is, and since when."""

from collections.abc import Iterator

from visit.complaint.as_one import in_few_words
from visit.complaint.besides.second import second_problem
from visit.complaint.besides.sides import with_its_side
from visit.complaint.complaint import Complaint
from visit.complaint.contents import StoryPart, contents
from visit.complaint.details import details_of_one
from visit.complaint.same_thing import lumps
from visit.complaint.signs import Sign
from visit.complaint.signs.parts import parts_alone
from visit.joining import set_apart
from visit.sheet.doctor.first import told_first
from visit.sheet.doctor.signs.besides import there_besides
from visit.sheet.shape.model import Item
from visit.situation import Situation
from visit.words import words

GROWTH = ("lump.growth",)
# What says itself when it came has no blank for that.
DATED: tuple[StoryPart, ...] = ("since", "last")


def in_story(situation: Situation, about: Complaint) -> Iterator[Item]:
    """One line of its own, with a blank for since when: that was asked of one change alone."""
    problem = second_problem(about)
    if problem is None or problem not in told_first(about):
        return
    named = problem._replace(stated=problem.clinical)
    told = [with_its_side(named, about, [named])]
    told += _details(situation, about, problem)
    dated = tuple(name for part in DATED for name in contents().story[part])
    since = [] if problem.named(dated) is not None else [words("sheet_blank_since")]
    text = words("sheet_story_second", said=set_apart([*told, *since]))
    only_dated = told == [problem.clinical] and bool(since)
    yield Item(text=text, keeps=True, short=words("sheet_second_since") if only_dated else None)


def of_second(situation: Situation, about: Complaint) -> list[Sign]:
    """What else is told of the second problem, which stands with it in the story."""
    problem = second_problem(about)
    if problem is None or problem not in told_first(about):
        return []
    besides = [*there_besides(situation, about), *about.there(GROWTH)]
    return [sign for sign in dict.fromkeys(besides) if _tells_of(problem, sign, about)]


def _details(situation: Situation, about: Complaint, problem: Sign) -> Iterator[str]:
    own = details_of_one(problem, about)
    for sign in of_second(situation, about):
        yield own.get(sign) or parts_alone(situation, sign) or in_few_words(sign, situation)


def _tells_of(problem: Sign, sign: Sign, about: Complaint) -> bool:
    """Whether it says how the second problem is; of two lumps nobody knows which it is of."""
    if sign == problem or sign in told_first(about):
        return False
    if sign in details_of_one(problem, about):
        return True
    if not sign.shares(problem, contents().one_thing):
        return False
    of_a_lump = sign.named(contents().one_thing[0]) is not None
    return not (of_a_lump and len(lumps(about)) > 1)

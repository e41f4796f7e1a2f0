"""What the story of a sheet tells, part for part."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from questionnaire import Frozen, Words, filled_with
from visit.complaint.contents.list_shapes.names import Name, Names, Place, StoryPart


class ByDenial(Frozen):
    """What it says of a part of the story that all of `denied` were.

    It is told of a complaint that is one `of` these, and not beside what is there of `unless`.
    """

    part: StoryPart
    of: tuple[Place, ...] = Field(min_length=1)
    denied: Names = Field(min_length=1)
    unless: Names = ()
    says: Words


class Details(Frozen):
    """How a first thing that is one `of` these is, in words that stand behind it.

    `itself` is whether the first thing has words there too, which say more than its name.
    """

    of: tuple[Place, ...] = Field(min_length=1)
    told: Mapping[Name, Words] = Field(min_length=1)
    itself: bool = False


class InItsTime(Frozen):
    """How a sign is told without the weeks that its question asks of."""

    stated: Words
    clinical: Words
    does: Words


class StoryLists(Frozen):
    """The lists of `story.yaml` and `words_of_the_sheet.yaml`."""

    story: Mapping[StoryPart, Names]
    found_by_test: Names
    says_sudden: Names
    says_severe: Names
    says_slow: Names
    says_worse: Names
    no_course: tuple[Place, ...]
    of_now: Names
    has_an_onset: tuple[Place, ...]
    course_told_by: Mapping[Name, Names]
    clashes_with_course: Mapping[Name, Names]
    comes_at_times: Names
    worse_besides: Names
    in_story: Mapping[Name, Annotated[str, filled_with("amount")]]
    tells_course: tuple[Place, ...]
    of_main: Mapping[Name, Words]
    told_by_denial: tuple[ByDenial, ...]
    only_worse: Names
    in_its_time: Mapping[Name, InItsTime]
    details: tuple[Details, ...]

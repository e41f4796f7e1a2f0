"""The shape of the content of a sheet: lists of names, each in the order in which it is told.

A name is a question key, or `key:option` for one of its options.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from questionnaire import Frozen, Identifier, Told, Words, filled_with

StoryPart = Literal[
    "where", "side", "sudden", "since", "last", "course", "size", "severity", "done"
]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z_]+\.[a-z_]+(:[a-z0-9_]+)?$")]
Names = tuple[Name, ...]
Place = Annotated[str, StringConstraints(pattern=r"^[a-z_]+(\.[a-z_]+)?(:[a-z0-9_]+)?$")]


class Together(Frozen):
    """Signs of one thing that are denied in one line: `lead` names it, each sign has its word.

    `denied` has a shorter one where that is enough for what is not there.
    """

    lead: Words
    signs: Mapping[Name, Words] = Field(min_length=2)
    denied: Mapping[Name, Words] = {}


class DoctorAsks(Frozen):
    """What a doctor asks beside a complaint that is one `of` these, the most telling first."""

    of: tuple[Place, ...] = Field(min_length=1)
    asks: Names = Field(min_length=1)


class Risks(Frozen):
    """What a doctor asks of someone with a complaint that is one `of` these, and how it is denied.

    `one` marks ways to ask for one thing, which is denied once, and only where none of them is so.
    """

    of: tuple[Place, ...] = Field(min_length=1)
    one: bool = False
    denied: Mapping[Name, Words] = Field(min_length=1)


class ByDenial(Frozen):
    """What it says of a part of the story that all of `denied` were.

    It is told of a complaint that is one `of` these, and not beside what is there of `unless`.
    """

    part: StoryPart
    of: tuple[Place, ...] = Field(min_length=1)
    denied: Names = Field(min_length=1)
    unless: Names = ()
    says: Words


class CrewAsks(Frozen):
    """What a crew asks beside a complaint, one `of` these: topics, the most telling first.

    `aloud` are those that are said on the phone; where it is empty, what is asked first. They stay
    long there where it `decides` whether it can wait.
    """

    of: Names = Field(min_length=1)
    asks: tuple[Identifier, ...] = Field(min_length=1)
    aloud: tuple[Identifier, ...] = ()
    decides: bool = False


class CrewTopic(Frozen):
    """One thing that a crew asks for: the ways to tell it, and what else it may be told in.

    `as_asked_there` is whether it is denied as it was asked of the place of the complaint.
    """

    ways: Names = Field(min_length=1)
    told_in: Names = ()
    as_asked_there: bool = False


class CrewNeeds(Frozen):
    """What changes what is done beside a complaint that is one `of` these."""

    of: tuple[Place, ...] = Field(min_length=1)
    also: Names = Field(min_length=1)


class FillIn(Frozen):
    """Places to fill in for a complaint that is one `of` these.

    `beside` says that they stand there too, or only, where something else leads; on the card of an
    emergency, where it is there or not sure. What is there of `unless` tells it; on that card, what
    was answered. `where` says that they ask for the place.
    """

    of: tuple[Place, ...] = Field(min_length=1)
    blanks: tuple[Words, ...] = Field(min_length=1)
    beside: Literal["too", "only"] | None = None
    unless: tuple[Place, ...] = ()
    where: bool = False


class ToldSecond(Frozen):
    """What a reason for the visit that is one `of` these names second, so many at most."""

    of: tuple[Place, ...] = Field(min_length=1)
    also: tuple[Place, ...] = Field(min_length=1)
    most: int = Field(default=1, ge=1, le=2)


class InItsTime(Frozen):
    """How a sign is told without the weeks that its question asks of."""

    stated: Words
    clinical: Words
    does: Words


class BothSides(Frozen):
    """How two sides of one kind are told in one word."""

    of: tuple[Words, Words]
    said: Words


class Several(Frozen):
    """What one tick names several of: to be ticked by hand, for nobody knows which.

    `stated` stands in front of the parts, behind "have" or as `does` says. Each part names the
    answers that tell it as well; `behind` stands after all of them. Of what is `open` the phone has
    a blank for the parts.
    """

    stated: Words
    does: Told | None = None
    open: bool = False
    behind: Words | None = None
    parts: Mapping[Words, tuple[Place, ...]] = Field(min_length=2)


class EmergencyLine(Frozen):
    """A line of the short emergency list, and the danger signs that it stands for."""

    text: Words
    covers: tuple[Identifier, ...] = Field(min_length=1)


class Contents(Frozen):
    """Each list stands in the order in which it is told."""

    story: Mapping[StoryPart, Names]
    found_by_test: Names
    says_sudden: Names
    says_severe: Names
    says_slow: Names
    severity_blank: Mapping[Place, Words]
    says_worse: Names
    no_course: tuple[Place, ...]
    weighs_with: tuple[CrewNeeds, ...]
    weighs_in_calm: tuple[CrewNeeds, ...]
    of_now: Names
    since_blank: Mapping[Name, Words]
    has_a_spot: tuple[Place, ...]
    has_an_onset: tuple[Place, ...]
    course_told_by: Mapping[Name, Names]
    clashes_with_course: Mapping[Name, Names]
    elsewhere: tuple[Place, ...]
    may_have_side: Mapping[Name, tuple[Place, ...]]
    of_both: Names
    both_sides: tuple[BothSides, ...]
    anywhere: tuple[Place, ...]
    untrue_side: Mapping[Name, Names]
    in_story: Mapping[Name, Annotated[str, filled_with("amount")]]
    to_name: Mapping[Name, Words]
    to_name_besides: Mapping[Name, Words]
    fill_in: tuple[FillIn, ...]
    tells_course: tuple[Place, ...]
    on_card: Mapping[Name, Words]
    of_it_on_card: Mapping[Name, Words]
    feverish: Names
    one_place: Mapping[Name, Words]
    of_main: Mapping[Name, Words]
    sentences: Mapping[Name, Told]
    not_now: Names
    acute: Names
    slow: Names
    background: Names
    risk: Names
    risk_beside: Mapping[Name, tuple[Place, ...]]
    risks_asked: tuple[Risks, ...]
    pains_of_a_place: tuple[Names, ...]
    pointless_beside: Mapping[Name, Names]
    only_beside: Mapping[Name, Names]
    told_by_denial: tuple[ByDenial, ...]
    which: Mapping[Name, Words]
    forced_side: Mapping[Name, Names]
    only_worse: Names
    vague: Names
    says_little: Names
    general: Names
    more_of_general: Names
    denied_in_calm: Names
    of_the_place: Names
    says_more: Names
    of_its_subject: Names
    sure_alone: Names
    only_measured: Names
    in_one_breath: Names
    of_another: Names
    leads_over: Mapping[Name, tuple[Place, ...]]
    leads_over_as_urgent: Mapping[Name, tuple[Place, ...]]
    joined_leads_over: Mapping[Name, tuple[Place, ...]]
    steps_back: tuple[Place, ...]
    points: Names
    in_its_time: Mapping[Name, InItsTime]
    several: Mapping[Name, Several]
    one_thing: tuple[Names, ...]
    one_fact: tuple[Names, ...]
    places_of_a_lump: Names
    part_of_a_place: Mapping[Name, Names]
    closer: Mapping[Name, Names]
    told_by: Mapping[Name, Names]
    denies_too: Mapping[Name, Names]
    empty_words: tuple[Identifier, ...]
    doctor_asks: tuple[DoctorAsks, ...]
    together: tuple[Together, ...]
    in_denial: Mapping[Name, Words]
    denied_as: Mapping[Name, Words]
    told_in_doubt: Names
    stays_in_doubt: Names
    doubt_leads: Names
    in_doubt: Mapping[Name, Words]
    crew_asks: tuple[CrewAsks, ...]
    denied_now: tuple[CrewAsks, ...]
    of_the_legs: Names
    crew_topics: Mapping[Identifier, CrewTopic]
    crew_needs: tuple[CrewNeeds, ...]
    card_needs: tuple[CrewNeeds, ...]
    doctor_needs: tuple[CrewNeeds, ...]
    card_background: Names
    not_pregnant_beside: tuple[Place, ...]
    one_on_card: tuple[Names, ...]
    likely_beside: tuple[CrewNeeds, ...]
    weighty_beside: Names
    told_second: tuple[ToldSecond, ...]
    grave_in_another_place: tuple[Place, ...]
    in_one_line: tuple[tuple[Place, ...], ...]
    light_beside: Names
    tells_nothing: Names
    first_on_card: tuple[Place, ...]
    alarms_on_card: Names
    last_on_card: Names
    read_first_on_card: tuple[Place, ...]
    in_now: tuple[CrewNeeds, ...]
    dated_on_card: Names
    comes_at_times: Names
    worse_besides: Names
    crew_fills: tuple[FillIn, ...]
    may_be_found: Names
    said_in_now: Mapping[Name, Names]
    kind_in_now: Mapping[Name, Mapping[Name, Words]]
    said_on_card: Mapping[Name, tuple[Place, ...]]
    emergency: tuple[EmergencyLine, ...]

"""What a crew asks and fills in, and the short list of emergencies."""

from collections.abc import Mapping

from pydantic import Field

from questionnaire import Frozen, Identifier, Words
from visit.complaint.contents.list_shapes.names import Names, Place


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


class CrewFills(Frozen):
    """Places on the card that a crew fills in for a complaint that is one `of` these.

    `wherever` says that they stand there too where something else leads, or one of these is not
    sure. Any answer to one of `answered_by` but "not sure" tells it.
    """

    of: tuple[Place, ...] = Field(min_length=1)
    blanks: tuple[Words, ...] = Field(min_length=1)
    wherever: bool = False
    answered_by: tuple[Place, ...] = ()


class EmergencyLine(Frozen):
    """A line of the short emergency list, and the danger signs that it stands for."""

    text: Words
    covers: tuple[Identifier, ...] = Field(min_length=1)


class CrewLists(Frozen):
    """The lists of `crew_asks.yaml`, `crew_fills.yaml` and `emergency_list.yaml`."""

    crew_asks: tuple[CrewAsks, ...]
    denied_now: tuple[CrewAsks, ...]
    of_the_legs: Names
    crew_topics: Mapping[Identifier, CrewTopic]
    crew_fills: tuple[CrewFills, ...]
    emergency: tuple[EmergencyLine, ...]

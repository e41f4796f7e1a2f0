"""What nobody told, as places to fill in by hand."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from questionnaire import Frozen, Words
from visit.complaint.contents.list_shapes.names import Name, Place


class FillIn(Frozen):
    """Places on the sheet to fill in for a complaint that is one `of` these.

    `beside` says that they stand there too, or only, where something else leads. What is there of
    `unless` tells it. `where` says that they ask for the place.
    """

    of: tuple[Place, ...] = Field(min_length=1)
    blanks: tuple[Words, ...] = Field(min_length=1)
    beside: Literal["too", "only"] | None = None
    unless: tuple[Place, ...] = ()
    where: bool = False


class BlankLists(Frozen):
    """The lists of `blanks.yaml`."""

    severity_blank: Mapping[Place, Words]
    since_blank: Mapping[Name, Words]
    has_a_spot: tuple[Place, ...]
    to_name: Mapping[Name, Words]
    to_name_besides: Mapping[Name, Words]
    fill_in: tuple[FillIn, ...]
    which: Mapping[Name, Words]
    in_doubt: Mapping[Name, Words]

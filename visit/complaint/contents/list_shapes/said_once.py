"""What several answers say of one thing, and the one tick that names several."""

from collections.abc import Mapping

from pydantic import Field

from questionnaire import Frozen, Identifier, Told, Words
from visit.complaint.contents.list_shapes.names import Name, Names, Place


class Several(Frozen):
    """What one tick names several of, and nobody knows which.

    `stated` stands in front of the parts, behind "have" or as `does` says. Each part names the
    answers that tell it as well; `behind` stands after all of them. Of what is `open` the phone has
    a blank for the parts.
    """

    stated: Words
    does: Told | None = None
    open: bool = False
    behind: Words | None = None
    parts: Mapping[Words, tuple[Place, ...]] = Field(min_length=2)


class OnceLists(Frozen):
    """The lists of `said_once.yaml` and `several_in_one_tick.yaml`."""

    several: Mapping[Name, Several]
    one_thing: tuple[Names, ...]
    one_fact: tuple[Names, ...]
    closer: Mapping[Name, Names]
    told_by: Mapping[Name, Names]
    denies_too: Mapping[Name, Names]
    empty_words: tuple[Identifier, ...]
    short_words: tuple[Identifier, ...]
    stays_in_doubt: Names

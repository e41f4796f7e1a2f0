"""Where a demonstration stands. It lives as long as the open page, and in no store."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from questionnaire import Frozen, Identifier
from rules import LevelId
from visit.model.journey import HIGHEST_STEP, MOST_KEPT, Kept

MOST_PAGES = 400
MOST_PEOPLE = 100


class Training(Frozen):
    """What would you advise? `advised` is the level picked for each person who was shown.

    `open` says that the rules were asked for before a level was picked.
    """

    open: bool = False
    at: int = Field(default=0, ge=0, le=MOST_PEOPLE)
    advised: Mapping[Identifier, LevelId] = Field(default_factory=dict, max_length=MOST_PEOPLE)


class Demonstration(Frozen):
    """The person who is shown and the page of their way; nobody while the list is shown.

    `changed` are answers that the presenter gave instead. `keys` says whether keys of the keyboard
    do something. `step` grows with each press, so that none is taken twice. `training` stands in
    the place of a person.
    """

    person: Identifier | None = None
    at: int = Field(default=0, ge=0, le=MOST_PAGES)
    changed: Annotated[Mapping[str, Kept], Field(max_length=MOST_KEPT)] = Field(
        default_factory=dict
    )
    keys: bool = True
    step: int = Field(default=0, ge=0, le=HIGHEST_STEP)
    training: Training | None = None

    def listed(self) -> "Demonstration":
        """Back at the list of people: nothing of the last one is left."""
        return Demonstration(keys=self.keys, step=self.step + 1)

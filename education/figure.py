"""A survival figure, which cannot exist without what it covers and what limits it.

Every figure is a count out of 100 people, so that all pictures share one denominator.
"""

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from education.markup import Marked
from education.words import figure_words
from questionnaire import Frozen, Identifier, filled

OUT_OF = 100
_SHARED = ("covers", "outcome", "limits", "sources", "as_of", "checked")


class Figure(Frozen):
    """`count` of 100 people in the group named by `covers` had the `outcome`.

    `as_of` says how old the figure is; `limits` what it cannot tell.
    """

    id: Identifier
    count: Annotated[int, Field(ge=0, le=OUT_OF)]
    label: Marked
    covers: Marked
    outcome: Marked
    limits: tuple[Marked, ...] = Field(min_length=1)
    sources: tuple[Identifier, ...] = Field(min_length=1)
    as_of: Marked
    checked: date

    @property
    def sentence(self) -> str:
        """The figure in words, to read aloud or to stand in a table."""
        return filled(
            figure_words().of_people,
            {"count": self.count, "total": OUT_OF, "outcome": self.outcome},
        )


class FigureSet(Frozen):
    """Figures that may be looked at side by side: same people, same outcome, same source."""

    id: Identifier
    title: Marked
    covers: Marked
    outcome: Marked
    limits: tuple[Marked, ...] = Field(min_length=1)
    sources: tuple[Identifier, ...] = Field(min_length=1)
    as_of: Marked
    checked: date
    figures: tuple[Figure, ...] = Field(min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _share(cls, raw: object) -> object:
        """What is written once for the set holds for each of its figures."""
        if not isinstance(raw, dict) or not isinstance(raw.get("figures"), list):
            return raw
        shared = {name: raw[name] for name in _SHARED if name in raw}
        return {**raw, "figures": [_with(shared, figure) for figure in raw["figures"]]}


class FigureFile(Frozen):
    """The file of figure sets."""

    figure_sets: tuple[FigureSet, ...]


def _with(shared: dict[str, object], figure: object) -> object:
    return {**shared, **figure} if isinstance(figure, dict) else figure

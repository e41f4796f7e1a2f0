"""The shape of `exactly.yaml`: which answer says which of several things it is."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints

from questionnaire import Frozen, Words, build, filled_with, kept, read_yaml

FILE = Path(__file__).parents[1] / "exactly.yaml"
Name = Annotated[str, StringConstraints(pattern=r"^[a-z_]+\.[a-z_]+(:[a-z0-9_]+)?$")]
WithSide = Annotated[str, filled_with("side")]


class Sided(Frozen):
    """How a sign is told with its side; `sides` names the words for the sides.

    `on_card` is for a row of the card, in the fewest words that anybody can read aloud. `does` is
    said on the phone where `stated` reads badly behind "I have", `says` is a whole
    sentence in its place where "I have" reads badly, `of_it` one of a thing that was named before,
    `new` what someone does who has it newly;
    all with the words of `spoken_sides`, where there are others. Beside what `only_without` asks
    for, the side may be that of another sign.
    """

    stated: WithSide
    clinical: WithSide
    on_card: WithSide | None = None
    does: WithSide | None = None
    of_it: WithSide | None = None
    says: WithSide | None = None
    new: WithSide | None = None
    sides: str
    spoken_sides: str | None = None
    only_without: tuple[Name, ...] = ()


class Left(Frozen):
    """How a sign is told where some of it was `denied`, or all of `told` was answered."""

    denied: tuple[Name, ...] = ()
    told: tuple[Name, ...] = ()
    stated: Words
    clinical: Words
    on_card: Words | None = None
    sided: Sided | None = None


class Together(Frozen):
    """How a sign is told where all of `told` is there too, in one sentence with it.

    `does` is said on the phone where `stated` reads badly behind "I have". Beside what
    `only_without` asks for, it may be of another sign.
    """

    told: tuple[Name, ...] = Field(min_length=1)
    only_without: tuple[Name, ...] = ()
    stated: Words
    clinical: Words
    does: Words | None = None
    on_card: Words | None = None
    sided: Sided | None = None


class Exactly(Frozen):
    """What says which of several things it is, and what is told as one."""

    named_by: Mapping[Name, tuple[Name, ...]]
    left: Mapping[Name, Left]
    together: Mapping[Name, tuple[Together, ...]]
    sides: Mapping[str, Mapping[Name, Words]]
    sided: Mapping[Name, Sided]


@kept
def written() -> Exactly:
    """The file as it is written. Raises `ContentError` when it cannot be used."""
    return build(Exactly, read_yaml(FILE))

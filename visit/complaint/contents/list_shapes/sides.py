"""Which side belongs to what, and where a thing is."""

from collections.abc import Mapping

from questionnaire import Frozen, Words
from visit.complaint.contents.list_shapes.names import Name, Names, Place


class BothSides(Frozen):
    """How two sides of one kind are told in one word."""

    of: tuple[Words, Words]
    said: Words


class SideLists(Frozen):
    """The lists of `sides_and_places.yaml`."""

    elsewhere: tuple[Place, ...]
    may_have_side: Mapping[Name, tuple[Place, ...]]
    of_both: Names
    both_sides: tuple[BothSides, ...]
    anywhere: tuple[Place, ...]
    untrue_side: Mapping[Name, Names]
    one_place: Mapping[Name, Words]
    forced_side: Mapping[Name, Names]
    places_of_a_lump: Names
    part_of_a_place: Mapping[Name, Names]

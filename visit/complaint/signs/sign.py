"""One sign of one person: there, not there or not sure, with its words and its urgency."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from visit.complaint.signs.same_list import of_same_list

State = Literal["present", "absent", "unsure"]
# Signs of these locations have no place in common.
EVERYWHERE = frozenset({"everyone", "whole_body"})
# What no rule asks for stands after everything that one does.
LAST = (0, 10_000)
NOWHERE = frozenset[int]()


class Sign(NamedTuple):
    """One sign of one person.

    `option` is None where the question has none. `stated` goes after "I have", `clinical` is short
    and for a doctor. `urgency` sorts: the most urgent rule that asks for it stands first; of the
    signs of one rule, `alone` puts in front what could not wait without the others. `exact` marks
    what is told with its side, or as the one of several things that it is. `does` goes behind "I"
    on the phone; `of_it` is a whole sentence with the side, `says` one in the place of "I `does`";
    `on_card` is for a row of the card.
    """

    key: str
    option: str | None
    state: State
    stated: str
    clinical: str
    urgency: tuple[int, int] = LAST
    alone: int = 0
    symptom: bool = True
    choice: bool = False
    exact: bool = False
    does: str = ""
    of_it: str = ""
    says: str = ""
    on_card: str = ""

    @property
    def place(self) -> str:
        """The location of its question."""
        return self.key.partition(".")[0]

    @property
    def full_name(self) -> str:
        """Its question and its option."""
        return f"{self.key}:{self.option}"

    @property
    def decided(self) -> bool:
        """Whether it is a reason for a rule that fired."""
        return self.urgency != LAST

    def named(self, names: tuple[str, ...]) -> int | None:
        """At which place of a list its location, question or option stands."""
        if not names:
            return None
        places = _places(names)
        place, key, option = _names_of(self.key, self.option)
        # Asked a thousand times for each sheet, and it nearly always stands nowhere.
        if key not in places and option not in places and place not in places:
            return None
        return min(places[one] for one in (place, key, option) if one in places)

    def shares(self, other: "Sign", lists: Iterable[tuple[str, ...]]) -> bool:
        """Whether both stand in one of these lists."""
        lists = tuple(lists)
        own = self.lists_of(lists)
        return bool(own) and not own.isdisjoint(other.lists_of(lists))

    def lists_of(self, lists: tuple[tuple[str, ...], ...]) -> frozenset[int]:
        """In which of these lists its location, question or option stands, by their number."""
        found = _lists_by_name(lists)
        place, key, option = _names_of(self.key, self.option)
        by_question = found.get(place, NOWHERE) | found.get(key, NOWHERE)
        return by_question | found.get(option, NOWHERE)


@lru_cache(maxsize=4096)
def _names_of(key: str, option: str | None) -> tuple[str, str, str]:
    """Its location, question and option. They are content, as are the lists they stand in."""
    return key.partition(".")[0], key, f"{key}:{option}"


@of_same_list
def _places(names: tuple[str, ...]) -> Mapping[str, int]:
    """At which place each name stands first. The lists are content, and asked for all the time."""
    return {name: at for at, name in reversed([*enumerate(names)])}


@of_same_list
def _lists_by_name(lists: tuple[tuple[str, ...], ...]) -> Mapping[str, frozenset[int]]:
    """In which of these lists each name stands: each pair of signs is asked for in all of them."""
    found = dict[str, frozenset[int]]()
    for at, names in enumerate(lists):
        found |= {name: found.get(name, NOWHERE) | {at} for name in names}
    return found

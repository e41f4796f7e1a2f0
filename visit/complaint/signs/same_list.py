"""What is worked out of a list of content, found again by the list itself.

Content never changes, and to compare a list of hundreds of names takes longer than to look in it.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

List = TypeVar("List", bound=tuple[object, ...])
Found = TypeVar("Found")

# More lists than the content has; the rest are put together for one sheet.
MOST_LISTS = 4096


def of_same_list(work_out: Callable[[List], Found]) -> Callable[[List], Found]:
    """`work_out`, which is not asked again for the same list, nor for one that is equal to it."""
    by_value = lru_cache(maxsize=MOST_LISTS)(work_out)
    # The list is kept beside what was found, so that no other list can take its place in memory.
    kept: dict[int, tuple[List, Found]] = {}

    @wraps(work_out)
    def found(names: List) -> Found:
        known = kept.get(id(names))
        if known is not None:
            return known[1]
        if len(kept) >= MOST_LISTS:
            kept.clear()
        value = by_value(names)
        kept[id(names)] = (names, value)
        return value

    return found

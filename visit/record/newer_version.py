"""A record that a newer version wrote: what this version knows of it is read, the rest left out.

A server may be led back to an earlier version while tabs are open. Their people must not lose
everything because of one field that is not known yet.
"""

import copy
from typing import Any

from pydantic import ValidationError

from visit.model.journey import FORMAT, Journey

MOST_LEFT_OUT = 20


def is_newer(data: object) -> bool:
    """Whether JSON data says that it has a later format than this version writes."""
    written = data.get("format") if isinstance(data, dict) else None
    return type(written) is int and written > FORMAT


def known_part(data: Any) -> Any:
    """A copy without what this version cannot read; when too much is unknown, with the rest."""
    known = copy.deepcopy({**data, "format": FORMAT})
    for _ in range(MOST_LEFT_OUT):
        try:
            Journey.model_validate(known)
        except ValidationError as wrong:
            _leave_out(known, wrong.errors(include_input=False, include_url=False)[0]["loc"])
        else:
            break
    return known


def _leave_out(data: Any, place: tuple[int | str, ...]) -> None:
    """Delete what stands at that place, or the smallest part around it that is there."""
    name, *inside = place
    if not _holds(data, name):
        return
    if inside and _holds(data[name], inside[0]):
        _leave_out(data[name], tuple(inside))
    else:
        del data[name]


def _holds(data: Any, name: int | str) -> bool:
    if isinstance(data, dict):
        return name in data
    return isinstance(data, list) and isinstance(name, int) and name < len(data)

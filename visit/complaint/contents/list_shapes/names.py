"""A name is a question key, or `key:option` for one of its options; a place may be a location."""

from typing import Annotated, Literal

from pydantic import StringConstraints

StoryPart = Literal[
    "where", "side", "sudden", "since", "last", "course", "size", "severity", "done"
]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z_]+\.[a-z_]+(:[a-z0-9_]+)?$")]
Names = tuple[Name, ...]
Place = Annotated[str, StringConstraints(pattern=r"^[a-z_]+(\.[a-z_]+)?(:[a-z0-9_]+)?$")]

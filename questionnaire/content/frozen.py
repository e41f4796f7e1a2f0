"""What every content model is, and the names that it may use."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, StringConstraints

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_]*$")]
QuestionKey = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+\.[a-z0-9_]+$")]


class Frozen(BaseModel):
    """A content model: nothing unknown in it, nothing changed after loading.

    What checks it is made when the first one is: a start that takes content as it was kept makes
    none, and making all took as long as the rest of such a start.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def __iter__(self) -> Iterator[tuple[str, Any]]:  # type: ignore[override]
        """Each field and its value. What was worked out from them meanwhile is none."""
        return ((name, getattr(self, name)) for name in type(self).model_fields)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """The same with other values in these fields, and all that follows worked out anew."""
        copy = super().model_copy(update=update, deep=deep)
        for name in copy.__dict__.keys() - type(self).model_fields:
            del copy.__dict__[name]
        return copy

"""What every content model is, and the names that it may use."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_]*$")]
QuestionKey = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+\.[a-z0-9_]+$")]


class Frozen(BaseModel):
    """A content model: nothing unknown in it, nothing changed after loading.

    What checks it is made when the first one is: a start that takes content as it was kept makes
    none, and making all took as long as the rest of such a start.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

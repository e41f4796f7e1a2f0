"""Why a text that somebody brings is no record of a visit."""

from typing import Final, Literal

Cause = Literal["unreadable", "newer", "xml", "encoding", "several"]


class Unreadable(ValueError):
    """The text is not a record. The message never repeats it; `cause` is what to tell the person.

    `newer`: a newer version wrote it. `several`: it holds the answers of more than one form.
    """

    def __init__(self, message: str, cause: Cause = "unreadable") -> None:
        super().__init__(message)
        self.cause: Final = cause

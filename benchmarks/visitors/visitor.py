"""What every simulated visitor can do, whichever app it visits."""

from typing import Literal, NamedTuple, Protocol


class Astray(AssertionError):
    """The app showed a visitor something wrong; the message never repeats an answer."""


class Step(NamedTuple):
    """One thing done, and the seconds until the app had answered it."""

    kind: Literal["mark", "go on"]
    seconds: float


class Visitor(Protocol):
    """One person with one tab."""

    @property
    def done(self) -> bool:
        """Whether this visit is over."""

    async def arrive(self) -> None:
        """Open the app as somebody new."""

    async def step(self) -> Step:
        """Mark an answer, or go on. Raises Astray."""

    async def fall(self, *, in_flight: bool, resume: bool) -> None:
        """Lose the connection and come back. Raises Astray unless everything is as it was.

        `in_flight` loses it right after a press, which may then have counted or not. `resume`
        returns to the same session; else the server knows this visitor no more.
        """

    async def leave(self) -> None:
        """Close the tab."""

"""What the workers of one machine tell each other, so that any of them answers for all.

Each writes a line about itself into a folder that they share. Nothing in it comes from a visitor.
"""

import hashlib
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from rules.release.seal import NAME, PROJECT

NEVER = float("-inf")
# While the workers are replaced one after the other, two editions stand side by side.
REPLACED_WITHIN = 60.0


class Line(NamedTuple):
    """When a worker began and last forgot on time, in seconds of the machine, and its content.

    Until it has forgotten on time, that is when it began.
    """

    begun: float
    succeeded: float
    edition: str


class Board:
    """The lines of all workers that live. `patience` is how old a success may be, in seconds."""

    def __init__(
        self, folder: Path, patience: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.folder = folder
        self.patience = patience
        self.clock = clock
        self._begun = clock()
        self._edition = edition()

    def begins(self) -> None:
        """Tell that this worker is here: one that never succeeds is late too, in its time."""
        self._write(self._begun)

    def succeeded(self) -> None:
        """Tell that this worker could let go of everybody who has left."""
        self._write(self.clock())

    def cannot_serve(self) -> None:
        """Tell that this worker has nothing to show but the emergency page."""
        self._write(NEVER)

    def works(self) -> bool:
        """Whether every worker forgets on time, and none has other content for long."""
        now, lines = self.clock(), list(self._lines())
        late = any(now - line.succeeded > self.patience for line in lines)
        settled = {line.edition for line in lines if now - line.begun > REPLACED_WITHIN}
        return not late and len(settled) <= 1

    def _write(self, succeeded: float) -> None:
        draft = self.folder / f".{os.getpid()}"
        draft.write_text(f"{self._begun} {succeeded} {self._edition}", encoding="ascii")
        draft.replace(self.folder / str(os.getpid()))

    def _lines(self) -> Iterator[Line]:
        for file in self.folder.glob("[0-9]*"):
            if _lives(int(file.name)):
                begun, succeeded, content = file.read_text(encoding="ascii").split()
                yield Line(float(begun), float(succeeded), content)
            else:
                file.unlink(missing_ok=True)


def edition() -> str:
    """What stands for the sealed files as they were when this worker began."""
    seal = PROJECT / NAME
    return hashlib.sha256(seal.read_bytes()).hexdigest() if seal.is_file() else "unsealed"


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True

"""What the app can do without: a step that touches Streamlit's inside, which a release may change.

A step that fails is left out and named in the log. Only what makes the app faster may be left out;
what guards a person must stop the start instead, so that the emergency page stands in.
"""

from contextlib import AbstractContextManager
from types import TracebackType

from ui.log_redaction import log, where


class _Optional(AbstractContextManager[None, bool]):
    def __init__(self, what: str) -> None:
        self.what = what

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if not isinstance(error, Exception):
            return False
        log.warning("Starting without %s: %s", self.what, where(error))
        return True


def optional(what: str) -> AbstractContextManager[None, bool]:
    """Leave out what is inside when it fails. `what` completes "Starting without"."""
    return _Optional(what)

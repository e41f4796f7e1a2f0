"""The app as it ships, with a limit on half requests that a test can wait for."""

from ui.serving import connections

connections.LONGEST_REQUEST = 1.0

from ui.serving.server import app  # noqa: E402

__all__ = ["app"]

"""Whether the app should be kept, and whether it should be sent visitors.

Its health fails while it cannot forget those who have left: it should be started again. Readiness
fails then too, and while it leaves: it still serves those who are here.
"""

from collections.abc import Callable
from http import HTTPStatus

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from ui.serving.assemble import HEALTH, READY


class Health:
    """Answers at the address of readiness, and with 503 at that of health while it is not well."""

    def __init__(
        self, app: ASGIApp, works: Callable[[], bool], stays: Callable[[], bool] = lambda: True
    ) -> None:
        self.app = app
        self.works = works
        self.stays = stays

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = self._answer(scope["path"]) if scope["type"] == "http" else None
        await (answer or self.app)(scope, receive, send)

    def _answer(self, path: str) -> ASGIApp | None:
        if path not in (HEALTH, READY):
            return None
        if not self.works() or (path == READY and not self.stays()):
            return _told(HTTPStatus.SERVICE_UNAVAILABLE)
        return _told(HTTPStatus.OK) if path == READY else None


def _told(status: HTTPStatus) -> PlainTextResponse:
    return PlainTextResponse(status.phrase, status)

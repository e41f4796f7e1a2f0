"""Whether the app should be sent visitors: not while it cannot forget those who have left."""

from collections.abc import Callable
from http import HTTPStatus

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from ui.serving.assemble import HEALTH


class Health:
    """Answers 503 at the address of health while `works` says no; everything else goes on."""

    def __init__(self, app: ASGIApp, works: Callable[[], bool]) -> None:
        self.app = app
        self.works = works

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = scope["type"] == "http" and scope["path"] == HEALTH
        sick = asked and not self.works()
        answer = PlainTextResponse(HTTPStatus.SERVICE_UNAVAILABLE.phrase, 503) if sick else self.app
        await answer(scope, receive, send)

"""What stands whatever happens: the guards, the static pages, and the emergency page alone.

Nothing here needs Streamlit, so a Streamlit that does not fit takes none of it down.
"""

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from ui import addresses
from ui.serving.doors import Doors
from ui.serving.emergency import emergency_page
from ui.serving.headers import CommonHeaders, page_policy
from ui.serving.readiness import Ready
from ui.serving.settings import Settings

HEALTH = "/_stcore/health"


def standing_pages(settings: Settings, content: Ready | None) -> list[Route]:
    """The pages that stand beside the app, and without it; each is open by being here."""
    emergency = emergency_page(content.numbers, content.signs) if content else emergency_page()
    return [page("/emergency", emergency, page_policy(emergency, settings))]


def emergency_only(settings: Settings, content: Ready | None = None) -> ASGIApp:
    """What is left when the app cannot be served. It says that it is not healthy."""
    html = emergency_page(content.numbers, content.signs) if content else emergency_page()
    policy = page_policy(html, settings)
    standing = standing_pages(settings, content)
    return Starlette(
        routes=[
            *standing,
            Route(HEALTH, _unhealthy),
            page("/{any:path}", html, policy, status=503),
        ],
        middleware=guards(settings, [*addresses.pages(), "/welcome", *paths_of(standing)]),
    )


def guards(settings: Settings, open_addresses: list[str]) -> list[Middleware]:
    """What every request passes first. Headers come outermost: refusals carry them too."""
    return [
        Middleware(CommonHeaders, settings=settings),
        Middleware(Doors, hosts=settings.hosts, addresses=open_addresses),
    ]


def page(path: str, html: str, policy: str, status: int = 200) -> Route:
    """A page that never changes while the server runs."""

    async def give(_: Request) -> Response:
        return HTMLResponse(html, status, headers={"content-security-policy": policy})

    return Route(path, give)


def paths_of(routes: list[Route]) -> list[str]:
    """The address of each."""
    return [route.path for route in routes]


def _unhealthy(_: Request) -> Response:
    return PlainTextResponse("the app cannot be served", 503)

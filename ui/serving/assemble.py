"""What stands whatever happens: the guards, the static pages, and the emergency page alone.

Nothing here needs Streamlit, so a Streamlit that does not fit takes none of it down.
"""

from collections.abc import Callable, Iterator
from functools import cache, partial
from http import HTTPStatus

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from ui.content import countries_here, engine, home_country, library, topic_names
from ui.serving import addresses
from ui.serving.guard.allowlist import Doors
from ui.serving.guard.headers import CommonHeaders, page_policy
from ui.serving.readiness import Ready
from ui.serving.static import template
from ui.serving.static.emergency import emergency_page
from ui.settings import Settings
from ui.words import words

HEALTH, READY = "/_stcore/health", "/ready"
EMERGENCY, QUESTIONS, WELCOME = "/emergency", "/questions", "/welcome"
# Every page that a person may come to. Its address is open, whatever is left to show there.
PAGES = (*addresses.pages(demo=True), EMERGENCY, QUESTIONS, WELCOME)


def standing_pages(settings: Settings, content: Ready | None) -> list[Route]:
    """The pages that stand beside the app, and without it; each is open by being here.

    Without content there are no questions to read either.
    """
    emergency = _emergency(content)
    pages = [page(EMERGENCY, emergency, page_policy(emergency, settings))]
    if content:
        template.read_all()
        pages.append(_late(QUESTIONS, settings, _questions))
        pages += _topics(settings)
    return pages


def _topics(settings: Settings) -> Iterator[Route]:
    """Each topic of Learn on a page of its own, with an address that can be sent."""
    for name in topic_names():
        yield _late(addresses.topic(name), settings, partial(_topic, name))


def _topic(name: str) -> str:
    from ui.serving.static.topic_page import topic_page  # noqa: PLC0415 - few ever ask for it

    return topic_page(library(), library().page(name), home_country().emergency)


def _questions() -> str:
    from ui.serving.static.questions_page import questions_page  # noqa: PLC0415 - as above

    return questions_page(engine().rulebook, countries_here())


def emergency_only(settings: Settings, content: Ready | None = None) -> ASGIApp:
    """What is left when the app cannot be served. It says that it is not healthy.

    With `content` it is Streamlit alone that does not fit, and the questions can still be read.
    """
    html = _emergency(content)
    policy = page_policy(html, settings)
    standing = standing_pages(settings, content)
    return Starlette(
        routes=[
            *standing,
            *(Route(one, _unhealthy) for one in (HEALTH, READY)),
            page("/{any:path}", html, policy, status=503),
        ],
        middleware=guards(settings, [*PAGES, READY, *paths_of(standing)]),
    )


def _emergency(content: Ready | None) -> str:
    if content is None:
        return emergency_page()
    return emergency_page(content.numbers, content.signs, words, content.crisis, content.clinic)


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


def _late(path: str, settings: Settings, draw: Callable[[], str]) -> Route:
    """Such a page, drawn when somebody first asks for it: few ever do, and there are many."""

    @cache
    def drawn() -> tuple[str, dict[str, str]]:
        html = draw()
        return html, {"content-security-policy": page_policy(html, settings)}

    async def give(_: Request) -> Response:
        html, headers = drawn()
        return HTMLResponse(html, headers=headers)

    return Route(path, give)


def paths_of(routes: list[Route]) -> list[str]:
    """The address of each."""
    return [route.path for route in routes]


def _unhealthy(_: Request) -> Response:
    return PlainTextResponse(HTTPStatus.SERVICE_UNAVAILABLE.phrase, 503)

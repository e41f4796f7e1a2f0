"""Puts the parts together: the whole app, or the emergency page alone."""

import hashlib
from pathlib import Path

import streamlit as st
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from rules import countries
from ui import look
from ui.boundary import on_script_error
from ui.bridge import mounting
from ui.content import engine
from ui.serving.assets import FOREVER, CompressedAssets
from ui.serving.doors import Doors
from ui.serving.emergency import emergency_page
from ui.serving.forgetting import Forgetting
from ui.serving.frames import Frames
from ui.serving.headers import CommonHeaders, app_policy, page_policy
from ui.serving.host_config import HostConfig
from ui.serving.installed import installed
from ui.serving.opening import WATCHDOG, opening, watchdog_address
from ui.serving.questions_page import questions_page
from ui.serving.readiness import Ready
from ui.serving.settings import Settings
from ui.serving.shell import Shell, shell_page
from ui.serving.welcome import welcome_page
from ui.serving.whole_pages import WholePages
from ui.words import words


def whole_app(settings: Settings, content: Ready) -> ASGIApp:
    """Streamlit with the pages, behind everything that guards them."""
    streamlit = installed()
    number = next(iter(content.numbers.values()))
    bridge = [one for one in mounting.asset_addresses() if one.endswith(".js")]
    scripts = dict.fromkeys([mounting.first_script(), *streamlit.first_scripts, *bridge])
    look.link_from_shell()
    shell = shell_page(
        streamlit.page,
        opening(number),
        scripts=[*scripts],
        style_sheet=_style_address(),
        title=words("brand"),
    )
    own = [watchdog_address(), *mounting.asset_addresses(), _style_address()]
    welcome = welcome_page(number, [*streamlit.fetched, *own])
    emergency = emergency_page(content.numbers, content.signs, words)
    return st.App(
        settings.script,
        lifespan=Forgetting(settings.forget_after).lifespan,
        routes=[
            _page("/emergency", emergency, page_policy(emergency, settings)),
            _page("/welcome", welcome, page_policy(welcome, settings, fetches_app=True)),
            _questions(settings),
            _file(_style_address(), look.STYLE_SHEET),
            _file(watchdog_address(), WATCHDOG),
        ],
        middleware=[
            *_guards(settings),
            Middleware(CompressedAssets, folders=streamlit.folders | mounting.asset_folder()),
            Middleware(Shell, page=shell, policy=app_policy(shell, settings)),
            Middleware(HostConfig),
            Middleware(Frames),
            Middleware(WholePages),
        ],
        on_script_error=on_script_error,
    )


def emergency_only(settings: Settings, content: Ready | None = None) -> ASGIApp:
    """What is left when the app cannot be served. It says that it is not healthy.

    With `content` it is Streamlit alone that does not fit, and the questions can still be read.
    """
    page = emergency_page(content.numbers, content.signs, words) if content else emergency_page()
    policy = page_policy(page, settings)
    return Starlette(
        routes=[
            _page("/emergency", page, policy),
            *([_questions(settings)] if content else []),
            Route("/_stcore/health", _unhealthy),
            _page("/{any:path}", page, policy, status=503),
        ],
        middleware=_guards(settings),
    )


def _questions(settings: Settings) -> Route:
    html = questions_page(engine().rulebook, countries())
    return _page("/questions", html, page_policy(html, settings))


def _guards(settings: Settings) -> list[Middleware]:
    return [
        Middleware(CommonHeaders, settings=settings),
        Middleware(Doors, hosts=settings.hosts),
    ]


def _page(path: str, html: str, policy: str, status: int = 200) -> Route:
    async def give(_: Request) -> Response:
        return HTMLResponse(html, status, headers={"content-security-policy": policy})

    return Route(path, give)


def _unhealthy(_: Request) -> Response:
    return PlainTextResponse("content cannot be used", 503)


def _style_address() -> str:
    digest = hashlib.sha256(look.STYLE_SHEET.read_bytes()).hexdigest()
    return f"/look/{digest[:12]}.css"


def _file(path: str, file: Path) -> Route:
    async def give(_: Request) -> Response:
        return FileResponse(file, headers={"cache-control": FOREVER})

    return Route(path, give)

"""Streamlit with the pages, behind everything that guards them.

What only makes it faster is left out when the installed Streamlit has no place for it. What guards
a person must fit: otherwise this raises, and `ui/serving/server.py` serves the emergency page.
"""

import hashlib
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from ui.browser import mounting
from ui.errors import on_script_error
from ui.look import stylesheet
from ui.optional import optional
from ui.serving import addresses, development
from ui.serving.assemble import READY, WELCOME, guards, page, paths_of, standing_pages
from ui.serving.guard import websocket_filter
from ui.serving.guard.headers import app_policy, page_policy
from ui.serving.guard.host_config import HostConfig
from ui.serving.health import Health
from ui.serving.machine.board import Board
from ui.serving.machine.leaving import ComeBackElsewhere, Leaving
from ui.serving.readiness import Ready
from ui.serving.session_expiry import PATIENCE, Forgetting
from ui.serving.speed.compressed_assets import FOREVER, CompressedAssets
from ui.serving.speed.index_html import shell_page
from ui.serving.speed.streamlit_assets import Installed, installed
from ui.serving.static.opening import WATCHDOG, opening, watchdog_address
from ui.serving.static.welcome import welcome_page
from ui.settings import Settings
from ui.words import words


def whole_app(settings: Settings, content: Ready) -> ASGIApp:
    """The app as it is served. Raises whatever does not fit."""
    websocket_filter.check()
    mounting.announce()
    development.guarded()
    streamlit, leaving = installed(), Leaving(settings.drain)
    forgetting, works = _forgetting(settings)
    routes = _routes(settings, content, streamlit)
    files = [*streamlit.addresses, *mounting.asset_addresses()]
    return st.App(
        settings.script,
        lifespan=_both(forgetting, leaving),
        routes=routes,
        # From the outside in. Everything behind the doors was asked for by a known name.
        middleware=[
            *guards(settings, [*paths_of(routes), *files, READY]),
            Middleware(Health, works=works, stays=leaving.stays),
            Middleware(CompressedAssets, folders=streamlit.folders, made=mounting.assets()),
            Middleware(HostConfig),
            Middleware(websocket_filter.Frames),
            *_pages_and_ends(leaving),
        ],
        on_script_error=on_script_error,
    )


def _routes(settings: Settings, content: Ready, streamlit: Installed) -> list[Route]:
    """Every page: Streamlit's, at each address of ours, and those that need no script."""
    number = next(iter(content.numbers.values()))
    first, fetched = _asked_for(streamlit)
    shell = _shell(streamlit.page, first, number)
    policy = app_policy(shell, settings)
    own = [watchdog_address(), *mounting.asset_addresses(), _style_address()]
    welcome = welcome_page(number, [*fetched, *own], content.clinic)
    return [
        *(page(address, shell, policy) for address in addresses.pages(demo=settings.demo)),
        *standing_pages(settings, content),
        page(WELCOME, welcome, page_policy(welcome, settings, fetches_app=True)),
        _file(_style_address(), stylesheet.STYLE_SHEET),
        _file(watchdog_address(), WATCHDOG),
    ]


def _asked_for(streamlit: Installed) -> tuple[Sequence[str], Sequence[str]]:
    """The scripts that the first page will ask for, and every file that a visit will."""
    with optional("the lists of files to fetch early"):
        return streamlit.first_scripts, streamlit.fetched
    return (), ()


def _shell(page_of_streamlit: str, first: Sequence[str], number: str) -> str:
    """Streamlit's page made ours; as it is, where it has no place for what is ours."""
    bridge = [one for one in mounting.asset_addresses() if one.endswith(".js")]
    with optional("our words in Streamlit's page"):
        shell = shell_page(
            page_of_streamlit,
            opening(number),
            scripts=[*dict.fromkeys([mounting.first_script(), *first, *bridge])],
            style_sheet=_style_address(),
            title=words("brand"),
        )
        stylesheet.link_from_shell()
        return shell
    return page_of_streamlit


def _forgetting(settings: Settings) -> tuple[Forgetting, Callable[[], bool]]:
    """What forgets, and whether it works, in this process and in all beside it."""
    if settings.board is None:
        alone = Forgetting(settings.forget_after)
        return alone, alone.works
    board = Board(settings.board, PATIENCE * settings.forget_after)
    board.begins()
    one = Forgetting(settings.forget_after, succeeded=board.succeeded)
    return one, lambda: one.works() and board.works()


def _both(
    forgetting: Forgetting, leaving: Leaving
) -> Callable[[Any], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(app: Any) -> AsyncIterator[None]:
        async with forgetting.lifespan(app), leaving.lifespan():
            yield

    return lifespan


def _pages_and_ends(leaving: Leaving) -> list[Middleware]:
    """What knows where a page ends. Where that cannot be told, nobody's page is waited for."""
    with optional("pages sent in one piece"):
        from ui.serving.speed import batching  # noqa: PLC0415 - it may not load

        batching.check()
        ends = Middleware(ComeBackElsewhere, leaving=leaving, ends_a_run=batching.ends_a_run)
        return [ends, Middleware(batching.WholePages)]
    return [Middleware(ComeBackElsewhere, leaving=leaving, ends_a_run=None)]


def _style_address() -> str:
    digest = hashlib.sha256(stylesheet.STYLE_SHEET.read_bytes()).hexdigest()
    return f"/look/{digest[:12]}.css"


def _file(path: str, file: Path) -> Route:
    async def give(_: Request) -> Response:
        return FileResponse(file, headers={"cache-control": FOREVER})

    return Route(path, give)

"""What every answer tells the browser."""

import base64
import hashlib
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from starlette.datastructures import Headers
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tests.browser.server import Server
from tests.browser.traffic import Traffic
from tests.server import own_loop
from tests.server.asking import ask
from ui.serving.guard.headers import CommonHeaders, inline_hashes
from ui.settings import Settings

EVERYWHERE = [
    "/",
    "/welcome",
    "/emergency",
    "/questions",
    "/learn/what_it_is",
    "/_stcore/health",
    "/media/x",
    "/favicon.png",
    "/look/none.css",
]


@pytest.mark.parametrize("path", EVERYWHERE)
def test_every_answer_is_guarded(toy: Server, path: str):
    headers = ask(toy, path).headers

    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-frame-options"] == "DENY"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "geolocation=()" in headers["permissions-policy"]
    assert "server" not in headers


@pytest.mark.parametrize(
    "path", ["/", "/welcome", "/emergency", "/questions", "/_stcore/host-config"]
)
def test_what_may_be_personal_is_never_stored(toy: Server, path: str):
    assert ask(toy, path).headers["cache-control"] == "no-store"


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_fixed_files_are_stored_forever(toy: Server, encoding: str):
    script = re.findall(r"static/js/index[\w.-]+\.js", ask(toy, "/").text)[0]

    headers = ask(toy, f"/{script}", accept_encoding=encoding).headers

    assert "immutable" in headers["cache-control"]
    assert headers.get("content-encoding", "identity") == encoding


def test_parts_of_a_page_carry_only_what_browsers_heed_on_parts(toy: Server):
    script = re.findall(r"static/js/index[\w.-]+\.js", ask(toy, "/").text)[0]

    headers = ask(toy, f"/{script}").headers

    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "permissions-policy" not in headers


@pytest.mark.parametrize("path", EVERYWHERE)
def test_no_answer_sets_a_cookie(toy: Server, path: str):
    assert "set-cookie" not in ask(toy, path).headers


def test_the_policy_allows_no_script_but_the_apps_own(toy: Server):
    policy = ask(toy, "/").headers["content-security-policy"]

    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives["default-src"] == "'none'"
    assert re.fullmatch(r"'self'( 'sha256-[\w+/=]+')*", directives["script-src"])
    assert directives["frame-ancestors"] == "'none'"
    assert directives["object-src"] == "'none'"
    assert directives["connect-src"] == "'self'"
    assert "unsafe-eval" not in policy


def test_the_policy_names_the_scripts_inside_the_page(toy: Server):
    answer = ask(toy, "/")

    inside = re.findall(r"<script>(.*?)</script>", answer.text, re.DOTALL)
    for script in inside:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in answer.headers["content-security-policy"]


def test_a_script_from_a_file_needs_no_hash():
    assert inline_hashes('<script type="module" src="./a.js"></script>', "script") == ""


@pytest.mark.parametrize("path", ["/welcome", "/emergency", "/questions"])
def test_static_pages_allow_no_script_at_all(toy: Server, path: str):
    policy = ask(toy, path).headers["content-security-policy"]

    assert "script-src 'none'" in policy
    assert "unsafe-inline" not in policy


def test_a_clinic_can_show_the_app_inside_its_own_pages(start_toy: Callable[..., Server]):
    server = start_toy(VISIT_GUIDE_FRAME_ANCESTORS="https://clinic.example.org")

    headers = ask(server, "/").headers

    assert "frame-ancestors https://clinic.example.org" in headers["content-security-policy"]
    assert "x-frame-options" not in headers


def test_behind_tls_browsers_are_told_to_stay_there(start_toy: Callable[..., Server]):
    server = start_toy(VISIT_GUIDE_HTTPS="1")

    assert ask(server, "/").headers["strict-transport-security"].startswith("max-age=31536000")


def test_without_tls_nothing_is_said_about_it(toy: Server):
    assert "strict-transport-security" not in ask(toy, "/").headers


@pytest.mark.browser
def test_a_walk_breaks_no_rule_and_leaves_no_cookie(toy: Server, page: Page, traffic: Traffic):
    page.goto(toy.url)
    page.get_by_text("green", exact=True).click()
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("heading", name="Question 2").wait_for()

    assert traffic.console_errors == []
    assert traffic.page_errors == []
    assert traffic.outside(toy.url) == []
    assert page.context.cookies() == []
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes('ajs'))") == []


def test_a_page_that_nobody_thought_of_may_do_nothing():
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await HTMLResponse("<script>alert(1)</script>")(scope, receive, send)

    told = headers_of(CommonHeaders(app, Settings(frame_ancestors="https://clinic.example.org")))

    assert told["content-security-policy"].startswith("default-src 'none';")
    assert "frame-ancestors https://clinic.example.org" in told["content-security-policy"]


def test_a_page_keeps_the_policy_it_came_with():
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        page = HTMLResponse("", headers={"content-security-policy": "default-src 'self'"})
        await page(scope, receive, send)

    assert headers_of(CommonHeaders(app, Settings()))["content-security-policy"] == (
        "default-src 'self'"
    )


def headers_of(app: ASGIApp) -> dict[str, str]:
    """What this app answers a request with."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def run() -> None:
        scope = {"type": "http", "method": "GET", "path": "/static/x", "headers": []}
        await app(scope, receive, send)

    own_loop.run(run())
    return dict(Headers(raw=sent[0]["headers"]))

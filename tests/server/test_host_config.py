"""Streamlit's own dialogs stay off the page, whatever else Streamlit tells it."""

import json

from starlette.responses import JSONResponse, PlainTextResponse

from tests.browser.server import Server
from tests.server.asking import ask, ask_app
from ui.serving.guard.host_config import ADDRESS, SWITCH, HostConfig


def test_the_dialogs_are_off(toy: Server):
    assert json.loads(ask(toy, ADDRESS).text)[SWITCH] is True


def test_all_else_is_as_streamlit_said():
    said = {"allowedOrigins": ["https://a.example"], SWITCH: False, "new": 1}

    told = ask_app(HostConfig(JSONResponse(said)), ADDRESS).text

    assert json.loads(told) == {**said, SWITCH: True}


def test_what_has_another_form_is_passed_on():
    for answer in (JSONResponse({"allowedOrigins": []}), PlainTextResponse("no"), JSONResponse([])):
        assert ask_app(HostConfig(answer), ADDRESS).text == bytes(answer.body).decode()


def test_other_addresses_are_left_alone():
    said = JSONResponse({SWITCH: False})

    assert json.loads(ask_app(HostConfig(said), "/_stcore/health").text) == {SWITCH: False}

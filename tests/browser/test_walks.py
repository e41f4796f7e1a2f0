"""Whole walks in a real browser: by pointer, by touch, and with the keyboard alone.

Each person walks once; the tests then ask what they met on the way and at the end.
"""

import json
import re
import subprocess
import sys
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any, NamedTuple
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser

from questionnaire import WHO_FOR, to_json
from rules import Engine
from rules.model import LevelId
from tests import visitors
from tests.browser import keyboard
from tests.browser import walk as pointer
from tests.browser.answering import Hand, Seen, answer_all
from tests.browser.chromium import DESKTOP, PHONE
from tests.browser.server import Server
from tests.browser.traffic import Traffic
from tests.browser.walk import open_app
from tests.browser.window import window
from tests.visitors import Visitor, counted
from ui.content import engine
from visit import Journey
from visit.words import Speech, speech_for

AHEAD_OF_THE_SERVER = "Pacific/Kiritimati"
NEUTRAL_TITLES = re.compile(
    r"(Question \d+|Get help now|Check answers|What to do next) - Visit Guide"
)


class Walk(NamedTuple):
    """Someone, how they hold the device, and the level they need."""

    visitor: Visitor
    window: dict[str, Any]
    hand: Hand
    level: LevelId


WALKS = {
    "stomach bleeding": Walk(visitors.STOMACH_BLEEDING, DESKTOP, pointer, "emergency"),
    "bleeding after menopause": Walk(
        visitors.BLEEDING_AFTER_MENOPAUSE, PHONE, pointer, "two_weeks"
    ),
    "a growing lump, by keyboard": Walk(visitors.GROWING_LUMP, DESKTOP, keyboard, "two_weeks"),
    "fever on chemotherapy": Walk(visitors.FEVER_ON_CHEMOTHERAPY, PHONE, pointer, "emergency"),
    "a daughter for her mother": Walk(
        visitors.MOTHER_ON_CHEMOTHERAPY, DESKTOP, pointer, "emergency"
    ),
}


class Walked(NamedTuple):
    """What a person met. `decided` is what the command decides for the same answers."""

    level: LevelId
    visitor: Visitor
    seen: list[Seen]
    result: str
    decided: dict[str, Any]
    days: set[str]
    traffic: Traffic
    origin: str


# By day three people walk: by pointer, by touch and by keyboard, in an emergency and about someone
# else. The others meet the same kinds of page, and walk at night.
AT_NIGHT = {"stomach bleeding", "fever on chemotherapy"}
PEOPLE = [
    pytest.param(walk, id=name, marks=[pytest.mark.deep] if name in AT_NIGHT else [])
    for name, walk in WALKS.items()
]


@pytest.fixture(scope="module", params=PEOPLE)
def walked(
    request: pytest.FixtureRequest, browser: Browser, server: Server, engine: Engine
) -> Walked:
    walk: Walk = request.param
    answers = walk.visitor.answers(engine.rulebook.questionnaire)
    decided = command_decides(json.dumps(to_json(counted(engine, answers))))
    days = {last_day(decided)}
    settings = {**walk.window, "timezone_id": AHEAD_OF_THE_SERVER}
    with window(browser, traffic := Traffic(), **settings) as page:
        open_app(page, server)
        seen = answer_all(page, answers, walk.hand)
        result = page.get_by_role("main").inner_text()
    days.add(last_day(decided))
    return Walked(walk.level, walk.visitor, seen, result, decided, days, traffic, server.url)


def command_decides(answers: str) -> dict[str, Any]:
    """What `python -m rules decide` prints for these answers."""
    command = [sys.executable, "-m", "rules", "decide", "-"]
    ran = subprocess.run(command, input=answers, capture_output=True, text=True, check=True)
    printed: dict[str, Any] = json.loads(ran.stdout)
    return printed


def last_day(decided: dict[str, Any]) -> str:
    """The last day to seek care in the person's own time zone, as the page writes it."""
    by_when = timedelta(**{decided["by_when"]["unit"]: decided["by_when"]["value"]})
    day = datetime.now(ZoneInfo(AHEAD_OF_THE_SERVER)).date() + by_when
    return f"by {day:%A, %B} {day.day}, {day.year}"


def speech_of(walked: Walked) -> Speech:
    someone_else = walked.visitor.said.get(WHO_FOR) == "someone_else"
    return speech_for(Journey(answers={WHO_FOR: "someone_else" if someone_else else "me"}))


def test_each_page_is_the_one_the_rules_call_for(walked: Walked):
    assert [seen.heading for seen in walked.seen] == [seen.expected for seen in walked.seen]


def test_the_person_gets_the_level_they_need(walked: Walked, engine: Engine):
    assert walked.decided["level"] == walked.level
    assert walked.seen[-1].heading == engine.rulebook.level[walked.level].name.you


def test_the_deadline_is_the_one_the_command_decides(walked: Walked):
    if walked.level == "emergency":
        assert "By when\nNow\n" in walked.result
    else:
        assert any(day in walked.result for day in walked.days)


def test_every_reason_the_command_gives_is_on_the_page(walked: Walked):
    say = speech_of(walked)
    shown = [rule for rule in walked.decided["fired"] if rule["level"] != "watch"]

    assert shown
    for rule in shown:
        because = engine().rulebook.rule[rule["id"]].because
        assert because.you == rule["because"]
        assert say(because) in walked.result


def test_what_to_watch_for_is_on_the_page_and_in_an_emergency_only_its_own(walked: Walked):
    say, level = speech_of(walked), walked.decided["level"]
    asked = [rule for rule in walked.decided["fired"] if rule["level"] != "watch"]
    if level == "emergency":
        asked = [rule for rule in asked if rule["level"] == level]

    assert asked
    for rule in asked:
        signs = engine().rulebook.rule[rule["id"]].watch_for
        assert [sign.you for sign in signs] == rule["watch_for"] != []
        assert all(say(sign) in walked.result for sign in signs)


def test_the_questions_the_command_suggests_are_on_the_page(walked: Walked):
    say = speech_of(walked)
    suggested = walked.decided["suggested_questions"]

    assert suggested
    for question in suggested[:6]:
        everyday = engine().rulebook.provider_questions[question["id"]].everyday
        assert everyday.you == question["everyday"]
        assert say(everyday) in walked.result
        assert question["clinical"] in walked.result


def test_the_page_names_the_same_content_as_the_command(walked: Walked):
    version, digest = walked.decided["version"], walked.decided["digest"]

    assert f"Content version {version}, rule set {digest}." in walked.result


def test_the_focus_is_on_the_heading_after_each_step(walked: Walked):
    assert [seen.focus for seen in walked.seen] == [("h1", seen.heading) for seen in walked.seen]


def test_the_tab_title_changes_with_each_step(walked: Walked):
    titles = [seen.title for seen in walked.seen]

    assert all(before != after for before, after in pairwise(titles))


def test_the_tab_title_names_no_answer(walked: Walked):
    titles = [seen.title for seen in walked.seen]

    assert [title for title in titles if not NEUTRAL_TITLES.fullmatch(title)] == []


def test_the_address_says_nothing(walked: Walked):
    assert {seen.address for seen in walked.seen} == {f"{walked.origin}/"}


def test_nothing_is_asked_of_another_site(walked: Walked):
    assert walked.traffic.urls
    assert walked.traffic.outside(walked.origin) == []


def test_no_request_has_anything_but_a_plain_address(walked: Walked):
    asked = [urlsplit(url) for url in walked.traffic.urls]

    assert [parts.geturl() for parts in asked if parts.query or parts.fragment] == []


def test_the_browser_complains_of_nothing(walked: Walked):
    assert (walked.traffic.console_errors, walked.traffic.page_errors) == ([], [])

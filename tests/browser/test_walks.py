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
from playwright.sync_api import Browser, Page

from questionnaire import to_json
from rules import Engine
from rules.model import LevelId
from tests import visitors
from tests.browser import keyboard
from tests.browser import walk as pointer
from tests.browser.answering import Hand, Seen, answer_all
from tests.browser.chromium import DESKTOP, PHONE
from tests.browser.pages import journey_at, open_closed, open_section
from tests.browser.server import Server
from tests.browser.traffic import Traffic
from tests.browser.walk import open_app
from tests.browser.window import used_again
from tests.visitors import Visitor, counted
from ui.content import engine
from ui.words import words
from visit.complaint.signs import reasons_of, signs
from visit.plan.agenda import agenda
from visit.plan.fitting import fits
from visit.plan.watching import watching
from visit.situation import Situation

LOOK = "main :is(.vg-look, .vg-alarm)"
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
    """What a person met. `decided` is what the command decides for the same answers.

    `look` is what the result says first, `result` all of it, `asked` the questions in My visit.
    """

    walk: Walk
    seen: list[Seen]
    look: str
    result: str
    asked: str
    decided: dict[str, Any]
    days: set[str]
    traffic: Traffic
    origin: str


@pytest.fixture(scope="module", params=list(WALKS.values()), ids=list(WALKS))
def walked(
    request: pytest.FixtureRequest, browser: Browser, server: Server, engine: Engine
) -> Walked:
    walk: Walk = request.param
    answers = walk.visitor.answers(engine.rulebook.questionnaire)
    decided = command_decides(json.dumps(to_json(counted(engine, answers))))
    days = {last_day(decided)}
    settings = {**walk.window, "timezone_id": AHEAD_OF_THE_SERVER}
    with used_again(browser, traffic := Traffic(), **settings) as page:
        open_app(page, server)
        seen = answer_all(page, answers, walk.hand)
        result, look = said_on(page), page.locator(LOOK).inner_text()
        open_section(page, words("nav_visit"))
        if not in_an_emergency(walk):
            open_closed(page, words("visit_all_questions"))
        asked = said_on(page)
    days.add(last_day(decided))
    return Walked(walk, seen, look, result, asked, decided, days, traffic, server.url)


def in_an_emergency(walk: Walk) -> bool:
    """Then My visit has what helps now, and no question for a visit."""
    return Situation(engine(), journey_at(walk.visitor, "result")).in_an_emergency


def said_on(page: Page) -> str:
    """All that the page says, also in what is closed."""
    return page.get_by_role("main").text_content() or ""


def at_the_end(walked: Walked) -> Situation:
    """What this person said, at the result."""
    return Situation(engine(), journey_at(walked.walk.visitor, "result"))


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
    return f"By {day:%A, %B} {day.day}, {day.year}"


def test_each_page_is_the_one_the_rules_call_for(walked: Walked):
    assert [seen.heading for seen in walked.seen] == [seen.expected for seen in walked.seen]


def test_the_person_gets_the_level_they_need(walked: Walked, engine: Engine):
    assert walked.decided["level"] == walked.walk.level
    assert engine.rulebook.level[walked.walk.level].name.you in walked.look


def test_the_deadline_is_the_one_the_command_decides(walked: Walked):
    if walked.walk.level == "emergency":
        assert "Call for emergency help now" in walked.look
        assert "Call 911" in walked.look
    else:
        assert any(day in walked.look for day in walked.days)


def test_every_reason_the_command_gives_is_on_the_page(walked: Walked):
    """As what was said, on paper or aloud, with the rule's own sentence where that says more."""
    situation = at_the_end(walked)
    fired = [rule for rule in walked.decided["fired"] if rule["level"] != "watch"]
    stated = {(sign.key, sign.option): (sign.stated, sign.does) for sign in signs(situation)}

    assert fired
    for one in fired:
        rule = engine().rulebook.rule[one["id"]]
        assert rule.because.you == one["because"]
        said = [way for name in reasons_of(rule, situation) for way in stated[name] if way]
        ways = [situation.speech(rule.because), *said]
        assert any(way.casefold() in walked.result.casefold() for way in ways), rule.id


def test_what_to_watch_for_is_on_the_page_and_in_an_emergency_only_its_own(walked: Walked):
    situation = at_the_end(walked)
    fired = [rule for rule in walked.decided["fired"] if rule["level"] != "watch"]
    if walked.walk.level == "emergency":
        fired = [rule for rule in fired if rule["level"] == "emergency"]
    own = [sign for rule in fired for sign in engine().rulebook.rule[rule["id"]].watch_for]
    shown = [line for kind in watching(situation) for line in kind]

    assert {sign.you for sign in own} == {line for rule in fired for line in rule["watch_for"]}
    assert shown
    assert {*shown} <= {situation.speech(sign) for sign in own}
    assert [line for line in shown if line not in walked.result] == []


def test_the_first_questions_are_on_the_page_and_all_in_my_visit(walked: Walked):
    situation = at_the_end(walked)
    suggested = {question["id"]: question for question in walked.decided["suggested_questions"]}
    first = [one.id for one in agenda(situation).ask[:3]]

    assert len(first) == 3
    assert {*first} <= suggested.keys()
    for name, printed in suggested.items():
        question = engine().rulebook.provider_questions[name]
        everyday = situation.speech(question.everyday)
        assert (question.everyday.you, question.clinical.you) == (
            printed["everyday"],
            printed["clinical"],
        )
        if in_an_emergency(walked.walk):
            assert everyday not in walked.asked
        elif fits(question.everyday.you, situation):
            assert everyday in walked.asked
            assert situation.speech(question.clinical) in walked.asked
        # Nothing stands beside the call.
        urgent = walked.walk.level == "emergency"
        assert (everyday in walked.result) == (name in first and not urgent)


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

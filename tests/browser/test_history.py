"""The browser's Back and Forward move through the visit, and change no answer.

A headless browser has no buttons, keys or swipes of its own; all of them move through the same
history, and so does `turn`.
"""

import json
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from questionnaire import Answer
from tests import visitors
from tests.browser.answering import SWIFT, answer, begin, mark_rows
from tests.browser.pages import journey_at, open_section
from tests.browser.server import Server
from tests.browser.traffic import Traffic
from tests.browser.walk import (
    OF_THE_SAME_ORIGIN,
    READ_SECONDS,
    choose_unit,
    clear,
    come_back,
    control,
    expect_heading,
    heading,
    mark,
    number_field,
    open_app,
    press,
    rerun,
    unit_of,
    wait_ready,
)
from tests.server.network import Network
from tests.server.trouble import CONNECTED, TROUBLES
from tests.visitors import GROWING_LUMP, STOMACH_BLEEDING, Visitor, steps
from ui.content import engine
from ui.widgets.number import MEASURED
from ui.words import words
from visit import Journey
from visit.flow import screens
from visit.record.record import write
from visit.situation import Situation

KEPT = "JSON.parse(sessionStorage.getItem('visit-guide.record')).record"
HEADING = "main h1"
START = "start_title"
LUMP, SIZE = "arms_legs.lump", "lump.size"


def said(page: Page) -> dict[str, Any]:
    """The answers that the tab keeps."""
    return dict(json.loads(page.evaluate(KEPT))["said"])


def turn(page: Page, pages: int) -> None:
    """Press Back so often if negative, else Forward, without waiting in between."""
    page.evaluate("pages => { history.go(pages) }", pages)


def shows(page: Page, text: str) -> None:
    expect(page.locator(HEADING)).to_have_text(text)
    wait_ready(page)


def back_to(page: Page, text: str) -> None:
    turn(page, -1)
    shows(page, text)


def forward_to(page: Page, text: str) -> None:
    turn(page, 1)
    shows(page, text)


def walk_to(page: Page, visitor: Visitor, last: str, key: str | None = None) -> list[str]:
    """From the start page to that page; the headings of all pages on the way."""
    start = heading(page)
    begin(page, hand=SWIFT)
    return [start, *walk_along(page, visitor, steps(engine(), answers_of(visitor)), last, key)]


def walk_along(
    page: Page, visitor: Visitor, way: Iterable[Journey], last: str, key: str | None = None
) -> list[str]:
    """From the first of these pages to that page; the headings of all pages on the way."""
    headings = []
    for journey in way:
        headings.append(heading(page))
        if journey.page == last and shows_row(journey, key):
            return headings
        if journey.page == "emergency":
            press(page, words("emergency_go_on"))
        elif journey.page == "question":
            answer(page, answers_of(visitor), SWIFT)
    raise LookupError(f"{last} {key} is not on the way")


def past_the_emergency(page: Page, server: Server) -> list[str]:
    """Come back three pages before it, and go on over it; the headings of the pages up to it."""
    *_, first, second, third, emergency, _ = steps(engine(), answers_of(STOMACH_BLEEDING))
    come_back(page, server, first)
    along = first, second, third, emergency
    headings = walk_along(page, STOMACH_BLEEDING, along, "emergency")
    press(page, words("emergency_go_on"))
    return headings


def answers_of(visitor: Visitor) -> dict[str, Answer]:
    return visitor.answers(engine().rulebook.questionnaire)


def shows_row(journey: Journey, key: str | None) -> bool:
    """Whether that question, if any, is on the screen the journey is at."""
    if key is None or journey.asking is None:
        return key is None
    return key in screens.shown_at(Situation(engine(), journey), journey.asking).keys


def emergency_heading() -> str:
    situation = Situation(engine(), journey_at(STOMACH_BLEEDING, "emergency"))
    return situation.speech(situation.emergencies[0].say)


def test_back_and_forward_lead_through_every_page_and_change_no_answer(
    page: Page, server: Server, traffic: Traffic
):
    open_app(page, server)
    headings = walk_to(page, GROWING_LUMP, "review")
    press(page, words("see_what_to_do"))
    headings.append(heading(page))
    before = said(page)

    for earlier in reversed(headings[:-1]):
        back_to(page, earlier)
    for later in headings[1:]:
        forward_to(page, later)

    assert said(page) == before
    assert (traffic.console_errors, traffic.page_errors) == ([], [])


def test_the_rest_that_was_answered_for_the_doctor_leads_back_to_the_check(
    page: Page, server: Server
):
    given = answers_of(GROWING_LUMP)
    review = journey_at(GROWING_LUMP, "review")
    come_back(page, server, review)
    before, check = said(page), heading(page)

    press(page, words("answer_the_rest", count=len(Situation(engine(), review).needed)))
    rest = heading(page)
    back_to(page, check)
    forward_to(page, rest)
    while heading(page) != check:
        answer(page, given, SWIFT)
    assert said(page).keys() > before.keys()
    press(page, words("see_guidance"))
    result = heading(page)
    back_to(page, check)

    forward_to(page, result)


def test_nothing_is_in_the_address_and_a_number_in_the_history(page: Page, server: Server):
    open_app(page, server)
    pages = walk_to(page, GROWING_LUMP, "question", LUMP)

    assert page.url == f"{server.url}/"
    assert page.evaluate("history.state") == {"page": len(pages) - 1}


def test_back_from_the_first_page_leaves_and_forward_comes_back(page: Page, server: Server):
    page.goto(f"{server.url}/emergency")
    open_app(page, server)
    headings = walk_to(page, GROWING_LUMP, "question", "everyone.age")
    for earlier in reversed(headings[:-1]):
        back_to(page, earlier)

    page.go_back()
    expect(page).to_have_url(f"{server.url}/emergency")
    page.go_forward()
    wait_ready(page)

    expect_heading(page, words(START))
    for later in headings[1:]:
        forward_to(page, later)


def test_the_emergency_page_is_shown_again_each_time(page: Page, server: Server):
    headings = past_the_emergency(page, server)
    after = heading(page)

    back_to(page, emergency_heading())
    back_to(page, headings[-2])
    forward_to(page, emergency_heading())
    page.wait_for_timeout(READ_SECONDS * 1000)
    forward_to(page, after)


@pytest.mark.parametrize("pages", [-2, -3])
def test_no_jump_forward_skips_the_emergency_page(page: Page, server: Server, pages: int):
    headings = past_the_emergency(page, server)
    turn(page, pages)
    shows(page, headings[pages])

    turn(page, -pages)

    shows(page, emergency_heading())


@pytest.mark.parametrize("pause", [0, 400])
def test_two_quick_presses_do_not_skip_the_emergency_page(page: Page, server: Server, pause: int):
    headings = past_the_emergency(page, server)
    turn(page, -2)
    shows(page, headings[-2])

    page.evaluate("pause => { history.go(1); setTimeout(() => history.go(1), pause) }", pause)
    page.wait_for_timeout(pause)

    shows(page, emergency_heading())
    wait_ready(page)
    shows(page, emergency_heading())


def test_an_answer_given_after_back_leads_on_as_before(page: Page, server: Server):
    open_app(page, server)
    headings = walk_to(page, GROWING_LUMP, "question", LUMP)
    before = said(page)
    back_to(page, headings[-2])

    press(page, words("continue"))

    shows(page, headings[-1])
    assert said(page) == before
    back_to(page, headings[-2])
    back_to(page, headings[-3])


def test_a_danger_sign_given_after_back_interrupts_and_forward_does_not_pass_it(
    page: Page, server: Server
):
    open_app(page, server)
    headings = walk_to(page, GROWING_LUMP, "question", LUMP)
    for earlier in reversed(headings[1:-1]):
        back_to(page, earlier)
    signs = engine().rulebook.questionnaire.question("everyone.danger_signs")
    mark(page, signs.key, next(name for name in signs.choices if name in signs.danger))
    press(page, words("continue"))
    interrupted = heading(page)
    assert interrupted not in headings

    turn(page, 1)
    wait_ready(page)
    expect_heading(page, interrupted)
    back_to(page, headings[1])
    forward_to(page, interrupted)


def test_what_was_marked_and_not_sent_is_there_again(page: Page, server: Server):
    open_app(page, server)
    headings = walk_to(page, GROWING_LUMP, "question", SIZE)
    mark(page, "lump.growth", "fast")
    mark(page, SIZE, MEASURED)
    choose_unit(page, SIZE, "inches")
    number_field(page, SIZE).press_sequentially("2.5")

    back_to(page, headings[-2])
    forward_to(page, headings[-1])

    expect(number_field(page, SIZE)).to_have_value("2.5")
    expect(unit_of(page, SIZE, "inches")).to_be_checked()
    expect(control(page, "lump.growth", "fast")).to_be_checked()
    assert not {SIZE, "lump.growth"} & said(page).keys()


def test_the_button_back_and_the_browsers_agree(page: Page, server: Server):
    open_app(page, server)
    headings = walk_to(page, GROWING_LUMP, "question", LUMP)

    press(page, words("back"))
    shows(page, headings[-2])
    back_to(page, headings[-3])
    forward_to(page, headings[-2])
    forward_to(page, headings[-1])
    back_to(page, headings[-2])
    press(page, words("back"))

    shows(page, headings[-3])
    assert page.evaluate("history.state") == {"page": len(headings) - 3}


def test_quick_presses_come_to_where_they_lead(page: Page, server: Server):
    open_app(page, server)
    headings = walk_to(page, GROWING_LUMP, "question", LUMP)

    for _ in range(3):
        turn(page, -1)
    shows(page, headings[-4])
    for _ in range(2):
        turn(page, 1)

    shows(page, headings[-2])


def test_back_while_an_answer_is_under_way_loses_neither(page: Page, server: Server):
    open_app(page, server)
    headings = walk_to(page, GROWING_LUMP, "question", "everyone.age")
    mark_rows(page, answers_of(GROWING_LUMP), hand=SWIFT)

    # In one go, so that the answer cannot come before the turn.
    page.get_by_role("button", name=words("continue"), exact=True).evaluate(
        "button => { button.click(); history.back() }"
    )

    shows(page, headings[-2])
    assert "everyone.age" in said(page)


@pytest.mark.parametrize("trouble", ["a reload", "a cut", "a crash"])
def test_trouble_in_the_middle_keeps_the_way_back_and_forward(
    page: Page, server: Server, start_server: Callable[..., Server], trouble: str
):
    with Network(start_server() if trouble == "a crash" else server) as network:
        open_app(page, network)
        headings = walk_to(page, GROWING_LUMP, "question", LUMP)
        back_to(page, headings[-2])

        TROUBLES[trouble](page, network)
        wait_ready(page)

        shows(page, headings[-2])
        back_to(page, headings[-3])
        forward_to(page, headings[-2])
        forward_to(page, headings[-1])


def test_back_during_a_cut_is_done_when_the_connection_is_back(page: Page, server: Server):
    with Network(server) as network:
        open_app(page, network)
        headings = walk_to(page, GROWING_LUMP, "question", LUMP)
        before = said(page)
        network.cut()
        expect(page.locator(CONNECTED)).to_have_count(0)

        turn(page, -1)
        turn(page, -1)
        page.wait_for_timeout(300)
        expect_heading(page, headings[-1])
        network.mend()

        expect(page.locator(CONNECTED)).to_have_count(1)
        shows(page, headings[-3])
        assert said(page) == before


def test_back_during_a_crash_is_done_by_the_next_server(
    page: Page, start_server: Callable[..., Server]
):
    guide = start_server()
    open_app(page, guide)
    headings = walk_to(page, GROWING_LUMP, "question", LUMP)
    guide.kill()
    expect(page.locator(CONNECTED)).to_have_count(0)

    turn(page, -1)
    guide.start()

    expect(page.locator(CONNECTED)).to_have_count(1)
    shows(page, headings[-2])


def test_a_turn_that_nobody_answered_is_done_after_a_reload(page: Page, server: Server):
    with Network(server) as network:
        open_app(page, network)
        headings = walk_to(page, GROWING_LUMP, "question", LUMP)
        network.cut()
        expect(page.locator(CONNECTED)).to_have_count(0)
        turn(page, -2)
        page.wait_for_timeout(300)
        network.mend()

        page.reload()

        shows(page, headings[-3])


def test_a_reload_alone_goes_where_the_record_says(page: Page, server: Server):
    open_app(page, server)
    walk_to(page, GROWING_LUMP, "question", LUMP)
    elsewhere = journey_at(GROWING_LUMP, "question", LUMP)
    kept = {"record": write(elsewhere, engine().rulebook), "revision": 900}
    page.evaluate("kept => sessionStorage.setItem('visit-guide.record', kept)", json.dumps(kept))

    page.reload()

    shows(page, screen_of(LUMP))


def test_a_section_leads_back_to_the_question_and_forward_again(page: Page, server: Server):
    open_app(page, server)
    headings = walk_to(page, GROWING_LUMP, "question", LUMP)
    page.evaluate("window.loadedOnce = true")

    open_section(page, words("nav_learn"))
    assert page.url == f"{server.url}/learn"
    back_to(page, headings[-1])
    assert page.url == f"{server.url}/"
    forward_to(page, words("learn_title"))
    turn(page, -2)

    shows(page, headings[-2])
    assert page.evaluate("window.loadedOnce")
    assert page.url == f"{server.url}/"


def test_a_topic_leads_back_to_the_list(page: Page, server: Server):
    open_app(page, server)
    open_section(page, words("nav_learn"))
    with rerun(page):
        page.locator('[class*="st-key-read_"] button').first.click()
    topic = heading(page)

    back_to(page, words("learn_title"))
    forward_to(page, topic)
    turn(page, -2)

    shows(page, words(START))


def test_back_after_clearing_leaves_and_shows_nothing_of_the_visit(page: Page, server: Server):
    page.goto(f"{server.url}/emergency")
    open_app(page, server)
    walk_to(page, GROWING_LUMP, "question", LUMP)
    clear(page)
    assert page.evaluate("sessionStorage.length") == 0

    page.go_back()

    expect(page).to_have_url(f"{server.url}/emergency")
    page.go_forward()
    wait_ready(page)
    expect_heading(page, words(START))
    assert said(page) == {}


def test_a_new_visit_after_clearing_does_not_lead_into_the_old_one(page: Page, server: Server):
    page.goto(f"{server.url}/emergency")
    open_app(page, server)
    walk_to(page, GROWING_LUMP, "question", LUMP)
    clear(page)
    press(page, words("finished_again"))
    headings = walk_to(page, GROWING_LUMP, "question", "everyone.age")

    for earlier in reversed(headings[:-1]):
        back_to(page, earlier)
    turn(page, -1)

    expect(page).to_have_url(f"{server.url}/emergency")


def test_a_question_that_no_longer_counts_is_passed_over(page: Page, server: Server):
    open_app(page, server)
    headings = walk_to(page, GROWING_LUMP, "question", SIZE)
    lump = headings.index(screen_of(LUMP))
    turn(page, lump - len(headings) + 1)
    shows(page, headings[lump])
    mark(page, LUMP, "no")
    press(page, words("continue"))
    press(page, words("change_do"))
    after = heading(page)
    assert after not in headings

    turn(page, -1)
    shows(page, headings[lump])


def screen_of(key: str) -> str:
    """The heading of the screen of that question."""
    return engine().rulebook.questionnaire.screen_of[key].heading.you


def test_on_a_phone_the_same(phone: Page, server: Server):
    open_app(phone, server)
    headings = walk_to(phone, GROWING_LUMP, "question", LUMP)

    back_to(phone, headings[-2])
    back_to(phone, headings[-3])
    forward_to(phone, headings[-2])

    assert phone.evaluate("document.querySelector('main').scrollTop") == 0


@pytest.mark.parametrize("shared", ["0", "1"])
def test_on_a_shared_device_a_reload_ends_the_visit_and_back_leaves(
    page: Page, start_server: Callable[..., Server], shared: str
):
    guide = start_server(environment={"VISIT_GUIDE_SHARED_DEVICE": shared})
    page.goto(f"{guide.url}/emergency")
    open_app(page, guide)
    headings = walk_to(page, GROWING_LUMP, "question", "everyone.age")
    back_to(page, headings[-2])

    page.reload()
    wait_ready(page)
    turn(page, -1)

    if shared == "0":
        shows(page, headings[-3])
    else:
        expect(page).to_have_url(f"{guide.url}/emergency")


def test_a_visit_that_comes_back_begins_a_history_of_its_own(page: Page, server: Server):
    come_back(page, server, journey_at(visitors.GROWING_LUMP, "question", LUMP))

    page.go_back()

    expect(page).to_have_url(server.url + OF_THE_SAME_ORIGIN)

"""Each topic of Learn stands at an address of its own, with all that the app says of it."""

import re
import subprocess
import sys
from html import unescape

import pytest
from playwright.sync_api import Page as Window

from education import Library, Page, load
from education.markup import plain
from tests.browser.server import PROJECT, Server
from tests.printed import NEEDS_POPPLER, filled, pages_of
from tests.server.asking import ask, ask_app
from ui.serving import addresses
from ui.serving.assemble import emergency_only
from ui.serving.readiness import load_content
from ui.serving.static.topic_page import topic_page
from ui.settings import Settings
from ui.words import words

BOOKS = load()
LEAST_FILLED = 0.6
_TAG = re.compile(r"<[^>]+>")


def html(topic: Page, books: Library = BOOKS) -> str:
    return topic_page(books, topic, "911")


def read(markup: str) -> str:
    return " ".join(unescape(_TAG.sub("", markup)).split())


@pytest.mark.parametrize("topic", BOOKS.pages, ids=lambda topic: topic.id)
def test_a_topic_says_every_fact_with_a_number_for_each_source(topic: Page):
    shown = html(topic)

    facts = [fact for section in topic.sections for fact in section.facts]
    assert all(" ".join(plain(fact.text).split()) in read(shown) for fact in facts)
    assert shown.count('aria-label="') - 1 >= sum(len(fact.sources) for fact in facts)
    assert words("not_reviewed") in read(shown)


@pytest.mark.parametrize("topic", BOOKS.pages, ids=lambda topic: topic.id)
def test_its_sources_stand_once_each_in_the_order_of_their_numbers(topic: Page):
    listed = re.findall(r'<li><a href="([^"]+)"[^>]*>[^<]+</a><span>', html(topic))

    assert [unescape(url) for url in listed] == [
        BOOKS.sources[name].url for name in BOOKS.sources_on(topic)
    ]


def test_a_drawing_is_told_in_words_too():
    drawn = [
        (topic, BOOKS.drawings[section.drawing])
        for topic in BOOKS.pages
        for section in topic.sections
        if section.drawing
    ]

    assert drawn
    for topic, drawing in drawn:
        told = (
            drawing.description,
            *(text for label in drawing.labels for text in (label.name, label.about)),
        )
        assert all(plain(text) in read(html(topic)) for text in told)


@NEEDS_POPPLER
@pytest.mark.browser
@pytest.mark.parametrize("paper", [words("take_paper_us_letter"), words("take_paper_a4")])
def test_on_paper_no_page_is_half_empty_and_nothing_is_torn_apart(
    toy: Server, page: Window, paper: str
):
    for topic in BOOKS.pages:
        page.goto(toy.url + addresses.topic(topic.id))

        printed = page.pdf(format=paper)

        assert all(part >= LEAST_FILLED for part in filled(printed)[:-1]), topic.id
        headings = {section.heading for section in topic.sections}
        for lines in pages_of(printed):
            assert lines[-1] not in headings, topic.id
            assert not lines[0].startswith("http"), f"{topic.id}: an address without its source"


def test_survival_numbers_stay_closed_until_they_are_asked_for():
    topic = next(one for one in BOOKS.pages if one.asks_first)
    names = [name for section in topic.sections for name in section.figures]

    open_parts = re.sub(r"<details>.*?</details>", "", html(topic), flags=re.DOTALL)

    assert names
    assert not any(BOOKS.figure_sets[name].title in open_parts for name in names)


def test_every_topic_is_served_and_nothing_else_under_learn(toy: Server):
    for topic in BOOKS.pages:
        assert ask(toy, addresses.topic(topic.id)).status == 200
    assert ask(toy, addresses.topic("no_such_topic")).status == 404


def test_topics_are_served_when_the_app_is_not():
    app = emergency_only(Settings(), load_content(sealed=False))

    answer = ask_app(app, addresses.topic("what_it_is"))

    assert (answer.status, answer.text) == (200, html(BOOKS.page("what_it_is")))
    assert "script-src 'none'" in answer.headers["content-security-policy"]


def test_they_need_no_streamlit():
    check = "import sys, ui.serving.static.topic_page; sys.exit('streamlit' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", check], cwd=PROJECT, check=False).returncode == 0

"""The page of all questions, to read or print where the app does not open."""

import re
import subprocess
import sys
from collections.abc import Callable
from html import escape, unescape

import pytest
from playwright.sync_api import Page

from questionnaire import Is, Number, Questionnaire, atoms
from rules import Rulebook, countries
from tests.browser.server import PROJECT, Server
from tests.printed import NEEDS_POPPLER, packed, pages_of
from tests.server.asking import ask, ask_app
from ui.serving.assemble import PAGES, emergency_only
from ui.serving.readiness import load_content
from ui.serving.static.emergency import DANGER_SIGNS
from ui.serving.static.fallback_words import CRISIS
from ui.serving.static.questions_page import questions_page
from ui.settings import Settings
from ui.words import words

MOST_SHEETS = 23


@pytest.fixture(scope="module")
def html(rulebook: Rulebook) -> str:
    return questions_page(rulebook, countries())


def section(html: str, location: str) -> str:
    """The part of the page about one place."""
    start = html.index(f'<h2 id="{location}">')
    return html[start : html.index("</section>", start)]


def test_every_question_and_every_answer_stands_under_its_place(
    html: str, questionnaire: Questionnaire
):
    for location in questionnaire.locations:
        part = section(html, location.id)
        for question in location.questions:
            if question.key != DANGER_SIGNS:
                assert escape(question.text.you) in part
                for text in question.choices.values():
                    assert f'<span class="box"></span> {escape(text.you)}</li>' in part


def test_places_stand_in_the_order_of_asking(html: str, questionnaire: Questionnaire):
    names = [
        unescape(name) for name in re.findall(r'<section class="place"><h2[^>]*>([^<]+)', html)
    ]

    assert names == [location.name.you for location in questionnaire.locations]


def test_the_danger_signs_come_first_with_the_number(html: str, questionnaire: Questionnaire):
    general = questionnaire.question(DANGER_SIGNS)
    before = html[: html.index('<section class="place">')]

    assert 'href="tel:911"' in before
    assert before.index("Call 911 now for any of these") < before.index(
        escape(general.choices[general.danger[0]].you)
    )
    for sign in general.danger:
        assert escape(general.choices[sign].you) in before
    crisis = escape(general.choices[CRISIS].you)
    assert f'{crisis}: In the United States, call or text <a href="tel:988"' in before
    for country in countries():
        assert country.emergency in before


def test_the_danger_signs_of_a_place_come_before_its_questions(
    html: str, questionnaire: Questionnaire
):
    for location in questionnaire.locations:
        dangerous = [one for one in location.questions if one.danger and one.key != DANGER_SIGNS]
        signs = section(html, location.id).partition('<ol class="questions">')[0]
        for question in dangerous:
            assert f"{escape(question.text.you)}<ul>" in signs
            for option in question.danger:
                assert f"<li>{escape(question.choices[option].you)}</li>" in signs
        assert not dangerous or "Call 911 now for any of these here" in signs


def test_no_emergency_is_left_out(html: str, rulebook: Rulebook):
    """Each stands there as a danger sign alone, or with all that has to come together."""
    questions = rulebook.questionnaire
    for rule in rulebook.rules:
        if rule.level != "emergency":
            continue
        alone = all(
            isinstance(one, Is) and one.options <= set(questions.question(one.question).danger)
            for one in atoms(rule.when)
        )
        assert alone or escape(rule.because.you) in section(html, rule.location), rule.key


def test_a_number_has_room_to_be_written_in_each_unit(html: str, questionnaire: Questionnaire):
    numbers = [one for one in questionnaire.questions.values() if isinstance(one, Number)]

    assert numbers
    for question in numbers:
        blank = f'<span class="blank"></span> {escape(question.unit)}'
        assert blank in section(html, question.location)


def test_it_says_that_it_is_no_diagnosis_and_not_reviewed(html: str):
    assert escape(words("education")) in html
    assert escape(words("not_reviewed")) in html
    assert escape(words("paper_not")) in html


def test_nothing_is_left_to_fill_in(html: str):
    assert re.findall(r"\$\w+|\{\w+\}", html.partition("</style>")[2]) == []


def test_lists_are_closed(html: str):
    for tag in ("ul", "ol", "li", "section", "div"):
        assert len(re.findall(f"<{tag}[ >]", html)) == html.count(f"</{tag}>"), tag


def test_it_needs_no_streamlit():
    check = "import sys, ui.serving.static.questions_page; sys.exit('streamlit' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", check], cwd=PROJECT, check=False).returncode == 0


def test_it_is_served_when_the_content_is_sound_and_the_app_is_not(html: str):
    content = load_content(sealed=False)

    app = emergency_only(Settings(), content)

    answer = ask_app(app, "/questions")
    assert (answer.status, answer.text) == (200, html)
    assert "script-src 'none'" in answer.headers["content-security-policy"]
    assert 'href="/questions"' in ask_app(app, "/emergency").text
    assert ask_app(app, "/").status == 503


@pytest.mark.parametrize("path", sorted({*PAGES} - {"/emergency"}))
def test_no_page_but_that_for_emergencies_is_served_when_the_content_cannot_be_used(path: str):
    app = emergency_only(Settings())

    answer = ask_app(app, path)

    assert answer.status == 503
    assert words("help_title") in answer.text
    assert "/questions" not in answer.text


@pytest.mark.parametrize("path", ["/emergency", "/welcome", "/"])
def test_other_pages_lead_to_it(toy: Server, path: str):
    assert 'href="/questions"' in ask(toy, path).text


@NEEDS_POPPLER
@pytest.mark.browser
def test_on_paper_every_question_is_there_and_no_help_for_the_screen(
    toy: Server, page: Page, questionnaire: Questionnaire
):
    page.goto(f"{toy.url}/questions")

    sheets = pages_of(page.pdf(format=words("take_paper_us_letter")))

    text = packed("".join(line for sheet in sheets for line in sheet))
    assert len(sheets) <= MOST_SHEETS
    assert packed(words("strip_lead", call="").partition("?")[0]) not in text
    for question in questionnaire.questions.values():
        assert question.key == DANGER_SIGNS or packed(question.text.you) in text


@pytest.mark.browser
def test_it_works_without_javascript(toy: Server, open_window: Callable[..., Page]):
    page = open_window(java_script_enabled=False)

    page.goto(f"{toy.url}/questions")
    page.get_by_role("link", name="Bladder and pee").click()

    assert page.get_by_role("heading", name="Bladder and pee").is_visible()

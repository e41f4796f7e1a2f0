"""What someone who does not see the page is told: names of buttons, notices, titles of tabs."""

from playwright.sync_api import Page, expect

from tests import visitors
from tests.browser.answering import SWIFT, answer
from tests.browser.kinds_of_page import KINDS
from tests.browser.pages import at, journey_at, section
from tests.browser.server import Server
from tests.browser.walk import ask_to_clear, open_app, press, rerun
from tests.people import calmest
from ui.content import engine, library
from ui.words import words

FINGER = 44
TALLEST_ROW = 150


def test_each_way_to_change_an_answer_is_named_by_its_question(page: Page, server: Server):
    KINDS["review, when it is settled"](page, server)
    questionnaire = engine().rulebook.questionnaire

    for key in journey_at(visitors.GROWING_LUMP, "review").answers:
        name = f'Change the answer to "{questionnaire.question(key).text.you}"'
        expect(page.get_by_role("button", name=name, exact=True)).to_have_count(1)


def test_the_answers_to_check_are_short_rows_with_room_for_a_finger(phone: Page, server: Server):
    KINDS["review"](phone, server)

    rows = [row.bounding_box() for row in phone.locator("dl.vg-answers > div").all()]
    ways = [way.bounding_box() for way in phone.get_by_role("button", name="Change the").all()]

    assert len(rows) == len(ways) > 1
    assert max(row["height"] for row in rows if row) <= TALLEST_ROW
    assert min(min(way["height"], way["width"]) for way in ways if way) >= FINGER


def test_an_undone_change_is_said_beside_the_heading(page: Page, server: Server):
    KINDS["change"](page, server)
    press(page, words("change_do"))
    # Without the lump more screens decide how soon.
    questions = engine().rulebook.questionnaire.questions
    calm = {key: calmest(question) for key, question in questions.items()}
    while not page.get_by_role("button", name=words("undo")).count():
        answer(page, calm, SWIFT)

    press(page, words("undo"))

    said = page.get_by_role("main").get_by_role("status")
    expect(said).to_have_text("Your last change is undone. Your earlier answers are back.")
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_the_tab_is_named_by_the_topic_that_is_read(page: Page, server: Server):
    topic = library().pages[0]
    section("learn")(page, server)
    expect(page).to_have_title("Learn - Visit Guide")

    press(page, topic.title)
    expect(page).to_have_title(f"{topic.title} - Visit Guide")

    press(page, words("learn_all"))
    expect(page).to_have_title("Learn - Visit Guide")


def test_a_phone_shows_the_way_in_without_scrolling(phone: Page, server: Server):
    open_app(phone, server)

    expect(phone.get_by_role("button", name=words("begin"), exact=True)).to_be_in_viewport(ratio=1)


def test_a_section_opens_without_loading_the_app_anew(page: Page, server: Server):
    open_app(page, server)
    page.evaluate("window.loadedOnce = true")

    with rerun(page):
        page.get_by_role("link", name=words("nav_learn"), exact=True).click()

    expect(page).to_have_url(f"{server.url}/learn")
    expect(page.get_by_role("link", name=words("nav_learn"), exact=True)).to_have_attribute(
        "aria-current", "page"
    )
    with rerun(page):
        page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text(words("start_title"))
    assert page.evaluate("window.loadedOnce")


def test_a_section_can_be_opened_in_another_tab(page: Page, server: Server):
    open_app(page, server)

    with page.context.expect_page() as opened:
        page.get_by_role("link", name=words("nav_learn"), exact=True).click(
            modifiers=["ControlOrMeta"]
        )

    expect(opened.value).to_have_url(f"{server.url}/learn")
    expect(page).to_have_url(f"{server.url}/")


def test_clearing_asks_first_and_says_so(page: Page, server: Server):
    at(visitors.GROWING_LUMP, "review")(page, server)

    ask_to_clear(page)

    asked = page.get_by_role("alert").filter(has_text="This clears all answers.")
    expect(asked).to_be_focused()
    page.get_by_role("button", name=words("start_over_no"), exact=True).click()
    expect(asked).to_have_count(0)
    expect(page.get_by_role("button", name=words("finish"), exact=True)).to_be_focused()
    expect(page.get_by_role("heading", level=1)).to_have_text(words("review_title"))


def test_whoever_goes_to_another_page_is_not_asked_any_more_about_clearing(
    page: Page, server: Server
):
    at(visitors.GROWING_LUMP, "review")(page, server)
    ask_to_clear(page)

    page.get_by_role("link", name=words("nav_visit"), exact=True).click()

    expect(page.get_by_role("heading", level=1)).to_have_text(words("visit_title"))
    expect(page.get_by_role("button", name=words("finish"), exact=True)).to_be_visible()
    expect(page.get_by_role("button", name=words("start_over_yes"), exact=True)).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_focused()

"""What someone does to come to a page that is seen only after a press, a mark or a number."""

from playwright.sync_api import Page

from questionnaire import NONE, PLACES
from tests import visitors
from tests.browser.answering import measure, rows_on
from tests.browser.pages import (
    CONTEXT,
    LUMP,
    SIZE,
    Open,
    at,
    at_a_lump,
    at_its_size,
    journey_at,
    section,
    turn_to,
)
from tests.browser.server import Server
from tests.browser.walk import ask_to_clear, clear, come_back, mark, open_app, press, rerun
from tests.visitors import Visitor
from ui.content import engine, library
from ui.words import words
from visit import Journey
from visit.flow import changing

# They name a sign of danger, and a place.
OWN_WORDS = "A lump in my leg, and I have chest pain"
COUGHING = Visitor(
    "chest_lungs",
    {"everyone.road": "follow_up", "in_treatment.cough": "yes", "any_cough": "no"},
)


def start_without_an_answer(page: Page, server: Server) -> None:
    open_app(page, server)
    press(page, words("begin"))


def question_without_an_answer(page: Page, server: Server) -> None:
    at_a_lump(page, server)
    press(page, words("continue"))


def some_rows_open(page: Page, server: Server) -> None:
    at_a_lump(page, server)
    for key in rows_on(page)[:2]:
        mark(page, key, "no")
    press(page, words("continue"))


def child(page: Page, server: Server) -> None:
    """Whoever is under 18 need not answer the other rows of that screen."""
    at(visitors.NO_SIGNS, "question", "everyone.age")(page, server)
    mark(page, "everyone.age", "under_18")
    press(page, words("continue"))


def stopped_early(page: Page, server: Server) -> None:
    """The result of someone who stopped with questions open."""
    at_a_lump(page, server)
    press(page, words("stop_here"))


def places_pointed_at(page: Page, server: Server) -> None:
    """The list of places with what own words suggest, and the drawing opened."""
    at(visitors.GROWING_LUMP, "question", PLACES)(page, server)
    page.get_by_text(words("body_way"), exact=True).click()
    page.get_by_text(words("own_words_way"), exact=True).click()
    page.get_by_label(words("own_words_label")).fill(OWN_WORDS)
    press(page, words("own_words_find"))


def clearing(page: Page, server: Server) -> None:
    at(visitors.GROWING_LUMP, "review")(page, server)
    ask_to_clear(page)


def answers_that_do_not_fit(page: Page, server: Server) -> None:
    """The check of someone who told one cough in two ways."""
    answers = COUGHING.answers(engine().rulebook.questionnaire)
    come_back(page, server, Journey(page="review", answers=answers))


def some_ticks(page: Page, server: Server) -> None:
    at(visitors.GROWING_LUMP, "question", CONTEXT)(page, server)
    mark(page, CONTEXT, "blood_thinners")


def number_out_of_range(page: Page, server: Server) -> None:
    at_its_size(page, server)
    measure(page, SIZE, "inches", "900")
    press(page, words("continue"))


def change_before_it_is_made(page: Page, server: Server) -> None:
    journey = changing.reopen(journey_at(visitors.GROWING_LUMP, "review"), LUMP)
    come_back(page, server, journey)
    mark(page, LUMP, "no")
    press(page, words("continue"))


def finished(page: Page, server: Server) -> None:
    at_a_lump(page, server)
    clear(page)


def handing_over(page: Page, server: Server) -> None:
    at(visitors.GROWING_LUMP, "result")(page, server)
    press(page, words("second_offer"))


def second_person(page: Page, server: Server) -> None:
    """The first screen of whoever answers after somebody else."""
    handing_over(page, server)
    press(page, words("hand_over_begin_caregiver"))


def differences_of_two(page: Page, server: Server) -> None:
    second_person(page, server)
    for key, said in (("everyone.danger_signs", NONE), (PLACES, "belly")):
        mark(page, key, said)
        press(page, words("continue"))
    press(page, words("stop_here"))


def topic_with_its_numbers(page: Page, server: Server) -> None:
    topic = next(t for t in library().pages if any(one.opt_in for one in t.sections))
    section("learn")(page, server)
    press(page, topic.title)
    with rerun(page):
        page.get_by_text(words("learn_show_numbers")).first.click()


def part_of_how(name: str) -> Open:
    """One of the parts of the rules."""

    def open_part(page: Page, server: Server) -> None:
        section("how")(page, server)
        turn_to(page, name)

    return open_part


def led_to_take_along(page: Page, server: Server) -> None:
    """The part of My visit where the result leads for the sheet."""
    at(visitors.GROWING_LUMP, "result")(page, server)
    press(page, words("look_take"))

"""How to come to a page of each kind, as someone with something to say on it."""

from collections.abc import Callable
from contextlib import nullcontext

from playwright.sync_api import Page

from questionnaire import NONE, PLACES
from tests import visitors
from tests.browser.answering import measure, rows_on
from tests.browser.server import Server
from tests.browser.walk import ask_to_clear, clear, come_back, mark, open_app, press, rerun
from tests.visitors import Visitor, steps
from ui.content import engine, library, made_up_people
from ui.serving.addresses import SECTIONS
from ui.words import words
from visit import Journey
from visit.flow import changing, navigation, screens
from visit.situation import Situation

# They name a sign of danger, and a place.
OWN_WORDS = "A lump in my leg, and I have chest pain"
Open = Callable[[Page, Server], None]

CHILD = Visitor("everyone", {"everyone.age": "under_18"})
COUGHING = Visitor(
    "chest_lungs",
    {"everyone.road": "follow_up", "in_treatment.cough": "yes", "any_cough": "no"},
)
LUMP, SIZE, CONTEXT = "arms_legs.lump", "lump.size", "everyone.context"


def journey_at(visitor: Visitor, page: str, key: str | None = None) -> Journey:
    """Where this person stands at that page, or question."""
    asked = engine().rulebook.questionnaire
    # Someone under 18 comes to screens of which no row applies to them once that is known.
    given = {**visitors.NO_SIGNS.answers(asked), **visitor.answers(asked)}
    for journey in steps(engine(), given):
        if journey.page == page and _shows(journey, key):
            return journey
        if page == "result" and journey.page == "review":
            return navigation.see_result(engine(), journey)
    raise LookupError(f"{page} {key} is not on the way")


def _shows(journey: Journey, key: str | None) -> bool:
    if key is None or journey.asking is None:
        return key is None
    return key in screens.shown_at(Situation(engine(), journey), journey.asking).keys


def at(visitor: Visitor, page: str, key: str | None = None) -> Open:
    """Come back to that page."""
    return lambda window, server: come_back(window, server, journey_at(visitor, page, key))


def start_without_an_answer(page: Page, server: Server) -> None:
    open_app(page, server)
    press(page, words("begin"))


def question_without_an_answer(page: Page, server: Server) -> None:
    at(visitors.GROWING_LUMP, "question", LUMP)(page, server)
    press(page, words("continue"))


def some_rows_open(page: Page, server: Server) -> None:
    at(visitors.GROWING_LUMP, "question", LUMP)(page, server)
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
    at(visitors.GROWING_LUMP, "question", LUMP)(page, server)
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
    at(visitors.GROWING_LUMP, "question", SIZE)(page, server)
    measure(page, SIZE, "inches", "900")
    press(page, words("continue"))


def change_before_it_is_made(page: Page, server: Server) -> None:
    journey = changing.reopen(journey_at(visitors.GROWING_LUMP, "review"), LUMP)
    come_back(page, server, journey)
    mark(page, LUMP, "no")
    press(page, words("continue"))


def finished(page: Page, server: Server) -> None:
    at(visitors.GROWING_LUMP, "question", LUMP)(page, server)
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


def open_section(page: Page, name: str) -> None:
    """Follow the link to another section."""
    with rerun(page):
        page.get_by_role("link", name=name, exact=True).click()


def section(name: str) -> Open:
    """Another section, by its address, for someone who has answered nothing."""
    return lambda page, server: open_app(page, server, f"/{SECTIONS[name]}")


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


def to_my_visit(page: Page, server: Server, journey: Journey) -> None:
    """Come back to My visit with this journey.

    By its address: to draw the result first is half of what the way there takes.
    """
    come_back(page, server, journey, path=f"/{SECTIONS['visit']}")


def my_visit(*closed: str) -> Open:
    """My visit, for someone with a result, with these parts opened that stand there closed."""

    def open_it(page: Page, server: Server) -> None:
        to_my_visit(page, server, journey_at(visitors.GROWING_LUMP, "result"))
        for name in closed:
            open_closed(page, words(name))

    return open_it


# To draw how something opens takes longer than to draw it, and nobody looks.
COME_TO_THE_END = """() => {
  const moving = document.getAnimations().filter(
    (one) => one.playState === "running" && one.effect.getTiming().iterations !== Infinity
  )
  moving.forEach((one) => one.finish())
  return moving.length === 0
}"""


IS_DRAWN_LATER = """one =>
  one.closest('[class*="st-key-fold_"]')?.querySelector('summary') === one
"""


def open_closed(page: Page, title: str) -> None:
    """Open what stands closed under this title, unless it is open; return when all stands still.

    A press on what still moves falls beside it. Some parts are drawn once they are opened.
    """
    summary = page.locator("summary").filter(has=page.get_by_text(title, exact=True)).first
    if summary.evaluate("one => !one.parentElement.open"):
        with rerun(page) if summary.evaluate(IS_DRAWN_LATER) else nullcontext():
            summary.click()
            page.evaluate(COME_TO_THE_END)
        page.wait_for_function(COME_TO_THE_END)


def led_to_take_along(page: Page, server: Server) -> None:
    """The part of My visit where the result leads for the sheet."""
    at(visitors.GROWING_LUMP, "result")(page, server)
    press(page, words("look_take"))


def turn_to(page: Page, part: str) -> None:
    """Choose a part of a section, unless it is open."""
    choice = page.get_by_role("radio", name=part, exact=True)
    if choice.get_attribute("aria-checked") != "true":
        with rerun(page):
            choice.click()


def demonstration(*presses: str) -> Open:
    """A demonstration after these buttons, each named by what it is pressed for."""

    def open_it(page: Page, server: Server) -> None:
        open_app(page, server, "/demo")
        for one in presses:
            with rerun(page):
                page.locator(f'main [data-press="{one}"]').first.click()

    return open_it


def what_if(page: Page, server: Server) -> None:
    """An answer was changed, and the result has moved."""
    demonstration("person:thigh", "next")(page, server)
    mark(page, "everyone.danger_signs", "chest_pain")
    with rerun(page):
        page.locator('main [data-press="try"]').click()


def trained(page: Page, server: Server) -> None:
    """A level was picked, and the rules have spoken."""
    demonstration("train")(page, server)
    mark(page, "level", "routine")
    with rerun(page):
        page.locator('main [data-press="advise"]').click()


def trained_to_the_end(page: Page, server: Server) -> None:
    """The page that says who agreed."""
    trained(page, server)
    others = len(made_up_people()) - 1
    for advised in (*[False] * others, True):
        with rerun(page):
            page.locator('main [data-press="train_next"]').click()
        if not advised:
            mark(page, "level", "routine")
            with rerun(page):
                page.locator('main [data-press="advise"]').click()


KINDS: dict[str, Open] = {
    "start": open_app,
    "start without an answer": start_without_an_answer,
    "danger signs": at(visitors.GROWING_LUMP, "question", "everyone.danger_signs"),
    "places": at(visitors.GROWING_LUMP, "question", PLACES),
    "places, by own words and a drawing": places_pointed_at,
    "one choice": at(visitors.GROWING_LUMP, "question", "everyone.age"),
    "yes or no": at(visitors.GROWING_LUMP, "question", LUMP),
    "yes or no, without an answer": question_without_an_answer,
    "yes or no, with some rows open": some_rows_open,
    "two groups of yes or no": at(visitors.STOMACH_BLEEDING, "question", "digestive.vomited_blood"),
    "for someone else": at(visitors.MOTHER_ON_CHEMOTHERAPY, "question", "in_treatment.thermometer"),
    "several choices": some_ticks,
    "number out of range": number_out_of_range,
    "emergency": at(visitors.STOMACH_BLEEDING, "emergency"),
    "child": child,
    "review": at(visitors.STOMACH_BLEEDING, "review"),
    "review, when it is settled": at(visitors.GROWING_LUMP, "review"),
    "review, with answers that do not fit": answers_that_do_not_fit,
    "clearing": clearing,
    "change": change_before_it_is_made,
    "result": at(visitors.GROWING_LUMP, "result"),
    "result, stopped early": stopped_early,
    "result of an emergency": at(visitors.STOMACH_BLEEDING, "result"),
    "finished": finished,
    "handing the device over": handing_over,
    "second person": second_person,
    "what two people answered differently": differences_of_two,
    "topics": section("learn"),
    "topic with its numbers": topic_with_its_numbers,
    "my visit": my_visit(),
    "what to ask": my_visit("visit_all_questions"),
    "what to tell": my_visit("visit_story_more", "script_title", "visit_facts"),
    "the visit": my_visit("visit_ask", "visit_part_notes"),
    "track a change": my_visit("visit_part_ledgers"),
    "take along": led_to_take_along,
    "keep for another day": my_visit("take_reminder", "take_file", "take_fhir"),
    "rules": part_of_how(words("how_part_rules")),
    "flow": part_of_how(words("how_part_flow")),
    "proof": part_of_how(words("how_part_proof")),
    "hazards": part_of_how(words("how_part_hazards")),
    "sign-off": part_of_how(words("how_part_sign")),
    "demonstration": demonstration(),
    "demonstration, the start": demonstration("person:thigh"),
    "demonstration, a screen": demonstration("person:thigh", "next", "next", "next"),
    "demonstration, the places": demonstration("person:groin", "next", "next"),
    "demonstration, what if": what_if,
    "demonstration, a danger sign": demonstration("person:fever", "danger"),
    "demonstration, the check": demonstration("person:thigh", "result", "previous"),
    "demonstration, a result": demonstration("person:thigh", "result"),
    "demonstration, the sheet": demonstration("person:thigh", "sheet"),
    "demonstration, the card": demonstration("person:fever", "card"),
    "training": demonstration("train"),
    "training, the rules": trained,
    "training, the end": trained_to_the_end,
}

"""Preparing a visit in a real browser: the list, the ledger, and what is taken along."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Page, PdfMargins, expect
from pypdf import PdfReader

from tests import visitors
from tests.browser.chromium import DESKTOP
from tests.browser.pages import (
    journey_at,
    my_visit,
    open_closed,
    open_section,
    to_my_visit,
)
from tests.browser.server import Server
from tests.browser.walk import clear, fill, press, rerun, wait_ready
from tests.browser.window import used_again
from tests.ledger_entries import labels
from tests.printed import NEEDS_POPPLER, pages_of
from ui import clock
from ui.content import engine
from ui.words import words
from visit.dates import short_date
from visit.record.record import write
from visit.record.saved_file import about_now

TOLD_MUCH = visitors.Visitor(
    "digestive",
    {
        "bottom_blood": "yes",
        "blood_with": frozenset({"none"}),
        "bowel_change": "yes",
        "bottom_pain": "yes",
        "lump_opening": "yes",
        "belly_signs.bloating": "yes",
        "belly_signs.full_early": "unsure",
        "belly_signs.constipation": "yes",
        "whole_body.tiredness": "yes",
        "whole_body.weight_loss": "unsure",
        "everyone.worried": "yes",
        "everyone.road": "told_nothing",
    },
)
OWN = "Is <b>this</b> *my* own question?"
# What stands closed there.
TO_KEEP = ("take_reminder", "take_file", "take_fhir")
REFUSE_COPYING = """() => {
  Object.defineProperty(navigator, 'clipboard', {value: undefined, configurable: true})
  document.execCommand = () => false
}"""
LET_COPY_AGAIN = "() => { delete navigator.clipboard; delete document.execCommand }"
WORDED = "Why does it grow so fast?"


@pytest.fixture
def my_list(page: Page, server: Server) -> Page:
    my_visit("visit_all_questions")(page, server)
    return page


@pytest.fixture
def taking_along(page: Page, server: Server) -> Page:
    my_visit("take_file")(page, server)
    return page


@pytest.fixture(scope="module")
def only_taken(browser: Browser, server: Server) -> Iterator[Page]:
    """With all to keep, for tests that leave it as it is: to open it takes longer than they do."""
    with used_again(browser, **DESKTOP) as page:
        my_visit(*TO_KEEP)(page, server)
        yield page


def first_question(page: Page) -> str:
    """The words of the first question on the list."""
    return page.locator("[class*='st-key-question_'] strong").first.inner_text()


def downloaded(page: Page, button: str, folder: Path) -> Path:
    """The file that this button gives, as it lies on the person's disk."""
    with page.expect_download() as started:
        page.get_by_role("button", name=button, exact=True).click()
    file = folder / started.value.suggested_filename
    started.value.save_as(file)
    # The file is there before its run ends, and that end is not the one of a later press.
    wait_ready(page)
    return file


def saved_answers(page: Page, folder: Path) -> dict[str, Any]:
    file = downloaded(page, words("take_save"), folder)
    said: dict[str, Any] = json.loads(file.read_text())["said"]
    return said


def open_file(page: Page, file: Path) -> None:
    with rerun(page):
        page.get_by_label(words("take_open")).set_input_files(file)


def test_an_own_question_is_added_letter_by_letter(my_list: Page):
    fill(my_list, words("visit_add_text"), OWN)
    press(my_list, words("visit_add_button"))

    expect(my_list.get_by_text(OWN, exact=True).first).to_be_visible()


def test_a_question_can_be_put_into_own_words_and_marked(my_list: Page):
    my_list.get_by_role("button", name="Change the question").first.click()
    field = my_list.get_by_label(words("visit_reword"))
    field.fill(WORDED)
    with rerun(my_list):
        field.blur()
    press(my_list, words("visit_mark_top"))

    assert first_question(my_list) == WORDED
    expect(my_list.get_by_text("Most important, number 1")).to_be_visible()


def test_questions_change_places(my_list: Page):
    asked = my_list.locator("[class*='st-key-question_'] strong")
    first, second = asked.nth(0).inner_text(), asked.nth(1).inner_text()
    with rerun(my_list):
        my_list.get_by_role("button", name="Change the question").first.click()
    press(my_list, words("visit_down"))

    assert (asked.nth(0).inner_text(), asked.nth(1).inner_text()) == (second, first)


def test_a_question_taken_off_can_be_brought_back(my_list: Page):
    taken = first_question(my_list)
    with rerun(my_list):
        my_list.get_by_role("button", name="Change the question").first.click()
    press(my_list, words("visit_drop"))
    assert first_question(my_list) != taken

    press(my_list, f'Bring back the question "{taken}"')

    assert first_question(my_list) == taken


def test_the_list_survives_a_reload(my_list: Page):
    fill(my_list, words("visit_add_text"), OWN)
    press(my_list, words("visit_add_button"))

    my_list.reload()
    wait_ready(my_list)
    open_closed(my_list, words("visit_all_questions"))

    expect(my_list.get_by_text(OWN, exact=True).first).to_be_visible()


def test_what_to_do_without_a_file_is_said_beside_copy_and_print(only_taken: Page):
    expect(only_taken.get_by_text("No file in your downloads? Some apps")).to_be_visible()


def test_the_pdf_has_at_most_two_pages_and_the_words_of_the_screen(
    only_taken: Page, tmp_path: Path
):
    deadline = only_taken.locator(".vg-sheet li")
    by_when = deadline.filter(has_text="Advised to be seen by").first.inner_text()
    pdf = PdfReader(downloaded(only_taken, words("take_pdf"), tmp_path))

    text = " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)
    assert len(pdf.pages) <= 2
    assert short_date(clock.today() + timedelta(weeks=2)) in by_when
    assert " ".join(by_when.split()) in text
    assert "not a medical record" in text


@NEEDS_POPPLER
@pytest.mark.parametrize("paper", [words("take_paper_us_letter"), words("take_paper_a4")])
def test_each_side_is_one_page_where_the_browser_prints(page: Page, server: Server, paper: str):
    to_my_visit(page, server, journey_at(TOLD_MUCH, "result"))

    edge: PdfMargins = {"top": "0.4in", "bottom": "0.4in", "left": "0.4in", "right": "0.4in"}
    sides = pages_of(page.pdf(format=paper, margin=edge))
    assert len(sides) == page.locator(".vg-sheet").count() == 2


def test_the_reminder_says_nothing_about_health(only_taken: Page, tmp_path: Path):
    file = downloaded(only_taken, words("take_reminder_button"), tmp_path)

    [event] = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert (file.name, str(event["summary"])) == ("reminder.ics", words("reminder_title"))
    assert "description" not in event


def test_a_saved_file_brings_back_all_but_what_was_about_that_day(
    taking_along: Page, server: Server, tmp_path: Path
):
    file = downloaded(taking_along, words("take_save"), tmp_path)
    said = json.loads(file.read_text(encoding="utf-8"))["said"]
    clear(taking_along)
    open_section(taking_along, words("nav_visit"))
    open_closed(taking_along, words("take_file"))

    open_file(taking_along, file)
    open_closed(taking_along, words("take_file"))

    again = downloaded(taking_along, words("take_save"), tmp_path)
    kept = {key: told for key, told in said.items() if key not in about_now(engine().rulebook)}
    assert kept != said
    assert json.loads(again.read_text(encoding="utf-8"))["said"] == kept


def test_answers_as_fhir_can_be_opened_again(taking_along: Page, tmp_path: Path):
    open_closed(taking_along, words("take_fhir"))
    file = downloaded(taking_along, words("take_fhir_answers"), tmp_path)

    open_file(taking_along, file)
    press(taking_along, words("open_yes"))

    expect(taking_along.get_by_text("Your file is open.")).to_be_visible()


def test_a_file_asks_before_it_replaces_a_visit_and_can_be_undone_after_a_reload(
    taking_along: Page, tmp_path: Path
):
    before = saved_answers(taking_along, tmp_path)
    file = tmp_path / "other.json"
    other = journey_at(visitors.BLEEDING_AFTER_MENOPAUSE, "result")
    file.write_text(write(other, engine().rulebook), encoding="utf-8")

    open_file(taking_along, file)
    question = taking_along.get_by_role("alert").filter(has_text="take the place of your answers")
    expect(question).to_be_visible()
    assert saved_answers(taking_along, tmp_path) == before
    press(taking_along, words("open_yes"))
    # A file that is being opened while the page is loaded again is not open, and nothing is lost.
    expect(taking_along.get_by_text("Your file is open.")).to_be_visible()
    wait_ready(taking_along)
    taking_along.reload()
    wait_ready(taking_along)
    press(taking_along, words("open_undo"))
    open_closed(taking_along, words("take_file"))

    assert saved_answers(taking_along, tmp_path) == before


UNREADABLE = {
    "cut short": "{",
    "empty": "",
    "of something else": '{"resourceType": "Patient"}',
    "a number without end": "[1e999]",
    "no text": "\x00",
}


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE)
def test_a_file_that_cannot_be_read_changes_nothing(
    taking_along: Page, tmp_path: Path, content: str
):
    before = json.loads(downloaded(taking_along, words("take_save"), tmp_path).read_text())["said"]
    wrong = tmp_path / "wrong.json"
    wrong.write_text(content, encoding="utf-8")

    open_file(taking_along, wrong)

    expect(taking_along.get_by_text("nothing was changed")).to_be_visible()
    after = json.loads(downloaded(taking_along, words("take_save"), tmp_path).read_text())["said"]
    assert after == before


def test_a_saved_file_can_be_pasted_as_text(taking_along: Page, tmp_path: Path):
    file = downloaded(taking_along, words("take_save"), tmp_path)
    wait_ready(taking_along)
    taking_along.get_by_text(words("take_paste")).click()
    field = taking_along.get_by_label(words("take_paste_text"))
    field.fill(file.read_text(encoding="utf-8"))

    with rerun(taking_along):
        taking_along.get_by_role("button", name=words("take_paste_open")).click()
    press(taking_along, words("open_yes"))

    expect(taking_along.get_by_text("Your file is open.")).to_be_visible()


def test_a_choice_of_file_is_asked_for_in_the_page(only_taken: Page):
    field = only_taken.get_by_label(words("take_open"))

    assert field.evaluate("input => input.isConnected && input.type") == "file"
    with only_taken.expect_file_chooser():
        field.click()


def test_text_is_copied_inside_the_press(only_taken: Page):
    only_taken.context.grant_permissions(["clipboard-read", "clipboard-write"])
    only_taken.context.set_offline(offline=True)

    only_taken.get_by_role("button", name=words("take_copy")).click()

    expect(only_taken.get_by_role("status").filter(has_text=words("copied"))).to_be_visible()
    copied = only_taken.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("NOTES FOR A VISIT\n")
    assert copied == only_taken.locator("#sheet_text").input_value()
    only_taken.context.set_offline(offline=False)
    wait_ready(only_taken)


def test_where_copying_is_refused_the_text_is_open_and_marked(only_taken: Page):
    only_taken.evaluate(REFUSE_COPYING)

    only_taken.get_by_role("button", name=words("take_copy")).click()

    expect(only_taken.locator("#sheet_text")).to_be_focused()
    marked = only_taken.evaluate("String(document.getSelection())")
    assert marked.startswith("NOTES FOR A VISIT")
    expect(only_taken.get_by_role("status").filter(has_text="copy it by hand")).to_be_visible()
    only_taken.evaluate(LET_COPY_AGAIN)


def test_words_that_were_still_being_written_are_copied_too(page: Page, server: Server):
    my_visit("script_title")(page, server)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_label(words("story_change")).fill("It grew since the spring.")

    with rerun(page):
        page.get_by_role("button", name=words("visit_copy_script")).click()

    page.wait_for_function(
        "async () => (await navigator.clipboard.readText()).includes('It grew since the spring.')"
    )


def test_a_file_that_was_handed_over_is_not_sent_again(page: Page, server: Server, tmp_path: Path):
    sizes: list[int] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda f: sizes.append(len(f))))
    my_visit()(page, server)
    pdf = downloaded(page, words("take_pdf"), tmp_path)
    wait_ready(page)
    sizes.clear()

    with rerun(page):
        fill(page, words("visit_companion"), "My sister")
        page.get_by_label(words("visit_companion")).blur()

    # The page itself comes in many small messages; a file comes in one.
    assert sizes
    assert max(sizes) < pdf.stat().st_size


def test_a_lump_in_the_ledger_becomes_a_sentence_and_a_chart(page: Page, server: Server):
    my_visit("visit_part_ledgers")(page, server)
    part = page.locator(".st-key-part_ledgers")
    form = part.get_by_test_id("stForm").first
    form.get_by_label(words("ledger_day")).fill("November 1, 2026")
    form.get_by_text("cm", exact=True).click()
    fill(page, labels("lump")["size"], "4,5")
    with rerun(page):
        form.get_by_role("button", name=words("ledger_add")).click()

    expect(part.get_by_text("The lump was 4.5 cm")).to_be_visible()
    expect(part.get_by_role("img", name="The lump was 4.5 cm")).to_be_visible()
    expect(page.get_by_label(labels("lump")["size"])).to_have_value("")

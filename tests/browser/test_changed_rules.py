"""A tab that is open while the server gets other rules: advice never falls without a word."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from rules import load
from rules.release import seal
from tests.browser.chromium import DESKTOP, PHONE
from tests.browser.pages import journey_at, open_section
from tests.browser.server import Server
from tests.browser.walk import come_back, number_field, wait_ready
from tests.browser.window import used_again
from tests.served_copy import copy_of_all
from tests.server.network import Network
from tests.server.trouble import Trouble, cut_and_mend, reload
from tests.visitors import Visitor
from ui.words import words

LUMP = Visitor("lump", {"place": "skin", "growth": "fast", "size": 2.4})
SCREEN = "More about the lump"
GROWTH = "How has the size of the lump changed?"
CHANGED = "Our rules have changed since you answered."
BEFORE = 'Before, this said: "See a doctor within 2 weeks".'


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app as it was when growth had an answer that is gone by now."""
    folder = tmp_path_factory.mktemp("older")
    with Server(folder, source=older_source(folder / "source")) as server:
        yield server


def older_source(folder: Path) -> Path:
    """The files of that app, sealed."""
    source = copy_of_all(folder)
    replace(
        source / "questionnaire/locations/lump.yaml",
        "      fast:\n        text: It has grown over weeks or months\n",
        "      doubled:\n"
        "        text: It has doubled in days\n"
        "        stated: a lump that has doubled in days\n"
        "        clinical: growth over days\n"
        "      fast:\n        text: It has grown over weeks or months\n",
    )
    replace(
        source / "rules/guidance/lump.yaml",
        "when: {growth: [slow, bigger, woke, unsure]}",
        "when: {growth: [slow, bigger, woke, doubled, unsure]}",
    )
    replace(
        source / "rules/guidance/in_treatment.yaml",
        "lump.growth: [new, slow, bigger, woke, fast, unsure]",
        "lump.growth: [new, slow, bigger, woke, doubled, fast, unsure]",
    )
    seal.seal(source)
    return source


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def with_a_result(
    request: pytest.FixtureRequest, browser: Browser, older: Server
) -> Iterator[tuple[Page, Network]]:
    """A person whose result rests on the answer that will be gone."""
    result = journey_at(LUMP, "result")
    said = {**result.answers, "lump.growth": "doubled", "lump.size": 2.4}
    result = result.model_copy(update={"answers": said})
    rulebook = load(older.source / "rules", older.source / "questionnaire" / "locations")
    with Network(older) as network, used_again(browser, **request.param) as page:
        come_back(page, network, result, rulebook)
        expect(page.get_by_role("heading", level=1)).to_have_text("See a doctor within 2 weeks")
        reason = page.get_by_text("A lump that has doubled in days").filter(visible=True)
        expect(reason.first).to_be_visible()
        yield page, network


@pytest.mark.parametrize("trouble", [reload, cut_and_mend], ids=["a reload", "a reconnect"])
def test_an_open_result_leads_to_the_row_that_is_open_and_says_why(
    with_a_result: tuple[Page, Network], server: Server, trouble: Trouble
):
    page, network = with_a_result

    network.server = server
    trouble(page, network)

    must_say_what_changed(page)
    page.reload()
    wait_ready(page)
    must_say_what_changed(page)


def must_say_what_changed(page: Page) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(SCREEN)
    open_row = page.get_by_role("group", name=GROWTH)
    expect(open_row).to_be_visible()
    expect(open_row.locator(":checked")).to_have_count(0)
    expect(number_field(page, "lump.size")).to_have_value("2.4")
    told = page.get_by_role("status").filter(has_text=CHANGED)
    expect(told).to_be_visible()
    expect(told).to_contain_text(BEFORE)
    expect(told).to_contain_text(GROWTH)
    expect(page.get_by_text("Within 3 weeks")).to_have_count(0)


def test_the_news_reaches_a_person_in_another_section(
    with_a_result: tuple[Page, Network], server: Server
):
    page, network = with_a_result
    open_section(page, words("nav_visit"))

    network.server = server
    cut_and_mend(page, network)

    expect(page.get_by_text(CHANGED)).to_be_visible()
    page.get_by_role("link", name=words("visit_to_questions")).click()
    must_say_what_changed(page)


def test_another_server_with_the_same_rules_says_nothing(
    with_a_result: tuple[Page, Network], older: Server, tmp_path: Path
):
    page, network = with_a_result

    with Server(tmp_path, source=older.source) as other:
        network.server = other
        cut_and_mend(page, network)
        wait_ready(page)

    expect(page.get_by_role("heading", level=1)).to_have_text("See a doctor within 2 weeks")
    expect(page.get_by_text(CHANGED)).to_have_count(0)

"""Another program's client shows our form, keeps our answers, and writes answers that we read."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from questionnaire import Answer
from questionnaire.model.shared_options import shared_options
from rules import Engine
from tests.browser.lforms import VERSION, Client, NotThere, installed, served
from tests.fhir_form import shown, values_of
from tests.people import complete_person
from tests.visitors import (
    BLEEDING_AFTER_MENOPAUSE,
    FEVER_ON_CHEMOTHERAPY,
    GROWING_LUMP,
    STOMACH_BLEEDING,
    UNSURE_ABOUT_A_LUMP,
    Visitor,
)
from visit.fhir import questionnaire_resource, read_response, response_resource

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
DANGER = Visitor("everyone", {"danger_signs": ["heavy_bleeding", "unsure"]})
LUMP_OF_UNKNOWN_SIZE = Visitor("arms_legs", {**GROWING_LUMP.said, "lump.size": "unsure"})
PEOPLE = {
    "a danger sign": DANGER,
    "a branch": BLEEDING_AFTER_MENOPAUSE,
    "another branch": STOMACH_BLEEDING,
    "a number": GROWING_LUMP,
    "a number that is not known": LUMP_OF_UNKNOWN_SIZE,
    "a temperature": FEVER_ON_CHEMOTHERAPY,
    "nothing sure": UNSURE_ABOUT_A_LUMP,
}


@pytest.fixture(scope="session")
def address(pytestconfig: pytest.Config) -> Iterator[str]:
    assert pytestconfig.cache is not None
    try:
        package = installed(pytestconfig.cache.mkdir(f"lforms-{VERSION}"))
    except NotThere as missing:
        pytest.skip(str(missing))
    with served(package) as page:
        yield page


@pytest.fixture
def client(page: Page, address: str) -> Client:
    return Client(page, address)


@pytest.mark.parametrize("visitor", PEOPLE.values(), ids=PEOPLE.keys())
def test_answers_pass_through_the_client_unchanged(
    visitor: Visitor, client: Client, engine: Engine
):
    answers = complete_person(engine.rulebook.questionnaire, visitor.place, visitor.said)
    form = questionnaire_resource(engine.rulebook)

    client.load(form, response_resource(engine, answers, NOON))

    assert read_response(client.response(), engine.rulebook) == (answers, (), "this")


def test_the_client_shows_what_the_app_would_ask(client: Client, engine: Engine):
    answers = complete_person(engine.rulebook.questionnaire, GROWING_LUMP.place, GROWING_LUMP.said)
    form = questionnaire_resource(engine.rulebook)

    client.load(form, response_resource(engine, answers, NOON))

    values = values_of(engine.rulebook.questionnaire, answers)
    assert client.shown() == shown(form, values, cascading=True)


def test_answers_given_in_the_client_come_back(client: Client, engine: Engine, page: Page):
    ask = engine.rulebook.questionnaire.question
    chosen: dict[str, Answer] = {
        "everyone.danger_signs": frozenset({"heavy_bleeding", "unsure"}),
        "everyone.age": "45_49",
        "everyone.places": frozenset({"arms_legs"}),
        "arms_legs.lump": "unsure",
    }
    client.load(questionnaire_resource(engine.rulebook))

    for key, answer in chosen.items():
        for option in answer if isinstance(answer, frozenset) else [str(answer)]:
            client.tick(key, ask(key).choices[option].you)
    client.write("lump.size", "6.5")

    expected = {**chosen, "lump.size": 6.5}
    assert read_response(client.response(), engine.rulebook) == (expected, (), "this")
    assert "lump.size.unsure" not in client.shown()
    expect(page.get_by_text("call your emergency number now")).to_be_visible()


def test_not_sure_of_a_number_is_ticked_beside_it(client: Client, engine: Engine):
    client.load(questionnaire_resource(engine.rulebook))
    places = engine.rulebook.questionnaire.question("everyone.places").choices

    client.tick("everyone.places", places["arms_legs"].you)
    client.tick("arms_legs.lump", "Yes")
    client.tick("lump.size.unsure", shared_options().not_sure.you)

    answers = read_response(client.response(), engine.rulebook).answers
    assert answers["lump.size"] == "unsure"


def test_a_child_is_asked_nothing_more(client: Client, engine: Engine):
    client.load(questionnaire_resource(engine.rulebook))

    client.tick("everyone.age", "Under 18")

    assert client.shown() == {
        "notice", "everyone", "everyone.who_for", "everyone.danger_signs", "everyone.age",
    }  # fmt: skip

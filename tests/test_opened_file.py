"""A file that a person opens: a record, answers from another program, or something hostile."""

import json
from datetime import UTC, datetime

import pytest

from rules import Engine
from tests.casebook import CaseFile, case_files
from tests.people import a_person
from tests.toy import at_the_sink, toy_engine, toy_rulebook
from tests.visits import at_a_sink
from visit.fhir import questionnaire_resource, response_resource
from visit.opened_file import anew, opened
from visit.resume import LONGEST, Unreadable, write

FILES = [
    pytest.param(file, id=f"{file.location} {place}") for place, file in enumerate(case_files())
]
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def as_fhir(**answers) -> str:
    return json.dumps(response_resource(toy_engine(), at_the_sink(**answers), NOON))


def test_a_record_is_opened_where_it_was_left():
    journey = at_a_sink().model_copy(update={"page": "review"})

    resumed = opened(write(journey, toy_rulebook()), toy_engine())

    assert (resumed.journey.said, resumed.journey.page) == (journey.said, "review")
    assert not resumed.ask_again


@pytest.mark.parametrize("file", FILES)
def test_answers_about_every_place_are_opened_from_fhir(file: CaseFile, engine: Engine):
    answers = a_person(engine.rulebook.questionnaire, file.location, file.cases[0].answers)

    resumed = opened(json.dumps(response_resource(engine, answers, NOON)), engine)

    assert (resumed.journey.answers, resumed.ask_again) == (answers, ())


def test_answers_from_another_program_still_warn_of_an_emergency():
    resumed = opened(as_fhir(pain="yes", spreading="yes"), toy_engine())

    assert resumed.journey.page == "emergency"


def test_open_questions_are_asked_after_answers_from_another_program():
    resumed = opened(as_fhir(pain="no"), toy_engine())

    assert (resumed.journey.page, resumed.journey.asking) == ("question", "kitchen_sink.growth")


def test_an_answer_that_does_not_fit_is_named_to_be_asked_again():
    text = as_fhir(growth="fast").replace('"code": "fast"', '"code": "faster"')

    assert opened(text, toy_engine()).ask_again == ("kitchen_sink.growth",)


def test_danger_signs_of_another_day_are_asked_again():
    journey = at_a_sink().model_copy(update={"page": "result", "warned": ("everyone.danger",)})

    today = anew(toy_engine(), journey)

    assert (today.page, today.asking, today.warned) == ("question", "everyone.danger_signs", ())
    assert {*journey.said} - {*today.said} == {"everyone.danger_signs"}


def test_a_danger_sign_that_was_only_marked_is_not_marked_today():
    left = at_a_sink().model_copy(update={"unsent": {"everyone.danger_signs": ("none",)}})

    today = anew(toy_engine(), left)

    assert (today.asking, today.draft, today.unsent) == ("everyone.danger_signs", None, {})


HOSTILE = {
    "nothing": "",
    "a form, not answers": json.dumps(questionnaire_resource(toy_rulebook())),
    "a cut response": as_fhir(pain="yes")[:-40],
    "another form": as_fhir().replace("visit-guide-en", "other-form"),
    "a deep nest": '{"resourceType": ' + "[" * 100_000,
    "a huge number": '{"resourceType": ' + "9" * 10_000 + "}",
    "too long": " " * (LONGEST + 1),
    "a script": "<script>alert(1)</script>",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_wrong_cut_or_hostile_file_is_refused(text: str):
    with pytest.raises(Unreadable):
        opened(text, toy_engine())

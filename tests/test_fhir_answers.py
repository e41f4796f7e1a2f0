"""Answers leave as a response and come back as they were, whichever client wrote it."""

from datetime import UTC, datetime
from typing import Any

import pytest

from questionnaire import NOT_ASKED, Answer, Answers
from rules import Engine
from tests.casebook import case_files
from tests.effort import share_of
from tests.fhir_rules import response_breaches
from tests.people import complete_person
from tests.toy import at_the_sink, toy_engine, toy_rulebook
from visit.fhir import questionnaire_resource, read_response, response_resource
from visit.fhir.form.questionnaire import form_version
from visit.fhir.naming import FORM
from visit.fhir.response import write
from visit.model.unreadable import Unreadable

Json = dict[str, Any]
YES_NO = "https://visit-guide.example/fhir/CodeSystem/yes-no-unsure"
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
CASES = [(file.location, case) for file in case_files() for case in file.cases]


def counted(engine: Engine, answers: Answers) -> dict[str, Answer]:
    return {k: a for k, a in engine.applicable(answers).counted.items() if a is not NOT_ASKED}


def toy_response(**answers: Answer) -> Json:
    return response_resource(toy_engine(), at_the_sink(**answers), NOON)


def at_sink(response: Json, link: str) -> Json:
    """The item of one question at the kitchen sink."""
    [_, shown] = response["item"]
    [sink] = shown["item"]
    return next(item for item in sink["item"] if item["linkId"] == f"kitchen_sink.{link}")


def read_at_sink(response: Json) -> dict[str, Answer]:
    answers = read_response(response, toy_rulebook()).answers
    return {k.removeprefix("kitchen_sink."): a for k, a in answers.items() if "kitchen" in k}


Written = list[tuple[str, dict[str, Answer], Json]]


@pytest.fixture(scope="module")
def written(engine: Engine) -> Written:
    """A share of the worked cases, each with its answers and the response that says them.

    The form is the same for all of them, and takes longer to make than a response.
    """
    people = [
        (
            f"{place}: {case.case}",
            complete_person(engine.rulebook.questionnaire, place, case.answers),
        )
        for place, case in share_of(CASES, part=10)
    ]
    form = questionnaire_resource(engine.rulebook)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(write, "questionnaire_resource", lambda _: form)
        return [(name, said, response_resource(engine, said, NOON)) for name, said in people]


def test_every_worked_case_comes_back_from_fhir(written: Written, engine: Engine):
    changed = [
        name
        for name, answers, response in written
        if read_response(response, engine.rulebook) != (answers, (), "this")
    ]

    assert written
    assert changed == []


def test_responses_obey_every_rule(written: Written, engine: Engine):
    form = questionnaire_resource(engine.rulebook)

    found = [breach for *_, response in written for breach in response_breaches(form, response)]

    assert found == []


@pytest.mark.parametrize("size", [0.5, 6.5, 40.0, "unsure"])
def test_a_number_and_not_sure_come_back(size: Answer):
    response = toy_response(size=size)

    assert response_breaches(questionnaire_resource(toy_rulebook()), response) == []
    assert read_at_sink(response) == {"size": size}


def test_an_answer_that_does_not_count_is_not_written():
    response = toy_response(pain="no", spreading="yes")

    assert read_at_sink(response) == {"pain": "no"}


def test_a_response_without_a_time_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        response_resource(toy_engine(), {}, NOON.replace(tzinfo=None))


@pytest.mark.parametrize("status", ["completed", "in-progress", "amended"])
def test_clients_may_say_their_status_in_their_own_way(status: str):
    response = {**toy_response(pain="yes"), "status": status, "meta": {"tag": [{"code": "x"}]}}

    assert read_at_sink(response) == {"pain": "yes"}


def test_clients_may_leave_out_words_and_groups():
    response = toy_response(pain="yes")
    pain = at_sink(response, "pain")
    del pain["text"], pain["answer"][0]["valueCoding"]["display"]

    assert read_at_sink({**response, "item": [pain]}) == {"pain": "yes"}


def test_none_ticked_beside_a_sign_never_hides_the_sign():
    response = toy_response(feelings=frozenset({"dizzy"}))
    answers = at_sink(response, "feelings")["answer"]
    none = {**answers[0]["valueCoding"], "code": "none"}

    answers.insert(0, {"valueCoding": none})

    assert read_at_sink(response) == {"feelings": frozenset({"dizzy"})}


def test_a_number_counts_more_than_a_tick_at_not_sure():
    response = toy_response(size=6.5)
    unsure = at_sink(toy_response(size="unsure"), "size.unsure")

    response["item"][1]["item"][0]["item"].append(unsure)

    assert read_at_sink(response) == {"size": 6.5}


SPOILED = [
    {"valueCoding": {"code": "perhaps"}},
    {"valueCoding": {"system": "urn:other", "code": "yes"}},
    {"valueCoding": {"system": YES_NO}},
    {
        "valueCoding": {
            "system": "https://visit-guide.example/fhir/CodeSystem/yes-no-unsure",
            "code": ["yes"],
        }
    },
    {"valueString": "yes"},
    {"valueBoolean": True},
    {},
]


@pytest.mark.parametrize("answer", SPOILED, ids=str)
def test_an_answer_that_does_not_fit_is_named_and_left_out(answer: Json):
    response = toy_response(pain="yes", growth="fast")
    at_sink(response, "pain")["answer"] = [answer]

    read = read_response(response, toy_rulebook())

    assert read.unread == ("kitchen_sink.pain",)
    assert read.answers["kitchen_sink.growth"] == "fast"


@pytest.mark.parametrize("number", [1e9, -1, 10**400, float("nan"), "6", True, None])
def test_a_number_that_does_not_fit_is_named_and_left_out(number: object):
    response = toy_response(size=6.5)
    at_sink(response, "size")["answer"] = [{"valueDecimal": number}]

    assert read_response(response, toy_rulebook()).unread == ("kitchen_sink.size",)


def test_two_answers_to_one_question_are_left_out():
    response = toy_response(pain="yes")
    at_sink(response, "pain")["answer"] *= 2

    assert read_response(response, toy_rulebook()).unread == ("kitchen_sink.pain",)


def test_a_question_that_is_gone_is_named():
    response = toy_response(pain="yes")
    at_sink(response, "pain")["linkId"] = "kitchen_sink.gone"

    assert read_response(response, toy_rulebook()).unread == ("kitchen_sink.gone",)


def named(name: object, **answers: Answer) -> Json:
    """A response that says it answers the form of that name."""
    return {**toy_response(**answers), "questionnaire": name}


VERSION = form_version(toy_rulebook())


@pytest.mark.parametrize(
    ("name", "form"),
    [
        (f"{FORM}|{VERSION}", "this"),
        (FORM, "this"),
        (FORM.replace("https", "http"), "this"),
        ("Questionnaire/visit-guide-en", "this"),
        (f"{FORM}|0.9-0123456789ab", "other_version"),
        (f"{FORM}|99.0-abc", "other_version"),
        (f"{FORM}-2026", "other"),
        ("https://elsewhere.example/Questionnaire/form", "other"),
        ("#form", "other"),
        (None, "other"),
        (["a list"], "other"),
    ],
)
def test_answers_are_read_whatever_the_form_is_called(name: object, form: str):
    read = read_response(named(name, pain="yes", growth="fast"), toy_rulebook())

    assert read.form == form
    assert read.unread == ()
    assert read.answers["kitchen_sink.pain"] == "yes"


def test_another_form_without_an_answer_of_ours_is_refused():
    theirs = {"linkId": "1.1", "answer": [{"valueCoding": {"code": "yes"}}]}

    with pytest.raises(Unreadable):
        read_response({**named("https://elsewhere.example/form"), "item": [theirs]}, toy_rulebook())


def test_a_code_without_a_system_names_its_option():
    response = toy_response(pain="yes", growth="fast")
    at_sink(response, "pain")["answer"] = [{"valueCoding": {"code": "yes"}}]
    at_sink(response, "growth")["answer"] = [{"valueCoding": {"code": "fast", "system": ""}}]

    read = read_response(response, toy_rulebook())

    assert read.unread == ()
    assert read_at_sink(response) == {"pain": "yes", "growth": "fast"}


UCUM = "http://unitsofmeasure.org"


@pytest.mark.parametrize(
    ("quantity", "size"),
    [
        ({"value": 6.5, "system": UCUM, "code": "cm"}, 6.5),
        ({"value": 65, "system": UCUM, "code": "mm", "unit": "mm"}, 6.5),
        ({"value": 2, "system": UCUM, "code": "[in_i]"}, 5.08),
        ({"value": 2, "code": "[in_i]"}, 5.08),
        ({"value": 2, "unit": "Inches"}, 5.08),
        ({"value": 6.5, "unit": "cm "}, 6.5),
    ],
    ids=str,
)
def test_a_quantity_is_read_in_the_unit_of_the_question(quantity: Json, size: float):
    response = toy_response(size=1.0)
    at_sink(response, "size")["answer"] = [{"valueQuantity": quantity}]

    assert read_at_sink(response) == {"size": size}


@pytest.mark.parametrize(
    "quantity",
    [
        {"value": 6.5},
        {"value": 6.5, "unit": "hands"},
        {"value": 6.5, "system": UCUM, "code": "kg"},
        {"value": 6.5, "system": "urn:other", "code": "cm"},
        {"value": 6.5, "system": UCUM, "code": ["cm"]},
        {"value": 6.5, "system": UCUM, "code": "cm", "comparator": "<"},
        {"value": "6.5", "system": UCUM, "code": "cm"},
        {"value": True, "system": UCUM, "code": "cm"},
        {"value": None, "system": UCUM, "code": "cm"},
        {"value": 10**400, "system": UCUM, "code": "mm"},
        {"value": 650, "system": UCUM, "code": "cm"},
    ],
    ids=lambda quantity: " ".join(str(part)[:20] for part in quantity.values()),
)
def test_a_quantity_that_is_no_such_number_is_named_and_left_out(quantity: Json):
    response = toy_response(size=1.0)
    at_sink(response, "size")["answer"] = [{"valueQuantity": quantity}]

    assert read_response(response, toy_rulebook()).unread == ("kitchen_sink.size",)


@pytest.mark.parametrize(
    ("quantity", "degrees"),
    [
        ({"value": 100.4, "system": UCUM, "code": "[degF]"}, 38.0),
        ({"value": 38.5, "unit": "°C"}, 38.5),
        ({"value": 101.3, "unit": "F"}, 38.5),
    ],
    ids=str,
)
def test_a_temperature_is_read_in_the_unit_of_the_question(
    quantity: Json, degrees: float, engine: Engine
):
    item = {"linkId": "in_treatment.temperature", "answer": [{"valueQuantity": quantity}]}

    read = read_response({**toy_response(), "item": [item]}, engine.rulebook)

    assert read.answers == {"in_treatment.temperature": degrees}


def bundle(*responses: Json) -> Json:
    return {"resourceType": "Bundle", "entry": [{"resource": one} for one in responses]}


def test_a_bundle_that_holds_one_response_is_unpacked():
    patient = {"resourceType": "Patient"}

    read = read_response(bundle(patient, toy_response(pain="yes")), toy_rulebook())

    assert read.answers["kitchen_sink.pain"] == "yes"


MODIFIER = {"modifierExtension": [{"url": "urn:not-said", "valueBoolean": True}]}


@pytest.mark.parametrize("place", ["item", "answer", "group"])
def test_what_a_modifier_changes_is_named_and_left_out(place: str):
    response = toy_response(pain="yes")
    pain = at_sink(response, "pain")
    spoiled = {"item": pain, "answer": pain["answer"][0], "group": response["item"][1]}[place]
    spoiled.update(MODIFIER)

    read = read_response(response, toy_rulebook())

    assert "kitchen_sink.pain" in read.unread
    assert "kitchen_sink.pain" not in read.answers
    assert "everyone.danger_signs" in read.answers


NO_RESPONSES: dict[str, object] = {
    "changed as a whole": {**toy_response(pain="yes"), **MODIFIER},
    "under other rules": {**toy_response(pain="yes"), "implicitRules": "urn:rules"},
    "a changed bundle": {**bundle(toy_response(pain="yes")), **MODIFIER},
    "a bundle with a changed entry": {
        "resourceType": "Bundle",
        "entry": [{"resource": toy_response(pain="yes"), **MODIFIER}],
    },
    "a bundle of two": bundle(toy_response(pain="yes"), toy_response(pain="no")),
    "an empty bundle": {"resourceType": "Bundle"},
    "an odd bundle": {"resourceType": "Bundle", "entry": [None, {"resource": "x"}]},
    "nothing": None,
    "a list": [],
    "a text": "QuestionnaireResponse",
    "another resource": {"resourceType": "Patient"},
    "no form named": {"resourceType": "QuestionnaireResponse"},
    "another form": {
        "resourceType": "QuestionnaireResponse",
        "status": "completed",
        "questionnaire": "https://elsewhere.example/form",
    },
    "taken back": {**toy_response(), "status": "entered-in-error"},
    "an odd status": {**toy_response(), "status": ["completed"]},
    "too many items": {**toy_response(), "item": [{"linkId": "x"}] * 6000},
}


@pytest.mark.parametrize("resource", NO_RESPONSES.values(), ids=NO_RESPONSES.keys())
def test_what_is_no_response_of_this_form_is_refused(resource: object):
    with pytest.raises(Unreadable):
        read_response(resource, toy_rulebook())


@pytest.mark.parametrize("items", ["x", {"linkId": "a"}, [None, "x", {"answer": "yes", "item": 3}]])
def test_odd_shapes_hold_no_answers(items: object):
    read = read_response({**toy_response(), "item": items}, toy_rulebook())

    assert read == ({}, (), "this")

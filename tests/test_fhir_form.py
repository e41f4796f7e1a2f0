"""The exported form and responses obey what real clients need, for the toy and the real content."""

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from questionnaire import Number
from rules import Rulebook
from tests.fhir_form import items_of
from tests.fhir_rules import breaches
from tests.toy import toy_rulebook
from visit.__main__ import main
from visit.fhir import questionnaire_resource
from visit.fhir.form.icd_10_cm import symptom_codes
from visit.fhir.form.items import UNITS

Json = dict[str, Any]


def toy_form() -> Json:
    return questionnaire_resource(toy_rulebook())


def item(form: Json, link: str) -> Json:
    return next(item for item, _ in items_of(form) if item["linkId"] == link)


def without_system(form: Json) -> None:
    del item(form, "kitchen_sink.pain")["answerOption"][0]["valueCoding"]["system"]


def with_other_system_in_a_condition(form: Json) -> None:
    item(form, "kitchen_sink.spreading")["enableWhen"][0]["answerCoding"]["system"] = "urn:other"


def without_behavior(form: Json) -> None:
    del item(form, "kitchen_sink.spreading")["enableBehavior"]


def with_a_quantity(form: Json) -> None:
    item(form, "kitchen_sink.size")["type"] = "quantity"


def with_a_boolean(form: Json) -> None:
    pain = item(form, "kitchen_sink.pain")
    pain["type"] = "boolean"
    del pain["answerOption"]


def with_text_options(form: Json) -> None:
    item(form, "kitchen_sink.pain")["answerOption"] = [{"valueString": "Yes"}]


def with_a_translation(form: Json) -> None:
    item(form, "kitchen_sink.pain")["_text"] = {"extension": [{"url": "translation"}]}


def without_control(form: Json) -> None:
    del item(form, "kitchen_sink.pain")["extension"]


def without_unit(form: Json) -> None:
    del item(form, "kitchen_sink.size")["extension"]


def without_not_sure(form: Json) -> None:
    item(form, "kitchen_sink.size.unsure")["linkId"] = "other"


def with_a_bare_unlike(form: Json) -> None:
    item(form, "kitchen_sink.spreading")["enableWhen"][0]["operator"] = "!="


def with_a_link_twice(form: Json) -> None:
    item(form, "kitchen_sink.size")["linkId"] = "kitchen_sink.pain"


def with_a_question_asked_too_early(form: Json) -> None:
    item(form, "kitchen_sink")["item"].reverse()


def with_an_empty_group(form: Json) -> None:
    item(form, "kitchen_sink")["item"] = []


def without_language(form: Json) -> None:
    del form["language"]


BROKEN: list[Callable[[Json], None]] = [
    without_system,
    with_other_system_in_a_condition,
    without_behavior,
    with_a_quantity,
    with_a_boolean,
    with_text_options,
    with_a_translation,
    without_control,
    without_unit,
    without_not_sure,
    with_a_bare_unlike,
    with_a_link_twice,
    with_a_question_asked_too_early,
    with_an_empty_group,
    without_language,
]


def test_the_toy_form_obeys_every_rule():
    assert breaches(toy_form()) == []


def test_the_real_form_obeys_every_rule(rulebook: Rulebook):
    assert breaches(questionnaire_resource(rulebook)) == []


@pytest.mark.parametrize("spoil", BROKEN, ids=lambda spoil: spoil.__name__)
def test_a_spoiled_form_is_noticed(spoil: Callable[[Json], None]):
    form = copy.deepcopy(toy_form())

    spoil(form)

    assert breaches(form) != []


def test_every_question_has_its_item_with_its_own_words(rulebook: Rulebook):
    form = questionnaire_resource(rulebook)
    texts = {item["linkId"]: item.get("text", "") for item, _ in items_of(form)}

    for key, question in rulebook.questionnaire.questions.items():
        assert texts[key].startswith(question.text.you)
        assert texts[key].endswith((question.hint or question.text).you)


def test_questions_stand_in_asking_order(rulebook: Rulebook):
    form, asked = questionnaire_resource(rulebook), rulebook.questionnaire.questions

    assert [item["linkId"] for item, _ in items_of(form) if item["linkId"] in asked] == list(asked)


def test_a_form_tells_whom_to_call_before_it_asks():
    assert "emergency number" in toy_form()["item"][0]["text"]


def test_unreviewed_content_is_a_draft(rulebook: Rulebook):
    assert questionnaire_resource(rulebook)["status"] == "draft"


def test_reviewed_content_is_active():
    rules = tuple(r.model_copy(update={"review": "reviewed"}) for r in toy_rulebook().rules)

    form = questionnaire_resource(toy_rulebook().model_copy(update={"rules": rules}))

    assert form["status"] == "active"


def test_symptom_codes_come_with_their_official_words(rulebook: Rulebook):
    form, codes = questionnaire_resource(rulebook), symptom_codes().codes

    for key, question in rulebook.questionnaire.questions.items():
        if question.icd_10_cm:
            [code] = item(form, key)["code"]
            assert (code["code"], code["display"]) == (
                question.icd_10_cm,
                codes[question.icd_10_cm],
            )


def test_every_symptom_code_and_unit_of_the_content_is_known(rulebook: Rulebook):
    questions = rulebook.questionnaire.questions.values()

    unknown = {q.icd_10_cm for q in questions if q.icd_10_cm} - symptom_codes().codes.keys()
    assert not unknown, f"Check and add to visit/fhir/form/icd_10_cm.yaml: {sorted(unknown)}"
    units = {q.unit for q in questions if isinstance(q, Number)} - UNITS.keys()
    assert not units, f"Add the UCUM code to UNITS in visit/fhir/form/items.py: {sorted(units)}"


def test_the_same_content_gives_the_same_form(rulebook: Rulebook):
    first, second = questionnaire_resource(rulebook), questionnaire_resource(rulebook)

    assert json.dumps(first) == json.dumps(second)


def test_the_command_writes_the_form(capsys: pytest.CaptureFixture[str], rulebook: Rulebook):
    assert main(["fhir"]) == 0

    assert json.loads(capsys.readouterr().out) == questionnaire_resource(rulebook)


def test_the_command_writes_a_response(tmp_path, capsys: pytest.CaptureFixture[str]):
    given = tmp_path / "answers.json"
    given.write_text('{"everyone.who_for": "me"}')

    assert main(["fhir", "--answers", str(given)]) == 0

    assert json.loads(capsys.readouterr().out)["resourceType"] == "QuestionnaireResponse"


@pytest.mark.parametrize("text", ["{", "[]", '{"everyone.who_for": "nobody"}'])
def test_the_command_refuses_what_is_no_set_of_answers(
    text: str, tmp_path, capsys: pytest.CaptureFixture[str]
):
    given = tmp_path / "answers.json"
    given.write_text(text)

    assert main(["fhir", "--answers", str(given)]) == 2
    assert "Traceback" not in capsys.readouterr().err

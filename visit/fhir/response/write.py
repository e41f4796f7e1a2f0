"""A person's answers as a QuestionnaireResponse, in exactly the shape of the form.

Only answers that count are written: clients drop the answer to a hidden question, and refuse the
whole response when an item stands where the form has none.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from questionnaire import NOT_ASKED, Answer, Answers, Number, Question, spoken
from rules import Engine
from visit.fhir.form.questionnaire import questionnaire_resource
from visit.fhir.naming import by_link, coding, unsure_link

Given = Mapping[str, list[dict[str, Any]]]


def response_resource(engine: Engine, answers: Answers, authored: datetime) -> dict[str, Any]:
    """The response as JSON data. `authored` needs a time zone; `ValueError` without one."""
    if authored.tzinfo is None:
        raise ValueError("authored needs a time zone, for example datetime.now(UTC)")
    form = questionnaire_resource(engine.rulebook)
    return {
        "resourceType": "QuestionnaireResponse",
        "language": spoken().tag,
        "questionnaire": f"{form['url']}|{form['version']}",
        "status": "completed",
        "authored": authored.isoformat(timespec="seconds"),
        "item": _answered(form["item"], _given(engine, answers)),
    }


def _given(engine: Engine, answers: Answers) -> Given:
    questions, given = by_link(engine.rulebook.questionnaire), {}
    for key, answer in engine.applicable(answers).counted.items():
        if answer is not NOT_ASKED:
            link, values = _values(questions[key], answer)
            given[link] = values
    return given


def _values(question: Question, answer: Answer) -> tuple[str, list[dict[str, Any]]]:
    """The link id that takes the answer, and its values in the order offered."""
    if isinstance(answer, float):
        return question.key, [{"valueDecimal": answer}]
    chosen = answer if isinstance(answer, frozenset) else {answer}
    link = unsure_link(question) if isinstance(question, Number) else question.key
    return link, [
        {"valueCoding": coding(question, option)} for option in question.choices if option in chosen
    ]


def _answered(items: list[dict[str, Any]], given: Given) -> list[dict[str, Any]]:
    """The items that hold answers, nested and ordered as in the form."""
    answered: list[dict[str, Any]] = []
    for item in items:
        named: dict[str, Any] = {name: item[name] for name in ("linkId", "text") if name in item}
        inside = _answered(item.get("item", []), given)
        if inside:
            answered.append({**named, "item": inside})
        elif item["linkId"] in given:
            answered.append({**named, "answer": given[item["linkId"]]})
    return answered

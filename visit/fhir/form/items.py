"""Questions as items of a form: choices with a system, numbers with a unit and a "not sure".

Yes or no is a choice, because a boolean has no "not sure". A number cannot be "not sure" either,
so a tick box for that stands beside it while no number is given.
"""

from typing import Any

from questionnaire import NONE, UNSURE, Number, Question, SeveralOf
from visit.fhir.form.about import about
from visit.fhir.form.clauses import Clauses, EnableWhen, any_of, both
from visit.fhir.form.icd_10_cm import described
from visit.fhir.form.nesting import Entry, Item
from visit.fhir.naming import EXTENSION, UCUM, coding, unsure_link

UNITS = {
    "cm": "cm",
    "mm": "mm",
    "inch": "[in_i]",
    "kg": "kg",
    "pounds": "[lb_av]",
    "hours": "h",
    "days": "d",
    "weeks": "wk",
    "months": "mo",
    "years": "a",
    "°C": "Cel",
    "°F": "[degF]",
}
"""Unit words of the content to UCUM codes."""

Extension = dict[str, Any]


def entries(question: Question, clauses: Clauses) -> list[Entry]:
    """The item of a question under its condition; two items for a number."""
    if not isinstance(question, Number):
        return [Entry(_choice(question), clauses)]
    no_number = any_of(EnableWhen(question.key, "exists", value=False))
    return [
        Entry(_number(question), clauses),
        Entry(_not_sure(question), both(clauses, no_number)),
    ]


def _choice(question: Question) -> Item:
    several = isinstance(question, SeveralOf)
    return {
        "extension": _drawn_as("check-box" if several else "radio-button"),
        **_asked(question, "choice"),
        **({"repeats": True} if several else {}),
        "answerOption": [_option(question, option) for option in question.choices],
    }


def _number(question: Number) -> Item:
    unit = {"system": UCUM, "code": UNITS[question.unit], "display": question.unit}
    return {
        "extension": [
            {"url": f"{EXTENSION}/questionnaire-unit", "valueCoding": unit},
            {"url": f"{EXTENSION}/minValue", "valueDecimal": question.least},
            {"url": f"{EXTENSION}/maxValue", "valueDecimal": question.most},
        ],
        **_asked(question, "decimal"),
    }


def _not_sure(question: Number) -> Item:
    return {
        "extension": _drawn_as("check-box"),
        "linkId": unsure_link(question),
        "text": about().not_sure,
        "type": "choice",
        "repeats": True,
        "answerOption": [_option(question, UNSURE)],
    }


def _asked(question: Question, kind: str) -> Item:
    """What every question has. The hint joins the text; clients differ too much on help."""
    code = {"code": [described(question.icd_10_cm)]} if question.icd_10_cm else {}
    asked = question.text.you
    text = f"{asked} {question.hint.you}" if question.hint else asked
    return {"linkId": question.key, **code, "text": text, "type": kind}


def _option(question: Question, option: str) -> dict[str, Any]:
    alone = {
        "extension": [{"url": f"{EXTENSION}/questionnaire-optionExclusive", "valueBoolean": True}]
    }
    exclusive = isinstance(question, SeveralOf) and option == NONE
    return {**(alone if exclusive else {}), "valueCoding": coding(question, option)}


def _drawn_as(control: str) -> list[Extension]:
    drawn = {"system": "http://hl7.org/fhir/questionnaire-item-control", "code": control}
    return [
        {
            "url": f"{EXTENSION}/questionnaire-itemControl",
            "valueCodeableConcept": {"coding": [drawn]},
        },
        {"url": f"{EXTENSION}/questionnaire-choiceOrientation", "valueCode": "vertical"},
    ]

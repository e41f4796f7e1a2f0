"""Addresses, link ids and codings of the exported form.

Once released they never change their meaning: a response saved today names them. Codings always
carry a system, because clients drop or mismatch a bare code.
"""

from typing import Any, Final

from questionnaire import UNSURE, Number, Question, Questionnaire, YesNo

# `.example` is reserved for names that nobody owns (RFC 2606); whoever publishes the form under
# an own address changes this one line before the first release.
BASE: Final = "https://visit-guide.example/fhir"
FORM: Final = f"{BASE}/Questionnaire/visit-guide-en"

ICD_10_CM: Final = "http://hl7.org/fhir/sid/icd-10-cm"
UCUM: Final = "http://unitsofmeasure.org"
EXTENSION: Final = "http://hl7.org/fhir/StructureDefinition"


def unsure_link(question: Number) -> str:
    """The link id of the "I am not sure" that stands beside a number."""
    return f"{question.key}.{UNSURE}"


def by_link(questionnaire: Questionnaire) -> dict[str, Question]:
    """Every question by the link ids of its items, in asking order."""
    links: dict[str, Question] = {}
    for key, question in questionnaire.questions.items():
        links[key] = question
        if isinstance(question, Number):
            links[unsure_link(question)] = question
    return links


def system(question: Question) -> str:
    """The code system of a question's options; ids such as `more` mean different things."""
    if isinstance(question, (YesNo, Number)):
        return f"{BASE}/CodeSystem/yes-no-unsure"
    return f"{BASE}/CodeSystem/{question.key}"


def coding(question: Question, option: str) -> dict[str, Any]:
    """One option; the words are the same bytes in the form and in every response."""
    return {
        "system": system(question),
        "code": option,
        "display": question.choices[option].you,
    }

"""The questions as an HL7 FHIR R4 Questionnaire, one for each language.

It asks and gives no advice: levels and rules stay here, where each has its source. So its first
line tells a person in another program whom to call.
"""

from typing import Any

from questionnaire import Location, spoken
from rules import Rulebook
from visit.fhir.form.about import about
from visit.fhir.form.applying import Applying
from visit.fhir.form.clauses import NEVER
from visit.fhir.form.icd_10_cm import symptom_codes
from visit.fhir.form.items import entries
from visit.fhir.form.nesting import Entry, Item, Nesting
from visit.fhir.naming import FORM, by_link

NOTICE = "notice"


def questionnaire_resource(rulebook: Rulebook) -> dict[str, Any]:
    """The form as JSON data: the same bytes for the same content."""
    reviewed = all(rule.review == "reviewed" for rule in rulebook.rules)
    return {
        "resourceType": "Questionnaire",
        "language": spoken().tag,
        "url": FORM,
        "version": form_version(rulebook),
        "name": "VisitGuide",
        "title": about().title,
        "status": "active" if reviewed else "draft",
        "subjectType": ["Patient"],
        "date": rulebook.edition.released.isoformat(),
        "publisher": about().title,
        "description": about().description,
        "copyright": about().copyright.format(release=symptom_codes().release),
        "item": [_notice(), *_locations(rulebook)],
    }


def form_version(rulebook: Rulebook) -> str:
    """Content version and rule set; a changed text makes another form."""
    return f"{rulebook.edition.version}-{rulebook.edition.digest}"


def _notice() -> Item:
    return {"linkId": NOTICE, "text": about().notice, "type": "display"}


def _locations(rulebook: Rulebook) -> list[Item]:
    questionnaire = rulebook.questionnaire
    applying = Applying(questionnaire)
    nesting = Nesting(by_link(questionnaire))
    return nesting.nest(
        [
            Entry(_location(location, applying, nesting), applying.locations[location.id])
            for location in questionnaire.locations
            if applying.locations[location.id] != NEVER
        ]
    )


def _location(location: Location, applying: Applying, nesting: Nesting) -> Item:
    asked = [
        entry
        for question in location.questions
        for entry in entries(question, applying.questions[question.key])
        if entry.clauses != NEVER
    ]
    inside = nesting.nest(asked, applying.locations[location.id])
    return {"linkId": location.id, "text": location.name.you, "type": "group", "item": inside}

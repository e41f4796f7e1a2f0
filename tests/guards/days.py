"""Days and years that content names, and who is named as its reviewer."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from questionnaire import read_yaml, texts_in
from rules.release import hazard_log
from rules.review import Reviewable
from tests.guards.content import Content
from tests.guards.written_twice import PROJECT
from visit.fhir.form.icd_10_cm import symptom_codes

_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_CLINICIAN = re.compile(
    r"nurse|doctor|physician|surgeon|oncolog|gyn|urolog|radiolog|patholog|pharmac|midwi|"
    r"practitioner|dermatolog",
    re.IGNORECASE,
)


def nothing_is_dated_ahead(content: Content) -> Iterator[str]:
    """No release, no list of codes and no printed page is of a day or year to come."""
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)
    edition = content.rulebook.edition
    if edition.released > tomorrow:
        yield f"rules/edition.yaml: released on {edition.released}, a day that has not come"
    oldest = min(rule.checked for rule in content.rulebook.rules)
    if edition.released < oldest:
        yield (
            f"rules/edition.yaml: released on {edition.released}, before any of its rules was "
            f"checked ({oldest}); write the day of the release"
        )
    if symptom_codes().release > tomorrow:
        yield f"visit/fhir/form/icd_10_cm.yaml: the release of {symptom_codes().release} is to come"
    for file in ("education/figures.yaml", "rules/sources/education.yaml"):
        for path, text in texts_in(read_yaml(PROJECT / file, file).data):
            for year in _YEAR.findall(text) if path[-1] not in {"url", "checked"} else ():
                if int(year) > tomorrow.year:
                    yield f"{file}: '{text}' names {year}, a year to come; write the year it names"


def reviewers_are_clinicians(content: Content) -> Iterator[str]:
    """Who reviewed a text is a clinician, and did so on a day that has come."""
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)
    texts: list[tuple[str, Reviewable]] = [("rules/hazards.yaml", hazard_log.load())]
    texts += [(rule.key, rule) for rule in content.rulebook.rules]
    for name, text in texts:
        if text.reviewed_by is None:
            continue
        if text.reviewed_by.on > tomorrow:
            yield f"{name} was reviewed on {text.reviewed_by.on}, a day that has not come"
        if not _CLINICIAN.search(text.reviewed_by.role):
            yield (
                f"{name} was reviewed by a '{text.reviewed_by.role}'; only a clinician reviews "
                "care: write not_reviewed, or add the role to tests/guards/days.py"
            )

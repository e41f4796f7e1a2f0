"""What the visit shows, loaded and held against the rule book.

Packs, what the ledgers support, the texts of pages, sheet and PDF, and the words of the form that
other health programs read.
"""

from collections.abc import Iterator
from pathlib import Path

from questionnaire import Mistake, read_yaml
from rules import Rulebook, countries
from rules.checks.typed_numbers import numbers_of, typed_numbers
from visit import words as texts
from visit.body import spot_checks
from visit.body.load import load_body
from visit.complaint import contents
from visit.demo.people import load_people
from visit.fhir.form.about import FILE as ABOUT
from visit.fhir.form.about import about
from visit.fhir.form.icd_10_cm import symptom_codes
from visit.ledgers import content as supports
from visit.ledgers import supported_answers
from visit.plan import advice, fitting, watching
from visit.plan.first_three import problems
from visit.sheet.pdf.printed_words import printed_words
from visit.telling import exactly, spoken


def check(rulebook: Rulebook) -> Iterator[Mistake]:
    """Whatever does not fit. Raises `ContentError` for a file that cannot be used."""
    about()
    yield from typed_numbers(read_yaml(ABOUT), numbers_of(countries()))
    advice.load(rulebook, advice.FILE)
    fitting.load(rulebook)
    problems.load(rulebook)
    yield from watching.check(watching.FILE)
    supported_answers.load(rulebook, supports.FILE)
    yield from _codes(rulebook)
    yield from contents.check(rulebook)
    yield from exactly.check(rulebook)
    yield from spoken.check(rulebook)
    load_body(rulebook.questionnaire)
    yield from spot_checks.check(rulebook.questionnaire)
    printed_words()
    load_people(rulebook)
    yield from named_texts(texts.FILE)


def named_texts(file: Path) -> Iterator[Mistake]:
    """Whatever in a file of texts by name is no name with a text."""
    content = read_yaml(file)
    if not isinstance(content.data, dict):
        yield content.mistake((), "this is no list of texts by name", "write 'name: text'")
        return
    for name, text in content.data.items():
        if not _says(text):
            yield content.mistake((name,), f"'{name}' says nothing", "write its text behind it")


def _says(text: object) -> bool:
    """Whether there is something to read, in every form where a text has several."""
    if isinstance(text, dict):
        return bool(text) and all(_says(form) for form in text.values())
    return isinstance(text, str) and bool(text.strip())


def _codes(rulebook: Rulebook) -> Iterator[Mistake]:
    known = symptom_codes().codes
    for key, question in rulebook.questionnaire.questions.items():
        code = question.icd_10_cm
        if code is not None and code not in known:
            yield Mistake(
                f"questionnaire/locations/{question.location}.yaml",
                1,
                f"'{code}' of {key} is not a code in visit/fhir/form/icd_10_cm.yaml",
                "check it against the release there and add it, or correct it",
            )

"""What of a ledger does not fit the questions and sources that it names."""

from collections.abc import Iterator

from questionnaire import ContentFile, Mistake, Number, closest
from rules import Rulebook
from visit.checking import Path, misread, unknown_sources
from visit.ledgers.declared.ledger import Ledger
from visit.ledgers.declared.ledger_field import NumberField


def unfit(file: ContentFile, path: Path, ledger: Ledger, rulebook: Rulebook) -> Iterator[Mistake]:
    """Names in the ledger under `path` that are not there, or do not mean what it needs."""
    yield from unknown_sources(file, (*path, "sources"), ledger.sources, rulebook)
    if ledger.offered_when is not None:
        yield from misread(file, (*path, "offered_when"), ledger.offered_when, rulebook)
    for name in ledger.look_up.questions if ledger.look_up else ():
        if name not in rulebook.questionnaire.questions:
            known = rulebook.questionnaire.questions
            at, wrong = (*path, "look_up", "questions"), f"'{name}' is not a question"
            yield file.misnamed(at, wrong, closest(name, known), name)
    for place, field in enumerate(ledger.fields):
        if isinstance(field, NumberField) and field.objects_of is not None:
            yield from _no_objects(file, (*path, "fields", place), field, rulebook)


def _no_objects(
    file: ContentFile, path: Path, field: NumberField, rulebook: Rulebook
) -> Iterator[Mistake]:
    """A question whose objects have another unit would make a size another one."""
    name, questions = field.objects_of or "", rulebook.questionnaire.questions
    question = questions.get(name)
    at = (*path, "objects_of")
    if question is None:
        yield file.misnamed(at, f"'{name}' is not a question", closest(name, questions))
    elif not isinstance(question, Number) or not question.objects:
        yield file.mistake(at, f"{name} has no everyday objects", "name a question that has")
    elif question.unit != field.unit:
        wrong = f"the objects of {name} are in {question.unit}, and this is in {field.unit}"
        yield file.mistake(at, wrong, "use one unit")

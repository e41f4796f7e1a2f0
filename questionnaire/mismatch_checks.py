"""`mismatches.yaml` read and held against the questions of today.

A pair that names what is not there would never be asked about, and nobody would notice.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from questionnaire.answers.values import UNSURE
from questionnaire.conditions.condition import Condition, Is, atoms
from questionnaire.content.build import build
from questionnaire.content.language import Language
from questionnaire.content.yaml_file import ContentError, ContentFile, DataPath, Mistake, read_yaml
from questionnaire.mismatch import Mismatch, Mismatches
from questionnaire.model import Question, Questionnaire
from questionnaire.resolve_names import UnknownName, resolve

NAME = "mismatches.yaml"
Found = tuple[ContentFile, Mismatches]


def read_mismatches(folder: Path, language: Language | None) -> Found | None:
    """The file beside a folder of locations. None without one: then nothing is asked about.

    Raises `ContentError`.
    """
    path = folder.parent / NAME
    if not path.exists():
        return None
    file = read_yaml(path)
    return file, build(Mismatches, file, language)


def with_mismatches(questionnaire: Questionnaire, found: Found | None) -> Questionnaire:
    """The questionnaire with its mismatches by full question keys. Raises `ContentError`."""
    if found is None:
        return questionnaire
    file, written = found
    if mistakes := list(_unfit(file, written, questionnaire.questions)):
        raise ContentError(mistakes)
    resolved = tuple(
        one.model_copy(update={"when": resolve(one.when, "", questionnaire.questions)})
        for one in written.mismatches
    )
    return questionnaire.model_copy(update={"mismatches": resolved})


def _unfit(
    file: ContentFile, written: Mismatches, questions: Mapping[str, Question]
) -> Iterator[Mistake]:
    seen = set[str]()
    for place, one in enumerate(written.mismatches):
        if one.id in seen:
            yield file.mistake(
                ("mismatches", place, "id"), f"'{one.id}' stands twice", "rename one"
            )
        seen.add(one.id)
        yield from _misread(file, ("mismatches", place, "when"), one, questions)


def _misread(
    file: ContentFile, path: DataPath, one: Mismatch, questions: Mapping[str, Question]
) -> Iterator[Mistake]:
    try:
        condition = resolve(one.when, "", questions)
    except UnknownName as misread:
        yield file.misnamed(path, misread.wrong, misread.instead, misread.word)
        return
    yield from _not_to_be_asked_about(file, path, condition, questions)


def _not_to_be_asked_about(
    file: ContentFile, path: DataPath, condition: Condition, questions: Mapping[str, Question]
) -> Iterator[Mistake]:
    """Not sure fits every answer, and nobody is asked whether a danger sign is right."""
    for atom in atoms(condition):
        if not isinstance(atom, Is):
            continue
        if UNSURE in atom.options:
            wrong = f"'unsure' in {atom.question} fits every other answer"
            yield file.misnamed(path, wrong, "take it out", UNSURE)
        for sign in sorted(atom.options.intersection(questions[atom.question].danger)):
            wrong = f"'{sign}' in {atom.question} is a danger sign"
            yield file.misnamed(path, wrong, "take it out: a danger sign always wins", sign)

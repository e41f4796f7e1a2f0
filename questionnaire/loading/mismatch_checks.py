"""`mismatches.yaml` read and held against the questions of today.

A pair that names what is not there would never be asked about, and nobody would notice.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from questionnaire.answers.values import NONE, UNSURE
from questionnaire.conditions.parse import closest
from questionnaire.content.build import build
from questionnaire.content.language import Language
from questionnaire.content.yaml_file import ContentError, ContentFile, DataPath, Mistake, read_yaml
from questionnaire.model import Number, Question, Questionnaire, SeveralOf
from questionnaire.model.mismatch import Mismatch, Mismatches

NAME = "mismatches.yaml"
Found = tuple[ContentFile, Mismatches]
Questions = Mapping[str, Question]


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
    """The questionnaire with its mismatches. Raises `ContentError`."""
    if found is None:
        return questionnaire
    file, written = found
    if mistakes := list(_unfit(file, written, questionnaire.questions)):
        raise ContentError(mistakes)
    return questionnaire.model_copy(update={"mismatches": written.mismatches})


def _unfit(file: ContentFile, written: Mismatches, questions: Questions) -> Iterator[Mistake]:
    seen = set[str]()
    for place, one in enumerate(written.mismatches):
        path: DataPath = ("mismatches", place)
        if one.id in seen:
            yield file.mistake((*path, "id"), f"'{one.id}' stands twice", "rename one")
        seen.add(one.id)
        yield from _misread(file, path, one, questions)


def _misread(
    file: ContentFile, path: DataPath, one: Mismatch, questions: Questions
) -> Iterator[Mistake]:
    for side, answers in (("said", one.said), ("beside", one.beside), ("fits", one.fits)):
        for key, options in answers.items():
            where = (*path, side, key)
            if key not in questions:
                wrong = f"'{key}' is not a question"
                yield file.misnamed(where, wrong, closest(key, questions))
                continue
            for option in options:
                yield from _not_to_be_asked_about(file, where, questions[key], option)
    yield from _not_to_be_settled(file, path, one, questions)


def _not_to_be_asked_about(
    file: ContentFile, where: DataPath, question: Question, option: str
) -> Iterator[Mistake]:
    """Not sure fits every answer, and nobody is asked whether a danger sign is right."""
    key = question.key
    if isinstance(question, Number):
        wrong = f"{key} asks for a number, and only choices are compared"
        yield file.mistake(where, wrong, "name the question before it")
    elif option not in question.choices:
        wrong = f"no option '{option}' in {key}"
        yield file.misnamed(where, wrong, closest(option, question.choices), option)
    elif option == UNSURE:
        wrong = f"'{UNSURE}' in {key} fits every other answer"
        yield file.misnamed(where, wrong, "take it out", option)
    elif option in question.danger:
        wrong = f"'{option}' in {key} is a danger sign"
        yield file.misnamed(where, wrong, "take it out: a danger sign always wins", option)


def _not_to_be_settled(
    file: ContentFile, path: DataPath, one: Mismatch, questions: Questions
) -> Iterator[Mistake]:
    for key, options in one.answers:
        fits = one.fits.get(key, ())
        if both := sorted({*options}.intersection(fits)):
            wrong = f"'{both[0]}' in {key} fits and does not fit"
            yield file.mistake((*path, "fits", key), wrong, "name another option")
        if NONE in options and not fits and isinstance(questions.get(key), SeveralOf):
            wrong = f"nothing says which tick of {key} would fit"
            yield file.mistake((*path, "id"), wrong, f"add 'fits: {{{key}: <option>}}'")

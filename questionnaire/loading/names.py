"""The names in location files: each is known, stands once, and is made whole.

A condition may look back only: at questions that are asked before it.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from questionnaire.conditions.condition import Condition
from questionnaire.conditions.parse import closest
from questionnaire.content.yaml_file import ContentFile, DataPath, Mistake
from questionnaire.loading.resolve_names import UnknownName, resolve
from questionnaire.model import Location, OneOf, Question, Questionnaire, SeveralOf

Pairs = Sequence[tuple[ContentFile, Location]]
_CHOICES = (OneOf, SeveralOf)


def misnamed(pairs: Pairs) -> list[Mistake]:
    """Every name in these locations that is not there, is asked later, or stands twice."""
    mistakes = []
    earlier: dict[str, Question] = {}
    for file, location in sorted(pairs, key=lambda pair: pair[1].order):
        if Path(file.name).stem != location.id:
            mistakes.append(
                file.mistake(("id",), f"id '{location.id}' is not the file's name", "make them one")
            )
        mistakes.extend(
            _misread(file, ("applies_when",), location.applies_when, location.id, earlier)
        )
        for index, question in enumerate(location.questions):
            mistakes.extend(_asked_wrongly(file, ("questions", index), question, earlier))
            earlier[question.key] = question
            mistakes.extend(_unopened(file, ("questions", index), question, pairs))
    return mistakes


def _asked_wrongly(
    file: ContentFile, path: DataPath, question: Question, earlier: dict[str, Question]
) -> Iterator[Mistake]:
    """What is wrong with the name of a question, and with whom it is asked of."""
    if question.key in earlier:
        yield file.mistake((*path, "id"), f"'{question.id}' stands twice", "rename one")
    asked_of = {"ask_when": question.ask_when, "not_asked_for": question.not_asked_for}
    for name, condition in asked_of.items():
        yield from _misread(file, (*path, name), condition, question.location, earlier)


def _unopened(
    file: ContentFile,
    path: DataPath,
    question: Question,
    pairs: Pairs,
) -> Iterator[Mistake]:
    """Options that open what is no location, or one that is asked of everyone anyway."""
    known = [location.id for _, location in pairs if location.asked == "chosen"]
    for name, option in question.options.items() if isinstance(question, _CHOICES) else ():
        for place in option.opens:
            if place not in known:
                wrong = f"'{place}' is no location that can be chosen"
                where = (*path, "options", name, "opens")
                yield file.misnamed(where, wrong, closest(place, known), place)


def _misread(
    file: ContentFile,
    path: DataPath,
    condition: Condition | None,
    location: str,
    earlier: dict[str, Question],
) -> list[Mistake]:
    """A condition may look back only: at questions that are asked before it."""
    if condition is None:
        return []
    try:
        resolve(condition, location, earlier)
    except UnknownName as misread:
        instead = f"{misread.instead} (only questions asked earlier count)"
        return [file.misnamed(path, misread.wrong, instead, misread.word)]
    return []


def resolved(pairs: Pairs) -> Questionnaire:
    questions = {q.key: q for _, location in pairs for q in location.questions}
    return Questionnaire(locations=tuple(_with_keys(location, questions) for _, location in pairs))


def _with_keys(location: Location, questions: dict[str, Question]) -> Location:
    def keyed(condition: Condition | None) -> Condition | None:
        return condition and resolve(condition, location.id, questions)

    asked = tuple(
        question.model_copy(
            update={
                "ask_when": keyed(question.ask_when),
                "not_asked_for": keyed(question.not_asked_for),
            }
        )
        for question in location.questions
    )
    return location.model_copy(
        update={"questions": asked, "applies_when": keyed(location.applies_when)}
    )

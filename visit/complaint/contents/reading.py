"""What the sheet is made of, read from the files of `lists/`, each named for what it holds."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from questionnaire import (
    ContentFile,
    Mistake,
    Told,
    Words,
    build,
    closest,
    kept,
)
from rules import Rulebook
from visit.complaint.contents.gathered import gathered
from visit.complaint.contents.named import names_in
from visit.complaint.contents.shape import Contents
from visit.telling.answer_names import misnamed

FOLDER = Path(__file__).with_name("lists")
DANGER_SIGNS = "everyone.danger_signs"


@kept
def contents() -> Contents:
    """The files as they are written. Raises `ContentError` when they cannot be used."""
    return build(Contents, gathered(FOLDER))


def worded(texts: Mapping[str, Words], *names: str) -> str | None:
    """The text of the first of these names that has one."""
    return next((texts[name] for name in names if name in texts), None)


def sentence(*names: str) -> Told | None:
    """The whole sentence for the phone of the first of these names that has one."""
    return next(
        (contents().sentences[name] for name in names if name in contents().sentences), None
    )


def check(rulebook: Rulebook, folder: Path = FOLDER) -> Iterator[Mistake]:
    """Names that nothing has, and danger signs that no line covers. Raises `ContentError`."""
    file = gathered(folder)
    read = build(Contents, file)
    asked = rulebook.questionnaire
    yield from misnamed(
        file, names_in(read), asked.questions, [place.id for place in asked.locations]
    )
    yield from _asked(file, read)
    yield from _danger(file, read, rulebook.questionnaire.questions[DANGER_SIGNS].danger)


def _asked(file: ContentFile, read: Contents) -> Iterator[Mistake]:
    """Topics that nothing says in which words they are denied."""
    lists = {"crew_asks": read.crew_asks, "denied_now": read.denied_now}
    asked = ((name, at, one) for name, some in lists.items() for at, one in enumerate(some))
    for name, at, one in asked:
        for part, topics in (("asks", one.asks), ("aloud", one.aloud)):
            for topic in topics:
                if topic not in read.crew_topics:
                    wrong = f"'{topic}' is no topic that a crew asks for"
                    near = closest(topic, read.crew_topics)
                    yield file.misnamed((name, at, part), wrong, near, topic)


def _danger(file: ContentFile, read: Contents, danger: tuple[str, ...]) -> Iterator[Mistake]:
    covered = [sign for line in read.emergency for sign in line.covers]
    for sign in danger:
        if covered.count(sign) != 1:
            wrong = f"danger sign '{sign}' stands in {covered.count(sign)} lines of the list"
            yield file.mistake(("emergency",), wrong, "name it under 'covers' of one line")
    for sign in covered:
        if sign not in danger:
            yield file.misnamed((), f"'{sign}' is no danger sign", closest(sign, danger), sign)

"""Signs that can be told in more than one place, so that the proof can hold them to one level.

Nobody should wait longer because they told a thing under another heading.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Self

from pydantic import Field, model_validator

from questionnaire import (
    NONE,
    UNSURE,
    ContentFile,
    Frozen,
    Identifier,
    Mistake,
    Number,
    Question,
    QuestionKey,
    Words,
    build,
    closest,
    read_yaml,
)

NAME = "same_signs.yaml"


class Way(Frozen):
    """Answers that together tell the sign.

    `combines` says why it weighs more beside other signs than when told in another way; alone it
    gives the same level. `differs` says why it gives another level even alone.
    """

    answers: Mapping[QuestionKey, Identifier] = Field(min_length=1)
    combines: Words | None = None
    differs: Words | None = None

    @model_validator(mode="after")
    def _one_excuse(self) -> Self:
        if self.combines and self.differs:
            raise ValueError("a way that 'differs' is not compared; drop its 'combines'")
        return self

    def __str__(self) -> str:
        return ", ".join(f"{key} = {option}" for key, option in self.answers.items())


class SameSign(Frozen):
    """One fact about a person, and the ways in which they can tell it."""

    sign: Words
    told_by: tuple[Way, ...] = Field(min_length=2)

    @model_validator(mode="after")
    def _has_a_yardstick(self) -> Self:
        if all(way.differs for way in self.told_by):
            raise ValueError("every way 'differs'; leave out the one that the others differ from")
        told = [dict(way.answers) for way in self.told_by]
        if any(answers in told[:place] for place, answers in enumerate(told)):
            raise ValueError("two ways are the same answers; drop one of them")
        return self


class SameSigns(Frozen):
    """The signs of one file."""

    signs: tuple[SameSign, ...] = Field(min_length=1)


def read_same_signs(rules: Path) -> tuple[ContentFile, SameSigns] | None:
    """The file in the folder of rules; None without one, as in editions that had none yet.

    Raises `ContentError`.
    """
    path = rules / NAME
    if not path.exists():
        return None
    file = read_yaml(path)
    return file, build(SameSigns, file)


def misread_signs(
    file: ContentFile, same: SameSigns, questions: Mapping[str, Question]
) -> Iterator[Mistake]:
    """Questions and options that are not there, and answers that tell no sign."""
    names = set[str]()
    for place, sign in enumerate(same.signs):
        if sign.sign in names:
            wrong = f"'{sign.sign}' stands twice"
            yield file.mistake(("signs", place, "sign"), wrong, "make the two one sign")
        names.add(sign.sign)
        for number, way in enumerate(sign.told_by):
            for key, option in way.answers.items():
                path = ("signs", place, "told_by", number, "answers", key)
                if key not in questions:
                    wrong = f"'{key}' is not a question"
                    yield file.misnamed(path, wrong, closest(key, questions))
                else:
                    yield from _untold(file, path, questions[key], option)


def _untold(
    file: ContentFile, path: tuple[str | int, ...], question: Question, option: str
) -> Iterator[Mistake]:
    if isinstance(question, Number):
        wrong = f"{question.key} asks for a number, which is no sign"
        yield file.mistake(path, wrong, "name the question before it")
    elif option in (NONE, UNSURE):
        wrong = f"'{option}' tells no sign"
        yield file.mistake(path, wrong, f"name another option of {question.key}")
    elif option not in question.choices:
        wrong = f"no option '{option}' in {question.key}"
        yield file.misnamed(path, wrong, closest(option, question.choices))

"""The names in a condition, checked against the questions and made full keys.

`pain` in chest_lungs.yaml means `chest_lungs.pain`; other files say the full key. A name that is
not there is refused with the nearest one that is.
"""

from collections.abc import Mapping

from questionnaire.conditions.condition import AtLeast, Compare, Condition, Is, Not
from questionnaire.conditions.parse import closest
from questionnaire.model import Number, OneOf, Question


class UnknownName(ValueError):
    """A condition names a question or option that is not there; `word` is what was written."""

    def __init__(self, word: str, wrong: str, instead: str) -> None:
        super().__init__(wrong, instead)
        self.word, self.wrong, self.instead = word, wrong, instead


def resolve(condition: Condition, location: str, questions: Mapping[str, Question]) -> Condition:
    """The condition with full question keys. Raises `UnknownName` for a name that is not there."""
    match condition:
        case AtLeast(count=count, parts=parts):
            return AtLeast(count, tuple(resolve(part, location, questions) for part in parts))
        case Not(part=part):
            return Not(resolve(part, location, questions))
        case Is():
            question = _named(condition.question, location, questions)
            return Is(question.key, _options(condition, question))
        case Compare():
            return _comparison(condition, _named(condition.question, location, questions))


def _named(name: str, location: str, questions: Mapping[str, Question]) -> Question:
    key = name if "." in name else f"{location}.{name}"
    if key in questions:
        return questions[key]
    near = [
        k if "." in name else k.partition(".")[2] for k in questions if _near(k, name, location)
    ]
    raise UnknownName(name, f"'{name}' is not a question", closest(name, near))


def _near(key: str, name: str, location: str) -> bool:
    return "." in name or key.startswith(f"{location}.")


def _options(condition: Is, question: Question) -> frozenset[str]:
    for option in sorted(condition.options):
        if option not in question.choices:
            raise UnknownName(
                option,
                f"no option '{option}' in {question.key}",
                closest(option, question.choices),
            )
    return condition.options


def _comparison(condition: Compare, question: Question) -> Condition:
    bound = str(condition.bound)
    if condition.comparison == "from":
        if not isinstance(question, OneOf) or bound not in question.options:
            raise UnknownName(
                bound, f"'from: {bound}' needs an option of {question.key}", "name one"
            )
        options = list(question.options)
        return Is(question.key, frozenset(options[options.index(bound) :]))
    try:
        # Python reads 5_0 as 50, which may have been meant as 5.0.
        number = float("nan" if "_" in bound else bound)
    except ValueError:
        number = float("nan")
    if not isinstance(question, Number) or not question.least <= number <= question.most:
        raise UnknownName(
            bound,
            f"'{condition.comparison}: {bound}' does not fit {question.key}",
            "compare a number question with a number in its range, or use 'from' for options",
        )
    return Compare(question.key, condition.comparison, number)

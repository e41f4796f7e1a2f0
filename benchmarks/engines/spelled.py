"""A condition written in an expression language; zen and CEL differ in three words."""

from collections.abc import Iterable
from typing import NamedTuple

from benchmarks.engines.contender import flat
from questionnaire import UNSURE, AtLeast, Compare, Condition, Is, Not, Questionnaire, SeveralOf

_SIGNS = {"at_least": ">=", "above": ">", "at_most": "<=", "below": "<"}


class Language(NamedTuple):
    """What a language calls "and", "or" and "not"."""

    both: str
    either: str
    negation: str


def spelled(condition: Condition, questionnaire: Questionnaire, language: Language) -> str:
    """The condition over answers in JSON types, in brackets where needed."""

    def joined(word: str, parts: Iterable[Condition]) -> str:
        return _joined(word, (spelled(part, questionnaire, language) for part in parts))

    match condition:
        case AtLeast(count=count, parts=parts) if count == len(parts):
            return joined(language.both, parts)
        case AtLeast(count=1, parts=parts):
            return joined(language.either, parts)
        case AtLeast(count=count, parts=parts):
            met = (f"({spelled(part, questionnaire, language)} ? 1 : 0)" for part in parts)
            return f"({' + '.join(met)} >= {count})"
        case Not(part=part):
            return f"{language.negation}({spelled(part, questionnaire, language)})"
        case Is():
            return _is(condition, questionnaire, language)
        case Compare():
            return _compares(condition, language)


def _is(condition: Is, questionnaire: Questionnaire, language: Language) -> str:
    answer, options = flat(condition.question), [f"'{one}'" for one in sorted(condition.options)]
    if isinstance(questionnaire.question(condition.question), SeveralOf):
        return _joined(language.either, (f"{option} in {answer}" for option in options))
    return f"{answer} in [{', '.join(options)}]"


def _compares(condition: Compare, language: Language) -> str:
    answer = flat(condition.question)
    number = f"{answer} {_SIGNS[condition.comparison]} {float(condition.bound)}"
    return _joined(language.both, [f"{answer} != '{UNSURE}'", number])


def _joined(word: str, parts: Iterable[str]) -> str:
    written = list(parts)
    return written[0] if len(written) == 1 else f"({f' {word} '.join(written)})"

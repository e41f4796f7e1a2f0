"""The words in which a condition is told."""

from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from questionnaire import Frozen, Language, Words, build, filled_with, read_yaml, spoken

FILE = Path(__file__).parent / "words.yaml"
_Compared = Annotated[str, filled_with("question", "amount")]


class ConditionWords(Frozen):
    """One text for each kind of condition; comparisons hold their number at `{amount}`."""

    all_of: Words
    any_of: Words
    some_of: Annotated[str, filled_with("count", "total")]
    not_so: Words
    answered: Annotated[str, filled_with("question", "answer")]
    either: Annotated[str, filled_with("first", "next")]
    at_least: _Compared
    above: _Compared
    at_most: _Compared
    below: _Compared
    starting_from: Annotated[str, filled_with("question", "amount"), Field(alias="from")]
    amount: Annotated[str, filled_with("number", "unit")]


def condition_words() -> ConditionWords:
    """The texts in the language of this process. Raises `ContentError`."""
    return _words(spoken())


@cache
def _words(language: Language) -> ConditionWords:
    return build(ConditionWords, read_yaml(FILE), language)

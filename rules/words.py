"""The words in which conditions are told and sources are named."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from questionnaire import Frozen, Language, Words, build, filled_with, kept, read_yaml, spoken

FILE = Path(__file__).parent / "words.yaml"
_Compared = Annotated[str, filled_with("question", "amount")]


class RuleWords(Frozen):
    """One text for each kind of condition, and one for the name of a source.

    Comparisons hold their number at `{amount}`.
    """

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
    source: Annotated[str, filled_with("publisher", "title")]


def rule_words() -> RuleWords:
    """The texts in the language of this process. Raises `ContentError`."""
    return _words(spoken())


@kept
def _words(language: Language) -> RuleWords:
    return build(RuleWords, read_yaml(FILE), language)

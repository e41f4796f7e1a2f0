"""The words of figures and of their pictures."""

from pathlib import Path
from typing import Annotated

from questionnaire import Frozen, Language, build, filled_with, kept, read_yaml, spoken

FILE = Path(__file__).parent / "words.yaml"


class FigureWords(Frozen):
    """A figure as a sentence, its picture, and both under the group that it covers."""

    of_people: Annotated[str, filled_with("count", "total", "outcome")]
    picture: Annotated[str, filled_with("total", "count", "rest")]
    described: Annotated[str, filled_with("label", "covers", "sentence")]


def figure_words() -> FigureWords:
    """The texts in the language of this process. Raises `ContentError`."""
    return _words(spoken())


@kept
def _words(language: Language) -> FigureWords:
    return build(FigureWords, read_yaml(FILE), language)

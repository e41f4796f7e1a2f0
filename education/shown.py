"""What the Learn pages show; `load` holds it to the sources and the places."""

from collections.abc import Iterator

from education.load import load
from education.words import figure_words
from questionnaire import Mistake
from rules import Rulebook


def check(_: Rulebook) -> Iterator[Mistake]:
    """Nothing beyond what `load` finds. Raises `ContentError`."""
    load()
    figure_words()
    yield from ()

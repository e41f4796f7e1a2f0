"""What only the printed pages say. Without one of these texts no PDF could be made at all."""

from pathlib import Path
from typing import Annotated

from questionnaire import Frozen, Words, build, filled_with, kept, read_yaml

FILE = Path(__file__).parent / "words.yaml"


class PrintedWords(Frozen):
    """`page` numbers the pages; `unprintable` explains the box for a letter without a shape.

    `qr` says what the picture is to whoever cannot see it.
    """

    page: Annotated[str, filled_with("page", "pages")]
    unprintable: Words
    qr: Words


@kept
def printed_words() -> PrintedWords:
    """The texts. Raises `ContentError` for one that is missing, unknown or cannot be filled."""
    return build(PrintedWords, read_yaml(FILE))

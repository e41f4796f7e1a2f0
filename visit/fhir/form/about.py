"""What the form says of itself: title, notice, description and the terms of the codes in it."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from questionnaire import Frozen, Words, build, filled_with, kept, read_yaml

FILE = Path(__file__).parent / "about.yaml"


class About(Frozen):
    """The form's own texts. `{release}` stands for the release date of the symptom codes."""

    title: Words
    notice: Words
    not_sure: Words
    description: Words
    copyright: Annotated[str, Field(min_length=1), filled_with("release")]


@kept
def about() -> About:
    """The texts. Raises `ContentError` when the file cannot be used."""
    return build(About, read_yaml(FILE))

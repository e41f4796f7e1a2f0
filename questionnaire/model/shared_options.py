"""The words of the options that many questions share, such as "I am not sure"."""

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from questionnaire.content.build import build
from questionnaire.content.language import Language, spoken
from questionnaire.content.voices import Told
from questionnaire.content.yaml_file import read_yaml

FILE = Path(__file__).parents[1] / "words.yaml"


class SharedOptions(BaseModel):
    """Each option in the words of both readers."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    yes: Told
    no: Told
    not_sure: Told
    none_of_these: Told
    not_sure_of_some: Told


def shared_options() -> SharedOptions:
    """The options in the language of this process. Raises `ContentError`."""
    return _options(spoken())


@cache
def _options(language: Language) -> SharedOptions:
    return build(SharedOptions, read_yaml(FILE), language)

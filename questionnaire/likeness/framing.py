"""The words that tell who, when and whether, and those after which a new thought begins."""

from pathlib import Path

from questionnaire.content.build import build
from questionnaire.content.frozen import Frozen
from questionnaire.content.yaml_file import read_yaml

FRAME = Path(__file__).parent / "frame.yaml"


class Framing(Frozen):
    """Both lists, in small letters as people type them."""

    frame: frozenset[str]
    turns: frozenset[str]


def read_framing(file: Path = FRAME) -> Framing:
    """The lists in a file. Raises `ContentError`."""
    return build(Framing, read_yaml(file))

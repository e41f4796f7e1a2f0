"""Sentences made of a frame and of what is told in it: how a danger is told, and how none is."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from questionnaire import Frozen, Identifier, build, read_yaml

FRAMES = Path(__file__).parent / "frames.yaml"
ONE_OF = 3
"""Each frame is filled with one of so many illnesses, so that no frame outweighs what people wrote.
"""

Form = Literal["thing", "did", "can_do"]


class _File(Frozen):
    """What is told by its danger sign and form, and the frames of each form with one gap `{}`."""

    told: Mapping[Identifier, Mapping[Form, tuple[str, ...]]]
    danger: Mapping[Form, tuple[str, ...]]
    calm: Mapping[Form, tuple[str, ...]]


def framed() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each sentence with its danger signs. Raises `ContentError`."""
    file = build(_File, read_yaml(FRAMES))
    for frames, is_danger in ((file.danger, True), (file.calm, False)):
        for form, gaps in frames.items():
            for place, (sign, told) in enumerate(_told(file, form)):
                for gap in gaps[place % ONE_OF :: ONE_OF]:
                    yield gap.format(told), (sign,) if is_danger else ()


def _told(file: _File, form: Form) -> Iterator[tuple[str, str]]:
    for sign, forms in file.told.items():
        for told in forms.get(form, ()):
            yield sign, told

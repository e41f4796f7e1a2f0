"""SVG paths as a content file has them: a few commands with plain numbers, nothing else.

They are written with M, L, C and Z, all in numbers from the left and the top.
"""

import re
from typing import Annotated, TypeAlias

from pydantic import AfterValidator, StringConstraints

Point: TypeAlias = tuple[float, float]
_STEP = re.compile(r"([MLC])((?: ?\d+(?:\.\d+)? \d+(?:\.\d+)?)+)|Z")
_PAIR = re.compile(r"(\d+(?:\.\d+)?) (\d+(?:\.\d+)?)")
_POINTS_OF = {"M": 1, "L": 1, "C": 3}


def _only_steps(path: str) -> str:
    for step in re.split(r" (?=[A-Za-z])", path):
        found = _STEP.fullmatch(step)
        if not found or (found[1] and len(points(found[2])) != _POINTS_OF[found[1]]):
            raise ValueError(f"'{step}' is no step of a path; write M, L, C or Z and its numbers")
    if not path.startswith("M"):
        raise ValueError("the path begins nowhere; begin it with M")
    return path


Path = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_only_steps)
]
"""Where a pen goes, such as `M0 0 L10 0 L10 10 Z`."""


def points(path: str) -> list[Point]:
    """Every point that the path names, those beside the pen's way too."""
    return [(float(pair[1]), float(pair[2])) for pair in _PAIR.finditer(path)]


def mirrored(path: str, width: float) -> str:
    """The path on the other side of the middle of a drawing that is so wide."""
    return _PAIR.sub(lambda pair: f"{_short(width - float(pair[1]))} {pair[2]}", path)


def both_halves(half: str, width: float) -> str:
    """One closed path from its left half, which runs from the middle line to the middle line."""
    back = [(width - x, y) for x, y in reversed(points(half))]
    curves = [back[at : at + 3] for at in range(1, len(back), 3)]
    return f"{half} {' '.join(f'C{_written(curve)}' for curve in curves)} Z"


def _written(points: list[Point]) -> str:
    return " ".join(f"{_short(x)} {_short(y)}" for x, y in points)


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")

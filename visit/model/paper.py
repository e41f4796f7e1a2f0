"""The paper that a sheet is printed on."""

from typing import Literal, get_args

Paper = Literal["us-letter", "a4"]
PAPERS: tuple[Paper, ...] = get_args(Paper)

"""A sentence of the phone, in whichever part it is said."""

from typing import NamedTuple


class Said(NamedTuple):
    """A sentence, and how soon it is left out: 0 is never. It is said only `after` another one.

    Where `longer` is said, that says the same.
    """

    text: str
    leaves: int
    after: str = ""
    longer: str = ""

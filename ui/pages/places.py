"""What stands beside the list of places: a drawing of the body, and own words that suggest some."""

from collections.abc import Callable, Mapping

from ui.browser import Press

PRESSES: Mapping[str, Callable[[Press], None]] = {}


def markup() -> str:
    """Both, above the list."""
    return ""

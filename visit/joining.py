"""Texts put together: the words files say with what, so that no code has a comma of its own."""

from collections.abc import Iterable
from functools import reduce

from visit.words import words

_ENDS = (".", "!", "?", "\u2026", "\u3002", "\u061f", "\u0964")


def listed(texts: Iterable[str]) -> str:
    """Short texts one after the other; empty for none."""
    return _joined("in_list", texts)


def set_apart(texts: Iterable[str]) -> str:
    """Texts that may hold commas, one after the other; empty for none."""
    return _joined("in_long_list", texts)


def labeled(label: str, text: str) -> str:
    """A text behind the name of what it says."""
    return words("labeled", label=label, text=text)


def ended(text: str) -> str:
    """The text as a sentence, unless it ends like one."""
    return text if text.endswith(_ENDS) else words("sentence", text=text)


def each_once(texts: Iterable[str]) -> list[str]:
    """The texts in their order, none of them twice."""
    return list(dict.fromkeys(texts))


def _joined(name: str, texts: Iterable[str]) -> str:
    found = list(texts)
    if not found:
        return ""
    return reduce(lambda first, following: words(name, first=first, next=following), found)

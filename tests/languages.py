"""Languages made up for tests from the English texts: what stays English was in no words file.

Every text is spoken with accents and is 40 % longer; one of the two runs from right to left. Days,
numbers and plural forms come from real languages, so none of them may come from our code.
"""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from questionnaire import ENGLISH, Language, speak

LONGER_BY = 0.4
_PLAIN = "aeiouycnszdghjklrtwAEIOUYCNSZDGHJKLRTW"
_WITH_ACCENTS = "áéíóúýçñšžđĝħĵķłřŧŵÁÉÍÓÚÝÇÑŠŽĐĜĦĴĶŁŘŦŴ"
_ACCENTS = str.maketrans(_PLAIN, _WITH_ACCENTS)
_KEPT = re.compile(r"(\{\w+\}|\*\*)")
_WORD = "óóóóóó "
_FROM_THE_RIGHT, _END = "\u2067", "\u2069"
_LETTERS = re.compile(r"[A-Za-z]")
# Own code, and none of what Streamlit or the server keeps.
_OURS = re.compile(
    r"(?:questionnaire|rules|education|visit|ui\.(?:content|words|serving\.static))(?:\.|$)"
)


def accented(text: str) -> str:
    """The text with accents, and 40 % longer; its `{places}` and `**` stay as they are."""
    if not _LETTERS.search(text):
        return text
    spoken = "".join(
        part if _KEPT.fullmatch(part) else part.translate(_ACCENTS) for part in _KEPT.split(text)
    )
    return f"{spoken} {_more(max(2, round(LONGER_BY * len(text))))}"


def _more(letters: int) -> str:
    """So many letters and spaces, in words as long as most are."""
    return (_WORD * letters)[:letters].strip()


def from_the_right(text: str) -> str:
    """The same between marks that isolate it, and that turn its direction."""
    return f"{_FROM_THE_RIGHT}{accented(text)}{_END}" if _LETTERS.search(text) else text


ACCENTED = Language("en-XA", "pl", accented)
FROM_THE_RIGHT = Language("ar-XB", "he", from_the_right)


@contextmanager
def spoken_in(language: Language) -> Iterator[None]:
    """All content anew in that language, and in English again afterwards."""
    speak(language)
    forget_loaded()
    try:
        yield
    finally:
        speak(ENGLISH)
        forget_loaded()


def forget_loaded() -> None:
    """Empty every cache of our own content."""
    for name, module in list(sys.modules.items()):
        if _OURS.match(name):
            for value in list(vars(module).values()):
                if callable(clear := getattr(value, "cache_clear", None)):
                    clear()

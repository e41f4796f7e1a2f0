"""The one type of a text that a person reads: visible words that no screen takes for markup.

Streamlit reads Markdown, formulas, emoji names and bare addresses out of every text it draws. So
what an author writes is refused when loading if it means more than its letters.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import AfterValidator, StringConstraints, ValidationInfo

from questionnaire.content.language import in_its_language

# Nearly every text: it begins with a letter and has no sign that could mean more than itself.
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ,.;?!'\"()/%\u2019-]*")
_NOT_PLAIN = re.compile(r"--|www\.", re.IGNORECASE)
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_PLACE = re.compile(r"\{(\w+)\}")
_SIGNS = re.compile(r"[<>\[\]{}\\`$_~|#*^]")
_LOOKS_LIKE_MARKUP = (
    (re.compile(r"\n"), "a line break", "write one paragraph"),
    (re.compile(r"--|==="), "a run of dashes or equals signs", "write a comma or a new sentence"),
    (re.compile(r"^(?:[-+=]|\d+[.)])(?:\s|$)"), "the start of a list", "begin with a word"),
    (re.compile(r":[a-z0-9_+/-]+:", re.IGNORECASE), "the name of an emoji", "write it in words"),
    (re.compile(r"&(?:#\w+|\w+);"), "a hidden character", "write the character itself"),
    (
        re.compile(r"\w://|\bwww\.|\bmailto:|\w@\w", re.IGNORECASE),
        "an address, which becomes a link",
        "name the page or the group in words",
    ),
)
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
# Letters and a symbol by their category, but nothing can be seen of them.
_BLANK = frozenset("\u115f\u1160\u3164\uffa0\u2800\u034f\u17b4\u17b5")


def readable(text: str, *places: str) -> str:
    """The text, if it can be read as it stands, with these `{places}` only.

    Raises `ValueError` that says what is wrong, and what to write.
    """
    return text if is_plain(text) else whole_look(text, *places)


def whole_look(text: str, *places: str) -> str:
    """As `readable`, whatever the first look shows."""
    _only_visible(text)
    for place in _PLACE.findall(text):
        if place not in places:
            taken = ", ".join(f"{{{name}}}" for name in places)
            remedy = f"it has: {taken}" if places else "write words, as nothing is filled in here"
            raise ValueError(f"'{{{place}}}' is not filled in here; {remedy}")
    _no_markup(_PLACE.sub("", text))
    return text


def is_plain(text: str) -> bool:
    """Whether a look at its letters is enough to know that it is readable.

    Every start reads thousands of texts, and each further check of one takes ten times as long.
    """
    return bool(_PLAIN.fullmatch(text)) and not _NOT_PLAIN.search(text)


def marked(text: str) -> str:
    """The text, if it holds readable words and **bold** ones only. Raises `ValueError`."""
    if is_plain(text):
        return text
    _only_visible(text)
    _no_markup(_BOLD.sub(r"\1", text), "plain words and **bold**")
    return text


def fillable(text: str) -> str:
    """The text, if it can be read once its `{places}`, whatever they are, are filled."""
    return readable(text, *_PLACE.findall(text))


def filled_with(*places: str) -> AfterValidator:
    """For a field whose `{places}` are filled before a person reads it."""

    def fits(text: str, info: ValidationInfo) -> str:
        return in_its_language(readable(text, *places), info)

    return AfterValidator(fits)


def texts_in(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[Any, str]]:
    """Path and text of every scalar in plain data."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, (dict, list)):
        for step, part in data.items() if isinstance(data, dict) else enumerate(data):
            yield from texts_in(part, (*path, step))


def _only_visible(text: str) -> None:
    # Most texts have nothing but plain letters, all of which can be seen.
    for char in () if text.isascii() and text.isprintable() else text:
        if char in _BLANK or (char != "\n" and unicodedata.category(char) in _INVISIBLE):
            shown = f"U+{ord(char):04X}"
            raise ValueError(f"the character {shown} cannot be seen; write visible words")
    if not any(char.isalnum() or unicodedata.category(char)[0] in "LNS" for char in text):
        raise ValueError("there is nothing to read; write visible words")


def _no_markup(text: str, allowed: str = "plain words") -> None:
    sign = _SIGNS.search(text)
    if sign:
        raise ValueError(f"'{sign[0]}' is not allowed in a text; write {allowed}")
    for pattern, what, remedy in _LOOKS_LIKE_MARKUP:
        found = pattern.search(text)
        if found:
            shown = found[0].strip() or "a line break"
            raise ValueError(f"'{shown}' would be read as {what}; {remedy}")


_Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
_Said = AfterValidator(in_its_language)
Words = Annotated[_Text, AfterValidator(readable), _Said]
"""A field of a content model that a person reads as it stands."""

Symbol = Annotated[_Text, AfterValidator(readable)]
"""What a person reads and code knows by name, such as a unit: the same in every language."""

MarkedWords = Annotated[_Text, AfterValidator(marked), _Said]
"""Words of which some may be **bold**."""

SaidWords = Annotated[_Text, filled_with("emergency", "urgent_line", "crisis_line")]
"""Words that reach a person with the numbers of their country filled in."""

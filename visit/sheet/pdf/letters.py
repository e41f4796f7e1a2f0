"""Typed text in a form that can be printed: letters that have a shape, words that can be broken.

A letter without a shape becomes a box that the sheet explains; PDF/UA forbids the gap. The blocks
are kept to scripts that typst sets without fail: it breaks down on some Arabic and Hebrew.
"""

import re
import unicodedata

BOX = "□"
BLOCKS = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x02FF),  # Latin with accents, phonetic letters
    (0x0300, 0x0308),  # accents that join no letter into one, as in Yoruba
    (0x030A, 0x030C),
    (0x0370, 0x0482),  # Greek, Cyrillic
    (0x048A, 0x04FF),
    (0x1E00, 0x1EFF),  # more Latin, as in Vietnamese
    (0x2010, 0x2027),  # dashes, quotes, bullets
    (0x2030, 0x203E),  # per mille, primes
    (0x2070, 0x209C),  # raised and lowered figures
    (0x20A0, 0x20BF),  # currencies
    (0x2190, 0x22FF),  # arrows, mathematics
    (0x25A0, 0x25FF),  # plain shapes
)
SINGLE = frozenset("\n\u00a0℃℉№™Ω☐☑")
# They shape their neighbor and stand for nothing alone: the joiner of accents, emoji variants. So
# do all format characters: joiners, soft hyphens, byte order marks, marks of direction.
SHAPING = frozenset(map(chr, [0x034F, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)]))
KEPT_SPACES = "\u00a0"
# Most texts have these letters alone, which stay as they are.
_PLAIN = re.compile("[ -~\u2010-\u2027\u00b0\u00b7]*")

LONGEST_WORD = 40
MOST_BREAKS = 8
_LONG_WORD = re.compile(rf"(\S{{{LONGEST_WORD}}})(?=\S)")
_MAY_BREAK = "\u200b"


def printable(text: str) -> str:
    """The text in letters that can be printed, accents joined to their letters.

    A text of many short lines becomes one, with a stroke between them, so that it stays on paper.
    """
    if text.strip() and _PLAIN.fullmatch(text) and not _LONG_WORD.search(text):
        return text
    lines = [line for line in text.splitlines() if line.strip()]
    joined = (" / " if len(lines) > MOST_BREAKS else "\n").join(lines)
    letters = unicodedata.normalize("NFC", "".join(map(_spaced, joined)))
    shown = "".join(letter if _known(letter) else BOX for letter in letters)
    return _LONG_WORD.sub(rf"\1{_MAY_BREAK}", shown)


def _spaced(letter: str) -> str:
    """The letter; nothing for one that only shapes its neighbor, a plain space for a wide one."""
    category = unicodedata.category(letter)
    if letter in SHAPING or category == "Cf":
        return ""
    return " " if category == "Zs" and letter not in KEPT_SPACES else letter


def _known(letter: str) -> bool:
    in_block = any(first <= ord(letter) <= last for first, last in BLOCKS)
    return letter in SINGLE or (in_block and letter.isprintable())

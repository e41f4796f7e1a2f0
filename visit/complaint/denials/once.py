"""Each denial once: what another one says already is left out."""

import re
from collections.abc import Iterable, Mapping

from visit.complaint.contents import contents
from visit.complaint.denials.clash import words_of_denied
from visit.complaint.signs import Sign

_NEGATIVE = re.compile(r"(?:no|not|less|hardly)\b")
# With fewer words a sign may only be a part of the longer one: fever, and fever with a stiff neck.
ENOUGH_WORDS = 4


def denial(sign: Sign) -> str | None:
    """The words that go after "no"; None where every word for it is a "no" itself."""
    return next((text for text in (sign.stated, sign.clinical) if not _NEGATIVE.match(text)), None)


def denied_once(nearest: Iterable[Sign]) -> list[Sign]:
    """Without those that another one says already, which stands where the first of them stood."""
    nearest = tuple(nearest)
    kept: list[Sign] = []
    for one in nearest:
        sign = _says_more(one, nearest)
        if sign not in kept and not any(
            _says_the_same(sign, before) or _asks_the_same(sign, before) for before in kept
        ):
            kept.append(sign)
    return kept


def _says_more(sign: Sign, denied: Iterable[Sign]) -> Sign:
    """What is denied and says this too, or the sign itself."""
    return next((one for one in denied if _says_too(one, sign)), sign)


def _asks_the_same(sign: Sign, before: Sign) -> bool:
    """Whether both ask for one thing in other words."""
    return _named_under(contents().told_by, sign, before) or _named_under(
        contents().told_by, before, sign
    )


def _says_too(denied: Sign, sign: Sign) -> bool:
    """Whether who denies the one has denied the other."""
    return sign != denied and _named_under(contents().denies_too, denied, sign)


def _named_under(lists: Mapping[str, tuple[str, ...]], one: Sign, other: Sign) -> bool:
    named = (*lists.get(one.key, ()), *lists.get(one.full_name, ()))
    return bool(named) and other.named(named) is not None


def _says_the_same(sign: Sign, before: Sign) -> bool:
    words, said = (words_of_denied(denial(one) or one.stated) for one in (sign, before))
    part = len(said) >= ENOUGH_WORDS or (len(said) == ENOUGH_WORDS - 1 and len(words - said) == 1)
    return words <= said or (part and said <= words)

"""Each denial once: what another one says already is left out."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from visit.complaint.contents import contents, worded
from visit.complaint.denials.clash import words_of_denied
from visit.complaint.signs import Sign

_NEGATIVE = re.compile(r"(?:no|not|less|hardly)\b")
# With fewer words a sign may only be a part of the longer one: fever, and fever with a stiff neck.
ENOUGH_WORDS = 4
YES_NO = frozenset({"yes", "no"})


class _Denied(NamedTuple):
    """A denied sign, the words that name it, the other ways in which it is asked, its facts."""

    sign: Sign
    words: frozenset[str]
    told_by: tuple[str, ...]
    facts: frozenset[int]


def denial(sign: Sign) -> str | None:
    """The words that go after "no"; None where every word for it is a "no" itself."""
    own = worded(contents().in_denial, sign.full_name, sign.key)
    said = (text for text in (sign.stated, sign.clinical, own) if text)
    return next((text for text in said if not _NEGATIVE.match(text)), None)


def denied_once(nearest: Iterable[Sign]) -> list[Sign]:
    """Without those that another one says already, which stands where the first of them stood."""
    nearest = tuple(nearest)
    wide = [one for one in nearest if _names_in(contents().denies_too, one)]
    kept: dict[Sign, _Denied] = {}
    for one in nearest:
        for sign in (_says_more(one, wide), one):
            denied = _denied(sign)
            if not any(_is_said(denied, before) for before in kept.values()):
                kept[sign] = denied
                break
    return list(kept)


def _is_said(one: _Denied, before: _Denied) -> bool:
    """Whether who has denied the one before needs not deny this."""
    return (
        one.sign == before.sign
        or _says_too(before.sign, one.sign)
        or _says_the_same(one.words, before.words)
        or _asks_the_same(one, before)
    )


def _denied(sign: Sign) -> _Denied:
    words = words_of_denied(denial(sign) or sign.stated)
    facts = sign.lists_of(contents().one_fact)
    return _Denied(sign, words, _names_in(contents().told_by, sign), facts)


def _says_more(sign: Sign, denied: Iterable[Sign]) -> Sign:
    """What is denied and says this too, or the sign itself."""
    return next((one for one in denied if _says_too(one, sign)), sign)


def _asks_the_same(one: _Denied, before: _Denied) -> bool:
    """Whether both ask for one thing in other words."""
    if _may_tell(one, before.sign) or _may_tell(before, one.sign):
        return True
    return one.sign.key != before.sign.key and not one.facts.isdisjoint(before.facts)


def _may_tell(one: _Denied, other: Sign) -> bool:
    """Whether the other tells it in other words; one tick of a whole list that may does not."""
    return other.full_name in one.told_by or (other.option in YES_NO and other.key in one.told_by)


def _says_too(denied: Sign, sign: Sign) -> bool:
    """Whether who denies the one has denied the other."""
    return sign != denied and _is_named(sign, _names_in(contents().denies_too, denied))


def _names_in(lists: Mapping[str, tuple[str, ...]], sign: Sign) -> tuple[str, ...]:
    return (*lists.get(sign.key, ()), *lists.get(sign.full_name, ()))


def _is_named(sign: Sign, names: tuple[str, ...]) -> bool:
    return bool(names) and sign.named(names) is not None


def _says_the_same(words: frozenset[str], said: frozenset[str]) -> bool:
    part = len(said) >= ENOUGH_WORDS or (len(said) == ENOUGH_WORDS - 1 and len(words - said) == 1)
    return words <= said or (part and said <= words)

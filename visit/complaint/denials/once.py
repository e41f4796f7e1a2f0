"""Each denial once: what another one says already is left out."""

import re
from collections.abc import Iterable, Mapping

from visit.complaint.contents import contents
from visit.complaint.denials.clash import words_of_denied
from visit.complaint.signs import Sign

_NEGATIVE = re.compile(r"(?:no|not|less|hardly)\b")
# With fewer words a sign may only be a part of the longer one: fever, and fever with a stiff neck.
ENOUGH_WORDS = 4
YES_NO = frozenset({"yes", "no"})


def denial(sign: Sign) -> str | None:
    """The words that go after "no"; None where every word for it is a "no" itself."""
    return next((text for text in (sign.stated, sign.clinical) if not _NEGATIVE.match(text)), None)


def denied_once(nearest: Iterable[Sign]) -> list[Sign]:
    """Without those that another one says already, which stands where the first of them stood."""
    nearest = tuple(nearest)
    kept: list[Sign] = []
    for one in nearest:
        more = (_says_more(one, nearest), one)
        kept += [sign for sign in more if not any(_is_said(sign, by) for by in kept)][:1]
    return kept


def _is_said(sign: Sign, before: Sign) -> bool:
    """Whether who has denied the one before needs not deny this."""
    return (
        sign == before
        or _says_too(before, sign)
        or _says_the_same(sign, before)
        or _asks_the_same(sign, before)
    )


def _says_more(sign: Sign, denied: Iterable[Sign]) -> Sign:
    """What is denied and says this too, or the sign itself."""
    return next((one for one in denied if _says_too(one, sign)), sign)


def _asks_the_same(sign: Sign, before: Sign) -> bool:
    """Whether both ask for one thing in other words."""
    other_words = _may_tell(sign, before) or _may_tell(before, sign)
    return other_words or (sign.key != before.key and sign.shares(before, contents().one_fact))


def _may_tell(one: Sign, other: Sign) -> bool:
    """Whether the other tells it in other words; one tick of a whole list that may does not."""
    told_by = contents().told_by
    names = (*told_by.get(one.key, ()), *told_by.get(one.full_name, ()))
    return other.full_name in names or (other.option in YES_NO and other.key in names)


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

"""A line in fewer words, for a page that is full."""

from visit.complaint.contents import contents, worded
from visit.complaint.signs import Sign
from visit.joining import set_apart
from visit.sheet.shape.word_limit import words_in
from visit.telling.facts import as_line

FAR_FEWER = 4


def in_fewer_words(groups: list[list[Sign]], told: list[str]) -> str | None:
    """The same in a doctor's words, with the same sides; None where more is told than the signs."""
    plain = [group[0] for group in groups if len(group) == 1]
    if len(plain) != len(told):
        return None
    short = [_shorter(sign, text) for sign, text in zip(plain, told, strict=True)]
    return as_line(set_apart(filter(None, short))) if all(short) else None


def _shorter(sign: Sign, text: str) -> str | None:
    """A line of one sign in a doctor's words, and what stands behind it, such as a side.

    In the words of the card where they are far fewer.
    """
    told, stated, short = as_line(text), as_line(sign.stated), sign.clinical
    if sign.named(contents().says_more) is not None:
        return text  # Short, it would not say what it is of.
    on_card = None if sign.exact else worded(contents().on_card, sign.full_name, sign.key)
    if on_card and words_in(on_card) <= words_in(short) - FAR_FEWER:
        short = on_card
    return short + told.removeprefix(stated) if told.startswith(stated) else None

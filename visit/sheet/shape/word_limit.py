"""Counting words, and keeping a part of the sheet within its limit.

A blank to fill in by hand is no word. Own words are not counted: they are never left out, and
what we say beside them stays as short as before.
"""

import re
from collections.abc import Iterable, Mapping

from visit.sheet.shape.model import Item, Section, SectionId

# As people count: "100.4", "follow-up", "don't" and "°F" are one word each; a stroke is none.
_WORD = re.compile(r"\S*[^\W_]\S*")
# A list in one line gives up its last entries before the line goes.
BETWEEN = "; "
# Their lines say less in fewer words, so others give way before.
LAST_IN_FEWER_WORDS: tuple[SectionId, ...] = ("why", "questions")


def words_in(text: str) -> int:
    """How many words a text has."""
    return len(_WORD.findall(text))


def own_excluded(section: Section) -> int:
    """How many words of ours it has, its heading included, which goes with the last line."""
    if not section.items:
        return 0
    texts = [section.title, section.lead or ""]
    for item in section.items:
        texts += ["", item.note or ""] if item.own else [item.text, item.note or ""]
    return sum(map(words_in, texts))


def own_words_of(sections: Iterable[Section]) -> int:
    """How many words the lines have in which a person speaks."""
    return sum(words_in(item.text) for part in sections for item in part.items if item.own)


def within(
    most: int, sections: tuple[Section, ...], makes_room: tuple[tuple[SectionId, int], ...]
) -> tuple[Section, ...]:
    """The sections with at most so many words of ours, as far as their lines may be left out.

    Lines that can say the same in fewer words do, from the last one on; those of a section that
    loses none of its lines wait for their turn. Then each of `makes_room` names a section and how
    many lines of it stay; the last line gives way first, a list within a line entry by entry. A
    section without a line goes with its heading.
    """
    by_name = {section.id: section for section in sections}
    count = {section.id: own_excluded(section) for section in sections}
    at_once = [one for one in sections if one.id not in LAST_IN_FEWER_WORDS]
    for name, at in [(one.id, at) for one in at_once for at in range(len(one.items))][::-1]:
        if sum(count.values()) > most:
            by_name[name] = _in_fewer_words(by_name[name], at)
            count[name] = own_excluded(by_name[name])
    longer: list[Section] = []
    for name, stays in makes_room:
        while sum(count.values()) > most:
            shorter = _shorter(by_name, name, stays)
            if shorter is None:
                break
            longer.append(by_name[name])
            by_name[name], count[name] = shorter, own_excluded(shorter)
    # What had to go last, for something longer that went behind it, comes back first.
    for section in reversed(longer):
        words = own_excluded(section)
        if sum(count.values()) - count[section.id] + words <= most:
            by_name[section.id], count[section.id] = section, words
    return tuple(section for section in by_name.values() if section.items)


def _in_fewer_words(section: Section, at: int) -> Section:
    item = section.items[at]
    if item.short is None or words_in(item.short) >= words_in(item.text):
        return section
    return _with(section, at, (item.model_copy(update={"text": item.short}),))


def _shorter(by_name: Mapping[SectionId, Section], name: SectionId, stays: int) -> Section | None:
    section = by_name.get(name)
    if section is None:
        return None
    for at in reversed(range(len(section.items))):
        item = section.items[at]
        if name in LAST_IN_FEWER_WORDS and _in_fewer_words(section, at) != section:
            return _in_fewer_words(section, at)
        if item.own or (item.keeps and not item.stay):
            continue
        text, _, last = item.text.rpartition(BETWEEN)
        if text and text.count(BETWEEN) + 1 >= item.stay:
            end = "." if last.endswith(".") else ""
            return _with(section, at, (item.model_copy(update={"text": text + end}),))
        if not item.keeps:
            return _with(section, at, ()) if len(section.items) > stays else None
    return None


def _with(section: Section, at: int, items: tuple[Item, ...]) -> Section:
    return section.model_copy(
        update={"items": (*section.items[:at], *items, *section.items[at + 1 :])}
    )

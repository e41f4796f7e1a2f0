"""The sheet as plain text, to paste into a portal message or to read out."""

from collections.abc import Iterator

from visit.joining import labeled
from visit.sheet.model import Section, Sheet
from visit.words import words


def as_text(sheet: Sheet) -> str:
    """The whole sheet: headings in capitals, one item to a line, no other mark-up."""
    blocks = (_top(sheet), *map(_section, sheet.sections), _emergency(sheet), _foot(sheet))
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _top(sheet: Sheet) -> Iterator[str]:
    yield sheet.title.upper()
    yield words("two_sentences", first=sheet.date_text, next=sheet.about)
    yield sheet.not_a_record
    yield ""
    yield sheet.level_title.upper()
    if sheet.urgency:
        yield sheet.urgency.name
        yield sheet.urgency.action
        yield from (labeled(row.label, row.text) for row in sheet.urgency.rows)
    if sheet.open:
        yield sheet.open


def _section(section: Section) -> Iterator[str]:
    yield section.title.upper()
    if section.lead:
        yield section.lead
    for item in section.items:
        yield f"- {item.text}"
        if item.note:
            yield f"  {item.note}"
    if section.more:
        yield section.more


def _emergency(sheet: Sheet) -> Iterator[str]:
    yield sheet.emergency.title.upper()
    yield from (f"- {sign}" for sign in sheet.emergency.signs)


def _foot(sheet: Sheet) -> Iterator[str]:
    yield sheet.sources_title.upper()
    for source in sheet.sources:
        named = words("two_sentences", first=source.name, next=source.note)
        yield f"- {named} {source.url}"
    yield ""
    yield from (sheet.cannot, sheet.education, sheet.not_reviewed, sheet.edition)

"""The sheet as plain text, whole or one side: headings in capitals, a line for each item."""

from collections.abc import Iterable, Iterator

from visit.joining import labeled
from visit.sheet.shape.model import Card, Form, Section, Sheet
from visit.words import words


def as_text(sheet: Sheet) -> str:
    """The whole sheet; in an emergency the card stands first."""
    card = [_card(sheet.card)] if sheet.in_an_emergency else []
    return _joined((*_mark(sheet), *card, *_doctor(sheet), *_person(sheet)))


def form_text(sheet: Sheet, form: Form) -> str:
    """One side of it, the card alone, or the short text for a portal."""
    if form == "portal":
        return f"{sheet.portal}\n"
    sides = {"doctor": _doctor(sheet), "person": _person(sheet), "card": [_card(sheet.card)]}
    return _joined((*_mark(sheet), *sides[form]))


def _mark(sheet: Sheet) -> list[Iterable[str]]:
    return [[sheet.mark.upper()]] if sheet.mark else []


def _joined(blocks: Iterable[Iterable[str]]) -> str:
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _doctor(sheet: Sheet) -> Iterator[Iterable[str]]:
    top = [sheet.title.upper(), words("two_sentences", first=sheet.date_text, next=sheet.about)]
    yield [*top, sheet.open] if sheet.open else top
    yield from map(_section, sheet.doctor)


def _person(sheet: Sheet) -> Iterator[Iterable[str]]:
    yield [sheet.person_title.upper()]
    yield from map(_section, sheet.person)
    yield (sheet.emergency.title.upper(), *(f"- {sign}" for sign in sheet.emergency.signs))
    yield _foot(sheet)


def _section(section: Section) -> Iterator[str]:
    yield section.title.upper()
    if section.lead:
        yield section.lead
    for item in section.items:
        yield f"- {item.text}"
        if item.note:
            yield f"  {item.note}"


def _card(card: Card) -> Iterator[str]:
    yield card.title.upper()
    yield from (labeled(row.label, row.text) for row in card.rows)


def _foot(sheet: Sheet) -> Iterator[str]:
    yield sheet.sources_title.upper()
    for source in sheet.sources:
        named = words("two_sentences", first=source.name, next=source.note)
        yield f"- {named} {source.url}"
    yield ""
    yield from (sheet.not_a_record, sheet.cannot, sheet.education, sheet.not_reviewed)
    yield sheet.edition

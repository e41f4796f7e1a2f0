"""The sheet to take along as it looks on the screen and in print: the same words as the PDF.

Every text is escaped here; a person may have typed it.
"""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Literal

from ui.drawings.image import image
from visit.body.picture import picture
from visit.sheet.shape.model import Card, Form, Section, Sheet
from visit.words import BLANK

Shown = Literal["whole"] | Form
# Drawn as a line to write on (look.css): the text stays, for who hears or copies it.
TO_WRITE_ON = f'<span class="vg-blank">{BLANK}</span>'


def markup(sheet: Sheet, form: Shown) -> str:
    """The whole sheet, or one side of it, or the card, or the short text."""
    mark = _mark(sheet)
    sides = {
        "card": (_card(sheet.card, mark),),
        "doctor": (_doctor(sheet),),
        "person": (_person(sheet),),
        "portal": (_page(sheet.portal_title, _paragraphs(sheet.portal.splitlines()), mark),),
    }
    card = sides["card"] if sheet.in_an_emergency else ()
    whole = (*card, *sides["doctor"], *sides["person"])
    return "".join(sides.get(form, whole))


def _page(title: str, body: str, mark: str, kind: str = "") -> str:
    return f'<article class="vg-sheet {kind}">{mark}<h2>{escape(title)}</h2>{body}</article>'


def _mark(sheet: Sheet) -> str:
    """What stands on each page of a made-up person's sheet."""
    return f'<p class="vg-made-up">{escape(sheet.mark)}</p>' if sheet.mark else ""


def _card(card: Card, mark: str) -> str:
    rows = "".join(
        f"<div{' class=vg-large' if row.large else ''}><dt>{escape(row.label)}</dt>"
        f"<dd>{_lines(row.text)}</dd></div>"
        for row in card.rows
    )
    return _page(card.title, f"<dl>{rows}</dl>", mark, "vg-crew")


def _doctor(sheet: Sheet) -> str:
    top = [sheet.date_text, sheet.about, *([sheet.open] if sheet.open else [])]
    sections = "".join(
        _section(section, _where(sheet) if section.id == "story" else "")
        for section in sheet.doctor
    )
    return _page(sheet.title, f"{_paragraphs([' · '.join(top)])}{sections}", _mark(sheet))


def _where(sheet: Sheet) -> str:
    """The place on the body, beside the story."""
    if sheet.where is None:
        return ""
    return image(picture(sheet.where.marks), sheet.where.alt, "vg-where")


def _person(sheet: Sheet) -> str:
    signs = "".join(f"<li>{escape(sign)}</li>" for sign in sheet.emergency.signs)
    foot = (sheet.not_a_record, sheet.cannot, sheet.education, sheet.not_reviewed, sheet.edition)
    return _page(
        sheet.person_title,
        f"{''.join(map(_section, sheet.person))}"
        f"<section><h3>{escape(sheet.emergency.title)}</h3><ul>{signs}</ul></section>"
        f"<footer>{_paragraphs([' '.join(foot)])}</footer>",
        _mark(sheet),
    )


def _section(section: Section, beside: str = "") -> str:
    lead = _paragraphs([section.lead]) if section.lead else ""
    items = "".join(_items(section))
    return (
        f'<section class="vg-of-{section.id}"><h3>{escape(section.title)}</h3>'
        f"{lead}<ul>{items}</ul>{beside}</section>"
    )


def _items(section: Section) -> Iterator[str]:
    for item in section.items:
        note = f"<small>{escape(item.note)}</small>" if item.note else ""
        yield f"<li>{_lines(item.text)}{note}</li>"


def _paragraphs(texts: Iterable[str]) -> str:
    return "".join(f"<p>{_lines(text)}</p>" for text in texts)


def _lines(text: str) -> str:
    return "<br>".join(map(escape, text.splitlines())).replace(BLANK, TO_WRITE_ON)

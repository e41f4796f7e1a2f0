"""The shape of the sheet to take along: plain frozen texts in reading order, without any layout.

Every way to take it along (print, PDF, plain text) reads this one model. Texts may hold what a
person typed: they are data and never part of a template.
"""

from datetime import date
from typing import Literal

from questionnaire import Frozen
from rules import LevelId

SectionId = Literal[
    "questions",
    "have",
    "detail",
    "unsure",
    "have_not",
    "context",
    "story",
    "ledger",
    "script",
    "watch",
    "heard",
]


class Item(Frozen):
    """One line of a section, with a small line below it where there is more to say.

    `stays` marks what is never left out: the person's own words, and what matters most to ask.
    """

    text: str
    note: str | None = None
    stays: bool = False


class Section(Frozen):
    """A heading, a line of introduction where it helps, and the lines below.

    `more` says how many lines stand only on the screen, so that the sheet stays short.
    """

    id: SectionId
    title: str
    items: tuple[Item, ...]
    lead: str | None = None
    more: str | None = None


class Row(Frozen):
    """A label with its text."""

    label: str
    text: str


class Urgency(Frozen):
    """How soon to seek care. `deadline` is the last day; `by_when` says it in words.

    `rows` are by when, who, where and what to do first, as on the screen.
    """

    id: LevelId
    name: str
    timing: str
    deadline: date
    by_when: str
    action: str
    rows: tuple[Row, ...]


class Emergency(Frozen):
    """The signs that call for help at once; `title` names the country's number."""

    title: str
    number: str
    signs: tuple[str, ...]


class Cited(Frozen):
    """A source, with the date it was checked and how it was read."""

    name: str
    url: str
    note: str


class Sheet(Frozen):
    """Everything on the sheet, in reading order; the texts after `sources` belong at its foot.

    `urgency` is None while it is not known yet; `open` then says so. `open` is also set while
    more answers can make it more urgent.
    """

    lang: str = "en"
    title: str
    day: date
    date_text: str
    about: str
    level_title: str
    urgency: Urgency | None
    open: str | None
    sections: tuple[Section, ...]
    emergency: Emergency
    sources_title: str
    sources: tuple[Cited, ...]
    cannot: str
    education: str
    not_reviewed: str
    not_a_record: str
    edition: str
    version: str
    digest: str

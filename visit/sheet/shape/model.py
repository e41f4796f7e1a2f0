"""The shape of the sheet to take along: plain frozen texts in reading order, without any layout.

Every way to take it along (screen, print, PDF, plain text) reads this one model. Texts may hold
what a person typed: they are data and never part of a template.
"""

from datetime import date
from typing import Literal, get_args

from questionnaire import Frozen
from rules import LevelId
from visit.body.where import Where

Form = Literal["doctor", "person", "card", "portal"]
FORMS: tuple[Form, ...] = get_args(Form)
SectionId = Literal[
    "who",
    "why",
    "story",
    "present",
    "voices",
    "absent",
    "denied",
    "unsure",
    "background",
    "soon",
    "questions",
    "clinic",
    "visit",
    "views",
    "script",
    "machine",
    "watch",
    "more_questions",
    "ledger",
    "heard",
]


class Item(Frozen):
    """One line of a section, with a small line below it where there is more to say.

    `own` marks the person's own words, which are never left out. `keeps` marks what is not left
    out to make room: it decides how urgent this is. A list in one line keeps its first `stay`
    entries, all of them where it is 0 and the line is kept. `short` says the same in fewer words,
    where the page is full.
    """

    text: str
    note: str | None = None
    own: bool = False
    keeps: bool = False
    stay: int = 0
    short: str | None = None


class Section(Frozen):
    """A heading, a line of introduction where it helps, and the lines below."""

    id: SectionId
    title: str
    items: tuple[Item, ...]
    lead: str | None = None


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


class CardRow(Row):
    """`large` marks the time, which is read from farther away than all else."""

    large: bool = False


class Card(Frozen):
    """What a crew needs in half a minute, in the order in which they ask."""

    title: str
    rows: tuple[CardRow, ...]


class Sheet(Frozen):
    """The doctor's side, the person's side and the card, each in reading order.

    `mark` says on every page, and before every text, that no person is meant; None for a person.

    `urgency` is None while it is not known yet; `open` then says so. `open` is also set while
    more answers can make it more urgent. `portal` is the whole in few letters. `where` marks the
    place on the body; None where no answer says it.
    """

    lang: str = "en"
    mark: str | None = None
    title: str
    day: date
    date_text: str
    about: str
    urgency: Urgency | None
    open: str | None
    doctor: tuple[Section, ...]
    where: Where | None = None
    person_title: str
    person: tuple[Section, ...]
    card: Card
    portal: str
    portal_title: str
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

    @property
    def sections(self) -> tuple[Section, ...]:
        """Both sides, in reading order."""
        return (*self.doctor, *self.person)

    @property
    def in_an_emergency(self) -> bool:
        """Whether the card comes first, on a page of its own."""
        return self.urgency is not None and self.urgency.id == "emergency"

"""Page, section, fact: the shape of a Learn page.

A fact without a source cannot exist. Survival figures stand only in a section that asks first,
on a page that no result links to.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from education.markup import Marked
from questionnaire import Frozen, Identifier
from rules.model import WebAddress

Phone = Annotated[str, StringConstraints(pattern=r"^\d[\d -]{1,18}\d$")]


class Fact(Frozen):
    """One thing that sources say, in one to four short sentences, perhaps with a list.

    `clash` tells the reader where sources disagree and which one is followed.
    """

    id: Identifier
    text: Marked
    items: tuple[Marked, ...] = ()
    sources: tuple[Identifier, ...] = Field(min_length=1)
    checked: date
    clash: Marked | None = None


class Contact(Frozen):
    """A group that helps. A phone number stands here only if a source shows it."""

    id: Identifier
    name: Marked
    about: Marked
    phone: Phone | None = None
    site: WebAddress | None = None
    sources: tuple[Identifier, ...] = Field(min_length=1)
    checked: date

    @property
    def dial(self) -> str:
        """The number as digits for a `tel:` link; empty without a number."""
        return "".join(filter(str.isdigit, self.phone or ""))

    @model_validator(mode="after")
    def _reachable(self) -> Self:
        if not self.phone and not self.site:
            raise ValueError("a contact without phone and site helps nobody; add one of them")
        return self


class Section(Frozen):
    """Facts under one heading. With `opt_in` it stays closed until the person says yes to it.

    A `note` is about these pages themselves, so it needs no source; it states no medical fact.
    """

    id: Identifier
    heading: Marked
    places: tuple[Identifier, ...] = ()
    note: Marked | None = None
    facts: tuple[Fact, ...] = ()
    contacts: tuple[Contact, ...] = ()
    drawing: Identifier | None = None
    figures: tuple[Identifier, ...] = ()
    opt_in: Marked | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if not self.facts and not self.contacts:
            raise ValueError("a section without facts says nothing; add 'facts' or 'contacts'")
        if self.figures and not self.opt_in:
            raise ValueError("figures stay hidden until asked for; add 'opt_in: ...'")
        if self.opt_in and self.places:
            raise ValueError("no result links to a section that asks first; leave out 'places'")
        _refuse_repeats("fact", [fact.id for fact in self.facts])
        _refuse_repeats("contact", [contact.id for contact in self.contacts])
        return self


class Page(Frozen):
    """One Learn page. `order` is its place in the reading order.

    Pages of one `group` follow each other there, and the list shows them under its name.
    `places` names the locations whose results link to it; `everyone` stands for all of them.
    """

    id: Identifier
    title: Marked
    summary: Marked
    group: Marked
    order: int
    places: tuple[Identifier, ...]
    checked: date
    sections: tuple[Section, ...] = Field(min_length=1)

    @property
    def asks_first(self) -> bool:
        """Whether a part of the page stays closed until the person says yes to it."""
        return any(section.opt_in for section in self.sections)

    def section_for(self, place: str) -> Section | None:
        """The section about that place, if the page has one."""
        return next((part for part in self.sections if place in part.places), None)

    @model_validator(mode="before")
    @classmethod
    def _date_facts(cls, raw: object) -> object:
        """A fact without its own date was checked when its page was."""
        if not isinstance(raw, dict) or not isinstance(raw.get("sections"), list):
            return raw
        return {**raw, "sections": [_dated(part, raw.get("checked")) for part in raw["sections"]]}

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.asks_first and self.places:
            raise ValueError("no result links to a page that asks first; write 'places: []'")
        _refuse_repeats("section", [section.id for section in self.sections])
        return self


def _dated(section: object, checked: object) -> object:
    if not isinstance(section, dict):
        return section
    dated = {
        name: [
            {"checked": checked, **part} if isinstance(part, dict) else part
            for part in section[name]
        ]
        for name in ("facts", "contacts")
        if isinstance(section.get(name), list)
    }
    return {**section, **dated}


def _refuse_repeats(kind: str, names: Iterable[str]) -> None:
    repeated = [name for name, times in Counter(names).items() if times > 1]
    if repeated:
        raise ValueError(f"{kind} '{repeated[0]}' stands twice; rename one")

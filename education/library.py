"""All Learn pages with their words, figures, drawings and sources, ready to read."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from education.drawing import Drawing
from education.figure import Figure, FigureSet
from education.markup import Marked, plain
from education.page import Contact, Fact, Page, Section
from questionnaire import Frozen, Identifier, closest
from rules.model import Source

EVERYONE = "everyone"


class Term(Frozen):
    """A hard word and its plain meaning. `also` lists other forms; `say` how it sounds."""

    id: Identifier
    word: Marked
    also: tuple[Marked, ...] = ()
    say: Marked | None = None
    meaning: Marked

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds the term as a whole word; only short forms in capitals care about case."""
        words = "|".join(_worded(word) for word in (self.word, *self.also))
        return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")


class TermFile(Frozen):
    """The file of hard words."""

    terms: tuple[Term, ...]


class Link(NamedTuple):
    """A page to read, and the section of it that is about the place at hand."""

    page: Page
    section: Section | None


class Library(Frozen):
    """Pages in reading order, and what they name, by id."""

    pages: tuple[Page, ...]
    terms: tuple[Term, ...]
    figure_sets: Mapping[str, FigureSet]
    drawings: Mapping[str, Drawing]
    sources: Mapping[str, Source]

    def page(self, name: str) -> Page:
        """The page with that id. Raises `KeyError` that names the nearest one."""
        for page in self.pages:
            if page.id == name:
                return page
        known = [page.id for page in self.pages]
        raise KeyError(f"'{name}' is not a page; {closest(name, known)}")

    def links_for(self, place: str) -> tuple[Link, ...]:
        """What a result about that place links to: pages about the place first.

        A page that asks before it shows figures is never among them.
        """
        linked = [Link(page, page.section_for(place)) for page in self.pages if not page.asks_first]
        near = {link.page.id for link in linked if place in link.page.places or link.section}
        return (
            *(link for link in linked if link.page.id in near),
            *(link for link in linked if link.page.id not in near and EVERYONE in link.page.places),
        )

    def pages_for(self, place: str) -> tuple[Page, ...]:
        """The pages of `links_for`, in the same order."""
        return tuple(link.page for link in self.links_for(place))

    def sources_of(self, cited: Fact | Contact | Figure | FigureSet) -> tuple[Source, ...]:
        """Title, publisher, address and date of each source behind a statement."""
        return tuple(self.sources[name] for name in cited.sources)

    def sources_on(self, page: Page) -> tuple[Identifier, ...]:
        """The sources of a page, each once, in order of first mention."""
        cited = (one for section in page.sections for one in self._cited_in(section))
        return tuple(dict.fromkeys(name for one in cited for name in one.sources))

    def terms_on(self, page: Page) -> tuple[Term, ...]:
        """The hard words that stand on a page, in order of first appearance."""
        text = " ".join([*words_of(page), *self._words_of_figures(page)])
        found = [
            (match.start(), term) for term in self.terms if (match := term.pattern.search(text))
        ]
        return tuple(term for _, term in sorted(found, key=lambda pair: pair[0]))

    def _words_of_figures(self, page: Page) -> Iterator[str]:
        for section in page.sections:
            for figures in self._figures_of(section):
                yield from words_of_figures(figures)

    def _cited_in(self, section: Section) -> Iterator[Fact | Contact | FigureSet]:
        yield from section.facts
        yield from section.contacts
        yield from self._figures_of(section)

    def _figures_of(self, section: Section) -> tuple[FigureSet, ...]:
        return tuple(self.figure_sets[name] for name in section.figures)


def words_of(page: Page) -> Iterator[str]:
    """Every text of a page without markup, in the order it is read; no names or numbers."""
    yield from (plain(page.title), plain(page.summary))
    for section in page.sections:
        yield plain(section.heading)
        yield from (plain(text) for text in (section.opt_in, section.note) if text)
        for fact in section.facts:
            yield plain(fact.text)
            yield from map(plain, fact.items)
            if fact.clash:
                yield plain(fact.clash)
        yield from (plain(contact.about) for contact in section.contacts)


def words_of_figures(figure_set: FigureSet) -> Iterator[str]:
    """Every text of a figure set without markup."""
    shared = (figure_set.title, figure_set.covers, figure_set.as_of, *figure_set.limits)
    yield from map(plain, shared)
    for figure in figure_set.figures:
        yield from map(plain, (figure.label, figure.sentence))


def _worded(word: str) -> str:
    return re.escape(word) if word.isupper() else f"(?i:{re.escape(word)})"

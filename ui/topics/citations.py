"""The sources of a topic as small numbers in the text, and as one list at the end.

A number leads to its source in one press. The list names each once, also on paper.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Self

from education.figure import FigureSet
from education.library import Library
from education.page import Contact, Fact, Page
from rules.model import Source
from ui.words import words

AWAY = 'target="_blank" rel="noopener noreferrer"'


@dataclass(frozen=True)
class Citations:
    """The sources of one topic by id, in the order of their numbers."""

    sources: Mapping[str, Source]

    @classmethod
    def of(cls, books: Library, topic: Page) -> Self:
        """Those of all parts of the topic, also of parts that stay closed."""
        return cls({name: books.sources[name] for name in books.sources_on(topic)})

    def numbers(self, cited: Fact | Contact | FigureSet) -> str:
        """The numbers behind a statement, as markup."""
        places = list(self.sources)
        links = (self._number(places.index(name) + 1, self.sources[name]) for name in cited.sources)
        return f'<sup class="vg-cited">{" ".join(links)}</sup>'

    def _number(self, number: int, source: Source) -> str:
        name = words("learn_cited", number=number, publisher=source.publisher)
        return f'<a href="{escape(source.url)}" {AWAY} aria-label="{escape(name)}">{number}</a>'

    def listed(self) -> str:
        """All sources in the order of their numbers, with addresses that print shows."""
        return f'<ol class="vg-sources">{"".join(map(_in_list, self.sources.values()))}</ol>'


def _in_list(source: Source) -> str:
    url = escape(source.url)
    return f'<li><a href="{url}" {AWAY}>{escape(source.name)}</a><span>{url}</span></li>'

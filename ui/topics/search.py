"""Topics found by words that a person types: whole, their beginnings, or nearly so spelled."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from education.library import Library, words_of
from education.markup import plain
from education.page import Page

_WORD = re.compile(r"\w+")
# One letter in five may be wrong: "sarkoma", "biospy". Shorter words are too much alike.
NEARLY = 0.8
LONG_ENOUGH = 5


class _Found(NamedTuple):
    """How well a topic fits; less sorts first."""

    not_in_title: int
    order: int
    page: Page


def topic_index(books: Library) -> Mapping[str, frozenset[str]]:
    """By topic, each word that stands there. Terms are found by patterns, which takes a while."""
    return {page.id: _searchable(books, page) for page in books.pages}


def find_topics(
    books: Library, index: Mapping[str, frozenset[str]], typed: str
) -> tuple[Page, ...]:
    """The topics in which each typed word stands, those with it in their title first.

    All of them where nothing was typed.
    """
    asked = _words(typed)
    if not asked:
        return books.pages
    found = [
        _Found(not _all_in(asked, _words(page.title)), page.order, page)
        for page in books.pages
        if _all_in(asked, index[page.id])
    ]
    return tuple(one.page for one in sorted(found, key=lambda one: one[:2]))


def _searchable(books: Library, page: Page) -> frozenset[str]:
    terms = (
        text for term in books.terms_on(page) for text in (term.word, *term.also, term.meaning)
    )
    groups = (contact.name for section in page.sections for contact in section.contacts)
    return frozenset(_each_word((*words_of(page), *map(plain, (*terms, *groups)))))


def _each_word(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from _words(text)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _all_in(asked: Iterable[str], words: Iterable[str]) -> bool:
    there = tuple(words)
    return all(any(_fits(word, one) for one in there) for word in asked)


def _fits(asked: str, word: str) -> bool:
    if word.startswith(asked):
        return True
    # Imported here: a server whose topics nobody searches does without.
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    return len(asked) >= LONG_ENOUGH and OSA.normalized_similarity(asked, word) >= NEARLY

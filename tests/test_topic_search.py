"""Topics are found by words as people type them."""

import pytest

from education import Library, load
from ui.topics.search import find_topics, topic_index


@pytest.fixture(scope="module")
def books() -> Library:
    return load()


def found(books: Library, typed: str) -> list[str]:
    return [page.id for page in find_topics(books, topic_index(books), typed)]


@pytest.mark.parametrize("typed", ["", "   ", "?!"])
def test_without_a_word_every_topic_stands_in_its_order(books: Library, typed: str) -> None:
    assert found(books, typed) == [page.id for page in books.pages]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("fibroids", "fibroids"),
        ("FIBROIDS", "fibroids"),
        ("fibr", "fibroids"),
        ("second opinion", "second_opinion"),
        ("trial", "trials"),
    ],
)
def test_a_topic_named_so_stands_first(books: Library, typed: str, first: str) -> None:
    assert found(books, typed)[0] == first


@pytest.mark.parametrize("typed", ["biopsy", "biospy", "biopsys"])
def test_a_word_inside_a_topic_is_found_though_it_is_misspelled(books: Library, typed: str) -> None:
    assert "diagnosis" in found(books, typed)


def test_a_group_that_helps_is_found_by_its_name(books: Library) -> None:
    groups = [
        (page.id, contact.name)
        for page in books.pages
        for section in page.sections
        for contact in section.contacts
    ]

    assert groups
    assert all(page in found(books, name) for page, name in groups)


def test_an_everyday_word_is_found_in_what_a_hard_word_means(books: Library) -> None:
    bowel = next(term for term in books.terms if term.id == "bowel")

    assert "gut" in bowel.meaning
    assert set(found(books, "gut")) == {
        page.id for page in books.pages if bowel in books.terms_on(page)
    }


def test_each_word_must_stand_there(books: Library) -> None:
    assert set(found(books, "fibroids scan")) < set(found(books, "scan"))
    assert found(books, "fibroids zebra") == []

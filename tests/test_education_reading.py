"""The Learn pages can be read at US grade 6, and never say what this product must not say.

Grades are taken over all passages of a page joined. A list item counts as a sentence, as in print;
so the running text is measured once more without lists.
"""

import re
from collections.abc import Iterator

import pytest

from education import EDUCATION, Library, Page, load, plain, words_of, words_of_figures
from tests.language.phrases import banned_in
from tests.language.reading import (
    GRADE,
    LONGEST,
    LONGEST_URGENT,
    grade,
    syllables,
    too_long,
)

EVERYDAY = {
    "emergency": "the word on every phone and every hospital door",
    "emergencies": "its plural",
}


@pytest.fixture(scope="module")
def library() -> Library:
    return load()


def running_text(page: Page) -> list[str]:
    return [plain(fact.text) for section in page.sections for fact in section.facts]


def other_texts(library: Library) -> Iterator[tuple[str, list[str]]]:
    """What people read beside the pages, by the file it stands in."""
    yield "education/terms.yaml", [plain(term.meaning) for term in library.terms]
    for item in library.figure_sets.values():
        yield f"education/figures.yaml ({item.id})", list(words_of_figures(item))
    for drawing in library.drawings.values():
        about = [plain(label.about) for label in drawing.labels]
        yield (
            f"education/drawings/{drawing.id}.yaml",
            [plain(drawing.caption), plain(drawing.description), *about],
        )


def every_text(library: Library) -> Iterator[tuple[str, str]]:
    for page in library.pages:
        for text in words_of(page):
            yield f"education/pages/{page.id}.yaml", text
    for place, texts in other_texts(library):
        for text in texts:
            yield place, text


def hard_words(library: Library, text: str) -> set[str]:
    """Words of four syllables or more that no term explains."""
    for term in library.terms:
        text = term.pattern.sub("", text)
    words = set(re.findall(r"[A-Za-z][A-Za-z'-]+", text))
    return {word for word in words if syllables(word) >= 4 and word not in EVERYDAY}


PAGES = sorted(path.stem for path in (EDUCATION / "pages").glob("*.yaml"))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_reads_at_grade_6_or_below(library: Library, name: str) -> None:
    measured = grade(words_of(library.page(name)))

    assert measured <= GRADE, f"{name} reads at grade {measured}: use shorter words and sentences"


@pytest.mark.parametrize("name", PAGES)
def test_the_running_text_of_a_page_does_so_without_its_lists(library: Library, name: str) -> None:
    measured = grade(running_text(library.page(name)))

    assert measured <= GRADE, f"{name} reads at grade {measured}: use shorter words and sentences"


def test_figures_words_and_drawings_read_at_grade_6_or_below(library: Library) -> None:
    hard = {place: grade(texts) for place, texts in other_texts(library) if grade(texts) > GRADE}

    assert not hard, f"Use shorter words and sentences in {hard}"


def test_no_sentence_is_longer_than_20_words(library: Library) -> None:
    long = [
        f"{place}: {found}"
        for place, text in every_text(library)
        for found in too_long(text, LONGEST)
    ]

    assert not long, "Split these sentences:\n" + "\n".join(long)


def test_urgent_text_uses_sentences_of_at_most_12_words(library: Library) -> None:
    urgent = re.compile(r"\bright away\b|\burgent\b|\bemergenc|\b988\b", re.IGNORECASE)

    long = [
        found
        for page in library.pages
        for text in running_text(page)
        if urgent.search(text)
        for found in too_long(text, LONGEST_URGENT)
    ]

    assert not long, "Split these urgent sentences:\n" + "\n".join(long)


def test_hard_words_are_explained(library: Library) -> None:
    hard = {
        f"{place}: {word}"
        for place, text in every_text(library)
        for word in hard_words(library, text)
        if place != "education/terms.yaml"
    }

    assert not hard, f"Use a shorter word, or explain it in education/terms.yaml: {sorted(hard)}"


def test_nothing_is_said_that_must_not_be_said(library: Library) -> None:
    banned = [
        f"{place}: {wrong}"
        for place, text in every_text(library)
        for wrong in banned_in(text, to_a_person=False)
    ]

    assert not banned, "\n".join(banned)


def test_the_measure_tells_plain_text_from_hard_text() -> None:
    plain_text = ["A doctor takes small samples of the tumor."]
    hard_text = ["Histopathological examination of representative biopsy material is mandatory."]

    assert grade(plain_text) <= GRADE < grade(hard_text)


def test_the_measure_reads_initials_as_long_as_a_person_does() -> None:
    assert grade(["LMS can spread."]) == grade(["Sarcoma can spread."])


def test_a_hard_word_without_an_explanation_is_found(library: Library) -> None:
    assert hard_words(library, "Histopathology of a biopsy") == {"Histopathology"}

"""The Learn pages can be read at US grade 6, and never say what this product must not say.

Grades are Flesch-Kincaid, by textstat, over all passages of a page joined. A list item counts as
a sentence, as in print; so the running text is measured once more without lists.
"""

import re
from collections.abc import Iterable, Iterator

import pytest
import textstat

from education import EDUCATION, Library, Page, load, plain, words_of, words_of_figures

GRADE = 6.0
LONGEST = 20
LONGEST_URGENT = 12

# The measure reads these as shorter than a person does. Each is measured as a word that is as long.
READ_ALOUD = {
    "leiomyosarcoma": "electrocardiogram",  # seven syllables; the measure's dictionary lacks it
    "LMS": "sarcoma",  # read as three letters
}

EVERYDAY = {
    "emergency": "the word on every phone and every hospital door",
    "emergencies": "its plural",
}

# What must never be said, and what to say instead.
BANNED = {
    r"\byou (may |might |could |probably |likely )?have\b": "say what 'people with LMS' notice",
    r"\b(un)?likely\b|\bprobabl[ye]\b": "say how many people, with a source",
    r"\brisk of cancer\b": "name what is linked, with a source",
    r"\d ?%|\bpercent\b": "say '63 of 100 people', in education/figures.yaml",
    r"\bnothing to worry\b|\bsafe to wait\b|\bdo not worry\b": "say when to act",
    r"\brul(e|ed|es|ing) out\b": "say what a test shows",
    r"\bbenign\b": "say 'not cancer', if a source says so",
    r"\b(score|risk level|risk profile|your diagnosis)\b": "leave it out; this is not a test",
    r"\b(test|result)s? (is|are|was|were) (positive|negative)\b": "leave it out",
    r"\byou need (a|an|to|surgery|chemo|radiation)\b": "say 'Ask whether ...'",
    r"\b(screens for|detects|diagnoses)\b": "say what a person can learn",
    r"\bhow long you (have|will live)\b|\byou will live\b": "leave it out",
}


@pytest.fixture(scope="module")
def library() -> Library:
    return load()


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.?!])\s+", text.strip()) if part]


def grade(passages: Iterable[str]) -> float:
    """US school grade of the passages joined, each ended as a sentence."""
    ended = " ".join(re.sub(r"[:.?!]*$", ".", passage, count=1) for passage in passages)
    for short, as_long in READ_ALOUD.items():
        ended = re.sub(rf"\b{short}\b", as_long, ended, flags=re.IGNORECASE)
    return float(textstat.flesch_kincaid_grade(ended))


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


def banned_in(text: str) -> list[str]:
    return [
        f"'{found[0]}': {instead}"
        for pattern, instead in BANNED.items()
        if (found := re.search(pattern, text, re.IGNORECASE))
    ]


def hard_words(library: Library, text: str) -> set[str]:
    """Words of four syllables or more that no term explains."""
    for term in library.terms:
        text = term.pattern.sub("", text)
    words = set(re.findall(r"[A-Za-z][A-Za-z'-]+", text))
    return {word for word in words if syllables(word) >= 4 and word not in EVERYDAY}


def syllables(word: str) -> int:
    """By the dictionary; a long word is often not in it, so its vowels count too."""
    vowels = len(re.findall(r"[aeiouy]+", word, re.IGNORECASE)) if len(word) > 10 else 0
    return max(int(textstat.syllable_count(word)), vowels)


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
        f"{place}: {sentence}"
        for place, text in every_text(library)
        for sentence in sentences(text)
        if len(sentence.split()) > LONGEST
    ]

    assert not long, "Split these sentences:\n" + "\n".join(long)


def test_urgent_text_uses_sentences_of_at_most_12_words(library: Library) -> None:
    urgent = re.compile(r"\bright away\b|\burgent\b|\bemergenc|\b988\b", re.IGNORECASE)

    long = [
        sentence
        for page in library.pages
        for text in running_text(page)
        if urgent.search(text)
        for sentence in sentences(text)
        if len(sentence.split()) > LONGEST_URGENT
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
        f"{place}: {wrong}" for place, text in every_text(library) for wrong in banned_in(text)
    ]

    assert not banned, "\n".join(banned)


@pytest.mark.parametrize(
    "sentence",
    [
        "You may have LMS.",
        "This is probably a fibroid.",
        "That is unlikely to be cancer.",
        "The risk of cancer is low.",
        "About 63% are alive.",
        "There is nothing to worry about.",
        "A scan can rule out LMS.",
        "The lump is benign.",
        "You need a biopsy.",
        "Your score is high.",
        "This page detects LMS.",
        "The result is negative.",
        "Ask how long you have.",
    ],
)
def test_a_sentence_that_must_not_be_said_is_found(sentence: str) -> None:
    assert banned_in(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "People with LMS may notice a lump.",
        "Ask whether a scan could help.",
        "63 of 100 people were alive 5 years after diagnosis.",
        "Fibroids are not cancer.",
        "A risk factor is something that is linked with an illness.",
        "Most often a wide needle is used.",
        "Ask what you will need at home.",
    ],
)
def test_a_sentence_that_may_be_said_is_let_pass(sentence: str) -> None:
    assert not banned_in(sentence)


def test_the_measure_tells_plain_text_from_hard_text() -> None:
    plain_text = ["A doctor takes small samples of the tumor."]
    hard_text = ["Histopathological examination of representative biopsy material is mandatory."]

    assert grade(plain_text) <= GRADE < grade(hard_text)


def test_the_measure_reads_initials_as_long_as_a_person_does() -> None:
    assert grade(["LMS can spread."]) == grade(["Sarcoma can spread."])


def test_a_hard_word_without_an_explanation_is_found(library: Library) -> None:
    assert hard_words(library, "Histopathology of a biopsy") == {"Histopathology"}

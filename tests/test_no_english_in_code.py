"""No sentence that a person reads stands in Python, JavaScript or HTML: words are data."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.english import english_in, english_in_page, english_in_script, speaks_to_people

PROJECT = Path(__file__).parents[1]
SERVED = ("ui", "visit", "education", "rules", "questionnaire")
READ: dict[str, Callable[[str], Iterator[tuple[int, str]]]] = {
    ".py": english_in,
    ".js": english_in_script,
    ".html": english_in_page,
}


def served() -> Iterator[Path]:
    yield PROJECT / "app.py"
    for folder in SERVED:
        yield from sorted((PROJECT / folder).rglob("*"))


def test_every_sentence_that_a_person_reads_stands_in_a_words_file():
    found = [
        f"{file.relative_to(PROJECT)}:{line}: {text!r}; write it in a words.yaml"
        for file in served()
        if file.suffix in READ and speaks_to_people(file.relative_to(PROJECT))
        for line, text in READ[file.suffix](file.read_text(encoding="utf-8"))
    ]

    assert found == []


@pytest.mark.parametrize(
    "code",
    [
        'st.write("Call now if it gets worse")',
        'title = f"Questions about: {place}"',
        'text = f"{first} to {last}"',
        'text = f"if {answers}"',
        'line = f"{label}: {text}"',
        'line = ", ".join(signs)',
        'html = f"<p>{count} small people. Filled: {filled}.</p>"',
        'html = "<p class=note>It is not so</p>"',
        'def f() -> str:\n    return "not reviewed by a clinician"',
    ],
)
def test_english_in_python_is_found(code: str):
    assert list(english_in(code))


@pytest.mark.parametrize(
    "code",
    [
        '"""What a module is for."""',
        'raise ValueError("write it in digits")',
        'Mistake(file, 1, "this is no list", "write a list")',
        'log.warning("Starting without %s", what)',
        'parser.add_argument("file", help="a file of answers")',
        'kind = "two_weeks"',
        'html = f\'<p class="vg-note wide" role="status">{text}</p>\'',
        'words("labeled", label=label, text=text)',
    ],
)
def test_what_speaks_to_nobody_or_to_authors_is_let_pass(code: str):
    assert list(english_in(code)) == []


def test_english_in_a_script_is_found():
    assert list(english_in_script("tell('Your words were copied here.')"))
    assert list(english_in_script("tell(said.copied) // Tell what was copied.")) == []


@pytest.mark.parametrize("page", ["<p>Call now</p>", '<img alt="A map">', "<li>$name or</li>"])
def test_english_in_a_page_is_found(page: str):
    assert list(english_in_page(page))

"""A figure is drawn as 100 people, read aloud in words, and told again as rows of a table."""

import re
from xml.etree import ElementTree as ET

import pytest

from education import EDUCATION, Library, load, pictogram, picture_of, rows

SVG = "{http://www.w3.org/2000/svg}"
DRAWINGS = sorted(path.stem for path in (EDUCATION / "drawings").glob("*.yaml"))


@pytest.fixture(scope="module")
def library() -> Library:
    return load()


def read(svg: str) -> ET.Element:
    """The picture as a tree; a picture that is not well formed fails here."""
    return ET.fromstring(svg)  # noqa: S314 - our own pictures, nothing from outside


def people(svg: str, kind: str) -> int:
    """How many people of a kind are drawn: each has one head, and a head is two arcs in one go."""
    path = re.search(rf'class="people-{kind}"[^>]* d="([^"]*)"', svg)
    return path[1].count("a3.5") if path else 0


@pytest.mark.parametrize("count", [0, 1, 14, 36, 63, 99, 100])
def test_every_picture_has_100_people(count: int) -> None:
    drawn = pictogram(count, "A label")

    assert (people(drawn, "shown"), people(drawn, "rest")) == (count, 100 - count)


@pytest.mark.parametrize("count", [-1, 101])
def test_a_count_outside_100_people_is_refused(count: int) -> None:
    with pytest.raises(ValueError, match="between 0 and 100"):
        pictogram(count, "A label")


def test_a_picture_is_named_and_described_for_screen_readers() -> None:
    drawn = read(pictogram(63, "Only in the womb"))

    named = {part.get("id"): part.text for part in drawn.iter() if part.get("id")}
    spoken = [named[name] for name in (drawn.get("aria-labelledby") or "").split()]
    assert drawn.get("role") == "img"
    assert spoken == ["Only in the womb", "100 small people. Filled: 63. Hollow: 37."]


def test_a_label_cannot_break_out_of_the_picture() -> None:
    drawn = read(pictogram(1, '</title><script>alert("1")</script>'))

    assert [part.tag.removeprefix(SVG) for part in drawn] == ["title", "desc", "path", "path"]


def test_shown_people_differ_from_the_rest_by_form_not_by_colour() -> None:
    shown, rest = read(pictogram(50, "A label")).findall(f"{SVG}path")

    assert (shown.get("fill"), rest.get("fill")) == ("currentColor", "none")
    assert shown.get("stroke") == rest.get("stroke") == "currentColor"


def test_two_pictures_on_one_page_do_not_share_an_id(library: Library) -> None:
    drawn = [picture_of(figure) for item in library.figure_sets.values() for figure in item.figures]

    ids = re.findall(r' id="([^"]+)"', "".join(drawn))
    assert len(ids) == len(set(ids))


def test_a_picture_says_what_its_figure_covers(library: Library) -> None:
    for item in library.figure_sets.values():
        for figure in item.figures:
            assert figure.covers in picture_of(figure)


def test_the_table_tells_the_same_numbers_as_the_pictures(library: Library) -> None:
    uterine = library.figure_sets["uterine_by_spread"]

    assert [(row.people, row.out_of) for row in rows(uterine)] == [(63, 100), (36, 100), (14, 100)]
    assert rows(uterine)[0].sentence == "63 of 100 people were alive 5 years after diagnosis."


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_says_in_words_what_it_shows(library: Library, name: str) -> None:
    drawing = library.drawings[name]

    drawn = read(drawing.svg)
    shown = [" ".join(text.itertext()) for text in drawn.iter(f"{SVG}text")]
    assert sorted(shown) == sorted(label.name for label in drawing.labels)


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_named_for_screen_readers(library: Library, name: str) -> None:
    drawn = read(library.drawings[name].svg)

    named = {part.get("id"): part.text for part in drawn.iter() if part.get("id")}
    spoken = [named[part] for part in (drawn.get("aria-labelledby") or "-").split()]
    assert drawn.get("role") == "img"
    assert spoken[0] == library.drawings[name].title


def test_every_drawing_stands_on_a_page(library: Library) -> None:
    on_pages = {section.drawing for page in library.pages for section in page.sections}

    assert on_pages - {None} == set(library.drawings)


def test_two_drawings_on_one_page_do_not_share_an_id(library: Library) -> None:
    ids = re.findall(r' id="([^"]+)"', "".join(one.svg for one in library.drawings.values()))

    assert len(ids) == len(set(ids))

"""A Learn page with a mistake is refused with its place and its remedy, all mistakes at once."""

from pathlib import Path

import pytest

from education import Library, load
from questionnaire import ContentError

SOURCES = """\
sources:
  clinic:
    title: A page
    publisher: A clinic
    url: https://example.org/page
    region: US
    seen: a stored copy
    checked: 2026-11-20
"""
FIGURES = """\
figure_sets:
  - id: by_stage
    title: By stage
    covers: One kind
    outcome: were alive 5 years later
    as_of: Printed in 2017
    limits: [Few people]
    sources: [clinic]
    checked: 2026-11-20
    figures:
      - {id: early, count: 76, label: Stage 1}
"""
TERMS = """\
terms:
  - {id: biopsy, word: biopsy, meaning: Taking a sample}
"""
DRAWING = """\
id: body
title: The body
caption: A drawing
description: An outline
labels:
  - {name: Heart, about: In the chest}
"""
PAGE = """\
id: tests
title: Tests
summary: What tests there are
order: 1
places: [knee]
checked: 2026-11-20
sections:
  - id: biopsy
    heading: The biopsy
    drawing: body
    facts:
      - id: sample
        text: A doctor takes a **small** sample.
        sources: [clinic]
group: Tests
"""
OUTLOOK = """\
id: outlook
title: Outlook
summary: Numbers
order: 2
places: []
checked: 2026-11-20
sections:
  - id: numbers
    heading: Numbers
    opt_in: Would you like to see numbers?
    figures: [by_stage]
    facts:
      - id: groups
        text: Numbers are about groups.
        sources: [clinic]
group: Tests
"""


def write(folder: Path, **changed: str) -> None:
    """A sound set of content files in `folder`, some of them changed."""
    files = {
        "rules/sources/education.yaml": changed.get("sources", SOURCES),
        "education/figures.yaml": changed.get("figures", FIGURES),
        "education/terms.yaml": TERMS,
        "education/drawings/body.yaml": DRAWING,
        "education/drawings/body.svg": changed.get("svg", '<svg viewBox="0 0 1 1"></svg>'),
        "education/pages/tests.yaml": changed.get("page", PAGE),
        "education/pages/outlook.yaml": changed.get("outlook", OUTLOOK),
        "locations/everyone.yaml": "",
        "locations/knee.yaml": "",
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def loaded(folder: Path) -> Library:
    return load(folder / "education", folder / "rules", folder / "locations")


def mistakes_in(folder: Path, **changed: str) -> list[str]:
    write(folder, **changed)
    with pytest.raises(ContentError) as refused:
        loaded(folder)
    return [str(mistake) for mistake in refused.value.mistakes]


@pytest.mark.parametrize("sources", ["sources: [", SOURCES.replace("https:", "")])
def test_a_mistake_in_a_source_is_told_alone(tmp_path: Path, sources: str) -> None:
    [mistake] = mistakes_in(tmp_path, sources=sources)

    assert "sources/education.yaml:" in mistake


def test_sound_content_loads_in_reading_order(tmp_path: Path) -> None:
    write(tmp_path)

    library = loaded(tmp_path)

    assert [page.id for page in library.pages] == ["tests", "outlook"]


def test_a_fact_was_checked_when_its_page_was(tmp_path: Path) -> None:
    write(tmp_path)

    page = loaded(tmp_path).page("tests")

    assert page.sections[0].facts[0].checked == page.checked


def test_a_figure_carries_what_its_set_covers(tmp_path: Path) -> None:
    write(tmp_path)

    figure = loaded(tmp_path).figure_sets["by_stage"].figures[0]

    assert (figure.covers, figure.limits, figure.sources) == (
        "One kind",
        ("Few people",),
        ("clinic",),
    )


PAGE_MISTAKES = [
    ("text:", "txt:", "tests.yaml:13: 'txt' is not a field here; did you mean 'text'?"),
    ("        sources: [clinic]\n", "", "'sources' is missing; add 'sources: ...'"),
    ("sources: [clinic]", "sources: []", "'sources' does not fit"),
    ("[clinic]", "[clinc]", "tests.yaml:14: 'clinc' is not a source; did you mean 'clinic'?"),
    ("[knee]", "[nee]", "tests.yaml:5: 'nee' is not a place; did you mean 'knee'?"),
    ("drawing: body", "drawing: bodi", "'bodi' is not a drawing; did you mean 'body'?"),
    ("id: tests", "id: test", "tests.yaml:1: id 'test' is not the file's name 'tests'"),
    ("order: 1", "order: 2", "order '2' stands in education/pages/outlook.yaml too"),
    ("checked: 2026-11-20\n", "", "tests.yaml:1: 'checked' is missing; add 'checked: ...'"),
    ("2026-11-20", "20 November", "tests.yaml:6: 'checked' does not fit"),
    ("**small**", "<b>small</b>", "'<' is not allowed in a text; write plain words and **bold**"),
    ("**small**", "**small", "'*' is not allowed in a text; write plain words and **bold**"),
    (
        "    facts:\n",
        "    figures: [by_stage]\n    facts:\n",
        "figures stay hidden until asked for; add 'opt_in: ...'",
    ),
    (
        "    facts:\n",
        "    opt_in: May we?\n    facts:\n",
        "no result links to a page that asks first; write 'places: []'",
    ),
]


@pytest.mark.parametrize(("sound", "broken", "message"), PAGE_MISTAKES)
def test_a_mistake_in_a_page_is_named_with_its_remedy(
    tmp_path: Path, sound: str, broken: str, message: str
) -> None:
    found = mistakes_in(tmp_path, page=PAGE.replace(sound, broken, 1))

    assert any(message in mistake for mistake in found), found


FIGURE_MISTAKES = [
    ("count: 76", "count: 176", "'count' does not fit: input should be less than or equal to 100"),
    ("    covers: One kind\n", "", "'covers' is missing; add 'covers: ...'"),
    ("limits: [Few people]", "limits: []", "'limits' does not fit"),
    ("    as_of: Printed in 2017\n", "", "'as_of' is missing; add 'as_of: ...'"),
    ("sources: [clinic]", "sources: [book]", "'book' is not a source"),
]


@pytest.mark.parametrize(("sound", "broken", "message"), FIGURE_MISTAKES)
def test_a_figure_without_its_labels_is_refused(
    tmp_path: Path, sound: str, broken: str, message: str
) -> None:
    found = mistakes_in(tmp_path, figures=FIGURES.replace(sound, broken))

    assert any(message in mistake for mistake in found), found


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<circle onclick="alert(1)"/>',
        '<image href="https://example.org/x.png"/>',
        "<style>@import 'x'</style>",
        '<rect fill="url(https://example.org/x)"/>',
    ],
)
def test_a_drawing_that_runs_or_loads_something_is_refused(tmp_path: Path, inside: str) -> None:
    found = mistakes_in(tmp_path, svg=f'<svg viewBox="0 0 1 1">{inside}</svg>')

    assert "may not stand in a drawing" in found[0]


def test_a_drawing_without_its_svg_file_is_refused(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "education/drawings/body.svg").unlink()

    with pytest.raises(ContentError, match=r"body\.yaml:1: 'svg' is missing"):
        loaded(tmp_path)


def test_a_section_that_asks_first_names_no_place(tmp_path: Path) -> None:
    placed = OUTLOOK.replace("    opt_in", "    places: [knee]\n    opt_in")

    found = mistakes_in(tmp_path, outlook=placed)

    assert any("no result links to a section that asks first" in mistake for mistake in found)


def test_all_mistakes_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    found = mistakes_in(
        tmp_path,
        page=PAGE.replace("text:", "txt:"),
        figures=FIGURES.replace("count: 76", "count: many"),
        outlook=OUTLOOK.replace("by_stage", "by_size"),
    )

    named = {Path(mistake.split(":")[0]).name for mistake in found}
    assert named == {"tests.yaml", "figures.yaml", "outlook.yaml"}


def test_a_file_that_is_not_yaml_is_named(tmp_path: Path) -> None:
    found = mistakes_in(tmp_path, page="id: [tests\n")

    assert "tests.yaml" in found[0]
    assert "cannot be read as YAML" in found[0]

"""Made-up people: named by their cases, led as the app leads anybody, and marked everywhere."""

from datetime import date
from pathlib import Path

import pytest

from questionnaire import WHO_FOR, ContentError
from rules import Engine, Rulebook
from rules.release.casebook import CASES
from tests.printed import NEEDS_POPPLER, packed, pages_of
from visit import Journey
from visit.demo import Demonstration, MadeUp, load_people, place_of_danger, way_of
from visit.demo.people import FILE
from visit.sheet import pdf
from visit.sheet.build import sheet_for
from visit.sheet.made_up import made_up
from visit.sheet.plain_text import as_text, form_text
from visit.sheet.shape.model import FORMS, Sheet
from visit.walk.walker import walk
from visit.words import words

MARK = words("made_up")
TODAY = date(2026, 11, 29)


@pytest.fixture(scope="module")
def people(rulebook: Rulebook) -> tuple[MadeUp, ...]:
    return load_people(rulebook)


def written(folder: Path, before: str, after: str) -> Path:
    """The file of people with one text changed."""
    text = FILE.read_text(encoding="utf-8")
    assert before in text
    path = folder / FILE.name
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    return path


def test_they_are_of_all_levels_most_places_and_the_roads_that_differ(
    rulebook: Rulebook, people: tuple[MadeUp, ...]
) -> None:
    roads = {who.answers["everyone.road"] for who in people}

    assert len(people) >= 10
    assert {who.level for who in people} == {level.id for level in rulebook.levels}
    assert len({who.place for who in people}) > len(list(CASES.glob("*.yaml"))) / 2
    assert {"in_treatment", "follow_up", "told_nothing"} <= roads
    assert any(who.answers[WHO_FOR] == "someone_else" for who in people)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("Shortness of breath with a swollen leg.", "Short breath.", "has no case 'Short breath.'"),
        ("place: lump", "place: lumps", "there are no cases in rules/cases/lumps.yaml"),
        ("id: womb", "id: thigh", "id 'thigh' stands here more than once"),
        ("An ordinary cough of a few days.", "A cough that gets worse.", "the level 'watch'"),
    ],
)
def test_a_person_who_does_not_fit_the_cases_is_refused_with_line_and_remedy(
    rulebook: Rulebook, tmp_path: Path, before: str, after: str, told: str
) -> None:
    with pytest.raises(ContentError) as refused:
        load_people(rulebook, written(tmp_path, before, after))

    assert told in str(refused.value)
    assert all(mistake.line > 1 and mistake.instead for mistake in refused.value.mistakes)


def test_each_comes_out_where_the_case_says_by_the_way_of_the_app(
    engine: Engine, people: tuple[MadeUp, ...]
) -> None:
    for who in people:
        way = way_of(engine, who.answers, "us")
        level = way[-1].after.guidance.level

        assert level is not None
        assert level.id == who.level
        assert way[-1].journey.answers == walk(engine, who.answers, early=True).journey.answers


def test_the_answers_of_a_page_are_marked_on_it_and_count_after_it(
    engine: Engine, people: tuple[MadeUp, ...]
) -> None:
    for who in people:
        for page in way_of(engine, who.answers, "us"):
            marked = {key: page.journey.unsent[key] for key in page.keys}

            assert marked == {key: who.answers[key] for key in page.keys}
            assert page.keys == () or set(page.keys) & set(page.after.answers)


def test_the_place_of_danger_is_the_interruption_or_the_question(
    engine: Engine, people: tuple[MadeUp, ...]
) -> None:
    for who in people:
        way = way_of(engine, who.answers, "us")
        page = way[place_of_danger(way)]

        assert page.kind == "emergency" or "everyone.danger_signs" in page.keys
        assert (page.kind == "emergency") == (who.level == "emergency")


@pytest.fixture(scope="module")
def sheets(engine: Engine, people: tuple[MadeUp, ...]) -> dict[str, Sheet]:
    ends = {who.level: way_of(engine, who.answers, "us")[-1].after for who in people}
    return {level: made_up(sheet_for(end, TODAY)) for level, end in ends.items()}


def test_every_text_of_a_made_up_person_begins_with_the_mark(sheets: dict[str, Sheet]) -> None:
    for sheet in sheets.values():
        assert as_text(sheet).startswith(MARK.upper())
        for form in FORMS:
            assert form_text(sheet, form).upper().startswith(MARK.upper())


@NEEDS_POPPLER
@pytest.mark.parametrize("part", ["whole", "doctor", "person", "card"])
def test_every_page_of_the_pdf_carries_the_mark(sheets: dict[str, Sheet], part: pdf.Part) -> None:
    for sheet in (sheets["emergency"], sheets["two_weeks"]):
        pages = pages_of(pdf.pdf_of(sheet, "a4", part))

        # In the band above, and across the page.
        assert pages
        assert all(packed("".join(page)).count(packed(MARK)) >= 2 for page in pages)


@NEEDS_POPPLER
def test_a_person_gets_no_mark(engine: Engine, people: tuple[MadeUp, ...]) -> None:
    end = way_of(engine, people[0].answers, "us")[-1].after
    sheet = sheet_for(end, TODAY)

    assert MARK.upper() not in as_text(sheet).upper()
    assert MARK not in str(pages_of(pdf.pdf_of(sheet, "a4")))


def test_a_demonstration_goes_back_to_its_list_without_a_trace() -> None:
    shown = Demonstration(person="thigh", at=3, changed={"lump.size": 9.0}, keys=False, step=7)

    assert shown.listed() == Demonstration(keys=False, step=8)


def test_a_demonstration_is_no_record_of_a_visit() -> None:
    shown = Demonstration(person="thigh", at=3).model_dump_json()

    with pytest.raises(ValueError, match="person"):
        Journey.model_validate_json(shown)

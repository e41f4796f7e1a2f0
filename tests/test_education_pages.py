"""The Learn pages as they ship: covered, sourced, linked by place, and honest about figures."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from education import EDUCATION, Contact, Fact, Library, Section, load
from questionnaire import LOCATIONS, read_yaml

PLACES = sorted(path.stem for path in LOCATIONS.glob("*.yaml"))
SEEDS = read_yaml(Path(__file__).parent / "seed_statements.yaml").data["seeds"]
TOPICS = [
    "what_it_is",
    "kinds",
    "how_common",
    "symptoms",
    "fibroids",
    "causes",
    "genes",
    "prevention",
    "the_visit",
    "language",
    "diagnosis",
    "results_first",
    "pathology_report",
    "stage_grade",
    "second_opinion",
    "found_by_surprise",
    "treatment",
    "drugs",
    "trials",
    "children_menopause",
    "comfort_care",
    "recovery",
    "follow_up",
    "living_with",
    "money",
    "outlook",
    "support",
]


@pytest.fixture(scope="module")
def library() -> Library:
    return load()


def sections(library: Library) -> Iterator[tuple[str, Section]]:
    for page in library.pages:
        for section in page.sections:
            yield f"{page.id}.{section.id}", section


def statements(library: Library) -> Mapping[str, Fact | Contact]:
    """Everything the pages state, by `page.section.fact`."""
    stated: dict[str, Fact | Contact] = {}
    for name, section in sections(library):
        stated |= {f"{name}.{fact.id}": fact for fact in section.facts}
        stated |= {f"{name}.{contact.id}": contact for contact in section.contacts}
    return stated


def references(library: Library) -> set[str]:
    """Every name that the table of seed statements may point to."""
    figures = {
        f"figures.{item.id}.{figure.id}"
        for item in library.figure_sets.values()
        for figure in item.figures
    }
    drawings = {f"drawings.{name}" for name in library.drawings}
    return {*statements(library), *figures, *drawings}


def test_every_topic_has_its_page_in_reading_order(library: Library) -> None:
    assert [page.id for page in library.pages] == TOPICS


def test_the_list_is_read_in_four_groups(library: Library) -> None:
    groups = [group for group, _ in groupby(library.pages, key=lambda page: page.group)]

    assert groups == ["About LMS", "Visits and tests", "Treatment", "Living with LMS"]


@pytest.mark.parametrize("seed", SEEDS)
def test_no_statement_of_a_seed_is_skipped(seed: str) -> None:
    numbers = [int(number) for number in SEEDS[seed]["statements"]]

    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("seed", SEEDS)
def test_every_statement_of_a_seed_is_covered_or_left_out_for_a_reason(
    library: Library, seed: str
) -> None:
    known = references(library)

    for number, row in SEEDS[seed]["statements"].items():
        place = f"tests/seed_statements.yaml: {seed} {number}"
        assert row["says"], f"{place} needs the statement in our words under 'says'"
        assert ("in" in row) != ("left_out" in row), f"{place} needs either 'in' or 'left_out'"
        unknown = set(row.get("in", [])) - known
        assert not unknown, f"{place} points to {unknown}, which no page has; name what does say it"
        assert row.get("left_out", "-"), f"{place} needs the reason under 'left_out'"


def test_statements_that_would_harm_stay_out(library: Library) -> None:
    said = " ".join(str(part) for part in statements(library).values())

    assert "4-6 years" not in said
    assert "4 to 6 years" not in said
    assert "average of 5 years" not in said


@pytest.mark.parametrize("place", PLACES)
def test_every_place_has_something_to_read_about_it(library: Library, place: str) -> None:
    near = [
        link
        for link in library.links_for(place)
        if place in link.page.places or link.section is not None
    ]

    assert near, f"Add '{place}' to the places of a page or a section in education/pages/"


@pytest.mark.parametrize("place", PLACES)
def test_no_result_links_to_a_page_with_survival_figures(library: Library, place: str) -> None:
    linked = library.pages_for(place)

    assert not [page.id for page in linked if page.asks_first]


def test_a_link_leads_to_the_section_about_the_place(library: Library) -> None:
    link = next(link for link in library.links_for("urinary") if link.page.id == "symptoms")

    assert link.section
    assert link.section.id == "urinary"


def test_pages_about_a_place_come_before_pages_for_everyone(library: Library) -> None:
    linked = [page.id for page in library.pages_for("uterus_pelvis")]

    assert linked.index("fibroids") < linked.index("diagnosis")


def test_an_unknown_page_is_named_with_the_nearest_one(library: Library) -> None:
    with pytest.raises(KeyError, match="did you mean 'outlook'"):
        library.page("outlok")


def test_every_statement_leads_to_title_address_and_date_of_its_sources(library: Library) -> None:
    for name, statement in statements(library).items():
        cited = library.sources_of(statement)
        assert cited, f"Add a source to education/pages/: {name}"
        assert all(source.title and source.url and source.checked for source in cited)


def test_no_source_stands_in_the_catalogue_twice(library: Library) -> None:
    addresses = Counter(source.url for source in library.sources.values())

    twice = [address for address, times in addresses.items() if times > 1]
    assert not twice, f"Use one id for {twice} in rules/sources/"


def test_every_source_of_the_learn_pages_is_used(library: Library) -> None:
    own = read_yaml(EDUCATION.parent / "rules/sources/education.yaml").data["sources"]

    cited = {name for part in statements(library).values() for name in part.sources}
    cited |= {name for item in library.figure_sets.values() for name in item.sources}
    unused = sorted(set(own) - cited)
    assert not unused, f"Delete {unused} from rules/sources/education.yaml, or cite them"


def test_figures_stand_only_in_sections_that_ask_first(library: Library) -> None:
    closed = [section for _, section in sections(library) if section.figures]

    assert closed
    assert all(section.opt_in for section in closed)


def test_the_question_before_figures_offers_to_skip_them(library: Library) -> None:
    for name, section in sections(library):
        if section.opt_in:
            assert "skip" in section.opt_in, f"Say in opt_in of {name} that it can be skipped"


def test_every_figure_set_is_shown_somewhere(library: Library) -> None:
    shown = {name for _, section in sections(library) for name in section.figures}

    assert shown == set(library.figure_sets)


def test_the_figures_that_circulate_for_all_lms_are_labelled_as_uterine(library: Library) -> None:
    circulating = library.figure_sets["uterine_by_spread"]

    assert [figure.count for figure in circulating.figures] == [63, 36, 14]
    assert all(
        "womb" in figure.covers and "only" in figure.covers for figure in circulating.figures
    )


def test_figure_sets_that_disagree_stand_side_by_side(library: Library) -> None:
    uterine = [item for item in library.figure_sets.values() if "uterus" in item.covers]

    assert len(uterine) >= 3


def test_a_phone_number_stands_only_with_a_source(library: Library) -> None:
    contacts = [part for part in statements(library).values() if isinstance(part, Contact)]

    assert [contact.id for contact in contacts if contact.phone and not contact.sources] == []
    assert "sarcoma_uk" in [contact.id for contact in contacts if not contact.phone]


def test_a_number_can_be_dialled(library: Library) -> None:
    clinic = statements(library)["support.united_states.cleveland_clinic"]

    assert isinstance(clinic, Contact)
    assert clinic.dial == "8662238100"


def test_every_hard_word_is_explained_on_a_page_that_uses_it(library: Library) -> None:
    used = {term.id for page in library.pages for term in library.terms_on(page)}

    unused = sorted({term.id for term in library.terms} - used)
    assert not unused, f"Delete {unused} from education/terms.yaml; no page uses them"


def test_words_are_explained_in_the_order_they_are_met(library: Library) -> None:
    met = [term.id for term in library.terms_on(library.page("what_it_is"))]

    assert met.index("leiomyosarcoma") < met.index("tumor") < met.index("womb")


def raw_pages() -> dict[str, Any]:
    return {path.stem: read_yaml(path).data for path in (EDUCATION / "pages").glob("*.yaml")}


@pytest.mark.parametrize("name", TOPICS)
def test_a_note_states_no_number(name: str) -> None:
    notes = [section.get("note", "") for section in raw_pages()[name]["sections"]]

    assert not any(character.isdigit() for note in notes for character in note)

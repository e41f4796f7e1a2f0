"""The printed sheet: at most two tagged pages with the words of the sheet, safe to type into."""

import re
from datetime import date, timedelta
from io import BytesIO

import page
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from rules import Engine
from tests.casebook import CaseFile, case_files
from tests.effort import drawn
from tests.ledger_entries import bleeding, lump, lumps
from tests.people import complete_person
from tests.printed import FOOT_LINES, NEEDS_POPPLER, body_of, body_that_must_come, packed, pages_of
from tests.visits import ENGINE, TODAY, at_a_sink
from visit import Journey
from visit.model.plan import (
    LONGEST_NOTE,
    LONGEST_OWN_WORDS,
    LONGEST_QUESTION,
    MOST_ENTRIES,
    MOST_OWN,
    Heard,
    OwnQuestion,
    Plan,
    Story,
)
from visit.sheet.build import Item, Section, Sheet, sheet_for
from visit.sheet.pdf import FILE_NAME, Paper, Part, PdfNotMade, density, making, pages, pdf_of
from visit.sheet.pdf.letters import BOX, printable
from visit.situation import Situation
from visit.words import BLANK

PAPERS: tuple[Paper, ...] = ("us-letter", "a4")
PROSE = "It began as a small lump on the leg after a fall, and then it grew slowly all spring. " * 5
WIDE = "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW " * 10
LINES = "W\n" * 400
A_USUAL_PLAN = Plan(
    own=(
        OwnQuestion(id="own_1", phase="before", text="Could it be something else?"),
        OwnQuestion(id="own_2", phase="tests", text="Who will call me with the result?"),
    ),
    top=("own_1",),
    story=Story(
        change="There is a lump on my thigh, and it has grown since the spring.",
        since="In March, after I moved house",
        worry="That nobody looks inside it",
        medicines="Metformin, and a pill for blood pressure",
    ),
    ledgers=lumps(lump(date(2026, 9, 1), 3), lump(date(2026, 11, 1), 5)),
)

ATTACKS = [
    "#panic()",
    '#read("/etc/passwd")',
    '#import "@preview/x:0.1.0"',
    "#sys.inputs",
    "*bold* _slanted_ `raw` $x^2$",
    "= Heading",
    "- item\n+ item\n/ term: item",
    "<label> @label [x] #[y] {z}",
    "https://example.com/path",
    "\"quoted\" 'single' -- --- ... ~",
    "\\ \\n \\u{1F600} // gone? /* gone? */",
    "</script><script>alert(1)</script>",
    "{page} {pages} {emergency}",
    "%PDF-1.4 endobj /Type/Pages/Count 9",
]


def a_sheet(plan: Plan | None = None) -> Sheet:
    journey = at_a_sink(size=9.0)
    return sheet_for(Situation(ENGINE, journey.model_copy(update={"plan": plan or Plan()})), TODAY)


def saying(text: str) -> Sheet:
    """A sheet with this text as a question, as a note and as own words."""
    own = Section(
        id="story", title="Own words", items=(Item(text=text, note=text, own=True),), lead=text
    )
    asked = Section(id="questions", title="Questions", items=(Item(text=text, own=True),))
    return a_sheet().model_copy(update={"doctor": (asked,), "person": (own,)})


def filled_with(text: str) -> Plan:
    """Everything a person can type and note, at its longest."""

    def cut(length: int) -> str:
        return text[:length].strip()

    own = [
        OwnQuestion(id=f"own_{number}", phase="before", text=cut(LONGEST_QUESTION))
        for number in range(MOST_OWN)
    ]
    long, note = cut(LONGEST_OWN_WORDS), cut(LONGEST_NOTE)
    days = [date(2025, 1, 1) + timedelta(days=number) for number in range(MOST_ENTRIES)]
    return Plan(
        own=tuple(own),
        order=tuple(question.id for question in own),
        heard={question.id: Heard(answer=note, next_step=note) for question in own},
        story=Story(change=long, since=note, different=long, worry=note, medicines=long),
        ledgers={
            "lump": tuple(
                lump(day, 3.5, firmness="hard", pain="always", which=f"{n} {'W' * 30}")
                for n, day in enumerate(days)
            ),
            "bleeding": tuple(bleeding(day, "heavy", "womb") for day in days),
        },
        minutes=120,
    )


def failures(pdf: bytes) -> list[str]:
    report = page.validate_pdf_bytes(pdf, profile="ua1")
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


@pytest.fixture(scope="module")
def busiest(engine: Engine) -> list[Journey]:
    """The people of the worked cases with the longest sheets, and one in the middle."""
    people = [_busiest_of(engine, file) for file in case_files()]
    people.sort(key=lambda person: -lines_of(sheet_of(engine, person)))
    return [people[0], people[1], people[len(people) // 2]]


def _busiest_of(engine: Engine, file: CaseFile) -> Journey:
    """The person of one location for whom the most rules fire."""
    people = [
        complete_person(engine.rulebook.questionnaire, file.location, case.answers)
        for case in file.cases
    ]
    answers = max(people, key=lambda person: len(engine.decide(person).fired))
    return Journey(answers=dict(answers))


def sheet_of(engine: Engine, journey: Journey, plan: Plan | None = None) -> Sheet:
    return sheet_for(Situation(engine, journey.model_copy(update={"plan": plan or Plan()})), TODAY)


def lines_of(sheet: Sheet) -> int:
    return sum(len(section.items) for section in sheet.sections) + 2 * len(sheet.sources)


@pytest.mark.parametrize("paper", PAPERS)
def test_a_usual_amount_of_own_words_takes_a_page_for_each_side(
    paper: Paper, engine: Engine, busiest: list[Journey]
):
    for person in busiest:
        sheet = sheet_of(engine, person, A_USUAL_PLAN)
        assert pages(pdf_of(sheet, paper)) == making.usual_pages(sheet)


@pytest.mark.parametrize("paper", PAPERS)
def test_the_card_alone_and_each_side_alone_take_one_page(
    paper: Paper, engine: Engine, busiest: list[Journey]
):
    parts: tuple[Part, ...] = ("card", "doctor", "person")
    for person in busiest:
        sheet = sheet_of(engine, person)
        assert [pages(pdf_of(sheet, paper, part)) for part in parts] == [1, 1, 1]


def test_large_print_has_large_letters_and_every_word(engine: Engine, busiest: list[Journey]):
    sheet = sheet_of(engine, busiest[2])

    pdf = pdf_of(sheet, "a4", large=True)

    assert density.LARGE_PRINT.size >= 18
    assert pages(pdf) > making.usual_pages(sheet)
    assert failures(pdf) == []
    said = packed("".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))
    lines = (item.text.split(BLANK)[0] for part in sheet.doctor for item in part.items)
    assert [line for line in lines if packed(line) not in said] == []


@NEEDS_POPPLER
def test_the_page_of_the_card_has_nothing_else(engine: Engine):
    urgent = sheet_for(Situation(ENGINE, at_a_sink(pain="yes", spreading="yes")), TODAY)

    first, *others = pages_of(pdf_of(urgent, "us-letter"))

    told = "".join(row.label + row.text for row in urgent.card.rows).replace(BLANK, "")
    assert packed("".join(first)) == packed(urgent.card.title + told)
    assert len(others) == 2


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("text", [PROSE, WIDE, LINES], ids=["prose", "wide letters", "many lines"])
def test_the_most_own_words_take_more_pages(
    text: str, paper: Paper, engine: Engine, busiest: list[Journey]
):
    for person in busiest:
        pdf = pdf_of(sheet_of(engine, person, filled_with(text)), paper)
        assert pages(pdf) > 3


def test_no_page_is_set_in_letters_too_small_to_read():
    assert min(one.size for one in (*density.DENSITIES, density.ON_MORE_PAGES)) == 9


def test_answers_alone_print_in_letters_of_ten_points_or_more(
    engine: Engine, busiest: list[Journey], monkeypatch: pytest.MonkeyPatch
):
    readable = tuple(one for one in density.DENSITIES if one.size >= 10)
    monkeypatch.setattr(making, "DENSITIES", readable)

    for person in busiest:
        sheet = sheet_of(engine, person)
        assert pages(pdf_of(sheet, "a4")) == making.usual_pages(sheet)


@NEEDS_POPPLER
@pytest.mark.parametrize("paper", PAPERS)
def test_the_pages_say_what_the_sheet_says(paper: Paper, engine: Engine, busiest: list[Journey]):
    for sheet in [a_sheet(), *(sheet_of(engine, person) for person in busiest)]:
        said = body_of(pdf_of(sheet, paper), with_card=sheet.in_an_emergency)
        assert said == body_that_must_come(sheet)


@NEEDS_POPPLER
def test_a_sheet_whose_level_is_not_known_says_so():
    sheet = sheet_for(
        Situation(ENGINE, Journey(answers={"everyone.danger_signs": ("none",)})), TODAY
    )

    assert sheet.urgency is None
    assert body_of(pdf_of(sheet, "a4")) == body_that_must_come(sheet)


@NEEDS_POPPLER
def test_each_page_has_date_version_digest_and_number_at_its_foot(
    engine: Engine, busiest: list[Journey]
):
    sheet = sheet_of(engine, busiest[0])

    last = making.usual_pages(sheet)

    feet = [lines[-FOOT_LINES:] for lines in pages_of(pdf_of(sheet, "us-letter"))][-2:]

    assert feet == [
        [f"{sheet.date_text}. {sheet.edition}", sheet.not_a_record, f"Page {number} of {last}"]
        for number in (last - 1, last)
    ]
    assert sheet.version in sheet.edition
    assert sheet.digest in sheet.edition


@pytest.mark.parametrize("paper", PAPERS)
def test_it_is_tagged_for_screen_readers(paper: Paper, engine: Engine, busiest: list[Journey]):
    full = [sheet_of(engine, person, filled_with(PROSE)) for person in busiest]
    sheets = [a_sheet(), *full]

    assert [failures(pdf_of(sheet, paper)) for sheet in sheets] == [[]] * 4


def test_it_is_laid_out_on_the_paper_asked_for():
    sizes = [PdfReader(BytesIO(pdf_of(a_sheet(), paper))).pages[0].mediabox for paper in PAPERS]

    assert [(round(box.width), round(box.height)) for box in sizes] == [(612, 792), (595, 842)]


@NEEDS_POPPLER
@pytest.mark.parametrize("attack", ATTACKS)
def test_typed_marks_come_out_as_they_were_typed(attack: str):
    sheet = saying(attack)

    assert body_of(pdf_of(sheet, "a4")) == body_that_must_come(sheet)


def test_a_typed_address_is_no_link():
    links = PdfReader(BytesIO(pdf_of(saying("https://example.com/path"), "a4")))

    assert "example.com" not in str([note for p in links.pages for note in p.annotations or []])


def test_the_file_tells_nothing_beside_its_pages():
    pdf = pdf_of(saying("Zebra"), "a4")

    reader = PdfReader(BytesIO(pdf))

    assert reader.metadata is not None
    assert set(reader.metadata) == {"/Title", "/Creator", "/CreationDate", "/ModDate"}
    assert reader.metadata.title == "Notes for a visit"
    assert "Zebra" not in str(reader.xmp_metadata and reader.xmp_metadata.stream.get_data())
    assert re.fullmatch(r"[a-z-]+\.pdf", FILE_NAME)


def test_the_outline_names_parts_and_nothing_typed():
    reader = PdfReader(BytesIO(pdf_of(saying("Zebra"), "a4")))

    assert "Zebra" not in str(reader.outline)


def test_the_same_sheet_gives_the_same_bytes():
    assert pdf_of(a_sheet(), "a4") == pdf_of(a_sheet(), "a4")


def test_its_time_is_the_day_of_the_sheet():
    reader = PdfReader(BytesIO(pdf_of(a_sheet(), "a4")))

    assert reader.metadata is not None
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.date() == TODAY


@NEEDS_POPPLER
@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (
            "naïve Ünï ñ ž ł ế “quoted” \u2013 5 °C ≥ ½ →",
            "naïve Ünï ñ ž ł ế “quoted” \u2013 5 °C ≥ ½ →",
        ),
        ("Привет Ελλάδα", "Привет Ελλάδα"),
        ("a lump 😀", f"a lump {BOX}"),
        ("痛い", BOX * 2),
        ("ألم", BOX * 3),
        ("e\u0301", "é"),
        ("soft\u00adhyphen", "softhyphen"),
        ("\ufeffa \u200eleft\u200f \u202eright\u202c", "a left right"),
        ("wide\u3000space\u2003and\u202fmore", "wide space and more"),
        ("\u1eb8\u0300k\u1ecd\u0301", "\u1eb8\u0300k\u1ecd\u0301"),
        ("\u0117\u0301 q\u0301\u0301\u0301", "\u0117\u0301 q\u0301\u0301\u0301"),
        ("one\n\ntwo", "one two"),
    ],
)
def test_letters_that_cannot_be_printed_become_boxes(typed: str, printed: str):
    assert packed(printable(typed)) == packed(printed)
    assert packed(printed) in body_of(pdf_of(saying(typed), "a4"))


@pytest.mark.parametrize("typed", ["\u1eb8\u0300k\u1ecd\u0301", "\u0117\u0301", "Q\u0301\u0302"])
def test_an_accent_that_joins_no_letter_is_read_once(typed: str):
    reader = PdfReader(BytesIO(pdf_of(saying(typed), "a4")))

    text = packed("".join(page.extract_text() for page in reader.pages))

    assert text.count(packed(printable(typed))) == text.count(typed[-1]) // typed.count(typed[-1])
    assert typed[-1] * 2 not in text


@NEEDS_POPPLER
def test_a_box_is_explained():
    assert packed(f"{BOX} stands for a letter") in body_of(pdf_of(saying("痛い"), "a4"))
    assert packed("stands for a letter") not in body_of(pdf_of(saying("pain"), "a4"))


@drawn(60)
@given(st.text(max_size=300))
def test_whatever_is_typed_can_be_printed(text: str):
    assert failures(pdf_of(saying(text), "a4")) == []


def test_a_sheet_that_cannot_be_set_is_refused_without_its_words(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(making, "HERE", making.HERE / "nowhere")

    with pytest.raises(PdfNotMade) as refused:
        pdf_of(saying("Zebra"), "a4")

    assert "Zebra" not in str(refused.value)
    assert refused.value.__suppress_context__

"""What a person wrote is never left out, neither of the screen nor of the PDF nor of the text."""

from collections.abc import Iterator
from datetime import date, timedelta
from html import unescape
from io import BytesIO
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from streamlit.testing.v1 import AppTest

from tests.effort import drawn
from tests.ledger_entries import bleeding, lump
from tests.printed import packed
from tests.visits import ENGINE, TODAY, at_a_sink
from visit.model.plan import (
    LONGEST_COMPANION,
    LONGEST_NOTE,
    LONGEST_OWN_WORDS,
    LONGEST_QUESTION,
    LONGEST_UNASKED,
    MOST_ENTRIES,
    MOST_OWN,
    MOST_TOP,
    Heard,
    OwnQuestion,
    Plan,
    Story,
)
from visit.plan import arrange, write_down
from visit.plan.edit import EditRefused
from visit.sheet.build import sheet_for
from visit.sheet.pdf import pdf_of
from visit.sheet.pdf.letters import printable
from visit.sheet.plain_text import as_text
from visit.situation import Situation

SUGGESTED = ("growth_scan", "what_next")
LONGEST_NAME = 40
UNASKED = ((), ("everyone",), ("everyone", "hand", "a_place_that_is_gone"))
LETTERS = "abc deé\n*#[]<>{}$_\\&🎗痛\u0301"


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Plans from empty to full; no two texts are alike."""
    number = count(1)

    def text(longest: int) -> str:
        mark = f"w{next(number)}w"
        length = draw(st.sampled_from([0, 1, longest // 2, longest]))
        filling = draw(st.text(LETTERS, min_size=1, max_size=20)) * longest
        return (mark + filling)[: max(length, len(mark))].strip()

    def heard(name: str) -> tuple[str, Heard]:
        return name, Heard(answer=text(LONGEST_NOTE), next_step=text(LONGEST_NOTE))

    own = [
        OwnQuestion(id=f"own_{at}", phase=draw(st.sampled_from(["before", "tests", "follow_up"])),
                    text=text(LONGEST_QUESTION))
        for at in range(draw(st.sampled_from([0, 1, 6, MOST_OWN])))
    ]  # fmt: skip
    names = (*SUGGESTED, *(question.id for question in own))
    some = st.lists(st.sampled_from(names), unique=True)
    worded = draw(st.lists(st.sampled_from(SUGGESTED), unique=True))
    days = [date(2025, 1, 1) + timedelta(days=at) for at in range(MOST_ENTRIES)]
    lumps = draw(st.sampled_from([0, 1, 6, MOST_ENTRIES]))
    return Plan(
        own=tuple(own),
        worded={name: text(LONGEST_QUESTION) for name in worded},
        heard=dict(map(heard, draw(some))),
        top=tuple(draw(some)[:MOST_TOP]),
        dropped=tuple(draw(st.lists(st.sampled_from(SUGGESTED), unique=True))),
        story=Story(
            change=text(LONGEST_OWN_WORDS), since=text(LONGEST_NOTE),
            different=text(LONGEST_OWN_WORDS), worry=text(LONGEST_NOTE),
            medicines=text(LONGEST_OWN_WORDS),
        ),
        unasked={place: text(LONGEST_UNASKED) for place in draw(st.sampled_from(UNASKED))},
        ledgers={
            **({"lump": tuple(lump(day, 9, which=text(LONGEST_NAME)) for day in days[:lumps])}
               if lumps else {}),
            "bleeding": (bleeding(days[0], "some", "womb"),),
        },
        minutes=draw(st.sampled_from([5, 15, 120])), companion=text(LONGEST_COMPANION),
    )  # fmt: skip


def own_texts(plan: Plan) -> Iterator[str]:
    """All that the person wrote, but for the wording of a question that they took off the list."""
    yield from (question.text for question in plan.own)
    yield from (text for name, text in plan.worded.items() if name not in plan.dropped)
    for heard in plan.heard.values():
        yield from (heard.answer, heard.next_step)
    yield from (text for _, text in plan.story)
    yield from plan.unasked.values()
    yield from (str(entry.noted["which"]) for entry in plan.ledgers.get("lump", ()))
    yield plan.companion


def missing(plan: Plan, said: str) -> list[str]:
    return [text for text in own_texts(plan) if packed(text) not in packed(said)]


def printed(pdf: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


@drawn(150)
@given(plans())
def test_every_own_text_stands_in_the_plain_text(plan: Plan) -> None:
    assert (
        missing(
            plan,
            as_text(
                sheet_for(Situation(ENGINE, at_a_sink().model_copy(update={"plan": plan})), TODAY)
            ),
        )
        == []
    )


@drawn(40, by_day=8)
@given(plans())
def test_every_own_text_stands_in_the_pdf(plan: Plan) -> None:
    sheet = sheet_for(Situation(ENGINE, at_a_sink().model_copy(update={"plan": plan})), TODAY)
    feet = (f"{sheet.date_text}. {sheet.edition}", sheet.not_a_record)

    said = packed(printed(pdf_of(sheet, "us-letter")))

    for foot in feet:
        said = said.replace(packed(foot), "")
    said = _without_page_numbers(said)
    assert [text for text in own_texts(plan) if packed(printable(text)) not in said] == []


def _without_page_numbers(said: str) -> str:
    for page in range(1, 30):
        for pages in range(1, 30):
            said = said.replace(f"Page{page}of{pages}", "")
    return said


@drawn(8)
@given(plans())
def test_every_own_text_stands_on_the_sheet_on_the_screen(plan: Plan) -> None:
    app = AppTest.from_string(
        "from tests.screen import draw_the_sheet\ndraw_the_sheet()", default_timeout=30
    )
    app.session_state["sheet"] = sheet_for(
        Situation(ENGINE, at_a_sink().model_copy(update={"plan": plan})), TODAY
    )

    html = "".join(shown.body for shown in app.run().html).replace("<br>", "\n")
    said = packed(unescape(html))

    assert [text for text in own_texts(plan) if packed(text) not in said] == []


@pytest.mark.parametrize("minutes", [5, 15])
def test_own_questions_come_before_suggestions(minutes: int) -> None:
    own = tuple(OwnQuestion(id=f"own_{n}", phase="follow_up", text=f"Mine {n}?") for n in range(9))
    plan = Plan(own=own, minutes=minutes)

    sheet = sheet_for(Situation(ENGINE, at_a_sink().model_copy(update={"plan": plan})), TODAY)

    asked = [
        item.text
        for section in sheet.sections
        if section.id in ("questions", "more_questions")
        for item in section.items
    ]
    assert asked[:9] == [question.text for question in own]


def test_a_note_stays_when_its_question_is_taken_off_the_list() -> None:
    plan = Plan(heard={"growth_scan": Heard(answer="A scan next week.")}, dropped=("growth_scan",))

    assert "A scan next week." in as_text(
        sheet_for(Situation(ENGINE, at_a_sink().model_copy(update={"plan": plan})), TODAY)
    )


@pytest.mark.parametrize(
    "unseen", ["\u200b", "\ufeff \u2060", "\u3000\u200e", "\u2800", "\u202e\u202c"]
)
def test_words_that_nobody_can_see_are_no_words(unseen: str) -> None:
    plan = write_down.write_story(Plan(), change=unseen, since="In May")

    assert (plan.story.change, plan.story.since) == ("", "In May")
    with pytest.raises(EditRefused, match="Write a few words first"):
        arrange.add_own(plan, unseen)


@given(
    st.text(
        st.sampled_from("ab\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"), max_size=30
    )
)
def test_no_typed_mark_turns_the_words_after_it_around(typed: str) -> None:
    plan = write_down.write_story(Plan(), change=typed)

    said = as_text(
        sheet_for(Situation(ENGINE, at_a_sink().model_copy(update={"plan": plan})), TODAY)
    )

    assert [
        mark for mark in said if "\u202a" <= mark <= "\u202e" or "\u2066" <= mark <= "\u2069"
    ] == []
    assert plan.story.change == "".join(letter for letter in typed if letter in "ab")


def test_marks_that_a_language_needs_stay() -> None:
    persian = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645\u200f!"

    assert write_down.write_story(Plan(), worry=persian).story.worry == persian

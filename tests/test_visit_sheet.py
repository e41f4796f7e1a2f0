"""The sheet to take along: short, complete, and in the same words as the screen."""

from datetime import date

import pytest
from visit.sheet.shorten import MOST_LINES, printed_lines, shortened

from questionnaire import read_yaml
from rules import Engine, Rulebook
from tests.casebook import case_files
from tests.people import complete_person
from tests.visits import ENGINE, TODAY, at_a_sink, someone_else
from ui.words import FILE as SCREEN_WORDS
from visit import Journey
from visit.model.ledger import Lump
from visit.model.plan import Plan
from visit.plan import arrange, write_down
from visit.sheet.build import Item, Section, Sheet, sheet_for
from visit.sheet.plain_text import as_text
from visit.situation import Situation
from visit.words import FILE as VISIT_WORDS


def sheet(journey: Journey, day: date = TODAY) -> Sheet:
    return sheet_for(Situation(ENGINE, journey), day)


def section(made: Sheet, name: str) -> Section:
    return next(section for section in made.sections if section.id == name)


def test_the_level_has_a_last_day() -> None:
    urgency = sheet(at_a_sink(size=9.0)).urgency

    assert urgency is not None
    assert (urgency.id, urgency.deadline) == ("two_weeks", date(2026, 12, 4))
    assert urgency.by_when == "Within 2 weeks: by Friday, December 4, 2026"
    assert [row.label for row in urgency.rows] == ["By when", "Who", "Where", "What to do first"]


def test_now_needs_no_date() -> None:
    urgency = sheet(at_a_sink(pain="yes", spreading="yes")).urgency

    assert urgency is not None
    assert urgency.by_when == "Now"


def test_a_level_that_is_not_known_yet_is_not_made_up() -> None:
    made = sheet(Journey(answers={"everyone.danger_signs": ("none",)}))

    assert made.urgency is None
    assert made.open == "How soon to seek care is not known yet. Some questions are still open."


def test_open_questions_are_named_while_they_can_make_it_more_urgent() -> None:
    answers = at_a_sink(size=9.0).answers
    unfinished = {key: given for key, given in answers.items() if not key.endswith("feelings")}

    assert sheet(Journey(answers=unfinished)).open is not None
    assert sheet(at_a_sink(size=9.0)).open is None


def test_the_emergency_list_names_the_number_of_the_country() -> None:
    made = sheet(at_a_sink().model_copy(update={"country": "uk"}))

    assert made.emergency.title == "Call 999 at once for any of these"
    assert made.emergency.signs == ("Heavy bleeding", "Fainting")


def test_it_says_what_it_is_not_and_which_content_made_it() -> None:
    made = sheet(at_a_sink())

    assert made.not_a_record.startswith("This is not a medical record.")
    assert made.not_reviewed.startswith("No clinician has reviewed this release.")
    assert (made.version, made.digest) == ("1.0", ENGINE.rulebook.edition.digest)
    assert made.digest in made.edition


def test_sources_carry_the_date_they_were_checked() -> None:
    [source] = sheet(at_a_sink(size=9.0)).sources

    assert source.name == "Nobody: A handbook for tests"
    assert source.note == "Checked November 20, 2026. Read from made up for tests."


def test_it_holds_what_the_person_prepared() -> None:
    plan = arrange.mark_top(arrange.add_own(Plan(), "May I swim?"), "own_1")
    plan = write_down.write_story(plan, since="In May")
    plan = write_down.log_lump(plan, Lump(day=TODAY, size_cm=3), TODAY)
    plan = write_down.hear(plan, "own_1", answer="Yes.", next_step="Come back in May.")

    made = sheet(at_a_sink(plan))

    assert section(made, "questions").items[0].text == "May I swim?"
    assert section(made, "story").items[0].text == "It began: In May"
    assert section(made, "ledger").items[0].text == "The lump was 3 cm on November 20, 2026."
    assert section(made, "heard").items[0].note == (
        "What they said: Yes. Next step: Come back in May."
    )


def test_parked_suggestions_are_counted_and_own_questions_are_not_parked() -> None:
    plan = write_down.choose_visit(Plan(), "first", 5)
    for number in range(4):
        plan = arrange.add_own(plan, f"Question {number}?")

    questions = section(sheet(at_a_sink(plan)), "questions")

    assert [item.text for item in questions.items] == [f"Question {n}?" for n in range(4)]
    assert questions.more == "2 more on the screen."


def test_a_section_without_lines_is_left_out() -> None:
    names = [section.id for section in sheet(at_a_sink()).sections]

    assert "story" not in names
    assert "heard" not in names


def test_a_caregiver_is_named_and_reads_about_them() -> None:
    made = sheet(someone_else(at_a_sink(pain="yes", spreading="no")))

    assert made.about.startswith("About someone I care for.")
    assert section(made, "have").title == "They have"
    assert section(made, "have").items[0].text == "Pain now"


def test_the_same_answers_give_the_same_sheet_on_the_same_day() -> None:
    assert sheet(at_a_sink()) == sheet(at_a_sink())


def test_plain_text_holds_every_word_of_the_sheet() -> None:
    made = sheet(at_a_sink(pain="yes", spreading="no", size=9.0))

    text = as_text(made).casefold()

    lines = [item.text for part in made.sections for item in part.items]
    lines += [made.title, made.about, made.emergency.title, *made.emergency.signs]
    lines += [made.cannot, made.education, made.not_reviewed, made.not_a_record, made.edition]
    assert [line for line in lines if line.casefold() not in text] == []


def test_plain_text_of_an_open_level_says_that_it_is_open() -> None:
    made = sheet(Journey(answers={"everyone.danger_signs": ("none",)}))

    assert "How soon to seek care is not known yet." in as_text(made)


def test_the_sheet_of_every_worked_case_is_short(rulebook: Rulebook) -> None:
    engine = Engine(rulebook)
    too_long = []
    for file in case_files():
        for case in file.cases:
            answers = complete_person(rulebook.questionnaire, file.location, case.answers)
            journey = Journey(answers=dict(answers))
            made = sheet_for(Situation(engine, journey), TODAY)
            if sum(map(printed_lines, made.sections)) > MOST_LINES:
                too_long.append(case.case)

    assert too_long == []


def made_of(**lines: int) -> tuple[Section, ...]:
    """Sections with so many lines each."""
    parts = [
        {"id": name, "title": name, "items": [{"text": str(n)} for n in range(count)]}
        for name, count in lines.items()
    ]
    return tuple(Section.model_validate(part) for part in parts)


def test_what_is_absent_makes_room_first_and_is_counted() -> None:
    have, have_not = shortened(made_of(have=20, have_not=50), {})

    assert (len(have.items), have.more) == (20, None)
    assert (len(have_not.items), have_not.more) == (42, "8 more on the screen.")


def test_own_words_never_make_room() -> None:
    story, *_ = shortened(made_of(story=90, have=20, have_not=50), {})

    assert (len(story.items), story.more) == (90, None)


def test_of_the_questions_only_suggestions_make_room() -> None:
    [questions] = made_of(questions=90)
    items = tuple(
        item.model_copy(update={"stays": number % 2 == 0})
        for number, item in enumerate(questions.items)
    )

    [kept] = shortened((questions.model_copy(update={"items": items}),), {})

    assert [item.text for item in kept.items if item.stays] == [str(n) for n in range(0, 90, 2)]
    assert kept.more == f"{90 - len(kept.items)} more on the screen."
    assert sum(not item.stays for item in kept.items) < 45


def test_lines_left_out_before_are_counted_too() -> None:
    [questions] = shortened(made_of(questions=70), {"questions": 4})

    assert questions.more == "10 more on the screen."


def test_a_long_line_counts_as_the_lines_it_prints() -> None:
    [section] = made_of(have=1)
    long = section.model_copy(update={"items": (Item(text="x" * 96, note="y\nz"),)})

    assert printed_lines(long) - printed_lines(section) == 3


@pytest.mark.parametrize("name", sorted(set(read_yaml(VISIT_WORDS).data)))
def test_a_text_that_the_screen_has_too_says_the_same(name: str) -> None:
    on_screen, on_sheet = read_yaml(SCREEN_WORDS).data, read_yaml(VISIT_WORDS).data

    assert on_screen.get(name, on_sheet[name]) == on_sheet[name]

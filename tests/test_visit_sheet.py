"""The sheet to take along: short, complete, and in the same words as the screen."""

from datetime import date

from questionnaire import read_yaml
from rules import Engine, Rulebook
from tests.ledger_entries import lump
from tests.people import complete_person
from tests.visits import ENGINE, TODAY, at_a_sink, someone_else
from ui.words import FILE as SCREEN_WORDS
from visit import Journey
from visit.ledgers.content import supports
from visit.model.plan import Plan
from visit.plan import arrange, write_down
from visit.plan.write_down import log
from visit.sheet.build import Item, Section, Sheet, sheet_for
from visit.sheet.pdf.qr_code import qr_svg
from visit.sheet.plain_text import as_text, form_text
from visit.sheet.portal import MOST_CHARACTERS
from visit.sheet.shape.word_limit import within, words_in
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
    plan = log(plan, supports().by_id["lump"], lump(TODAY, 3), TODAY)
    plan = write_down.hear(plan, "own_1", answer="Yes.", next_step="Come back in May.")

    made = sheet(at_a_sink(plan))

    assert section(made, "questions").items[0].text == "May I swim?"
    assert section(made, "story").items[0].text == "It began: “In May”"
    assert section(made, "ledger").items[0].text == "The lump was 3 cm on November 20, 2026."
    assert section(made, "heard").items[0].note == (
        "What they said: Yes. Next step: Come back in May."
    )


def test_own_questions_for_which_the_front_has_no_room_stand_on_the_back() -> None:
    plan = write_down.choose_visit(Plan(), "first", 5)
    for number in range(5):
        plan = arrange.add_own(plan, f"Question {number}?")

    made = sheet(at_a_sink(plan))

    assert [item.text for item in section(made, "questions").items] == [
        f"Question {n}?" for n in range(3)
    ]
    assert [item.text for item in section(made, "more_questions").items] == [
        f"Question {n}?" for n in (3, 4)
    ]


def test_a_section_without_lines_is_left_out() -> None:
    names = [section.id for section in sheet(at_a_sink()).sections]

    assert "present" not in names
    assert "heard" not in names


def test_a_caregiver_is_named_and_speaks_about_them() -> None:
    made = sheet(someone_else(at_a_sink(pain="yes", spreading="no")))

    assert made.about.startswith("About someone I care for.")
    assert section(made, "who").items[0].text.startswith("Name …… · Age: 40 or over")
    assert section(made, "why").title == "Why they came"
    assert section(made, "why").items[0].text == "They have pain now."


def test_the_doctor_reads_why_before_all_else() -> None:
    names = [section.id for section in sheet(at_a_sink(size=9.0)).doctor]

    assert names[:3] == ["who", "why", "story"]
    assert names[-2:] == ["soon", "questions"]


def test_how_soon_has_its_reason_and_its_last_day() -> None:
    [line] = section(sheet(at_a_sink(size=9.0)), "soon").items

    assert line.text.startswith("Advised to be seen by December 4, 2026, because: ")
    assert "9 cm" in line.text


def test_today_is_today_and_not_the_day_after() -> None:
    made = sheet(at_a_sink(feelings=frozenset({"hot", "sick"})))

    assert "today, November 20, 2026" in section(made, "soon").items[0].text


def test_own_words_stand_in_quotation_marks_unchanged() -> None:
    plan = write_down.write_story(Plan(), change="it grew; it HURTS", worry="that nobody looks")

    story = [item.text for item in section(sheet(at_a_sink(plan)), "story").items]

    assert story[:2] == [
        "The change: “it grew; it HURTS”",
        "What worries me most: “that nobody looks”",
    ]


def test_what_the_app_does_not_ask_is_a_blank() -> None:
    made = sheet(at_a_sink())

    [who] = section(made, "who").items
    assert who.text == "Name …… · Age: 40 or over · Born …… · Sex …… · Phone ……"
    assert "Allergies ……" in section(made, "background").items[-1].text


def test_a_last_period_is_asked_only_of_whom_it_can_fit(rulebook: Rulebook) -> None:
    engine = Engine(rulebook)

    def blanks(**said: str) -> str:
        wanted = {f"everyone.{key}": value for key, value in said.items()}
        answers = complete_person(rulebook.questionnaire, "everyone", wanted)
        made = sheet_for(Situation(engine, Journey(answers=dict(answers))), TODAY)
        return section(made, "background").items[-1].text

    assert "Last period" in blanks(uterus="yes", age="30_39")
    assert "Last period" not in blanks(uterus="yes", age="60_plus")
    assert "Last period" not in blanks(uterus="no", age="30_39")


def test_the_same_answers_give_the_same_sheet_on_the_same_day() -> None:
    assert sheet(at_a_sink()) == sheet(at_a_sink())


def test_plain_text_holds_every_word_of_the_sheet() -> None:
    made = sheet(at_a_sink(pain="yes", spreading="no", size=9.0))

    text = as_text(made).casefold()

    lines = [item.text for part in made.sections for item in part.items]
    lines += [made.title, made.about, made.emergency.title, *made.emergency.signs]
    lines += [made.cannot, made.education, made.not_reviewed, made.not_a_record, made.edition]
    assert [line for line in lines if line.casefold() not in text] == []


def test_in_an_emergency_the_card_comes_first() -> None:
    made = sheet(at_a_sink(pain="yes", spreading="yes"))

    assert as_text(made).startswith("EMERGENCY\nWho: ")
    assert [row.label for row in made.card.rows if row.large] == ["STARTED"]
    assert not as_text(sheet(at_a_sink())).startswith("EMERGENCY")


def test_each_form_is_a_part_of_the_whole() -> None:
    made = sheet(at_a_sink(pain="yes", spreading="yes"))

    for form in ("doctor", "person", "card"):
        assert form_text(made, form).strip() in as_text(made)
    assert form_text(made, "portal").strip() == made.portal


def test_the_short_text_has_own_words_whole_or_says_where_they_are() -> None:
    short = write_down.write_story(Plan(), change="A lump on my arm")
    long = write_down.write_story(Plan(), change="ä" * 400, worry="ö" * 300, different="ü" * 400)

    assert "“A lump on my arm”" in sheet(at_a_sink(short)).portal
    made = sheet(at_a_sink(long)).portal
    assert made.endswith("There is more, and I can bring it.")
    assert {made.count("ä"), made.count("ö"), made.count("ü")} <= {0, 300, 400}
    assert len(made) <= MOST_CHARACTERS


def test_the_short_text_can_be_scanned() -> None:
    made = sheet(at_a_sink())

    assert qr_svg(made.portal) == qr_svg(made.portal)
    assert "<svg" in str(qr_svg(made.portal))
    assert qr_svg("痛" * 1000) is None


def test_plain_text_of_an_open_level_says_that_it_is_open() -> None:
    made = sheet(Journey(answers={"everyone.danger_signs": ("none",)}))

    assert "How soon to seek care is not known yet." in as_text(made)


def made_of(**lines: int) -> tuple[Section, ...]:
    """Sections with so many lines of two words each."""
    parts = [
        {"id": name, "title": name, "items": [{"text": f"word {n}"} for n in range(count)]}
        for name, count in lines.items()
    ]
    return tuple(Section.model_validate(part) for part in parts)


def test_what_is_absent_makes_room_before_what_is_there() -> None:
    parts = made_of(present=5, absent=6)

    present, absent = within(18, parts, (("absent", 2), ("present", 2)))

    assert (len(present.items), len(absent.items)) == (5, 3)


def test_own_words_and_what_decides_never_make_room() -> None:
    [part] = made_of(present=4)
    own = (Item(text="mine and mine", own=True), Item(text="it decides", keeps=True))

    [kept] = within(1, (part.model_copy(update={"items": (*own, *part.items)}),), (("present", 0),))

    assert kept.items == own


def test_a_list_in_a_line_gives_up_its_last_entries_first() -> None:
    listed = Item(text="Denied: one; two; three")
    part = made_of(absent=0)[0].model_copy(update={"items": (listed,)})

    [kept] = within(4, (part,), (("absent", 1),))

    assert kept.items[0].text == "Denied: one; two"


def test_the_first_entries_of_a_list_may_stay_while_its_line_does() -> None:
    listed = Item(text="one; two; three", stay=2)
    part = made_of(denied=0)[0].model_copy(update={"items": (listed,)})

    assert within(2, (part,), (("denied", 1),))[0].items[0].text == "one; two"
    assert within(2, (part,), (("denied", 0),)) == ()


def test_a_line_that_is_kept_gives_up_only_what_needs_not_stay() -> None:
    listed = Item(text="it decides; it does not", keeps=True, stay=1)
    part = made_of(present=0)[0].model_copy(update={"items": (listed,)})

    assert within(1, (part,), (("present", 0),))[0].items[0].text == "it decides"


def test_the_same_is_said_in_fewer_words_before_anything_goes() -> None:
    said = Item(text="fullness after only a little food", short="early satiety", keeps=True)
    part = made_of(present=0, absent=1)
    first = part[0].model_copy(update={"items": (said,)})

    present, absent = within(6, (first, part[1]), (("absent", 0),))

    assert present.items[0].text == "early satiety"
    assert len(absent.items) == 1
    assert within(99, (first, part[1]), (("absent", 0),))[0].items[0] == said


def test_what_went_for_something_longer_comes_back() -> None:
    long = Item(text="a very long line that goes last of all")
    present = made_of(present=0)[0].model_copy(update={"items": (long,)})
    [absent] = made_of(absent=2)

    kept = within(5, (absent, present), (("absent", 1), ("present", 0)))

    assert [(part.id, len(part.items)) for part in kept] == [("absent", 2)]


def test_a_section_without_a_line_goes_with_its_heading() -> None:
    stays, _ = parts = made_of(present=2, absent=3)

    assert within(6, parts, (("absent", 0),)) == (stays,)


def test_a_blank_is_no_word() -> None:
    assert words_in("Name …… · Born ……") == 2
    assert words_in("38.5 °C, about 101.3 °F; follow-up") == 6


def test_a_text_that_the_screen_has_too_says_the_same() -> None:
    on_screen, on_sheet = read_yaml(SCREEN_WORDS).data, read_yaml(VISIT_WORDS).data

    both = {name: (on_screen[name], on_sheet[name]) for name in on_sheet if name in on_screen}
    assert [name for name, (screen, sheet) in both.items() if screen != sheet] == []

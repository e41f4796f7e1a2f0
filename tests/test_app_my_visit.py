"""My visit as one page: its order, what stands there closed, and what opens by itself."""

import re
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from tests import rows
from tests.ledger_entries import lump, lumps
from tests.screen import (
    by_label,
    journey,
    lines,
    markup,
    open_app,
    open_result,
    press,
    press_for,
    turn_to,
    unfold,
    words_on,
)
from tests.visitors import GROWING_LUMP, STOMACH_BLEEDING, Visitor
from ui.my_visit.page import PARTS
from ui.words import words
from visit.dates import long_date, short_date
from visit.model.plan import Plan, Story
from visit.words import words as sheet_words

FEW = 60
TODAY = datetime.now(UTC).date()
NOTES, TRACKING = words("visit_part_notes"), words("visit_part_ledgers")


def my_visit(plan: Plan | None = None, who: Visitor = GROWING_LUMP) -> AppTest:
    return turn_to(open_app(journey(open_result(who, plan))), "visit")


def is_open(app: AppTest, title: str) -> bool:
    return bool(by_label(app.expander, title).proto.expanded)


def first_three(app: AppTest) -> list[str]:
    told = re.findall(r"<strong>[123]\. (.*?)</strong>", markup(app))
    return [unescape(question) for question in told]


def move(app: AppTest, way: str, question: str) -> None:
    press(app, f"{words(way)} {words('visit_question', question=question)}")


def test_every_part_is_on_the_page_in_the_order_in_which_it_is_needed() -> None:
    told = lines(my_visit())

    places = [told.index(words(f"visit_part_{name}")) for name in PARTS]

    assert places == sorted(places)
    assert [*PARTS][-1] == "ledgers"


def test_who_has_answered_nothing_is_led_to_the_questions_and_sees_every_part() -> None:
    told = lines(turn_to(open_app(), "visit"))

    assert words("visit_no_answers") in told
    assert {words(f"visit_part_{name}") for name in PARTS} <= {*told}


def test_what_does_not_concern_the_person_yet_is_closed() -> None:
    app = my_visit()

    assert not is_open(app, NOTES)
    assert not is_open(app, TRACKING)


def test_what_is_closed_is_drawn_once_it_is_opened_and_stays_when_it_is_closed_again() -> None:
    app = my_visit()
    lead = words("visit_heard_lead")
    assert lead not in lines(app)

    assert lead in lines(unfold(app, "notes"))
    app.session_state["fold_notes"] = False

    assert lead in lines(app.run())
    assert not is_open(app, NOTES)


def test_the_page_is_drawn_in_few_pieces() -> None:
    """A phone draws each of them for itself: 256 took it two seconds."""
    assert len([*my_visit().main]) <= FEW


def test_a_question_is_opened_for_changes_and_only_that_one() -> None:
    app = unfold(my_visit(), "all_questions")
    one, two, _ = first_three(app)

    for question in (one, two):
        press(app, f"{words('change_answer')} {words('visit_question', question=question)}")

        fields = [field for field in app.text_area if field.label == words("visit_reword")]
        assert [field.value for field in fields] == [question]


def test_a_question_taken_off_the_list_is_brought_back() -> None:
    app = unfold(my_visit(), "all_questions")
    one, *_ = first_three(app)
    named = words("visit_question", question=one)
    press(app, f"{words('change_answer')} {named}")
    press(app, words("visit_drop"))
    assert one not in first_three(app)

    press(app, f"{words('visit_bring_back')} {named}")

    assert journey(app).plan.dropped == ()
    assert one in first_three(app)


def test_a_press_of_my_visit_does_nothing_on_a_page_of_the_questions() -> None:
    app = my_visit()
    one, *_ = first_three(app)
    named = f"{words('visit_down')} {words('visit_question', question=one)}"
    down = rows.buttons(markup(app))[named]
    app = open_app(journey(app))

    press_for(app, down)

    assert journey(app).plan.top == ()


def test_notes_open_on_the_day_of_the_visit() -> None:
    ahead = my_visit(Plan(called_on=TODAY, visit_on=TODAY + timedelta(days=1)))
    today = my_visit(Plan(called_on=TODAY, visit_on=TODAY))

    assert (is_open(ahead, NOTES), is_open(today, NOTES)) == (False, True)


def test_a_kept_entry_opens_the_ledgers() -> None:
    assert is_open(my_visit(Plan(ledgers=lumps(lump(TODAY)))), TRACKING)


def test_a_part_does_not_close_under_whoever_takes_its_last_word_out() -> None:
    app = my_visit(Plan(story=Story(worry="It may be bad.")))
    by_label(app.text_area, words("story_worry")).set_value("").run()

    assert journey(app).plan.story.worry == ""
    assert is_open(app, words("visit_story_more"))


def test_a_question_moves_among_the_first_three_and_they_are_marked_then() -> None:
    app = my_visit()
    one, two, three = first_three(app)

    move(app, "visit_down", one)
    assert first_three(app) == [two, one, three]
    move(app, "visit_down", one)
    assert first_three(app) == [two, three, one]

    assert len(journey(app).plan.top) == len((one, two, three))
    move(app, "visit_up", one)
    assert first_three(app) == [two, one, three]


def write_own(app: AppTest, question: str) -> None:
    by_label(app.text_input, words("visit_add_text")).set_value(question)
    press(app, words("visit_add_button"))


def test_an_own_question_is_in_sight_behind_those_that_were_put_in_order() -> None:
    app = my_visit()
    one, two, three = first_three(app)
    move(app, "visit_down", one)

    write_own(app, "May I swim?")

    assert first_three(app) == [two, one, three]
    assert words("visit_own_behind") in lines(app)
    assert "<strong>May I swim?</strong>" in markup(app)
    move(app, "visit_up", "May I swim?")
    assert first_three(app) == [two, one, "May I swim?"]
    assert words("visit_own_behind") not in lines(app)


def test_each_own_question_behind_the_first_three_has_its_way_among_them() -> None:
    app = my_visit()
    move(app, "visit_down", first_three(app)[0])
    for question in ("May I swim?", "May I fly?"):
        write_own(app, question)

    for question in ("May I fly?", "May I swim?"):
        move(app, "visit_up", question)
        assert first_three(app)[2] == question


def test_what_a_file_brings_is_shown_over_what_the_fields_held() -> None:
    app = my_visit(Plan(story=Story(change="Mine."), companion="My sister", minutes=20))
    theirs = Plan(story=Story(change="Theirs."), minutes=30)

    app.session_state["journey"] = journey(app).moved(plan=theirs)
    app.run()

    assert by_label(app.text_area, words("story_change")).value == "Theirs."
    assert by_label(app.text_input, words("visit_companion")).value == ""
    assert by_label(app.text_input, words("visit_minutes")).value == "30"


def test_who_comes_along_is_kept_and_need_not_be_asked_any_more() -> None:
    app = my_visit()
    by_label(app.text_input, words("visit_companion")).set_value("My sister").run()

    kept = journey(app).plan
    result = open_result(GROWING_LUMP, kept.model_copy(update={"called_on": TODAY}))

    assert kept.companion == "My sister"
    assert words("ahead_someone") in words_on(open_result(GROWING_LUMP, Plan(called_on=TODAY)))
    assert words("ahead_someone") not in words_on(result)


def test_the_day_that_was_kept_stands_in_its_field_on_both_pages() -> None:
    app = open_result(GROWING_LUMP, Plan(called_on=TODAY, visit_on=TODAY))
    there = by_label(app.text_input, words("ahead_day")).value

    here = by_label(turn_to(app, "visit").text_input, words("ahead_day")).value

    assert (there, here) == (short_date(TODAY), short_date(TODAY))


@pytest.mark.parametrize("days", [1, 30])
def test_a_visit_that_is_too_late_is_pointed_out_beside_its_day(days: int) -> None:
    day = TODAY + timedelta(days=days)
    late = [one.value for one in my_visit(Plan(called_on=TODAY, visit_on=day)).warning]

    assert (words("ahead_late", day=long_date(TODAY + timedelta(days=14))) in late) is (days > 14)


def test_beside_an_emergency_no_other_day_is_spoken_of() -> None:
    day = TODAY + timedelta(days=3)
    app = my_visit(Plan(called_on=TODAY, visit_on=day), STOMACH_BLEEDING)

    assert words("ahead_day") not in lines(app)
    assert long_date(day) not in "\n".join(lines(app))


def test_beside_an_emergency_the_page_begins_with_the_call() -> None:
    urgent, calm = my_visit(Plan(), STOMACH_BLEEDING), my_visit(Plan(), GROWING_LUMP)

    top = words_on(urgent).partition(words("visit_part_telling"))[0]
    assert "911" in top
    assert top.rstrip().endswith("after that.")
    assert words("visit_lead") not in words_on(urgent)
    assert words("visit_lead") in words_on(calm)


def test_beside_an_emergency_there_is_no_list_to_choose_from_and_no_minutes_to_plan() -> None:
    urgent, calm = my_visit(Plan(), STOMACH_BLEEDING), my_visit(Plan(), GROWING_LUMP)

    for name in ("visit_part_questions", "visit_part_planner"):
        assert words(name) not in words_on(urgent)
        assert words(name) in words_on(calm)
    assert words("visit_minutes") not in words_on(urgent)
    assert words("visit_part_telling") in words_on(urgent)
    assert words("visit_part_take_along") in words_on(urgent)


def test_the_sheet_of_an_emergency_says_what_to_do_while_waiting() -> None:
    urgent, calm = my_visit(Plan(), STOMACH_BLEEDING), my_visit(Plan(), GROWING_LUMP)

    assert sheet_words("result_watch") not in words_on(urgent)
    assert sheet_words("result_watch_now") in words_on(urgent)
    assert sheet_words("result_watch") in words_on(calm)


def test_the_sheet_tells_a_visit_that_lies_ahead_and_who_comes_along() -> None:
    ahead, past = TODAY + timedelta(days=3), TODAY - timedelta(days=3)
    told = words_on(my_visit(Plan(visit_on=ahead, called_on=TODAY, companion="My sister")))

    assert long_date(ahead) in told
    assert sheet_words("sheet_visit_with", who="My sister") in told
    assert long_date(past) not in words_on(my_visit(Plan(visit_on=past, called_on=past)))

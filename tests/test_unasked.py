"""Something that no question asked: told on the check page, kept as written, read by no rule."""

import pytest

from questionnaire import Renamed
from rules import Engine
from tests import visitors
from tests.screen import change, journey, lines, open_app, open_review, turn_to, words_on
from tests.visits import ENGINE, TODAY, at_a_sink
from ui.content import engine as shown_engine
from ui.words import words
from visit import Journey
from visit.model.plan import LONGEST_UNASKED, Plan
from visit.plan.edit import EditRefused
from visit.plan.write_down import write_unasked
from visit.record.earlier_ids import with_ids_of_today
from visit.record.record import read, write
from visit.sheet.build import sheet_for
from visit.sheet.plain_text import as_text
from visit.situation import Situation
from visit.telling.unasked import written

BITES = "It *hums* at night\nand smells of tin"
PLACE = "arms_legs"
SINK = ENGINE.rulebook.questionnaire.location("kitchen_sink").name.you


def told(plan: Plan) -> list[tuple[str, str]]:
    found = written(Situation(ENGINE, at_a_sink(plan)))
    return [(one.label, one.text) for one in found]


def on_the_sheet(plan: Plan) -> str:
    return as_text(sheet_for(Situation(ENGINE, at_a_sink(plan)), TODAY))


def field(app, place: str):
    return app.text_area(key=f"unasked_{place}_{journey(app).step}")


def test_it_stands_on_the_sheet_as_written_with_its_place():
    plan = write_unasked(
        write_unasked(Plan(), "kitchen_sink", BITES), "everyone", "A thing elsewhere"
    )

    assert told(plan) == [
        (f"{SINK}, what was not asked", BITES),
        ("What was not asked", "A thing elsewhere"),
    ]
    assert all(line in on_the_sheet(plan) for line in BITES.split("\n"))
    assert "A thing elsewhere" in on_the_sheet(plan)


def test_words_about_a_place_that_is_gone_stay():
    assert told(Plan(unasked={"tail": BITES})) == [("What was not asked", BITES)]


def test_an_empty_text_takes_it_away_and_a_long_one_is_refused():
    plan = write_unasked(Plan(), "kitchen_sink", BITES)

    assert write_unasked(plan, "kitchen_sink", "  ") == Plan()
    with pytest.raises(EditRefused):
        write_unasked(plan, "kitchen_sink", "x" * (LONGEST_UNASKED + 1))


def test_words_follow_a_place_that_has_a_new_id_and_never_take_those_of_another():
    questionnaire = ENGINE.rulebook.questionnaire.model_copy(
        update={"renamed": Renamed(locations={"fin": "kitchen_sink", "paw": "kitchen_sink"})}
    )
    rulebook = ENGINE.rulebook.model_copy(update={"questionnaire": questionnaire})
    before = Journey(plan=Plan(unasked={"fin": "one", "paw": "two"}))

    assert with_ids_of_today(rulebook, before).plan.unasked == {"kitchen_sink": "one", "paw": "two"}


def test_a_record_keeps_it():
    plan = write_unasked(Plan(), "kitchen_sink", BITES)

    kept = read(write(at_a_sink(plan), ENGINE.rulebook), ENGINE.rulebook)

    assert kept.journey.plan.unasked == {"kitchen_sink": BITES}


def test_the_check_page_has_a_line_under_each_place_and_one_at_its_end():
    app = open_review(visitors.GROWING_LUMP)

    opens = [line.label for line in app.expander]

    places = {key.partition(".")[0] for key in journey(app).answers}
    chosen = [
        place
        for place in shown_engine().rulebook.questionnaire.locations
        if place.id in places and (place.asked == "chosen" or place.applies_when)
    ]
    assert opens == [
        *(words("unasked_open", place=place.name.you) for place in chosen),
        words("unasked_open_anywhere"),
    ]
    assert [str(area.key) for area in app.text_area] == [
        f"unasked_{place}_{journey(app).step}"
        for place in (*(one.id for one in chosen), "everyone")
    ]


def test_what_is_written_there_changes_no_answer_and_no_level():
    app = open_review(visitors.GROWING_LUMP)
    before = journey(app)

    field(app, PLACE).set_value("It hums").run()

    after = journey(app)
    assert after == before.model_copy(update={"plan": Plan(unasked={PLACE: "It hums"})})
    decide = Engine(shown_engine().rulebook).decide
    assert decide(after.answers) == decide(before.answers)


def test_it_stays_when_an_answer_is_opened_again():
    app = open_review(visitors.GROWING_LUMP)
    field(app, PLACE).set_value("It hums").run()

    change(app, "lump.growth")

    assert journey(app).plan.unasked == {PLACE: "It hums"}


def test_it_can_be_gone_on_with_in_my_visit():
    told_before = open_review(visitors.GROWING_LUMP)
    field(told_before, PLACE).set_value("It hums").run()
    app = turn_to(open_app(journey(told_before)), "visit")

    field(app, PLACE).set_value("It hums and buzzes").run()

    assert journey(app).plan.unasked == {PLACE: "It hums and buzzes"}


def test_words_about_a_place_that_is_not_on_the_page_are_shown_at_its_end():
    start = journey(open_review(visitors.GROWING_LUMP))
    plan = Plan(unasked={"a_place_that_is_gone": "It hums"})

    app = open_app(start.model_copy(update={"plan": plan}))

    assert field(app, "a_place_that_is_gone").value == "It hums"
    assert words("unasked_lead") in words_on(app)
    assert lines(app)

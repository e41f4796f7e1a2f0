"""What each of two people wrote in their own words: hidden in the other's turn, and never lost."""

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextArea

from questionnaire import NONE
from rules import Engine
from tests.screen import by_label, journey, open_app, turn_to, unfold, words_on
from tests.test_two_views import SIGNS, TODAY, at_the_result
from ui.words import words as labels
from visit.flow.answering import stop_here
from visit.flow.next_page import with_answers
from visit.model.journey import Journey
from visit.model.plan import OwnQuestion, Plan, Story
from visit.model.views import By
from visit.phone.phone_script import script_for
from visit.plan import write_down
from visit.record.record import read, write
from visit.record.saved_file import opened, replaced
from visit.sheet.build import sheet_for
from visit.sheet.plain_text import as_text
from visit.situation import Situation
from visit.telling.unasked import label_by, unasked_at
from visit.views.turns import begin_turn, hand_over, in_step, only_first
from visit.views.writing import written_by

FIRST, SECOND = "MINE-ALONE", "SEEN-BY-ME"
BOTH: tuple[By, ...] = ("patient", "caregiver")
WRITTEN = Plan(
    story=Story(change=f"{FIRST} a change", worry=f"{FIRST} a worry", medicines=f"{FIRST} a pill"),
    unasked={"lump": f"{FIRST} beside it"},
    own=(OwnQuestion(id="own_1", phase="before", text=f"{FIRST} a question?"),),
    companion=f"{FIRST} a friend",
)
EMERGENCY = {SIGNS: frozenset({"chest_pain"})}
CALM = {SIGNS: frozenset({NONE})}


def first_done(engine: Engine) -> Journey:
    """The first person, who has seen the result and written all kinds of words."""
    return at_the_result(engine).model_copy(update={"plan": WRITTEN})


def second_turn(engine: Engine) -> Journey:
    return begin_turn(engine, hand_over(engine, first_done(engine)))


def wrote(turn: Journey) -> Journey:
    """The second person wrote about the same things."""
    plan = write_down.write_story(turn.plan, change=f"{SECOND} a change", medicines=SECOND)
    return turn.model_copy(update={"plan": write_down.write_unasked(plan, "lump", SECOND)})


def together(engine: Engine, turn: Journey) -> Journey:
    marked = with_answers(engine, turn, CALM).journey
    return in_step(engine, turn, stop_here(engine, marked))


def sheet_of(engine: Engine, journey: Journey) -> str:
    return as_text(sheet_for(Situation(engine, journey), TODAY))


def test_the_second_person_begins_with_no_word_of_the_first(engine: Engine) -> None:
    over = hand_over(engine, first_done(engine))
    turn = begin_turn(engine, over)

    assert over.plan == turn.plan == Plan()
    assert FIRST not in sheet_of(engine, turn)


@pytest.mark.parametrize("page", ["question", "review", "emergency"])
def test_no_page_of_the_second_turn_shows_a_word_of_the_first(engine: Engine, page: str) -> None:
    urgent = with_answers(engine, second_turn(engine), EMERGENCY).journey
    app = open_app(urgent.model_copy(update={"page": page, "step": urgent.step + 1}))

    assert FIRST not in words_on(app)
    visit = my_visit(urgent)
    fields = [str(one.value) for one in (*visit.text_area, *visit.text_input)]
    assert FIRST not in words_on(visit)
    assert not any(FIRST in field for field in fields)


def my_visit(journey: Journey) -> AppTest:
    """My visit of the whole app, at this journey."""
    return turn_to(open_app(journey), "visit")


def test_in_an_emergency_of_the_second_there_is_no_plan_to_read_or_write(engine: Engine) -> None:
    urgent = with_answers(engine, second_turn(engine), EMERGENCY).journey
    shown = words_on(my_visit(urgent))

    for part in ("telling", "take_along"):
        assert labels(f"visit_part_{part}") in shown
    for part in ("questions", "planner", "notes", "ledgers"):
        assert labels(f"visit_part_{part}") not in shown


def test_the_script_of_the_second_turn_has_no_word_of_the_first(engine: Engine) -> None:
    urgent = with_answers(engine, second_turn(engine), EMERGENCY).journey

    assert FIRST not in script_for(Situation(engine, urgent), TODAY).text


def test_once_both_are_together_the_sheet_has_the_words_of_both_by_who_wrote_them(
    engine: Engine,
) -> None:
    both = together(engine, wrote(second_turn(engine)))
    text = sheet_of(engine, both)

    assert both.plan == WRITTEN
    for who, own in (("patient", FIRST), ("caregiver", SECOND)):
        assert [line for line in text.splitlines() if own in line and f"{who}'s words" in line]
    assert text.count(f"“{SECOND}”") == 2


def test_where_only_the_first_wrote_nothing_is_said_of_who(engine: Engine) -> None:
    text = sheet_of(engine, together(engine, second_turn(engine)))

    assert FIRST in text
    assert "patient's words" not in text


@pytest.mark.parametrize("when", ["at once", "in the turn", "together"])
def test_leaving_the_second_out_brings_the_words_of_the_first_back(
    engine: Engine, when: str
) -> None:
    turn = wrote(second_turn(engine))
    here = {
        "at once": hand_over(engine, first_done(engine)),
        "in the turn": turn,
        "together": together(engine, turn),
    }[when]
    back = only_first(engine, here)

    assert back.plan == WRITTEN
    assert SECOND not in sheet_of(engine, back)


@pytest.mark.parametrize("when", ["in the turn", "together"])
def test_a_reload_and_a_file_keep_the_words_of_both_apart(engine: Engine, when: str) -> None:
    turn = wrote(second_turn(engine))
    here = turn if when == "in the turn" else together(engine, turn)
    text = write(here, engine.rulebook)

    resumed = read(text, engine.rulebook).journey
    there = replaced(engine, Journey(plan=Plan(companion="someone")), opened(text, engine))

    for one in (resumed, there):
        assert one.plan == here.plan
        assert one.views is not None
        assert here.views is not None
        assert one.views.plan == here.views.plan


def test_a_file_of_a_second_turn_shows_no_plan_that_was_here(engine: Engine) -> None:
    text = write(second_turn(engine), engine.rulebook)

    there = replaced(engine, first_done(engine), opened(text, engine))

    assert there.plan == Plan()


def field_of(app: AppTest, by: By, label: str) -> TextArea:
    """The field for these words of one of two."""
    found: TextArea = by_label(app.text_area, label_by(by, label))
    return found


def test_once_together_each_has_fields_of_their_own_in_my_visit(engine: Engine) -> None:
    app = my_visit(together(engine, wrote(second_turn(engine))))
    change, medicines = labels("story_change"), labels("story_medicines")

    assert field_of(app, "patient", change).value == f"{FIRST} a change"
    assert field_of(app, "caregiver", change).value == f"{SECOND} a change"
    assert field_of(app, "patient", medicines).value == f"{FIRST} a pill"
    assert field_of(app, "caregiver", medicines).value == SECOND


@pytest.mark.parametrize("by", BOTH)
def test_once_together_each_can_go_on_with_their_own_words_alone(engine: Engine, by: By) -> None:
    both = together(engine, wrote(second_turn(engine)))
    app = my_visit(both)

    field_of(app, by, labels("story_change")).set_value("Now it hurts.").run()

    there, before = journey(app), Situation(engine, both).writers
    after = Situation(engine, read(write(there, engine.rulebook), engine.rulebook).journey)
    assert after.writers[by].story.change == "Now it hurts."
    for one, plan in before.items():
        assert one == by or after.writers[one] == plan
    assert there.answers == both.answers


def test_who_wrote_nothing_in_their_turn_can_write_once_both_are_together(engine: Engine) -> None:
    app = unfold(my_visit(together(engine, second_turn(engine))), "story_caregiver")

    field_of(app, "caregiver", labels("story_worry")).set_value(SECOND).run()

    assert journey(app).plan == WRITTEN
    assert SECOND in sheet_of(engine, journey(app))


@pytest.mark.parametrize("by", BOTH)
def test_on_the_check_page_each_has_a_line_of_their_own(engine: Engine, by: By) -> None:
    both = together(engine, wrote(second_turn(engine)))
    app = open_app(both.model_copy(update={"page": "review", "step": both.step + 1}))
    label = unasked_at(Situation(engine, both), "lump").label
    kept = {"patient": f"{FIRST} beside it", "caregiver": SECOND}
    for one in BOTH:
        assert field_of(app, one, label).value == kept[one]

    field_of(app, by, label).set_value("It hums.").run()

    after = Situation(engine, journey(app)).writers
    assert {one: plan.unasked["lump"] for one, plan in after.items()} == {**kept, by: "It hums."}


def test_a_late_edit_from_a_page_of_two_does_not_reach_the_turn_of_another(engine: Engine) -> None:
    turn = second_turn(engine)

    for by in BOTH:
        assert written_by(turn, by, lambda _: WRITTEN) == turn
        assert written_by(first_done(engine), by, lambda _: Plan()) == first_done(engine)

"""Whose turn it is, and what each of two people did, stays so wherever the visit goes on."""

import pytest
from streamlit.testing.v1 import AppTest

from questionnaire import NONE, WHO_FOR
from rules import Engine
from tests.screen import journey, open_app, press, turn_to, words_on
from tests.second_person import both
from tests.test_two_peoples_words import EMERGENCY, FIRST, second_turn, together, wrote
from tests.test_two_views import SIGNS, at_the_result, with_second
from ui.words import words
from visit.flow import changing, navigation, page_history
from visit.flow.next_page import with_answers
from visit.flow.page_for import placed
from visit.flow.page_history import Place
from visit.model.journey import Journey
from visit.model.views import said_by
from visit.record.record import read, write
from visit.record.saved_file import Opened, opened, replaced, replaces
from visit.situation import Situation
from visit.views.turns import hand_over, in_step, only_first

PLACES, AGE = "everyone.places", "everyone.age"
MARKED = {"whole_body.tiredness": "yes"}


def reloaded(engine: Engine, here: Journey) -> Journey:
    return read(write(here, engine.rulebook), engine.rulebook).journey


def turned(engine: Engine, here: Journey, place: Place) -> Journey | None:
    """What Back or Forward lead to, as the session keeps it."""
    there = page_history.turn_to(engine, here, place, seen=True)
    return None if there is None else in_step(engine, here, there)


def nearly_done(engine: Engine) -> Journey:
    """The second person, who has answered enough for a result and checks the answers."""
    given = at_the_result(engine).answers
    done = with_answers(engine, second_turn(engine), {**given, WHO_FOR: "someone_else"}).journey
    return done.moved(page="review")


@pytest.mark.parametrize("page", ["start", "result", "differences"])
def test_back_ends_no_turn_and_leads_to_no_page_of_the_first(engine: Engine, page: str) -> None:
    here = nearly_done(engine)

    assert turned(engine, here, Place(page="review")) is not None
    assert turned(engine, here, Place.model_validate({"page": page})) is None


def test_the_page_before_the_first_screen_of_the_second_says_whose_turn_it_is(
    engine: Engine,
) -> None:
    turn = second_turn(engine)
    before = navigation.back(engine, turn)
    by_browser = turned(engine, turn, Place(page="hand_over"))

    assert before.page == "hand_over"
    assert by_browser is not None
    for one in (before, by_browser):
        assert (one.page, one.answers, one.views) == ("hand_over", turn.answers, turn.views)


def test_back_from_an_emergency_of_the_second_to_the_handing_over_is_not_held_up(
    engine: Engine,
) -> None:
    urgent = with_answers(engine, second_turn(engine), EMERGENCY).journey
    there = turned(engine, urgent.moved(page="emergency", asking=SIGNS), Place(page="hand_over"))

    assert there is not None
    assert there.page == "hand_over"


@pytest.mark.parametrize("page", ["start", "result"])
def test_a_record_of_a_second_turn_comes_to_no_page_of_the_first(engine: Engine, page: str) -> None:
    there = placed(Situation(engine, nearly_done(engine).moved(page=page)))

    assert there.apart
    assert there.page == "review"


def test_what_the_second_gave_is_not_gone_by_one_press(engine: Engine) -> None:
    app = open_app(navigation.back(engine, wrote(second_turn(engine))))

    assert words("turn_caregiver") in words_on(app)
    assert words("go_on_where_left") in words_on(app)
    assert words("hand_over_not") not in words_on(app)
    press(app, words("second_leave"))
    assert journey(app).apart
    press(app, words("second_drop"))
    assert journey(app).page == "result"


def test_no_way_to_take_a_danger_sign_back_unasked_stands_beside_the_call(engine: Engine) -> None:
    urgent = with_answers(engine, second_turn(engine), EMERGENCY).journey
    app = open_app(urgent.moved(page="emergency", asking=SIGNS))

    assert words("emergency_change") in words_on(app)
    assert words("second_leave") not in words_on(app)


def test_the_first_has_marks_and_the_last_change_again_without_the_second(engine: Engine) -> None:
    before = {**at_the_result(engine).answers, AGE: "40_44"}
    first = at_the_result(engine).model_copy(update={"unsent": MARKED, "before_change": before})
    over = reloaded(engine, hand_over(engine, first))
    back = only_first(engine, over)

    assert (over.unsent, over.before_change) == ({}, None)
    assert dict(back.unsent) == MARKED
    assert back.before_change == before
    assert only_first(engine, both(engine, first, {SIGNS: frozenset({NONE})})).unsent == back.unsent


def test_undo_after_a_reload_brings_back_what_each_said(engine: Engine) -> None:
    here = with_second(engine, {PLACES: frozenset({"belly"}), SIGNS: frozenset({NONE})})
    given = with_answers(engine, here, {PLACES: frozenset({"arms_legs"})}).journey
    changed = in_step(engine, here, given.model_copy(update={"before_change": here.answers}))

    again = reloaded(engine, changed)
    undone = in_step(engine, again, changing.undo_change(again))

    assert here.views is not None
    assert undone.views is not None
    assert said_by(undone.views) == said_by(here.views)
    assert undone.answers == here.answers


def test_what_the_first_no_longer_answers_is_asked_before_a_result(engine: Engine) -> None:
    """Their answers about right now are left out of a file, and others may fit no more."""
    file = opened(write(second_turn(engine), engine.rulebook), engine)
    there = replaced(engine, Journey(), file)

    back = only_first(engine, there)

    assert there.apart
    assert (back.page, back.asking) == ("question", SIGNS)


@pytest.mark.parametrize("where", ["in the turn", "together"])
def test_words_of_another_are_not_replaced_unsaid(engine: Engine, where: str) -> None:
    turn = wrote(second_turn(engine))
    here = turn if where == "in the turn" else together(engine, turn)
    file = without_a_plan(engine)

    assert replaces(here, file) == ("answers", "plan")
    assert replaces(here.model_copy(update={"views": None}), file) == ("answers",)


def without_a_plan(engine: Engine) -> Opened:
    """The answers of a file that knows no plan, such as one of FHIR."""
    file = opened(write(at_the_result(engine), engine.rulebook), engine)
    return file._replace(plan=None)


def my_visit(here: Journey) -> AppTest:
    return turn_to(open_app(here), "visit")


def test_in_the_turn_of_the_second_no_file_is_there_to_read_what_the_first_wrote(
    engine: Engine,
) -> None:
    urgent = with_answers(engine, second_turn(engine), EMERGENCY).journey
    turn, done = my_visit(urgent), my_visit(together(engine, second_turn(engine)))

    assert words("take_file") not in words_on(turn)
    assert FIRST not in words_on(turn)
    assert words("take_file") in words_on(done)

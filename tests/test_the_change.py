"""Since when, and how it goes on, are asked of what stands first, which the page names."""

import json
from typing import Any

import pytest

from questionnaire import PLACES, WHO_FOR
from rules import Engine
from tests import visitors
from tests.people import complete_person
from tests.screen import journey, mark, markup, open_app, press_for, shown_keys
from tests.second_person import both
from tests.sheet_reading import part
from tests.visits import TODAY
from ui.words import words
from visit import Journey
from visit.complaint.since_when.the_change import the_change, with_the_change
from visit.flow.navigation import ask_after_result
from visit.flow.next_page import with_answers
from visit.phone.phone_script import script_for
from visit.record.record import read, write
from visit.record.saved_file import opened
from visit.sheet.build import sheet_for
from visit.sheet.plain_text import form_text
from visit.situation import Situation

BEGAN, PACE = "whole_body.began", "whole_body.pace"
SINCE = {BEGAN: "months", PACE: "slowly"}
BLOOD, BULGE = "digestive.bottom_blood", "belly.groin"
TWO: dict[str, Any] = {
    PLACES: ["digestive", "belly"],
    "everyone.worried": "yes",
    BLOOD: "yes",
    BULGE: "yes",
    "belly.groin_kind": ["growing"],
}
OF_WHICH = "(of which change ……)"


def before(engine: Engine, **more: Any) -> Situation:
    """Someone with two changes, before it is asked since when."""
    said = complete_person(engine.rulebook.questionnaire, "everyone", {**TWO, **more})
    known = {key: answer for key, answer in said.items() if key not in SINCE}
    return Situation(engine, Journey(answers=known))


def asked(engine: Engine, **more: Any) -> Situation:
    """The same, who answered on the page that names the change."""
    at_the_page = before(engine, **more).journey.model_copy(update={"asking": BEGAN})
    after = with_answers(engine, at_the_page, SINCE).journey
    return Situation(engine, with_the_change(engine, at_the_page, after))


def story(one: Situation) -> str:
    return part(sheet_for(one, TODAY), "story")


def test_what_was_named_is_kept_with_the_answers(engine: Engine) -> None:
    named = the_change(before(engine))

    assert named is not None
    assert asked(engine).journey.the_change == named.key == BLOOD


def test_a_time_that_was_asked_of_the_first_change_is_told_of_it(engine: Engine) -> None:
    one = asked(engine)
    card = form_text(sheet_for(one, TODAY), "card")

    assert "Since: some months ago\n" in story(one)
    assert "BEGAN: months ago · slowly worse" in card
    assert "It began some months ago and slowly gets worse." in script_for(one, TODAY).text


def test_a_time_that_was_asked_of_any_change_leaves_open_of_which(engine: Engine) -> None:
    one = Situation(engine, Journey(answers={**before(engine).answers, **SINCE}))

    assert f"Since: some months ago {OF_WHICH}" in story(one)


def test_what_stands_first_by_now_has_no_time_of_what_stood_first_before(engine: Engine) -> None:
    one = asked(engine)
    earlier = one.journey.model_copy(update={"the_change": "urinary.blood"})

    assert OF_WHICH not in story(one)
    assert OF_WHICH in story(Situation(engine, earlier))


def test_in_an_emergency_no_change_is_named(engine: Engine) -> None:
    urgent = before(engine, **{"everyone.danger_signs": ["chest_pain"]})

    assert urgent.in_an_emergency
    assert the_change(urgent) is None


def test_a_reload_and_a_file_keep_what_was_named(engine: Engine) -> None:
    text = write(asked(engine).journey, engine.rulebook)

    assert read(text, engine.rulebook).journey.the_change == BLOOD
    assert opened(text, engine).the_change == BLOOD


@pytest.mark.parametrize("strange", ["no.such", "<b>", 3, ["a"]])
def test_a_record_names_no_change_that_is_no_question(engine: Engine, strange: object) -> None:
    record = json.loads(write(asked(engine).journey, engine.rulebook))
    text = json.dumps({**record, "the_change": strange})

    if isinstance(strange, str):
        assert read(text, engine.rulebook).journey.the_change is None
    else:
        with pytest.raises(ValueError, match="record"):
            read(text, engine.rulebook)


def test_of_two_people_who_were_asked_of_two_changes_none_is_named(engine: Engine) -> None:
    first = asked(engine).journey.model_copy(update={"page": "result", "stopped": True})
    said = {**before(engine).answers, BLOOD: "no", **SINCE}
    del said[WHO_FOR]

    together = both(engine, first, said)

    assert together.views is not None
    assert together.views.together
    assert together.the_change is None


VISITOR = visitors.Visitor("digestive", TWO)


def test_the_page_names_the_change_above_the_row(engine: Engine) -> None:
    waits = asked_late(engine)
    drawn = markup(open_app(waits))
    named = the_change(Situation(engine, waits))

    assert named is not None
    line = f"{words('the_change_is')} <strong>{named.stated}</strong>"
    assert drawn.index(line) < drawn.index(BEGAN)


def test_an_answer_on_that_page_keeps_what_it_named(engine: Engine) -> None:
    app = open_app(asked_late(engine))
    for key in shown_keys(journey(app)):
        mark(app, key, SINCE.get(key, frozenset({"none"})))

    press_for(app, "continue")

    assert journey(app).answers[BEGAN] == SINCE[BEGAN]
    assert journey(app).the_change == BLOOD


def asked_late(engine: Engine) -> Journey:
    """The page for the doctor, after the result."""
    *_, last = visitors.steps(engine, VISITOR.answers(engine.rulebook.questionnaire), whole=True)
    return ask_after_result(engine, last)

"""The demonstration without a browser: made-up people, what if, marks everywhere, and training."""

import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from questionnaire import WHO_FOR
from rules import Engine
from tests import rows, visitors
from tests.screen import (
    APP,
    heading,
    mark_row,
    markup,
    press,
    press_for,
    turn_to,
    words_on,
)
from ui import session
from ui.content import cases, engine, made_up_people
from ui.demo import exchange, presses
from ui.words import words
from visit import Journey
from visit.demo import Demonstration, MadeUp, way_of

MARK = words("made_up")
DANGER_SIGNS = "everyone.danger_signs"
PEOPLE = made_up_people()


def open_demo(**state: Any) -> AppTest:
    """The list of people, in a session that shows nothing else."""
    app = AppTest.from_file(APP, default_timeout=30)
    app._page_hash = calc_hash("demo")  # noqa: SLF001 - as tests/screen.py turns to a section
    told: dict[str, Any] = {
        session.STAGE: session.DEMO,
        session.DEMO: Demonstration(),
        session.JOURNEY: Journey(),
        **state,
    }
    for name, value in told.items():
        app.session_state[name] = value
    return app.run()


def shown(app: AppTest) -> Demonstration:
    state = app.session_state[session.DEMO]
    assert isinstance(state, Demonstration)
    return state


def kind(app: AppTest) -> str:
    """The kind of page that is shown of the person's way."""
    state = shown(app)
    (who,) = [one for one in PEOPLE if one.id == state.person]
    return way_of(engine(), {**who.answers, **state.changed}, "us")[state.at].kind


def panel(app: AppTest) -> str:
    (found,) = re.findall(r'<section class="vg-panel".*?</section>', markup(app), re.DOTALL)
    return str(found)


def level_of(engine: Engine, who: MadeUp) -> str:
    return engine.rulebook.level[who.level].name.you


def test_the_list_has_every_person_and_offers_no_visit() -> None:
    app = open_demo()

    assert heading(app) == words("demo_title")
    assert all(who.sentence in words_on(app) for who in PEOPLE)
    assert 'class="vg-section"' not in markup(app)


@pytest.mark.parametrize("who", PEOPLE, ids=[who.id for who in PEOPLE])
def test_the_way_of_every_person_is_marked_and_ends_as_the_case_expects(who: MadeUp) -> None:
    app, known = open_demo(), {*presses.ACTS, *presses.WITHOUT_A_STEP}
    press_for(app, f"person:{who.id}")

    for at, page in enumerate(way_of(engine(), who.answers, "us")):
        assert (shown(app).at, kind(app)) == (at, page.kind)
        assert MARK in words_on(app)
        assert heading(app)
        asked = {press.partition(":")[0] for press in rows.buttons(markup(app)).values()}
        assert asked <= known
        if page.kind == "result":
            name = engine().rulebook.level[who.level].name
            assert (name.them if who.caregiver else name.you) in words_on(app)
        if page.kind != "card":
            press_for(app, "next")

    assert kind(app) == "card"


def test_the_answers_are_filled_in_where_they_are_asked() -> None:
    app = open_demo()
    press_for(app, "person:thigh")
    press_for(app, "next")
    asked = rows.rows(markup(app))

    assert all(row.drawn["chosen"] for row in asked.values())
    assert asked[DANGER_SIGNS].drawn["chosen"] == ["none"]


@pytest.mark.parametrize(
    ("way", "expected"), [("result", "result"), ("sheet", "sheet"), ("card", "card")]
)
def test_a_jump_leads_to_its_page_and_back_is_one_page(way: str, expected: str) -> None:
    app = open_demo()
    press_for(app, "person:fever")
    press_for(app, way)

    assert kind(app) == expected
    at = shown(app).at
    press_for(app, "previous")
    assert shown(app).at == at - 1


def test_the_danger_sign_is_the_page_that_interrupts_or_the_question_about_them() -> None:
    app = open_demo()
    press_for(app, "person:fever")
    press_for(app, "danger")
    assert kind(app) == "emergency"

    press_for(app, "people")
    press_for(app, "person:thigh")
    press_for(app, "result")
    press_for(app, "danger")
    assert DANGER_SIGNS in rows.rows(markup(app))


def test_what_if_moves_the_result_and_can_be_taken_back() -> None:
    app = open_demo()
    press_for(app, "person:thigh")
    press_for(app, "next")
    before = level_of(engine(), next(one for one in PEOPLE if one.id == "thigh"))
    assert words("demo_ends") not in panel(app)

    mark_row(app, DANGER_SIGNS, {"chosen": ["chest_pain"], "written": {}})
    press_for(app, "try")
    assert engine().rulebook.levels[0].name.you in panel(app)
    assert f"{words('demo_ended')}: {before}" in panel(app)
    assert shown(app).changed == {DANGER_SIGNS: frozenset({"chest_pain"})}

    press_for(app, "next")
    assert kind(app) == "emergency"
    press_for(app, "own")
    assert shown(app).changed == {}


def test_a_change_from_the_check_page_leads_to_its_screen() -> None:
    app = open_demo()
    press_for(app, "person:thigh")
    press_for(app, "result")
    press_for(app, "previous")
    press_for(app, "change:lump.size")

    assert "lump.size" in rows.rows(markup(app))


def test_the_panel_says_why_what_is_open_and_what_was_proven() -> None:
    app = open_demo()
    press_for(app, "person:thigh")
    press_for(app, "next")
    html = panel(app)

    why = engine().rulebook.questionnaire.question(DANGER_SIGNS).why
    assert why is not None
    assert why.you in words_on(app)
    for title in ("demo_why_each", "demo_highest", "demo_fired", "demo_open_first", "demo_proven"):
        assert words(title) in html
    assert words("demo_proved_danger_signs_win") in html


@pytest.mark.parametrize("who", PEOPLE, ids=[who.id for who in PEOPLE])
def test_the_panel_names_no_level_before_the_answers_so_far_give_it(who: MadeUp) -> None:
    app = open_demo()
    press_for(app, f"person:{who.id}")

    for page in way_of(engine(), who.answers, "us"):
        guidance, end = page.after.guidance, page.after.speech
        (told,) = re.findall(r'<div class="vg-outcome".*?</div>', panel(app))
        so_far = end(guidance.level.name) if guidance.level else words("demo_nothing_yet")
        highest = guidance.highest_possible
        possible = {so_far, *([end(highest.name)] if highest else [])}
        named = {end(level.name) for level in engine().rulebook.levels} & set(
            re.split(r"</?p>|: ", told)
        )
        assert so_far in told
        assert named <= possible
        assert (words("demo_ends") in told) == (page.kind in {"result", "sheet", "card"})
        if page.kind != "card":
            press_for(app, "next")


def test_the_first_page_of_the_app_is_the_first_page_of_the_way() -> None:
    app = open_demo()
    press_for(app, "person:fever")

    assert heading(app) == words("start_title")
    assert rows.rows(markup(app))[WHO_FOR].drawn["chosen"] == ["someone_else"]
    press_for(app, "begin")
    assert DANGER_SIGNS in rows.rows(markup(app))


def test_who_it_is_for_can_be_changed_on_the_first_page() -> None:
    app = open_demo()
    press_for(app, "person:thigh")
    mark_row(app, WHO_FOR, {"chosen": ["someone_else"], "written": {}})
    press_for(app, "try")

    assert shown(app).changed == {WHO_FOR: "someone_else"}


def test_nothing_calm_stands_in_the_panel_beside_a_more_urgent_rule() -> None:
    app = open_demo()
    press_for(app, "person:thigh")
    (calm,) = (rule for rule in engine().rulebook.rules if rule.key == "everyone.keep_watch")

    for _ in way_of(engine(), next(one for one in PEOPLE if one.id == "thigh").answers, "us")[1:]:
        assert calm.because.you not in panel(app)
        press_for(app, "next")


def test_the_ways_on_and_back_are_off_where_they_lead_nowhere() -> None:
    app = open_demo()
    press_for(app, "person:thigh")
    assert re.search(r'data-press="previous" disabled', markup(app))

    press_for(app, "card")
    assert re.search(r'data-press="next" disabled', markup(app))
    assert re.search(r'data-press="previous" data-key', markup(app))


def test_the_list_says_how_each_ends_only_to_who_opens_it() -> None:
    app = open_demo()
    buttons = re.findall(r'<ol class="vg-people".*?</ol>', markup(app), re.DOTALL)

    for level in engine().rulebook.levels:
        assert level.name.you not in buttons[0]
        assert level.name.you in words_on(app)


def test_a_press_of_a_page_that_is_gone_does_nothing() -> None:
    app = open_demo()
    press_for(app, "person:thigh")
    before = shown(app)
    markup_before = rows.step(markup(app))
    press_for(app, "next")
    after = shown(app)
    assert after.step == markup_before + 1
    press_for(app, "person:no_such_person")
    assert shown(app).person == before.person


def test_keys_can_be_turned_off_and_on() -> None:
    app = open_demo()
    press_for(app, "person:thigh")
    assert 'data-key="PageDown"' in markup(app)

    press(app, words("demo_keys_off"))
    assert "data-key" not in markup(app)
    assert "aria-keyshortcuts" not in markup(app)
    press_for(app, "next")
    assert "data-key" not in markup(app)

    press(app, words("demo_keys_on"))
    assert 'data-key="PageDown"' in markup(app)


def test_nothing_can_be_saved_resumed_or_put_into_a_calendar() -> None:
    app = open_demo()
    press_for(app, "person:thigh")
    press_for(app, "sheet")

    keys = {button.key for button in app.button}
    assert keys == {"take_pdf"}
    assert "vg-open-file" not in markup(app)
    assert "visit-notes.json" not in markup(app)


def test_a_visit_in_the_same_session_is_gone_before_a_demonstration_begins() -> None:
    kept = visitors.GROWING_LUMP.answers(engine().rulebook.questionnaire)
    app = open_demo(**{session.STAGE: session.VISIT, session.JOURNEY: Journey(answers=kept)})

    assert session.JOURNEY not in app.session_state
    assert app.session_state[session.STAGE] == session.DEMO


def test_a_demonstration_in_the_same_session_is_gone_before_a_visit_begins() -> None:
    app = open_demo()
    press_for(app, "person:thigh")
    turn_to(app, "visit")

    assert session.DEMO not in app.session_state
    assert session.JOURNEY not in app.session_state


def test_the_demonstration_can_be_turned_off(monkeypatch: pytest.MonkeyPatch) -> None:
    exchange.settings.cache_clear()
    monkeypatch.setenv("VISIT_GUIDE_DEMO", "0")
    try:
        app = AppTest.from_file(APP, default_timeout=30)
        app._page_hash = calc_hash("demo")  # noqa: SLF001 - as above
        app.session_state["journey"] = Journey()
        app.run()
        assert MARK not in words_on(app)
    finally:
        monkeypatch.undo()
        exchange.settings.cache_clear()


def advise(app: AppTest, level: str) -> None:
    """Pick a level for the person on the page and see what the rules say."""
    mark_row(app, "level", {"chosen": [level], "written": {}})
    press_for(app, "advise")


def test_in_training_the_level_is_picked_before_the_rules_speak() -> None:
    app = open_demo()
    press_for(app, "train")
    first, expected = PEOPLE[0], level_of(engine(), PEOPLE[0])
    before = words_on(app)

    assert first.sentence in before
    assert words("result_because") not in before
    press_for(app, "advise")
    assert words("result_because") not in words_on(app)
    assert words("train_missing") in words_on(app)

    advise(app, "watch")
    assert words("train_missing") not in words_on(app)
    assert words("train_sooner") in words_on(app)
    assert expected in words_on(app)
    assert words("result_because") in words_on(app)
    assert words("result_sources") in words_on(app)


def test_training_ends_with_a_page_to_print_that_says_who_agreed() -> None:
    app = open_demo()
    press_for(app, "train")
    for _ in PEOPLE:
        advise(app, "same_day")
        press_for(app, "train_next")

    same = sum(who.level == "same_day" for who in PEOPLE)
    assert heading(app) == words("train_end")
    assert words("train_result", agreed=same, count=len(PEOPLE)) in words_on(app)
    assert "data-prints" in markup(app)
    assert markup(app).count(words("train_same")) == same
    assert words("train_kept_nowhere") in words_on(app)
    assert MARK in words_on(app)

    press_for(app, "people")
    assert shown(app).training is None


def test_the_print_to_sign_has_the_cases_of_a_rule_and_room_to_differ() -> None:
    app = AppTest.from_string("from ui.how.page import page\npage()", default_timeout=30)
    app.session_state["how_part"] = "sign"
    app.run()
    place = engine().rulebook.questionnaire.locations[0].id
    rules = [rule for rule in engine().rulebook.rules if rule.location == place]
    told = words_on(app)

    assert told.count(words("sign_cases")) == len(rules)
    for rule in rules:
        assert cases()[rule.key][0] in told


def test_the_rules_lead_to_the_demonstration_in_a_tab_of_its_own() -> None:
    app = AppTest.from_string("from ui.how.page import page\npage()", default_timeout=30).run()

    assert 'href="/demo" target="_blank" rel="noopener"' in markup(app)

"""The result: how soon first, then why, what to watch for, what to ask, and what is not known."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from rules import Engine, evidence_of, suggest
from tests import visitors
from tests.screen import heading, journey, lines, open_result, press, words_on
from tests.visitors import Visitor, counted
from ui.words import words
from visit.dates import short_date

EVERYBODY = [
    visitors.NO_SIGNS,
    visitors.STOMACH_BLEEDING,
    visitors.BLEEDING_AFTER_MENOPAUSE,
    visitors.GROWING_LUMP,
    visitors.FEVER_ON_CHEMOTHERAPY,
    visitors.UNSURE_ABOUT_A_LUMP,
]


@pytest.fixture(scope="module", params=EVERYBODY, ids=lambda visitor: visitor.place)
def shown(request: pytest.FixtureRequest, engine: Engine) -> Any:
    """A result page beside the guidance that it must show."""
    visitor: Visitor = request.param
    answers = counted(engine, visitor.answers(engine.rulebook.questionnaire))
    app = open_result(visitor)
    return SimpleNamespace(
        app=app, lines=lines(app), text=words_on(app), guidance=engine.decide(answers)
    )


def test_the_level_is_the_main_heading(shown: Any) -> None:
    assert heading(shown.app) == shown.guidance.level.name.you


def test_the_level_comes_before_every_reason(shown: Any) -> None:
    assert shown.text.index(shown.guidance.level.name.you) < shown.text.index(
        words("result_because")
    )


def test_the_result_says_who_where_and_what_to_do_first(shown: Any) -> None:
    level = shown.guidance.level

    first = level.first_action.you.replace("{emergency}", "911")
    for text in (level.who.you, level.where.you, first):
        assert text in shown.text


def test_an_emergency_result_says_what_else_to_tell() -> None:
    said = {**visitors.STOMACH_BLEEDING.said, "everyone.context": "blood_thinners"}

    shown = lines(open_result(Visitor("digestive", said)))

    assert words("result_tell_too") in shown
    assert "- Blood thinners" in shown


def test_only_an_emergency_result_speaks_of_the_emergency_team() -> None:
    assert words("result_tell_too") not in lines(open_result(visitors.GROWING_LUMP))


def test_every_rule_that_counts_says_why(shown: Any, engine: Engine) -> None:
    for rule in engine.reasons(shown.guidance):
        assert rule.because.you in shown.lines


def test_each_reason_names_the_answers_behind_it(shown: Any, engine: Engine) -> None:
    for key in evidence_of(engine.reasons(shown.guidance), shown.guidance.sight.counted):
        question = engine.rulebook.questionnaire.question(key)
        assert any(line.startswith(f"- {question.text.you}") for line in shown.lines), key


def test_everything_to_watch_for_is_there(shown: Any, engine: Engine) -> None:
    for rule in engine.advice(shown.guidance):
        for sign in rule.watch_for:
            assert f"- {sign.you.replace('{emergency}', '911')}" in shown.lines


def test_the_danger_signs_stand_under_every_result(shown: Any, engine: Engine) -> None:
    danger = engine.rulebook.questionnaire.question("everyone.danger_signs")

    assert "Call 911 at once for any of these" in shown.lines
    assert all(f"- {danger.choices[option].you}" in shown.lines for option in danger.danger)


def test_every_suggested_question_is_there_in_both_kinds_of_words(
    shown: Any, engine: Engine
) -> None:
    suggestions = suggest(engine.rulebook, shown.guidance)

    assert suggestions
    for suggestion in suggestions:
        assert suggestion.question.everyday.you in shown.lines
        assert f"In a doctor's words: {suggestion.question.clinical.you}" in shown.lines


def test_every_source_has_its_address_and_date(shown: Any, engine: Engine) -> None:
    for rule in shown.guidance.fired:
        for name in rule.sources:
            source = engine.rulebook.sources[name]
            line = next(line for line in shown.lines if f"]({source.url})" in line)
            assert f"Checked {short_date(source.checked)}" in line


def test_the_result_names_its_content_and_its_limits(shown: Any, engine: Engine) -> None:
    edition = engine.rulebook.edition

    assert f"Content version {edition.version}, rule set {edition.digest}." in shown.lines
    assert "This cannot rule anything out" in shown.text
    assert "No clinician has reviewed this release." in shown.text


def test_no_level_is_said_to_be_calm(shown: Any) -> None:
    text = shown.text.lower()

    forbidden = ("likely", "probably", "nothing to worry", "safe to wait", "score")
    assert [phrase for phrase in forbidden if phrase in text] == []


def test_the_deadline_is_a_calendar_date() -> None:
    text = words_on(open_result(visitors.GROWING_LUMP))

    last = datetime.now(UTC).date() + timedelta(days=14)
    assert f"Within 2 weeks: by {last:%A, %B} {last.day}, {last.year}" in text


def test_an_emergency_has_no_date_but_now() -> None:
    text = words_on(open_result(visitors.STOMACH_BLEEDING))

    assert "By when  Now  Who" in text


def test_calm_advice_does_not_stand_beside_an_emergency(engine: Engine) -> None:
    text = words_on(open_result(visitors.STOMACH_BLEEDING))

    assert engine.rulebook.rule["everyone.keep_watch"].because.you not in text
    assert "within 4 weeks" not in text


def test_answers_that_were_not_sure_are_named() -> None:
    shown = lines(open_result(visitors.UNSURE_ABOUT_A_LUMP))

    start = shown.index(words("result_unsure"))
    assert "- Is there a change in your body that worries you now?" in shown[start:]


def test_places_that_were_not_asked_about_are_named() -> None:
    text = words_on(open_result(visitors.GROWING_LUMP))

    line = next(line for line in text.splitlines() if "Stomach, bowel or bottom; " in line)
    assert "Arms, legs" not in line


def test_the_result_says_what_would_make_it_more_urgent() -> None:
    text = words_on(open_result(visitors.GROWING_LUMP))

    raised = text[text.index(words("result_change")) :]
    assert 'If the answer to "Do you have any of these right now?" were "Sudden short' in raised
    assert ": Call for emergency help now" in raised


def test_nothing_can_be_more_urgent_than_an_emergency() -> None:
    text = words_on(open_result(visitors.STOMACH_BLEEDING))

    assert "If the answer to" not in text


def test_a_caregiver_gets_the_same_level_in_words_about_the_other() -> None:
    own, other = (
        open_result(visitor)
        for visitor in (visitors.FEVER_ON_CHEMOTHERAPY, visitors.MOTHER_ON_CHEMOTHERAPY)
    )

    assert heading(own) == heading(other)
    assert "This is about the person you care for." in words_on(other)
    assert "Their temperature is 100.4 °F (38 °C) or more." in words_on(other)


def test_going_back_from_the_result_shows_the_answers_again() -> None:
    app = open_result(visitors.GROWING_LUMP)

    press(app, words("back"))

    assert journey(app).page == "review"

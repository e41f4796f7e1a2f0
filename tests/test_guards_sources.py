"""Every clinical sentence has a source, and every source was read not too long ago."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from education import Library
from education import load as load_library
from questionnaire import atoms
from rules import Rulebook
from tests.review_dates import EMERGENCY, NOTICE, OTHER, Statement, lapsing, statements

CHECKED = date(2026, 1, 1)


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


def statement(*, emergency: bool) -> Statement:
    checked = {"overflow": CHECKED}
    return Statement("rules/guidance/sink.yaml", "overflow", checked, emergency=emergency)


def test_nothing_lapses_within_60_days(rulebook: Rulebook, library: Library) -> None:
    today = datetime.now(UTC).date()

    lapsed = lapsing(statements(rulebook, library), today)

    assert not lapsed, "\n".join(lapsed)


@pytest.mark.parametrize(("emergency", "lasts"), [(True, EMERGENCY), (False, OTHER)])
def test_the_guard_fails_60_days_before_a_statement_lapses(
    emergency: bool,  # noqa: FBT001
    lasts: timedelta,
) -> None:
    last_quiet_day = CHECKED + lasts - NOTICE

    assert not lapsing([statement(emergency=emergency)], last_quiet_day)
    assert lapsing([statement(emergency=emergency)], last_quiet_day + timedelta(days=1))


def test_emergency_content_lapses_after_12_months_and_other_after_24() -> None:
    assert statement(emergency=True).lapses["overflow"] == date(2027, 1, 1)
    assert statement(emergency=False).lapses["overflow"] == date(2028, 1, 1)


def test_a_fresh_statement_lapses_with_its_oldest_source() -> None:
    today = date(2028, 1, 1)
    fresh = statement(emergency=False)._replace(checked={"overflow": today, "handbook": CHECKED})

    [line] = lapsing([fresh], today)
    assert line == (
        "rules/guidance/sink.yaml: overflow rests on 'handbook', which lapses on 2028-01-01. Read "
        "the source again, correct the text if it changed, and write the new date under 'checked'."
    )


def test_in_ten_years_every_statement_has_lapsed(rulebook: Rulebook, library: Library) -> None:
    known = list(statements(rulebook, library))
    far = date(2036, 12, 1)

    assert len(known) > len(rulebook.rules) + len(rulebook.provider_questions)
    assert {one.name for one in known} == {
        line.split(": ")[1].split(" rests")[0] for line in lapsing(known, far)
    }


def test_nothing_was_checked_in_the_future(rulebook: Rulebook, library: Library) -> None:
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)

    ahead = [
        f"{one.file}: {one.name} says '{what}' was checked on {day}; write the day it was read"
        for one in statements(rulebook, library)
        for what, day in one.checked.items()
        if day > tomorrow
    ]
    assert not ahead, "\n".join(ahead)


def test_every_statement_can_be_followed_to_a_publisher_and_a_page(
    rulebook: Rulebook, library: Library
) -> None:
    sources = {**rulebook.sources, **library.sources}

    for one in statements(rulebook, library):
        cited = [sources[name] for name in one.checked if name in sources]
        assert cited, f"{one.file}: add a source to {one.name}"
        assert all(source.publisher and source.title and source.seen for source in cited)


def test_every_question_serves_a_rule_with_a_source(rulebook: Rulebook) -> None:
    read = {atom.question for rule in rulebook.rules for atom in atoms(rule.when)}

    idle = [
        f"questionnaire/locations/{question.location}.yaml: no rule reads '{question.id}'. Delete "
        "it, write the rule with its source, or say under 'always' why it is asked."
        for key, question in rulebook.questionnaire.questions.items()
        if key not in read and not question.always
    ]
    assert not idle, "\n".join(idle)


def test_every_option_serves_a_rule_with_a_source(rulebook: Rulebook) -> None:
    idle = [
        f"questionnaire/locations/{location}.yaml: no rule or question reads option '{option}' "
        f"of '{name}'. Delete it, or write the rule with its source."
        for location, name, option in _options(rulebook)
        if (f"{location}.{name}", option) not in _read_options(rulebook)
    ]
    assert not idle, "\n".join(idle)


def _options(rulebook: Rulebook) -> Iterator[tuple[str, str, str]]:
    """Options that name something a person has; a list of places is not one."""
    for question in rulebook.questionnaire.questions.values():
        if question.kind == "several" and not question.always:
            yield from ((question.location, question.id, option) for option in question.options)


def _read_options(rulebook: Rulebook) -> set[tuple[str, str]]:
    offers = (asked.offer_when for asked in rulebook.provider_questions.values())
    conditions = [*(rule.when for rule in rulebook.rules), *(offer for offer in offers if offer)]
    return {
        (atom.question, option)
        for condition in conditions
        for atom in atoms(condition)
        for option in getattr(atom, "options", ())
    }

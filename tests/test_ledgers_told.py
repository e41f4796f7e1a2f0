"""Weight, temperature and pain: told in one sentence each, on the sheet and under the chart."""

from datetime import date

import pytest

from rules import Engine
from tests.ledger_entries import number
from tests.people import complete_person
from tests.visits import ENGINE, TODAY, at_a_sink
from visit import Journey
from visit.ledgers.content import supports
from visit.ledgers.offered import looked_up
from visit.ledgers.sentences import entry_text, sentences
from visit.ledgers.series import series
from visit.model.ledger import Entry
from visit.model.plan import Plan
from visit.sheet.build import sheet_for
from visit.situation import Situation

SEPTEMBER, OCTOBER, NOVEMBER = date(2026, 9, 1), date(2026, 10, 1), date(2026, 11, 12)
WEIGHT, TEMPERATURE, PAIN = (supports().by_id[name] for name in ("weight", "temperature", "pain"))


def weights(*pounds: float) -> tuple[Entry, ...]:
    days = (SEPTEMBER, OCTOBER, NOVEMBER)
    return tuple(number(day, "weight", p, "pounds") for day, p in zip(days, pounds, strict=False))


def test_a_weight_is_told_in_the_unit_it_was_typed_in_and_in_kg() -> None:
    assert sentences(WEIGHT, weights(150)) == (
        "The weight was 150 pounds (about 68 kg) on September 1, 2026.",
    )


@pytest.mark.parametrize(
    ("pounds", "sentence"),
    [
        (
            (150, 145),
            (
                "The weight went down from 150 pounds (about 68 kg) on September 1, 2026"
                " to 145 pounds (about 65.8 kg) on October 1, 2026, in 4 weeks."
            ),
        ),
        (
            (145, 150),
            (
                "The weight went up from 145 pounds (about 65.8 kg) on September 1, 2026"
                " to 150 pounds (about 68 kg) on October 1, 2026, in 4 weeks."
            ),
        ),
        (
            (150, 150),
            (
                "The weight was 150 pounds (about 68 kg) on September 1, 2026"
                " and the same on October 1, 2026, 4 weeks later."
            ),
        ),
        (
            (150, 160, 150),
            (
                "The weight was 150 pounds (about 68 kg) on September 1, 2026"
                " and the same on November 12, 2026, 2 months later;"
                " the highest was 160 pounds (about 72.6 kg) on October 1, 2026."
            ),
        ),
    ],
    ids=["down", "up", "same", "higher between"],
)
def test_a_weight_that_changes_is_one_sentence(pounds: tuple[float, ...], sentence: str) -> None:
    assert sentences(WEIGHT, weights(*pounds)) == (sentence,)


def test_two_units_are_compared_in_one_and_each_is_told_as_it_was_typed() -> None:
    entries = (
        number(SEPTEMBER, "weight", 70, "kg"),
        number(OCTOBER, "weight", 140, "pounds"),
    )

    [sentence] = sentences(WEIGHT, entries)

    assert sentence.startswith("The weight went down from 70 kg on September 1, 2026 to 140 pounds")


def test_the_highest_temperature_of_one_day_is_told() -> None:
    entries = (
        number(NOVEMBER, "temperature", 37.2, "°C", time="night"),
        number(NOVEMBER, "temperature", 38.9, "°C", time="morning"),
    )

    assert sentences(TEMPERATURE, entries) == (
        (
            "The temperature was 37.2 °C on November 12, 2026; "
            "the highest was 38.9 °C on November 12, 2026."
        ),
    )


def test_a_temperature_in_fahrenheit_is_told_in_both_units() -> None:
    [sentence] = sentences(TEMPERATURE, (number(NOVEMBER, "temperature", 101.5, "°F"),))

    assert sentence == "The temperature was 101.5 °F (about 38.6 °C) on November 12, 2026."


def test_pain_is_told_for_each_place_and_how_it_comes() -> None:
    entries = (
        number(SEPTEMBER, "strength", 3, "of 10", where="Left hip", when="moving"),
        number(OCTOBER, "strength", 7, "of 10", where="left hip", when="rest"),
        number(OCTOBER, "strength", 2, "of 10"),
    )

    assert sentences(PAIN, entries) == (
        (
            "Pain (left hip): 3 of 10 on September 1, 2026 and 7 of 10 on October 1, 2026, 4 weeks"
            " later; it came with moving alone and now it is there also at rest."
        ),
        "Pain: 2 of 10 on October 1, 2026.",
    )


def test_an_entry_is_said_back_in_few_words() -> None:
    entry = number(NOVEMBER, "temperature", 38.5, "°C", time="night")
    unsure = number(NOVEMBER, "temperature", 38.5, "°C", time="unsure")

    assert entry_text(TEMPERATURE, entry) == "November 12, 2026: 38.5 °C, At night"
    assert entry_text(TEMPERATURE, unsure) == "November 12, 2026: 38.5 °C"


def test_a_chart_is_in_the_unit_of_the_newest_entry() -> None:
    drawn = series(
        WEIGHT,
        (number(SEPTEMBER, "weight", 70, "kg"), number(OCTOBER, "weight", 150, "pounds")),
    )

    assert drawn is not None
    assert drawn.axis == "Weight (pounds)"
    assert [round(point.height, 1) for point in drawn.points] == [154.3, 150]


def test_what_was_noted_later_on_a_day_stands_later_in_the_chart() -> None:
    night = number(NOVEMBER, "temperature", 39, "°C", time="night")
    morning = number(NOVEMBER, "temperature", 37, "°C", time="morning")

    drawn = series(TEMPERATURE, (night, morning))

    assert drawn is not None
    assert [point.height for point in drawn.points] == [37, 39]
    first, last = drawn.points
    assert first.across < last.across < first.across + 1


def test_each_ledger_is_told_on_the_sheet_in_the_order_of_the_ledgers() -> None:
    plan = Plan(
        ledgers={
            "pain": (number(NOVEMBER, "strength", 4, "of 10"),),
            "temperature": (number(NOVEMBER, "temperature", 38.5, "°C"),),
            "weight": (number(NOVEMBER, "weight", 70, "kg"),),
        }
    )

    sheet = sheet_for(Situation(ENGINE, at_a_sink(plan)), TODAY)

    [ledger] = [section for section in sheet.person if section.id == "ledger"]
    assert [item.text for item in ledger.items] == [
        "The weight was 70 kg on November 12, 2026.",
        "The temperature was 38.5 °C on November 12, 2026.",
        "Pain: 4 of 10 on November 12, 2026.",
    ]
    assert all(item.own for item in ledger.items)


def test_a_temperature_leads_to_the_question_that_was_asked_about_it(engine: Engine) -> None:
    questionnaire = engine.rulebook.questionnaire
    measured = {
        "everyone.road": "in_treatment",
        "treatment": ["medicine"],
        "thermometer": "taken",
        "temperature": 37.0,
    }
    treated = Journey(answers=complete_person(questionnaire, "in_treatment", measured))
    others = Journey(answers=complete_person(questionnaire, "arms_legs", {}))

    assert looked_up(Situation(engine, treated), TEMPERATURE).asking == "in_treatment.temperature"
    assert looked_up(Situation(engine, others), TEMPERATURE).asking == "whole_body.fever"
    assert looked_up(Situation(engine, Journey()), TEMPERATURE) == Journey()


@pytest.mark.parametrize("ledger", ["weight", "temperature", "pain"])
def test_no_level_comes_from_what_is_noted(engine: Engine, ledger: str) -> None:
    worst = {
        "weight": number(NOVEMBER, "weight", 20, "kg"),
        "temperature": number(NOVEMBER, "temperature", 45, "°C"),
        "pain": number(NOVEMBER, "strength", 10, "of 10"),
    }
    plan = Plan(ledgers={ledger: (worst[ledger],)})

    with_it = Situation(ENGINE, at_a_sink(plan)).guidance
    without = Situation(ENGINE, at_a_sink()).guidance

    assert (with_it.level, with_it.fired) == (without.level, without.fired)

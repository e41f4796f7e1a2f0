"""Every file that version 1.0 wrote opens today, with every answer kept and told no less."""

import json
from pathlib import Path
from typing import Any

import pytest

from questionnaire import NOT_ASKED, Number, SeveralOf, successor
from rules import Engine, Rulebook
from visit import TypedNumber, as_answer
from visit.fhir import read_response
from visit.fitting import fitting_answers
from visit.journey import Said
from visit.opened_file import about_now, opened
from visit.resume import read

FOLDER = Path(__file__).parent / "version_1_0"
Saved = dict[str, Any]


def lines(name: str) -> list[Saved]:
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


RECORDS, RESPONSES = lines("records.jsonl"), lines("responses.jsonl")
IDS = json.loads((FOLDER / "ids.json").read_text(encoding="utf-8"))


def each(saved: list[Saved]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("saved", saved, ids=[one["name"] for one in saved])


def counting(engine: Engine, said: dict[str, Said]) -> dict[str, Said]:
    """The answers that count: version 1.0 also kept those whose question stopped applying."""
    seen = engine.see({key: as_answer(value) for key, value in said.items()}).seen
    return {key: value for key, value in said.items() if seen.get(key) is not NOT_ASKED}


def level(engine: Engine, said: dict[str, Said]) -> str | None:
    found = engine.decide({key: as_answer(value) for key, value in said.items()}).level
    return found.id if found else None


def never_calmer(engine: Engine, today: str | None, before: str | None) -> bool:
    """Whether today's level is that of version 1.0 or a more urgent one.

    The lowest level waits for the answers to questions that version 1.0 did not ask.
    """
    levels = [str(level.id) for level in engine.rulebook.levels]
    if today is None or before is None:
        return before in (None, levels[-1])
    return levels.index(today) <= levels.index(before)


def as_said(record: Saved) -> dict[str, Said]:
    return {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in record["said"].items()
    }


@each(RECORDS)
def test_a_record_keeps_every_answer_and_is_told_no_less(saved: Saved, engine: Engine) -> None:
    record = saved["record"]

    resumed = read(json.dumps(record), engine.rulebook)

    assert resumed.ask_again == ()
    assert dict(resumed.journey.said) == counting(engine, as_said(record))
    assert never_calmer(engine, level(engine, dict(resumed.journey.said)), saved["level"])


@each(RECORDS)
def test_a_record_keeps_the_plan_and_what_was_heeded(saved: Saved, engine: Engine) -> None:
    record = saved["record"]

    journey = read(json.dumps(record), engine.rulebook).journey

    plan = json.loads(journey.plan.model_dump_json())
    assert {field: plan[field] for field in record["plan"]} == record["plan"]
    assert list(journey.warned) == record["warned"]
    assert journey.country == record["country"]


@each([one for one in RECORDS if one["record"]["page"] in ("question", "change")])
def test_a_record_keeps_the_page_and_what_was_marked_on_it(saved: Saved, engine: Engine) -> None:
    record = saved["record"]
    marked = record["draft"]
    question = engine.rulebook.questionnaire.question(record["asking"])

    journey = read(json.dumps(record), engine.rulebook).journey

    assert journey.asking == record["asking"]
    if isinstance(question, Number) and isinstance(marked, list):
        assert journey.draft == TypedNumber(unit=marked[0], number=marked[1])
    else:
        assert journey.draft == (tuple(marked) if isinstance(marked, list) else marked)


@each([one for one in RECORDS if one["record"]["said"]])
def test_a_file_opens_with_every_answer_that_is_not_about_right_now(
    saved: Saved, engine: Engine
) -> None:
    said = as_said(saved["record"])
    now = about_now(engine.rulebook)

    found = opened(json.dumps(saved["record"]), engine)

    counted = counting(engine, said)
    assert dict(found.said) == {key: value for key, value in counted.items() if key not in now}
    assert set(found.asked_anew) == now & counted.keys()
    assert found.unread == ()


@each(RESPONSES)
def test_a_response_keeps_every_answer_and_is_told_no_less(saved: Saved, engine: Engine) -> None:
    found = read_response(saved["response"], engine.rulebook)

    assert found.unread == ()
    assert len(found.answers) == _answered(saved["response"])
    reached = engine.decide(found.answers).level
    assert never_calmer(engine, reached.id if reached else None, saved["level"])


def test_together_they_answer_every_question_with_every_option(rulebook: Rulebook) -> None:
    answered = {
        (key, option)
        for one in RECORDS
        for key, value in one["record"]["said"].items()
        for option in (value if isinstance(value, list) else [value])
    }

    assert {key for key, _ in answered} == IDS["questions"].keys()
    missing = [
        (key, option)
        for key, options in IDS["questions"].items()
        for option in options
        if (key, option) not in answered
    ]
    assert missing == []


def test_no_id_of_version_1_0_is_without_a_successor_or_a_line(rulebook: Rulebook) -> None:
    questionnaire = rulebook.questionnaire
    renamed = questionnaire.renamed
    places = {location.id for location in questionnaire.locations}
    remedy = "say in questionnaire/renamed.yaml what became of it"

    lost = [one for one in IDS["locations"] if renamed.location(one) not in places]
    lost += [one for one in IDS["rules"] if renamed.rule(one) not in rulebook.rule]
    lost += [
        one
        for one in IDS["provider_questions"]
        if renamed.provider_question(one) not in rulebook.provider_questions
    ]
    lost += [
        key
        for key in IDS["questions"]
        if successor(questionnaire, key) not in questionnaire.questions
        and renamed.moved(key) not in renamed.by_key
    ]
    assert lost == [], remedy


@pytest.mark.parametrize("key", IDS["questions"])
def test_every_option_of_version_1_0_is_offered_or_has_a_line(key: str, rulebook: Rulebook) -> None:
    questionnaire = rulebook.questionnaire
    entry = questionnaire.renamed.by_key.get(questionnaire.renamed.moved(key))
    options = set(IDS["questions"][key])

    if entry is None:
        today = questionnaire.question(successor(questionnaire, key))
        several = isinstance(today, SeveralOf)
        assert options <= fitting_options(today.choices, several=several)
    elif entry.ticks:
        assert "none" in options, "only a question of kind 'several' has ticks"
        assert options == {*entry.ticks, "none", "unsure"}
    elif entry.options and not entry.stays:
        assert options - {"none", "unsure"} == entry.options.keys() - {"none", "unsure"}


def fitting_options(choices: Any, *, several: bool) -> set[str]:
    return set(choices) | ({"none", "unsure"} if several else set())


def _answered(response: Saved) -> int:
    """How many items of a response hold an answer."""
    waiting, count = list(response["item"]), 0
    while waiting:
        item = waiting.pop()
        count += "answer" in item
        waiting += item.get("item", [])
    return count


def test_an_answer_that_no_longer_fits_would_be_seen(rulebook: Rulebook) -> None:
    said = as_said(RECORDS[0]["record"])
    key = next(iter(said))

    assert fitting_answers(rulebook.questionnaire, {**said, key: "nothing_known"}) != said

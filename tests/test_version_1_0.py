"""Every file of version 1.0 opens today: every answer is kept, and no level is calmer."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from questionnaire import (
    NOT_ASKED,
    PLACES,
    Answer,
    Number,
    SeveralOf,
    atoms,
    migrated,
    read_answer,
    successor,
)
from rules import Engine, Rulebook
from visit import TypedNumber
from visit.fhir import read_response
from visit.flow.screens import shown_at
from visit.record.record import read
from visit.record.repair import fitting_answers
from visit.record.saved_file import about_now, opened
from visit.situation import Situation

FOLDER = Path(__file__).parent / "version_1_0"
Saved = dict[str, Any]


def lines(name: str) -> list[Saved]:
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


RECORDS, RESPONSES = lines("records.jsonl"), lines("responses.jsonl")
IDS = json.loads((FOLDER / "ids.json").read_text(encoding="utf-8"))


def each(saved: list[Saved]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("saved", saved, ids=[one["name"] for one in saved])


def counting(engine: Engine, said: dict[str, Answer]) -> dict[str, Answer]:
    """The answers that count: version 1.0 also kept those whose question stopped applying."""
    seen = engine.applicable(dict(said)).counted
    return {key: value for key, value in said.items() if seen.get(key) is not NOT_ASKED}


def level(engine: Engine, said: dict[str, Answer]) -> str | None:
    """The level; None while a follow-up that version 1.0 did not ask can still raise it."""
    guidance = engine.decide(dict(said))
    counted = guidance.sight.counted
    follow_ups = {
        key
        for key, question in engine.rulebook.questionnaire.questions.items()
        if key not in counted and question.ask_when and question.ask_when.truth(counted) is True
    }
    rank, found = engine.rulebook.rank, guidance.level
    waiting = (
        rule for rule in guidance.open if follow_ups & {a.question for a in atoms(rule.when)}
    )
    if found is None or any(rank[rule.level] > rank[found.id] for rule in waiting):
        return None
    return found.id


def changed_questions(rulebook: Rulebook) -> set[str]:
    """Questions that the map names, old and new: what stood there may be asked again."""
    renamed = rulebook.questionnaire.renamed
    old = {entry.was for entry in renamed.questions}
    moved = {key for key in IDS["questions"] if renamed.moved(key) != key}
    new = {key for entry in renamed.questions for key in entry.successors}
    return old | moved | new | {renamed.moved(key) for key in moved} | {PLACES}


def without(keys: set[str], said: Mapping[str, Answer]) -> dict[str, Answer]:
    return {key: value for key, value in said.items() if key not in keys}


def never_calmer(engine: Engine, today: str | None, then: str | None) -> bool:
    """Whether the level stayed or rose, or waits for a question that version 1.0 did not ask."""
    order: list[str] = [level.id for level in engine.rulebook.levels]
    return today is None or then is None or order.index(today) <= order.index(then)


def as_answers(record: Saved) -> dict[str, Answer]:
    return {
        key: frozenset(value) if isinstance(value, list) else value
        for key, value in record["said"].items()
    }


@each(RECORDS)
def test_a_record_keeps_every_answer_and_its_level(saved: Saved, engine: Engine) -> None:
    record = saved["record"]

    resumed = read(json.dumps(record), engine.rulebook)

    changed = changed_questions(engine.rulebook)
    assert set(resumed.ask_again) <= changed
    assert without(changed, resumed.journey.answers) == without(
        changed, counting(engine, as_answers(record))
    )
    assert never_calmer(engine, level(engine, dict(resumed.journey.answers)), saved["level"])


def with_ledgers_by_id(plan: Saved) -> Saved:
    """The same plan as it is kept today: version 1.0 had two ledgers, each in its own shape."""
    rest = {field: value for field, value in plan.items() if field not in ("lump", "bleeding")}
    ledgers: dict[str, list[Saved]] = {}
    for entry in plan["lump"]:
        size = {"number": entry["size_cm"], "unit": "cm", "like": entry["like"]}
        said = {name: entry[name] for name in ("firmness", "pain", "which") if entry[name]}
        ledgers.setdefault("lump", []).append(
            {"day": entry["day"], "noted": {"size": size, **said}}
        )
    for entry in plan["bleeding"]:
        said = {name: entry[name] for name in ("amount", "kind")}
        ledgers.setdefault("bleeding", []).append({"day": entry["day"], "noted": said})
    return {**rest, "ledgers": ledgers}


@each(RECORDS)
def test_a_record_keeps_the_plan_and_what_was_heeded(saved: Saved, engine: Engine) -> None:
    record = saved["record"]

    journey = read(json.dumps(record), engine.rulebook).journey

    plan = json.loads(journey.plan.model_dump_json())
    written = with_ledgers_by_id(record["plan"])
    assert {field: plan[field] for field in written} == written
    renamed = engine.rulebook.questionnaire.renamed
    assert list(journey.warned) == list(dict.fromkeys(map(renamed.rule, record["warned"])))
    assert journey.country == record["country"]


@each([one for one in RECORDS if one["record"]["page"] in ("question", "change")])
def test_a_record_keeps_the_page_and_what_was_marked_on_it(saved: Saved, engine: Engine) -> None:
    record = saved["record"]
    marked = record["draft"]
    question = engine.rulebook.questionnaire.question(record["asking"])

    journey = read(json.dumps(record), engine.rulebook).journey

    situation, screen_of = Situation(engine, journey), engine.rulebook.questionnaire.screen_of
    if journey.page == "review":
        assert situation.settled or situation.in_an_emergency, "nothing more has to be asked"
    elif screen_of[journey.asking or ""] is not screen_of[record["asking"]]:
        shown = shown_at(situation, journey.asking or "")
        assert {*shown.keys} - {*record["said"]}, "only what was not answered comes before"
    kept = journey.unsent.get(record["asking"])
    if isinstance(question, Number) and isinstance(marked, list):
        assert kept == TypedNumber(unit=marked[0], number=marked[1])
    else:
        assert kept == (frozenset(marked) if isinstance(marked, list) else marked)


@each([one for one in RECORDS if one["record"]["said"]])
def test_a_file_opens_with_every_answer_that_is_not_about_right_now(
    saved: Saved, engine: Engine
) -> None:
    said = as_answers(saved["record"])
    now = about_now(engine.rulebook)

    found = opened(json.dumps(saved["record"]), engine)

    changed = changed_questions(engine.rulebook)
    counted = counting(engine, said)
    assert without(changed, found.said) == without(changed | now, counted)
    assert set(found.asked_anew) - changed == (now & counted.keys()) - changed
    assert set(found.unread) <= changed


@each(RESPONSES)
def test_a_response_keeps_every_answer_and_its_level(saved: Saved, engine: Engine) -> None:
    found = read_response(saved["response"], engine.rulebook)

    changed = changed_questions(engine.rulebook)
    assert _answered(saved["response"]) - len(found.answers) <= len(changed)
    reached = engine.decide(found.answers).level
    assert never_calmer(engine, reached.id if reached else None, saved["level"])


@pytest.mark.parametrize("place", ["armpit", "breast", "groin", "neck", "testicle", "unsure"])
def test_a_lump_told_with_the_skin_counts_without_a_lump_of_the_skin(
    place: str, engine: Engine
) -> None:
    """Version 1.0 asked where a swelling is, also of those without a lump in the skin."""
    questionnaire = engine.rulebook.questionnaire
    said = {PLACES: ["skin_lump"], "skin_lump.lump": "no", "skin_lump.lump_place": [place]}
    today = {
        key: read_answer(questionnaire.question(key), value)
        for key, value in migrated(questionnaire, {"everyone.age": "40_44", **said}).items()
    }

    guidance = engine.decide(today)

    assert [rule.level for rule in guidance.fired][:1] == ["two_weeks"]


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

    if key == PLACES:
        options = {name for option in options for name in questionnaire.renamed.chosen(option)}
    if entry is None or (entry.now and not entry.options):
        today = questionnaire.question(successor(questionnaire, key))
        several = isinstance(today, SeveralOf)
        assert options <= fitting_options(today.choices, several=several)
    elif entry.ticks:
        assert "none" in options, "only a question of kind 'several' has ticks"
        assert options == {*entry.ticks, "none", "unsure"}
    elif entry.options and not entry.stays:
        # Where a question asks for more today, its old "no" is asked again.
        known = {"none", "unsure", "no"}
        assert options - known == entry.options.keys() - known


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
    said = as_answers(RECORDS[0]["record"])
    key = next(iter(said))

    assert fitting_answers(rulebook.questionnaire, {**said, key: "nothing_known"}) != said

"""Nothing on a result or a sheet says what the person did not say, or what has come already.

The pairs are data: a pattern in the words, and the answers beside which it would be wrong.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from questionnaire import parse_condition, read_yaml, resolve
from rules import Rulebook
from tests.cases_of_sheets import Taken, made_up, sheets
from visit.plan.question_list import question_list
from visit.plan.watching import kinds, watching

FILE = read_yaml(Path(__file__).with_name("contradictions.yaml")).data
PEOPLE: list[dict[str, Any]] = FILE["people"]
PAIRS: list[tuple[str, Any]] = [(pair["says"], pair["when"]) for pair in FILE["pairs"]]


@cache
def everyone() -> tuple[Taken, ...]:
    """Every case that is looked at, and people of whom more than one thing holds."""
    said = [(one["place"], one["said"]) for one in PEOPLE]
    return (*sheets(), *(made_up(*one, who) for one in said for who in ("me", "someone_else")))


def shown(one: Taken) -> Iterator[str]:
    """Every suggested question, all that is to be watched for, and every line of the sheet."""
    for group in question_list(one.situation):
        yield from (asked.text for asked in group.questions)
    for kind in watching(one.situation):
        yield from kind
    yield from (item.text for part in one.sheet.sections for item in part.items)


@pytest.mark.parametrize(("says", "when"), PAIRS, ids=[f"{says} {when}" for says, when in PAIRS])
def test_no_case_is_shown_what_its_answers_contradict(says: str, when: Any) -> None:
    wrong = []
    for one in everyone():
        questions = one.situation.engine.rulebook.questionnaire.questions
        condition = resolve(parse_condition(when), "everyone", questions)
        if condition.truth(one.situation.guidance.sight.counted) is True:
            wrong += [f"{one.person}: {line}" for line in shown(one) if re.search(says, line)]

    assert wrong == []


def test_who_was_made_up_is_told_what_could_contradict() -> None:
    """Each of them has answers beside which some pair would be wrong."""
    idle = []
    for one in everyone()[len(sheets()) :]:
        counted = one.situation.guidance.sight.counted
        questions = one.situation.engine.rulebook.questionnaire.questions
        held = (resolve(parse_condition(when), "everyone", questions) for _, when in PAIRS)
        if not any(condition.truth(counted) is True for condition in held):
            idle.append(one.person)

    assert idle == []


@pytest.mark.parametrize("level", FILE["levels"])
def test_what_is_called_sooner_is_sooner_than_the_level(level: str) -> None:
    wrong = [
        f"{one.person}: {line}"
        for one in everyone()
        if (now := one.situation.guidance.level) and now.id == level
        for line in watching(one.situation).sooner
        if re.search(FILE["levels"][level], line)
    ]

    assert wrong == []


def test_there_are_never_more_than_five_reasons_to_call_sooner() -> None:
    assert max(len(watching(one.situation).sooner) for one in sheets()) == 5


NECK = {
    "everyone.places": frozenset({"lump", "head_neck"}),
    "lump.place": frozenset({"neck"}),
    "neck_lump": "yes",
}
THIN = {"weight_loss": "yes", "weight_amount": "more", "appetite_loss": "yes"}


@pytest.mark.parametrize(
    ("place", "said", "alike"),
    [
        ("head_neck", NECK, "it (?:gets|makes it) hard to breathe"),
        ("whole_body", THIN, "weight once a week"),
    ],
)
def test_what_differs_in_a_verb_alone_is_said_once(place: str, said: Any, alike: str) -> None:
    shown = watching(made_up(place, said, "me").situation)

    assert sum(bool(re.search(alike, line)) for kind in shown for line in kind) == 1


def test_what_calls_for_help_sooner_does_so_in_both_voices(rulebook: Rulebook) -> None:
    lines = [line for rule in rulebook.rules for line in rule.watch_for]
    apart = [
        line.them
        for line in lines
        if bool(re.search(kinds().sooner, line.you)) != bool(re.search(kinds().sooner, line.them))
    ]

    assert lines
    assert apart == []

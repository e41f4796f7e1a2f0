"""The doctor's side of people who tell much: within its limit, and what matters most stays."""

from collections.abc import Iterator
from typing import Any

import pytest

from benchmarks.engines import people
from questionnaire import PLACES
from rules import Engine
from tests.effort import so_many
from tests.sheet_reading import part_for as part
from tests.sheet_reading import person
from tests.visits import TODAY
from visit import Journey
from visit.plan.agenda import agenda
from visit.sheet.build import sheet_for
from visit.sheet.doctor_side import MOST_WORDS
from visit.sheet.plain_text import form_text
from visit.sheet.shape.model import Sheet
from visit.sheet.shape.word_limit import words_in
from visit.situation import Situation

SKIN: dict[str, Any] = {
    PLACES: ["skin", "lump"],
    "skin.painful_bumps": "yes",
    "lump.place": ["trunk"],
}
BREAST: dict[str, Any] = {PLACES: ["digestive", "lump"], "lump.place": ["breast"]}
BREAST |= {"digestive.bottom_blood": "yes", "digestive.bottom_pain": "yes"}
HOT: dict[str, Any] = {
    PLACES: ["urinary"],
    "urinary.pee_pain": "yes",
    "urinary.unwell": ["fever", "side"],
}
HOT |= {"urinary.pee_often": "yes", "whole_body.tiredness": "yes"}


@pytest.fixture(scope="module")
def calm(engine: Engine) -> tuple[tuple[Situation, Sheet], ...]:
    """People whom nobody wrote down, who answered all that applies, and need no emergency help."""
    return tuple(_calm(engine))


def _calm(engine: Engine) -> Iterator[tuple[Situation, Sheet]]:
    for answers in people.sessions(engine.rulebook.questionnaire, so_many(800)):
        situation = Situation(engine, Journey(answers=answers))
        if not situation.in_an_emergency:
            yield situation, sheet_for(situation, TODAY)


def test_it_has_at_most_250_words(calm: tuple[tuple[Situation, Sheet], ...]) -> None:
    words = [words_in(form_text(sheet, "doctor").replace("- ", "")) for _, sheet in calm]

    assert [count for count in words if count > MOST_WORDS] == []


def test_a_question_that_became_shorter_is_still_a_whole_question(
    calm: tuple[tuple[Situation, Sheet], ...],
) -> None:
    shorter = 0
    for situation, sheet in calm:
        whole = [asked.text for asked in agenda(situation).ask]
        told = next((s.items for s in sheet.doctor if s.id == "questions"), ())
        for asked, item in zip(whole, told, strict=False):
            shorter += item.text != asked
            assert item.text in (asked, item.short)
            assert (item.short or asked).endswith("?")

    assert shorter


def test_what_has_many_causes_is_no_reason_beside_two_that_say_more(engine: Engine) -> None:
    soon = part(engine, HOT, "soon")

    assert "burning with peeing, feverish, new side pain" in soon
    assert "often" not in soon
    assert "tired" not in soon


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({**SKIN, "lump.growth": "bigger"}, "I also have a lump"),
        (
            BREAST,
            "I have a lump, swelling or change of the left breast or nipple. I also have blood",
        ),
    ],
    ids=["one that grows beside bumps", "a breast lump before blood on the paper"],
)
def test_a_lump_is_named_beside_what_only_bothers(
    engine: Engine, said: dict[str, Any], why: str
) -> None:
    assert why in part(engine, said, "why")


def test_a_lump_that_does_not_grow_may_be_one_of_the_bumps(engine: Engine) -> None:
    assert "I also have a lump" not in part(engine, {**SKIN, "lump.growth": "same"}, "why")


def test_heavy_periods_are_named_before_bleeding_that_comes_back(engine: Engine) -> None:
    said = {PLACES: ["uterus_pelvis"], "everyone.uterus": "yes", "uterus_pelvis.periods": "having"}
    said |= {"uterus_pelvis.outside_period": "unsure", "uterus_pelvis.bleeding_again": "yes"}
    said |= {"uterus_pelvis.period_change": ["heavy", "clots"]}

    assert part(engine, said, "why").startswith("My periods are heavy or long")
    assert person(engine, said).guidance.level is not None

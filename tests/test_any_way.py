"""Whatever a person does, step by step: every page fits, and no danger sign is passed unseen."""

import random
from collections.abc import Callable

import pytest

from questionnaire import NONE, UNSURE, WHO_FOR, Number, Question, SeveralOf
from rules import Engine, Rulebook
from tests.effort import so_many
from tests.random_answers import random_answer
from tests.screened import screened
from visit import Draft, Journey, TypedNumber
from visit.flow import answering, changing, navigation
from visit.flow.next_page import interrupts
from visit.flow.page_for import placed
from visit.flow.page_history import Place, place_of, turn_to
from visit.flow.progress import part_of
from visit.flow.screens import result_fits, shown_at
from visit.record.record import read, write
from visit.situation import Situation

PEOPLE, STEPS = so_many(300), 30
Step = Callable[[], Journey]


@pytest.fixture(scope="module", params=["small", "shipped"])
def book(request: pytest.FixtureRequest, rulebook: Rulebook) -> Rulebook:
    return screened() if request.param == "small" else rulebook


def test_every_step_leads_to_a_page_that_fits(book: Rulebook) -> None:
    engine = Engine(book)
    for seed in range(PEOPLE if len(book.questionnaire.questions) < 50 else PEOPLE // 6):
        draw, journey, places = random.Random(seed), Journey(), [Place(page="start")]
        for _ in range(STEPS):
            journey = step(draw, engine, journey, places)
            places.append(place_of("questions", journey))
            situation = Situation(engine, journey)

            assert placed(situation) is journey, (seed, journey.page, journey.asking)
            assert 1 <= part_of(situation).number <= part_of(situation).count == 6
            if journey.page in ("result", "review", "child"):
                assert not interrupts(situation), "a danger sign comes first"
            if journey.page in ("question", "change"):
                assert shown_at(situation, journey.asking or "").rows
            if journey.page == "result":
                assert result_fits(situation)
        assert read(write(journey, book), book).journey == journey.model_copy(
            update={"digest": book.edition.digest}
        )


def step(draw: random.Random, engine: Engine, journey: Journey, places: list[Place]) -> Journey:
    """One step that the page offers, or a turn to an earlier page."""
    if draw.random() < 0.1:
        seen = draw.random() < 0.7
        turned = turn_to(engine, journey, draw.choice(places), seen=seen) or journey
        assert turned.answers == journey.answers
        return turned
    return draw.choice(offered(draw, engine, journey))()


def offered(draw: random.Random, engine: Engine, journey: Journey) -> list[Step]:
    marks, whole = marked(draw, engine, journey), draw.random() < 0.3
    keys = [one.key for one in Situation(engine, journey).path if one.key != WHO_FOR]
    reopened = draw.choice(keys) if keys else None
    steps: dict[str, list[Step]] = {
        "start": [lambda: navigation.begin(engine, journey, "me")],
        "emergency": [lambda: navigation.acknowledge_emergency(engine, journey, whole=whole)],
        "question": [
            *[lambda: answering.answer(engine, journey, marks)] * 5,
            lambda: answering.stop_here(engine, journey, marks),
            lambda: navigation.back(engine, journey, marks),
        ],
        "change": [lambda: changing.confirm_change(engine, journey)],
        "review": [
            lambda: changing.reopen(journey, reopened) if reopened else journey,
            lambda: undone(engine, journey),
            lambda: navigation.see_result(engine, journey),
            lambda: navigation.go_on(engine, journey),
        ],
        "result": [
            lambda: navigation.go_on(engine, journey),
            lambda: navigation.ask_after_result(engine, journey),
        ],
        "child": [],
    }
    back = [] if journey.page == "start" else [lambda: navigation.back(engine, journey)]
    return steps[journey.page] + back


def undone(engine: Engine, journey: Journey) -> Journey:
    """The router places the page after an undo, since answers from before may not lead there."""
    return placed(Situation(engine, changing.undo_change(journey)))


def marked(draw: random.Random, engine: Engine, journey: Journey) -> dict[str, Draft]:
    """Marks on most rows of the screen, now and then one that is no answer."""
    if journey.page != "question" or journey.asking is None:
        return {}
    shown = shown_at(Situation(engine, journey), journey.asking)
    careful = draw.random() < 0.7
    return {
        row.key: a_mark(draw, row, careful=careful)
        for row in shown.rows
        if careful or draw.random() < 0.8
    }


def a_mark(draw: random.Random, question: Question, *, careful: bool) -> Draft:
    unclear = not careful and draw.random() < 0.2
    answer = random_answer(draw, question)
    if isinstance(question, SeveralOf) and unclear:
        return draw.choice([frozenset[str](), frozenset({NONE, next(iter(question.options))})])
    if isinstance(question, Number) and (unclear or answer != UNSURE):
        number = "2 or 3" if unclear else f"{answer:g}"
        return TypedNumber(number=number, unit=question.unit)
    return answer

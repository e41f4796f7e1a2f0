"""Random small questionnaires whose conditions nest as deep as authors may nest them."""

import random
from typing import Any

from questionnaire import (
    PLACES,
    AtLeast,
    Compare,
    Condition,
    Is,
    Location,
    Not,
    Number,
    Question,
    Questionnaire,
    Told,
    YesNo,
)

CHOSEN = ("knee", "elbow")
OPTIONS = {"red": "Red", "green": "Green", "blue": "Blue"}
KINDS: tuple[dict[str, Any], ...] = (
    {"kind": "yes_no"},
    {"kind": "one", "options": {**OPTIONS, "unsure": "I am not sure"}},
    {"kind": "several", "options": OPTIONS},
    {"kind": "number", "unit": "cm", "least": 0, "most": 9},
)


def random_questionnaire(draw: random.Random) -> Questionnaire:
    """Three locations; later questions depend on earlier ones, and the age can end them all."""
    locations = [_everyone()]
    earlier = list(locations[0].questions)
    for order, name in enumerate((*CHOSEN, "anywhere"), 1):
        applies_when = _maybe_condition(draw, earlier)
        questions = []
        for number in range(3):
            question = _question(draw, name, number, _maybe_condition(draw, earlier))
            questions.append(question)
            earlier.append(question)
        locations.append(
            Location(
                id=name,
                name=Told.both(name),
                plain=Told.both(name),
                order=order,
                asked="chosen" if name in CHOSEN else "always",
                applies_when=applies_when,
                questions=tuple(questions),
            )
        )
    return Questionnaire(locations=tuple(locations))


def _everyone() -> Location:
    age = {"kind": "one", "options": {"child": "Child", "adult": "Adult", "unsure": "Not sure"}}
    places = {"kind": "several", "options": {name: name for name in CHOSEN}}
    return Location.model_validate(
        {
            "id": "everyone",
            "name": "Everyone",
            "plain": "Everyone",
            "order": 0,
            "asked": "always",
            "questions": [
                {"id": "age", "text": "How old?", "ends_when": "child", **age},
                {"id": PLACES.partition(".")[2], "text": "Where?", **places},
            ],
        }
    )


def _question(
    draw: random.Random, location: str, number: int, ask_when: Condition | None
) -> Question:
    raw = {"id": f"q{number}", "text": "What is it?", "ask_when": ask_when, **draw.choice(KINDS)}
    placed = {"id": location, "name": "x", "plain": "x", "order": 1, "questions": [raw]}
    return Location.model_validate(placed).questions[0]


def _maybe_condition(draw: random.Random, earlier: list[Question]) -> Condition | None:
    return _condition(draw, earlier, depth=2) if draw.random() < 0.5 else None


def _condition(draw: random.Random, earlier: list[Question], depth: int) -> Condition:
    if depth and draw.random() < 0.4:
        parts = tuple(_condition(draw, earlier, depth - 1) for _ in range(draw.randint(2, 3)))
        return AtLeast(draw.randint(1, len(parts)), parts)
    if depth and draw.random() < 0.25:
        return Not(_condition(draw, earlier, depth - 1))
    question = draw.choice(earlier)
    if isinstance(question, Number) and draw.random() < 0.7:
        return Compare(question.key, draw.choice(["at_least", "above", "at_most", "below"]), 4.0)
    options = list(question.choices)
    most = 2 if isinstance(question, YesNo) else len(options)
    return Is(
        question.key, frozenset(draw.sample(options, draw.randint(1, min(most, len(options)))))
    )

"""The toy content: one question of every kind, used only to test the machinery."""

from functools import cache
from pathlib import Path

from questionnaire import Answer, Questionnaire
from rules import Engine, Rulebook, load

FOLDER = Path(__file__).parent / "content"
LOCATIONS = FOLDER / "sound"
# The same questions with all that is said about their answers.
TOLD = FOLDER / "told"
RULES = FOLDER / "rules"


@cache
def toy_engine() -> Engine:
    return Engine(load(RULES, TOLD))


def toy_rulebook() -> Rulebook:
    return toy_engine().rulebook


def toy_questionnaire() -> Questionnaire:
    return toy_rulebook().questionnaire


def at_the_sink(**answers: Answer) -> dict[str, Answer]:
    """An adult without danger signs who chose the kitchen sink, and these answers there."""
    return {
        "everyone.who_for": "me",
        "everyone.danger_signs": frozenset({"none"}),
        "everyone.age": "40_plus",
        "everyone.places": frozenset({"kitchen_sink"}),
        **{f"kitchen_sink.{key}": answer for key, answer in answers.items()},
    }

"""The way of screens that a person has come, and where on it a danger sign interrupts.

It interrupts after the last of the screens whose answers make it one.
"""

from collections.abc import Sequence

from questionnaire import WHO_FOR, Screen
from rules import Guidance, Rule, evidence
from visit.situation import Situation

BEFORE_ALL = -1


def way(situation: Situation) -> tuple[Screen, ...]:
    """The screens with an answer that counts, between the start page and the result."""
    counted = {question.key for question in situation.path} - {WHO_FOR}
    screens = situation.engine.rulebook.questionnaire.screens
    return tuple(
        screen
        for screen in screens
        if not screen.after_result and not counted.isdisjoint(screen.keys)
    )


def place_on(screens: Sequence[Screen], key: str | None) -> int:
    """The place of a question's screen among these; behind the last where it is none of them."""
    return next((at for at, screen in enumerate(screens) if key in screen.keys), len(screens))


def interrupts_after(rule: Rule, guidance: Guidance, screens: Sequence[Screen]) -> int:
    """The place of the last screen behind a fired rule; BEFORE_ALL where none is among these."""
    behind = set(evidence(rule.when, guidance.sight.counted))
    places = (at for at, screen in enumerate(screens) if not behind.isdisjoint(screen.keys))
    return max(places, default=BEFORE_ALL)

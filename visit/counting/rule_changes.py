"""What a person must be told when their answers meet other rules than before."""

from questionnaire import NOT_ASKED
from rules import Engine
from visit.model.journey import Journey, News


def news_of(
    engine: Engine, journey: Journey, unfit: tuple[str, ...], *, rules_changed: bool, newer: bool
) -> News:
    """What is still untold, and what is new now.

    `unfit` are the keys of answers that no longer fit; those whose question may still apply are
    asked again. Where nothing was answered there is nothing to tell of rules.
    """
    questions, untold = engine.rulebook.questionnaire.questions, journey.news
    answered, seen = bool(journey.answers or unfit), engine.applicable(journey.answers).counted
    again = [
        key
        for key in dict.fromkeys((*untold.ask_again, *unfit))
        if key in questions and key not in journey.answers and seen.get(key) is not NOT_ASKED
    ]
    return untold.model_copy(
        update={
            "rules_changed": untold.rules_changed or (rules_changed and answered),
            "newer": untold.newer or newer,
            "ask_again": tuple(again),
            "left_out": untold.left_out or any(key not in questions for key in unfit),
        }
    )

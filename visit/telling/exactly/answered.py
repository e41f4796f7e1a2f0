"""What this person answered, by the names that `exactly.yaml` uses: a question and an option."""

from collections.abc import Mapping

from questionnaire import UNSURE, Answer
from visit.situation import Situation

LIMBS = frozenset(
    f"whole_body.side_limb:{one}" for one in ("left_arm", "right_arm", "left_leg", "right_leg")
)


def is_there(situation: Situation, name: str) -> bool:
    """Whether it was answered: "yes", or the option that is named."""
    key, _, option = name.partition(":")
    return (option or "yes") in options(situation.counted.get(key))


def is_denied(situation: Situation, name: str) -> bool:
    """Whether its question was answered, and not with this; who is not sure denies nothing."""
    key, _, option = name.partition(":")
    if not option:
        return situation.counted.get(key) == "no"
    return bool(chosen := options(situation.counted.get(key))) and chosen.isdisjoint(
        (option, UNSURE)
    )


def in_question(situation: Situation, keys: tuple[str, ...]) -> bool:
    """Whether any of these is there, or may be."""
    return any(situation.counted.get(key, "no") != "no" for key in keys)


def one_of(situation: Situation, named: Mapping[str, str]) -> str | None:
    """The one side that was answered; None for several, and for one that has no name here.

    What is of a leg alone has no arm: an arm that was told of too is of another thing.
    """
    elsewhere = LIMBS - {*named}
    told = [
        f"{key}:{option}"
        for key in dict.fromkeys(name.partition(":")[0] for name in named)
        for option in options(situation.counted.get(key))
    ]
    answered = [name for name in told if name not in elsewhere]
    return named.get(answered[0]) if len(answered) == 1 else None


def options(answer: Answer | None) -> frozenset[str]:
    """What was chosen of a question; nothing of a number, and where nothing counts."""
    if isinstance(answer, frozenset):
        return answer
    return frozenset({answer}) if isinstance(answer, str) else frozenset()

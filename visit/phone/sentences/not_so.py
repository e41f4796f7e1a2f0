"""What is not there as a sentence that people speak."""

from collections.abc import Sequence

from visit.situation import Situation
from visit.telling.spoken import on_the_phone
from visit.words import words


def denied_in_a_sentence(situation: Situation, names: Sequence[str]) -> str:
    """One or two of them; where all read well behind "no", that is said once."""
    whom = situation.speech.whom
    if both := next((one for one in on_the_phone().not_so_both if set(one.of) == set(names)), None):
        return situation.speech(both.says)
    if not any(name in on_the_phone().not_so for name in names):
        first, *more = names
        if more:
            return words(f"script_denied_two_{whom}", first=first, second=more[0])
        return words(f"script_denied_{whom}", first=first)
    first, *more = (_clause(situation, name) for name in names)
    if more:
        return words(f"script_not_so_two_{whom}", first=first, second=more[0])
    return words(f"script_not_so_{whom}", first=first)


def _clause(situation: Situation, name: str) -> str:
    told = on_the_phone().not_so.get(name)
    return situation.speech(told) if told else words("script_none", first=name)

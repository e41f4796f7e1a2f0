"""What is not there as a sentence that people speak."""

from collections.abc import Sequence

from visit.situation import Situation
from visit.telling.spoken import on_the_phone
from visit.words import words


def denied_in_a_sentence(situation: Situation, names: Sequence[str]) -> str:
    """One or two of them; where all read well behind "no", that is said once."""
    spoken, whom = on_the_phone().not_so, situation.speech.whom
    how = "not_so" if any(name in spoken for name in names) else "denied"
    texts = [_clause(situation, name) for name in names] if how == "not_so" else names
    ending = "_two" if len(texts) > 1 else ""
    return words(
        f"script_{how}{ending}_{whom}", **dict(zip(("first", "second"), texts, strict=False))
    )


def _clause(situation: Situation, name: str) -> str:
    told = on_the_phone().not_so.get(name)
    return situation.speech(told) if told else words("script_none", first=name)

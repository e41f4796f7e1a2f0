"""A text in two voices: to the person it is about, and to someone who answers for them.

Both are written by an author: no code turns one into the other. Where a text fits both readers
it is written once, as plain words.
"""

from typing import Any, Self

from pydantic import BaseModel, ConfigDict, model_validator

from questionnaire.content.readable import SaidWords, Words


class Told(BaseModel):
    """`you` speaks to the person, `them` about the person to someone who cares for them.

    Written as plain words, or as `{you: ..., them: ...}` where the two differ. What speaks to
    nobody, such as a form or a comparison, takes `you`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    you: Words
    them: Words

    @classmethod
    def both(cls, text: str) -> Self:
        """One text for both readers."""
        return cls.model_validate(text)

    @property
    def voices(self) -> tuple[str, ...]:
        """Each text once: one, or two where they differ."""
        return (self.you,) if self.you == self.them else (self.you, self.them)

    def __str__(self) -> str:
        raise TypeError("a text in two voices is said in one of them: say(told), told.you or .them")

    @model_validator(mode="before")
    @classmethod
    def _written_once(cls, raw: Any) -> Any:
        if isinstance(raw, str):
            return {"you": raw, "them": raw}
        if isinstance(raw, dict) and raw.get("you") == raw.get("them"):
            raise ValueError("'you' and 'them' say the same; write it once, as plain words")
        return raw


class ToldWithNumbers(Told):
    """A text in two voices in which the numbers of a country are filled in."""

    you: SaidWords
    them: SaidWords

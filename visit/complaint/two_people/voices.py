"""One thing that two people told otherwise, in the words of the sheet, the card and the phone."""

from typing import NamedTuple

from visit.complaint.signs import LAST
from visit.model.views import By
from visit.telling.facts import as_line
from visit.words import words


class Voice(NamedTuple):
    """Who said it, and what: short for a doctor, and as people say it."""

    by: By
    clinical: str
    stated: str


class Voices(NamedTuple):
    """What both said of one thing; the voice that counts stands first.

    `clinical` names the thing for a doctor, `stated` as people say it. `urgency` is that of the
    most urgent rule behind it.
    """

    clinical: str
    stated: str
    first: Voice
    second: Voice
    urgency: tuple[int, int]

    @property
    def decided(self) -> bool:
        """Whether it is behind a rule that fired."""
        return self.urgency != LAST

    def for_a_doctor(self, whom: str) -> str:
        """One line; `whom` is how the name of a text ends that is written for each reader."""
        first, second = (
            words(f"voice_{one.by}_{whom}", said=one.clinical) for one in (self.first, self.second)
        )
        return words("sheet_voices_line", about=as_line(self.clinical), first=first, second=second)

    def for_a_crew(self) -> str:
        """The shortest."""
        first, second = (
            words(f"voice_{one.by}_short", said=one.clinical) for one in (self.first, self.second)
        )
        return words("card_voices_line", about=self.clinical, first=first, second=second)

    def spoken(self, whom: str) -> str:
        """Sentences to read out."""
        first, second = (_says(one, whom) for one in (self.first, self.second))
        return words("script_voices", about=self.stated, first=first, second=second)

    def other(self, whom: str) -> str:
        """What the voice that does not count says, behind what the other one said."""
        return _says(self.second, whom)


def _says(voice: Voice, whom: str) -> str:
    """Yes, no or not sure as people say it; of a choice, what was chosen."""
    for name in ("yes", "no", "unsure"):
        if voice.stated == words(f"voice_{name}"):
            return words(f"script_says_{name}_{voice.by}_{whom}")
    said = words(f"voice_{voice.by}_{whom}", said=voice.stated)
    return words("script_says", said=as_line(said))

"""What a person prepares for a visit: their questions, their own words, their two ledgers.

Frozen and small: every text and list has a limit, because the browser keeps the plan in its
record and what comes back from there was written by a stranger. Texts decide nothing.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from questionnaire import Frozen, Identifier
from rules import Phase
from visit.ledger import Bleeding, Lump

LONGEST_QUESTION = 240
LONGEST_NOTE = 300
LONGEST_OWN_WORDS = 400
MOST_QUESTIONS = 120
MOST_EDITED = 40
MOST_OWN = 20
MOST_ENTRIES = 60
MOST_TOP = 3
VisitKind = Literal["first", "phone", "specialist", "scan_biopsy", "treatment", "follow_up"]


def _readable(text: str) -> str:
    """The text, if it can be shown and kept: no control characters, no half characters."""
    if any(not (char.isprintable() or char == "\n") for char in text):
        raise ValueError("the text holds characters that cannot be shown")
    return text


Text = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_readable)]
QuestionText = Annotated[Text, StringConstraints(min_length=1, max_length=LONGEST_QUESTION)]
Note = Annotated[Text, StringConstraints(max_length=LONGEST_NOTE)]
OwnWords = Annotated[Text, StringConstraints(max_length=LONGEST_OWN_WORDS)]
Id = Annotated[Identifier, StringConstraints(max_length=60)]


class OwnQuestion(Frozen):
    """A question that the person added."""

    id: Id
    phase: Phase
    text: QuestionText


class Heard(Frozen):
    """What was answered to one question at the visit, and what happens next."""

    answer: Note = ""
    next_step: Note = ""


class OwnStory(Frozen):
    """The person's own words: the change, since when, what is different now, worry, medicines."""

    change: OwnWords = ""
    since: Note = ""
    changed: OwnWords = ""
    worry: Note = ""
    medicines: OwnWords = ""


class Plan(Frozen):
    """A plan holds only what the person changed; the questions come from the answers each time.

    `order` holds question ids as arranged. `worded` are edited wordings, `heard` the notes from
    the visit, both by question id. `top` is in the order of importance.
    """

    order: tuple[Id, ...] = Field(default=(), max_length=MOST_QUESTIONS)
    dropped: tuple[Id, ...] = Field(default=(), max_length=MOST_QUESTIONS)
    worded: Mapping[Id, QuestionText] = Field(default_factory=dict, max_length=MOST_EDITED)
    own: tuple[OwnQuestion, ...] = Field(default=(), max_length=MOST_OWN)
    top: tuple[Id, ...] = Field(default=(), max_length=MOST_TOP)
    heard: Mapping[Id, Heard] = Field(default_factory=dict, max_length=MOST_EDITED)
    story: OwnStory = OwnStory()
    lump: tuple[Lump, ...] = Field(default=(), max_length=MOST_ENTRIES)
    bleeding: tuple[Bleeding, ...] = Field(default=(), max_length=MOST_ENTRIES)
    kind: VisitKind = "first"
    minutes: int = Field(default=15, ge=5, le=120)

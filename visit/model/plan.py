"""What a person prepares for a visit: their questions, their own words, their ledgers.

Frozen and small: every text and list has a limit, because the browser keeps the plan in its
record and what comes back from there was written by a stranger. Its texts decide nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from questionnaire import Frozen, Identifier
from rules import Phase
from visit.model.ledger import Day, Entry, showable
from visit.model.reminder import Reminder

LONGEST_QUESTION = 240
LONGEST_NOTE = 300
LONGEST_OWN_WORDS = 400
LONGEST_UNASKED = 240
LONGEST_COMPANION = 60
MOST_ARRANGED = 120
MOST_EDITED = 40
MOST_OWN = 20
HIGHEST_OWN = 9_999
MOST_LEDGERS = 12
MOST_ENTRIES = 60
MOST_TOP = 3
MOST_PLACES = 20
FEWEST_MINUTES, MOST_MINUTES = 5, 120
VisitKind = Literal["first", "phone", "specialist", "scan_biopsy", "treatment", "follow_up"]


def _once(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _by_day(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.day))


QuestionText = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=LONGEST_QUESTION),
    AfterValidator(showable),
    StringConstraints(min_length=1),
]
Note = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=LONGEST_NOTE),
    AfterValidator(showable),
]
OwnWords = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=LONGEST_OWN_WORDS),
    AfterValidator(showable),
]
Unasked = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=LONGEST_UNASKED),
    AfterValidator(showable),
]
Companion = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=LONGEST_COMPANION),
    AfterValidator(showable),
]
QuestionId = Annotated[Identifier, Field(max_length=60)]
PlaceId = Annotated[Identifier, Field(max_length=60)]
LedgerId = Annotated[Identifier, Field(max_length=40)]
Entries = Annotated[
    tuple[Entry, ...], Field(max_length=MOST_ENTRIES, min_length=1), AfterValidator(_by_day)
]
Arranged = Annotated[tuple[QuestionId, ...], Field(max_length=MOST_ARRANGED), AfterValidator(_once)]
Top = Annotated[tuple[QuestionId, ...], Field(max_length=MOST_TOP), AfterValidator(_once)]


class OwnQuestion(Frozen):
    """A question that the person added. Its id can never be that of a provider question."""

    id: Annotated[str, StringConstraints(pattern=r"^own_[0-9]{1,4}$")]
    phase: Phase
    text: QuestionText


def free_own_ids(own: Iterable[OwnQuestion]) -> Iterator[str]:
    """Ids that no own question has: those after the highest, then the gaps before it.

    The id of a deleted question is the last to be given again: a page may still hold its text.
    """
    taken = {int(question.id.removeprefix("own_")) for question in own}
    highest = max(taken, default=0)
    numbers = (*range(highest + 1, HIGHEST_OWN + 1), *range(1, highest))
    return (f"own_{number}" for number in numbers if number not in taken)


def _ids_differ(own: tuple[OwnQuestion, ...]) -> tuple[OwnQuestion, ...]:
    if len({question.id for question in own}) < len(own):
        raise ValueError("two own questions have the same id")
    return own


class Heard(Frozen):
    """What was answered to one question at the visit, and what happens next."""

    answer: Note = ""
    next_step: Note = ""


class Story(Frozen):
    """The person's own words: what changed, since when, what is different, worry, medicines."""

    change: OwnWords = ""
    since: Note = ""
    different: OwnWords = ""
    worry: Note = ""
    medicines: OwnWords = ""


class Plan(Frozen):
    """A plan holds only what the person did; the questions come from the answers each time.

    `order` holds question ids as arranged. `worded` are edited wordings and `heard` the notes from
    the visit, both by question id. `top` stands in the order of importance. `ledgers` holds
    the entries of each ledger by its id, in order of days. `unasked` is what no question asked, in
    own words, by location. `kind` is None until the person chose it. `reminder` is the one last
    handed out. `called_on` is the day of the call for a visit, `visit_on` the day of the visit,
    `companion` who comes along.
    """

    order: Arranged = ()
    dropped: Arranged = ()
    worded: Mapping[QuestionId, QuestionText] = Field(default_factory=dict, max_length=MOST_EDITED)
    own: Annotated[tuple[OwnQuestion, ...], AfterValidator(_ids_differ)] = Field(
        default=(), max_length=MOST_OWN
    )
    top: Top = ()
    heard: Mapping[QuestionId, Heard] = Field(default_factory=dict, max_length=MOST_EDITED)
    story: Story = Story()
    unasked: Mapping[PlaceId, Unasked] = Field(default_factory=dict, max_length=MOST_PLACES)
    ledgers: Mapping[LedgerId, Entries] = Field(default_factory=dict, max_length=MOST_LEDGERS)
    kind: VisitKind | None = None
    minutes: int = Field(default=15, ge=FEWEST_MINUTES, le=MOST_MINUTES)
    reminder: Reminder | None = None
    called_on: Day | None = None
    visit_on: Day | None = None
    companion: Companion = ""

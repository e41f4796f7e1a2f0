"""The sheet in at most 1,000 characters, for the message field of a patient portal and the QR code.

Own words stand in it whole or not at all, and it says where they are.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from questionnaire import UNSURE
from visit.dates import deadline, short_date
from visit.sheet.shape.model import Section, SectionId
from visit.situation import Situation
from visit.telling.facts import AGE
from visit.words import BLANK, words

MOST_CHARACTERS = 1000
ORDER: tuple[SectionId, ...] = (
    "why",
    "soon",
    "voices",
    "story",
    "present",
    "unsure",
    "background",
    "questions",
    "absent",
    "denied",
)
# What stays, whatever else must go.
FIRST: tuple[SectionId, ...] = ("why", "soon")
SENTENCES: tuple[SectionId, ...] = ("why", "soon", "story", "background")
BETWEEN = " / "
# Who only looks again asks for nothing yet.
UNHURRIED = "watch"


def asked(situation: Situation, today: date) -> str:
    """The age, and what is asked for; a message never waits in an emergency."""
    level, say = situation.guidance.level, situation.speech
    choices = situation.engine.rulebook.questionnaire.question(AGE).choices
    answer = str(situation.answers.get(AGE))
    known = answer in choices and answer != UNSURE
    told = [words("portal_age", age=choices[answer].you.lower())] if known else []
    if level is not None and level.id != UNHURRIED:
        day = short_date(deadline(level.by_when, today))
        text = say.own(f"portal_ask_{level.id}_{say.whom}", day=day, today=short_date(today))
        told.append(text)
    return " ".join(told)


def portal_text(doctor: Iterable[Section], opening: str) -> str:
    """As many lines as there is room for; a list may be shortened."""
    parts = {section.id: section for section in doctor}
    sections = [parts[name] for name in ORDER if name in parts]
    must = [line for part in sections if part.id in FIRST for line in _lines(part, len(part.items))]
    room = MOST_CHARACTERS - len("\n".join([opening, *must, words("portal_left_out")])) - 1
    text, whole = [opening], True
    for part in sections:
        for length in range(len(part.items), -1, -1):
            lines = list(_lines(part, length))
            needed = 0 if part.id in FIRST else sum(len(line) + 1 for line in lines)
            if needed <= room:
                break
        room -= needed
        whole = whole and length == len(part.items)
        text += lines
    return "\n".join(text if whole else [*text, words("portal_left_out")])


def _lines(section: Section, length: int) -> Iterator[str]:
    """So many items of a section; sentences stand alone, a list in one line."""
    said = [item.text for item in section.items[:length] if BLANK not in item.text]
    if section.id in SENTENCES:
        yield from said
    elif said:
        yield words("portal_line", title=section.title, text=BETWEEN.join(said))

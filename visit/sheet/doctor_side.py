"""The doctor's side: one page to read in half a minute, the reason and the story first.

At most `MOST_WORDS` words, blanks not counted. The person's own words are never left out; where
they are many, ours make room.
"""

from collections.abc import Iterable
from datetime import date

from visit.complaint.complaint import Complaint
from visit.sheet.doctor.background import background
from visit.sheet.doctor.first import questions, who, why
from visit.sheet.doctor.signs.absent import absent
from visit.sheet.doctor.signs.denied import denied
from visit.sheet.doctor.signs.present import present
from visit.sheet.doctor.signs.second_thing import in_story
from visit.sheet.doctor.signs.unsure import sides_left, unsure, voices_of
from visit.sheet.doctor.soon import soon
from visit.sheet.doctor.story import story
from visit.sheet.shape.model import Item, Section, SectionId
from visit.sheet.shape.word_limit import own_excluded, own_words_of, within, words_in
from visit.situation import Situation
from visit.words import words

MOST_WORDS = 250
# For so many own words at most does the rest become shorter.
MOST_ROOM = 110
# Where hardly a line of what is not there would stay, so many reasons for how soon do: as many as
# there are, or fewer and fewer.
FEW_DENIALS, REASONS = 2, (3, 2, 1)
# What makes room first, and how many lines stay for now.
MAKES_ROOM: tuple[tuple[SectionId, int], ...] = (
    ("voices", 2),
    ("denied", 2),
    ("absent", 5),
    ("unsure", 3),
    ("present", 4),
    ("unsure", 2),
    ("absent", 4),
    ("soon", 1),
    ("present", 3),
    ("absent", 3),
    ("questions", 3),
    ("story", 3),
    ("unsure", 1),
    ("absent", 2),
    ("voices", 1),
    ("present", 2),
    ("story", 2),
    ("absent", 1),
    ("story", 1),
    ("absent", 0),
    ("why", 1),
    # Blanks are asked for in the visit all the same.
    ("background", 1),
)
# Where a single reason is to stay, the others go only when one denial is left.
A_REASON_GOES: tuple[SectionId, int] = ("soon", 1)
_AT = MAKES_ROOM.index(("absent", 1)) + 1
REASONS_GO_LATE = (
    *(step for step in MAKES_ROOM[:_AT] if step != A_REASON_GOES),
    A_REASON_GOES,
    *MAKES_ROOM[_AT:],
)


def doctor_side(
    situation: Situation, about: Complaint, today: date, top: str
) -> tuple[Section, ...]:
    """Every section with something in it, in reading order; `top` is what stands above them.

    Where hardly a denial would stay on the page, the reasons for how soon make room as well: they
    stand above, and what is not there stands nowhere else.
    """
    pages, filled = list[tuple[Section, ...]](), _filled(situation, about, today)
    room = MOST_WORDS - words_in(top) - min(own_words_of(filled), MOST_ROOM)
    for stay in REASONS:
        if stay < REASONS[0]:
            filled = _with_reasons(filled, soon(situation, about, today, stay=stay))
        pages.append(within(room, filled, MAKES_ROOM if stay > 1 else REASONS_GO_LATE))
        if _words(pages[-1]) <= room and _denials(pages[-1]) >= min(FEW_DENIALS, _denials(filled)):
            return pages[-1]
    return max(pages, key=lambda page: (min(room - _words(page), 0), _denials(page)))


def _words(sections: Iterable[Section]) -> int:
    return sum(map(own_excluded, sections))


def _denials(sections: Iterable[Section]) -> int:
    """How many lines say what is not there."""
    return sum(len(section.items) for section in sections if section.id == "absent")


def _with_reasons(sections: tuple[Section, ...], how_soon: Iterable[Item]) -> tuple[Section, ...]:
    """The same sections, with other reasons for how soon."""
    told = {"items": tuple(how_soon)}
    return tuple(one.model_copy(update=told) if one.id == "soon" else one for one in sections)


def _filled(situation: Situation, about: Complaint, today: date) -> tuple[Section, ...]:
    """The sections with all that they have to say."""
    made: tuple[tuple[SectionId, Iterable[Item]], ...] = (
        ("who", who(situation)),
        ("why", why(situation, about)),
        ("story", _story(situation, about)),
        ("present", present(situation, about)),
        ("voices", voices_of(situation)),
        ("absent", absent(about)),
        ("denied", denied(about, urgent=situation.in_an_emergency)),
        ("unsure", unsure(situation, about)),
        ("background", background(situation, about)),
        ("soon", soon(situation, about, today, stay=REASONS[0])),
        ("questions", questions(situation)),
    )
    whom = situation.speech.whom
    sections = tuple(
        Section(id=name, title=words(f"sheet_{name}_{whom}"), items=tuple(items))
        for name, items in made
    )
    return tuple(part for part in sections if part.items)


def _story(situation: Situation, about: Complaint) -> Iterable[Item]:
    return story(situation, about, sides_left(situation, about), in_story(situation, about))

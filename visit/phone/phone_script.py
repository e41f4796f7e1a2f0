"""What to say on the phone in half a minute: whole sentences, the reason for the call first.

At most `MOST_WORDS` words. When it has to be cut, the most urgent stays. The person's own words
come first where there are any and are never cut; `words_spoken` lets the page say when the script
has become long. Of two people, the words of the second are said as far as there is room.
"""

from datetime import date
from typing import NamedTuple

from visit.complaint.complaint import complaint
from visit.dates import deadline, short_date
from visit.phone.all_sentences import all_sentences
from visit.phone.nothing_new import learns, only_asks
from visit.phone.sentences.room import Sentence, within, words_spoken
from visit.situation import Situation
from visit.telling.facts import ROAD
from visit.words import words

MOST_WORDS = 60
LEARNING = "learning"
CAN_BE_ASKED = ("two_weeks", "routine")
# Who was told that it is nothing wants a second look; who waits, an earlier day.
WISHES = {"told_nothing": "again", "seen": "again", "waiting": "sooner"}


class Script(NamedTuple):
    """The four parts, each of one or more sentences."""

    situation: str
    background: str
    concern: str
    request: str

    @property
    def text(self) -> str:
        """All of it, to read out."""
        return " ".join(part for part in self if part)

    @property
    def words_spoken(self) -> int:
        """How many words it has; a blank is none."""
        return words_spoken(self.text)


def script_for(situation: Situation, today: date) -> Script:
    """The script for these answers; the deadline is counted from `today`."""
    whom, level = situation.speech.whom, situation.guidance.level
    urgent = situation.in_an_emergency
    opening = words(f"script_need_{whom}") if urgent else words(f"script_hello_{whom}")
    day = _last_day(situation, today)
    asks = LEARNING if learns(situation) else level and level.id
    asks = _wish(situation) or asks if asks in CAN_BE_ASKED else asks
    asked = words(f"script_request_{asks}_{whom}", day=day) if asks else ""
    return _complete(situation, opening, asked or words("script_request_unknown"))


def _wish(situation: Situation) -> str:
    """What a visit that can be booked is for after what was before the call; often only that."""
    if only_asks(situation):
        return "asks"
    by_road = (sign.option for sign in complaint(situation).among((ROAD,)) if sign.option)
    return next((WISHES[one] for one in by_road if one in WISHES), "")


def message_for(situation: Situation, today: date) -> Script | None:
    """The same for an answering machine; none in an emergency, which never waits for one."""
    if situation.in_an_emergency:
        return None
    level = situation.guidance.level
    opening = words(f"script_machine_{situation.speech.whom}")
    day = _last_day(situation, today)
    asked = words(f"script_call_back_{level.id if level else 'unknown'}", day=day)
    return _complete(situation, opening, asked)


def _complete(situation: Situation, opening: str, asked: str) -> Script:
    """As much as fits between the opening and what is asked for."""
    first, last = Sentence("situation", opening, 0), Sentence("request", asked, 0)
    said = within(MOST_WORDS, [first, *all_sentences(situation), last])
    return Script(
        *(" ".join(one.text for one in said if one.part == part) for part in Script._fields)
    )


def _last_day(situation: Situation, today: date) -> str:
    level = situation.guidance.level
    return short_date(deadline(level.by_when, today)) if level else ""

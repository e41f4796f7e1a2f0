"""What stands on the card besides what is there now, the most urgent first."""

from collections.abc import Iterator
from datetime import date

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.fever import calm_temperature, low_temperature, temperature_is_open
from visit.complaint.leading.what_leads import point_of_visit
from visit.complaint.signs import CANNOT_WAIT, Sign
from visit.complaint.two_people.told_otherwise import voices
from visit.dates import deadline, short_date
from visit.joining import each_once
from visit.sheet.card.names.now import now, ways_to_say
from visit.sheet.card.names.one_sign import there
from visit.sheet.card.rows.background import (
    PERIODS,
    VITAL,
    beside_now,
    known,
    risks,
    thinners_asked,
    without,
)
from visit.sheet.card.rows.besides import beside_first, read_first, stands_elsewhere, turn_of
from visit.sheet.card.rows.course import COURSE, course, pace
from visit.sheet.card.rows.denials import not_there
from visit.sheet.card.rows.doubts import doubts_told, in_doubt_of_card, maybe_there
from visit.sheet.card.rows.room import Parts
from visit.sheet.card.rows.sides import placed, with_its_side
from visit.sheet.card.rows.to_fill import blanks_for_a_crew
from visit.situation import Situation
from visit.telling.facts import AGE, BEGAN, PACE
from visit.words import words

MOST_VOICES, FEWEST_RISKS = 2, 3
# The age has its row, and a womb is nothing to be warned of.
SAID_OTHERWISE = (AGE, "everyone.uterus", *PERIODS, BEGAN, PACE, *COURSE)


def parts_of(situation: Situation, about: Complaint, today: date) -> Parts:
    """All that could stand there."""
    deciding = [sign for sign in about.deciding if sign.named(contents().vague) is None]
    facts = [s for s in deciding if not s.symptom and s.named(SAID_OTHERWISE) is None]
    facts = [sign for sign in facts if sign != point_of_visit(about)]
    symptoms = [s for s in deciding if s.symptom and not stands_elsewhere(situation, about, s)]
    symptoms.sort(key=lambda sign: turn_of(sign, about))
    beside, stays, grave = beside_first(situation, about, symptoms)
    brief, _, _ = beside_first(situation, about, symptoms, brief=True)
    so_far = course(situation, about)
    in_doubt = in_doubt_of_card(about, symptoms)
    ways = ways_to_say(situation, about)
    doubts = doubts_told(situation, about, in_doubt)
    maybe = [] if situation.in_an_emergency else maybe_there(about, in_doubt)
    return Parts(
        tuple(with_its_side(situation, about, beside)),
        tuple(not_there(about, urgent=_cannot_wait(situation))),
        tuple(doubts),
        tuple(risks(situation, about, facts)),
        tuple(one.for_a_crew() for one in voices(situation) if one.decided)[:MOST_VOICES],
        tuple(_so_far(situation, about, so_far)),
        tuple(pace(situation, about)),
        tuple(maybe),
        tuple(known(situation, about, facts)),
        tuple(without(situation, about)),
        tuple(placed(situation, about)),
        tuple(_soon(situation, today)),
        ways,
        tuple(beside_now(situation, about)),
        tuple(brief),
        tuple(_measured(situation, about)),
        tuple(blanks_for_a_crew(about)),
        tuple(read_first(about, {**beside, **brief})),
        len(ways) - (now(situation, about, brief=True) in ways[:-1]),
        max(1, stays),
        max(1, grave),
        max(FEWEST_RISKS, len(facts)),
        sum(sign in about.deciding for sign in so_far),
        int(situation.in_an_emergency or thinners_asked(about)),
        max(len(facts), sum(sign.state != "absent" for sign in about.among(VITAL))),
    )


def _so_far(situation: Situation, about: Complaint, signs: list[Sign]) -> list[str]:
    return each_once(there(situation, about, sign) for sign in signs)


def _measured(situation: Situation, about: Complaint) -> Iterator[str]:
    """A temperature that is no sign, in one unit, then in both; a blank where it is open."""
    if low_temperature(about):
        yield words("card_temperature_low")
    elif temperature_is_open(about):
        yield words("card_temperature_blank")
    elif both := calm_temperature(situation, about):
        yield calm_temperature(situation, about, brief=True) or both
        yield both


def _soon(situation: Situation, today: date) -> Iterator[str]:
    """By when to be seen; an emergency is now."""
    level = situation.guidance.level
    if level is None or situation.in_an_emergency:
        return
    day = short_date(deadline(level.by_when, today))
    yield words(f"card_soon_{level.id}", day=day, today=short_date(today))


def _cannot_wait(situation: Situation) -> bool:
    rank, level = situation.engine.rulebook.rank, situation.guidance.level
    return level is not None and rank[level.id] >= rank[CANNOT_WAIT]

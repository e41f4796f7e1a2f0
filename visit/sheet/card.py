"""The card for an ambulance crew or an emergency department: at most 80 words, the time largest."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from questionnaire import UNSURE
from visit.complaint.beside import first_told
from visit.complaint.complaint import Complaint
from visit.complaint.contents import DANGER_SIGNS, contents, worded
from visit.complaint.pertinent_negatives import CANNOT_WAIT, danger_beside
from visit.complaint.signs import Sign
from visit.complaint.so_far import NOT_TOLD, WITH_A_CANCER, first_with_side, side_of_first
from visit.complaint.told_otherwise import voices
from visit.dates import deadline, short_date
from visit.sheet.doctor.background import medicines, said_again
from visit.sheet.doctor.belonging import of_a_danger_sign, of_first, of_one_kind
from visit.sheet.doctor.first import doubts
from visit.sheet.shape.model import Card, CardRow
from visit.sheet.shape.word_limit import words_in
from visit.situation import Situation
from visit.telling.clinic_numbers import treated_for_cancer
from visit.telling.facts import AGE, ROAD, as_line
from visit.telling.unasked import quote
from visit.words import BLANK, words

MOST_WORDS = 80
MOST_WITH, MOST_NOT, MOST_VOICES = 4, 3, 2
MOST_IN_A_DENIAL = 7
FEWEST_RISKS, MOST_MEDICINES = 3, 12
BETWEEN = " · "
THINNERS = ("everyone.context:blood_thinners",)
# How it went until now, for who treats it; when it came stands beside the time.
BEGAN = "whole_body.began"
COURSE = (
    BEGAN,
    "whole_body.pace",
    ROAD,
    "whole_body.wait",
    "in_treatment.team",
    "whole_body.sent_home_worse",
    "whole_body.changed_since",
)
# Beside a danger sign they may be of another change, and what was done for that.
OF_ANOTHER_CHANGE = (BEGAN, "whole_body.pace", ROAD, "whole_body.wait")
# What a crew asks of someone who bleeds.
PERIODS = ("uterus_pelvis.periods",)
# The age has its row, and a womb is nothing to be warned of.
SAID_OTHERWISE = (AGE, "everyone.uterus", *PERIODS, *COURSE)


def card_for(situation: Situation, about: Complaint, today: date) -> Card:
    """The card. What is not there makes room first, then what is there besides.

    What is there and decided how soon never does. A clinic's number takes the place of nothing.
    """
    parts = _parts(situation, about, today)
    card = _card(situation, about, parts)
    while words_on(card) > MOST_WORDS and (shorter := _shorter(parts)):
        parts = shorter
        card = _card(situation, about, parts)
    return _with_team(situation, card)


class _Parts(NamedTuple):
    """The lists of the card, and how much of each stays."""

    beside: tuple[str, ...]
    absent: tuple[str, ...]
    unsure: tuple[str, ...]
    risks: tuple[str, ...]
    voices: tuple[str, ...]
    course: tuple[str, ...]
    place: tuple[str, ...]
    soon: tuple[str, ...]
    spoken: tuple[str, ...]
    beside_stays: int
    risks_stay: int
    course_stays: int
    facts: int


def _parts(situation: Situation, about: Complaint, today: date) -> _Parts:
    deciding = [sign for sign in about.deciding if sign.named(contents().vague) is None]
    symptoms = [
        sign for sign in deciding if sign.symptom and not _elsewhere(situation, about, sign)
    ]
    facts = [s for s in deciding if not s.symptom and s.named(SAID_OTHERWISE) is None]
    first = _each_once(
        _there(situation, about, sign) for sign in symptoms if sign.state == "present"
    )
    besides = (*([about.main] if about.main else []), *about.last_there, *about.present)
    here = [s for s in besides if not (_elsewhere(situation, about, s) or _no_sign(s))]
    urgent = situation.in_an_emergency
    more = (
        _there(situation, about, sign)
        for sign in here
        if not urgent or _matters_now(situation, about, sign)
    )
    beside = _each_once([*first, *more])
    unsure = _each_once(_topic(sign) for sign in symptoms if sign.state == "unsure")
    denied = [_denied(sign) for sign in _most_urgent_first(about, urgent=urgent)]
    short = [text for text in denied if words_in(text) <= MOST_IN_A_DENIAL]
    differ = [one.for_a_crew() for one in voices(situation) if one.decided]
    course = _course(situation, about)
    return _Parts(
        tuple(beside[: max(MOST_WITH, len(first))]),
        tuple(_each_once(short)[:MOST_NOT]),
        tuple(unsure),
        tuple(_risks(situation, about, facts)),
        tuple(differ[:MOST_VOICES]),
        tuple(_each_once(sign.clinical for sign in course)),
        tuple(_placed(situation, about)),
        tuple(_soon(situation, today)),
        (_now(situation, about),),
        max(1, len(first)),
        max(FEWEST_RISKS, len(facts)),
        sum(sign in about.deciding for sign in course),
        len(facts),
    )


def _course(situation: Situation, about: Complaint) -> list[Sign]:
    """How it went so far, what decided first; a cancer stands with the risks."""
    there = [sign for sign in about.among(COURSE) if sign.state == "present"]
    told = [sign for sign in there if sign.option not in (*NOT_TOLD, *WITH_A_CANCER)]
    elsewhere = OF_ANOTHER_CHANGE if situation.in_an_emergency else (BEGAN,)
    if situation.in_an_emergency and not of_a_danger_sign(about):
        elsewhere = ()
    kept = [sign for sign in told if sign != about.main and sign.key not in elsewhere]
    return sorted(kept, key=lambda sign: sign not in about.deciding)


def _shorter(parts: _Parts) -> _Parts | None:
    """One thing less; None where nothing may go."""
    may_go: tuple[tuple[str, int], ...] = (
        ("absent", 0),
        ("voices", 1),
        ("course", max(2, parts.course_stays)),
        ("beside", parts.beside_stays),
        ("course", parts.course_stays),
        ("risks", parts.risks_stay),
        ("voices", 0),
        ("unsure", 0),
        ("soon", 0),
        ("risks", parts.facts),
        ("spoken", 0),
    )
    for name, stays in may_go:
        kept = getattr(parts, name)
        if len(kept) > stays:
            return parts._replace(**{name: kept[:-1]})
    return None


def _there(situation: Situation, about: Complaint, sign: Sign) -> str:
    """What is there besides; what says more of something else names that too."""
    more = sign.named(contents().says_more) is not None
    return sign.stated if more and not of_first(situation, about, sign) else sign.clinical


def _matters_now(situation: Situation, about: Complaint, sign: Sign) -> bool:
    """Whether a crew needs it in an emergency: what can wait, and is of another place, it does not.

    Beside pain in the chest an old lump would be read as a part of it.
    """
    if sign.named(contents().slow) is not None:
        return False
    rank = situation.engine.rulebook.rank
    soon = sign.decided and sign.urgency[0] <= -rank[CANNOT_WAIT]
    first = _first(about)
    return soon or first is None or of_one_kind(sign, first)


def _no_sign(sign: Sign) -> bool:
    """What was done so far, and a wait: a crew finds none of it."""
    return sign.named(contents().story["done"]) is not None


def _most_urgent_first(about: Complaint, *, urgent: bool) -> list[Sign]:
    """In an emergency a crew asks for the danger signs beside this one before all else."""
    first = _first(about)
    near = danger_beside(first) if urgent and first else ()
    return sorted(about.absent, key=lambda s: not (s.key == DANGER_SIGNS and s.option in near))


def _denied(sign: Sign) -> str:
    """What stands behind "not" without what it belongs to."""
    return worded(contents().in_denial, sign.full_name, sign.key) or sign.clinical


def _topic(sign: Sign) -> str:
    """What is not sure; of a date, in few words that name no other thing."""
    return worded(contents().in_doubt, sign.full_name) or sign.clinical


def _elsewhere(situation: Situation, about: Complaint, sign: Sign) -> bool:
    """Whether it stands in another row: what is there now, where it is, or when it came."""
    where = sign.named(contents().story["where"]) is not None
    placed = where and of_first(situation, about, sign)
    told = sign.state == "present" and (placed or sign.named(COURSE) is not None)
    return told or sign in (_first(about), *about.began)


def _first(about: Complaint) -> Sign | None:
    """What the card is about: what is not sure where that alone decided how soon."""
    return next(iter(doubts(about)), None) or about.main


def _with_team(situation: Situation, card: Card) -> Card:
    """The card with the number of the cancer team, or a blank for it, where there is room left."""
    if not treated_for_cancer(situation):
        return card
    team = situation.clinic.cancer_team if situation.clinic else None
    row = CardRow(label=words("card_team"), text=team.number if team else BLANK)
    longer = card.model_copy(update={"rows": (*card.rows, row)})
    return longer if words_on(longer) <= MOST_WORDS else card


def _each_once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))


def words_on(card: Card) -> int:
    """How many words the card has; blanks are none."""
    texts = [card.title, *(text for row in card.rows for text in (row.label, row.text))]
    return sum(map(words_in, texts))


def _card(situation: Situation, about: Complaint, parts: _Parts) -> Card:
    lines = {
        "who": _who(situation),
        "where": words("card_where_blanks"),
        "now": parts.spoken[0] if parts.spoken else _named(about),
        "place": BETWEEN.join(parts.place),
        "started": BETWEEN.join([_when(situation), *_dated(situation, about)]),
        "with": BETWEEN.join(parts.beside),
        "course": BETWEEN.join(parts.course),
        "unsure": BETWEEN.join(parts.unsure),
        "voices": BETWEEN.join(parts.voices),
        "not": BETWEEN.join(parts.absent),
        "risk": BETWEEN.join([*parts.risks, *_medicines(situation)]),
        "soon": BETWEEN.join(parts.soon),
        "done": words("card_done_blanks") if situation.in_an_emergency else "",
    }
    labels = {}
    if not situation.in_an_emergency:
        labels["started"] = words("card_began")
    if labels or _is_past(about):
        labels["now"] = words("card_main")
    rows = [
        CardRow(label=labels.get(name) or words(f"card_{name}"), text=text, large=name == "started")
        for name, text in lines.items()
        if text
    ]
    title = "card_title" if situation.in_an_emergency else "card_title_calm"
    return Card(title=words(title), rows=tuple(rows))


def _is_past(about: Complaint) -> bool:
    """Whether what is named first is over, or is where they are on the road."""
    first = _first(about)
    return first is None or first.named(contents().not_now) is not None


def _placed(situation: Situation, about: Complaint) -> list[str]:
    """Where the lump is, which is no second one, and the side of what is named first."""
    where = about.among(contents().story["where"])
    there = (sign for sign in where if sign.state == "present" and sign.decided)
    of_it = (sign for sign in there if of_first(situation, about, sign))
    placed = [sign.clinical for sign in of_it if sign != about.main]
    side = side_of_first(about)
    return _each_once([*placed, *([side.clinical] if side else [])])


def _soon(situation: Situation, today: date) -> Iterator[str]:
    """By when to be seen; an emergency is now."""
    level = situation.guidance.level
    if level is None or situation.in_an_emergency:
        return
    day = short_date(deadline(level.by_when, today))
    yield words(f"card_soon_{level.id}", day=day, today=short_date(today))


def _when(situation: Situation) -> str:
    return words("card_started_blank" if situation.in_an_emergency else "card_began_blank")


def _dated(situation: Situation, about: Complaint) -> list[str]:
    """When something of it came; an emergency began at an hour, whenever the change began."""
    began = () if situation.in_an_emergency else about.among((BEGAN,))
    return _each_once(s.clinical for s in (*about.began, *began) if s.state == "present")


def _who(situation: Situation) -> str:
    choices = situation.engine.rulebook.questionnaire.question(AGE).choices
    answer = str(situation.answers.get(AGE))
    age = choices.get(answer) if answer != UNSURE else None
    told = words("card_age", age=age.you.lower()) if age else words("sheet_age_blank")
    return words(f"card_who_{situation.answered_by}", age=told)


def _now(situation: Situation, about: Complaint) -> str:
    """What is there now, as a sentence that anybody can say; where nothing is sure, what is not."""
    first = _first(about) or next(iter(about.among((ROAD,))), None)
    if first is None:
        return BLANK
    sided = first_with_side(situation, about) if first == about.main else None
    return sided or first_told(situation, first)


def _medicines(situation: Situation) -> Iterator[str]:
    """Medicines in own words where they are few, else a blank; and a blank for allergies."""
    written = list(medicines(situation).values())
    if written and sum(map(words_in, written)) <= MOST_MEDICINES:
        yield from (quote(words("card_medicines"), own, None) for own in written)
    else:
        yield words("card_medicines_blank")
    yield words("card_allergies_blank")


def _named(about: Complaint) -> str:
    """The same in the fewest words."""
    first = _first(about)
    if first is None:
        return BLANK
    if first.state == "unsure":
        return words("told_not_sure", stated=first.stated)
    return as_line(first.stated)


def _risks(situation: Situation, about: Complaint, deciding: list[Sign]) -> list[str]:
    """What makes any sign more dangerous, also where it is not sure; what decided first."""
    road = [s for s in about.among((ROAD,)) if s.option in WITH_A_CANCER]
    periods = [s for s in about.among(PERIODS) if s.state == "present"]
    found = [*deciding, *about.among(contents().risk), *road, *periods]
    told = [sign for sign in found if not said_again(sign, about)]
    there = (sign for sign in told if sign.state != "absent")
    thinned = [sign for sign in about.among(THINNERS) if sign.state == "absent"]
    # Medicines in own words may hold one.
    denied = thinned and not medicines(situation)
    no = [words("sheet_no_blood_thinners")] if denied else []
    return _each_once([*map(_told, there), *no])


def _told(sign: Sign) -> str:
    if sign.state == "unsure":
        return words("sheet_unsure_reason", sign=sign.clinical)
    return sign.clinical

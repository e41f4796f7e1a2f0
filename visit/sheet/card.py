"""The card for an ambulance crew or an emergency department: at most 80 words, the time largest."""

from collections.abc import Iterable
from typing import NamedTuple

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.signs import Sign
from visit.complaint.told_otherwise import voices
from visit.sheet.shape.model import Card, CardRow
from visit.sheet.shape.word_limit import words_in
from visit.situation import Situation
from visit.telling.background import WITH_LEIOMYOSARCOMA
from visit.telling.clinic_numbers import treated_for_cancer
from visit.telling.facts import AGE, ROAD, as_line
from visit.words import BLANK, words

MOST_WORDS = 80
MOST_WITH, MOST_NOT, MOST_VOICES = 4, 4, 2
MOST_IN_A_DENIAL = 7
FEWEST_RISKS = 3
BETWEEN = " · "
THINNERS = ("everyone.context:blood_thinners",)
# The age has its row, and a womb is nothing to be warned of.
SAID_OTHERWISE = (AGE, "everyone.uterus")


def card_for(situation: Situation, about: Complaint) -> Card:
    """The card. What is not there makes room first, then what is there besides.

    What is there and decided how soon never does. A clinic's number takes the place of nothing.
    """
    parts = _parts(situation, about)
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
    beside_stays: int
    risks_stay: int


def _parts(situation: Situation, about: Complaint) -> _Parts:
    deciding = [sign for sign in about.deciding if sign.named(contents().vague) is None]
    symptoms = [sign for sign in deciding if sign.symptom and not _elsewhere(sign, about)]
    facts = [s for s in deciding if not s.symptom and s.named(SAID_OTHERWISE) is None]
    first = _each_once(sign.clinical for sign in symptoms if sign.state == "present")
    more = (s.clinical for s in about.present if not (_elsewhere(s, about) or _no_sign(s)))
    beside = _each_once([*first, *more])
    unsure = _each_once(sign.clinical for sign in symptoms if sign.state == "unsure")
    thinned = [sign.clinical for sign in about.among(THINNERS) if sign.state == "absent"]
    short = [s.clinical for s in about.absent if words_in(s.clinical) <= MOST_IN_A_DENIAL]
    absent = [*short[:1], *thinned, *short[1:]]
    differ = [one.for_a_crew() for one in voices(situation) if one.decided]
    return _Parts(
        tuple(beside[: max(MOST_WITH, len(first))]),
        tuple(_each_once(absent)[:MOST_NOT]),
        tuple(unsure),
        tuple(_risks(about, facts)),
        tuple(differ[:MOST_VOICES]),
        max(1, len(first)),
        max(FEWEST_RISKS, len(facts)),
    )


def _shorter(parts: _Parts) -> _Parts | None:
    """One thing less; None where nothing may go."""
    may_go: tuple[tuple[str, int], ...] = (
        ("absent", 0),
        ("voices", 1),
        ("beside", parts.beside_stays),
        ("risks", parts.risks_stay),
        ("voices", 0),
        ("unsure", 0),
    )
    for name, stays in may_go:
        kept = getattr(parts, name)
        if len(kept) > stays:
            return parts._replace(**{name: kept[:-1]})
    return None


def _no_sign(sign: Sign) -> bool:
    """What was done so far, and a wait: a crew finds none of it."""
    return sign.named(contents().story["done"]) is not None


def _elsewhere(sign: Sign, about: Complaint) -> bool:
    """Whether it stands in another row: what is there now, or when it came."""
    now = about.main or next(iter(about.unsure), None)
    place = sign.state == "present" and sign.named(contents().story["where"]) is not None
    return place or sign in (now, *about.dated)


def _with_team(situation: Situation, card: Card) -> Card:
    """The card with the number of the cancer team, for whom has one, where there is room left."""
    team = situation.clinic.cancer_team if situation.clinic else None
    if team is None or not treated_for_cancer(situation):
        return card
    row = CardRow(label=words("card_team"), text=team.number)
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
        "now": BETWEEN.join([as_line(_now(about)), *_placed(about)]),
        "started": BETWEEN.join([words("card_started_blank"), *_dated(about)]),
        "with": BETWEEN.join(parts.beside),
        "unsure": BETWEEN.join(parts.unsure),
        "voices": BETWEEN.join(parts.voices),
        "not": BETWEEN.join(parts.absent),
        "risk": BETWEEN.join([*parts.risks, words("card_risk_blanks")]),
        "done": words("card_done_blanks"),
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
    first = about.main or next(iter(about.unsure), None)
    return first is None or first.named(contents().not_now) is not None


def _placed(about: Complaint) -> list[str]:
    """Where the lump is, which is no second one."""
    where = about.among(contents().story["where"])
    there = (sign for sign in where if sign.state == "present" and sign.decided)
    placed = (sign for sign in there if sign != about.main)
    return _each_once(sign.clinical for sign in placed)


def _dated(about: Complaint) -> list[str]:
    return _each_once([sign.clinical for sign in about.dated])


def _who(situation: Situation) -> str:
    choices = situation.engine.rulebook.questionnaire.question(AGE).choices
    age = choices.get(str(situation.answers.get(AGE)))
    told = words("card_age", age=age.you.lower()) if age else words("sheet_age_blank")
    return words(f"card_who_{situation.answered_by}", age=told)


def _now(about: Complaint) -> str:
    """What is there now, in plain words; where nothing is sure, what is not."""
    if about.main:
        return about.main.stated
    unsure = about.unsure[:1]
    if unsure:
        return words("told_not_sure", stated=unsure[0].stated)
    road = about.among((ROAD,))
    return road[0].stated if road else BLANK


def _risks(about: Complaint, deciding: list[Sign]) -> list[str]:
    """What makes any sign more dangerous, also where it is not sure; what decided first."""
    road = [s for s in about.among((ROAD,)) if s.option in WITH_LEIOMYOSARCOMA]
    found = [*deciding, *about.among(contents().risk), *road]
    return _each_once([_told(sign) for sign in found if sign.state != "absent"])


def _told(sign: Sign) -> str:
    if sign.state == "unsure":
        return words("sheet_unsure_reason", sign=sign.clinical)
    return sign.clinical

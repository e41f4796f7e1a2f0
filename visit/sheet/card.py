"""The card for an ambulance crew or an emergency department: at most 80 words, the time largest."""

from visit.sheet.model import Card, CardRow
from visit.sheet.word_limit import words_in
from visit.situation import Situation
from visit.telling.background import WITH_LEIOMYOSARCOMA
from visit.telling.complaint import Complaint
from visit.telling.contents import contents
from visit.telling.facts import AGE, ROAD, as_line
from visit.telling.signs import Sign
from visit.words import BLANK, words

MOST_WORDS = 80
MOST_WITH, MOST_NOT = 4, 4
BETWEEN = " · "


def card_for(situation: Situation, about: Complaint) -> Card:
    """The card. What is not there makes room first, then what is there besides."""
    level = situation.guidance.level
    title = words("card_title" if level and level.id == "emergency" else "card_title_calm")
    beside = [sign.clinical for sign in about.present if sign.clinical != _now(about)]
    beside = list(dict.fromkeys(beside))[:MOST_WITH]
    absent = [s.clinical for s in about.absent if words_in(s.clinical) <= MOST_IN_A_DENIAL]
    absent = absent[:MOST_NOT]
    risks = list(_risks(about))
    while True:
        card = _card(situation, about, title, beside, absent, risks)
        shortest = next((part for part in (absent, beside[1:], risks[3:]) if part), None)
        if words_on(card) <= MOST_WORDS or shortest is None:
            return card
        (absent if absent else beside if beside[1:] else risks).pop()


MOST_IN_A_DENIAL = 7


def words_on(card: Card) -> int:
    """How many words the card has; blanks are none."""
    texts = [card.title, *(text for row in card.rows for text in (row.label, row.text))]
    return sum(map(words_in, texts))


def _card(
    situation: Situation,
    about: Complaint,
    title: str,
    beside: list[str],
    absent: list[str],
    risks: list[str],
) -> Card:
    lines = {
        "who": _who(situation),
        "where": words("card_where_blanks"),
        "now": as_line(_now(about)),
        "started": words("card_started_blank"),
        "with": BETWEEN.join(beside),
        "not": BETWEEN.join(absent),
        "risk": BETWEEN.join([*risks, words("card_risk_blanks")]),
        "done": words("card_done_blanks"),
    }
    rows = [
        CardRow(label=words(f"card_{name}"), text=text, large=name == "started")
        for name, text in lines.items()
        if text
    ]
    return Card(title=title, rows=tuple(rows))


def _who(situation: Situation) -> str:
    choices = situation.engine.rulebook.questionnaire.question(AGE).choices
    age = choices.get(str(situation.answers.get(AGE)))
    told = words("card_age", age=age.you) if age else words("sheet_age_blank")
    return words(f"card_who_{situation.speech.whom}", age=told)


def _now(about: Complaint) -> str:
    """What is there now, in plain words; where nothing is sure, what is not."""
    if about.main:
        return about.main.stated
    unsure = about.unsure[:1]
    return words("told_not_sure", stated=unsure[0].stated) if unsure else BLANK


def _risks(about: Complaint) -> list[str]:
    """What makes any sign more dangerous, also where it is not sure."""
    road = [s for s in about.among((ROAD,)) if s.option in WITH_LEIOMYOSARCOMA]
    found = [*about.among(contents().risk), *road]
    return list(dict.fromkeys(map(_risk, (sign for sign in found if sign.state != "absent"))))


def _risk(sign: Sign) -> str:
    if sign.state == "unsure":
        return words("told_not_sure", stated=sign.stated).lower()
    return sign.clinical

"""The card for an ambulance crew or an emergency department: at most 80 words, the time largest."""

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.signs import Sign
from visit.sheet.model import Card, CardRow
from visit.sheet.word_limit import words_in
from visit.situation import Situation
from visit.telling.background import WITH_LEIOMYOSARCOMA
from visit.telling.clinic_numbers import treated_for_cancer
from visit.telling.facts import AGE, ROAD, as_line
from visit.words import BLANK, words

MOST_WORDS = 80
MOST_WITH, MOST_NOT = 4, 4
MOST_IN_A_DENIAL = 7
FEWEST_RISKS = 3
BETWEEN = " · "


def card_for(situation: Situation, about: Complaint) -> Card:
    """The card. What is not there makes room first, then what is there besides.

    A clinic's number takes the place of none of them.
    """
    beside = [sign.clinical for sign in about.present]
    absent = [s.clinical for s in about.absent if words_in(s.clinical) <= MOST_IN_A_DENIAL]
    beside, absent = _each_once(beside)[:MOST_WITH], _each_once(absent)[:MOST_NOT]
    risks = _risks(about)
    card = _card(situation, about, beside, absent, risks)
    while words_on(card) > MOST_WORDS:
        if absent:
            absent.pop()
        elif len(beside) > 1:
            beside.pop()
        elif len(risks) > FEWEST_RISKS:
            risks.pop()
        else:
            break
        card = _card(situation, about, beside, absent, risks)
    return _with_team(situation, card)


def _with_team(situation: Situation, card: Card) -> Card:
    """The card with the number of the cancer team, for whom has one, where there is room left."""
    team = situation.clinic.cancer_team if situation.clinic else None
    if team is None or not treated_for_cancer(situation):
        return card
    row = CardRow(label=words("card_team"), text=team.number)
    longer = card.model_copy(update={"rows": (*card.rows, row)})
    return longer if words_on(longer) <= MOST_WORDS else card


def _each_once(texts: list[str]) -> list[str]:
    return list(dict.fromkeys(texts))


def words_on(card: Card) -> int:
    """How many words the card has; blanks are none."""
    texts = [card.title, *(text for row in card.rows for text in (row.label, row.text))]
    return sum(map(words_in, texts))


def _card(
    situation: Situation,
    about: Complaint,
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
    title = "card_title" if situation.in_an_emergency else "card_title_calm"
    return Card(title=words(title), rows=tuple(rows))


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
    return _each_once([_risk(sign) for sign in found if sign.state != "absent"])


def _risk(sign: Sign) -> str:
    if sign.state == "unsure":
        return words("told_not_sure", stated=sign.stated).lower()
    return sign.clinical

"""What stands at the top and the bottom of the doctor's side: who, why, how soon, what to ask."""

from collections.abc import Iterator
from datetime import date

from visit.complaint.complaint import Complaint
from visit.complaint.signs import Sign
from visit.dates import deadline, short_date
from visit.joining import set_apart
from visit.plan.agenda import agenda
from visit.sheet.shape.model import Item
from visit.situation import Situation
from visit.telling.facts import AGE, ROAD
from visit.words import BLANK, words

MOST_QUESTIONS = 3


def who(situation: Situation) -> Iterator[Item]:
    """One line; the line above says who answered."""
    age = situation.engine.rulebook.questionnaire.question(AGE).choices.get(
        str(situation.answers.get(AGE))
    )
    told = words("background_years", age=age.you) if age else words("sheet_age_blank")
    yield Item(text=words("sheet_who_blanks", age=told), keeps=True)


def why(situation: Situation, about: Complaint) -> Iterator[Item]:
    """One sentence with one thing in it; own words stand in the story."""
    yield Item(text=reason(situation, about), keeps=True)


def reason(situation: Situation, about: Complaint) -> str:
    """The one thing to say first, as a sentence."""
    whom = situation.speech.whom
    if about.main:
        return words(f"script_have_{whom}", signs=about.main.stated)
    if about.unsure:
        return words(f"script_unsure_{whom}", signs=about.unsure[0].stated)
    road = about.among((ROAD,))
    return words(f"script_have_{whom}", signs=road[0].stated) if road else BLANK


def soon(situation: Situation, about: Complaint, today: date) -> Iterator[Item]:
    """How soon, and what decided it."""
    level = situation.guidance.level
    if level is None:
        yield Item(text=words("sheet_not_known"), keeps=True)
        return
    day = short_date(deadline(level.by_when, today))
    because = set_apart(dict.fromkeys(map(_reason, about.reasons)))
    text = situation.speech.own(
        f"sheet_soon_{level.id}", day=day, today=short_date(today), reasons=because
    )
    yield Item(text=text, keeps=True)


def _reason(sign: Sign) -> str:
    """In a doctor's words: the person's own stand above."""
    if sign.state == "unsure":
        return words("sheet_unsure_reason", sign=sign.clinical)
    return sign.clinical


def questions(situation: Situation) -> Iterator[Item]:
    """In an emergency only what the person wrote: the rest waits."""
    for asked in agenda(situation).ask[:MOST_QUESTIONS]:
        if situation.in_an_emergency and not asked.in_own_words:
            continue
        yield Item(text=asked.text, own=asked.in_own_words, keeps=True)

"""What is said on the phone behind the first thing: what else is there, and what is in doubt."""

from collections.abc import Iterator
from typing import NamedTuple

from questionnaire import Number, YesNo
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents, sentence
from visit.complaint.signs import Sign
from visit.situation import Situation
from visit.telling.answer_text import number_text
from visit.words import words

MOST_ALSO = 3
# What decided stays longest; what else is there leaves one by one.
DECIDED, BESIDE = 1, 3


class Said(NamedTuple):
    """A sentence, and how soon it is left out."""

    text: str
    leaves: int


def beside(situation: Situation, about: Complaint) -> Iterator[Said]:
    """The sentences, the most urgent first."""
    whom, deciding = situation.speech.whom, set(about.deciding)
    for at, sign in enumerate(_also(about)):
        text = words(f"script_also_{whom}", sign=sign.stated)
        if _same_thing(sign, about):
            text = _of_it(situation, sign)
        elif sign.named(contents().says_more) is not None:
            text = told(situation, sign)
        yield Said(text, DECIDED if sign in deciding else BESIDE + at)
    for sign in _in_doubt(situation, about):
        yield Said(words(f"script_unsure_{whom}", signs=sign.stated), DECIDED)


def told(situation: Situation, sign: Sign) -> str:
    """The sign as a sentence that stands by itself."""
    whole = sentence(sign.full_name, sign.key)
    if whole:
        return situation.speech(whole)
    return words(f"script_have_{situation.speech.whom}", signs=sign.stated)


def _of_it(situation: Situation, sign: Sign) -> str:
    """What it says of the thing that is named first."""
    question = situation.engine.rulebook.questionnaire.question(sign.key)
    answer = situation.answers[sign.key]
    if isinstance(question, Number) and isinstance(answer, float):
        return words("script_widest", amount=number_text(question, answer))
    whole = sentence(sign.full_name, sign.key)
    return situation.speech(whole) if whole else words("script_it_is", sign=sign.stated)


def _also(about: Complaint) -> tuple[Sign, ...]:
    """What a rule asked for; less urgent signs are told at the visit.

    What was done so far, and a wait, are told with where they are on the road.
    """
    if about.main is None:
        return ()
    done = contents().story["done"]
    there = (sign for sign in about.present if sign.decided and sign.named(done) is None)
    return tuple(there)[:MOST_ALSO]


def _same_thing(sign: Sign, about: Complaint) -> bool:
    """Whether it tells of the thing that is named first; a lump in two places is two things."""
    things = (thing for thing in contents().one_thing if sign.named(thing) is not None)
    there = (about.main, *about.present)
    lumps = [one for one in there if one and one.named(contents().places_of_a_lump) is not None]
    return len(lumps) <= 1 and any(about.main and about.main.named(t) is not None for t in things)


def _in_doubt(situation: Situation, about: Complaint) -> list[Sign]:
    """What decided how soon and is not sure; the topic of a list says too little on the phone."""
    questions = situation.engine.rulebook.questionnaire.questions
    first = () if about.main else about.unsure[:1]
    return [
        sign
        for sign in about.deciding
        if sign.state == "unsure"
        and sign not in first
        and sign.symptom
        and isinstance(questions[sign.key], YesNo)
    ]

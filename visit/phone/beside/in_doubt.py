"""What decided how soon and is not sure."""

from collections.abc import Iterator

from questionnaire import UNSURE, YesNo
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.leading.doubts import may_be_danger
from visit.complaint.same_thing import follows
from visit.complaint.signs import Sign
from visit.complaint.signs.once import asked_because, name_of, open_topics
from visit.phone.beside.most_urgent_first import DECIDED, cannot_wait
from visit.phone.sentences.said import Said
from visit.phone.sentences.sign import in_doubt
from visit.situation import Situation
from visit.telling.facts import WORRIED
from visit.telling.spoken import on_the_phone

IN_DOUBT = 2
# Where nothing is urgent, what is sure says more.
IN_DOUBT_CALM = 4
# What is sure, and what is not there, says more than a doubt that has many causes, and to a crew
# more than any.
IN_DOUBT_VAGUE, IN_DOUBT_NOW = 6, 5
# More choices that cannot be told tell no one anything.
MOST_OPEN = 2


def decided_in_doubt(situation: Situation, about: Complaint) -> Iterator[Said]:
    """What decided alone and is not sure; of open choices a topic, where there is nothing else."""
    if about.main is None or not _only_in_doubt(about):
        return
    topics = [sign for sign in about.deciding if sign.state == "unsure" and sign.symptom]
    for at, sign in enumerate(_decided_and_unsure(situation, about) or topics[:1]):
        yield Said(in_doubt(situation, sign, about), IN_DOUBT if at else DECIDED[0])


def doubts_beside(situation: Situation, about: Complaint) -> Iterator[Said]:
    """What is not sure beside what is there, and which dangers it may be."""
    if about.main is None or not _only_in_doubt(about):
        doubts = _decided_and_unsure(situation, about)
        for sign in sorted(doubts, key=lambda one: not follows(situation, one, about)):
            yield Said(in_doubt(situation, sign, about), _how_soon(situation, sign))
    ticked = {sign.key for sign in about.present} | {about.main and about.main.key}
    more = [sign for sign in may_be_danger(about) if sign.key not in ticked]
    soon = IN_DOUBT_NOW if situation.in_an_emergency else IN_DOUBT
    for sign in more[:MOST_OPEN]:
        yield Said(in_doubt(situation, sign, about), soon)


def _how_soon(situation: Situation, sign: Sign) -> int:
    """How soon a doubt is left out beside what is sure: what may be a danger, last."""
    if sign.named(contents().vague_in_doubt) is not None:
        return IN_DOUBT_VAGUE
    if situation.in_an_emergency:
        return IN_DOUBT_NOW
    calm = not cannot_wait(situation) and sign.named(contents().told_in_doubt) is None
    return IN_DOUBT_CALM if calm else IN_DOUBT


def _only_in_doubt(about: Complaint) -> bool:
    """Whether nothing that is there decided how soon."""
    return all(sign.state == "unsure" for sign in about.deciding if sign.symptom)


def _decided_and_unsure(situation: Situation, about: Complaint) -> list[Sign]:
    """What decided how soon and is not sure, a choice of several where it has its sentence."""
    questions = situation.engine.rulebook.questionnaire.questions
    first = () if about.main else about.unsure[:1]
    found = [
        sign
        for sign in about.deciding
        if sign.state == "unsure"
        and sign not in first
        and sign.symptom
        and (isinstance(questions[sign.key], YesNo) or sign.key in on_the_phone().topics)
    ]
    found = [sign for sign in found if not _dates_a_doubt(situation, sign, about)]
    if about.main:
        names = (WORRIED, *contents().says_little)
        found = [sign for sign in found if sign.named(names) is None]
    behind = open_topics(situation, [*first, *about.unsure])
    heard = [sign for at, sign in enumerate([*first, *about.unsure]) if at in behind]
    found = [sign for sign in found if sign not in heard]
    choices = [sign for sign in found if not isinstance(questions[sign.key], YesNo)]
    return [sign for sign in found if sign not in choices[MOST_OPEN - len(first) :]]


def _dates_a_doubt(situation: Situation, sign: Sign, about: Complaint) -> bool:
    """Whether it says when something was last there that nobody is sure of, and not when."""
    if sign.option != UNSURE or sign.named(contents().story["last"]) is None:
        return False
    there = {name_of(one) for one in about.everything if one.state == "present"}
    return there.isdisjoint(asked_because(situation, sign))

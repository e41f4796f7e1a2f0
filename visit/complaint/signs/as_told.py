"""A sign as this person tells it: as one of several things, in its time, no surer than it is."""

from questionnaire import UNSURE, Number, OneOf, Question, YesNo
from rules.evidence import evidence, only_unsure
from visit.complaint.contents import contents
from visit.complaint.signs.sign import Sign
from visit.situation import Situation
from visit.telling.exactly import exactly, told_together
from visit.telling.facts import BEGAN
from visit.telling.spoken import says


def as_told(situation: Situation, sign: Sign) -> Sign:
    """What is exact in the place of what names several things, and never surer than its subject."""
    if sign.state == "absent":
        return sign
    joined = told_together(situation, sign.key, sign.option) if sign.state == "present" else None
    exact = joined[0] if joined else exactly(situation, sign.key, sign.option)
    if exact is not None:
        sign = sign._replace(stated=exact.stated, clinical=exact.clinical, exact=True)
        sign = sign._replace(does=exact.does or sign.does, of_it=exact.of_it or "")
        sign = sign._replace(says=exact.says or "", on_card=exact.on_card or "")
    elif sign.state == "present":
        sign = _in_its_time(situation, sign)
        sign = sign._replace(says=says(situation.speech, sign.key, sign.option))
    return sign._replace(state="unsure") if _in_doubt(situation, sign) else sign


def _in_its_time(situation: Situation, sign: Sign) -> Sign:
    """Without the weeks of its question, where it is told since when the change is there."""
    told = contents().in_its_time.get(sign.key)
    if told is None or situation.counted.get(BEGAN, UNSURE) == UNSURE:
        return sign
    return sign._replace(stated=told.stated, clinical=told.clinical, does=told.does)


def _in_doubt(situation: Situation, sign: Sign) -> bool:
    """Whether it only says more of something, such as how fast it goes, that is not sure itself."""
    question, found = situation.engine.rulebook.questionnaire.questions[sign.key], contents()
    more = isinstance(question, (YesNo, Number)) and sign.named(found.says_more) is not None
    more = more or sign.choice or sign.named(found.of_its_subject) is not None
    if sign.state != "present" or not sign.symptom or not more:
        return False
    if sign.named(found.story["done"]) is not None:
        return False  # Whether a doctor or a scan has looked is known, whatever else is not.
    if sign.exact and sign.named(found.sure_alone) is not None:
        return False
    return _follows_a_doubt(situation, question)


def _follows_a_doubt(situation: Situation, question: Question) -> bool:
    """Whether it was asked only because of what is not sure, or of a detail of that.

    Where the place of a lump is not sure, the lump may be. Whether there is one, what led to its
    place tells.
    """
    content, seen = situation.engine.rulebook.questionnaire, situation.guidance.sight.counted
    places = contents().story["where"]
    gate = question.ask_when
    if gate is None and question.key in places:
        gate = content.location(question.key.partition(".")[0]).applies_when
    if gate is None:
        return False
    behind = [content.questions[key] for key in evidence(gate, seen)]
    if any(one.not_a_symptom is not None for one in behind):
        return False
    if located := [one for one in behind if one.key in places]:
        return all(_follows_a_doubt(situation, one) for one in located)
    return only_unsure(gate, seen) or all(
        isinstance(one, OneOf) and _follows_a_doubt(situation, one) for one in behind
    )

"""Every answer as single signs: there, not there or not sure, each with its clause and its urgency.

A tick list is taken apart, so that each sign can be told, or denied, alone.
"""

from collections.abc import Iterator

from questionnaire import UNSURE, Answer, OneOf, Question, SeveralOf, YesNo
from visit.complaint.contents import contents
from visit.complaint.signs.as_told import as_told
from visit.complaint.signs.sign import LAST, Sign, State
from visit.complaint.signs.urgency import urgencies, urgency_alone
from visit.joining import set_apart
from visit.situation import Situation
from visit.telling.answer_text import answer_text
from visit.telling.spoken import does
from visit.telling.statements import clinical, stated
from visit.words import Speech


def signs(situation: Situation) -> tuple[Sign, ...]:
    """Every sign that was answered, the most urgent first and else in asking order."""
    urgency, alone = urgencies(situation), urgency_alone(situation)
    found = [
        as_told(situation, sign)._replace(
            urgency=urgency.get((sign.key, sign.option), LAST), alone=alone.get(sign.key, 0)
        )
        for question in situation.path
        for sign in _signs(question, situation.answers[question.key], situation.speech)
    ]
    return tuple(sorted(found, key=lambda sign: sign.urgency))


def _signs(question: Question, answer: Answer, say: Speech) -> Iterator[Sign]:
    if isinstance(question, SeveralOf) and isinstance(answer, frozenset):
        yield from _ticks(question, answer, say)
    elif answer == UNSURE:
        yield _sign(question, answer, UNSURE, "unsure", say)
    elif isinstance(question, YesNo):
        state: State = "present" if answer == question.worse else "absent"
        yield _sign(question, answer, question.worse, state, say)
    else:
        option = answer if isinstance(answer, str) else None
        yield _sign(question, answer, option, "present", say)


def _ticks(question: SeveralOf, answer: frozenset[str], say: Speech) -> Iterator[Sign]:
    for option in question.options:
        if option in answer:
            yield _sign(question, frozenset({option}), option, "present", say)
        elif UNSURE not in answer:
            yield _sign(question, frozenset({option}), option, "absent", say)
    if UNSURE in answer:
        yield _sign(question, frozenset({UNSURE}), UNSURE, "unsure", say)


def _sign(
    question: Question, answer: Answer, option: str | None, state: State, say: Speech
) -> Sign:
    said = set_apart(stated(question, answer, say)) or _as_written(question, answer, say)
    short = set_apart(clinical(question, answer))
    # Nobody says that they do what is not there.
    unsaid = state == "absent" or (state == "unsure" and not isinstance(question, YesNo))
    return Sign(
        question.key,
        option,
        state,
        said,
        short or said,
        symptom=question.not_a_symptom is None or (state == "present" and _is_exact(question)),
        choice=isinstance(question, OneOf),
        does="" if unsaid else does(question, answer, option, said, say),
    )


def _is_exact(question: Question) -> bool:
    """Whether its answers say which of several things a first answer meant."""
    closer = (name for names in contents().closer.values() for name in names)
    return question.key in {name.partition(":")[0] for name in closer}


def _as_written(question: Question, answer: Answer, say: Speech) -> str:
    """What stands in the content where it has no clause; never a question mark."""
    if isinstance(question, YesNo) or answer in (UNSURE, frozenset({UNSURE})):
        return say(question.text).rstrip("?")
    return answer_text(question, answer, say)

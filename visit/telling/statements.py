"""What a person says who gave an answer: the clauses that its question and options carry.

They are written out in the content. Where one is missing, nothing is made up: there is none.
"""

from collections.abc import Iterable, Mapping

from questionnaire import (
    UNSURE,
    Answer,
    Number,
    OneOf,
    Option,
    Question,
    SeveralOf,
    Told,
    YesNo,
    filled,
)
from visit.telling.answer_text import number_text
from visit.telling.measurement import in_both_units
from visit.words import Speech

Clauses = tuple[str, ...]


def stated(question: Question, answer: Answer, say: Speech) -> Clauses:
    """One clause for each thing answered, as it goes after "I have"; of "not sure", the topic.

    "No" to a yes/no question has the clause that goes after "no". Empty where one is missing.
    """
    if isinstance(question, YesNo):
        return _all([question.stated], say)
    if answer == UNSURE or answer == frozenset({UNSURE}):
        return _all([question.topic], say)
    if isinstance(question, Number):
        clauses = _all([question.stated], say)
        amount = number_text(question, answer) if isinstance(answer, float) else ""
        return tuple(filled(clause, {"amount": amount}) for clause in clauses)
    return _all([option.stated for option in _chosen(question, answer)], say)


def clinical(question: Question, answer: Answer) -> Clauses:
    """The same in the short form for a doctor. Empty where one is missing."""
    if isinstance(question, Number):
        if not question.clinical or not isinstance(answer, float):
            return ()
        return (filled(question.clinical, {"amount": in_both_units(question, answer)}),)
    if isinstance(question, YesNo):
        forms = [question.clinical]
    else:
        forms = [option.clinical for option in _chosen(question, answer)]
    return tuple(form for form in forms if form) if all(forms) else ()


def _all(clauses: Iterable[Told | None], say: Speech) -> Clauses:
    written = list(clauses)
    told = tuple(say(clause) for clause in written if clause)
    return told if len(told) == len(written) else ()


def _chosen(question: OneOf | SeveralOf, answer: Answer) -> list[Option]:
    options: Mapping[str, Option] = question.options
    chosen = answer if isinstance(answer, frozenset) else {answer}
    if len(chosen) == 1:
        return [options[name] for name in chosen if isinstance(name, str) and name in options]
    return [option for name, option in options.items() if name in chosen]

"""What one answer says, as tests of a form: chosen, answered otherwise, a number in a range.

"Otherwise" always means answered: a form must not read silence as another answer.
"""

from collections.abc import Mapping

from questionnaire import UNSURE, Compare, Number, Question, SeveralOf
from visit.fhir.form.clauses import Clauses, EnableWhen, Operator, any_of, both, either
from visit.fhir.naming import unsure_link

_COMPARED: dict[str, Operator] = {"at_least": ">=", "above": ">", "at_most": "<=", "below": "<"}
_OPPOSITE: dict[str, Operator] = {"at_least": "<", "above": "<=", "at_most": ">", "below": ">="}


def answered(question: Question, options: frozenset[str]) -> Clauses:
    """One of these options is chosen."""
    if isinstance(question, Number):
        ticked = any_of(EnableWhen(unsure_link(question), "=", UNSURE))
        return both(ticked, any_of(EnableWhen(question.key, "exists", value=False)))
    return any_of(*(EnableWhen(question.key, "=", option) for option in options))


def answered_otherwise(question: Question, options: frozenset[str]) -> Clauses:
    """Answered, with none of these options."""
    given = any_of(EnableWhen(question.key, "exists", value=True))
    if isinstance(question, Number):
        return given
    if isinstance(question, SeveralOf):
        # `!=` is left open for a question without an answer, so it never stands alone.
        return both(given, *(any_of(EnableWhen(question.key, "!=", o)) for o in options))
    return any_of(*(EnableWhen(question.key, "=", o) for o in question.choices if o not in options))


def compared(condition: Compare) -> Clauses:
    """The number stands so to the bound."""
    return _bounded(condition, _COMPARED)


def compared_otherwise(condition: Compare) -> Clauses:
    """The number is on the other side of the bound."""
    return _bounded(condition, _OPPOSITE)


def opposite(clauses: Clauses, questions: Mapping[str, Question]) -> Clauses:
    """The clauses do not all hold, whether answered or not."""
    return either(*(both(*(_untrue(test, questions) for test in clause)) for clause in clauses))


def _bounded(condition: Compare, operators: Mapping[str, Operator]) -> Clauses:
    operator = operators[condition.comparison]
    return any_of(EnableWhen(condition.question, operator, float(condition.bound)))


def _untrue(test: EnableWhen, questions: Mapping[str, Question]) -> Clauses:
    """The test is not met: no answer, or another one."""
    if test.operator == "exists":
        return any_of(test._replace(value=not test.value))
    nothing = EnableWhen(test.link, "exists", value=False)
    question = questions.get(test.link)
    if question is None or isinstance(question, (Number, SeveralOf)):
        raise ValueError(f"{test.link} cannot end the questions; use a question of kind 'one'")
    return either(any_of(nothing), answered_otherwise(question, frozenset({str(test.value)})))

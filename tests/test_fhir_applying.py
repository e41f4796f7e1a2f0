"""The exported form shows a question exactly when the app holds that it applies."""

import random

import pytest

from questionnaire import NOT_ASKED, Answers, Questionnaire, SkipLogic
from rules import Rulebook
from tests.fhir_form import shown, values_of
from tests.random_answers import random_answer, random_answers
from tests.random_questionnaires import random_questionnaire
from tests.toy import toy_rulebook
from visit.fhir import questionnaire_resource
from visit.fhir.form.clauses import EnableWhen, any_of, both, either

A, B, C = (EnableWhen(name, "=", "yes") for name in "abc")


def applying(questionnaire: Questionnaire, asking: SkipLogic, answers: Answers) -> set[str]:
    """Keys of the questions whose answer would count, asked one by one."""
    draw, applies = random.Random(0), set[str]()
    for key, question in questionnaire.questions.items():
        seen = asking.applicable({**answers, key: random_answer(draw, question)}).counted
        if seen.get(key, NOT_ASKED) is not NOT_ASKED:
            applies.add(key)
    return applies


def differences(rulebook: Rulebook, seed: int, people: int) -> list[str]:
    form, questionnaire = questionnaire_resource(rulebook), rulebook.questionnaire
    draw, asking = random.Random(seed), SkipLogic(questionnaire)
    found = []
    for _ in range(people):
        answers = random_answers(draw, questionnaire, draw.choice([0.3, 0.7, 0.95, 1]))
        expected = applying(questionnaire, asking, answers)
        values = values_of(questionnaire, answers)
        for cascading in (True, False):
            visible = shown(form, values, cascading=cascading) & set(questionnaire.questions)
            found += [f"{key}: {answers}" for key in visible ^ expected]
    return found


def test_the_form_shows_what_the_app_asks(rulebook: Rulebook):
    assert differences(rulebook, seed=1, people=150) == []


@pytest.mark.parametrize("seed", range(30))
def test_any_condition_an_author_may_write_keeps_its_meaning(seed: int):
    questionnaire = random_questionnaire(random.Random(seed))
    rulebook = toy_rulebook().model_copy(update={"questionnaire": questionnaire})

    assert differences(rulebook, seed, people=40) == []


def test_a_stricter_clause_makes_a_weaker_one_superfluous():
    assert both(any_of(A, B), any_of(A)) == any_of(A)


def test_either_of_two_conditions_is_all_pairs_of_their_clauses():
    assert either(both(any_of(A), any_of(B)), any_of(C)) == both(any_of(A, C), any_of(B, C))

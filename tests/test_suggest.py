"""Which answers made a rule fire, and which questions to ask follow from them."""

import pytest

from questionnaire import Answer, AtLeast, Compare, Condition, CountedAnswers, Is, Not
from rules import evidence, evidence_of, suggest
from tests.toy import at_the_sink, toy_engine

NONE = frozenset({"none"})
PAIN, LUMP, SIZE = (
    Is("pain", frozenset({"yes", "unsure"})),
    Is("lump", frozenset({"yes"})),
    Compare("size", "at_least", 5.0),
)


@pytest.mark.parametrize(
    ("condition", "seen", "expected"),
    [
        (PAIN, {"pain": "yes"}, ("pain",)),
        (AtLeast(2, (PAIN, LUMP)), {"pain": "yes", "lump": "yes"}, ("pain", "lump")),
        (AtLeast(1, (PAIN, LUMP)), {"pain": "no", "lump": "yes"}, ("lump",)),
        (AtLeast(1, (PAIN, LUMP)), {"lump": "yes"}, ("lump",)),
        (AtLeast(1, (SIZE, PAIN)), {"size": 5.0, "pain": "yes"}, ("size", "pain")),
        (AtLeast(2, (PAIN, PAIN)), {"pain": "yes"}, ("pain",)),
        (Not(LUMP), {"lump": "no"}, ("lump",)),
        (Not(AtLeast(2, (PAIN, LUMP))), {"pain": "no"}, ("pain",)),
    ],
)
def test_evidence_is_what_was_answered_and_counted(
    condition: Condition, seen: CountedAnswers, expected: tuple[str, ...]
):
    assert evidence(condition, seen) == expected


def test_the_evidence_of_several_rules_names_each_answer_once():
    by_id = toy_engine().rulebook.rule
    rules = [by_id[f"kitchen_sink.{name}"] for name in ("pain_at_all", "spreading_pain")]
    seen = {"kitchen_sink.pain": "yes", "kitchen_sink.spreading": "yes"}

    assert evidence_of(rules, seen) == ("kitchen_sink.pain", "kitchen_sink.spreading")


def suggested(answers: dict[str, Answer]) -> dict[str, tuple[str, ...]]:
    engine = toy_engine()
    found = suggest(engine.rulebook, engine.decide(answers))
    return {suggestion.question.id: suggestion.because for suggestion in found}


def test_a_question_is_suggested_because_of_the_most_urgent_rule_that_names_it():
    answers = at_the_sink(pain="yes", spreading="yes", growth="none", feelings=NONE, size=1.0)

    assert suggested(answers) == {"what_next": ("kitchen_sink.pain", "kitchen_sink.spreading")}


def test_a_question_is_offered_for_what_was_answered_whatever_fires():
    answers = at_the_sink(pain="no", growth="slow", feelings=NONE, size=1.0)

    assert suggested(answers)["growth_scan"] == ("kitchen_sink.growth",)


def test_a_question_is_not_offered_before_its_answer_is_known():
    assert "growth_scan" not in suggested(at_the_sink(pain="no"))


def test_a_question_that_a_rule_names_is_not_offered_again():
    engine = toy_engine()
    rule = engine.rulebook.rule["kitchen_sink.pain_at_all"]
    named = rule.model_copy(update={"ask_provider": ("growth_scan",)})
    guidance = engine.decide(at_the_sink(pain="yes", growth="slow"))._replace(fired=(named,))

    found = suggest(engine.rulebook, guidance)

    assert [(s.question.id, s.because) for s in found] == [("growth_scan", ("kitchen_sink.pain",))]

"""Rules that fire nowhere: of a place that does not apply, and when no rule fits."""

from questionnaire import Is
from rules import Engine, Rule
from rules.workbench.mutation.mutants import with_rules
from tests.toy import at_the_sink, toy_rulebook

NONE = frozenset({"none"})


def about_everyone(name: str, option: str) -> Rule:
    """A rule of the sink that reads only what everyone is asked."""
    rule = toy_rulebook().rule[f"kitchen_sink.{name}"]
    return rule.model_copy(update={"when": Is("everyone.danger_signs", frozenset({option}))})


def test_a_rule_of_a_place_that_was_not_chosen_neither_fires_nor_waits():
    engine = Engine(with_rules(toy_rulebook(), (about_everyone("pain_at_all", "none"),)))
    elsewhere = {**at_the_sink(), "everyone.places": NONE}

    assert engine.decide(at_the_sink()).fired
    assert engine.decide(elsewhere).fired == ()
    assert engine.decide(elsewhere).open == ()


def test_a_rule_of_a_place_that_may_still_be_chosen_waits():
    engine = Engine(with_rules(toy_rulebook(), (about_everyone("pain_at_all", "none"),)))
    not_yet = {key: answer for key, answer in at_the_sink().items() if key != "everyone.places"}

    guidance = engine.decide(not_yet)

    assert guidance.fired == ()
    assert [rule.id for rule in guidance.open] == ["pain_at_all"]
    assert guidance.highest_possible is not None
    assert guidance.highest_possible.id == "routine"


def test_where_no_rule_fits_there_is_no_level():
    engine = Engine(with_rules(toy_rulebook(), (about_everyone("pain_at_all", "fainting"),)))

    guidance = engine.decide(at_the_sink())

    assert guidance.settled
    assert guidance.level is None
    assert guidance.highest_possible is None


def test_the_highest_possible_level_is_that_of_the_most_urgent_open_rule():
    calm, routine = about_everyone("pain_at_all", "none"), toy_rulebook().rule["everyone.calm"]
    engine = Engine(with_rules(toy_rulebook(), (routine, calm)))

    guidance = engine.decide(at_the_sink())

    assert [rule.id for rule in guidance.fired] == ["pain_at_all", "calm"]
    assert guidance.highest_possible == guidance.level

"""Levels, ties and partial answers."""

import pytest

from questionnaire import Answer, parse_condition
from rules import Engine, Rulebook
from rules.evidence import one_answer_away, only_unsure
from tests.toy import at_the_sink, toy_engine

NONE = frozenset({"none"})


def level(answers: dict[str, Answer]) -> str | None:
    found = toy_engine().decide(answers).level
    return found.id if found else None


def fired(answers: dict[str, Answer]) -> list[str]:
    return [rule.id for rule in toy_engine().decide(answers).fired]


def test_the_level_is_the_highest_among_fired_rules() -> None:
    answers = at_the_sink(pain="yes", spreading="no", size=6.0)

    assert level(answers) == "two_weeks"


def test_all_fired_rules_stay_most_urgent_first() -> None:
    answers = at_the_sink(pain="yes", spreading="yes", growth="fast")

    assert fired(answers) == ["spreading_pain", "big_or_fast", "pain_at_all", "calm"]


def test_calm_advice_is_not_shown_beside_urgent_advice() -> None:
    guidance = toy_engine().decide(at_the_sink(pain="yes", spreading="yes", growth="fast"))

    shown = [rule.id for rule in toy_engine().reasons(guidance)]
    assert shown == ["spreading_pain", "big_or_fast", "pain_at_all"]


def test_in_an_emergency_only_its_own_signs_are_shown() -> None:
    guidance = toy_engine().decide(at_the_sink(pain="yes", spreading="yes", growth="fast"))

    assert [rule.id for rule in toy_engine().advice(guidance)] == ["spreading_pain"]


def test_calm_advice_is_shown_when_there_is_no_other() -> None:
    guidance = toy_engine().decide(at_the_sink(pain="no", growth="none", feelings=NONE, size=1.0))

    assert [rule.id for rule in toy_engine().advice(guidance)] == ["calm"]


def told_elsewhere(*anywhere: str) -> Engine:
    """The toy rules, with the pain of the sink told by an age as well."""
    rulebook = toy_engine().rulebook
    when = parse_condition({"any": [{"kitchen_sink.pain": "yes"}, {"everyone.age": "40_plus"}]})
    rules = tuple(
        rule.model_copy(update={"when": when}) if rule.id == "pain_at_all" else rule
        for rule in rulebook.rules
    )
    parts = {name: getattr(rulebook, name) for name in Rulebook.model_fields}
    changed = {"rules": rules, "anywhere": frozenset(anywhere)}
    return Engine(Rulebook.model_construct(**{**parts, **changed}))


AWAY = at_the_sink() | {"everyone.places": NONE}


def test_a_rule_that_may_fire_anywhere_needs_no_place_to_be_asked() -> None:
    guidance = told_elsewhere("kitchen_sink.pain_at_all").decide(AWAY)

    assert guidance.sight.locations["kitchen_sink"] is False
    assert [rule.id for rule in guidance.fired] == ["pain_at_all", "calm"]


def test_a_rule_of_a_place_that_was_not_asked_does_not_fire() -> None:
    guidance = told_elsewhere().decide(AWAY)

    assert "pain_at_all" not in [rule.id for rule in guidance.fired]
    assert guidance.settled


def test_a_rule_that_may_fire_anywhere_fires_before_its_place_is_known() -> None:
    known = {key: answer for key, answer in AWAY.items() if key != "everyone.places"}
    engines = told_elsewhere(), told_elsewhere("kitchen_sink.pain_at_all")
    of_place, anywhere = (engine.decide(known) for engine in engines)

    assert of_place.sight.locations["kitchen_sink"] is None
    assert "pain_at_all" in [rule.id for rule in of_place.open]
    assert "pain_at_all" in [rule.id for rule in anywhere.fired]


def test_not_sure_of_a_danger_sign_counts_as_yes_where_the_rule_says_so() -> None:
    assert level(at_the_sink(pain="yes", spreading="unsure")) == "emergency"


def test_the_lowest_level_is_held_back_while_a_more_urgent_rule_is_open() -> None:
    guidance = toy_engine().decide(at_the_sink())

    assert [rule.id for rule in guidance.fired] == ["calm"]
    assert guidance.level is None
    assert guidance.highest_possible is not None
    assert guidance.highest_possible.id == "emergency"


def test_the_lowest_level_is_given_once_nothing_is_open() -> None:
    answers = at_the_sink(pain="no", growth="none", feelings=NONE, size=1.0)

    guidance = toy_engine().decide(answers)

    assert guidance.settled
    assert guidance.level is not None
    assert guidance.level.id == "watch"


@pytest.mark.parametrize(
    ("feelings", "expected"),
    [({"sick"}, False), ({"sick", "hot"}, True), ({"unsure"}, True), ({"none"}, False)],
)
def test_so_many_of_several(feelings: set[str], expected: bool) -> None:  # noqa: FBT001
    answers = at_the_sink(pain="no", feelings=frozenset(feelings))

    assert ("two_feelings" in fired(answers)) is expected


def test_nothing_is_guessed_from_no_answers() -> None:
    guidance = toy_engine().decide({})

    assert guidance.level is None
    assert guidance.fired == ()
    assert not guidance.settled


def test_only_what_decides_is_asked_on_the_short_way() -> None:
    engine = toy_engine()
    guidance = engine.decide({})

    assert "everyone.who_for" in engine.needed(guidance), "it is always asked"
    assert "everyone.who_for" not in engine.decisive(guidance)


BOTH = parse_condition({"all": [{"ankle.pain": "yes"}, {"ankle.lump": "yes"}]})


def test_one_answer_away_names_the_one_that_is_missing() -> None:
    assert one_answer_away(BOTH, {"ankle.pain": "yes", "ankle.lump": "no"}) == frozenset(
        {("ankle.lump", "yes")}
    )
    assert not one_answer_away(BOTH, {"ankle.pain": "no", "ankle.lump": "no"})


@pytest.mark.parametrize("unsure", ["unsure", frozenset({"unsure"})])
def test_a_condition_can_rest_on_what_is_not_sure_alone(unsure: str | frozenset[str]) -> None:
    condition = parse_condition({"ankle.pain": ["yes", "unsure"]})

    assert only_unsure(condition, {"ankle.pain": unsure})
    assert not only_unsure(condition, {"ankle.pain": "yes"})


def settled(answers: dict[str, Answer]) -> bool:
    engine = toy_engine()
    return engine.settles(engine.decide(answers))


def test_it_is_settled_once_no_open_rule_could_come_first() -> None:
    answers = at_the_sink(pain="yes", spreading="yes")

    assert toy_engine().decide(answers).open
    assert settled(answers)


def test_it_is_not_settled_while_a_more_urgent_rule_is_open() -> None:
    assert not settled(at_the_sink(pain="yes"))


def test_it_is_not_settled_while_a_rule_that_stands_before_it_is_open() -> None:
    engine = toy_engine()
    spreads, big = (
        engine.rulebook.rule[f"kitchen_sink.{n}"] for n in ("spreading_pain", "big_or_fast")
    )
    guidance = engine.decide(at_the_sink(pain="yes", spreading="yes"))
    alone = guidance._replace(fired=(big,), open=(spreads,))

    assert not engine.settles(alone)
    assert engine.settles(alone._replace(fired=(spreads,), open=(big,)))


def test_nothing_is_settled_without_a_rule_that_fires() -> None:
    engine = toy_engine()
    guidance = engine.decide(at_the_sink())

    assert not engine.settles(guidance._replace(fired=(), open=()))


def test_nothing_is_settled_while_an_answer_could_still_end_the_questions() -> None:
    answers = at_the_sink(pain="yes", spreading="yes")
    del answers["everyone.age"]

    assert not settled(answers)


def test_an_answer_that_ended_the_questions_settles_it() -> None:
    assert settled({**at_the_sink(), "everyone.age": "under_18"})


def test_a_question_that_may_end_the_others_decides_until_it_is_answered() -> None:
    engine, answers = toy_engine(), at_the_sink(pain="yes", spreading="yes")
    answered = engine.decisive(engine.decide(answers))

    del answers["everyone.age"]

    assert "everyone.age" not in answered
    assert "everyone.age" in engine.decisive(engine.decide(answers))

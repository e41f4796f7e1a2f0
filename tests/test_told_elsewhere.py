"""A fact that is told in a second place counts as much as in the first, and only ever raises."""

from pathlib import Path

import pytest

from questionnaire import AtLeast, Condition, ContentError, Is, Not, dump, parse_condition
from rules import Engine, Rulebook
from rules.checks.consistency import unmarked_dangers
from rules.evidence import evidence
from rules.loading.widening import counting, facts_that_raise, needs_own_sign, widened
from rules.told_elsewhere import Fact
from rules.workbench.proof.properties.told_elsewhere import told_once_is_enough
from tests.effort import share_of
from tests.people import complete_person
from tests.proven import changed_copy, modelled, rulebook_of

FILE = "rules/told_elsewhere.yaml"
WAY = "{ankle.growth: slow}"


def changed(rulebook: Rulebook, **changes: object) -> Rulebook:
    """The rule book with these parts; not a copy, which would keep what was worked out before."""
    parts = {name: getattr(rulebook, name) for name in Rulebook.model_fields}
    return Rulebook.model_construct(**{**parts, **changes})


def without(rulebook: Rulebook, fact: Fact, way: Condition) -> Rulebook:
    """Rules that do not count this way to tell the fact, and nothing else to be proved of them."""
    fewer = tuple(other for other in fact.told_by if other != way)
    facts = [
        one.model_copy(update={"told_by": fewer}) if one == fact else one for one in rulebook.facts
    ]
    written = [
        rule.model_copy(update={"when": rulebook.written.get(rule.key, rule.when)})
        for rule in rulebook.rules
    ]
    less = widened(written, facts_that_raise(facts, written, rulebook.rank))
    alone = fact.model_copy(update={"told_by": (way,)})
    return changed(rulebook, rules=less.rules, anywhere=less.anywhere, facts=(alone,))


# What it does to advice --------------------------------------------------------------------------


def test_every_way_is_needed(rulebook: Rulebook) -> None:
    """Without any one of them, somebody would wait longer for having told it there."""
    ways = [(fact, way) for fact in rulebook.facts for way in fact.told_by]
    idle = [
        f"{fact.fact}: {dump(way)}"
        for fact, way in share_of(ways, part=6)
        if not told_once_is_enough(*modelled(without(rulebook, fact, way))).findings
    ]

    assert ways
    assert not idle


def test_nobody_loses_a_rule(rulebook: Rulebook) -> None:
    _, world = modelled(rulebook)
    lost = [
        rule.key
        for rule in rulebook.rules
        if rule.key in rulebook.written
        and world.circuit.can_hold(
            [
                world.applies[rule.location],
                world.holds(rulebook.written[rule.key]),
                -world.fires[rule.key],
            ]
        )
    ]

    assert rulebook.written
    assert not lost


def test_nothing_told_elsewhere_is_an_emergency_by_itself(rulebook: Rulebook) -> None:
    """What is one alone is marked as a danger sign, and interrupts."""
    questions = rulebook.questionnaire.questions
    alone = [
        wrong
        for rule in rulebook.rules
        if rule.level == rulebook.levels[0].id
        for wrong, _ in unmarked_dangers(rule, rule.when, questions)
    ]

    assert not alone


@pytest.mark.parametrize(
    ("said", "rule", "told", "denied"),
    [
        pytest.param(
            {
                "everyone.places": ["belly", "blood_vessels"],
                "blood_vessels.belly_swollen": "yes",
                "whole_body.fever": "yes",
            },
            "belly_signs.pain_with_illness",
            "blood_vessels.belly_swollen",
            "belly_signs.pain",
            id="pain",
        ),
        pytest.param(
            {
                "everyone.road": "in_treatment",
                "in_treatment.operation": "belly",
                "everyone.places": "belly",
                "belly_signs.pain": "yes",
                "belly_signs.pain_kind": "strong",
            },
            "belly_signs.strong_pain_with_signs",
            "in_treatment.operation",
            "everyone.context",
            id="operation",
        ),
    ],
)
def test_the_reason_is_what_was_said_and_never_what_was_denied(
    engine: Engine, said: dict[str, object], rule: str, told: str, denied: str
) -> None:
    asked = engine.rulebook.questionnaire
    guidance = engine.decide(complete_person(asked, "everyone", said))
    fired = next(one for one in guidance.fired if one.key == rule)
    reasons = evidence(fired.when, guidance.sight.counted)

    assert guidance.level == engine.rulebook.levels[0]
    assert told in reasons
    assert denied not in reasons
    assert guidance.sight.counted[denied] in ("no", frozenset({"none"}))


# How a condition is widened ----------------------------------------------------------------------

LUMP = Fact(
    fact="a lump",
    counts_as={"arm.lump": "yes"},
    told_by=(Is("skin.lump", frozenset({"yes"})),),
    not_sure_by=(Is("skin.lump", frozenset({"unsure"})),),
)


def read(written: object) -> Condition:
    return parse_condition(written)


def test_a_test_of_the_fact_holds_for_each_way_to_tell_it() -> None:
    assert counting(read({"arm.lump": "yes"}), (LUMP,)) == read(
        {"any": [{"arm.lump": "yes"}, {"skin.lump": "yes"}]}
    )


def test_in_an_any_each_way_stands_beside_the_others() -> None:
    written = {"any": [{"arm.lump": "yes"}, {"arm.pain": "yes"}]}

    assert counting(read(written), (LUMP,)) == read(
        {"any": [{"arm.lump": "yes"}, {"skin.lump": "yes"}, {"arm.pain": "yes"}]}
    )


def test_not_sure_counts_where_not_sure_of_the_first_counts() -> None:
    assert counting(read({"arm.lump": ["yes", "unsure"]}), (LUMP,)) == read(
        {"any": [{"arm.lump": ["yes", "unsure"]}, {"skin.lump": "yes"}, {"skin.lump": "unsure"}]}
    )


@pytest.mark.parametrize(
    "written", [{"arm.lump": "no"}, {"not": {"arm.lump": "yes"}}, {"arm.size": {"at_least": "4"}}]
)
def test_what_could_take_a_rule_away_stays_as_it_is(written: object) -> None:
    assert counting(read(written), (LUMP,)) == read(written)


@pytest.mark.parametrize(
    ("written", "needs"),
    [
        ({"arm.lump": "yes"}, True),
        ({"skin.lump": "yes"}, False),
        ({"all": [{"arm.lump": "yes"}, {"skin.lump": "yes"}]}, True),
        ({"any": [{"arm.lump": "yes"}, {"skin.lump": "yes"}]}, False),
        ({"all": [{"arm.lump": "yes"}, {"not": {"skin.lump": "yes"}}]}, False),
    ],
)
def test_a_rule_fires_elsewhere_only_if_it_needs_a_sign_of_its_own(
    written: object,
    *,
    needs: bool,
) -> None:
    assert needs_own_sign(read(written), "arm") is needs


def test_a_way_that_is_as_urgent_by_itself_is_not_told_twice(rulebook: Rulebook) -> None:
    """A belly ache with burning pee is for today: a visit for belly pain adds nothing to it."""
    today, visit = (rulebook.rule[f"belly_signs.{name}"] for name in ("pain_with_illness", "pain"))

    assert "urinary.unwell" in today.when.reads
    assert "urinary.unwell" not in visit.when.reads


def test_every_way_is_said_and_none_is_denied(rulebook: Rulebook) -> None:
    def denies(condition: Condition) -> bool:
        match condition:
            case Not():
                return True
            case AtLeast(parts=parts):
                return any(map(denies, parts))
        return isinstance(condition, Is) and bool(condition.options & {"no", "none"})

    assert not [fact.fact for fact in rulebook.facts if any(map(denies, fact.told_by))]


# What an author is told --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (WAY, "{ankle.growt: slow}", "5: 'ankle.growt' is not a question; did you mean"),
        (WAY, "{ankle.growth: slw}", "5: no option 'slw' in ankle.growth; did you mean 'slow'?"),
        (WAY, "{not: {ankle.growth: slow}}", "5: a 'not' tells no fact; name the answers"),
        ("hand.weak: yes", "hand.week: yes", "3: 'hand.week' is not a question; did you mean"),
        ("hand.weak: yes", "hand.weak: yess", "3: no option 'yess' in hand.weak"),
        ("hand.weak: yes", "hand.weak: unsure", "3: 'unsure' of hand.weak tells no fact"),
        ("hand.weak: yes", "ankle.size: big", "3: 'big' of ankle.size tells no fact"),
        ("told_by", "told_bye", "'told_bye' is not a field here; did you mean 'told_by'?"),
    ],
)
def test_a_slip_is_refused_with_its_line_and_remedy(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    with pytest.raises(ContentError) as refused:
        rulebook_of(changed_copy(tmp_path / "content", (FILE, old, new)))

    assert "told_elsewhere.yaml:" in str(refused.value)
    assert says in str(refused.value)


def test_another_file_is_another_edition(tmp_path: Path) -> None:
    one = rulebook_of(changed_copy(tmp_path / "one"))
    other = rulebook_of(changed_copy(tmp_path / "other", (FILE, WAY, "{ankle.growth: fast}")))

    assert one.edition.digest != other.edition.digest

"""The ledgers: checked, sorted, told in one sentence, and feeding the questions about growth."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questionnaire import OneOf, Questionnaire, UnclearNumber, YesNo
from rules import Rulebook
from tests import ledger_entries
from tests.ledger_entries import bleeding, lumps
from tests.toy import toy_questionnaire
from tests.visits import ENGINE, TODAY, at_a_sink
from visit import TypedNumber
from visit.dates import span
from visit.flow.answering import answer
from visit.ledgers.amounts import in_own_unit
from visit.ledgers.content import LedgerContent, objects_of, supports
from visit.ledgers.proposals import Proposal, look_again, proposals
from visit.ledgers.sentences import growth_spoken, sentences
from visit.ledgers.series import series
from visit.model.ledger import Entry, Measure
from visit.model.plan import Plan
from visit.plan.edit import EditRefused
from visit.plan.write_down import entry_of, log, measured, strike
from visit.situation import Situation

OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 12)
SINK = LedgerContent.model_validate(
    {
        "ledgers": supports().ledgers,
        "grows": "lump",
        "growth": [
            {
                "question": "kitchen_sink.growth",
                "answer": "fast",
                "days": {"least": 0, "most": 364},
                "sources": ["handbook"],
            },
            {
                "question": "kitchen_sink.growth",
                "answer": "slow",
                "days": {"least": 365},
                "sources": ["handbook"],
            },
        ],
        "size": [{"question": "kitchen_sink.size", "sources": ["handbook"]}],
    }
)
LUMP, BLEEDING = supports().by_id["lump"], supports().by_id["bleeding"]
_, SIZE = supports().growing


def lump(day: date = OCTOBER, size_cm: float = 3.0, **said: str) -> Entry:
    return ledger_entries.lump(day, size_cm, **said)


def at_a_sink_with(*entries: Entry, **answers: str | float) -> Situation:
    return Situation(ENGINE, at_a_sink(Plan(ledgers=lumps(*entries)), **answers))


def noted(*entries: Entry) -> Plan:
    """A plan in which these lumps were noted, one after the other."""
    plan = Plan()
    for entry in entries:
        plan = log(plan, LUMP, entry, TODAY)
    return plan


def grown(first: float, last: float, days: int = 42, **answers: str | float) -> list[Proposal]:
    entries = (lump(NOVEMBER - timedelta(days), first), lump(NOVEMBER, last))
    return list(proposals(at_a_sink_with(*entries, **answers), SINK))


def test_entries_stand_in_order_of_days() -> None:
    plan = noted(lump(NOVEMBER), lump(OCTOBER))

    assert [entry.day for entry in plan.ledgers["lump"]] == [OCTOBER, NOVEMBER]


def test_a_second_entry_of_the_same_day_replaces_the_first() -> None:
    plan = noted(lump(size_cm=3), lump(size_cm=4))

    assert plan.ledgers["lump"] == (lump(size_cm=4),)


def test_two_lumps_keep_their_own_entries() -> None:
    plan = noted(lump(which="left arm"), lump(which="neck"))

    assert len(sentences(LUMP, plan.ledgers["lump"])) == 2


def test_two_kinds_of_bleeding_on_one_day_are_two_entries() -> None:
    plan = Plan()
    for kind in ("womb", "pee", "pee"):
        plan = log(plan, BLEEDING, bleeding(OCTOBER, "some", kind), TODAY)

    assert [entry.noted["kind"] for entry in plan.ledgers["bleeding"]] == ["womb", "pee"]


def test_an_entry_can_be_struck_out() -> None:
    assert strike(noted(lump()), "lump", lump()) == Plan()


@pytest.mark.parametrize("ahead", [2, 30])
def test_a_day_that_has_not_come_is_refused(ahead: int) -> None:
    with pytest.raises(EditRefused, match="Choose today or an earlier day"):
        noted(lump(TODAY + timedelta(ahead)))


def test_a_day_that_began_earlier_where_the_person_is_counts() -> None:
    tomorrow = TODAY + timedelta(1)

    assert noted(lump(tomorrow)).ledgers["lump"][0].day == tomorrow


@pytest.mark.parametrize("size", [0, -1, 51, 1e9, float("nan"), float("inf")])
def test_a_size_that_cannot_be_is_refused(size: float) -> None:
    with pytest.raises(EditRefused, match="too small or too large"):
        entry_of(LUMP, OCTOBER, {"size": Measure.model_construct(number=size, unit="cm", like="")})


def test_a_refused_number_is_told_with_what_it_can_be() -> None:
    with pytest.raises(EditRefused, match=r"It can be 0\.1 to 50 cm"):
        entry_of(LUMP, OCTOBER, {"size": Measure(number=51, unit="cm")})


def test_a_number_in_a_unit_that_is_not_offered_is_refused() -> None:
    with pytest.raises(EditRefused):
        entry_of(LUMP, OCTOBER, {"size": Measure(number=2, unit="miles")})


def test_a_growing_lump_is_one_sentence() -> None:
    entries = (lump(OCTOBER, 3), lump(NOVEMBER, 5))

    assert sentences(LUMP, entries) == (
        "The lump grew from 3 cm on October 1, 2026 to 5 cm on November 12, 2026, in 6 weeks.",
    )
    assert (
        growth_spoken(Plan(ledgers=lumps(*entries))) == "The lump grew from 3 to 5 cm in 6 weeks."
    )


@pytest.mark.parametrize(
    ("sizes", "sentence"),
    [
        ((3,), "The lump was 3 cm on October 1, 2026."),
        (
            (3, 3),
            (
                "The lump was 3 cm on October 1, 2026 and the same on November 12, 2026, "
                "6 weeks later."
            ),
        ),
        (
            (5, 3),
            "The lump went from 5 cm on October 1, 2026 to 3 cm on November 12, 2026, in 6 weeks.",
        ),
    ],
    ids=["one entry", "same", "smaller"],
)
def test_other_lumps_are_one_sentence_too(sizes: tuple[float, ...], sentence: str) -> None:
    entries = tuple(lump(day, size) for day, size in zip((OCTOBER, NOVEMBER), sizes, strict=False))

    assert sentences(LUMP, entries) == (sentence,)
    assert growth_spoken(Plan(ledgers=lumps(*entries))) is None


def test_the_sentence_tells_how_it_feels_and_hurts() -> None:
    entries = (
        lump(OCTOBER, 3, firmness="soft", pain="none"),
        lump(NOVEMBER, 3, firmness="hard", pain="none"),
    )

    [sentence] = sentences(LUMP, entries)

    assert sentence.endswith("; it felt soft and now it feels hard; it does not hurt.")


def test_the_sentence_names_the_lump_and_the_object() -> None:
    [sentence] = sentences(LUMP, (lump(like="a grape", which="Left arm"),))

    assert sentence == "Left arm was 3 cm (as big as a grape) on October 1, 2026."


def test_a_chart_has_a_line_for_each_lump() -> None:
    entries = (lump(OCTOBER, 3, which="Arm"), lump(NOVEMBER, 5, which="arm"), lump(which="Neck"))

    drawn = series(LUMP, entries)

    assert drawn is not None
    assert [(point.day, point.height) for point in drawn.lines["arm"]] == [
        ("October 1, 2026", 3),
        ("November 12, 2026", 5),
    ]
    assert list(drawn.lines) == ["arm", "Neck"]


def test_bleeding_is_one_sentence() -> None:
    entries = (
        bleeding(OCTOBER, "spots", "womb"),
        bleeding(NOVEMBER, "spots", "womb"),
        bleeding(NOVEMBER, "heavy", "bottom"),
    )

    [sentence] = sentences(BLEEDING, entries)

    assert sentence == (
        "Bleeding on 2 days from October 1, 2026 to November 12, 2026: spots or streaks (2), "
        "heavy (1); from the vagina (2), from the bottom or in stool (1)."
    )


def test_one_day_of_bleeding_has_one_date() -> None:
    assert sentences(BLEEDING, (bleeding(OCTOBER, "some", "pee"),)) == (
        "Bleeding on October 1, 2026: more than spots (1); in pee (1).",
    )


def test_no_bleeding_has_no_sentence() -> None:
    assert sentences(BLEEDING, ()) == ()


def test_an_amount_that_is_not_known_is_not_drawn() -> None:
    unsure, heavy = bleeding(OCTOBER, "unsure", "womb"), bleeding(NOVEMBER, "heavy", "womb")

    drawn = series(BLEEDING, (unsure, heavy))

    assert drawn is not None
    assert [(point.day, point.height) for point in drawn.points] == [("November 12, 2026", 3)]
    assert series(BLEEDING, (unsure,)) is None


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (0, "0 days"),
        (1, "1 day"),
        (13, "13 days"),
        (14, "2 weeks"),
        (60, "9 weeks"),
        (61, "2 months"),
        (730, "24 months"),
        (731, "2 years"),
    ],
)
def test_a_span_is_told_in_the_largest_unit_that_fits_twice(days: int, text: str) -> None:
    assert span(OCTOBER, OCTOBER + timedelta(days)) == text


def test_growth_within_a_year_supports_the_fast_answer() -> None:
    [growth, size] = grown(3, 5)

    assert (growth.key, growth.present, growth.proposed) == ("kitchen_sink.growth", "slow", "fast")
    assert growth.why.startswith("The lump grew from 3 cm")
    assert (size.key, size.present, size.proposed) == ("kitchen_sink.size", 2.0, 5.0)


def test_growth_over_more_than_a_year_supports_the_slow_answer() -> None:
    [growth, _] = grown(3, 5, days=400, growth="none")

    assert growth.proposed == "slow"


def test_what_was_answered_already_is_not_proposed() -> None:
    assert grown(3, 5, growth="fast", size=5.0) == []


def test_not_sure_may_become_the_answer_that_the_ledger_supports() -> None:
    found = grown(3, 5, growth="unsure", size="unsure")

    assert [proposal.proposed for proposal in found] == ["fast", 5.0]


def test_a_lump_that_shrinks_supports_nothing() -> None:
    assert grown(1.9, 1.5) == []


def test_growth_after_shrinking_is_seen() -> None:
    entries = (lump(OCTOBER, 4), lump(OCTOBER + timedelta(7), 1), lump(NOVEMBER, 1.5))

    [found] = proposals(at_a_sink_with(*entries), SINK)

    assert found.proposed == "fast"
    assert found.why.startswith("The lump grew from 1 cm on October 8, 2026 to 1.5 cm")


def test_a_size_out_of_the_range_of_its_question_is_not_proposed() -> None:
    assert [proposal.key for proposal in grown(45, 45)] == []


def test_a_question_that_was_not_asked_gets_no_proposal() -> None:
    journey = at_a_sink(Plan(ledgers=lumps(lump(OCTOBER, 3), lump(NOVEMBER, 5))))
    elsewhere = {**journey.answers, "everyone.places": ("none",)}

    assert (
        proposals(Situation(ENGINE, journey.model_copy(update={"answers": elsewhere})), SINK) == ()
    )


@settings(deadline=None)
@given(
    sizes=st.lists(st.floats(0.5, 40), min_size=1, max_size=4),
    growth=st.sampled_from(["none", "slow", "fast", "unsure"]),
    size=st.one_of(st.just("unsure"), st.floats(0.5, 40)),
)
def test_no_proposal_leads_to_slower_care(
    sizes: list[float], growth: str, size: str | float
) -> None:
    entries = tuple(
        lump(OCTOBER + timedelta(7 * week), size_cm) for week, size_cm in enumerate(sizes)
    )
    journey = at_a_sink(Plan(ledgers=lumps(*entries)), growth=growth, size=size)
    rank, before = ENGINE.rulebook.rank, ENGINE.decide(journey.answers).level

    for proposal in proposals(Situation(ENGINE, journey), SINK):
        after = ENGINE.decide({**journey.answers, proposal.key: proposal.proposed}).level

        assert before is not None
        assert after is not None
        assert rank[after.id] >= rank[before.id]


def test_a_proposal_opens_the_question_and_changes_no_answer() -> None:
    journey = at_a_sink(Plan(ledgers=lumps(lump(OCTOBER, 3), lump(NOVEMBER, 5))))
    [growth, _] = proposals(Situation(ENGINE, journey), SINK)

    opened = look_again(journey, growth)

    assert (opened.page, opened.asking, opened.changing) == ("question", growth.key, True)
    assert opened.unsent == {growth.key: "fast"}
    assert opened.answers == journey.answers
    assert answer(ENGINE, opened, {}).page == "change"


def test_every_supported_question_and_answer_is_there(questionnaire: Questionnaire) -> None:
    for entry in supports().growth:
        question = questionnaire.question(entry.question)
        assert isinstance(question, (YesNo, OneOf))
        assert entry.answer in question.choices
        assert isinstance(question, YesNo) or question.rising
    for size in supports().size:
        assert getattr(questionnaire.question(size.question), "unit", None) == "cm"


def test_everyday_objects_come_from_the_question_about_size(questionnaire: Questionnaire) -> None:
    objects = objects_of(SIZE, questionnaire)

    assert objects["a golf ball"] == 4.3
    assert SIZE.other_unit is not None
    assert SIZE.other_unit.unit == "inches"
    assert objects_of(SIZE, toy_questionnaire()) == {}


def test_every_supported_answer_has_a_known_source(rulebook: Rulebook) -> None:
    growth = {name for entry in supports().growth for name in entry.sources}
    size = {name for entry in supports().size for name in entry.sources}

    leads = {name for ledger in supports().ledgers for name in ledger.sources}

    assert growth | size | leads <= set(rulebook.sources)


def test_a_broken_mapping_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "ledgers.yaml"
    broken.write_text("growth: []\nsizes: []\n")

    with pytest.raises(Exception, match="'sizes' is not a field here"):
        supports(broken)


@pytest.mark.parametrize(
    ("unit", "typed", "size_cm"),
    [("cm", "2,5", 2.5), ("inches", "2,5", 6.35), ("inches", "1.57", 3.99)],
)
def test_a_size_is_kept_as_it_was_typed_and_compared_in_cm(
    unit: str, typed: str, size_cm: float
) -> None:
    size = measured(SIZE, TypedNumber(number=typed, unit=unit), "an egg", {"an egg": 6.0})

    assert size == Measure(number=float(typed.replace(",", ".")), unit=unit)
    assert in_own_unit(SIZE, size) == size_cm


def test_a_number_without_its_unit_is_none() -> None:
    assert measured(SIZE, TypedNumber(number="2"), "", {}) is None


def test_without_a_number_the_size_is_that_of_the_object(questionnaire: Questionnaire) -> None:
    objects = objects_of(SIZE, questionnaire)

    assert measured(SIZE, TypedNumber(unit="cm"), "an egg", objects) == Measure(
        number=6.0, unit="cm", like="an egg"
    )
    assert measured(SIZE, TypedNumber(unit="cm"), "", objects) is None


def test_a_size_that_could_be_two_numbers_is_refused() -> None:
    with pytest.raises(UnclearNumber, match="two_ways"):
        measured(SIZE, TypedNumber(number="1,000"), "", {})

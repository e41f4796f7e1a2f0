"""What is compared is the same job: the oracle, the engine and the rules given to other engines."""

import pytest

from benchmarks import pdf
from benchmarks.engines import oracle, people
from benchmarks.engines.comparison import compare
from benchmarks.engines.self_contained import all_of, rows
from benchmarks.front_end import slow_phone
from benchmarks.front_end.first_load import Load
from benchmarks.front_end.slow_phone import Asked
from benchmarks.report import Bar
from benchmarks.whole_visit.comparison import beside
from benchmarks.whole_visit.walking import Visits
from questionnaire import Answers
from rules import Engine, Rulebook


@pytest.fixture(scope="module")
def everyone(rulebook: Rulebook) -> list[Answers]:
    questionnaire = rulebook.questionnaire
    return [*people.sessions(questionnaire, 300), *people.dense(questionnaire, 100)]


def test_the_engine_decides_as_the_oracle_does(engine: Engine, everyone: list[Answers]):
    for answers in everyone:
        guidance = engine.decide(answers)
        keys = frozenset(rule.key for rule in guidance.fired)
        level = guidance.level and guidance.level.id

        assert (keys, level) == oracle.decide(engine.rulebook, answers)


def test_a_rule_with_its_gates_needs_no_questionnaire(rulebook: Rulebook, everyone: list[Answers]):
    whole = {row.key: all_of((*row.gates, row.when)) for row in rows(rulebook)}

    for answers in everyone:
        fired = frozenset(key for key, when in whole.items() if oracle.holds(when, answers))

        assert fired == oracle.decide(rulebook, answers)[0]


def test_a_session_answers_only_what_counts(engine: Engine, everyone: list[Answers]):
    session = everyone[0]

    assert {
        key for key in session if engine.applicable(session).counted[key] != session[key]
    } == set()


def test_no_engine_is_timed_that_disagrees(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(oracle, "decide", lambda *_: (frozenset(), None))

    with pytest.raises(RuntimeError, match="disagrees with the oracle"):
        compare(session_count=3, dense_count=1)


@pytest.mark.parametrize(("measured", "met"), [(1.4, True), (1.5, True), (1.6, False)])
def test_a_bar_at_most_is_met_up_to_its_border(measured: float, met: bool):  # noqa: FBT001
    assert Bar("steps", measured, "at most", 1.5).met is met


@pytest.mark.parametrize(("minute", "met"), [(99.0, False), (100.0, True)])
def test_a_machine_must_serve_four_times_the_visits_of_version_1_0(minute: float, met: bool):  # noqa: FBT001
    one = Visits(runs=70, bytes=400_000, steps=68, server_seconds=0.3, minute=25)

    section = beside(one._replace(runs=14, minute=minute), one)

    assert "| runs of the app | 14 | 70 | 0.20 |" in section.lines
    assert [bar.met for bar in section.bars] == [met]


@pytest.mark.parametrize(("seconds", "met"), [(6.6, True), (6.7, False)])
def test_a_slow_phone_stands_beside_the_bare_app_and_version_1_0(seconds: float, met: bool):  # noqa: FBT001
    def loads(*times: float) -> list[Load]:
        return [Load(wire=1, unpacked=1, requests=1, seconds=time) for time in times]

    bare, first = loads(6.0, 90.0, 5.0), loads(8.25)
    cold = Asked(loads(seconds), bare, first)

    section = slow_phone.section(cold, Asked(loads(3.0), loads(2.0), loads(4.0)))

    assert "| a second visit | 3.00 | 2.00 | 1.50 | 4.00 | 0.75 |" in section.lines
    assert [bar.met for bar in section.bars] == [met]


@pytest.mark.parametrize(("later", "met"), [(50.0, True), (51.0, False)])
def test_a_pdf_takes_50_ms_where_version_1_0_takes_80(later: float, met: bool):  # noqa: FBT001
    ours, first_release = [[300.0, later, later]], [[90.0, 80.0, 80.0]]

    section = pdf.beside(ours, first_release)

    assert "| version 1.0 | 90 | 80 | 80 | 80 |" in section.lines
    assert [bar.met for bar in section.bars] == [met]


@pytest.mark.parametrize(("measured", "met"), [(3.9, False), (4.0, True), (4.1, True)])
def test_a_bar_at_least_is_met_from_its_border(measured: float, met: bool):  # noqa: FBT001
    assert Bar("speed", measured, "at least", 4).met is met

"""What fits into a visit: the top three and the specialist-first set always, the rest by time."""

import pytest

from questionnaire import Questionnaire
from rules import Engine
from tests.people import complete_person
from tests.visits import ENGINE, at_a_sink, with_specialist_first
from visit import Journey
from visit.model.plan import Plan, VisitKind
from visit.plan import arrange, write_down
from visit.plan.agenda import agenda, kind_of_visit
from visit.plan.edit import EditRefused
from visit.situation import Situation


def plan_with(questions: int, minutes: int, kind: VisitKind = "first") -> Plan:
    plan = write_down.choose_visit(Plan(), kind, minutes)
    for number in range(questions):
        plan = arrange.add_own(plan, f"Question {number + 1}?")
    return plan


def asked(plan: Plan) -> list[str]:
    return [question.id for question in agenda(Situation(ENGINE, at_a_sink(plan))).ask]


def test_the_top_three_come_first() -> None:
    plan = arrange.mark_top(arrange.mark_top(plan_with(4, 20), "own_4"), "growth_scan")

    assert asked(plan)[:2] == ["own_4", "growth_scan"]


@pytest.mark.parametrize(("minutes", "fit"), [(5, 3), (10, 3), (15, 5), (20, 8), (120, 10)])
def test_longer_visits_hold_more_questions(minutes: int, fit: int) -> None:
    assert len(asked(plan_with(18, minutes))) == fit


def test_what_does_not_fit_is_parked_and_not_lost() -> None:
    plan = plan_with(5, 10)

    found = agenda(Situation(ENGINE, at_a_sink(plan)))

    assert len(found.ask) == 3
    assert len(found.ask) + len(found.parked) == 7


def test_the_specialist_first_set_is_never_parked() -> None:
    plan = plan_with(6, 5)
    for name in ("own_1", "own_2", "own_3"):
        plan = arrange.mark_top(plan, name)

    found = agenda(Situation(with_specialist_first("growth_scan"), at_a_sink(plan)))

    assert [question.id for question in found.ask] == ["own_1", "own_2", "own_3", "growth_scan"]


def test_a_dropped_question_is_neither_asked_nor_parked() -> None:
    found = agenda(Situation(ENGINE, at_a_sink(arrange.drop(plan_with(0, 10), "what_next"))))

    assert [question.id for question in (*found.ask, *found.parked)] == ["growth_scan"]


@pytest.mark.parametrize(("kind", "first"), [("first", "what_next"), ("specialist", "growth_scan")])
def test_the_kind_of_visit_puts_its_own_phases_forward(kind: VisitKind, first: str) -> None:
    assert asked(plan_with(1, 15, kind))[:2] == ["own_1", first]


@pytest.mark.parametrize("minutes", [0, 4, 121])
def test_a_visit_of_no_length_is_refused(minutes: int) -> None:
    with pytest.raises(EditRefused, match="too small or too large"):
        write_down.choose_visit(Plan(), "first", minutes)


@pytest.mark.parametrize(
    ("road", "kind"),
    [
        ("noticed", "first"),
        ("told_nothing", "first"),
        # A wait may be for any test: no sample is taken for granted.
        ("waiting", "first"),
        ("diagnosed", "specialist"),
        ("in_treatment", "treatment"),
        ("follow_up", "follow_up"),
        ("no_change", "first"),
    ],
)
def test_until_it_is_chosen_the_kind_of_visit_follows_the_road(
    road: str, kind: VisitKind, questionnaire: Questionnaire
) -> None:
    assert road in questionnaire.question("everyone.road").choices
    assert kind_of_visit(Journey(answers={"everyone.road": road})) == kind


def person(engine: Engine, location: str, **said: object) -> Situation:
    wanted = {key.replace("__", "."): value for key, value in said.items()}
    answers = complete_person(engine.rulebook.questionnaire, location, wanted)
    return Situation(engine, Journey(answers=answers))


def test_who_only_waits_is_not_asked_first_about_a_sample(engine: Engine) -> None:
    found = agenda(person(engine, "everyone", road="waiting"))

    first = [asked.id for asked in found.ask[:3]]
    assert first
    assert {"why_biopsy", "who_reads_sample"}.isdisjoint(first)
    assert {"why_biopsy", "who_reads_sample"} <= {asked.id for asked in found.ask}


def test_what_the_signs_call_for_comes_before_what_only_the_road_does(engine: Engine) -> None:
    """Black stools after treatment are asked about before the next check-up is."""
    stools = person(engine, "digestive", black_stool="yes", blood_when="now")
    after = person(
        engine, "digestive", black_stool="yes", blood_when="now", everyone__road="follow_up"
    )

    asked_by_signs = {
        one.question.id for one in after.suggestions if "digestive" in str(one.because)
    }
    first = agenda(after).ask[0]
    assert asked_by_signs
    assert first.id in asked_by_signs
    assert agenda(stools).ask[0].id in asked_by_signs


def test_the_kind_that_was_chosen_counts() -> None:
    journey = Journey(answers={"everyone.road": "diagnosed"}, plan=Plan(kind="phone"))

    assert kind_of_visit(journey) == "phone"


def test_answers_and_next_steps_stand_beside_their_question() -> None:
    plan = write_down.hear(Plan(), "growth_scan", answer="Yes, on Monday.")
    plan = write_down.hear(plan, "growth_scan", next_step="Call the clinic.")

    heard = {
        question.id: question.heard for question in agenda(Situation(ENGINE, at_a_sink(plan))).ask
    }

    assert heard["growth_scan"].answer == "Yes, on Monday."
    assert heard["growth_scan"].next_step == "Call the clinic."


def test_notes_that_are_emptied_are_gone() -> None:
    plan = write_down.hear(Plan(), "growth_scan", answer="Yes.")

    assert write_down.hear(plan, "growth_scan", answer=" ") == Plan()


def test_own_words_are_kept_with_the_rest_of_the_story() -> None:
    plan = write_down.write_story(write_down.write_story(Plan(), since="May"), worry="Sleep.")

    assert (plan.story.since, plan.story.worry) == ("May", "Sleep.")


def test_own_words_that_are_too_long_are_refused() -> None:
    with pytest.raises(EditRefused, match="Keep it to 400 letters or fewer"):
        write_down.write_story(Plan(), change="x" * 401)

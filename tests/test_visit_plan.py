"""The list of questions: kept, worded, dropped, arranged and marked by the person."""

import pytest

from tests.visits import ENGINE, at_a_sink, someone_else, with_specialist_first
from visit import Journey
from visit.model.plan import MOST_OWN, Plan
from visit.plan import arrange
from visit.plan.edit import EditRefused
from visit.plan.question_list import Asked, dropped_questions, question_list
from visit.situation import Situation


def listed(journey: Journey) -> list[str]:
    return [
        asked.id for group in question_list(Situation(ENGINE, journey)) for asked in group.questions
    ]


def asked(journey: Journey, name: str) -> Asked:
    return next(
        asked
        for group in question_list(Situation(ENGINE, journey))
        for asked in group.questions
        if asked.id == name
    )


def test_questions_come_from_the_answers() -> None:
    assert listed(at_a_sink()) == ["what_next", "growth_scan"]
    assert listed(at_a_sink(growth="none")) == ["what_next"]


def test_each_question_names_the_answer_that_produced_it() -> None:
    assert asked(at_a_sink(), "growth_scan").because == ("How fast does the lump grow? Slowly",)


def test_a_question_has_everyday_and_clinical_words() -> None:
    scan = asked(at_a_sink(), "growth_scan")

    assert scan.text == "Should the lump be scanned?"
    assert scan.clinical == "Is imaging of the mass indicated?"


def test_questions_stand_under_their_phase() -> None:
    groups = question_list(Situation(ENGINE, at_a_sink()))

    assert [(group.id, group.title) for group in groups] == [
        ("before", "Before a diagnosis"),
        ("tests", "During tests"),
    ]


def test_the_specialist_first_set_stands_on_top() -> None:
    groups = question_list(Situation(with_specialist_first("growth_scan"), at_a_sink()))

    assert [group.id for group in groups] == ["specialist_first", "before"]
    assert groups[0].lead is not None


def test_a_dropped_question_can_be_brought_back() -> None:
    dropped = arrange.drop(Plan(), "growth_scan")
    back = arrange.bring_back(dropped, "growth_scan")

    assert listed(at_a_sink(dropped)) == ["what_next"]
    assert [a.id for a in dropped_questions(Situation(ENGINE, at_a_sink(dropped)))] == [
        "growth_scan"
    ]
    assert listed(at_a_sink(back)) == ["what_next", "growth_scan"]


def test_a_dropped_question_is_not_among_the_top_three() -> None:
    plan = arrange.drop(arrange.mark_top(Plan(), "growth_scan"), "growth_scan")

    assert plan.top == ()


def test_own_words_replace_the_text_and_keep_what_stood_before() -> None:
    plan = arrange.reword(Plan(), "growth_scan", "  Can I have a scan?  ")

    scan = asked(at_a_sink(plan), "growth_scan")
    assert (scan.text, scan.everyday) == ("Can I have a scan?", "Should the lump be scanned?")
    assert scan.reworded


def test_empty_words_bring_the_first_words_back() -> None:
    plan = arrange.reword(arrange.reword(Plan(), "growth_scan", "Scan?"), "growth_scan", " ")

    assert not asked(at_a_sink(plan), "growth_scan").reworded


def test_a_person_adds_edits_and_deletes_an_own_question() -> None:
    added = arrange.add_own(Plan(), "May I swim?", "treatment")
    edited = arrange.reword(added, "own_1", "May I swim in the sea?")
    deleted = arrange.delete_own(arrange.mark_top(edited, "own_1"), "own_1")

    assert asked(at_a_sink(added), "own_1").group == "treatment"
    assert asked(at_a_sink(edited), "own_1").text == "May I swim in the sea?"
    assert deleted == Plan()


def test_a_new_own_question_never_takes_the_id_of_another() -> None:
    plan = arrange.add_own(arrange.add_own(Plan(), "One?"), "Two?")

    plan = arrange.add_own(arrange.delete_own(plan, "own_1"), "Three?")

    assert [(own.id, own.text) for own in plan.own] == [("own_2", "Two?"), ("own_3", "Three?")]


def test_questions_move_within_their_group() -> None:
    plan = arrange.add_own(arrange.add_own(Plan(), "One?"), "Two?")
    group = ("what_next", "own_1", "own_2")

    up = arrange.move(plan, group, "own_2", -1)
    far_up = arrange.move(plan, group, "own_2", -9)

    assert listed(at_a_sink(up))[:3] == ["what_next", "own_2", "own_1"]
    assert listed(at_a_sink(far_up))[:3] == ["own_2", "what_next", "own_1"]


def test_a_move_leaves_other_groups_as_they_were() -> None:
    first = arrange.move(Plan(), ("x", "y"), "y", -1)

    second = arrange.move(first, ("what_next", "own_1"), "own_1", -1)

    assert second.order == ("y", "x", "own_1", "what_next")


def test_a_question_that_is_not_in_the_group_stays_where_it_is() -> None:
    assert arrange.move(Plan(), ("x",), "z", 1) == Plan()


def test_top_questions_keep_the_order_of_importance() -> None:
    plan = arrange.mark_top(arrange.mark_top(Plan(), "growth_scan"), "what_next")

    plan = arrange.move_top(plan, plan.top, "what_next", -1)

    assert asked(at_a_sink(plan), "what_next").top == 1
    assert asked(at_a_sink(plan), "growth_scan").top == 2


def test_questions_that_are_put_in_order_are_the_ones_that_matter_most() -> None:
    plan = arrange.move_top(Plan(), ("growth_scan", "what_next"), "growth_scan", 1)

    assert plan.top == ("what_next", "growth_scan")
    assert arrange.move_top(plan, plan.top, "gone", 1) == plan


def test_one_that_comes_among_the_three_takes_the_place_of_the_last() -> None:
    shown = ("first", "second", "third", "own_1")

    assert arrange.move_top(Plan(), shown, "own_1", -1).top == ("first", "second", "own_1")


def test_only_three_questions_can_be_marked() -> None:
    plan = Plan(top=("a", "b", "c"))

    with pytest.raises(EditRefused, match="3 questions are marked already"):
        arrange.mark_top(plan, "d")
    assert arrange.mark_top(plan, "a") == plan
    assert arrange.mark_top(arrange.unmark_top(plan, "b"), "d").top == ("a", "c", "d")


def test_a_question_stays_while_the_person_has_words_beside_it() -> None:
    marked = arrange.mark_top(Plan(), "growth_scan")

    scan = asked(at_a_sink(marked, growth="none"), "growth_scan")

    assert scan.because == ()


def test_a_caregiver_reads_about_them() -> None:
    rulebook = ENGINE.rulebook

    because = asked(someone_else(at_a_sink(pain="yes", spreading="no")), "what_next").because

    assert rulebook.questionnaire.question("kitchen_sink.pain").text.you == "Do you have pain now?"
    assert because == ("Do they have pain now? Yes",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "Write a few words first."),
        ("x" * 241, "Keep it to 240 letters or fewer."),
        ("\0", "This cannot be kept. Check it, or use plain letters."),
        ("\ud800", "This cannot be kept. Check it, or use plain letters."),
    ],
    ids=["empty", "long", "control", "half a character"],
)
def test_text_that_does_not_fit_is_refused_in_plain_words(text: str, message: str) -> None:
    with pytest.raises(EditRefused) as refused:
        arrange.add_own(Plan(), text)

    assert str(refused.value) == message


def test_a_full_list_says_so() -> None:
    plan = Plan()
    for number in range(MOST_OWN):
        plan = arrange.add_own(plan, f"Question {number}?")

    with pytest.raises(EditRefused, match="The list is full at 20"):
        arrange.add_own(plan, "One more?")


def test_what_people_paste_is_kept_readable() -> None:
    plan = arrange.add_own(Plan(), "One\tline\r\nand “another” 👩‍👩‍👧?")

    assert plan.own[0].text == "One line\nand “another” 👩‍👩‍👧?"


def test_no_function_changes_the_plan_it_was_given() -> None:
    plan = arrange.add_own(Plan(), "May I swim?")
    before = plan.model_dump_json()

    arrange.drop(plan, "own_1")
    arrange.reword(plan, "own_1", "Other?")
    arrange.mark_top(plan, "own_1")

    assert plan.model_dump_json() == before

"""A record comes back whole; a wrong, cut, changed or hostile one gives a message or fits again."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules import Rulebook
from tests.casebook import case_files
from tests.effort import drawn, share_of
from tests.ledger_entries import bleeding, lump, number
from tests.people import complete_person
from tests.toy import toy_rulebook
from tests.visits import ENGINE, TODAY, at_a_sink
from visit import Journey, TypedNumber
from visit.flow.answering import answer
from visit.flow.changing import confirm_change, pending_change, reopen
from visit.flow.navigation import back, go_on
from visit.ledgers.content import supports
from visit.model.journey import FORMAT, HIGHEST_STEP, News, Visit
from visit.model.ledger import LONGEST_NAME
from visit.model.plan import (
    LONGEST_COMPANION,
    LONGEST_NOTE,
    LONGEST_OWN_WORDS,
    LONGEST_QUESTION,
    LONGEST_UNASKED,
    MOST_ARRANGED,
    MOST_EDITED,
    MOST_ENTRIES,
    MOST_OWN,
    MOST_PLACES,
    Plan,
)
from visit.model.unreadable import Unreadable
from visit.plan import arrange, write_down
from visit.plan.appointment import note_companion
from visit.plan.question_list import question_list
from visit.plan.write_down import log
from visit.record.longest import LONGEST
from visit.record.record import read, write
from visit.sheet.build import sheet_for
from visit.situation import Situation

TOY = toy_rulebook()
hostile = drawn(1_000)


OTHER = TOY.model_copy(update={"edition": TOY.edition.model_copy(update={"digest": "0" * 12})})


def record(**changes: Any) -> str:
    """The record of a person at the sink with other values in it, as a stranger may send it."""
    return json.dumps({**json.loads(write(at_a_sink(), TOY)), **changes}, default=sorted)


def prepared() -> Plan:
    """A plan with something in every field."""
    plan = arrange.add_own(note_companion(Plan(), "Zoë “Z.”"), "May I swim?", "treatment")
    plan = arrange.reword(arrange.mark_top(plan, "own_1"), "what_next", "And then?")
    plan = arrange.move(arrange.drop(plan, "growth_scan"), ("what_next", "own_1"), "own_1", -1)
    plan = write_down.hear(plan, "what_next", answer="Yes.", next_step="Call “Dr. Ö.” 📞")
    plan = write_down.write_story(plan, change="A lump\non my arm", since="May", medicines="none")
    plan = write_down.write_unasked(plan, "kitchen_sink", "It hums.\nAt night.")
    for name, entry in (
        ("lump", lump(TODAY, 3.5, like="a grape")),
        ("bleeding", bleeding(TODAY, "some", "pee")),
        ("weight", number(TODAY, "weight", 150.5, "pounds", clothes="light")),
        ("temperature", number(TODAY, "temperature", 101.5, "°F", time="night")),
        ("pain", number(TODAY, "strength", 7, "of 10", when="rest", where="My “left” hip")),
    ):
        plan = log(plan, supports().by_id[name], entry, TODAY)
    return write_down.choose_visit(plan, "specialist", 40)


def fullest() -> Plan:
    """A plan that is full to every limit, of the characters that take most room."""
    names = [f"{'q' * 55}_{number:03}" for number in range(MOST_ARRANGED)]
    note, wide = "\\" * LONGEST_NOTE, "“" * LONGEST_OWN_WORDS
    heard = {"answer": note, "next_step": note}
    story = {"change": wide, "since": note, "different": wide, "worry": note, "medicines": wide}
    own = [
        {"id": f"own_{n}", "phase": "caregiver", "text": "“" * LONGEST_QUESTION}
        for n in range(MOST_OWN)
    ]
    wide_name = "\\" * LONGEST_NAME
    of_each_ledger = {
        "lump": lump(
            TODAY, 11.1, like=wide_name, firmness="unsure", pain="unsure", which=wide_name
        ),
        "bleeding": bleeding(TODAY, "unsure", "nose_mouth"),
        "weight": number(TODAY, "weight", 333.33, "pounds", clothes="without"),
        "temperature": number(TODAY, "temperature", 101.55, "°F", time="morning"),
        "pain": number(TODAY, "strength", 10, "of 10", when="moving", where=wide_name),
    }
    return Plan.model_validate(
        {
            "order": names,
            "dropped": names,
            "worded": dict.fromkeys(names[:MOST_EDITED], "“" * LONGEST_QUESTION),
            "heard": dict.fromkeys(names[:MOST_EDITED], heard),
            "own": own,
            "story": story,
            "companion": "\\" * LONGEST_COMPANION,
            "unasked": {f"{'p' * 57}_{n:02}": "\\" * LONGEST_UNASKED for n in range(MOST_PLACES)},
            "ledgers": {name: [entry] * MOST_ENTRIES for name, entry in of_each_ledger.items()},
        }
    )


def test_a_record_comes_back_whole() -> None:
    journey = at_a_sink(prepared(), pain="yes", spreading="no").moved(
        page="question",
        asking="kitchen_sink.size",
        unsent={"kitchen_sink.size": 7.5, "kitchen_sink.growth": "fast"},
        warned=("everyone.danger",),
    )

    resumed = read(write(journey, TOY), TOY)

    digest = TOY.edition.digest
    assert resumed.journey == journey.model_copy(update={"digest": digest})
    assert (resumed.rules_changed, resumed.ask_again) == (False, ())


def test_a_record_from_before_plans_were_kept_is_read() -> None:
    old = json.loads(record())
    del old["plan"]

    assert read(json.dumps(old), TOY).journey.plan == Plan()


def test_a_new_start_is_a_record_too() -> None:
    assert read("{}", TOY).journey == Journey(digest=TOY.edition.digest)


def test_the_fullest_plan_still_fits_into_the_record() -> None:
    text = write(at_a_sink(fullest()), TOY)

    assert len(text) < LONGEST * 0.45
    assert read(text, TOY).journey.plan.story == fullest().story


def test_the_fullest_plan_fits_beside_the_one_that_a_file_took_the_place_of() -> None:
    before = Visit(answers=at_a_sink().answers, plan=fullest())

    text = write(at_a_sink(fullest()).model_copy(update={"before_opening": before}), TOY)

    kept = read(text, TOY).journey.before_opening
    assert kept is not None
    assert kept.plan.story == fullest().story


def test_a_record_is_never_too_long_to_be_kept_for_what_a_file_took_the_place_of() -> None:
    endless = Visit(answers={f"everyone.{n}": "x" * 1_000 for n in range(400)})

    text = write(at_a_sink().model_copy(update={"before_opening": endless}), TOY)

    assert len(text) < LONGEST
    assert read(text, TOY).journey.answers == at_a_sink().answers


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        '"answers"',
        "42",
        "{",
        "not a record",
        "<html></html>",
        "\0",
        "[" * 50_000,
        '{"said":' * 20_000,
        "x" * (LONGEST + 1),
        "9" * 5_000,
    ],
    ids=lambda text: f"{text[:8]} ({len(text)})",
)
def test_what_is_no_record_is_unreadable(text: str) -> None:
    with pytest.raises(Unreadable):
        read(text, TOY)


@pytest.mark.parametrize(
    "changes",
    [
        {"unknown": 1},
        {"page": "admin"},
        {"said": []},
        {"said": {"everyone.age": {"a": 1}}},
        {"said": {"everyone.age": "\ud800"}},
        {"draft": "\ud800"},
        {"step": -1},
        {"step": 10**12},
        {"step": "1e3"},
        {"country": "<script>"},
        {"plan": None},
        {"plan": {"unknown": 1}},
        {"plan": {"story": {"change": "x" * (LONGEST_OWN_WORDS + 1)}}},
        {"plan": {"story": {"change": "\x1b[2J"}}},
        {"plan": {"own": [{"id": "what_next", "phase": "before", "text": "?"}]}},
        {"plan": {"own": [{"id": "own_1", "phase": "before", "text": "?"}] * 2}},
        {"plan": {"top": ["a", "b", "c", "d"]}},
        {"plan": {"order": ["../../etc/passwd"]}},
        {"plan": {"lump": [{"day": "2026-02-30", "size_cm": 3}]}},
        {"plan": {"lump": [{"day": "0001-01-01", "size_cm": 3}]}},
        {"plan": {"lump": [{"day": "2026-02-03", "size_cm": 1e9}]}},
        {"plan": {"lump": [{"day": "2026-02-03", "size_cm": 3}] * (MOST_ENTRIES + 1)}},
        {"plan": {"lump": [{"day": "2026-02-03", "size_cm": 3}], "ledgers": []}},
        {"plan": {"ledgers": {"weight": []}}},
        {"plan": {"ledgers": {"../etc": [{"day": "2026-02-03"}]}}},
        {"plan": {"ledgers": {"weight": [{"day": "2026-02-03"}] * (MOST_ENTRIES + 1)}}},
        {"plan": {"ledgers": {"weight": [{"day": "0001-01-01"}]}}},
        {"plan": {"ledgers": {"weight": [{"day": "2026-02-03", "noted": {"weight": 70}}]}}},
        {"plan": {"ledgers": {"pain": [{"day": "2026-02-03", "noted": {"where": "x" * 41}}]}}},
        {"plan": {"minutes": 10**9}},
        {"plan": {"kind": "party"}},
    ],
    ids=lambda changes: json.dumps(changes)[:60],
)
def test_a_record_with_a_wrong_part_is_unreadable(changes: dict[str, Any]) -> None:
    with pytest.raises(Unreadable):
        read(record(**changes), TOY)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
@pytest.mark.parametrize("place", ["draft", "step", "minutes"])
def test_a_number_that_is_none_is_unreadable(number: str, place: str) -> None:
    text = record(draft=1, step=2, plan={"minutes": 30})
    value = {"draft": '"draft": 1', "step": '"step": 2', "minutes": '"minutes": 30'}[place]
    assert value in text

    with pytest.raises(Unreadable):
        read(text.replace(value, f'"{place}": {number}'), TOY)


def test_the_message_never_repeats_what_was_written() -> None:
    with pytest.raises(Unreadable) as refused:
        read('{"said": {"everyone.age": ["secret", 1]}, "page": "secret"}', TOY)

    assert "secret" not in str(refused.value)
    assert refused.value.__cause__ is None


@settings(deadline=None)
@given(cut=st.integers(min_value=0, max_value=len(record()) - 1))
def test_a_cut_record_is_unreadable(cut: int) -> None:
    with pytest.raises(Unreadable):
        read(record()[:cut], TOY)


@hostile
@given(
    at=st.integers(min_value=0, max_value=len(record()) - 1),
    char=st.characters(),
)
def test_a_record_with_one_changed_character_is_read_or_refused(at: int, char: str) -> None:
    text = record()
    _read_or_refused(text[:at] + char + text[at + 1 :])


@hostile
@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    _read_or_refused(text)


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inside: (
        st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=10), inside, max_size=4)
    ),
    max_leaves=8,
)
FIELDS = sorted(Journey.model_fields)


@hostile
@given(st.dictionaries(st.sampled_from(FIELDS), PLAIN, max_size=3))
def test_any_value_in_any_field_is_read_or_refused(changes: dict[str, Any]) -> None:
    _read_or_refused(record(**changes))


@hostile
@given(st.dictionaries(st.sampled_from(sorted(Plan.model_fields)), PLAIN, max_size=3))
def test_any_value_in_any_field_of_the_plan_is_read_or_refused(changes: dict[str, Any]) -> None:
    _read_or_refused(record(plan=changes))


OWN_IDS = st.integers(0, 9_999).map("own_{}".format) | st.sampled_from(["own_9999", "own_0001"])
ANY_IDS = OWN_IDS | st.sampled_from(["what_next", "growth_scan", "gone_q", "gone_too"])
NOTES = st.text(max_size=5)
OWN: st.SearchStrategy[dict[str, str]] = st.fixed_dictionaries(
    {"id": OWN_IDS, "phase": st.just("before"), "text": st.just("?")},
)
PLANS = st.fixed_dictionaries(
    {},
    optional={
        "own": st.lists(OWN, max_size=MOST_OWN + 1, unique_by=str),
        "worded": st.dictionaries(ANY_IDS, st.just("!"), max_size=MOST_EDITED),
        "heard": st.dictionaries(ANY_IDS, st.fixed_dictionaries({"answer": NOTES})),
        "order": st.lists(ANY_IDS, max_size=5),
        "dropped": st.lists(ANY_IDS, max_size=5),
        "top": st.lists(ANY_IDS, max_size=3),
    },
)


@hostile
@given(PLANS)
def test_any_plan_of_the_right_shape_is_read_or_refused(plan: dict[str, Any]) -> None:
    _read_or_refused(record(plan=plan))


@hostile
@given(st.dictionaries(st.sampled_from([*FIELDS, "mood", "x"]), PLAIN, max_size=4), PLANS)
def test_any_newer_record_is_read_or_refused(changes: dict[str, Any], plan: dict[str, Any]) -> None:
    _read_or_refused(record(**{"plan": {**plan, "new": 1}, **changes, "format": FORMAT + 1}))


@hostile
@given(
    st.sampled_from(["question", "change", "emergency", "child", "review", "result", "finished"]),
    st.sampled_from([None, "kitchen_sink.size", "kitchen_sink.growth", "gone.gone"]),
    st.sampled_from(
        [None, "fast", 3.0, 99.0, ["sick"], ["sick", "gone"], [], ["cm", "3.0"], {"number": "3"}]
    ),
)
def test_any_place_can_be_gone_on_from(page: str, asking: str | None, mark: Any) -> None:
    unsent = {} if mark is None else {asking or "everyone.age": mark}

    journey = read(record(page=page, asking=asking, unsent=unsent), TOY).journey
    older = read(record(page=page, asking=asking, draft=mark), TOY).journey

    assert (
        journey.page not in ("question", "change") or journey.asking in TOY.questionnaire.questions
    )
    assert journey.page != "change" or pending_change(ENGINE, journey) is not None
    assert back(ENGINE, journey).answers == journey.answers
    assert (older.page, older.asking) == (journey.page, journey.asking)


def test_an_emergency_page_without_an_emergency_goes_on() -> None:
    assert read(record(page="emergency"), TOY).journey.page == "review"


def test_an_emergency_page_stays_while_there_is_one() -> None:
    said = {"everyone.danger_signs": ["bleeding"]}

    assert read(record(page="emergency", said=said), TOY).journey.page == "emergency"


def test_an_answer_that_no_longer_fits_is_named_to_be_asked_again() -> None:
    said = {**at_a_sink().answers, "kitchen_sink.size": 99.0, "kitchen_sink.gone": "yes"}

    resumed = read(record(said=said), TOY)

    assert resumed.ask_again == ("kitchen_sink.size", "kitchen_sink.gone")
    assert "kitchen_sink.size" not in resumed.journey.answers
    assert go_on(ENGINE, resumed.journey).asking == "kitchen_sink.size"


def test_answers_that_undo_brings_back_fit_as_well() -> None:
    journey = read(record(before_change={"everyone.age": "gone"}), TOY).journey

    assert journey.before_change == {}


def test_a_rule_that_is_gone_does_not_count_as_heeded() -> None:
    assert read(record(warned=["everyone.danger", "gone.rule"]), TOY).journey.warned == (
        "everyone.danger",
    )


def test_other_content_is_told() -> None:
    resumed = read(record(digest="0" * 12), TOY)

    assert resumed.rules_changed
    assert resumed.journey.digest == TOY.edition.digest


OLD = "0" * 12
GROWTH_GONE = {**at_a_sink().answers, "kitchen_sink.growth": "OPTION_GONE"}


@pytest.mark.parametrize("page", ["result", "review"])
@pytest.mark.parametrize("digest", [OLD, TOY.edition.digest])
def test_a_result_with_an_answer_gone_goes_to_the_question_that_is_open(
    page: str, digest: str
) -> None:
    journey = read(record(page=page, said=GROWTH_GONE, digest=digest), TOY).journey

    assert (journey.page, journey.asking) == ("question", "kitchen_sink.growth")
    assert journey.news.ask_again == ("kitchen_sink.growth",)
    assert journey.news.rules_changed == (digest == OLD)


@pytest.mark.parametrize("page", ["result", "review"])
def test_no_result_and_no_review_comes_back_while_a_question_is_open(page: str) -> None:
    said = {key: kept for key, kept in at_a_sink().answers.items() if key != "kitchen_sink.size"}

    journey = read(record(page=page, said=said), TOY).journey

    assert (journey.page, journey.asking) == ("question", "kitchen_sink.size")


def test_a_result_that_still_stands_stays_and_tells_of_other_rules() -> None:
    journey = read(record(page="result", digest=OLD, advised="two_weeks"), TOY).journey

    assert (journey.page, journey.advised) == ("result", "two_weeks")
    assert journey.news == News(rules_changed=True)


def test_news_is_told_again_until_a_step_is_taken() -> None:
    told = read(record(page="result", digest=OLD), TOY).journey

    reloaded = read(write(told, TOY), TOY).journey

    assert reloaded.news.rules_changed
    assert not back(ENGINE, reloaded).news.rules_changed


def test_an_emergency_that_other_rules_no_longer_call_for_is_not_taken_away_unsaid() -> None:
    told = go_on(ENGINE, at_a_sink(pain="yes", spreading="yes"))
    calm = {**told.answers, "kitchen_sink.spreading": "no"}

    journey = read(write(told.model_copy(update={"answers": calm}), OTHER), TOY).journey

    assert told.page == "emergency"
    assert (journey.page, journey.advised) == ("review", "emergency")
    assert journey.news.rules_changed


@pytest.mark.parametrize("page", ["question", "review", "result"])
def test_an_emergency_by_other_rules_comes_first(page: str) -> None:
    said = {**at_a_sink().answers, "everyone.danger_signs": ["bleeding"]}
    text = record(page=page, asking="kitchen_sink.pain", said=said, digest=OLD)

    assert read(text, TOY).journey.page == "emergency"


def test_a_question_that_a_person_came_back_to_stays_with_its_mark() -> None:
    text = record(page="question", asking="kitchen_sink.growth", digest=OLD, unsent=FAST)

    journey = read(text, TOY).journey

    assert (journey.asking, journey.unsent) == ("kitchen_sink.growth", FAST)


def test_a_question_waits_for_an_earlier_one_that_is_open_again() -> None:
    said = {key: kept for key, kept in GROWTH_GONE.items() if key != "kitchen_sink.size"}

    journey = read(record(page="question", asking="kitchen_sink.size", said=said), TOY).journey

    assert journey.asking == "kitchen_sink.growth"


def test_someone_who_answered_nothing_is_told_of_no_rules() -> None:
    assert not read(record(said={}, page="start", digest=OLD), TOY).journey.news.rules_changed


def test_answers_to_questions_that_are_gone_are_left_out_and_that_is_said() -> None:
    news = read(record(said={**at_a_sink().answers, "kitchen_sink.gone": "yes"}), TOY).journey.news

    assert news == News(left_out=True)


def test_an_answer_that_stopped_applying_is_not_kept_and_is_asked_again() -> None:
    said = {**at_a_sink().answers, "kitchen_sink.spreading": "no"}

    journey = read(record(page="review", said=said), TOY).journey
    journey = reopen(journey, "kitchen_sink.pain")
    journey = answer(ENGINE, journey, {"kitchen_sink.pain": "yes"})
    journey = confirm_change(ENGINE, journey)

    assert (journey.page, journey.asking) == ("question", "kitchen_sink.spreading")
    assert "kitchen_sink.spreading" not in journey.answers


def test_the_visit_before_an_opening_fits_as_well() -> None:
    before = {"said": GROWTH_GONE, "page": "result", "warned": ["gone.rule"], "advised": "gone"}

    kept = read(record(before_opening=before), TOY).journey.before_opening

    assert kept is not None
    assert "kitchen_sink.growth" not in kept.answers
    assert (kept.warned, kept.advised) == ((), None)


@pytest.mark.parametrize("earlier", range(1, FORMAT))
def test_a_record_of_an_earlier_format_is_whole_and_goes_on_in_that_of_today(earlier: int) -> None:
    plan = json.loads(prepared().model_dump_json())
    del plan["companion"]

    journey = read(record(format=earlier, plan=plan), TOY).journey

    assert journey.answers == at_a_sink().answers
    assert journey.plan == prepared().model_copy(update={"companion": ""})
    assert json.loads(write(journey, TOY))["format"] == FORMAT


FAST = {"kitchen_sink.growth": "fast"}
NEWER = {"format": FORMAT + 1, "mood": 1}


def test_of_a_newer_record_all_that_is_known_is_read() -> None:
    plan = {**json.loads(prepared().model_dump_json()), "colors": ["red"], "kind": "by_drone"}
    text = record(**NEWER, plan=plan, page="hologram", draft={"a": 1})

    resumed = read(text, TOY)

    assert resumed.newer
    assert resumed.journey.news.newer
    assert resumed.journey.answers == at_a_sink().answers
    assert resumed.journey.plan == prepared().model_copy(update={"kind": None})
    assert (resumed.journey.page, resumed.journey.format) == ("start", FORMAT)


def test_a_newer_record_in_which_too_much_is_unknown_says_that_it_is_newer() -> None:
    with pytest.raises(Unreadable) as refused:
        read(record(**NEWER, **{f"unknown_{n}": n for n in range(100)}), TOY)

    assert refused.value.cause == "newer"


@pytest.mark.parametrize("number", [True, 1.0, "1", 0, -1, None])
def test_a_format_that_is_no_count_is_refused(number: Any) -> None:
    with pytest.raises(Unreadable):
        read(record(format=number), TOY)


@pytest.mark.parametrize("page", ["start", "question", "emergency", "child", "hand_over"])
def test_after_the_highest_step_a_record_can_be_read_again(page: str) -> None:
    text = record(page=page, step=HIGHEST_STEP)

    _read_or_refused(text)
    moved = read(text, TOY).journey.moved()
    assert read(write(moved, TOY), TOY).journey.step == moved.step != HIGHEST_STEP


@pytest.mark.parametrize("number", [FORMAT + 1.0, "99", True, 0, -1, None])
def test_a_format_that_is_no_count_is_not_newer(number: Any) -> None:
    with pytest.raises(Unreadable) as refused:
        read(record(format=number, mood=1), TOY)

    assert refused.value.cause == "unreadable"


def test_a_country_that_is_not_known_becomes_the_first() -> None:
    assert read(record(country="atlantis"), TOY).journey.country == "us"


def marked(key: str, mark: Any, **parts: Any) -> Any:
    """What is marked for this question once the record is read."""
    text = record(page="question", asking=key, unsent={key: mark}, **parts)
    return read(text, TOY).journey.unsent.get(key)


def test_a_mark_that_does_not_fit_the_question_is_dropped() -> None:
    assert marked("kitchen_sink.feelings", ["hot", "gone"]) == frozenset({"hot"})
    assert marked("kitchen_sink.size", "gone") is None
    assert marked("gone.gone", "yes") is None


@pytest.mark.parametrize("mark", [["inch", "2.5"], {"number": "2.5", "unit": "inch"}])
def test_a_number_that_was_being_typed_is_read_from_this_record_and_from_older_ones(
    mark: Any,
) -> None:
    assert marked("kitchen_sink.size", mark) == TypedNumber(number="2.5", unit="inch")


@pytest.mark.parametrize(
    "mark",
    [
        ["ell", "2.5"],
        ["inch"],
        ["inch", "2.5", "3"],
        ["inch", "9" * 99],
        {"number": "2", "unit": "ell"},
    ],
)
def test_a_number_typed_in_a_unit_that_is_gone_is_not_read_in_another(mark: Any) -> None:
    assert marked("kitchen_sink.size", mark) is None


SIZE = "kitchen_sink.size"


@pytest.mark.parametrize("mark", ["unsure", 7.5, ["inch", "2.5"], {"number": "2", "unit": "cm"}])
@pytest.mark.parametrize("page", ["question", "change"])
def test_what_an_older_record_holds_as_marked_on_its_page_is_marked_for_its_question(
    page: str, mark: Any
) -> None:
    older = record(page=page, asking=SIZE, draft=mark, unsent=FAST)
    today = record(page=page, asking=SIZE, unsent={**FAST, SIZE: mark})

    assert "unsent" in json.loads(older)
    assert read(older, TOY).journey == read(today, TOY).journey
    assert read(older, TOY).journey.unsent[SIZE]


def test_what_an_older_record_holds_as_marked_on_the_start_page_is_marked_there() -> None:
    for place in ({}, {"page": "start"}, {"page": "start", "asking": SIZE}):
        text = json.dumps({"draft": "someone_else", **place})

        assert read(text, TOY).journey.unsent == {"everyone.who_for": "someone_else"}


def test_the_visit_before_an_opening_keeps_its_marks_from_an_older_record() -> None:
    before = {"page": "question", "asking": SIZE, "draft": 7.5}

    kept = read(record(before_opening=before), TOY).journey.before_opening

    assert kept is not None
    assert kept.unsent == {SIZE: 7.5}


@pytest.mark.parametrize("draft", [{"a": 1}, [1], "\ud800"])
def test_an_older_record_with_a_mark_that_is_none_is_unreadable(draft: Any) -> None:
    with pytest.raises(Unreadable):
        read(record(page="question", asking=SIZE, draft=draft), TOY)


def test_typed_numbers_of_other_questions_are_kept_as_far_as_they_fit() -> None:
    typed = {
        "kitchen_sink.size": {"number": "1,000", "unit": "inch"},
        "kitchen_sink.growth": {"number": "2"},
        "gone.gone": {"number": "2"},
    }

    kept = read(record(typed=typed), TOY).journey.typed

    assert kept == {"kitchen_sink.size": TypedNumber(number="1,000", unit="inch")}


def test_the_person_marked_on_the_start_page_stays_marked(rulebook: Rulebook) -> None:
    marks = {"everyone.who_for": "someone_else"}
    marked, forged = Journey(unsent=marks), Journey(unsent={"everyone.who_for": "somebody"})

    assert read(write(marked, rulebook), rulebook).journey.unsent == marks
    assert read(write(forged, rulebook), rulebook).journey.unsent == {}


def test_what_was_written_about_a_question_that_is_gone_stays() -> None:
    plan = {
        "worded": {"gone": "What about my work?"},
        "heard": {"gone": {"answer": "Two weeks off."}, "gone_too": {"answer": "Ask again."}},
        "top": ["gone", "never_there"],
        "dropped": ["never_there"],
    }

    journey = read(record(plan=plan), TOY).journey

    listed = {
        a.text: a for group in question_list(Situation(ENGINE, journey)) for a in group.questions
    }
    assert listed["What about my work?"].heard.answer == "Two weeks off."
    assert listed["What about my work?"].top == 1
    assert listed["A question that is no longer on the list"].heard.answer == "Ask again."
    assert journey.plan.dropped == ()


def test_what_was_written_finds_room_beside_the_highest_own_question() -> None:
    own = [{"id": "own_9999", "phase": "before", "text": "a"}]

    plan = read(record(plan={"own": own, "worded": {"gone_q": "t"}}), TOY).journey.plan

    assert {question.text for question in plan.own} == {"a", "t"}
    assert "c" in {question.text for question in arrange.add_own(plan, "c").own}


def test_no_provider_question_is_named_like_an_own_question(rulebook: Rulebook) -> None:
    assert not [name for name in rulebook.provider_questions if name.startswith("own_")]


def test_the_record_of_every_worked_case_comes_back_whole(rulebook: Rulebook) -> None:
    changed = []
    for file in case_files():
        for case in share_of(file.cases, part=10):
            answers = complete_person(rulebook.questionnaire, file.location, case.answers)
            journey = Journey(answers=dict(answers))
            resumed = read(write(journey, rulebook), rulebook)
            if (resumed.journey.answers, resumed.ask_again) != (answers, ()):
                changed.append(case.case)

    assert changed == []


def _read_or_refused(text: str) -> None:
    """Refused, or a journey that can be written again, read again and made into a sheet."""
    try:
        resumed = read(text, TOY)
    except Unreadable:
        return
    again = read(write(resumed.journey, TOY), TOY)
    assert again.journey == resumed.journey
    assert all(key in TOY.questionnaire.questions for key in resumed.journey.answers)
    assert ENGINE.decide(again.journey.answers) == ENGINE.decide(resumed.journey.answers)
    sheet_for(Situation(ENGINE, resumed.journey), TODAY)


def test_what_was_marked_on_other_pages_comes_back_where_it_fits() -> None:
    unsent = {
        "kitchen_sink.growth": "fast",
        "kitchen_sink.size": ["cm", "2,"],
        "kitchen_sink.feelings": ["sick", "gone"],
        "kitchen_sink.pain": "gone",
        "gone.gone": "yes",
    }

    journey = read(record(unsent=unsent), TOY).journey

    assert journey.unsent == {
        "kitchen_sink.growth": "fast",
        "kitchen_sink.size": TypedNumber(number="2,", unit="cm"),
        "kitchen_sink.feelings": frozenset({"sick"}),
    }


EARLIER_LEDGERS = {
    "lump": [
        {"day": "2026-10-01", "size_cm": 4.3, "like": "a golf ball", "firmness": "firm"},
        {"day": "2026-08-01", "size_cm": 2.0, "pain": "touch", "which": "left thigh"},
    ],
    "bleeding": [{"day": "2026-09-03", "amount": "heavy", "kind": "womb"}],
}


@pytest.mark.parametrize("before", [1, 2, 3])
def test_a_record_of_an_earlier_format_keeps_its_lump_and_its_bleeding(before: int) -> None:
    text = record(format=before, plan=EARLIER_LEDGERS)

    plan = read(text, TOY).journey.plan

    firmness = {"firmness": "firm", "pain": "unsure"}
    assert plan.ledgers == {
        "lump": (
            lump(date(2026, 8, 1), 2, firmness="unsure", pain="touch", which="left thigh"),
            lump(date(2026, 10, 1), 4.3, like="a golf ball", **firmness),
        ),
        "bleeding": (bleeding(date(2026, 9, 3), "heavy", "womb"),),
    }


def test_what_a_file_took_the_place_of_keeps_its_ledgers_too() -> None:
    before = {"plan": EARLIER_LEDGERS, "said": {"everyone.who_for": "me"}}

    journey = read(record(format=3, before_opening=before), TOY).journey

    assert journey.before_opening is not None
    assert set(journey.before_opening.plan.ledgers) == {"lump", "bleeding"}


def test_entries_that_no_ledger_takes_are_left_out_and_the_rest_stays() -> None:
    day = TODAY.isoformat()
    fitting = {"day": day, "noted": {"weight": {"number": 70, "unit": "kg"}, "clothes": "gone"}}
    written = [
        {"day": day, "noted": {"weight": {"number": 7000, "unit": "kg"}}},
        {"day": day, "noted": {"weight": {"number": 70, "unit": "stone"}}},
        {"day": day, "noted": {"weight": "heavy"}},
        {"day": day, "noted": {"clothes": "light"}},
        fitting,
    ]
    text = record(plan={"ledgers": {"weight": written, "sleep": [fitting]}})

    plan = read(text, TOY).journey.plan

    assert plan.ledgers == {"weight": (number(TODAY, "weight", 70, "kg", clothes="unsure"),)}

"""A file that a person opens: a record, answers from another program, or something hostile."""

import json
from datetime import UTC, datetime
from typing import Any
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaire import NOT_ASKED
from rules import Engine
from tests.casebook import CaseFile, case_files
from tests.effort import drawn, share_of
from tests.people import complete_person
from tests.toy import at_the_sink, toy_engine, toy_rulebook
from tests.visits import at_a_sink
from visit import Journey
from visit.fhir import questionnaire_resource, response_resource
from visit.model.journey import FORMAT
from visit.model.plan import Plan
from visit.model.unreadable import Unreadable
from visit.plan import arrange
from visit.record.longest import LONGEST
from visit.record.record import read, write
from visit.record.saved_file import Opened, about_now, opened, opening_undone, replaced, replaces
from visit.situation import Situation

FILES = [
    pytest.param(file, id=f"{file.location} {place}") for place, file in enumerate(case_files())
]
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
OWN = arrange.add_own(Plan(), "May I swim?")
TOY = toy_rulebook()
# What the toy asks about right now: its danger signs, and what its other emergency reads.
NOW = {"everyone.danger_signs", "kitchen_sink.pain", "kitchen_sink.spreading"}


def as_fhir(**answers) -> str:
    return json.dumps(response_resource(toy_engine(), at_the_sink(**answers), NOON))


def in_england(plan: Plan | None = None) -> Journey:
    """Somebody in the middle of a visit, where 999 is the number to call."""
    said = at_the_sink(growth="slow")
    at_size = Journey(
        answers=said, country="uk", page="question", asking="kitchen_sink.size", step=7
    )
    return at_size.model_copy(update={"plan": plan or Plan()})


def after_opening(text: str, present: Journey | None = None) -> Journey:
    engine = toy_engine()
    return replaced(engine, present or in_england(), opened(text, engine))


def test_what_a_record_holds_is_taken_but_for_what_was_about_that_moment():
    journey = at_a_sink(OWN)

    found = opened(write(journey, TOY), toy_engine())

    assert {*journey.answers} - {*found.said} == {*found.asked_anew} == NOW & {*journey.answers}
    assert (found.plan, found.unread, found.rules_changed) == (OWN, (), False)


@pytest.mark.parametrize("file", FILES)
def test_answers_about_every_place_are_opened_from_fhir(file: CaseFile, engine: Engine):
    answers = complete_person(engine.rulebook.questionnaire, file.location, file.cases[0].answers)

    found = opened(json.dumps(response_resource(engine, answers, NOON)), engine)

    assert {*found.said, *found.asked_anew} == {*answers}
    assert all(answers[key] == Journey(answers=found.said).answers[key] for key in found.said)
    assert found.unread == ()


def test_open_questions_are_asked_after_answers_from_another_program():
    journey = after_opening(as_fhir(growth="slow"), Journey())

    assert (journey.page, journey.asking) == ("question", "everyone.danger_signs")


def test_an_answer_that_does_not_fit_is_named_to_be_asked_again():
    text = as_fhir(growth="fast").replace('"code": "fast"', '"code": "faster"')

    assert opened(text, toy_engine()).unread == ("kitchen_sink.growth",)
    assert after_opening(text).news.ask_again == ("kitchen_sink.growth",)


# What is asked again ------------------------------------------------------------------------------


def test_every_question_with_a_danger_sign_is_asked_again(engine: Engine):
    questions = engine.rulebook.questionnaire.questions.values()
    dangerous = {question.key for question in questions if question.danger}

    assert len(dangerous) > 20
    assert dangerous <= about_now(engine.rulebook)


def test_what_an_emergency_rests_on_is_asked_again_and_context_is_not(engine: Engine):
    now = about_now(engine.rulebook)

    assert {"uterus_pelvis.heavy_now", "urinary.hardly_pee", "in_treatment.temperature"} <= now
    assert not {"everyone.age", "everyone.context", "everyone.places", "everyone.who_for"} & now


@pytest.mark.parametrize("file", FILES)
def test_no_old_answer_alarms_or_stands_for_the_one_of_today(file: CaseFile, engine: Engine):
    """Whatever was answered then, the first page is a question, and each danger sign is asked."""
    book = engine.rulebook
    for case in share_of(file.cases):
        answers = complete_person(book.questionnaire, file.location, case.answers)
        said = dict(answers)
        text = write(Journey(answers=said, page="result"), book)

        journey = replaced(engine, Journey(), opened(text, engine))

        assert (journey.page, journey.asking) == ("question", "everyone.danger_signs"), case.case
        assert not Situation(engine, journey).emergencies, case.case
        assert not about_now(book) & {*journey.answers}, case.case


def test_a_danger_sign_that_was_only_marked_is_not_marked_today():
    left = at_a_sink().model_copy(update={"unsent": {"everyone.danger_signs": ("none",)}})

    today = after_opening(write(left, TOY), left)

    assert (today.asking, today.unsent) == ("everyone.danger_signs", {})


# What stays ---------------------------------------------------------------------------------------

RECORD = write(at_a_sink().model_copy(update={"country": "us", "page": "result"}), TOY)


@pytest.mark.parametrize("text", [as_fhir(growth="slow"), RECORD])
def test_the_number_to_call_stays_that_of_where_the_person_is(text: str):
    assert after_opening(text).country == "uk"
    assert after_opening(text, Journey(country="ie")).country == "ie"


def test_a_page_that_nobody_touched_takes_the_country_of_the_file():
    saved = write(at_a_sink().model_copy(update={"country": "uk"}), TOY)

    assert after_opening(saved, Journey()).country == "uk"


@pytest.mark.parametrize("text", [as_fhir(growth="slow"), RECORD])
def test_own_questions_stay_when_the_file_has_none(text: str):
    assert after_opening(text, in_england(OWN)).plan == OWN


def test_a_file_brings_its_own_plan():
    theirs = arrange.add_own(Plan(), "Can I work?")

    assert after_opening(write(at_a_sink(theirs), TOY), in_england(OWN)).plan == theirs


def test_a_file_with_a_plan_alone_leaves_the_answers():
    present = in_england()

    journey = after_opening(write(Journey(plan=OWN), TOY), present)

    assert (journey.plan, journey.answers, journey.asking) == (OWN, present.answers, present.asking)


@pytest.mark.parametrize("text", [as_fhir(growth="slow"), RECORD, write(Journey(plan=OWN), TOY)])
def test_an_opening_is_one_step_on(text: str):
    assert after_opening(text).step == in_england().step + 1


def test_a_page_that_was_cleared_is_not_cleared_again():
    journey = after_opening(write(Journey(plan=OWN), TOY), Journey(page="finished", step=3))

    assert (journey.page, journey.plan) == ("start", OWN)


@pytest.mark.parametrize("text", [as_fhir(growth="slow"), RECORD, write(Journey(plan=OWN), TOY)])
def test_an_opening_can_be_undone_also_after_a_reload(text: str):
    present = in_england(OWN)

    journey = read(write(after_opening(text, present), TOY), TOY).journey
    undone = opening_undone(toy_engine(), journey)

    kept = {"page", "asking", "answers", "plan", "country", "warned", "unsent"}
    assert undone.model_dump(include=kept) == present.model_dump(include=kept)
    assert undone.news.undone
    assert undone.before_opening is None


def test_an_undone_opening_does_nothing_a_second_time():
    undone = opening_undone(toy_engine(), after_opening(RECORD))

    assert opening_undone(toy_engine(), undone) == undone


def test_where_nothing_was_there_is_nothing_to_undo():
    assert after_opening(RECORD, Journey()).before_opening is None


@pytest.mark.parametrize(
    ("present", "text", "parts"),
    [
        (Journey(), RECORD, ()),
        (Journey(plan=OWN), RECORD, ()),
        (in_england(), write(Journey(plan=OWN), TOY), ()),
        (in_england(), RECORD, ("answers",)),
        (in_england(OWN), as_fhir(growth="slow"), ("answers",)),
        (Journey(plan=OWN), write(at_a_sink(OWN), TOY), ("plan",)),
        (in_england(OWN), write(at_a_sink(OWN), TOY), ("answers", "plan")),
    ],
)
def test_it_is_known_before_what_a_file_takes_the_place_of(
    present: Journey, text: str, parts: tuple[str, ...]
):
    assert replaces(present, opened(text, toy_engine())) == parts


# What is no file of a person ----------------------------------------------------------------------


def response(**changes: Any) -> str:
    return json.dumps({**json.loads(as_fhir(growth="slow")), **changes})


def gone(**changes: Any) -> str:
    return json.dumps({**json.loads(write(Journey(), TOY)), **changes})


CODING = {"system": "urn:other", "code": "slow"}
SLOW = {"linkId": "kitchen_sink.growth", "answer": [{"valueCoding": CODING}]}
HOSTILE = {
    "nothing": "",
    "a form, not answers": json.dumps(questionnaire_resource(toy_rulebook())),
    "a cut response": as_fhir(pain="yes")[:-40],
    "another form": as_fhir().replace("visit-guide-en", "other-form").replace("linkId", "theirs"),
    "a deep nest": '{"resourceType": ' + "[" * 100_000,
    "a huge number": '{"resourceType": ' + "9" * 10_000 + "}",
    "too long": " " * (LONGEST + 1),
    "a script": "<script>alert(1)</script>",
    "an empty record": "{}",
    "a record of nobody": write(Journey(), TOY),
    "a record with answers to nothing": gone(said={"gone.gone": "yes"}),
    "a record with answers that do not fit": gone(said={"kitchen_sink.growth": "no"}),
    "a record of what was then": gone(said={"everyone.danger_signs": ["bleeding"]}),
    "a list": "[]",
    "no items": response(item=None),
    "items that are an object": response(item={"linkId": "everyone.age"}),
    "items that are a text": response(item="everyone.age"),
    "text alone": response(item=[{"linkId": "everyone.age", "text": "45"}]),
    "strings alone": response(item=[{**SLOW, "answer": [{"valueString": "slow"}]}]),
    "an answer that is an object": response(item=[{**SLOW, "answer": {"valueCoding": CODING}}]),
    "unknown links": response(item=[{**SLOW, "linkId": "x.y"}]),
    "another system": response(item=[SLOW]),
    "too much for one own question": json.dumps({"plan": {"own": [{"id": "own_10000"}]}}),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_wrong_cut_empty_or_hostile_file_is_refused(text: str):
    with pytest.raises(Unreadable):
        opened(text, toy_engine())


def test_a_file_of_a_newer_version_says_so():
    newer = {**json.loads(RECORD), "format": FORMAT + 1, "mood": 1}

    assert after_opening(json.dumps(newer)).news.newer
    with pytest.raises(Unreadable) as refused:
        opened(json.dumps({**newer, "said": {}, "plan": {}}), toy_engine())
    assert refused.value.cause == "newer"


XML = "<QuestionnaireResponse xmlns='http://hl7.org/fhir'/>"
BOTH = json.dumps({"resourceType": "Bundle", "entry": [{"resource": json.loads(as_fhir())}] * 2})


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        (XML, "xml"),
        ("\ufeff  " + XML, "xml"),
        (RECORD.encode("utf-16").decode("utf-8", errors="replace"), "encoding"),
        (RECORD.encode("utf-16-le").decode("utf-8", errors="replace"), "encoding"),
        (BOTH, "several"),
        ("[]", "unreadable"),
        (RECORD.replace('"page":', '"page":"start","page":', 1), "unreadable"),
    ],
    ids=["xml", "xml with a mark", "utf-16", "utf-16 bare", "two responses", "a list", "twice"],
)
def test_why_a_file_cannot_be_read_is_known(text: str, cause: str):
    with pytest.raises(Unreadable) as refused:
        opened(text, toy_engine())

    assert refused.value.cause == cause


@pytest.mark.parametrize("text", [RECORD, as_fhir(growth="slow")])
def test_a_byte_order_mark_is_no_mistake(text: str):
    assert opened("\ufeff" + text, toy_engine()) == opened(text, toy_engine())


def test_answers_to_another_form_are_counted_to_the_person():
    text = as_fhir(growth="slow").replace("visit-guide-en", "other-form")

    found = opened(text, toy_engine())

    assert (found.other_form, found.rules_changed) == (True, False)
    assert after_opening(text).news.taken == len(found.said) + len(found.asked_anew) > 0


def test_answers_to_another_version_say_that_questions_changed():
    form = json.loads(as_fhir(growth="slow"))
    text = json.dumps({**form, "questionnaire": form["questionnaire"].partition("|")[0] + "|0.9"})

    found = opened(text, toy_engine())

    assert (found.other_form, found.rules_changed) == (True, True)


def test_our_own_form_needs_no_count():
    assert after_opening(as_fhir(growth="slow")).news.taken is None


def test_an_old_file_says_that_rules_have_changed():
    old = {**json.loads(RECORD), "digest": "0" * 12}

    assert after_opening(json.dumps(old)).news.rules_changed


@pytest.mark.parametrize("text", [RECORD, as_fhir(growth="slow")])
def test_a_file_is_read_once(text: str, monkeypatch: pytest.MonkeyPatch):
    loads = Mock(wraps=json.loads)
    monkeypatch.setattr(json, "loads", loads)

    opened(text, toy_engine())

    assert loads.call_count == 1


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4)
    ),
)
LINKS = st.sampled_from([*TOY.questionnaire.questions, "gone.gone"])
ITEMS = st.lists(
    st.fixed_dictionaries(
        {"linkId": LINKS | ANY_JSON},
        optional={"item": ANY_JSON, "text": ANY_JSON, "answer": ANY_JSON},
    )
)


@drawn(500)
@given(items=ITEMS | ANY_JSON, more=st.dictionaries(st.text(max_size=5), ANY_JSON, max_size=3))
def test_any_response_is_taken_whole_or_changes_nothing(items: Any, more: dict[str, Any]):
    text = json.dumps({**more, **json.loads(response(item=items))})
    try:
        found = opened(text, toy_engine())
    except Unreadable:
        return
    assert found.said
    must_go_on(found)


@drawn(500)
@given(
    said=st.dictionaries(LINKS, st.sampled_from(["yes", "fast", 2.0, ["none"]]) | ANY_JSON),
    plan=st.none() | st.just({"minutes": 30}) | ANY_JSON,
    form=st.integers(0, FORMAT + 2),
)
def test_any_record_is_taken_whole_or_changes_nothing(said: Any, plan: Any, form: int):
    text = json.dumps({"said": said, "format": form} | ({} if plan is None else {"plan": plan}))
    try:
        found = opened(text, toy_engine())
    except Unreadable:
        return
    assert found.said or found.plan
    must_go_on(found)


def must_go_on(found: Opened) -> None:
    """The person goes on with answers that count or may yet, and can have their own back."""
    engine, present = toy_engine(), in_england(OWN)
    journey = replaced(engine, present, found)
    seen = engine.applicable(journey.answers).counted
    assert all(seen.get(key) is not NOT_ASKED for key in journey.answers)
    assert journey.country == present.country
    assert opening_undone(engine, journey).answers == present.answers

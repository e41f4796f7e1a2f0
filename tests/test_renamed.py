"""Ids that changed: what was saved under old ones is read under those of today, never calmer."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaire import Answer, ContentError, SeveralOf, migrated, read_answer
from questionnaire.renaming.migration import UNCLEAR
from rules import Engine, Rulebook
from rules.commands.answers_file import of_today
from rules.workbench.compare.diff import difference
from rules.workbench.compare.editions import Shipped
from rules.workbench.compare.levels import level_changes
from tests.effort import drawn
from tests.proven import changed_copy, proven, rulebook_of
from visit import Journey, TypedNumber
from visit.fhir import read_response, response_resource
from visit.model.plan import Heard, Plan
from visit.record.record import read, write

MAP = """
locations: {hand: paw, paw: wrist}
questions:
  - {was: ankle.pain, now: ankle.soreness}
  - {was: ankle.soreness, now: ankle.ache}
  - {was: ankle.size, now: ankle.width}
  - {was: ankle.growth, now: ankle.speed, options: {none: still, slow: slow, fast: quick}}
  - was: ankle.feelings
    ticks: {sick: ankle.feels_sick, dizzy: ankle.feels_dizzy, hot: ankle.feels_hot}
  - {was: ankle.color, gone: The color of the skin changes nothing.}
  - {was: everyone.age, now: everyone.age, options: {40_plus: forty_plus}}
rules: {ankle.spreading_pain: ankle.pain_spreads}
provider_questions: {what_now: what_next}
"""
LOCATIONS = "questionnaire/locations"
FEELINGS = """  - id: feelings
    kind: several
    text: Do you feel any of these?
    options: {sick: Sick, dizzy: Dizzy, hot: Hot}
"""
SINGLE_FEELINGS = "".join(
    f"  - {{id: feels_{name}, text: Do you feel {name}?}}\n" for name in ("sick", "dizzy", "hot")
)
TODAY = {
    f"{LOCATIONS}/ankle.yaml": {
        "id: pain": "id: ache",
        "{pain: ": "{ache: ",
        "id: size": "id: width",
        "id: growth": "id: speed",
        "{none: It does not grow, slow: Slowly, fast: Fast": (
            "{still: It does not grow, slow: Slowly, quick: Fast"
        ),
        FEELINGS: SINGLE_FEELINGS,
    },
    f"{LOCATIONS}/everyone.yaml": {"40_plus: 40": "forty_plus: 40"},
    f"{LOCATIONS}/hand.yaml": {"id: hand": "id: wrist"},
    "rules/provider_questions.yaml": {"ankle.growth: [slow, fast": "ankle.speed: [slow, quick"},
    "questionnaire/mismatches.yaml": {"ankle.pain": "ankle.ache", "hand.numb": "wrist.numb"},
    "rules/guidance/hand.yaml": {"location: hand": "location: wrist"},
    "rules/same_signs.yaml": {
        "ankle.feelings: sick": "ankle.feels_sick: yes",
        "ankle.feelings: dizzy": "ankle.feels_dizzy: yes",
        "hand.numb": "wrist.numb",
        "ankle.pain": "ankle.ache",
    },
    "rules/told_elsewhere.yaml": {"hand.weak": "wrist.weak", "ankle.growth": "ankle.speed"},
    "rules/guidance/ankle.yaml": {
        "id: spreading_pain": "id: pain_spreads",
        "pain: [": "ache: [",
        "pain: yes": "ache: yes",
        "pain: no": "ache: no",
        "size: ": "width: ",
        "growth: {from: fast}": "speed: {from: quick}",
        "feelings: [sick, dizzy, hot, unsure]": (
            "any: [feels_sick: [yes, unsure], feels_dizzy: [yes, unsure], feels_hot: [yes, unsure]]"
        ),
        "feelings: none": "feels_sick: no, feels_dizzy: no, feels_hot: no",
        **{
            f"feelings: [{name}, unsure]": f"feels_{name}: [yes, unsure]"
            for name in ("sick", "dizzy", "hot")
        },
    },
}


def edition(folder: Path, renamed: str = MAP) -> Path:
    """The small content with other ids, and the map that leads to them."""
    changed_copy(folder)
    for name, swaps in TODAY.items():
        text = (folder / name).read_text(encoding="utf-8")
        for old, new in swaps.items():
            assert old in text, f"{name} has nowhere: {old}"
            text = text.replace(old, new)
        (folder / name).write_text(text, encoding="utf-8")
    for parent in (LOCATIONS, "rules/guidance"):
        (folder / parent / "hand.yaml").rename(folder / parent / "wrist.yaml")
    (folder / "questionnaire/renamed.yaml").write_text(renamed, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def today(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    return rulebook_of(edition(tmp_path_factory.mktemp("today") / "edition"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param({"ankle.pain": "yes"}, {"ankle.ache": "yes"}, id="renamed twice"),
        pytest.param({"ankle.size": 3.5}, {"ankle.width": 3.5}, id="a number"),
        pytest.param({"ankle.size": "unsure"}, {"ankle.width": "unsure"}, id="not sure of one"),
        pytest.param({"ankle.growth": "fast"}, {"ankle.speed": "quick"}, id="an option"),
        pytest.param({"ankle.growth": "unsure"}, {"ankle.speed": "unsure"}, id="not sure"),
        pytest.param({"ankle.growth": "odd"}, {"ankle.speed": UNCLEAR}, id="no known option"),
        pytest.param({"hand.numb": "no"}, {"wrist.numb": "no"}, id="its place was renamed twice"),
        pytest.param(
            {"everyone.places": ["ankle", "hand"]},
            {"everyone.places": ["ankle", "wrist"]},
            id="a place that was chosen",
        ),
        pytest.param({"everyone.age": "40_plus"}, {"everyone.age": "forty_plus"}, id="in place"),
        pytest.param({"everyone.age": "30_39"}, {"everyone.age": "30_39"}, id="as it was"),
        pytest.param({"ankle.color": "red"}, {"ankle.color": "red"}, id="gone"),
    ],
)
def test_an_answer_is_read_under_the_ids_of_today(
    old: dict[str, Any], new: dict[str, Any], today: Rulebook
) -> None:
    assert migrated(today.questionnaire, old) == new


@pytest.mark.parametrize(
    ("ticks", "sick", "dizzy"),
    [
        (["sick"], "yes", "no"),
        (["none"], "no", "no"),
        (["unsure"], "unsure", "unsure"),
        (["sick", "unsure"], "yes", "unsure"),
        (["sick", "tired"], UNCLEAR, UNCLEAR),
        (["sick", "none"], UNCLEAR, UNCLEAR),
        ([], UNCLEAR, UNCLEAR),
        ("sick", UNCLEAR, UNCLEAR),
    ],
)
def test_ticks_become_answers_of_their_own(
    ticks: object, sick: str, dizzy: str, today: Rulebook
) -> None:
    found = migrated(today.questionnaire, {"ankle.feelings": ticks})

    assert (found["ankle.feels_sick"], found["ankle.feels_dizzy"]) == (sick, dizzy)


def test_two_answers_that_meet_and_differ_are_asked_again(today: Rulebook) -> None:
    met = {"ankle.pain": "yes", "ankle.ache": "no"}

    assert migrated(today.questionnaire, met) == {"ankle.ache": UNCLEAR}
    assert migrated(today.questionnaire, {**met, "ankle.pain": "no"}) == {"ankle.ache": "no"}


def test_one_choice_and_several_are_put_as_the_new_question_takes_them(tmp_path: Path) -> None:
    folder = edition(tmp_path / "edition", MAP + "# more\n")
    ankle = folder / LOCATIONS / "ankle.yaml"
    several = (
        "  - {id: kinds, kind: several, text: Which kind?, options: {sharp: Sharp, dull: Dull}}"
    )
    ankle.write_text(ankle.read_text("utf-8") + several + "\n", "utf-8")
    more = """  - {was: ankle.kind, now: ankle.kinds, options: {sharp: sharp, dull: dull}}
  - {was: ankle.any, now: ankle.ache, options: {stabs: yes, burns: yes, none: no}}
"""
    renamed = folder / "questionnaire/renamed.yaml"
    renamed.write_text(MAP.replace("rules:", f"{more}rules:"), "utf-8")
    questionnaire = rulebook_of(folder).questionnaire

    assert migrated(questionnaire, {"ankle.kind": "dull"}) == {"ankle.kinds": ["dull"]}
    assert migrated(questionnaire, {"ankle.any": ["stabs", "burns"]}) == {"ankle.ache": "yes"}
    assert migrated(questionnaire, {"ankle.any": ["none"]}) == {"ankle.ache": "no"}
    doubtful = migrated(questionnaire, {"ankle.any": ["stabs", "unsure"]})["ankle.ache"]
    assert doubtful not in ("yes", "no", "unsure"), "taken by no question, so asked again"


def with_more(folder: Path, questions: str, renamed: str) -> Rulebook:
    """The edition of today with one more question about the ankle, and more lines of the map."""
    edition(folder)
    ankle = folder / LOCATIONS / "ankle.yaml"
    ankle.write_text(ankle.read_text("utf-8") + questions + "\n", "utf-8")
    path = folder / "questionnaire/renamed.yaml"
    path.write_text(MAP.replace("rules:", f"{renamed}rules:"), "utf-8")
    return rulebook_of(folder)


KINDS = "  - {id: kinds, kind: several, text: Which kind?, options: {sharp: Sharp, dull: Dull}}"
MET = """  - {was: ankle.kind, now: ankle.kinds}
  - {was: ankle.sort, now: ankle.kinds}
  - {was: ankle.sharp, now: ankle.kinds, options: {yes: sharp, no: none}}
"""


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ({"ankle.kind": ["sharp"], "ankle.sort": ["dull"]}, ["sharp", "dull"]),
        ({"ankle.kind": ["none"], "ankle.sort": ["dull"]}, ["dull"]),
        ({"ankle.kind": ["none"], "ankle.sort": ["unsure"]}, ["unsure"]),
        ({"ankle.kind": ["none"], "ankle.sort": ["none"]}, ["none"]),
        ({"ankle.sharp": "yes", "ankle.sort": ["none"]}, ["sharp"]),
        ({"ankle.sharp": "no"}, ["none"]),
        ({"ankle.sharp": "odd", "ankle.sort": ["dull"]}, UNCLEAR),
    ],
)
def test_ticks_of_two_old_questions_add_up_under_one_of_today(
    said: dict[str, Any], kinds: object, tmp_path: Path
) -> None:
    questionnaire = with_more(tmp_path / "edition", KINDS, MET).questionnaire

    assert migrated(questionnaire, said) == {"ankle.kinds": kinds}


PARTED = MAP.replace("questions:", "parts: {hand: [ankle], paw: [ankle]}\nquestions:", 1)


def test_who_chose_a_place_that_was_parted_chose_its_parts(tmp_path: Path) -> None:
    questionnaire = rulebook_of(edition(tmp_path / "edition", PARTED)).questionnaire

    found = migrated(questionnaire, {"everyone.places": ["hand", "unsure"]})

    assert found == {"everyone.places": ["wrist", "ankle", "unsure"]}
    assert migrated(questionnaire, found) == found


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("hand: [ankle]", "hand: [ankl]", "'ankl' does not exist; did you mean 'ankle'?"),
        ("hand: [ankle]", "ankle: [hand]", "'ankle' has parts and no line under 'locations'"),
    ],
)
def test_wrong_parts_of_a_place_are_refused(
    old: str, new: str, message: str, tmp_path: Path
) -> None:
    with pytest.raises(ContentError, match=r"renamed\.yaml:") as refused:
        rulebook_of(edition(tmp_path / "edition", PARTED.replace(old, new)))

    assert any(message in str(mistake) for mistake in refused.value.mistakes)


# -- What is saved --------------------------------------------------------------------------------

OLD_SAID: dict[str, Answer] = {
    "everyone.who_for": "me",
    "everyone.danger_signs": frozenset({"none"}),
    "everyone.age": "40_plus",
    "everyone.places": frozenset({"ankle", "hand"}),
    "ankle.pain": "yes",
    "ankle.spreading": "yes",
    "ankle.lump": "yes",
    "ankle.size": 4.5,
    "ankle.growth": "fast",
    "ankle.feelings": frozenset({"sick", "unsure"}),
    "hand.numb": "unsure",
    "hand.weak": "no",
}
NEW_SAID: dict[str, Answer] = {
    "everyone.who_for": "me",
    "everyone.danger_signs": frozenset({"none"}),
    "everyone.age": "forty_plus",
    "everyone.places": frozenset({"ankle", "wrist"}),
    "ankle.ache": "yes",
    "ankle.spreading": "yes",
    "ankle.lump": "yes",
    "ankle.width": 4.5,
    "ankle.speed": "quick",
    "ankle.feels_sick": "yes",
    "ankle.feels_dizzy": "unsure",
    "ankle.feels_hot": "unsure",
    "wrist.numb": "unsure",
    "wrist.weak": "no",
}


def saved(**changes: Any) -> str:
    said = dict(OLD_SAID)
    return write(Journey.model_validate({"said": said, "page": "result", **changes}), proven())


def test_a_record_is_read_whole(today: Rulebook) -> None:
    typed = {"ankle.size": TypedNumber(number="4.5", unit="cm")}
    plan = Plan(order=("what_now",), heard={"what_now": Heard(answer="Rest")})
    text = saved(
        warned=("ankle.spreading_pain", "hand.gone"), typed=typed, plan=plan, before_change={}
    )

    resumed = read(text, today)

    assert resumed.ask_again == ()
    assert resumed.journey.answers == NEW_SAID
    assert resumed.journey.warned == ("ankle.pain_spreads",)
    assert resumed.journey.typed == {"ankle.width": typed["ankle.size"]}
    assert resumed.journey.plan.order == ("what_next",)
    assert resumed.journey.plan.heard["what_next"].answer == "Rest"


def test_what_was_marked_and_not_sent_is_marked_under_the_new_question(today: Rulebook) -> None:
    said = {key: a for key, a in OLD_SAID.items() if key != "ankle.feelings"}
    text = saved(
        said=said,
        page="question",
        asking="ankle.feelings",
        whole=True,
        unsent={"ankle.feelings": ("sick",)},
        warned=("ankle.spreading_pain",),
    )

    record = json.loads(text)
    older = json.dumps({**record, "draft": ["sick"], "unsent": {}})

    journey = read(text, today).journey

    assert read(older, today).journey == journey
    assert (journey.page, journey.asking) == ("question", "ankle.feels_sick")
    assert journey.unsent["ankle.feels_sick"] == "yes"
    assert "ankle.feels_dizzy" not in journey.unsent, "an open tick was no answer yet"


def test_what_a_file_replaced_is_read_under_new_ids_too(today: Rulebook) -> None:
    before = {"said": {"ankle.pain": "no"}}

    kept = read(saved(before_opening=before), today).journey.before_opening

    assert kept is not None


def test_an_answer_that_maps_in_part_is_named_and_asked_again(today: Rulebook) -> None:
    said = dict(OLD_SAID)
    text = saved(said={**said, "ankle.growth": "odd", "ankle.color": "red"})

    resumed = read(text, today)

    assert set(resumed.ask_again) == {"ankle.speed", "ankle.color"}
    assert resumed.journey.news.ask_again == ("ankle.speed",)
    assert resumed.journey.news.left_out, "the answer to a question that is gone is told as well"


def test_a_response_is_read_whole(today: Rulebook) -> None:
    old = response_resource(Engine(proven()), OLD_SAID, datetime(2026, 11, 2, tzinfo=UTC))

    found = read_response(json.loads(json.dumps(old)), today)

    assert found.unread == ()
    assert found.answers == NEW_SAID


def test_a_response_that_is_not_sure_of_a_number_stays_so(today: Rulebook) -> None:
    said = {**OLD_SAID, "ankle.size": "unsure", "ankle.feelings": frozenset({"sick"})}
    old = response_resource(Engine(proven()), said, datetime(2026, 11, 2, tzinfo=UTC))

    found = read_response(old, today)

    assert found.answers["ankle.width"] == "unsure"
    assert found.answers["ankle.feels_hot"] == "no"


def test_a_coding_of_another_question_is_not_taken_for_an_old_option(today: Rulebook) -> None:
    coding = {"system": "https://elsewhere.example", "code": "fast"}
    answer = [{"linkId": "ankle.growth", "answer": [{"valueCoding": coding}]}]
    old = response_resource(Engine(proven()), {}, datetime(2026, 11, 2, tzinfo=UTC))

    assert "ankle.speed" in read_response({**old, "item": answer}, today).unread


def test_a_file_of_answers_may_have_old_ids_and_says_so(today: Rulebook) -> None:
    raw, notes = of_today(today.questionnaire, {"ankle.feelings": ["sick"], "ankle.color": "red"})

    assert raw == {
        "ankle.feels_sick": "yes",
        "ankle.feels_dizzy": "no",
        "ankle.feels_hot": "no",
    }
    assert notes == [
        "'ankle.feelings' is now ankle.feels_sick and ankle.feels_dizzy and ankle.feels_hot",
        "'ankle.color' is no longer asked",
    ]
    assert of_today(today.questionnaire, {"ankle.ache": "yes"}) == ({"ankle.ache": "yes"}, [])


# -- Never calmer ---------------------------------------------------------------------------------


def _answer(key: str) -> st.SearchStrategy[Answer]:
    question = proven().questionnaire.question(key)
    if question.kind == "number":
        return st.one_of(st.sampled_from([0.5, 4.5, 5.0, 40.0]), st.just("unsure"))
    if isinstance(question, SeveralOf):
        ticks = st.frozensets(st.sampled_from([*question.options, "unsure"]), min_size=1)
        return ticks | st.just(frozenset({"none"}))
    return st.sampled_from(list(question.choices))


PEOPLE = st.fixed_dictionaries({key: _answer(key) for key in proven().questionnaire.questions})


@drawn(200)
@given(said=PEOPLE)
def test_nobody_is_told_to_wait_longer_because_ids_changed(
    said: dict[str, Answer], today: Rulebook
) -> None:
    before = Engine(proven()).decide(said)

    moved = migrated(today.questionnaire, dict(said))
    after = Engine(today).decide(
        {key: read_answer(today.questionnaire.question(key), value) for key, value in moved.items()}
    )

    assert after.settled
    assert (after.level and after.level.id) == (before.level and before.level.id)


ODD = st.sampled_from(["yes", "no", "none", "unsure", "fast", "sick", "odd", ""])


@drawn(200)
@given(
    raw=st.dictionaries(
        st.sampled_from(
            [
                "ankle.feelings",
                "ankle.growth",
                "ankle.pain",
                "ankle.ache",
                "ankle.feels_sick",
                "everyone.age",
            ]
        ),
        ODD | st.lists(ODD, max_size=3),
    )
)
def test_reading_twice_changes_nothing_more(raw: dict[str, Any], today: Rulebook) -> None:
    once = migrated(today.questionnaire, raw)

    assert migrated(today.questionnaire, once) == once


def test_no_option_that_nobody_knows_makes_an_answer(today: Rulebook) -> None:
    said = dict(OLD_SAID)
    text = saved(said={**said, "ankle.feelings": ("sick", "tired")})

    journey = read(text, today).journey

    assert not {"ankle.feels_sick", "ankle.feels_dizzy", "ankle.feels_hot"} & journey.answers.keys()
    assert journey.answers["ankle.ache"] == "yes"


# -- Comparing editions ---------------------------------------------------------------------------


def test_new_ids_alone_change_no_level_for_anybody(today: Rulebook) -> None:
    changes = level_changes(proven(), today)

    assert changes.pairs == ()
    assert changes.lost == {}


def test_a_lowered_rule_is_seen_behind_its_new_ids(tmp_path: Path) -> None:
    folder = edition(tmp_path / "edition")
    guide = folder / "rules/guidance/ankle.yaml"
    calmer = guide.read_text("utf-8").replace("speed: {from: quick}", "speed: unsure")
    guide.write_text(calmer, "utf-8")

    changes = level_changes(proven(), rulebook_of(folder))

    assert changes.lost.keys() == {"ankle.big_or_fast"}


def test_a_map_that_makes_an_answer_calmer_is_seen(tmp_path: Path) -> None:
    calmer = MAP.replace("fast: quick", "fast: slow")

    changes = level_changes(proven(), rulebook_of(edition(tmp_path / "edition", calmer)))

    assert changes.lost.keys() == {"ankle.big_or_fast"}


def test_a_renamed_question_is_not_told_as_gone(today: Rulebook) -> None:
    told = "## Version 1.0, 2026-11-20\n"

    found = difference(Shipped(proven(), told), Shipped(today, told))

    lost = [text for text in found.texts if " is gone" in text or " is new" in text]
    split = ("question ankle.feels_", "question ankle.speed, options ")
    beside = ("question everyone.places, options ", "question everyone.age, options ")
    assert [text for text in lost if not text.startswith((*split, *beside))] == []


# -- What loading refuses -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("now: ankle.ache}", "now: ankle.aches}", "'ankle.aches' is not a question"),
        ("slow: slow,", "slow: slowly,", "no option 'slowly' in ankle.speed"),
        ("hot: ankle.feels_hot", "hot: ankle.speed", "a tick says yes"),
        ("was: ankle.color", "was: ankle.lump", "'ankle.lump' is still a question"),
        ("was: ankle.color", "was: ankle.pain", "'ankle.pain' stands twice"),
        ("now: ankle.ache}", "now: ankle.pain}", "comes back to itself"),
        ("{40_plus: forty_plus}", "{30_39: forty_plus}", "'30_39' is still an option"),
        ("paw: wrist}", "paw: hand}", "comes back to itself"),
        ("paw: wrist}", "paw: wrst}", "'wrst' does not exist; did you mean 'wrist'?"),
        ("hand: paw,", "ankle: paw,", "'ankle' is still an id"),
        ("ankle.pain_spreads}", "ankle.spreads}", "'ankle.spreads' does not exist"),
        ("what_now: what_next", "what_next: what_next", "'what_next' comes back to itself"),
        ("none: still", "unsure: slow", "not sure stays not sure"),
        ("none: still, slow: slow", "slow: none", "'slow' became 'none'"),
        ("gone: The", "now: ankle.ache, gone: The", "say one of 'now', 'ticks' and 'gone'"),
        ("gone: The", "gon: The", "'gon' is not a field here"),
        ("sick: ankle.feels_sick", "none: ankle.feels_sick", "by themselves"),
    ],
)
def test_a_wrong_line_is_refused_with_its_place(
    old: str, new: str, message: str, tmp_path: Path
) -> None:
    assert MAP.count(old) == 1

    with pytest.raises(ContentError, match=r"renamed\.yaml:") as refused:
        rulebook_of(edition(tmp_path / "edition", MAP.replace(old, new)))

    told = [str(mistake) for mistake in refused.value.mistakes if message in str(mistake)]
    assert told, refused.value
    line = 1 + MAP.replace(old, new).splitlines().index(
        next(line for line in MAP.replace(old, new).splitlines() if new in line)
    )
    assert any(f"renamed.yaml:{number}:" in one for one in told for number in range(1, line + 1))

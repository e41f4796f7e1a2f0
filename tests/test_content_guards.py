"""Slips of a tired author that are sound YAML: each is refused when loading, with its remedy."""

import shutil
from pathlib import Path

import pytest

from questionnaire import ContentError, build, parse_condition, read_yaml
from rules import Engine, Rulebook, load
from rules.release.hazard_log import HazardLog
from tests.toy import LOCATIONS, RULES, at_the_sink, toy_rulebook
from visit import Journey
from visit.ledgers import content, supported_answers
from visit.plan import advice
from visit.plan.question_list import question_list
from visit.situation import Situation

ANY_TEXT = "Do you have pain now?"
SINK = "kitchen_sink.yaml"


def refused(tmp_path: Path, file: str, old: str, new: str) -> list[str]:
    """What loading says about the small content with one text of one file changed."""
    rules, locations = tmp_path / "rules", tmp_path / "locations"
    shutil.copytree(RULES, rules)
    shutil.copytree(LOCATIONS, locations)
    path = (rules if (rules / file).exists() else locations) / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError) as error:
        load(rules, locations)
    return [str(mistake) for mistake in error.value.mistakes]


NOT_PLAIN = [
    "A lump that costs $5 or more than $6",
    "Read [more](http://x.example) now",
    "See https://evil.example now",
    "See www.evil.example now",
    "Write to a@b.example now",
    "Is it <b>red</b> now?",
    "Is it **red** now?",
    "Is it _red_ now?",
    "Is it :red: now?",
    "Is it :material/call: now?",
    "Is it &lt; now?",
    "1. Is it red?",
    "- Is it red?",
    "Is it red -- now?",
    "Call {urgent_line} now?",
    "\\u200b",
    "\\u3164",
    "Is it\\u202e red?",
    "   ",
    ".",
]


@pytest.mark.parametrize("text", NOT_PLAIN)
def test_a_text_that_is_more_than_its_letters_is_refused(tmp_path: Path, text: str):
    [mistake] = refused(tmp_path, SINK, f"text: {ANY_TEXT}", f'text: "{text}"')

    assert mistake.startswith("locations/kitchen_sink.yaml:7: ") or ":7: " in mistake


NUMBERS = [
    ("factor: 2.54", "factor: 0"),
    ("factor: 2.54", "factor: -2.54"),
    ("factor: 2.54", "factor: nan"),
    ("factor: 2.54", "factor: 0.3937"),
    ("factor: 2.54", "factor: 2.54, offset: 1"),
    ("unit: inch,", "unit: feet,"),
    ("step: 0.5", "step: 0"),
    ("step: 0.5", "step: -1"),
    ("step: 0.5", "step: 50"),
    ("most: 40", "most: 1e400"),
    ("most: 40", "most: 4_0"),
    ("least: 0.5", "least: -inf"),
    ("a golf ball: 4.5", "a golf ball: 450"),
    ("unit: cm\n    least: 0.5\n    most: 40", "unit: °C\n    least: 36\n    most: 41"),
]


@pytest.mark.parametrize(("old", "new"), NUMBERS)
def test_a_number_that_cannot_be_meant_is_refused(tmp_path: Path, old: str, new: str):
    assert refused(tmp_path, SINK, old, new)


LEVELS = [
    ("by_when: {value: 14, unit: days}", "by_when: {value: 41, unit: days}", "does not say"),
    ("timing: Within 2 weeks", "timing: Within 12 weeks", "does not say the time"),
    ("a visit within 2 weeks", "a visit within 3 weeks", "names another time"),
    ("timing: Now", "timing: Soon", "does not say now"),
    ("{value: 28, unit: days}", f"{{value: {10**30}, unit: days}}", "does not fit"),
    ("{value: 28, unit: days}", "{value: 9999, unit: days}", "cannot be meant"),
    ("id: routine", "id: two_weeks", "level 'two_weeks' stands twice"),
]


@pytest.mark.parametrize(("old", "new", "message"), LEVELS)
def test_a_level_says_its_own_time(tmp_path: Path, old: str, new: str, message: str):
    found = refused(tmp_path, "levels.yaml", old, new)

    assert any(message in mistake for mistake in found), found


RULE = "guidance/kitchen_sink.yaml"
ACTIONS = [
    ("say: Call {emergency} now.", "say: Call a doctor today.", "names no number"),
    ("say: See a doctor within 2 weeks.", "say: Look again within 4 weeks.", "time of watch"),
    ("say: See a doctor within 2 weeks.", "say: See a doctor today.", "time of same_day"),
    ("say: See a doctor within 2 weeks.", "say: Call {emergency} now.", "calls for an emergency"),
    ("say: Call {emergency} now.", "say: Call {emergency} or 911 now.", "number of one country"),
    ("say: Call {emergency} now.", "say: Call {emergency_number}.", "is not filled in here"),
    ("because: You have pain.", "because: The pain spreads.", "is what 'spreading_pain' says"),
    ("checked: 2026-11-20", "checked: 2026-11-20\n    review: reviewed", "needs who it was"),
    (
        "checked: 2026-11-20",
        (
            "checked: 2026-11-20\n    review: reviewed\n"
            "    reviewed_by: {name: A. Nurse, role: oncology nurse, on: 2026-11-19}"
        ),
        "older than 'checked'",
    ),
]


@pytest.mark.parametrize(("old", "new", "message"), ACTIONS)
def test_a_rule_says_what_it_is(tmp_path: Path, old: str, new: str, message: str):
    found = refused(tmp_path, RULE, old, new)

    assert any(message in mistake for mistake in found), found


def test_a_danger_sign_is_called_one(tmp_path: Path):
    old, new = "danger: [bleeding, fainting]", "danger: [fainting]"

    [mistake] = refused(tmp_path, "everyone.yaml", old, new)

    assert "'bleeding' of everyone.danger_signs alone makes danger an emergency" in mistake
    assert "add it to 'danger'" in mistake


def test_a_question_is_asked_in_one_wording_only(tmp_path: Path):
    old = "text: Does the pain spread to your arm?"

    [mistake] = refused(tmp_path, SINK, old, f"text: {ANY_TEXT}")

    assert "is what 'pain' says" in mistake


def test_two_options_never_look_alike(tmp_path: Path):
    [mistake] = refused(tmp_path, SINK, "slow: Slowly", "slow: Fast")

    assert "two options have the same words" in mistake


@pytest.mark.parametrize(
    "typed", ["999", "9-9-9", "9 9 9", "9.9.9", "9\u20119\u20119", "\uff19\uff19\uff19"]
)
def test_no_question_holds_a_number_to_call(tmp_path: Path, typed: str):
    [mistake] = refused(tmp_path, SINK, "why: It helps to know.", f"why: Or call {typed}.")

    assert "'999' is the number of one country" in mistake


def test_an_object_has_one_size(tmp_path: Path):
    again = """  - id: other_size
    kind: number
    text: How big is the other lump?
    unit: cm
    least: 0.5
    most: 40
    objects: {a golf ball: 1.68}
"""
    text = (LOCATIONS / SINK).read_text(encoding="utf-8")

    [mistake] = refused(tmp_path, SINK, text, text + again)

    assert "'a golf ball' is 1.68 cm here and 4.5 in kitchen_sink.size" in mistake


def test_what_counts_alike_stands_together_in_a_rising_question(tmp_path: Path):
    old, new = "growth: {from: fast}", "growth: [none, fast]"

    [mistake] = refused(tmp_path, RULE, old, new)

    assert "do not stand together in kitchen_sink.growth" in mistake


def test_a_review_is_named_or_not_claimed():
    log = build(HazardLog, read_yaml(Path("rules/hazards.yaml")))

    with pytest.raises(ValueError, match="needs who it was"):
        HazardLog(hazards=log.hazards, review="reviewed")


def test_a_mistake_in_a_source_is_told_alone(tmp_path: Path):
    file = next((RULES / "sources").glob("*.yaml"))
    url = next(line for line in file.read_text().splitlines() if "url:" in line)

    [mistake] = refused(tmp_path, f"sources/{file.name}", url, "    url: //no.scheme/page")

    assert "is no address of a page; write https://host.org/page" in mistake


def test_a_source_that_cannot_be_read_is_told_alone(tmp_path: Path):
    file = next((RULES / "sources").glob("*.yaml"))

    [mistake] = refused(tmp_path, f"sources/{file.name}", "sources:", "sources: [")

    assert "cannot be read as YAML" in mistake


def test_a_question_that_failed_is_not_missed_by_others(tmp_path: Path):
    found = refused(tmp_path, "everyone.yaml", "text: How old are you?", "text: ''")

    assert len(found) == 1


def test_causes_come_before_what_follows_from_them(tmp_path: Path):
    old = "ask_provider: [what_next]\n    sources: [handbook]"
    new = "ask_provider: [gone]\n    sources: [handbook]\n    wrong: x"

    first, *_ = refused(tmp_path, RULE, old, new)

    assert "'wrong' is not a field here" in first


BOMBS = {
    "pointers": "a: &a [x, x]\n" + "".join(f"{n}: &b{n} [*a, *a, *a]\n" for n in range(40)),
    "itself": "a: &a [*a]\n",
    "nested not": "a: " + "{not: " * 2000 + "x" + "}" * 2000,
    "nested lists": "a: " + "[" * 200_000 + "]" * 200_000,
    "two documents": "a: b\n---\nc: d\n",
    "a list as a name": "? [1, 2]\n: 3\n",
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_a_file_that_could_hang_or_end_the_process_is_refused(tmp_path: Path, bomb: str):
    file = tmp_path / "bomb.yaml"
    file.write_text(bomb, encoding="utf-8")

    with pytest.raises(ContentError, match=r"bomb\.yaml:\d+: "):
        read_yaml(file)


PACK = (Path(advice.__file__).parent / "advice.yaml").read_text(encoding="utf-8")
PACKS = [
    ("{everyone.road: told_nothing}", "{everyone.road: told_nothin}", "no option 'told_nothin'"),
    ("{everyone.road: told_nothing}", "{everyone.rode: told_nothing}", "is not a question"),
    ("{everyone.road: told_nothing}", "{not: {everyone.road: told_nothing}}", "never asked"),
    ("[nice_ng12,", "[nice_ng21,", "'nice_ng21' is not a source"),
    ("{different}", "{other}", "is not filled in here"),
]


@pytest.mark.parametrize(("old", "new", "message"), PACKS)
def test_a_pack_names_only_what_is_there(
    tmp_path: Path, rulebook: Rulebook, old: str, new: str, message: str
):
    assert old in PACK
    file = tmp_path / "advice.yaml"
    file.write_text(PACK.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(ContentError, match=message):
        advice.load(rulebook, file)


LEDGER = (Path(content.__file__).parent / "ledgers.yaml").read_text(encoding="utf-8")
LEDGERS = [
    ("answer: fast", "answer: quick", "no option 'quick'"),
    ("lump.growth", "lump.grow", "is not a question"),
    ("[sarcoma_uk_lump_record]", "[nobody]", "'nobody' is not a source"),
    ("question: lump.size", "question: in_treatment.temperature", "number of cm"),
]


@pytest.mark.parametrize(("old", "new", "message"), LEDGERS)
def test_a_ledger_supports_only_what_is_there(
    tmp_path: Path, rulebook: Rulebook, old: str, new: str, message: str
):
    file = tmp_path / "ledgers.yaml"
    file.write_text(LEDGER.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(ContentError, match=message):
        supported_answers.load(rulebook, file)


def test_fast_and_slow_growth_are_never_exchanged(tmp_path: Path, rulebook: Rulebook):
    exchanged = LEDGER.replace("answer: fast", "answer: X").replace("answer: slow", "answer: fast")
    file = tmp_path / "ledgers.yaml"
    file.write_text(exchanged.replace("answer: X", "answer: slow"), encoding="utf-8")

    with pytest.raises(ContentError, match="takes fewer days"):
        supported_answers.load(rulebook, file)


def test_what_ships_names_only_what_is_there(rulebook: Rulebook):
    assert advice.load(rulebook)
    assert supported_answers.load(rulebook).growth


def test_a_question_that_nobody_was_asked_is_no_reason():
    """An offer under `not` once ended My visit for whoever was never asked."""
    asked = toy_rulebook().provider_questions["growth_scan"]
    never = asked.model_copy(
        update={"offer_when": parse_condition({"not": {"kitchen_sink.spreading": "yes"}})}
    )
    flawed = toy_rulebook().model_copy(
        update={"provider_questions": {**toy_rulebook().provider_questions, asked.id: never}}
    )
    said = {
        key: sorted(answer) if isinstance(answer, frozenset) else answer
        for key, answer in at_the_sink(pain="no").items()
    }

    assert question_list(Situation(Engine(flawed), Journey.model_validate({"said": said})))

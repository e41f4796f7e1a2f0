"""Each mistake in a content file is reported with its place and its remedy, all at once."""

import shutil
from pathlib import Path

import pytest

from questionnaire import ContentError, load, read_yaml
from rules import load as load_rules
from tests.toy import LOCATIONS, RULES

SOUND = (LOCATIONS / "kitchen_sink.yaml").read_text(encoding="utf-8")
EVERYONE = (LOCATIONS / "everyone.yaml").read_text(encoding="utf-8")
GUIDANCE = (RULES / "guidance" / "kitchen_sink.yaml").read_text(encoding="utf-8")


def mistakes_in(tmp_path: Path, text: str) -> list[str]:
    """What loading says about a kitchen sink with this text."""
    folder = tmp_path / "locations"
    folder.mkdir()
    (folder / "everyone.yaml").write_text(EVERYONE, encoding="utf-8")
    (folder / "kitchen_sink.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as refused:
        load(folder)
    return [str(mistake) for mistake in refused.value.mistakes]


QUESTION_MISTAKES = [
    (
        "ask_when: {pain",
        "ask_whn: {pain",
        "kitchen_sink.yaml:11: 'ask_whn' is not a field here; did you mean 'ask_when'?",
    ),
    (
        "ask_when: {pain:",
        "ask_when: {pian:",
        "kitchen_sink.yaml:11: 'pian' is not a question; did you mean 'pain'?",
    ),
    (
        "[yes, unsure]",
        "[yes, maybe]",
        "kitchen_sink.yaml:11: no option 'maybe' in kitchen_sink.pain; it has: yes, no, unsure",
    ),
    (
        "  - id: spreading\n",
        "  - id: pain\n",
        "kitchen_sink.yaml:9: 'pain' stands twice; rename one",
    ),
    (
        "    unit: cm\n",
        "    unit: cm\n    unit: mm\n",
        "kitchen_sink.yaml:25: 'unit' stands here and on line 24; keep one of them",
    ),
    (
        "    least: 0.5\n",
        "",
        "'least' is missing; add 'least: ...'",
    ),
    (
        "most: 40",
        "most: big",
        "kitchen_sink.yaml:26: 'most' does not fit: input should be a valid number",
    ),
    (
        ", unsure: I am not sure}",
        "}",
        "a symptom question offers 'unsure'; add it, or say not_a_symptom",
    ),
    (
        "kind: several",
        "kind: many",
        "does not fit",
    ),
    (
        "questions:\n",
        "questions:\n  - pain\n",
        "kitchen_sink.yaml:6: 'yes_no' does not fit",
    ),
    (
        "id: kitchen_sink",
        "id: kitchen",
        "id 'kitchen' is not the file's name",
    ),
    (
        "a golf ball: 4.5",
        "a golf ball: 45",
        "'a golf ball: 45' is not between 0.5 and 40 cm",
    ),
]


@pytest.mark.parametrize(("sound", "broken", "message"), QUESTION_MISTAKES)
def test_a_mistake_in_a_question_names_line_fault_and_remedy(
    tmp_path: Path, sound: str, broken: str, message: str
) -> None:
    assert sound in SOUND

    found = mistakes_in(tmp_path, SOUND.replace(sound, broken, 1))

    assert any(message in mistake for mistake in found), found


def test_all_mistakes_are_reported_at_once(tmp_path: Path) -> None:
    text = SOUND.replace("why:", "wy:").replace("rising:", "rissing:").replace("step:", "stepp:")

    found = mistakes_in(tmp_path, text)

    assert [mistake.split(":")[1] for mistake in found] == ["8", "15", "27"]


def test_a_question_cannot_look_forward(tmp_path: Path) -> None:
    text = SOUND.replace("    why: It helps to know.", "    ask_when: {growth: fast}")

    [mistake] = mistakes_in(tmp_path, text)

    assert "'growth' is not a question" in mistake
    assert "only questions asked earlier count" in mistake


@pytest.mark.parametrize("text", ["questions: [", "a: b: c", "\tid: x", ""])
def test_a_file_that_is_not_yaml_is_refused_with_its_line(tmp_path: Path, text: str) -> None:
    file = tmp_path / "torn.yaml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(ContentError, match=r"torn\.yaml:\d+: the file"):
        read_yaml(file)


def test_every_scalar_is_read_as_text(tmp_path: Path) -> None:
    file = tmp_path / "words.yaml"
    file.write_text("yes: no\ntime: 10:30\ncode: 012\nnothing: null\n", encoding="utf-8")

    data = read_yaml(file).data

    assert data == {"yes": "no", "time": "10:30", "code": "012", "nothing": "null"}


RULE_MISTAKES = [
    ("- pain: [yes, unsure]", "- pian: [yes, unsure]", "'pian' is not a question"),
    ("{at_least: 5}", "{at_least: 50}", "'at_least: 50' does not fit kitchen_sink.size"),
    ("{at_least: 5}", "{at_least: 1_0}", "'at_least: 1_0' does not fit kitchen_sink.size"),
    ("{from: fast}", "{from: quick}", "'from: quick' needs an option of kitchen_sink.growth"),
    ("sources: [handbook]", "sources: [hanbook]", "is not a source; did you mean 'handbook'?"),
    ("sources: [handbook]", "sources: []", "'sources' does not fit"),
    ("    sources: [handbook]\n", "", "'sources' is missing"),
    ("ask_provider: [what_next]", "ask_provider: [what_nxt]", "did you mean 'what_next'?"),
    ("level: emergency", "level: urgent", "'level' does not fit"),
    ("id: two_feelings", "id: big_or_fast", "'big_or_fast' stands twice"),
    ("location: kitchen_sink", "location: kitchen", "'kitchen' is not a location"),
    ("checked: 2026-11-20", "checked: last week", "'checked' does not fit"),
]


@pytest.mark.parametrize(("sound", "broken", "message"), RULE_MISTAKES)
def test_a_mistake_in_a_rule_is_refused(
    tmp_path: Path, sound: str, broken: str, message: str
) -> None:
    assert sound in GUIDANCE
    folder = tmp_path / "rules"
    shutil.copytree(RULES, folder)
    file = folder / "guidance" / "kitchen_sink.yaml"
    file.write_text(GUIDANCE.replace(sound, broken, 1), encoding="utf-8")

    with pytest.raises(ContentError) as refused:
        load_rules(folder, LOCATIONS)

    assert message in str(refused.value)

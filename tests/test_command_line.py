"""The commands: every question as JSON, guidance for answers in a file, and a rule in words."""

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from questionnaire import Questionnaire, to_json
from questionnaire.__main__ import main as questionnaire_command
from rules import Engine, Rulebook
from rules.__main__ import main as rules_command
from tests import visitors
from tests.visitors import counted

BAD_INPUT = 2
CANARY = "call me at 555 0199"

Decide = Callable[[str], tuple[int, str, str]]


@pytest.fixture(autouse=True)
def _loaded_once(monkeypatch: pytest.MonkeyPatch, rulebook: Rulebook) -> None:
    """Content that is loaded already; the programs at the end load their own."""
    monkeypatch.setattr("rules.__main__.load", lambda: rulebook)
    monkeypatch.setattr("questionnaire.__main__.load", lambda: rulebook.questionnaire)


@pytest.fixture
def decide(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Decide:
    """Run `python -m rules decide -` on a text; gives exit code, output and messages."""

    def run(text: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", StringIO(text))
        code = rules_command(["decide", "-"])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def answers_of(engine: Engine, visitor: visitors.Visitor) -> str:
    return json.dumps(
        to_json(counted(engine, visitor.answers(engine.rulebook.questionnaire), whole=True))
    )


def test_every_screen_is_printed_with_its_questions(
    questionnaire: Questionnaire, capsys: pytest.CaptureFixture[str]
) -> None:
    questionnaire_command(["--json"])

    printed = json.loads(capsys.readouterr().out)["screens"]
    asked = [key for one in printed for group in one["groups"] for key in group["questions"]]
    assert [one["id"] for one in printed] == [screen.key for screen in questionnaire.screens]
    assert sorted(asked) == sorted(questionnaire.questions)


def test_every_question_is_printed_as_json(
    questionnaire: Questionnaire, capsys: pytest.CaptureFixture[str]
) -> None:
    assert questionnaire_command(["--json"]) == 0

    printed = json.loads(capsys.readouterr().out)["questions"]
    assert [one["id"] for one in printed] == list(questionnaire.questions)
    for one in printed:
        question = questionnaire.question(one["id"])
        assert (one["location"], one["kind"], one["text"]) == (
            question.location,
            question.kind,
            question.text.you,
        )
        assert {option["id"]: option["text"] for option in one["options"]} == {
            name: text.you for name, text in question.choices.items()
        }
        assert (one["ask_when"] is None) == (question.ask_when is None)


def test_a_number_question_is_printed_with_unit_and_range(
    capsys: pytest.CaptureFixture[str],
) -> None:
    questionnaire_command(["--json"])

    printed = {one["id"]: one for one in json.loads(capsys.readouterr().out)["questions"]}
    size = printed["lump.size"]
    assert (size["unit"], size["least"], size["most"]) == ("cm", 0.1, 50)


def test_guidance_for_one_person(decide: Decide, engine: Engine) -> None:
    code, out, _ = decide(answers_of(engine, visitors.GROWING_LUMP))

    printed = json.loads(out)
    assert code == 0
    assert printed["level"] == "two_weeks"
    assert printed["by_when"] == {"value": 14, "unit": "days"}
    assert printed["fired"][0]["id"] == "lump.growing_fast"
    assert all(source["url"] for rule in printed["fired"] for source in rule["sources"])
    assert printed["open_questions"] == []
    assert printed["suggested_questions"][0]["because"]
    edition = engine.rulebook.edition
    assert (printed["version"], printed["digest"]) == (edition.version, edition.digest)


def test_questions_that_are_still_open_are_named(decide: Decide) -> None:
    _, out, _ = decide('{"everyone.who_for": "me"}')

    printed = json.loads(out)
    assert printed["level"] is None
    assert printed["highest_possible"] == "emergency"
    assert "everyone.danger_signs" in printed["open_questions"]


def test_many_people_one_on_each_line(decide: Decide, engine: Engine) -> None:
    people = [visitors.NO_SIGNS, visitors.STOMACH_BLEEDING, visitors.GROWING_LUMP]
    text = "\n\n".join(answers_of(engine, person) for person in people)

    code, out, _ = decide(text)

    assert code == 0
    levels = [json.loads(line)["level"] for line in out.splitlines()]
    assert levels == ["watch", "emergency", "two_weeks"]


def test_answers_may_be_written_over_several_lines(decide: Decide) -> None:
    code, out, _ = decide('{\n  "everyone.who_for": "me",\n  "everyone.age": "45_49"\n}\n')

    assert code == 0
    assert "everyone.age" in json.loads(out)["counted_answers"]


def test_answers_may_come_from_a_file(
    tmp_path: Path, engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "answers.json"
    file.write_text(answers_of(engine, visitors.STOMACH_BLEEDING), encoding="utf-8")

    assert rules_command(["decide", str(file)]) == 0

    assert json.loads(capsys.readouterr().out)["level"] == "emergency"


@pytest.mark.parametrize(
    ("answers", "messages"),
    [
        (
            {"everyone.agee": "45_49"},
            ["'everyone.agee' is not a question", "did you mean 'everyone.age'?"],
        ),
        (
            {"everyone.age": "45_50"},
            ["'45_50' is not an option of everyone.age", "takes one of: under_18, 18_29"],
        ),
        (
            {"everyone.danger_signs": ["chest_pain", "chest_pane"]},
            ["'chest_pane' is not an option of everyone.danger_signs", "hard_breathing"],
        ),
        (
            {"everyone.danger_signs": ["none", "chest_pain"]},
            ["everyone.danger_signs takes 'none' only on its own"],
        ),
        ({"lump.size": 51}, ["lump.size takes a number from 0.1 to 50 (cm)"]),
        ({"lump.size": True}, ["lump.size takes a number from 0.1 to 50 (cm)"]),
        (["everyone.age"], ["one JSON object"]),
        ("everyone.age", ["one JSON object"]),
    ],
)
def test_what_cannot_be_used_is_named_with_what_can(
    decide: Decide, answers: Any, messages: list[str]
) -> None:
    code, out, err = decide(json.dumps(answers))

    assert (code, out) == (BAD_INPUT, "")
    for message in messages:
        assert message in err


def test_all_mistakes_are_named_at_once(decide: Decide) -> None:
    _, _, err = decide('{"everyone.agee": "x", "everyone.road": "nowhere", "nothing.at": "all"}')

    assert all(word in err for word in ("everyone.agee", "everyone.road", "nothing.at"))


@pytest.mark.parametrize(
    "answers",
    [
        {"everyone.age": CANARY, "everyone.agee": "me"},
        {"everyone.agee": CANARY},
        {"everyone.danger_signs": [CANARY]},
        {"lump.size": CANARY},
        {"everyone.age": "45_50", "everyone.places": [CANARY]},
        {"everyone.age": "JaneDoe"},
        {"everyone.danger_signs": ["chest_pain", "JaneDoe"]},
    ],
)
def test_a_message_repeats_no_free_text(decide: Decide, answers: dict[str, Any]) -> None:
    code, out, err = decide(json.dumps(answers))

    assert code == BAD_INPUT
    assert CANARY not in out + err
    assert "JaneDoe" not in out + err


def test_a_mistake_in_a_later_line_names_its_place(decide: Decide) -> None:
    code, _, err = decide('{"everyone.who_for": "me"}\n{"everyone.age": "old"}\n')

    assert code == BAD_INPUT
    assert err.startswith("answers 2: ")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (CANARY, 1),
        ('{"everyone.who_for": "me"}\n{"everyone.age": \n', 2),
        ('{\n  "everyone.who_for": "me",\n  "everyone.age" "45_49"\n}', 3),
    ],
)
def test_text_that_is_not_json_names_its_line(decide: Decide, text: str, line: int) -> None:
    code, out, err = decide(text)

    assert (code, out) == (BAD_INPUT, "")
    assert err == f"-: line {line} is not JSON\n"


def test_a_question_answered_twice_is_refused(decide: Decide) -> None:
    code, _, err = decide('{"everyone.age": "45_49", "everyone.age": "under_18"}')

    assert code == BAD_INPUT
    assert "answered twice: 'everyone.age'" in err


@pytest.mark.parametrize(
    "number", ["NaN", "Infinity", "-Infinity", "1e999", pytest.param("9" * 309, id="309 digits")]
)
def test_what_is_no_number_is_refused(decide: Decide, number: str) -> None:
    code, _, err = decide(f'{{"lump.size": {number}}}')

    assert code == BAD_INPUT
    assert "takes a number" in err


def many_keys() -> str:
    return json.dumps({f"k{n}": 1 for n in range(100_000)})


# Written when they are tried: every process of the tests comes by here.
HOSTILE: dict[str, tuple[Callable[[], str], str]] = {
    "deep nesting": (lambda: "[" * 100_000, "nested too deeply"),
    "deep nesting in an object": (lambda: '{"a":' * 100_000, "nested too deeply"),
    "a number of thousands of digits": (lambda: f'{{"lump.size": {"9" * 5_000}}}', "too long"),
    "keys without end": (many_keys, "there may be more"),
    "one key twice among many": (
        lambda: many_keys()[:-1] + ', "k0": 2}',
        "answered twice: 'k0'",
    ),
    "a very long key": (lambda: json.dumps({"k" * 1_000_000: 1}), "is not a question"),
}


@pytest.mark.parametrize(("text", "message"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_in_one_short_message(
    decide: Decide, text: Callable[[], str], message: str
) -> None:
    code, out, err = decide(text())

    assert (code, out) == (BAD_INPUT, "")
    assert message in err
    assert len(err) < 100_000


def test_what_a_file_says_steers_no_terminal(decide: Decide) -> None:
    _, _, err = decide(json.dumps({"\x1b[2J\x07everyone.age\r\n\u202e": "me"}))

    assert "everyone.age" in err
    assert all(letter.isprintable() or letter == "\n" for letter in err)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8"])
def test_a_byte_order_mark_is_no_mistake(
    tmp_path: Path, encoding: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "answers.json"
    file.write_text('{"everyone.who_for": "me"}', encoding=encoding)

    assert rules_command(["decide", str(file)]) == 0
    assert json.loads(capsys.readouterr().out)["counted_answers"] == ["everyone.who_for"]


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1"])
def test_text_that_is_not_utf_8_is_told_what_to_do(
    tmp_path: Path, encoding: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "answers.json"
    file.write_text('{"everyone.who_for": "Zo\xeb"}', encoding=encoding)

    assert rules_command(["decide", str(file)]) == BAD_INPUT
    assert "save it as UTF-8" in capsys.readouterr().err


def test_a_folder_is_no_file_of_answers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert rules_command(["decide", str(tmp_path)]) == BAD_INPUT
    assert "cannot be read" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert rules_command(["decide", "no/such/file.json"]) == BAD_INPUT

    assert "no/such/file.json cannot be read" in capsys.readouterr().err


def test_a_rule_is_explained_in_words(engine: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    rule = engine.rulebook.rule["lump.growing_fast"]

    assert rules_command(["explain", rule.key]) == 0

    said = capsys.readouterr().out
    assert "How has the size of the lump changed? [It has grown over weeks or months]" in said
    assert f"Say: {rule.say.you}" in said
    assert all(engine.rulebook.sources[name].url in said for name in rule.sources)
    assert "not reviewed by a clinician" in said


def test_each_option_of_a_rule_stands_in_brackets_of_its_own(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rules_command(["explain", "everyone.hard_breathing"]) == 0

    said, question = capsys.readouterr().out, "everyone.danger_signs"
    choices = engine.rulebook.questionnaire.question(question).choices
    told = " or ".join(f"[{choices[name].you}]" for name in ("hard_breathing", "choking"))
    assert told in said


def test_every_rule_can_be_explained(engine: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    for key in engine.rulebook.rule:
        assert rules_command(["explain", key]) == 0
        assert capsys.readouterr().out.startswith(f"Rule {key}\n")


def test_an_unknown_rule_is_named_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert rules_command(["explain", "lump.growing_fst"]) == BAD_INPUT

    said = capsys.readouterr()
    assert said.out == ""
    assert "'lump.growing_fst' is not a rule" in said.err
    assert "did you mean 'lump.growing_fast'?" in said.err


@pytest.mark.parametrize(
    ("command", "text", "code"),
    [
        (["questionnaire", "--json"], "", 0),
        (["rules", "decide", "-"], '{"everyone.who_for": "me"}', 0),
        (["rules", "decide", "-"], '{"everyone.who_for": "nobody"}', BAD_INPUT),
        (["rules", "explain", "everyone.worry"], "", 0),
        (["rules"], "", BAD_INPUT),
    ],
)
def test_the_commands_run_as_programs(command: list[str], text: str, code: int) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", *command], input=text, capture_output=True, text=True, check=False
    )

    assert ran.returncode == code
    assert "Traceback" not in ran.stderr
    assert bool(ran.stdout) == (code == 0)


@pytest.mark.parametrize(
    "command",
    [
        ["rules", "explain", "everyone.worry"],
        ["rules", "explain", "in_treatment.fever"],
        ["questionnaire", "--json"],
        ["visit", "fhir"],
    ],
    ids=" ".join,
)
def test_a_terminal_without_accents_is_no_failure(command: list[str]) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", *command],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )

    assert (ran.returncode, ran.stderr) == (0, b"")
    if command[0] != "rules":
        json.loads(ran.stdout)


@pytest.mark.parametrize("output", ["", "no/such/folder/x.json", "/dev/full"])
def test_a_place_that_takes_no_file_is_named(tmp_path: Path, output: str) -> None:
    command = [sys.executable, "-m", "visit", "fhir", "--output", output or str(tmp_path)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)

    assert ran.returncode == BAD_INPUT
    assert ran.stderr.count("\n") == 1


def test_a_proof_is_not_begun_for_a_place_that_takes_no_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rules_command(["prove", "--write", str(tmp_path)]) == BAD_INPUT

    said = capsys.readouterr()
    assert (said.out, str(tmp_path) in said.err) == ("", True)


def test_closed_standard_input_is_named() -> None:
    command = f"{shlex.quote(sys.executable)} -m rules decide - <&-"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)

    assert ran.returncode == BAD_INPUT
    assert ran.stderr == "standard input is closed\n"


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
@pytest.mark.parametrize(("rule", "code"), [("everyone.worry", 0), ("everyone.wory", BAD_INPUT)])
def test_a_closed_output_is_no_failure(rule: str, code: int, closed: str) -> None:
    command = f"{shlex.quote(sys.executable)} -m rules explain {rule} {closed}"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)

    assert ran.returncode == code
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize("people", ["0", "1", "-5", "1e3", "9" * 26])
def test_a_proof_on_nobody_or_without_end_is_not_begun(
    capsys: pytest.CaptureFixture[str], people: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        rules_command(["prove", "--people", people])

    assert ended.value.code == BAD_INPUT
    assert "argument --people" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["mutate"], ["explain"], ["diff"]], ids=" ".join)
def test_a_name_that_steers_a_terminal_is_spelled_out(
    capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    assert rules_command([*command, "\x1b[31mbelly"]) == BAD_INPUT

    err = capsys.readouterr().err
    assert "\x1b" not in err
    assert "belly" in err


def test_a_reader_who_has_seen_enough_is_no_failure() -> None:
    command = [sys.executable, "-m", "questionnaire", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as ran:
        assert ran.stdout is not None
        assert ran.stderr is not None
        ran.stdout.read(1)
        ran.stdout.close()

        assert ran.stderr.read() == b""


def test_a_source_named_like_its_publisher_is_named_once(rulebook: Rulebook) -> None:
    sources = rulebook.sources.values()
    alike = [source for source in sources if source.title == source.publisher]

    assert alike
    assert all(source.name == source.title for source in alike)

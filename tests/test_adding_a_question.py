"""A question is added in two files and sealed by one command; then it is asked and exported."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rules.release import seal
from tests.browser.server import PROJECT
from tests.effort import DEEP

# By day without the proof and the cases: test_seal.py shows that nothing is sealed against them.
WITHOUT_THEM = """
from rules.__main__ import main
from rules.workbench import sealing
sealing.faults = lambda _: ()
raise SystemExit(main(["seal"]))
"""
SEAL = ("-m", "rules", "seal") if DEEP else ("-c", WITHOUT_THEM)
QUESTIONS = "questionnaire/locations/head_neck.yaml"
CASES = "rules/cases/head_neck.yaml"
BEHIND = "    ask_when: {mouth_sore: [yes, unsure]}\n"
SCREEN = "questions: [mouth_sore_weeks,"
QUESTION = f"""
  - id: dentist_seen
    text: Has a dentist looked at it in the last 4 weeks?
    why: Your doctor will want to know who has seen it.
    not_a_symptom: It says who has looked at it. No answer makes it more urgent.
    always: Your doctor asks who has looked at it.
{BEHIND}"""
CASE = """
  - case: A sore in the mouth that a dentist has seen counts as before.
    answers: {mouth_sore: yes, mouth_sore_weeks: no, dentist_seen: yes}
    level: routine
    fired: [mouth_sore]
    follow_ups: [mouth_sore_weeks, dentist_seen]
  - case: Not sure about a sore in the mouth, and who has seen it is asked as well.
    answers: {mouth_sore: unsure, mouth_sore_weeks: no}
    level: routine
    fired: [mouth_sore]
    follow_ups: [mouth_sore_weeks, dentist_seen]
"""
ASKED = """
from tests.screen import open_at, words_on
from tests.visitors import Visitor
from ui.content import engine
from visit.fhir import questionnaire_resource
from ui.serving import development
development.guarded()
key = "head_neck.dentist_seen"
page = open_at(Visitor("head_neck", {"mouth_sore": "yes", "dentist_seen": "yes"}), key)
assert not page.exception, page.exception
assert engine().rulebook.questionnaire.question(key).text.you in str(words_on(page))
assert f"'linkId': '{key}'" in str(questionnaire_resource(engine().rulebook))
"""


def run(folder: Path, *arguments: str) -> str:
    """What Python prints in that folder; its errors where it fails."""
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole project with one more question, and its cases, sealed."""
    folder = tmp_path_factory.mktemp("project") / "copy"
    unneeded = shutil.ignore_patterns(
        ".git", ".venv", "build", "__pycache__", ".*_cache", ".hypothesis"
    )
    shutil.copytree(PROJECT, folder, ignore=unneeded)
    questions, cases = folder / QUESTIONS, folder / CASES
    text = questions.read_text(encoding="utf-8")
    assert (text.count(BEHIND), text.count(SCREEN)) == (1, 1)
    text = text.replace(SCREEN, f"{SCREEN} dentist_seen,")
    questions.write_text(text.replace(BEHIND, BEHIND + QUESTION), encoding="utf-8")
    cases.write_text(cases.read_text(encoding="utf-8") + CASE, encoding="utf-8")
    run(folder, *SEAL)
    return folder


def test_the_seal_and_the_digests_are_brought_up_to_date_by_one_command(copy: Path) -> None:
    assert run(copy, "-m", "rules", "seal", "--check") == ""
    assert "head_neck.dentist_seen" in (copy / "tests/golden/texts.yaml").read_text("utf-8")
    assert seal.broken(copy) == []


def test_the_question_is_asked_and_exported(copy: Path) -> None:
    run(copy, "-c", ASKED)


@pytest.mark.deep
def test_the_guards_of_questions_and_texts_pass(copy: Path) -> None:
    guards = ("tests/test_content.py", "tests/test_pinned_texts.py", "tests/test_guards_phrases.py")
    run(copy, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-k", "not seeds", *guards)

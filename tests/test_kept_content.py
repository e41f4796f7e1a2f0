"""What was kept of the content is used only where it is what the sealed files say, to the byte."""

import pickle
import subprocess
import sys
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from questionnaire import ENGLISH, ContentError, Language, Questionnaire, kept, speak
from questionnaire.content import kept as keeping
from rules import Rulebook
from rules.release import kept_content, seal
from rules.release.kept_content import NAME, CannotBeUsed
from rules.release.packing import Unpackable, packed, unpacked
from tests.browser.server import PROJECT

PARTS = {"a": packed("one"), "b": packed({"two": (2, date(2026, 1, 1))})}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A sealed file, and what was kept of it."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules/levels.yaml").write_text("level: emergency\n", encoding="utf-8")
    seal.seal(tmp_path)
    keep_parts(tmp_path)
    return tmp_path


def keep_parts(project: Path) -> None:
    kept_content.put(project, PARTS)


def test_what_was_kept_comes_back(project: Path):
    parts = kept_content.kept(project)

    assert {name: part() for name, part in parts.items()} == {
        "a": "one",
        "b": {"two": (2, date(2026, 1, 1))},
    }


def test_where_nothing_was_kept_it_cannot_be_used(project: Path):
    (project / NAME).unlink()

    with pytest.raises(CannotBeUsed, match="not there"):
        kept_content.kept(project)


def test_no_damaged_byte_is_used(project: Path):
    whole = (project / NAME).read_bytes()

    for at in range(len(whole)):
        (project / NAME).write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(CannotBeUsed):
            kept_content.kept(project)


def test_nothing_that_was_cut_short_is_used(project: Path):
    whole = (project / NAME).read_bytes()

    for length in range(len(whole)):
        (project / NAME).write_bytes(whole[:length])
        with pytest.raises(CannotBeUsed):
            kept_content.kept(project)


def test_what_was_kept_of_other_content_is_not_used(project: Path):
    (project / "rules/levels.yaml").write_text("level: routine\n", encoding="utf-8")
    seal.seal(project)

    with pytest.raises(CannotBeUsed, match="of other content"):
        kept_content.kept(project)


@pytest.mark.parametrize("what", ["sys.implementation.cache_tag", "pydantic.VERSION"])
def test_what_another_python_or_pydantic_kept_is_not_used(project: Path, what: str, monkeypatch):
    monkeypatch.setattr(f"rules.release.kept_content.{what}", "another")

    with pytest.raises(CannotBeUsed, match="another Python"):
        kept_content.kept(project)


@pytest.mark.parametrize("mode", [0o664, 0o646])
def test_what_others_may_write_is_not_used(project: Path, mode: int):
    (project / NAME).chmod(mode)

    with pytest.raises(CannotBeUsed, match="others may write"):
        kept_content.kept(project)


def test_everybody_may_read_it_and_nobody_else_write_it(project: Path):
    assert (project / NAME).stat().st_mode & 0o777 == 0o644


def test_of_many_who_write_at_once_each_leaves_it_whole(project: Path):
    with ThreadPoolExecutor(8) as writers:
        list(writers.map(keep_parts, [project] * 40))

    assert kept_content.kept(project)["a"]() == "one"
    assert [file.name for file in (project / "build").iterdir()] == ["content.kept"]


def test_content_that_is_not_as_it_was_sealed_is_not_kept(project: Path):
    (project / "rules/levels.yaml").write_text("level: routine\n", encoding="utf-8")

    with pytest.raises(ContentError, match="not as it was sealed"):
        kept_content.keep(project)


def test_models_come_back_as_they_were(rulebook: Rulebook, questionnaire: Questionnaire):
    again = unpacked(packed(rulebook))

    assert again == rulebook
    rule, same = rulebook.rules[0], again.rules[0]
    assert rule.model_fields_set == same.model_fields_set
    assert type(same.when) is type(rule.when)
    assert again.questionnaire.questions.keys() == questionnaire.questions.keys()


class Harm:
    """Runs a command when it is read, as only pickle would let it."""

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str]]:
        return __import__("os").system, ("exit 1",)


@pytest.mark.parametrize(
    "harm", [Harm(), seal.seal, subprocess.Popen, Path("/"), seal, pickle.Unpickler]
)
def test_bytes_that_name_anything_but_data_are_refused(harm: object, monkeypatch):
    try:
        data = pickle.dumps(harm)
    except TypeError:
        data = b"crules.release.seal\nseal\n."

    with pytest.raises(Unpackable):
        unpacked(zlib.compress(data))


@pytest.mark.parametrize("data", [b"", b"x", zlib.compress(b""), zlib.compress(b"no pickle")])
def test_bytes_that_are_nothing_are_refused(data: bytes):
    with pytest.raises(Unpackable):
        unpacked(data)


@pytest.fixture
def load(monkeypatch) -> Callable[[], str]:
    monkeypatch.setattr(keeping, "_loaders", {})
    monkeypatch.setattr(keeping, "_parts", {})

    def sayings() -> str:
        return "as it stands in the files"

    sayings.__qualname__ = "sayings"
    return kept(sayings)


def test_a_loader_takes_what_was_kept(load: Callable[[], str]):
    keeping.take_from({f"{__name__}.sayings": lambda: "as it was kept"})

    assert load() == "as it was kept"


def test_a_loader_of_which_nothing_was_kept_reads_its_files(load: Callable[[], str]):
    keeping.take_from({"another": lambda: "as it was kept"})

    assert load() == "as it stands in the files"


def test_in_another_language_nothing_that_was_kept_is_said(load: Callable[[], str]):
    keeping.take_from({f"{__name__}.sayings": lambda: "as it was kept"})
    speak(Language(tag="xx"))
    try:
        assert load() == "as it stands in the files"
    finally:
        speak(ENGLISH)


START = """
import yaml
def reads(*_, **__): raise SystemExit("a content file was read")
yaml.parse = reads
from ui.serving.readiness import load_content
assert load_content(quickly=True)
from ui import content, words
for name in ("library", "topic_index", "own_words", "body", "cases", "hazards", "made_up_people"):
    assert getattr(content, name)()
assert words.names()
"""


def test_a_start_from_what_was_kept_reads_no_content_file():
    if seal.broken():
        pytest.skip("this content is not sealed, so nothing is kept of it")
    kept_content.keep()
    parts = kept_content.kept()

    assert {name: part() for name, part in parts.items()} == dict(keeping.loaded_parts())
    done = subprocess.run(
        [sys.executable, "-c", START], cwd=PROJECT, check=False, capture_output=True, text=True
    )

    assert (done.returncode, done.stderr) == (0, "")

"""A start with what was kept of the content: quick, and never in place of the seal."""

import shutil
from pathlib import Path

import pytest

from rules.release import kept_content, seal
from rules.release.kept_content import NAME
from tests.browser.server import PROJECT, Server, Unhealthy
from tests.served_copy import copy_of_all
from tests.server.asking import ask

SAID = "Reading all content"


@pytest.fixture(scope="module")
def kept() -> bytes:
    """What is kept of the content that ships."""
    kept_content.keep()
    return (PROJECT / NAME).read_bytes()


@pytest.fixture
def copy(tmp_path: Path, kept: bytes) -> Path:
    """The app as it ships, with what was kept of it."""
    source = copy_of_all(tmp_path / "app")
    shutil.copy(PROJECT / seal.NAME, source)
    (source / "build").mkdir()
    (source / NAME).write_bytes(kept)
    return source


def test_a_start_takes_what_was_kept_from_a_folder_that_it_may_only_read(tmp_path, copy: Path):
    for folder in (copy / "build", copy):
        folder.chmod(0o555)
    try:
        with Server(tmp_path / "run", source=copy) as server:
            assert "Where is the lump, swelling or change?" in ask(server, "/questions").text
            assert SAID not in server.log()
    finally:
        copy.chmod(0o755)
        (copy / "build").chmod(0o755)


def test_damaged_content_never_starts_whatever_was_kept(tmp_path: Path, copy: Path):
    file = copy / "rules/guidance/urinary.yaml"
    file.write_text(file.read_text("utf-8").replace("emergency", "routine"), encoding="utf-8")

    with Unhealthy(tmp_path / "run", source=copy) as server:
        assert ask(server, "/_stcore/health").status == 503
        assert ask(server, "/questions").status == 503
        assert "urinary.yaml:1: this file is not as it was sealed" in server.log()


def test_damage_to_what_was_kept_leaves_a_slower_start(tmp_path: Path, copy: Path, kept: bytes):
    damaged = bytearray(kept)
    damaged[len(kept) // 2] ^= 0xFF
    (copy / NAME).write_bytes(damaged)

    with Server(tmp_path / "run", source=copy) as server:
        assert f"{SAID}: what `python -m rules keep` kept cannot be used: it is damaged" in (
            server.log()
        )


def test_after_an_edit_the_files_are_read_as_an_author_left_them(tmp_path: Path, copy: Path):
    file = copy / "questionnaire/locations/lump.yaml"
    text = file.read_text("utf-8").replace("Where is the lump, swelling or", "Where is this")
    file.write_text(text, encoding="utf-8")
    draft = {"VISIT_GUIDE_UNSEALED": "1"}

    with Server(tmp_path / "run", source=copy, environment=draft) as server:
        assert "Where is this change?" in ask(server, "/questions").text

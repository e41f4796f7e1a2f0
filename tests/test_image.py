"""What is left out of the image is never imported by a server that people use."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from deploy.image.__main__ import DEBIAN, LANGUAGES, LEFT_OUT
from tests import visitors
from tests.browser.pages import journey_at
from tests.browser.server import PROJECT, Server
from tests.server.tab import tab
from ui.content import engine
from visit.record.record import write

# Fails the import of whatever is left out, as in the image, and says so.
WITHOUT = """
import sys
LEFT_OUT = set({names!r})
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name in LEFT_OUT:
            print("asked for left-out", name, flush=True)
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Finder())
"""
# What a package is imported as, where that is not its name.
IMPORTED_AS = {
    "pillow": "PIL",
    "gitpython": "git",
    "python-sat": "pysat",
    "jsonschema-specifications": "jsonschema_specifications",
    "rpds-py": "rpds",
    "charset-normalizer": "charset_normalizer",
    "attrs": "attr",
}


@pytest.fixture
def server(tmp_path: Path):
    names = sorted(IMPORTED_AS.get(name, name) for name in LEFT_OUT)
    (tmp_path / "sitecustomize.py").write_text(WITHOUT.format(names=names), encoding="utf-8")
    with Server(tmp_path / "run", environment={"PYTHONPATH": str(tmp_path)}) as small:
        yield small


def test_every_section_and_file_is_made_without_what_is_left_out(server: Server):
    with tab(server) as person:
        person.run()
        person.keep(write(journey_at(visitors.GROWING_LUMP, "result"), engine().rulebook))
        for section in ("learn", "how", "visit"):
            person.turn_to(section)
            assert person.has_page
        person.give("fold_file", value=True)
        for file in ("take_pdf", "take_save"):
            person.press(file)
            assert b'"do":"deliver"' in b"".join(person.frames)

    assert "ERROR" not in server.log()
    assert "asked for left-out" not in server.log()


def test_everything_that_is_left_out_is_in_the_lock():
    locked = (PROJECT / "requirements.txt").read_text(encoding="utf-8").lower()

    assert set(re.findall(r"^([a-z0-9._-]+)==", locked, re.MULTILINE)) >= LEFT_OUT


def test_no_shell_is_unpacked():
    assert {"bash", "dash", "busybox", "coreutils"} & set(DEBIAN) == set()


def test_the_languages_of_the_content_stay():
    assert LANGUAGES.fullmatch("root.dat")
    assert LANGUAGES.fullmatch("en_US.dat")
    assert not LANGUAGES.fullmatch("eno.dat")


def test_the_command_that_makes_the_tree_says_what_it_needs():
    told = subprocess.run(
        [sys.executable, "-m", "deploy.image"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert "folder" in told.stderr

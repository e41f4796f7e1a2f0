"""A hundred canaries through every input, page and export, and an error forced in each of them.

They may stand in the tab's own memory and storage, and in what the person takes along; nowhere
else. One sweep is made for all tests here.
"""

import shutil
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from rules.release import seal
from tests.browser import canaries, faults
from tests.browser.breaking import Broken, break_part
from tests.browser.canaries import Canaries
from tests.browser.chromium import DESKTOP
from tests.browser.fault_places import ACTS, CALLBACKS, FAULTS, MARKS
from tests.browser.guarded_callbacks import names_of_callbacks
from tests.browser.server import PROJECT, Server
from tests.browser.sweep import INCHES, Sweep, fetch_again, go_everywhere
from tests.quiet_lines import telling_lines
from tests.served_copy import copy_of_all, keep_as_ours
from ui.words import words

HUNDRED = 100
# No answers of a person are there; what a presenter types is looked for in test_demo_typed.py.
OF_MADE_UP_PEOPLE = "ui.demo."


class Found(NamedTuple):
    """The sweep, and what was found after the server had been stopped in the middle of visits."""

    sweep: Sweep
    broken: dict[str, Broken]
    fetched: dict[str, bytes]
    written: dict[str, bytes]
    log: str


@pytest.fixture(scope="module")
def found(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Found:
    folder = tmp_path_factory.mktemp("person")
    sweep = Sweep(Canaries(), server_of_a_copy(tmp_path_factory.mktemp("server"), folder))
    copied = canaries.files_below(sweep.server.directory)
    context = browser.new_context(**DESKTOP, permissions=["clipboard-read", "clipboard-write"])
    with context, sweep.server:
        go_everywhere(sweep.watch(context), sweep, folder)
        broken = {name: break_part(sweep, name, folder) for name in FAULTS}
        fetched = fetch_again(sweep)
    return Found(sweep, broken, fetched, files_since(copied, sweep.server), sweep.server.log())


def files_since(copied: Mapping[Path, int], server: Server) -> dict[str, bytes]:
    """Every file that is new, or was written to, since the app was copied."""
    now = canaries.files_below(server.directory)
    return {
        str(file.relative_to(server.directory)): file.read_bytes()
        for file, written in now.items()
        if copied.get(file) != written
    }


def server_of_a_copy(directory: Path, armed: Path) -> Server:
    """The app beside nothing else, so that every file below is its own; its logs tell all."""
    source = copy_of_all(directory / "source")
    (source / "build").mkdir()
    shutil.copy(PROJECT / "build/proof.json", source / "build")
    without_code = shutil.ignore_patterns("*.pyc")
    shutil.copytree(PROJECT / "tests", source / "tests", dirs_exist_ok=True, ignore=without_code)
    config = source / ".streamlit" / "config.toml"
    config.write_text(config.read_text().replace('level = "info"', 'level = "debug"'))
    seal.seal(source)
    keep_as_ours(source)
    return Server(
        directory,
        source=source,
        options=("--log-level", "trace"),
        environment={
            "FAULTS": str(armed),
            "PYTHONASYNCIODEBUG": "1",
            "VISIT_GUIDE_SCRIPT": "tests/browser/faulty_app.py",
        },
    )


def as_written(sweep: Sweep) -> list[bytes]:
    """Every answer with its question, and every mark with its row, however they are written."""
    answers = canaries.of_answers(sweep.journey.answers)
    return [text.encode() for text in (*answers, *canaries.of_marks(MARKS))]


def test_every_callback_and_page_was_made_to_fail(found: Found):
    assert set(CALLBACKS) == {
        name for name in names_of_callbacks() if not name.startswith(OF_MADE_UP_PEOPLE)
    }
    assert faults.act_name("question", "continue") in ACTS
    assert [name for name, broken in found.broken.items() if not broken.told] == []


def test_the_errors_told_of_a_hundred_canaries(found: Found):
    typed_in = found.sweep.canaries.typed_in

    few = {name for name, broken in found.broken.items() if len(typed_in(broken.told)) < HUNDRED}

    assert few == set()


def test_the_tab_itself_keeps_them_all(found: Found):
    kept = found.sweep.canaries.typed_in(found.sweep.kept)

    assert len(kept) >= HUNDRED


def test_the_tabs_own_storage_keeps_what_is_marked(found: Found):
    signs, age, own_words, word, number, *_ = found.sweep.marks

    assert '"chosen":["none"]' in signs
    assert f'"chosen":["{found.sweep.journey.answers["everyone.age"]}"]' in age
    assert found.sweep.canaries.typed_in(own_words)
    assert found.sweep.canaries.typed_in(word)
    assert f'"number":"{INCHES}"' in number


def test_what_the_person_took_along_holds_what_they_wrote(found: Found):
    taken, typed = found.sweep.taken, found.sweep.canaries.typed_in

    assert len(typed(taken[words("take_save")].decode())) >= HUNDRED
    assert typed(taken["clipboard"].decode())
    assert b'"everyone.age"' in taken[words("take_fhir_answers")]
    assert taken[words("take_pdf")].startswith(b"%PDF-")


def test_no_error_reaches_the_person(found: Found):
    for broken in found.broken.values():
        sent = b"".join(broken.frames)
        assert b"Traceback" not in sent
        assert b"ValueError" not in sent


def test_the_log_names_each_error_by_type_and_place_only(found: Found):
    assert found.log.count("ValueError at tests/browser/faults.py") == len(FAULTS)
    assert "Traceback" not in found.log


def test_no_line_of_the_log_has_words_of_its_own(found: Found):
    assert telling_lines(found.log) == []


def test_the_log_holds_no_answer(found: Found):
    searched = found.log

    assert not found.sweep.canaries.are_in(searched.encode())
    assert canaries.of_numbers(found.sweep.journey).findall(searched) == []
    assert [key for key in found.sweep.journey.answers if key in searched] == []


def test_no_file_holds_what_anyone_wrote(found: Found):
    answers = as_written(found.sweep)

    holding = [
        name
        for name, content in found.written.items()
        if found.sweep.canaries.are_in(content) or any(answer in content for answer in answers)
    ]

    assert "log.txt" in found.written
    assert holding == []


def test_no_address_gives_what_anyone_wrote_to_a_stranger(found: Found):
    answers = as_written(found.sweep)

    holding = [
        url
        for url, content in found.fetched.items()
        if found.sweep.canaries.are_in(content) or any(answer in content for answer in answers)
    ]

    assert len(found.fetched) > 40
    assert holding == []


@pytest.mark.parametrize("name", ["urls", "titles", "headers", "elsewhere"])
def test_nothing_outside_the_tabs_own_storage_tells_of_the_person(found: Found, name: str):
    sweep = found.sweep
    places = {
        "urls": sweep.traffic.urls,
        "titles": sweep.titles,
        "headers": sweep.headers,
        "elsewhere": sweep.elsewhere,
    }
    text = "\n".join(places[name])

    assert text
    assert "visit-guide." not in text
    assert not sweep.canaries.are_in(text.encode())
    assert canaries.of_numbers(sweep.journey).findall(text) == []
    assert [key for key in sweep.journey.answers if key in text] == []


def test_everything_stays_on_the_apps_own_address(found: Found):
    assert found.sweep.traffic.outside(found.sweep.server.url) == []


def test_files_are_made_in_the_browser(found: Found):
    files = [url for url in found.sweep.traffic.urls if url.startswith("blob:")]

    assert len(files) == len(found.sweep.taken) - 1
    assert not [url for url in found.sweep.traffic.urls if urlsplit(url).path.startswith("/media/")]


def test_the_search_finds_a_canary_however_it_is_written():
    mine = Canaries()
    word = mine.new()

    for hidden in (word.encode(), word.encode("utf-16"), b64encode(b"so " + word.encode() + b"!")):
        assert mine.are_in(b"before" + hidden + b"after")
    assert not mine.are_in(Canaries().new().encode())

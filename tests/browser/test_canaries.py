"""A hundred canaries through every input, page and export, and an error forced in each of them.

They may stand in the tab's own memory and storage, and in what the person takes along; nowhere
else. One sweep is made for all tests here.
"""

import ast
import shutil
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from questionnaire import NONE, PLACES
from rules.release import seal
from tests import visitors
from tests.browser import canaries, faults
from tests.browser.canaries import Canaries
from tests.browser.chromium import DESKTOP
from tests.browser.pages import CHILD, journey_at
from tests.browser.server import PROJECT, Server
from tests.browser.sweep import DANGER_SIGNS, INCHES, SIZE, Sweep, fetch_again, go_everywhere
from tests.quiet_lines import telling_lines
from tests.second_person import both
from tests.served_copy import copy_of_all, keep_as_ours
from tests.server.tab import Tab, tab
from ui.content import engine
from ui.how.page import PARTS as HOW
from ui.my_visit.page import PARTS as VISIT
from ui.pages.router import ANYWHERE, OF_SECTIONS, PAGES, PRESSES
from ui.words import words
from visit import Journey
from visit.record.record import write
from visit.views.turns import hand_over

HUNDRED = 100
# No answers of a person are there; what a presenter types is looked for in test_demo_typed.py.
OF_MADE_UP_PEOPLE = "ui.demo."
# What is done without a widget of a name: a file is opened, a button of our own is pressed, the
# browser turns to another page.
OPENED, PRESSED, TURNED = "opened", "pressed", "turned"
MARKS = {
    "arms_legs.lump": {"chosen": ["no"], "written": {}},
    SIZE: {"chosen": ["measured"], "written": {"number": INCHES, "unit": "inches"}},
}


# The list of all questions, and one of them for changes.
OPEN_ONE = (("fold_all_questions", True), (PRESSED, "open_question:own_1"))


class Fault(NamedTuple):
    """Where to stand and what to give; the last of it reaches the armed part."""

    page: str = "result"
    section: str | None = None
    part: str | None = None
    given: tuple[tuple[str, Any], ...] = ()


CALLBACKS = {
    "ui.pages.router.pressed": Fault("question", given=((PRESSED, "continue"),)),
    "ui.widgets.callbacks.on_step.<locals>.press": Fault("change", given=(("forward_", True),)),
    "ui.session.navigation.lead": Fault(given=(("take_", True),)),
    "ui.two_people.two_people._ask_to_leave": Fault("differences", given=(("leave_", True),)),
    "ui.session.notices.stop_asking": Fault(
        "differences", given=(("leave_", True), ("stay_", True))
    ),
    "ui.learn.page.open_topic": Fault(section="learn", given=(("read_", True),)),
    "ui.my_visit.listed._close": Fault(section="visit", given=(*OPEN_ONE, ("done_", True))),
    "ui.my_visit.questions._add": Fault(
        section="visit", given=(("own_question", "words"), ("add_own", True))
    ),
    "ui.my_visit.edits._press": Fault(section="visit", given=(*OPEN_ONE, ("down_", True))),
    "ui.my_visit.edits.write.<locals>.keep": Fault(
        section="visit", given=(("story_change", "words"),)
    ),
    "ui.my_visit.agenda._keep_visit": Fault(
        section="visit", given=(("visit_kind", words("kind_of_visit_first")),)
    ),
    "ui.my_visit.agenda._keep_minutes": Fault(section="visit", given=(("visit_minutes", "30"),)),
    "ui.my_visit.ledgers._add": Fault(section="visit", given=(("add_lump", True),)),
    "ui.my_visit.ledgers._to_questions": Fault(section="visit", given=(("look_up_", True),)),
    "ui.my_visit.ledgers._strike": Fault(section="visit", given=(("strike_lump_0", True),)),
    "ui.result.actions._remind": Fault(given=(("remind_", True),)),
    "ui.my_visit.agenda._keep_day": Fault(section="visit", given=(("visit_day", "1 May"),)),
    "ui.record.open_file._open_asked": Fault(
        section="visit", given=((OPENED, True), ("open_yes_", True))
    ),
    "ui.record.sync._said": Fault(section="visit", given=((OPENED, True),)),
    "ui.parts.downloads._deliver": Fault(section="visit", given=(("take_pdf", True),)),
}
DRAWN = {
    **{f"questions.{page}": Fault(page) for page in PAGES},
    **{f"visit.{part}": Fault(section="visit") for part in VISIT},
    **{f"how.{part}": Fault(section="how", part=part) for part in HOW},
    "learn": Fault(section="learn"),
    **{name: Fault(section="") for name in faults.FRAME},
}
ACTS = (
    {
        faults.act_name(page, act): Fault(page, given=((PRESSED, act),))
        for page, acts in PRESSES.items()
        for act in acts
    }
    | {
        faults.act_name(section, act): Fault(section=section, given=((PRESSED, act),))
        for section, acts in OF_SECTIONS.items()
        for act in acts
    }
    | {
        faults.act_name(faults.ANYWHERE, act): Fault("review", given=((PRESSED, act),))
        for act in ANYWHERE
    }
)
TOLD = {
    faults.PRESS: Fault("question", given=((PRESSED, "continue"),)),
    faults.MARK: Fault("question", given=((PRESSED, "typed"),)),
    faults.LEFT: Fault("question", given=((TURNED, "everyone.age"),)),
}
FAULTS = CALLBACKS | DRAWN | ACTS | TOLD


class Broken(NamedTuple):
    """What an error said to those who may not hear it, and what the person was sent."""

    told: str
    frames: list[bytes]


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


def break_part(sweep: Sweep, name: str, folder: Path) -> Broken:
    """Have one part of the app fail for a person with all canaries."""
    with tab(sweep.server) as person:
        person.run()
        *before, last = deeds(person, FAULTS[name], sweep.journey)
        for deed in before:
            deed()
        armed = folder / name
        armed.touch()
        last()
        return Broken(armed.read_text(encoding="utf-8"), person.frames)


def deeds(person: Tab, fault: Fault, journey: Journey) -> Iterator[Callable[[], None]]:
    """What the person does, one thing after another, to come to the part."""
    there = standing_at(fault.page, journey)
    record = write(there, engine().rulebook)
    yield lambda: person.keep(record)
    if fault.section is not None:
        yield partial(person.turn_to, fault.section)
        if fault.part is not None:
            label = words(f"{fault.section}_part_{fault.part}")
            yield partial(person.turn_to_part, fault.section, label)
    for key, value in fault.given:
        if key == OPENED:
            yield partial(person.say, {"say": "file", "text": record})
        elif key == PRESSED:
            yield partial(person.tell, {"button": value, "step": there.step, "marks": MARKS})
        elif key == TURNED:
            left = {"button": "left", "step": there.step, "marks": MARKS}
            turn = {"say": "turn", "place": value, "number": 1, "seen": "", "left": left}
            yield partial(person.say, turn)
        else:
            yield partial(person.give, key, value=value)


def standing_at(page: str, journey: Journey) -> Journey:  # noqa: PLR0911 - one a kind
    """The full journey at a page of that kind."""
    match page:
        case "emergency":
            there = journey_at(visitors.STOMACH_BLEEDING, "emergency")
            return there.model_copy(update={"plan": journey.plan})
        case "child":
            there = journey_at(CHILD, "child")
            changed = {"plan": journey.plan, "before_change": there.answers}
            return there.model_copy(update=changed)
        case "question":
            return journey.moved(page=page, asking=SIZE)
        case "change":
            unsent = {"arms_legs.lump": "no"}
            return journey.moved(page=page, asking="arms_legs.lump", unsent=unsent)
        case "hand_over":
            return hand_over(engine(), journey)
        case "differences":
            said = {DANGER_SIGNS: frozenset({NONE}), PLACES: frozenset({"belly"})}
            return both(engine(), journey, said)
        case _:
            return journey.moved(page=page, before_change=journey.answers)


def as_written(sweep: Sweep) -> list[bytes]:
    """Every answer with its question, and every mark with its row, however they are written."""
    answers = canaries.of_answers(sweep.journey.answers)
    return [text.encode() for text in (*answers, *canaries.of_marks(MARKS))]


def names_of_callbacks() -> set[str]:
    """Every callback in `ui/` that is guarded, by decorator or where it is given to a widget."""
    return {
        name
        for file in (PROJECT / "ui").rglob("*.py")
        for name in guarded_in(
            ".".join(file.relative_to(PROJECT).with_suffix("").parts), ast.parse(file.read_text())
        )
    }


def guarded_in(module: str, tree: ast.AST, within: str = "") -> Iterator[str]:
    for node in ast.iter_child_nodes(tree):
        inside = within
        if isinstance(node, ast.FunctionDef):
            if "guarded" in map(ast.unparse, node.decorator_list):
                yield f"{module}.{within}{node.name}"
            inside = f"{within}{node.name}.<locals>."
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "guarded":
            given = import_module(module)
            for name in ast.unparse(node.args[0]).split("."):
                given = getattr(given, name)
            yield f"{given.__module__}.{given.__qualname__}"
        yield from guarded_in(module, node, inside)


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

"""Damaged content is never served: the loader refuses its form, the seal whatever else changed."""

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

import education
from questionnaire import ContentError, Frozen, Mistake, load_own_words
from rules import Rulebook, load
from rules.release import seal
from rules.workbench.proof.prove import prove
from tests.browser.server import PROJECT, Server, Unhealthy
from tests.damage import FORM, SENSE, Damage
from tests.effort import share_of, so_many
from tests.proven import FOLDER, proven, rulebook_of

CONTENT = {".yaml", ".svg"}
MANY = so_many(1_000)
ANY = (*SENSE, *FORM)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All content that ships and what shows it, sealed, without the code around it."""
    copy = tmp_path_factory.mktemp("content")
    for folder in seal.FOLDERS:
        shutil.copytree(PROJECT / folder, copy / folder, ignore=_code)
    seal.seal(copy)
    return copy


def _code(_: str, names: list[str]) -> list[str]:
    return [name for name in names if Path(name).suffix in {".py", ".pyc"}]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small content that satisfies every property of the proof."""
    return Path(shutil.copytree(FOLDER, tmp_path / "small"))


def files_of(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in CONTENT)


@contextmanager
def damaged(files: list[Path], kinds: tuple[Damage, ...], seed: int) -> Iterator[str]:
    """One file is damaged inside, and whole again outside; the value says which and how."""
    draw = random.Random(seed)
    while True:
        file, damage = draw.choice(files), draw.choice(kinds)
        # A font is no text; its bytes pass through unchanged where nothing damages them.
        whole = file.read_bytes().decode(errors="surrogateescape")
        after = damage(draw, whole)
        if after != whole:
            break
    try:
        file.unlink() if after is None else _write(file, after)
        yield f"{damage.__name__} of {file.name} (seed {seed})"
    finally:
        _write(file, whole)


def _write(file: Path, text: str) -> None:
    file.write_bytes(text.encode(errors="surrogateescape"))


def test_not_one_of_a_thousand_damaged_contents_is_whole(content: Path):
    files, taken_for_whole = files_of(content), []

    for seed in range(MANY):
        with damaged(files, ANY, seed) as what:
            if not seal.broken(content):
                taken_for_whole.append(what)

    assert taken_for_whole == []
    assert seal.broken(content) == []


@pytest.mark.parametrize("kind", FORM, ids=lambda kind: kind.__name__)
def test_damage_to_the_form_of_any_file_is_refused_with_its_place(content: Path, kind: Damage):
    files = [*files_of(content / "questionnaire"), *files_of(content / "rules/guidance")]

    unplaced = []
    for seed in share_of(range(8), part=4):
        with damaged(files, (kind,), seed) as what:
            mistakes = mistakes_in(content)
            if not mistakes or any(mistake.line < 1 for mistake in mistakes):
                unplaced.append(what)

    assert unplaced == []


def mistakes_in(content: Path) -> tuple[Mistake, ...]:
    try:
        rulebook = load(content / "rules", content / "questionnaire" / "locations")
        load_own_words(rulebook.questionnaire, content / "questionnaire" / "also_called")
    except ContentError as refused:
        return refused.mistakes
    return ()


def test_damage_to_the_form_of_a_learn_page_is_refused(content: Path):
    files = files_of(content / "education" / "pages")

    loaded = []
    for seed in share_of(range(40), part=4):
        with damaged(files, FORM, seed) as what:
            try:
                education.load(
                    content / "education", content / "rules", content / "questionnaire/locations"
                )
            except ContentError:
                continue
            loaded.append(what)

    assert loaded == []


WORDS = {
    "text",
    "hint",
    "find_out",
    "why",
    "explain",
    "options",
    "name",
    "plain",
    "objects",
    "icd_10_cm",
}


def decides(rulebook: Rulebook) -> list[Any]:
    """All that can change a level or the way through the questions; words alone cannot."""
    questionnaire = rulebook.questionnaire
    asked = [(_no_words(one), tuple(one.choices)) for one in questionnaire.questions.values()]
    places = [{**_no_words(place), "questions": ()} for place in questionnaire.locations]
    fires = [(rule.key, rule.level, rule.when) for rule in rulebook.rules]
    return [asked, places, fires, [level.id for level in rulebook.levels]]


def _no_words(part: Frozen) -> dict[str, Any]:
    return {name: value for name, value in part if name not in WORDS}


def guard(folder: Path) -> str:
    """Who stops this content, or that nothing but words has changed."""
    try:
        rulebook = rulebook_of(folder)
    except ContentError:
        return "the loader"
    if decides(rulebook) == decides(proven()):
        return "words only"
    return "the seal alone" if holds(rulebook) else "the proof"


def holds(rulebook: Rulebook) -> bool:
    """Whether all is proved. A proof that cannot even be carried out proves nothing."""
    try:
        return not any(proved.result.findings for proved in prove(rulebook))
    except KeyError:
        return False


def test_most_damage_is_met_before_the_seal_but_not_all(small: Path):
    files, met = files_of(small), Counter[str]()

    for seed in range(MANY):
        with damaged(files, ANY, seed):
            met[guard(small)] += 1

    assert set(met) == {"the loader", "the proof", "words only", "the seal alone"}
    assert met["the loader"] + met["the proof"] > MANY / 2, met


@pytest.fixture
def beside_another_level(tmp_path: Path) -> Iterator[Server]:
    """The app beside sealed content in which one level was changed. It loads, and it is proved."""
    for name in seal.FOLDERS:
        shutil.copytree(PROJECT / name, tmp_path / "app" / name)
    for name in seal.FILES:
        shutil.copy(PROJECT / name, tmp_path / "app")
    seal.seal(tmp_path / "app")
    file = tmp_path / "app/rules/guidance/arms_legs.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("level: two_weeks", "level: routine", 1), encoding="utf-8")
    with Unhealthy(tmp_path / "run", source=tmp_path / "app") as server:
        yield server


def test_beside_changed_content_there_is_the_emergency_page_alone(beside_another_level: Server):
    with pytest.raises(HTTPError) as refused:
        urlopen(beside_another_level.url, timeout=5)  # noqa: S310 - our own

    assert refused.value.code == 503
    assert b"Get emergency help" in refused.value.read()
    assert "arms_legs.yaml:1: this file is not as it was sealed" in beside_another_level.log()

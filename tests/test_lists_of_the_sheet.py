"""What the sheet is made of stands in several files, and a mistake names the file it is in."""

from pathlib import Path
from shutil import copytree

import pytest

from questionnaire import ContentError
from rules import Engine
from visit.complaint.contents import Contents, check, contents
from visit.complaint.contents.gathered import gathered
from visit.complaint.contents.reading import FOLDER


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    """A copy of the files to spoil."""
    return Path(copytree(FOLDER, tmp_path / "contents" / "lists"))


def mistakes(engine: Engine, folder: Path) -> list[str]:
    try:
        return [str(one) for one in check(engine.rulebook, folder)]
    except ContentError as error:
        return [str(one) for one in error.mistakes]


def line_after(file: Path, text: str) -> int:
    """The line that begins with what stands behind the first line break of the text."""
    written = file.read_text(encoding="utf-8")
    return written[: written.index(text)].count("\n") + 2


def changed(file: Path, before: str, after: str) -> int:
    """The line that is another one now."""
    line = line_after(file, before)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    return line


def test_the_files_as_they_are_have_no_mistake(engine: Engine, lists: Path):
    assert mistakes(engine, lists) == []
    assert contents().emergency


def test_the_lists_of_one_file_have_their_shapes_in_one_place():
    homes: dict[str, set[str]] = {}
    for field, file in gathered(FOLDER).files.items():
        home = next(one.__name__ for one in Contents.__bases__ if field in one.__annotations__)
        homes.setdefault(file.name, set()).add(home)

    assert {name: found for name, found in homes.items() if len(found) > 1} == {}


def test_a_field_in_two_files_is_refused_with_both_places(engine: Engine, lists: Path):
    line = line_after(lists / "story.yaml", "\nsays_slow:")
    with (lists / "when_denied.yaml").open("a", encoding="utf-8") as file:
        file.write("says_slow: [lump.growth]\n")
    last = len((lists / "when_denied.yaml").read_text(encoding="utf-8").splitlines())

    [mistake] = mistakes(engine, lists)

    assert mistake == (
        f"contents/lists/when_denied.yaml:{last}: 'says_slow' stands here and in "
        f"contents/lists/story.yaml:{line}; keep one"
    )


def test_an_unknown_field_is_refused_where_it_stands(engine: Engine, lists: Path):
    line = changed(lists / "crew_asks.yaml", "\nof_the_legs:", "\nof_the_lags:")

    assert f"contents/lists/crew_asks.yaml:{line}: 'of_the_lags' is not a field here" in "\n".join(
        mistakes(engine, lists)
    )


def test_a_field_that_is_nowhere_is_missing_in_the_folder(engine: Engine, lists: Path):
    (lists / "emergency_list.yaml").unlink()

    assert mistakes(engine, lists) == [
        "contents/lists:1: 'emergency' is missing; add 'emergency: ...'"
    ]


@pytest.mark.parametrize(
    ("name", "wrong", "says"),
    [
        ("lump.growth", "lump.grow", "'lump.grow' is not a question"),
        ("whole_body.began:weeks", "whole_body.began:weaks", "'weaks' is not an option of"),
    ],
)
def test_a_name_that_nothing_has_is_told_with_its_file(
    engine: Engine, lists: Path, name: str, wrong: str, says: str
):
    line = changed(lists / "story.yaml", f"\n  - {name}\n", f"\n  - {wrong}\n")

    [mistake] = mistakes(engine, lists)

    assert mistake.startswith(f"contents/lists/story.yaml:{line}: {says}")


def test_a_wrong_name_is_found_in_whichever_list_it_stands(engine: Engine, lists: Path):
    line = changed(
        lists / "when_denied.yaml",
        "\nacute: [scrotum_penis.danger_now,",
        "\nacute: [scrotum_penis.danger_nov,",
    )

    [mistake] = mistakes(engine, lists)

    assert mistake.startswith(f"contents/lists/when_denied.yaml:{line}: 'scrotum_penis.danger_nov'")


def test_a_file_that_is_a_list_is_refused(engine: Engine, lists: Path):
    (lists / "emergency_list.yaml").write_text("- one\n- two\n", encoding="utf-8")

    assert mistakes(engine, lists) == [
        "contents/lists/emergency_list.yaml:1: this is no list of fields by name; write 'name: ...'"
    ]

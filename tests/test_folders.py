"""Inside a package, too, imports point one way, and no folder holds more than one can take in."""

from pathlib import Path

import pytest

from tests.architecture import MAY_IMPORT
from tests.folders import circle, crowded

PROJECT = Path(__file__).parents[1]
PACKAGES = [package for package in MAY_IMPORT if (PROJECT / package).is_dir()]


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("package", PACKAGES)
def test_folders_of_a_package_import_each_other_in_one_direction(package: str):
    found = circle(PROJECT, package)

    assert not found, f"{' -> '.join(found)}: move what both need below them"


def test_folders_that_import_each_other_are_found(tmp_path: Path):
    write(
        tmp_path,
        {
            "visit/plan/edit.py": "from visit.model import plan",
            "visit/model/plan.py": "from visit.words import words",
            "visit/words.py": "from visit.plan.edit import edited",
        },
    )

    assert set(circle(tmp_path, "visit")) == {"visit/plan", "visit/model", "visit/words"}


def test_what_a_folder_offers_counts_as_that_folder(tmp_path: Path):
    write(
        tmp_path,
        {
            "visit/plan/__init__.py": "from visit.plan.edit import edited",
            "visit/plan/edit.py": "from visit.model.step import step",
            "visit/model/__init__.py": "",
            "visit/model/step.py": "from visit import plan",
        },
    )

    assert set(circle(tmp_path, "visit")) == {"visit/plan", "visit/model"}


def test_folders_that_import_in_one_direction_are_let_pass(tmp_path: Path):
    write(
        tmp_path,
        {
            "visit/__init__.py": "from visit.plan.edit import edited",
            "visit/plan/edit.py": "from visit.model import plan\nfrom visit.plan import notes",
            "visit/plan/notes.py": "import visit.model.plan",
            "visit/model/plan.py": "from questionnaire import Answers",
        },
    )

    assert circle(tmp_path, "visit") == []


def test_no_folder_holds_more_files_than_a_reader_takes_in():
    too_many = crowded(PROJECT, PACKAGES)

    assert not too_many, f"part these folders by their ideas: {too_many}"


def test_a_crowded_folder_is_found(tmp_path: Path):
    write(tmp_path, {f"visit/plan/idea_{number}.py": "" for number in range(11)})

    assert crowded(tmp_path, ["visit"]) == {"visit/plan": 11}

"""Lists of lay words that cannot be meant as they are written are refused with place and remedy."""

from pathlib import Path
from shutil import copytree
from typing import NamedTuple

import pytest

from questionnaire import ContentError, Questionnaire, load_own_words
from questionnaire.own_words.load import ALSO_CALLED

SKIN, URINARY, SIGNS, WORDS = "skin.yaml", "urinary.yaml", "danger_signs.yaml", "words.yaml"


def refusal(questionnaire: Questionnaire, folder: Path) -> list[str]:
    """What loading the lists says, one line a mistake."""
    with pytest.raises(ContentError) as refused:
        load_own_words(questionnaire, folder)
    return str(refused.value).split("\n")


def with_line(tmp_path: Path, file: str, after: str, line: str) -> tuple[Path, int]:
    """The lists with one line more after the first that ends so; the folder, and that line."""
    folder = copytree(ALSO_CALLED, tmp_path / "also_called")
    lines = (folder / file).read_text(encoding="utf-8").split("\n")
    place = next(number for number, one in enumerate(lines) if one.endswith(after)) + 1
    lines.insert(place, line)
    (folder / file).write_text("\n".join(lines), encoding="utf-8")
    return folder, place + 1


class Slip(NamedTuple):
    """One line more in a file of the lists, behind another, and what is said of it."""

    file: str
    after: str
    line: str
    wrong: str
    instead: str


SLIPS = [
    Slip(*slip)
    for slip in (
        (
            URINARY,
            "sayings:",
            "  - moles that change",
            "is read like 'mole change'",
            "keep that one, and give it 'also: {",
        ),
        (SKIN, "- rash", "  - rashes", "'rashes' is read like 'rash'", "keep one of them"),
        (SKIN, "- rash", "  - Odd Patch", "is more than small letters", "in small letters"),
        (SKIN, "- rash", "  - 3 patches", "is more than small letters", "in small letters"),
        (SKIN, "- rash", "  - it is", "only words that are skipped", "write a word"),
        (SKIN, "- rash", "  - zebra not sure", "stands under 'not_meant'", "say it in other words"),
        (SKIN, "- rash", "  - my zebra", "one word is left", "write that word alone"),
        (
            SKIN,
            "- rash",
            "  - {say: odd zebra, also: {lumps: It may be one.}}",
            "'lumps' cannot be chosen",
            "did you mean 'lump'?",
        ),
        (
            SKIN,
            "- rash",
            "  - {say: odd zebra, also: [lump]}",
            "does not fit",
            "see docs/authoring.md",
        ),
        (SIGNS, "danger_signs:", "  faintd: [odd zebra]", "cannot be chosen", "'fainted'"),
        (SIGNS, "danger_signs:", "  odd: []", "does not fit", "see docs/authoring.md"),
        (SIGNS, "fainted:", "    - zebra after", "only part or deny", "say it in other words"),
        (SKIN, "- rash", "  - months", "only words that are skipped", "write a word"),
        (SIGNS, "felt_at:", "  faintd: [skin]", "'faintd' has no sayings", "'fainted'"),
        (SIGNS, "felt_at:", "  crisis: [lumps]", "'lumps' cannot be chosen", "'lump'"),
        (WORDS, "kinds:", "  zebra: [knackered]", "is read as 'tire'", "take 'knackered' out"),
        (
            WORDS,
            "kinds:",
            "  bump: [zebra]",
            "'bump' is read as 'lump'",
            "out of the words",
        ),
        (WORDS, "fixed:", "  zebra: [my <kinn> had]", "'<kinn>' in", "'kin'"),
        (WORDS, "same:", "  zebra: [poop]", "is read like a word of", "keep it in one of them"),
        (WORDS, "same:", "  zebra: [the horse]", "one word is left", "drop it"),
        (WORDS, "same:", "  zebra: [please]", "has a meaning and is skipped", "keep one of them"),
    )
]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.line.strip())
def test_what_cannot_be_meant_is_refused_with_line_and_remedy(
    questionnaire: Questionnaire, tmp_path: Path, slip: Slip
):
    folder, number = with_line(tmp_path, slip.file, slip.after, slip.line)

    told = refusal(questionnaire, folder)

    shown = [one for one in told if slip.wrong in one and slip.instead in one]
    assert shown, told
    # A word that is skipped as well is a mistake of the whole list, which begins the file.
    place = "" if slip.wrong == "has a meaning and is skipped" else f"{number}: "
    assert f"also_called/{slip.file}:{place}" in shown[0]


def test_all_mistakes_are_told_at_once(questionnaire: Questionnaire, tmp_path: Path):
    folder, _ = with_line(tmp_path, SKIN, "- rash", "  - rashes")
    place = folder / "belly.yaml"
    place.write_text(place.read_text(encoding="utf-8") + "  - Tummy\n", encoding="utf-8")

    assert {one.split(":")[0].split("/")[-1] for one in refusal(questionnaire, folder)} == {
        SKIN,
        "belly.yaml",
    }


@pytest.mark.parametrize("file", [SKIN, SIGNS])
def test_a_place_or_danger_sign_without_words_is_refused(
    questionnaire: Questionnaire, tmp_path: Path, file: str
):
    folder = copytree(ALSO_CALLED, tmp_path / "also_called")
    (folder / file).unlink()

    missing = "skin" if file == SKIN else "fainted"
    assert f"nothing says what people call '{missing}'; add its sayings" in "\n".join(
        refusal(questionnaire, folder)
    )


def test_a_file_is_named_for_its_place(questionnaire: Questionnaire, tmp_path: Path):
    folder = copytree(ALSO_CALLED, tmp_path / "also_called")
    (folder / SKIN).rename(folder / "hide.yaml")

    assert "place 'skin' is not the file's name; make them one" in "\n".join(
        refusal(questionnaire, folder)
    )


def test_without_the_words_of_the_language_nothing_is_read(
    questionnaire: Questionnaire, tmp_path: Path
):
    folder = copytree(ALSO_CALLED, tmp_path / "also_called")
    (folder / WORDS).unlink()

    assert WORDS in refusal(questionnaire, folder)[0]


def test_there_are_several_hundred_phrases_and_each_place_has_many():
    counted = {
        path.stem: path.read_text(encoding="utf-8").count("\n  - ")
        for path in ALSO_CALLED.glob("*.yaml")
        if path.name not in (SIGNS, WORDS)
    }

    assert sum(counted.values()) >= 400
    assert min(counted.values()) >= 25, counted

"""Lists of lay words that cannot be meant as they are written are refused with place and remedy."""

from collections.abc import Iterable
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


class Slip(NamedTuple):
    """One line more in a file of the lists, behind the first that ends so, and what is said."""

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


# What does not fit hides what else is wrong in its file, and a word of the language changes how
# all is read, so these are tried alone. The others are told of in one go, as an author meets them.
ALONE = {slip for slip in SLIPS if slip.file == WORDS or "does not fit" in slip.wrong}
ALONE |= {slip for slip in SLIPS if slip.wrong == "is more than small letters"}
ALONE |= {slip for slip in SLIPS if slip.after == "felt_at:"}


def with_slips(folder: Path, slips: Iterable[Slip]) -> Path:
    """The lists in `folder` with the line of each slip."""
    copytree(ALSO_CALLED, folder)
    for slip in slips:
        file = folder / slip.file
        lines = file.read_text(encoding="utf-8").split("\n")
        place = next(number for number, one in enumerate(lines) if one.endswith(slip.after)) + 1
        lines.insert(place, slip.line)
        file.write_text("\n".join(lines), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def together(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The lists with all slips that need not be alone."""
    folder = tmp_path_factory.mktemp("slips") / "also_called"
    return with_slips(folder, (slip for slip in SLIPS if slip not in ALONE))


@pytest.fixture(scope="module")
def told_together(questionnaire: Questionnaire, together: Path) -> list[str]:
    return refusal(questionnaire, together)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.line.strip())
def test_what_cannot_be_meant_is_refused_with_line_and_remedy(
    slip: Slip,
    questionnaire: Questionnaire,
    together: Path,
    told_together: list[str],
    tmp_path: Path,
):
    alone = slip in ALONE
    folder = with_slips(tmp_path / "also_called", [slip]) if alone else together
    told = refusal(questionnaire, folder) if alone else told_together
    number = (folder / slip.file).read_text(encoding="utf-8").split("\n").index(slip.line) + 1

    # A word that is skipped as well is a mistake of the whole list, which begins the file.
    line = "" if slip.wrong == "has a meaning and is skipped" else f"{number}: "
    place = f"also_called/{slip.file}:{line}"
    shown = (one for one in told if slip.wrong in one and slip.instead in one)
    assert any(place in one for one in shown), told


def test_all_mistakes_are_told_at_once(questionnaire: Questionnaire, tmp_path: Path):
    rashes = next(slip for slip in SLIPS if slip.line == "  - rashes")
    folder = with_slips(tmp_path / "also_called", [rashes])
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

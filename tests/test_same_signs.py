"""Signs told in two ways: what is declared is held to names that exist, and to one level."""

from pathlib import Path

import pytest

from questionnaire import ContentError
from rules import Rulebook
from rules.workbench.proof.properties.same_signs import one_fact_one_level
from tests.proven import changed_copy, modelled, rulebook_of

FILE = "rules/same_signs.yaml"
SICK = "{ankle.feelings: sick}"
DIZZY = "      - answers: {ankle.feelings: dizzy}\n"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        pytest.param(
            SICK,
            "{ankle.feeling: sick}",
            "4: 'ankle.feeling' is not a question; did you mean 'ankle.feelings'?",
            id="a question that is not there",
        ),
        pytest.param(
            SICK,
            "{ankle.feelings: sik}",
            "4: no option 'sik' in ankle.feelings; did you mean 'sick'?",
            id="an option that is not there",
        ),
        pytest.param(
            SICK,
            "{ankle.feelings: unsure}",
            "4: 'unsure' tells no sign; name another option of ankle.feelings",
            id="not sure is no sign",
        ),
        pytest.param(
            SICK,
            "{ankle.size: 5}",
            "4: ankle.size asks for a number, which is no sign; name the question before it",
            id="a number is no sign",
        ),
        pytest.param(
            DIZZY,
            "",
            "'told_by' does not fit",
            id="one way alone",
        ),
        pytest.param(
            DIZZY,
            "      - answers: {ankle.feelings: sick}\n",
            "2: two ways are the same answers; drop one of them",
            id="one way twice",
        ),
        pytest.param(
            SICK,
            SICK + "\n        differs: It does.\n        combines: It joins.",
            "4: a way that 'differs' is not compared; drop its 'combines'",
            id="two excuses",
        ),
        pytest.param(
            "sign: a numb hand",
            "sign: feeling sick, or the same as dizzy",
            "6: 'feeling sick, or the same as dizzy' stands twice; make the two one sign",
            id="a sign that stands twice",
        ),
    ],
)
def test_a_slip_is_refused_with_its_line_and_remedy(tmp_path: Path, old: str, new: str, says: str):
    folder = changed_copy(tmp_path / "slip", (FILE, old, new))

    with pytest.raises(ContentError) as refused:
        rulebook_of(folder)

    assert f"{FILE}:" in str(refused.value)
    assert says in str(refused.value)


def test_every_way_needs_one_that_it_differs_from(tmp_path: Path):
    folder = changed_copy(
        tmp_path / "slip",
        (FILE, SICK, SICK + "\n        differs: It does."),
        (FILE, "{ankle.feelings: dizzy}", "{ankle.feelings: dizzy}\n        differs: It does."),
    )

    with pytest.raises(ContentError, match="leave out the one that the others differ from"):
        rulebook_of(folder)


def test_what_only_one_of_two_was_asked_is_not_held_against_the_other(tmp_path: Path):
    folder = changed_copy(
        tmp_path / "opened",
        (FILE, "{hand.numb: yes}", "{hand.numb: yes}\n        combines: It joins weakness."),
    )
    path = folder / FILE
    path.write_text(path.read_text("utf-8").replace("A numb hand that is weak", "One"), "utf-8")

    # A lump opens questions about size and growth, which can call for the same day.
    answering, world = modelled(rulebook_of(folder))
    assert not [f for f in one_fact_one_level(answering, world).findings if "lump" in f.says]


def test_each_sign_of_the_content_is_told_in_at_least_two_places_or_options(rulebook: Rulebook):
    assert len(rulebook.same_signs) > 20
    for same in rulebook.same_signs:
        assert len({str(way) for way in same.told_by}) >= 2, same.sign

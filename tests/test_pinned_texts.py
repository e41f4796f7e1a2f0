"""The words people read are those that someone read last: a change of one is made on purpose."""

from pathlib import Path

import pytest

from questionnaire import build, read_yaml
from rules import Rulebook
from rules.workbench.mutation.texts import Pinned, changed, pins, text_changes, unnoticed
from tests.proven import changed_copy, proven, rulebook_of

PINNED = Path(__file__).parent / "golden" / "texts.yaml"


def test_the_shipped_texts_are_those_that_were_read(rulebook: Rulebook):
    found = changed(rulebook, build(Pinned, read_yaml(PINNED)))

    assert not found, (
        "Read these texts again, then: make seal (it shows each one, old and new)\n"
        + "\n".join(found)
    )


def test_no_text_can_be_swapped_or_shortened_unnoticed(rulebook: Rulebook):
    assert len(list(text_changes(rulebook))) > 1000
    assert unnoticed(rulebook, build(Pinned, read_yaml(PINNED))) == []


ASKED, SAID = "questionnaire/locations", "rules/guidance"
OFFERED = "rules/provider_questions.yaml"
SOURCES = "rules/sources/handbook.yaml"
FEELINGS = "questions ankle.feelings"


@pytest.mark.parametrize(
    ("file", "old", "new", "key"),
    [
        (f"{SAID}/hand.yaml", "say: Book a visit about", "say: Ask about", "rules hand.weak"),
        (f"{ASKED}/hand.yaml", "Is the hand weak", "Is it weak", "questions hand.weak"),
        (f"{ASKED}/ankle.yaml", "    danger: [yes]\n", "", "questions ankle.spreading"),
        (f"{ASKED}/ankle.yaml", "    rising: true\n", "", "questions ankle.growth"),
        ("rules/levels.yaml", "timing: Now", "timing: Soon", "levels emergency"),
        (f"{ASKED}/hand.yaml", "name: Hand", "name: Hands", "locations hand"),
        (OFFERED, "[slow, fast, unsure]", "[fast]", "provider_questions growth_scan"),
        (SOURCES, "example.org/handbook", "example.org/other", "sources handbook"),
        (SOURCES, "title: A handbook", "title: The handbook", "sources handbook"),
        (f"{ASKED}/ankle.yaml", "sick: Sick, dizzy: Dizzy", "dizzy: Dizzy, sick: Sick", FEELINGS),
    ],
)  # fmt: skip
def test_a_changed_text_is_named(tmp_path, file: str, old: str, new: str, key: str):
    read = Pinned.model_validate(pins(proven()))

    other = rulebook_of(changed_copy(tmp_path / "other", (file, old, new)))

    assert changed(other, read) == [key]


def test_a_changed_condition_is_left_to_the_cases(tmp_path):
    read = Pinned.model_validate(pins(proven()))
    change = ("rules/guidance/hand.yaml", "when: {weak: [yes, unsure]}", "when: {weak: yes}")

    assert changed(rulebook_of(changed_copy(tmp_path / "other", change)), read) == []

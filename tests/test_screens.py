"""Screens in the content: what an author may write, and what is refused with line and remedy."""

from pathlib import Path

import pytest

from questionnaire import ContentError, Questionnaire, SeveralOf
from rules import Rulebook
from tests.language.reading import GRADE, grade
from tests.proven import changed_copy, proven, rulebook_of
from tests.screened import ANKLE, EVERYONE, LOCATIONS, screened, screened_copy


def refused(folder: Path, **screens: str) -> str:
    with pytest.raises(ContentError) as error:
        rulebook_of(screened_copy(folder / "flawed", **screens))
    return str(error.value)


def test_a_place_without_screens_has_one_for_each_question() -> None:
    questionnaire = proven().questionnaire

    assert [screen.keys for screen in questionnaire.screens] == [
        (key,) for key in questionnaire.questions
    ]


def test_screens_stand_in_the_order_they_are_written() -> None:
    ankle = screened().questionnaire.location("ankle")

    assert [screen.keys for screen in ankle.pages] == [
        ("ankle.pain", "ankle.lump", "ankle.feelings"),
        ("ankle.spreading", "ankle.size", "ankle.growth"),
    ]


def test_a_heading_speaks_to_the_reader() -> None:
    about = screened().questionnaire.screen_of["everyone.age"]

    assert (about.heading.you, about.heading.them) == ("About you", "About them")


MISTAKES = {
    "a question on no screen": (ANKLE.replace(", growth", ""), "'growth' is on no screen"),
    "a question on two screens": (
        ANKLE.replace("[spreading", "[pain, spreading"),
        "'pain' stands on a screen twice",
    ),
    "a name that is no question": (
        ANKLE.replace("growth]", "grwth]"),
        "'grwth' is not a question of ankle; did you mean 'growth'?",
    ),
    "a follow-up beside its question": (
        ANKLE.replace("[pain, lump]", "[pain, spreading, lump]").replace("[spreading, ", "["),
        "'spreading' is on the same screen as 'pain', which decides about it",
    ),
    "a follow-up before its question": (
        ANKLE.replace("[pain, lump]", "[spreading, lump]").replace(
            "[spreading, size", "[pain, size"
        ),
        "'spreading' is on a screen before 'pain', which decides about it",
    ),
    "a group without a heading": (
        ANKLE.replace("{heading: How you feel, ", "{"),
        "a group has no heading",
    ),
    "a third group": (
        ANKLE.replace(
            "questions: [feelings]}",
            "questions: [feelings]}\n      - {heading: Size, questions: [size]}",
        ).replace(" size, growth", " growth"),
        "a screen has 2 groups at most",
    ),
    "groups beside questions": (
        ANKLE.replace("    groups:", "    questions: [pain]\n    groups:"),
        "a screen has 'questions' or 'groups'",
    ),
    "a screen of the same name": (ANKLE.replace("id: more", "id: signs"), "'signs' stands twice"),
    "a calm row above an urgent one": (
        ANKLE.replace("[pain, lump]", "[lump, pain]"),
        "'ankle.pain' can call for faster care than 'ankle.lump' above it",
    ),
    "a decisive question after the result": (
        ANKLE.replace("heading: More about the ankle", "heading: More\n    after_result: yes"),
        "'ankle.spreading' is asked after the result, and a rule needs it",
    ),
}


@pytest.mark.parametrize(("ankle", "told"), MISTAKES.values(), ids=MISTAKES)
def test_is_refused_with_its_file_and_line(ankle: str, told: str, tmp_path: Path) -> None:
    said = refused(tmp_path, ankle=ankle)

    line = next(line for line in said.splitlines() if told in line)
    file, number, _ = line.split(":", 2)
    assert file.endswith("ankle.yaml")
    assert int(number) > 1
    assert ";" in line, "the remedy is missing"


def test_a_seventh_row_in_a_group_is_refused(tmp_path: Path) -> None:
    crowded = ANKLE.replace("[pain, lump]", "[pain, lump, a, b, c, d, e]")

    assert "7 questions under one heading; 6 at most" in refused(tmp_path, ankle=crowded)


def test_a_second_tick_list_in_a_group_is_refused(tmp_path: Path) -> None:
    crowded = EVERYONE.replace("[danger_signs]", "[danger_signs, places]").replace(
        "  - {id: places, heading: Where it is, questions: [places]}\n", ""
    )

    assert "'places' is the second tick list in a group" in refused(tmp_path, everyone=crowded)


def test_a_fourth_screen_for_the_crew_is_refused(tmp_path: Path) -> None:
    crowded = EVERYONE.replace(", questions", ", for_the_crew: yes, questions").replace(
        "for_the_crew: yes, for_the_crew: yes", "for_the_crew: yes"
    )

    assert "more than 3 screens are for the crew" in refused(tmp_path, everyone=crowded)


GROUPED = "kind: several\n    text: Do you feel any of these?\n"
FLAWED_GROUPS = {
    "[sick, dizzy]": "'hot' stands under no heading",
    "[sick, dizzy, hot, sick]": "'sick' stands under a heading twice",
    "[sick, dizzy, hat]": "'hat' is not an option; did you mean 'hot'?",
}


@pytest.mark.parametrize(("options", "told"), FLAWED_GROUPS.items())
def test_an_option_stands_under_one_heading(options: str, told: str, tmp_path: Path) -> None:
    groups = f"{GROUPED}    option_groups: [{{heading: Feelings, options: {options}}}]\n"
    folder = changed_copy(tmp_path / "flawed", (f"{LOCATIONS}/ankle.yaml", GROUPED, groups))

    with pytest.raises(ContentError) as refused:
        rulebook_of(folder)
    assert told in str(refused.value)


def test_the_long_list_of_danger_signs_stands_under_three_headings(
    questionnaire: Questionnaire,
) -> None:
    signs = questionnaire.question("everyone.danger_signs")

    assert isinstance(signs, SeveralOf)
    assert len(signs.option_groups) == 3


def test_every_place_that_ships_has_screens(questionnaire: Questionnaire) -> None:
    assert [place.id for place in questionnaire.locations if not place.screens] == []


def test_headings_stay_at_grade_six(questionnaire: Questionnaire) -> None:
    for voice in ("you", "them"):
        told = [
            getattr(heading, voice)
            for screen in questionnaire.screens
            for heading in (screen.heading, *(group.heading for group in screen.groups))
            if heading is not None
        ]
        assert grade(told) <= GRADE


def test_what_is_asked_after_the_result_decides_nothing(rulebook: Rulebook) -> None:
    late = {
        key
        for screen in rulebook.questionnaire.screens
        if screen.after_result
        for key in screen.keys
    }

    assert late
    assert not any(late & rule.when.reads for rule in rulebook.rules)

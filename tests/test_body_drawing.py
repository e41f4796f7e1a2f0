"""The drawing of the body: sound data alone is drawn, and every place can be chosen with it."""

import re
from pathlib import Path
from shutil import copy

import pytest

from questionnaire import PLACES, ContentError, Questionnaire
from ui.content import engine
from ui.widgets import body_drawing
from visit import Journey
from visit.body.load import FILE, load_body
from visit.body.path import both_halves, mirrored
from visit.words import speech_for

SAY = speech_for(Journey())


def refusal(questionnaire: Questionnaire, tmp_path: Path, old: str, new: str) -> str:
    """What loading says with one text of the file changed."""
    file = Path(copy(FILE, tmp_path))
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ContentError) as refused:
        load_body(questionnaire, file)
    return str(refused.value)


SLIPS = [
    ("places: [head_neck]", "places: [head_nek]", "'head_nek' cannot be chosen", "'head_neck'"),
    ("places: [head_neck]", "places: []", "does not fit", "docs/authoring.md"),
    (", scrotum_penis]", "]", "no region chooses 'scrotum_penis'", "add it to one, or say why"),
    ("  lump: A lump", "  bump: A lump", "'bump' cannot be chosen", "did you mean 'lump'?"),
    ("  lump: A lump can be anywhere on the body.\n", "", "no region chooses 'lump'", "add it"),
    ("anywhere:\n", "anywhere:\n  belly: All.\n", "'belly' stands here and in", "keep one of them"),
    ("M80 64 L80 97", "M80 64 L80 970", "lies outside", "stay within 160 by 280"),
    ("M80 64 L80 97", "M80 64 L80", "'L80' is no step of a path", "write M, L, C or Z"),
    ("M80 64 L80 97", 'M80 64 "><script>', "is no step of a path", "write M, L, C or Z"),
    ("M80 64 L80 97", "L80 97", "the path begins nowhere", "begin it with M"),
    ("  M80 4 C75.5 4", "  M81 4 C75.5 4", "the outline is no left half", "draw it with M and C"),
    ("size: [160, 280]", "size: wide", "'size' does not fit", "docs/authoring.md"),
    ("figures:\n", "figurs:\n", "'figurs' is not a field here", "did you mean 'figures'?"),
]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip[2])
def test_a_drawing_that_cannot_be_meant_is_refused_with_its_remedy(
    questionnaire: Questionnaire, tmp_path: Path, slip: tuple[str, str, str, str]
):
    old, new, wrong, instead = slip

    told = refusal(questionnaire, tmp_path, old, new)

    assert any(wrong in line and instead in line for line in told.split("\n")), told


def test_every_place_that_has_a_spot_is_chosen_by_a_region(questionnaire: Questionnaire):
    drawn = {
        place
        for places in re.findall(r'data-place="([^"]*)"', body_drawing.markup(SAY))
        for place in places.split()
    }

    options = set(questionnaire.question(PLACES).choices) - {"none", "unsure"}
    assert drawn | {"skin", "lump"} == options


def test_nothing_of_the_drawing_is_read_out_or_stops_the_focus():
    markup = body_drawing.markup(SAY)

    assert re.match(r'<div class="vg-body" [^>]*aria-hidden="true">', markup)
    assert not re.search(r"<(a|button|input|textarea|select)\b|tabindex|\bon\w+=", markup)


def test_every_place_can_be_named_below_the_drawing():
    said = set(re.findall(r'data-said="(\w+)"', body_drawing.markup(SAY)))

    options = engine().rulebook.questionnaire.question(PLACES).choices
    assert said == set(options) - {"none", "unsure"}


def test_the_drawing_is_the_same_at_every_run():
    assert body_drawing.markup(SAY) == body_drawing.markup(SAY)


def test_what_is_mirrored_lies_as_far_from_the_middle():
    assert mirrored("M10 5 L20.5 7 Z", 100) == "M90 5 L79.5 7 Z"


def test_an_outline_is_closed_by_its_other_half():
    half = "M50 0 C40 0 30 10 30 20 C30 30 40 40 50 40"

    assert both_halves(half, 100) == f"{half} C60 40 70 30 70 20 C70 10 60 0 50 0 Z"

"""The body on the sheet: the right region, on the patient's own side, and honest without a side."""

import re
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import page
import pytest
from pypdf import PdfReader

from questionnaire import NONE, PLACES, UNSURE, ContentError, Questionnaire, SeveralOf
from rules import Engine
from tests.cases_of_sheets import sheets
from tests.people import complete_person
from tests.visits import TODAY
from ui.parts.sheet_on_screen import markup
from visit import Journey
from visit.body import spot_checks, spots
from visit.body.drawing import Figure
from visit.body.load import drawn_body
from visit.body.path import points
from visit.body.picture import picture
from visit.body.spots import Side
from visit.body.where import Mark, Where
from visit.sheet.build import Sheet, sheet_for
from visit.sheet.doctor_side import MOST_WORDS
from visit.sheet.pdf import pdf_of
from visit.sheet.plain_text import form_text
from visit.sheet.shape.word_limit import words_in
from visit.situation import Situation
from visit.words import words

SVG = "{http://www.w3.org/2000/svg}"
LIMBS, HEAD, TRUNK = "whole_body.side_limb", "whole_body.side_head", "whole_body.side_trunk"
A_LUMP_IN_A_LEG = {PLACES: "lump", "lump.place": ["limb"]}
WOMB = {PLACES: "uterus_pelvis", "everyone.uterus": "yes"}


def sheet_of(engine: Engine, said: dict[str, Any], *never_answered: str) -> Sheet:
    answers = complete_person(engine.rulebook.questionnaire, "everyone", said)
    given = {key: answer for key, answer in answers.items() if key not in never_answered}
    return sheet_for(Situation(engine, Journey(answers=given)), TODAY)


def where_of(engine: Engine, said: dict[str, Any], *never_answered: str) -> Where:
    found = sheet_of(engine, said, *never_answered).where
    assert found is not None
    return found


def sides(place: Where) -> set[tuple[str, Side | None]]:
    return {(mark.region, mark.side) for mark in place.marks}


def figure_of(svg: str, figure: Figure) -> ET.Element:
    """The drawing of one figure within the picture."""
    drawn = ET.fromstring(svg)  # noqa: S314 - our own picture, nothing from outside
    [found] = [one for one in drawn if one.find(f"{SVG}clipPath[@id='{figure.id}']") is not None]
    return found


def band_of(figure: ET.Element) -> tuple[float, float]:
    """From where to where of its width a figure is marked in full."""
    [clip] = [one for one in figure.iter(f"{SVG}clipPath") if one.find(f"{SVG}rect") is not None]
    [rect] = clip
    return float(rect.attrib["x"]), float(rect.attrib["x"]) + float(rect.attrib["width"])


def letter_at(figure: ET.Element, letter: str) -> float:
    [found] = [text for text in figure.iter(f"{SVG}text") if text.text == letter]
    return float(found.attrib["x"])


@pytest.mark.parametrize(("side", "letter"), [("left", "L"), ("right", "R")])
@pytest.mark.parametrize("figure", drawn_body().figures, ids=lambda figure: figure.id)
def test_a_side_is_marked_where_its_letter_stands(figure: Figure, side: Side, letter: str) -> None:
    """So that whoever reads the letters, and whoever knows the body, see the same side."""
    drawn = figure_of(
        picture([Mark(figure=figure.id, region=figure.regions[0].id, side=side)]), figure
    )

    start, end = band_of(drawn)

    assert (words("picture_right"), words("picture_left")) == ("R", "L")
    assert start <= letter_at(drawn, letter) <= end
    assert end - start == drawn_body().size[0] / 2


def test_the_patients_right_is_on_the_left_of_whoever_looks_from_the_front() -> None:
    """As doctors read every picture of a body; from behind it is the other way around."""
    front, back = drawn_body().figures
    svg = picture([])
    middle = drawn_body().size[0] / 2

    assert (front.id, back.id) == ("front", "back")
    assert letter_at(figure_of(svg, front), "R") < middle < letter_at(figure_of(svg, front), "L")
    assert letter_at(figure_of(svg, back), "L") < middle < letter_at(figure_of(svg, back), "R")


@pytest.mark.parametrize("figure", drawn_body().figures, ids=lambda figure: figure.id)
def test_the_middle_and_both_sides_lie_even_around_the_middle(figure: Figure) -> None:
    width = drawn_body().size[0]
    mark = Mark(figure=figure.id, region=figure.regions[0].id, side="middle")

    start, end = band_of(figure_of(picture([mark]), figure))
    both = mark.model_copy(update={"side": "both"})

    assert start == pytest.approx(width - end)
    assert 0 < end - start < width / 2
    assert band_of(figure_of(picture([both]), figure)) == (0, width)


def test_every_region_has_something_on_each_half() -> None:
    """Otherwise a side could be told and nothing would be marked."""
    middle = drawn_body().size[0] / 2
    for figure in drawn_body().figures:
        for region in figure.regions:
            across = [x for x, _ in points(drawn_body().drawn(region))]
            assert min(across) < middle < max(across), f"{figure.id}: {region.id}"


def test_a_lump_in_the_left_leg_marks_that_leg_alone(engine: Engine) -> None:
    sheet = sheet_of(engine, {**A_LUMP_IN_A_LEG, LIMBS: ["left_leg"]})

    assert sheet.where is not None
    assert sides(sheet.where) == {(r, "left") for r in ("thighs", "lower_legs", "buttocks")}
    assert "I have a lump in the left leg" in form_text(sheet, "doctor")
    assert "left leg" in sheet.where.alt


def test_both_legs_and_an_arm_are_marked_each(engine: Engine) -> None:
    place = where_of(
        engine, {PLACES: "blood_vessels", LIMBS: ["left_leg", "right_leg", "left_arm"]}
    )

    assert {side for region, side in sides(place) if region == "thighs"} == {"left", "right"}
    assert {side for region, side in sides(place) if region == "arms"} == {"left"}
    assert place.told == ("left arm", "left leg", "right leg")


@pytest.mark.parametrize("answer", ["never answered", UNSURE, NONE])
def test_without_a_side_the_region_is_marked_and_no_side_is_said(
    engine: Engine, answer: str
) -> None:
    said = {**A_LUMP_IN_A_LEG, LIMBS: [NONE if answer == "never answered" else answer]}
    open_yet = [LIMBS] if answer == "never answered" else []

    sheet = sheet_of(engine, said, *open_yet)

    assert sheet.where is not None
    assert {side for _, side in sides(sheet.where)} == {None}
    assert sheet.where.told == ("arms or legs, side not told",)
    assert "vg-full" not in picture(sheet.where.marks)
    asked = "Side: not sure" if answer == UNSURE else "which side ……"
    assert asked in form_text(sheet, "doctor")


def test_the_womb_is_marked_and_asks_for_no_side(engine: Engine) -> None:
    place = where_of(engine, WOMB)

    assert sides(place) == {("lower_belly", None), ("between_legs", None)}
    assert place.told == ("womb or pelvis",)


def test_each_of_four_places_keeps_its_own_side(engine: Engine) -> None:
    said = {PLACES: ["head_neck", "belly", "arms_legs", "uterus_pelvis"], "everyone.uterus": "yes"}

    place = where_of(engine, {**said, HEAD: "right", TRUNK: "middle", LIMBS: ["right_arm", UNSURE]})

    assert ("head", "right") in sides(place)
    assert ("upper_belly", "middle") in sides(place)
    assert ("arms", "right") in sides(place)
    assert ("between_legs", None) in sides(place)
    assert not {side for region, side in sides(place) if region == "head"} - {"right"}


def test_what_can_be_anywhere_has_no_picture(engine: Engine) -> None:
    sheet = sheet_of(engine, {PLACES: "skin"})

    assert sheet.where is None
    assert "vg-where" not in markup(sheet, "doctor")
    assert "/Figure" not in str(tags(pdf_of(sheet, "a4", "doctor")))


def tags(pdf: bytes) -> list[tuple[str, str]]:
    """Every tag of a PDF with its words for who cannot see it."""
    root: Any = PdfReader(BytesIO(pdf)).trailer["/Root"]
    found, stack = [], [root["/StructTreeRoot"]]
    while stack:
        one = stack.pop().get_object()
        if isinstance(one, list):
            stack += one
        elif isinstance(one, dict):
            found.append((str(one.get("/S")), str(one.get("/Alt"))))
            stack += [one["/K"]] if "/K" in one else []
    return found


@pytest.mark.parametrize("large", [False, True])
def test_the_pdf_has_the_picture_as_a_figure_with_its_words(engine: Engine, *, large: bool) -> None:
    sheet = sheet_of(engine, {**A_LUMP_IN_A_LEG, LIMBS: ["left_leg"]})

    pdf = pdf_of(sheet, "a4", "doctor", large=large)

    assert sheet.where is not None
    assert ("/Figure", sheet.where.alt) in tags(pdf)
    assert [f.message for f in page.validate_pdf_bytes(pdf, profile="ua1").failures] == []
    assert not any(
        image for sheet_page in PdfReader(BytesIO(pdf)).pages for image in sheet_page.images
    )


def test_the_screen_reads_out_the_same_words(engine: Engine) -> None:
    sheet = sheet_of(engine, {**A_LUMP_IN_A_LEG, LIMBS: ["left_leg"]})
    assert sheet.where is not None

    shown = markup(sheet, "doctor")

    assert re.findall(r'<img class="vg-where" alt="([^"]*)"', shown) == [
        sheet.where.alt.replace("'", "&#x27;")
    ]
    assert "vg-where" not in markup(sheet, "person")


def test_no_side_is_left_out_to_make_room() -> None:
    """The left leg alone, where both were told, would send a doctor to one of them."""
    told = {LIMBS: frozenset({"left_leg", "right_leg"}), HEAD: "both", TRUNK: "both"}
    lost = []
    for taken in sheets():
        given = {key: answer for key, answer in told.items() if key in taken.situation.counted}
        sheet = taken.sheet
        if given:
            answers = {**taken.situation.answers, **given}
            sheet = sheet_for(Situation(taken.situation.engine, Journey(answers=answers)), TODAY)
        text = form_text(sheet, "doctor")
        said = sheet.where.told if sheet.where and given else ()
        sided = [side for side in said if re.search("left|right|both", side)]
        lost += [f"{taken.person}: {side}" for side in sided if not _sided(side, text)]
        too_long = words_in(text.replace("- ", "")) > MOST_WORDS
        lost += [f"{taken.person}: more than {MOST_WORDS} words"] if too_long else []

    assert lost == []


def _sided(told: str, text: str) -> bool:
    """Told in full, as the side alone, with what has it, or as what is on both sides."""
    if "leg" in told and "both legs" in text.casefold():
        return True
    short = re.search("left|right|both sides", told)
    return told.casefold() in text.casefold() or bool(
        short and re.search(rf"(?:Side: |\().*\b{short[0]}\b", text)
    )


def test_every_place_with_a_region_is_marked(questionnaire: Questionnaire) -> None:
    told = {name for spot in spots.spots() for name in spot.told_by}
    question = questionnaire.question(PLACES)

    assert isinstance(question, SeveralOf)
    assert {f"{PLACES}:{place}" for place in question.options} - told == {
        f"{PLACES}:{place}" for place in drawn_body().anywhere
    }


SLIPS = [
    ("regions: [head]", "regions: [hed]", "'hed' is no region", "did you mean 'head'?"),
    ("lump.place:scalp", "lump.place:scalb", "'lump.place:scalb' is no answer", "lump.place:scalp"),
    ("side: whole_body.side_head", "side: whole_body.side_hed", "is not a question", "side_head"),
    ("everyone.places:head_neck, ", "", "no spot is told by 'everyone.places:head_neck'", "add it"),
    ("      left_arm: {", "      left_am: {", "what 'left_arm' of", "write it under 'parts'"),
    ("      left_arm: {", "      left_am: {", "'left_am' is not an option", "'left_arm'"),
    ("{side: left, regions: [arms]}", "{side: lft, regions: [arms]}", "does not fit", "authoring"),
    ("    side: whole_body.side_limb\n", "", "'parts' are options of no question", "name it"),
]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip[2])
def test_a_spot_that_cannot_be_meant_is_refused_with_its_remedy(
    questionnaire: Questionnaire, tmp_path: Path, slip: tuple[str, str, str, str]
) -> None:
    old, new, wrong, instead = slip
    file = tmp_path / "where.yaml"
    text = spots.FILE.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")

    try:
        said = [str(mistake) for mistake in spot_checks.check(questionnaire, file)]
    except ContentError as refused:
        said = [str(refused)]

    assert any(wrong in line and instead in line for line in said), said


def test_what_is_full_lies_on_what_is_pale() -> None:
    """A side that is told is seen also where another place marks the same region."""
    pale = Mark(figure="front", region="lower_belly", side=None)
    full = pale.model_copy(update={"side": "left"})

    svg = picture([full, pale])

    assert svg.index("vg-pale") < svg.index("vg-full")

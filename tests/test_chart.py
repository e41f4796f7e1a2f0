"""The chart of a ledger: every value is drawn, named beside its axis, and in the table too."""

import re
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest

from tests.ledger_entries import bleeding, lump, number
from ui.drawings.chart import MOST_LABELS, WIDTH, chart
from ui.drawings.chart_table import chart_table
from ui.drawings.image import image
from ui.drawings.ticks import ticks
from visit.ledgers.content import supports
from visit.ledgers.series import Series, series
from visit.model.ledger import Entry

DAY = date(2026, 11, 1)
SVG = "{http://www.w3.org/2000/svg}"


def drawn(ledger: str, *entries: Entry) -> Series:
    found = series(supports().by_id[ledger], entries)
    assert found is not None
    return found


def texts(svg: str) -> list[str]:
    return [text.text or "" for text in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314


def heights(svg: str) -> list[float]:
    """From the top, of each round dot in the drawing."""
    return [float(dot.attrib["cy"]) for dot in ET.fromstring(svg).iter(f"{SVG}circle")]  # noqa: S314


def weeks(*sizes: float) -> list[Entry]:
    return [lump(DAY + timedelta(weeks=at), size) for at, size in enumerate(sizes)]


def test_the_axes_say_what_they_show() -> None:
    said = texts(chart(drawn("lump", *weeks(3, 5))))

    assert "Size (cm)" in said
    assert "November 1, 2026" in said
    assert "November 8, 2026" in said


def test_what_is_larger_stands_higher() -> None:
    low, high, middle = heights(chart(drawn("lump", *weeks(1, 9, 4))))

    assert high < middle < low


def test_a_size_is_drawn_from_zero_and_a_weight_where_it_changes() -> None:
    assert "0" in texts(chart(drawn("lump", *weeks(3, 5))))
    weights = [number(DAY, "weight", 70, "kg"), number(DAY + timedelta(9), "weight", 72, "kg")]
    assert "0" not in texts(chart(drawn("weight", *weights)))


def test_pain_is_drawn_on_the_whole_way_from_0_to_10() -> None:
    said = texts(chart(drawn("pain", number(DAY, "strength", 4, "of 10"))))

    assert {"0", "10", "4"} <= set(said)


def test_bars_stand_beside_their_amounts_in_words() -> None:
    svg = chart(drawn("bleeding", bleeding(DAY, "some", "womb")))

    assert {"How much", "Spots or streaks", "More than spots", "Heavy"} <= set(texts(svg))
    assert svg.count("<rect") == 1


def test_two_lumps_differ_in_their_dots_and_dashes_and_stand_in_a_legend() -> None:
    entries = [
        lump(DAY + timedelta(weeks=at), 2 + at, which=which)
        for which in ("arm", "neck")
        for at in (0, 1)
    ]

    svg = chart(drawn("lump", *entries))

    assert {"arm", "neck"} <= set(texts(svg))
    assert len(set(re.findall(r'stroke-dasharray="([^"]*)"', svg))) == 2
    assert "<circle" in svg
    assert "m-5 -5h10" in svg


def test_no_color_stands_in_the_drawing_itself() -> None:
    """Light, dark and high contrast each give the color of the text."""
    svg = chart(drawn("lump", *weeks(1, 2)))

    assert not re.search(r"#[0-9a-f]{3,6}|fill=|stroke=|rgb", svg)
    assert "forced-colors:active" in decoded(image(svg, "words", "vg-chart"))


def decoded(markup: str) -> str:
    from base64 import b64decode  # noqa: PLC0415

    return b64decode(markup.partition("base64,")[2].partition('"')[0]).decode()


def test_many_entries_keep_the_numbers_of_both_ends_and_of_the_highest() -> None:
    sizes = [3, *([4] * (MOST_LABELS + 10)), 9, 5]

    said = texts(chart(drawn("lump", *weeks(*sizes))))

    assert len(heights(chart(drawn("lump", *weeks(*sizes))))) == len(sizes)
    assert {"3", "9", "5"} <= set(said)
    assert said.count("4") < MOST_LABELS


def test_one_entry_and_entries_of_one_size_can_be_drawn() -> None:
    for entries in (weeks(4), weeks(4, 4, 4)):
        assert len(heights(chart(drawn("lump", *entries)))) == len(entries)


def test_everything_lies_on_the_drawing() -> None:
    sizes = [0.1, 50, 3]
    svg = chart(drawn("lump", *weeks(*sizes)))
    root = ET.fromstring(svg)  # noqa: S314
    tall = float(root.attrib["viewBox"].split()[3])

    for dot in root.iter(f"{SVG}circle"):
        assert 0 < float(dot.attrib["cx"]) < WIDTH
        assert 0 < float(dot.attrib["cy"]) < tall


def test_what_a_person_typed_is_no_markup() -> None:
    named = lump(DAY, 3, which="<script>x</script>")

    assert "<script>" not in chart(drawn("lump", named))
    assert "<script>" not in chart_table(drawn("lump", named), "A lump", "Day", "Which")


def test_the_table_has_every_value_as_it_was_noted() -> None:
    entries = [
        lump(DAY, 3, which="arm"),
        lump(DAY + timedelta(7), 4.3, like="a golf ball", which="arm"),
    ]

    table = chart_table(drawn("lump", *entries), "A lump over time", "Day", "Which")

    cells = re.findall(r"<t[hd][^>]*>([^<]*)</t[hd]>", table)
    assert cells == [
        *("Day", "Which", "Size (cm)"),
        *("November 1, 2026", "arm", "3 cm"),
        *("November 8, 2026", "arm", "4.3 cm (as big as a golf ball)"),
    ]
    assert "<caption>A lump over time</caption>" in table


@pytest.mark.parametrize(
    ("values", "marks"),
    [
        ((0, 5), (0, 2, 4, 6)),
        ((0, 10), (0, 5, 10)),
        ((36.4, 39.1), (36, 37, 38, 39, 40)),
        ((70, 70), (69, 69.5, 70, 70.5, 71)),
        ((145, 160), (145, 150, 155, 160)),
    ],
)
def test_the_axis_has_round_numbers_that_hold_all_values(
    values: tuple[float, ...], marks: tuple[float, ...]
) -> None:
    assert ticks(values) == marks

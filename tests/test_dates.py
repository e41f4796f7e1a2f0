"""The clock of the app: the person's time zone, whatever their browser calls it."""

import pytest

from ui.clock import zone_of


def test_a_time_zone_is_known_by_its_name():
    assert str(zone_of("Europe/Dublin")) == "Europe/Dublin"


@pytest.mark.parametrize(
    "name",
    [
        *("America", "America/", "a" * 5_000, "a/" * 2_000, "../../etc/passwd", "/etc/passwd", "."),
        *("No/Such_Zone", "\0", "Europe/Dublin\0", "\N{PILE OF POO}", "con", " ", "tzdata.zi"),
        *("", None),
    ],
    ids=lambda name: repr(name)[:24],
)
def test_what_is_no_time_zone_is_ignored(name: str | None):
    assert zone_of(name) is None

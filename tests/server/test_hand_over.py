"""A file that was handed over is sent until the browser has it, and never again."""

import json
import re
from collections.abc import Iterator

import pytest

from tests import visitors
from tests.browser.pages import journey_at
from tests.browser.server import Server
from tests.server.tab import Tab, tab
from ui.content import engine
from visit.record.record import write

FILE = re.compile(rb'"do":"deliver","id":"([^"]+)"')


@pytest.fixture
def taking_along(server: Server) -> Iterator[Tab]:
    """The page with everything to take along, for someone with a result."""
    with tab(server) as person:
        person.run()
        person.keep(write(journey_at(visitors.GROWING_LUMP, "result"), engine().rulebook))
        person.turn_to("visit")
        person.frames.clear()
        yield person


def sent(person: Tab) -> tuple[list[str], int]:
    """The ids of files in the frames since the last look, and the bytes of all of them."""
    frames = b"".join(person.frames)
    person.frames.clear()
    return [one.decode() for one in FILE.findall(frames)], len(frames)


def test_a_file_is_sent_again_while_nobody_has_it_and_not_after(taking_along: Tab) -> None:
    taking_along.run()
    nothing, usual = sent(taking_along)
    taking_along.press("take_pdf")
    [pdf], with_pdf = sent(taking_along)
    taking_along.run()
    again, _ = sent(taking_along)
    taking_along.confirm(pdf)
    taking_along.run()
    confirmed, after = sent(taking_along)

    assert (nothing, again, confirmed) == ([], [pdf], [])
    assert with_pdf > 2 * usual
    assert after <= 2.2 * usual


def test_another_file_does_not_take_the_place_of_one_on_its_way(taking_along: Tab) -> None:
    taking_along.press("take_pdf")
    taking_along.give("fold_file", value=True)
    taking_along.press("take_save")
    first, second = sent(taking_along)[0][-2:]
    taking_along.confirm(second)

    left = json.dumps(sent(taking_along)[0])

    assert first in left
    assert second not in left

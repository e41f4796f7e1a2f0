"""The visitor of the load figures tells a press that was lost from a page that only comes late."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from benchmarks.visitors import guide_visitor
from benchmarks.visitors.drawn import Drawn
from benchmarks.visitors.guide_visitor import GuideVisitor
from benchmarks.visitors.tab import Tab
from benchmarks.visitors.visitor import Astray
from questionnaire import Questionnaire
from visit import Journey

BEGIN = '<button type="button" class="vg-on" data-press="begin">Begin</button>'
NOTHING_DRAWN = Drawn({})


class Replayed(Tab):
    """A tab to which the server answers with these pages, and with nothing more after them."""

    def __init__(self, *pages: Drawn) -> None:
        super().__init__("http://127.0.0.1:1")
        self.shown = Drawn({}, markup=BEGIN)
        self._pages = list(pages)

    async def send(self, *_: Any, **__: Any) -> None:
        """Nobody listens."""

    async def next_run(self) -> Drawn:
        if not self._pages:
            await asyncio.Event().wait()
        self.shown = self._pages.pop(0)
        return self.shown


@pytest.fixture
def pressed(questionnaire: Questionnaire, monkeypatch: pytest.MonkeyPatch):
    """What becomes of a press on the first page, when these pages come after it."""
    monkeypatch.setattr(guide_visitor, "ANSWER_SECONDS", 0.2)

    def after(*pages: Drawn) -> None:
        visitor = GuideVisitor("", questionnaire, 1, Replayed(*pages))
        # In a thread of its own: the browser of other tests holds the loop of this one.
        with ThreadPoolExecutor(1) as thread:
            thread.submit(lambda: asyncio.run(visitor.step())).result()

    return after


def page(step: int, **answers: str) -> Drawn:
    """A page of that step, with the record of the one visitor who is there."""
    own = GuideVisitor("http://127.0.0.1:1", Questionnaire(locations=()), 1)
    journey: Journey = own._journey.model_copy(update={"step": step, "answers": answers})  # noqa: SLF001
    message = {"clear": False, "record": journey.model_dump_json(), "revision": 1 + step}
    return Drawn({}, markup=BEGIN, bridge_id="bridge", message=message)


def test_a_page_asked_for_before_may_come_first(pressed):
    pressed(page(1), NOTHING_DRAWN, page(2))


def test_a_press_that_leads_nowhere_was_lost(pressed):
    with pytest.raises(TimeoutError, match="did not count"):
        pressed(page(1), NOTHING_DRAWN)


def test_answers_that_nobody_gave_are_noticed(pressed):
    with pytest.raises(Astray, match="lost or changed"):
        pressed(page(2, **{"everyone.uterus": "yes"}))


def test_a_page_that_shows_an_error_is_noticed(pressed):
    with pytest.raises(Astray, match="shows an error"):
        pressed(page(1)._replace(exceptions=1))

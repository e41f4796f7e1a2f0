"""A visitor who does what a browser does when the server is gone: come back, and press again."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from time import perf_counter
from typing import NamedTuple

from websockets.exceptions import WebSocketException

from benchmarks.visitors.drawn import Drawn
from benchmarks.visitors.guide_visitor import MOST_EMPTY_PAGES, GuideVisitor
from benchmarks.visitors.tab import Tab
from benchmarks.visitors.visitor import Astray, Step
from questionnaire import Answer, Questionnaire
from visit import Journey

LOST = (WebSocketException, OSError, TimeoutError)
# As long as a browser goes on trying before its page says that something is wrong.
LONGEST_AWAY, PAUSE = 60.0, 0.2
# After that a run was cut short, and a new connection asks anew.
PATIENCE = 10.0


class Moment(NamedTuple):
    """When a step was answered, how long after it was made, and whether the server was lost."""

    at: float
    seconds: float
    lost: bool


class ReturningVisitor(GuideVisitor):
    """Notes each step in `moments`, however often the connection was lost meanwhile."""

    def __init__(
        self, url: str, questionnaire: Questionnaire, number: int, tab: Tab, moments: list[Moment]
    ) -> None:
        super().__init__(url, questionnaire, number, tab)
        self._moments = moments

    async def arrive(self) -> None:
        await self._come_back([self._journey.answers])

    async def step(self) -> Step:
        begun, lost = perf_counter(), False
        while True:
            before, after = self._journey.answers, self._after()
            try:
                step = await super().step()
            except LOST:
                lost = True
                await self._come_back([before, after])
                continue
            now = perf_counter()
            self._moments.append(Moment(now, now - begun, lost))
            return step._replace(seconds=now - begun)

    async def fall(self, *, in_flight: bool, resume: bool) -> None:
        allowed = [self._journey.answers, self._after()]
        try:
            await super().fall(in_flight=in_flight, resume=resume)
        except LOST:
            await self._come_back(allowed)

    async def _come_back(self, allowed: list[Mapping[str, Answer]]) -> None:
        """The page again, from any server; the record is the one that this tab keeps."""
        begun = perf_counter()
        while perf_counter() - begun < LONGEST_AWAY:
            with suppress(*LOST):
                await self._tab.close()
            with suppress(*LOST):
                await self._tab.connect()
                await self._page()
                shown = await self._taken_up()
                self._look(shown, allowed)
                self._go_on_from(shown.message)
                return
            await asyncio.sleep(PAUSE)
        raise Astray("no server takes the visit up again")

    async def _taken_up(self, *, read_on: bool = False) -> Drawn:
        """The page with the visit. Other files may give the bridge another name: say it again."""
        for _ in range(MOST_EMPTY_PAGES):
            async with asyncio.timeout(PATIENCE):
                shown = await self._tab.run(said=self._kept())
            if read_on:
                shown = await self._tab.settle()
            if shown.message and (shown.message["record"] or shown.message["clear"]):
                return shown
        raise Astray("the page does not come back")

    async def _page(self) -> None:
        """A page with the bridge in it. A browser, too, asks again where nothing was drawn."""
        for _ in range(MOST_EMPTY_PAGES):
            await self._tab.run()
            if self._tab.shown.bridge_id is not None:
                return
            await asyncio.sleep(PAUSE)
        raise Astray("no page comes")

    def _go_on_from(self, message: Mapping[str, object] | None) -> None:
        """Another version may lead to another page, at the same step."""
        if self.done or message is None:
            return
        self._journey = Journey.model_validate_json(str(message["record"]))
        self._typed = 0
        self._giving = self._next_answer()

"""A visitor of Visit Guide: answers at random, and knows at every step what must be on the page.

Typed words of its own stand in its record from the start. They must come back with every page,
and nobody else's ever may.
"""

import asyncio
import random
import re
from collections.abc import Mapping
from contextlib import suppress
from time import perf_counter
from typing import Any

from benchmarks.visitors.drawn import Drawn
from benchmarks.visitors.guide_answers import NOTHING, Answering, answering
from benchmarks.visitors.tab import ANSWER_SECONDS, Tab
from benchmarks.visitors.visitor import Astray, Step
from questionnaire import Answer, Questionnaire
from tests import rows
from visit import Journey
from visit.model.plan import Plan, Story

# A page on which nothing was drawn, or that does not come: a browser asks for it again.
EMPTY_PAGE_SECONDS, MOST_EMPTY_PAGES = 2.0, 10
CANARY = re.compile(rb"canary-\d+")
# What the button of our own markup that leads on is for.
# Where a journey ends, the way on is to clear it; that asks first, in the tab alone.
PRESSED = {
    "start": ("begin",),
    "question": ("continue",),
    "review": ("rest", "result"),
    "result": ("clear",),
    "child": ("clear",),
}


class GuideVisitor:
    """`number` makes its typed words and its answers differ from all others'."""

    def __init__(
        self, url: str, questionnaire: Questionnaire, number: int, tab: Tab | None = None
    ) -> None:
        self._questionnaire = questionnaire
        self._draw = random.Random(number)
        self._tab = tab or Tab(url)
        self._own = f"canary-{number}"
        self._journey = Journey(plan=Plan(story=Story(change=f"In spring. {self._own}")), step=1)
        self._record = self._journey.model_dump_json()
        self._revision = 1
        self._giving = NOTHING
        self._typed = 0
        self.done = False

    async def arrive(self) -> None:
        await self._tab.connect()
        await self._tab.run()
        self._look(await self._tab.run(said=self._kept()), [self._journey.answers])
        self._giving = self._next_answer()

    async def step(self) -> Step:
        start = perf_counter()
        if self._typed < len(self._giving.typed):
            marks = self._giving.typed[self._typed]
            self._typed += 1
            shown = await self._tab.run(told=self._told("typed", marks))
            step = Step("mark", perf_counter() - start)
            self._look(shown, [self._journey.answers])
            return step
        await self._led_on()
        return Step("go on", perf_counter() - start)

    async def _led_on(self) -> None:
        """Press what leads on, and wait for the page that it leads to.

        On a slow server pages that were asked for before a cut may come first.
        """
        before, said, after = self._journey.step, self._journey.answers, self._after()
        await self._tab.send(**self._way_on())
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                while self._journey.step == before and not self.done:
                    shown = await self._tab.next_run()
                    if not shown.is_empty:
                        self._look(shown, [said, after])
        except TimeoutError:
            raise TimeoutError("a press did not count") from None
        if not self.done and self._journey.answers != after:
            raise Astray("the answers of a press were lost")

    async def fall(self, *, in_flight: bool, resume: bool) -> None:
        allowed = [self._journey.answers]
        if in_flight and self._typed == len(self._giving.typed):
            await self._tab.send(**self._way_on())
            allowed.append(self._after())
        await self._tab.drop()
        await self._tab.connect(resume=resume)
        # The run that the press began may still be ending on the new connection.
        self._look(await self._taken_up(read_on=in_flight and resume), allowed)

    async def _taken_up(self, *, read_on: bool = False) -> Drawn:
        """The page again, the last one that comes if `read_on`.

        After a cut a run may draw nothing, and a browser then asks again. Of a server that is only
        slow, the answer to each time that was asked comes in the end.
        """
        for asked_before in range(MOST_EMPTY_PAGES):
            with suppress(TimeoutError):
                async with asyncio.timeout(EMPTY_PAGE_SECONDS):
                    shown = await self._tab.run(said=self._kept())
                if read_on or asked_before:
                    shown = await self._tab.settle()
                if not shown.is_empty:
                    return shown
        raise Astray("the page does not come back")

    async def leave(self) -> None:
        await self._tab.close()

    def _way_on(self) -> Mapping[str, Any]:
        """What to press: one button of our own markup, or one of Streamlit's."""
        wanted = PRESSED.get(self._journey.page)
        if wanted is None:
            return {"pressed": self._button()}
        there = rows.buttons(self._tab.shown.markup).values()
        button = next((one for one in wanted if one in there), None)
        if button is None:
            raise Astray(f"no way on from the page {self._journey.page}")
        return {"told": self._told(button, self._giving.marks)}

    def _told(self, button: str, marks: rows.Told) -> Mapping[str, Any]:
        """What a browser tells of a press, with what is drawn as marked and what was marked."""
        told = {**rows.drawn(self._tab.shown.markup), **marks}
        return {"button": button, "step": self._journey.step, "marks": told}

    def _button(self) -> str:
        button = self._tab.shown.keyed("forward_")
        if button is None:
            raise Astray(f"no way on from the page {self._journey.page}")
        return button

    def _kept(self) -> Mapping[str, Any]:
        return {"say": "record", "record": self._record, "revision": self._revision}

    def _after(self) -> Mapping[str, Answer]:
        """What has been said once the way on is pressed."""
        return {**self._journey.answers, **self._giving.said}

    def _next_answer(self) -> Answering:
        """Answers to the rows on the page that are open; one that is answered stays as it is."""
        here = rows.rows(self._tab.shown.markup)
        still_open = [key for key in here if key not in self._journey.answers]
        return answering(map(self._questionnaire.question, still_open), self._draw)

    def _look(self, shown: Drawn, allowed: list[Mapping[str, Answer]]) -> None:
        """Check the page against what must be there, and keep the record as a browser does."""
        self._listen_for_others()
        if shown.exceptions:
            raise Astray("the page shows an error")
        if shown.message is None:
            raise Astray("the page lacks the bridge")
        if shown.message["clear"]:
            self.done = True
            return
        self._take(shown.message, allowed)

    def _listen_for_others(self) -> None:
        heard = {found.decode() for frame in self._tab.received for found in CANARY.findall(frame)}
        self._tab.received.clear()
        if heard - {self._own}:
            raise Astray("somebody else's words arrived")

    def _take(self, message: Mapping[str, Any], allowed: list[Mapping[str, Answer]]) -> None:
        if message["record"] is None:
            raise Astray("the server does not know what was just sent")
        journey = Journey.model_validate_json(message["record"])
        if journey.answers not in allowed:
            raise Astray("answers were lost or changed")
        if self._own not in journey.plan.story.change:
            raise Astray("typed words were lost")
        if message["revision"] >= self._revision:
            self._record, self._revision = message["record"], message["revision"]
        if journey.step != self._journey.step:
            self._journey, self._typed = journey, 0
            self._giving = self._next_answer()

"""A visitor of the bare app, which keeps nothing in the browser: a lost session starts again."""

from time import perf_counter

from benchmarks.visitors.tab import Tab
from benchmarks.visitors.visitor import Astray, Step

STEPS = 10


class BareVisitor:
    """Marks the first option and goes on, as many steps as a visit of Visit Guide has."""

    def __init__(self, url: str) -> None:
        self._tab = Tab(url)
        self._marked = False
        self._steps = 0

    @property
    def done(self) -> bool:
        return self._steps >= STEPS

    async def arrive(self) -> None:
        await self._tab.connect()
        await self._tab.run()

    async def step(self) -> Step:
        start = perf_counter()
        if not self._marked:
            answer = self._key("answer_")
            self._tab.mark(answer, self._tab.shown.widgets[answer].options[0])
            self._marked = True
            await self._tab.run()
            return Step("mark", perf_counter() - start)
        await self._tab.run(pressed=self._key("forward_"))
        self._marked = False
        self._steps += 1
        return Step("go on", perf_counter() - start)

    async def fall(self, *, in_flight: bool, resume: bool) -> None:
        if in_flight:
            await self._tab.send(pressed=self._key("forward_"))
        await self._tab.drop()
        await self._tab.connect(resume=resume)
        await self._tab.run()
        if in_flight and resume:
            await self._tab.settle()
        self._marked = False

    async def leave(self) -> None:
        await self._tab.close()

    def _key(self, beginning: str) -> str:
        key = self._tab.shown.keyed(beginning)
        if key is None:
            raise Astray("the bare page is not complete")
        return key

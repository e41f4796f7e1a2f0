"""What a run draws is taken in together, in its order, and waits no longer than it must."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from threading import Thread
from unittest.mock import patch

from tests.server import own_loop
from ui.serving.speed import whole_runs
from ui.serving.speed.whole_runs import Held


def taken_in(tells: Callable[[Held, list[str]], Awaitable[None]]) -> tuple[list[str], int]:
    """What was taken in at the end, in order, and how often the serving thread was woken for it."""
    taken: list[str] = []
    woken = 0

    async def served() -> None:
        loop = asyncio.get_running_loop()

        def call_soon(take_in: Callable[[], None]) -> None:
            nonlocal woken
            woken += 1
            loop.call_soon_threadsafe(take_in)

        await tells(Held(call_soon), taken)
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    own_loop.run(served())
    return taken, woken


async def until(so: Callable[[], bool]) -> None:
    """Let the serving thread go on until it is so."""
    while not so():  # noqa: ASYNC110 - nothing tells of it
        await asyncio.sleep(0)


def run_of(held: Held, taken: list[str], *pieces: str) -> None:
    """A run that draws these pieces, the last of which ends it."""
    first, *more, last = pieces
    held.tell(lambda: taken.append(first), begins=True, more=False)
    for piece in more:
        held.tell(partial(taken.append, piece), begins=False, more=True)
    held.tell(lambda: taken.append(last), begins=False, more=False)


def test_a_run_wakes_the_serving_thread_when_it_begins_and_when_it_ends():
    async def tells(held: Held, taken: list[str]) -> None:
        run_of(held, taken, "begins", "strip", "rows", "ends")

    assert taken_in(tells) == (["begins", "strip", "rows", "ends"], 2)


def test_nothing_is_taken_in_before_the_run_ends():
    async def tells(held: Held, taken: list[str]) -> None:
        held.tell(lambda: taken.append("begins"), begins=True, more=False)
        held.tell(lambda: taken.append("rows"), begins=False, more=True)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert taken == []
        held.tell(lambda: taken.append("ends"), begins=False, more=False)

    assert taken_in(tells)[0] == ["begins", "rows", "ends"]


def test_a_run_that_takes_long_shows_what_there_is():
    async def tells(held: Held, taken: list[str]) -> None:
        held.tell(lambda: taken.append("begins"), begins=True, more=False)
        held.tell(lambda: taken.append("rows"), begins=False, more=True)
        await until(lambda: taken == ["begins", "rows"])
        held.tell(lambda: taken.append("late"), begins=False, more=True)
        await until(lambda: taken[-1] == "late")

    with patch.object(whole_runs, "LONGEST_HOLD", 0):
        assert taken_in(tells)[0] == ["begins", "rows", "late"]


def test_what_fails_takes_nothing_else_with_it():
    async def tells(held: Held, taken: list[str]) -> None:
        asyncio.get_running_loop().set_exception_handler(lambda *_: None)
        held.tell(lambda: taken.append("begins"), begins=True, more=False)
        held.tell(lambda: taken.append(str(1 / 0)), begins=False, more=True)
        held.tell(lambda: taken.append("ends"), begins=False, more=False)

    assert taken_in(tells)[0] == ["begins", "ends"]


def test_nothing_is_lost_between_two_threads():
    many = [str(number) for number in range(2000)]

    async def tells(held: Held, taken: list[str]) -> None:
        def runs() -> None:
            for at in range(0, len(many), 4):
                run_of(held, taken, *many[at : at + 4])

        thread = Thread(target=runs)
        thread.start()
        await until(lambda: len(taken) == len(many))
        thread.join()

    assert taken_in(tells)[0] == many

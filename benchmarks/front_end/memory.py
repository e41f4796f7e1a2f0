"""How much memory each open session takes: the growth from some sessions to many."""

from benchmarks import machine
from benchmarks.visitors.crowd import Newcomer
from benchmarks.visitors.visitor import Visitor
from tests.browser.server import Server

STEPS = 6
SOME = 40


async def mebibytes_a_session(server: Server, newcomer: Newcomer, sessions: int) -> float:
    """Sessions arrive one after another, take some steps and stay.

    The first ones fill what the server shares among all, so they are not counted.
    """
    process = machine.process_of(server)
    here = [await _settled(newcomer(number)) for number in range(SOME)]
    before = machine.resident_bytes(process)
    here += [await _settled(newcomer(SOME + number)) for number in range(sessions)]
    after = machine.resident_bytes(process)
    for visitor in here:
        await visitor.leave()
    return (after - before) / sessions / machine.MEBIBYTE


async def _settled(visitor: Visitor) -> Visitor:
    await visitor.arrive()
    for _ in range(STEPS):
        await visitor.step()
    return visitor

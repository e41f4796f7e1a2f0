"""What is exchanged with the browser tab: presses, turns of the page, commands."""

from collections.abc import Mapping
from typing import Any

from ui import browser, streamlit_inside
from ui.browser import Command, Press, new_nonce, read_press
from ui.session import state

# More are pressed for only while nothing comes back; then the last ones are what is wanted.
MOST_COMMANDS = 3
EVENTS = streamlit_inside.events_of(browser.KEY)


def nonce() -> str:
    """A name for this session, so that the browser can tell it from an earlier one."""
    if not state.holds(state.NONCE):
        state.hold(state.NONCE, new_nonce())
    return str(state.held(state.NONCE))


def command(ordered: Command) -> None:
    """Have the browser carry out a command with the next message, once."""
    state.hold(state.COMMANDS, (*commands(), ordered)[-MOST_COMMANDS:])


def commands() -> tuple[Command, ...]:
    """The commands that the browser has not said to be done; it carries out each of them once."""
    return state.held(state.COMMANDS, ())


def let_go_of_done_commands() -> None:
    """Keep no command, and none of its bytes, after the browser has carried it out."""
    done = browser.read_done(state.held(browser.KEY))
    if commands():
        state.hold(state.COMMANDS, tuple(one for one in commands() if one.id not in done))


def taken_press() -> int:
    """The number of the last press that this session took in; asked once in each run."""
    if (made := _made()) != state.held(state.COUNTED, 0):
        state.hold(state.COUNTED, made)
        state.hold(state.TAKEN, made)
    return int(state.held(state.TAKEN, 0))


def note_opening() -> None:
    """Where the browser tells its record a connection has opened, and brings no press with it."""
    told = said()
    if isinstance(told, Mapping) and told.get("say") == "record":
        state.hold(state.COUNTED, _made())


def _made() -> int:
    return browser.read_made(state.held(browser.KEY))


def answer_turn(number: int, *, passed: bool) -> None:
    """Note the last turn to an earlier page, and whether that page can be shown no more."""
    state.hold(state.TURNED, (number, passed))


def answered_turn() -> tuple[int, bool]:
    """The last turn to an earlier page, and whether that page could be shown no more."""
    number, passed = state.held(state.TURNED, (0, False))
    return number, passed


def press() -> Press | None:
    """The button of our own markup that was just pressed."""
    return read_press(_told("pressed"))


def said() -> Any:
    """What the browser just says for itself."""
    return _told("said")


def _told(event: str) -> Any:
    """What the browser just tells, in what is done before the run that it asked for.

    A session's component has a value of its own only after its second page.
    """
    told, kept = state.held(EVENTS), state.held(browser.KEY)
    events = [one for one in told if isinstance(one, Mapping)] if isinstance(told, list) else []
    values = (one.get("value") for one in events if one.get("event") == event)
    return next(values, kept.get(event) if isinstance(kept, Mapping) else None)

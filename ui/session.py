"""The one file that touches session state: the journey, and the values of widgets.

The browser keeps the record; what is here is a copy for the length of a connection.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeGuard

import streamlit as st

from ui import browser, streamlit_inside
from ui.browser import Command, Press, new_nonce, read_press
from ui.content import clinic, engine, home_country
from ui.optional import optional
from visit import Draft, Journey, reading
from visit.demo import Demonstration
from visit.situation import Situation
from visit.views.turns import in_step
from visit.words import Speech, speech_for

JOURNEY, NONCE, REVISION = "journey", "nonce", "revision"
PROBLEM, COMPLAINTS, DONE, ASKED = "problem", "complaints", "done", "asked"
# More are pressed for only while nothing comes back; then the last ones are what is wanted.
MOST_COMMANDS = 3
COMMANDS, SECTIONS = "commands", "sections"
TURNED, LED = "turned", "led"
QUESTION, DRAWN, SOUGHT = "question", "drawn", "sought"
SITUATION, PART = "situation", "part"
ENTERED, STARTED, UNFOLDED = "entered", "started", "unfolded"
OPENED = "opened"
# What this session is for; it is never a visit and a demonstration at once.
STAGE, VISIT, DEMO = "stage", "visit", "demonstration"

EVENTS = streamlit_inside.events_of(browser.KEY)

_lets_go = True

# The journey of the run that this thread is in. A page reads it twenty times, and each time
# Streamlit would look for it by name, under a lock.
_journey: ContextVar[Journey | None] = ContextVar("journey", default=None)
_situation: ContextVar[Situation | None] = ContextVar("situation", default=None)


def known() -> bool:
    """Whether this session has heard from the browser what it keeps."""
    return JOURNEY in st.session_state


def journey() -> Journey:
    """The visitor's journey so far."""
    known = _journey.get()
    if known is None:
        kept = st.session_state.get(JOURNEY)
        known = kept if isinstance(kept, Journey) else fresh_journey()
        _journey.set(known)
    return known


def _put(journey: Journey) -> None:
    """The only place that writes it."""
    st.session_state[JOURNEY] = journey
    _journey.set(journey)


def begin_run() -> None:
    """Look anew for what an earlier run of this thread knew. First thing in a run."""
    _journey.set(None)
    _situation.set(None)


def fresh_journey() -> Journey:
    """A journey that nobody has begun, in the country that this server is for."""
    return Journey(country=home_country().id)


def situation() -> Situation:
    """What the rules say to this visitor's answers, worked out once for each record."""
    now, kept = journey(), _situation.get()
    if _is_of(kept, now):
        return kept
    kept = st.session_state.get(SITUATION)
    if not _is_of(kept, now):
        kept = st.session_state[SITUATION] = Situation(engine(), now, clinic())
    _situation.set(kept)
    return kept


def _is_of(known: Situation | None, journey: Journey) -> TypeGuard[Situation]:
    return known is not None and known.journey is journey and known.engine is engine()


@contextmanager
def one_step() -> Iterator[None]:
    """Do what a press does, and let the page that follows go on from what was worked out for it."""
    with reading.one_step([situation().reading]):
        yield
        _ = situation().reading


def keep(changed: Journey) -> None:
    """Replace the journey; messages and questions about the old one go with it.

    What two people answered is kept in step with it.
    """
    changed = in_step(engine(), journey(), changed)
    if st.session_state.get(JOURNEY) != changed:
        st.session_state[REVISION] = revision() + 1
        st.session_state.pop(DRAWN, None)
    _put(changed)
    for said in (PROBLEM, DONE, ASKED, SOUGHT, PART):
        st.session_state.pop(said, None)


def demonstrating() -> bool:
    """Whether this session shows made-up people. Then nothing in it is of a visit."""
    return st.session_state.get(STAGE) == DEMO


def demonstration() -> Demonstration:
    """Where the demonstration stands."""
    kept = st.session_state.get(DEMO)
    return kept if isinstance(kept, Demonstration) else Demonstration()


def demonstrate(shown: Demonstration, journey: Journey) -> None:
    """Show this page of a demonstration, with the journey of the made-up person."""
    keep(journey)
    st.session_state[DEMO] = shown
    st.session_state[REVISION] = revision() + 1


def seek(text: str) -> None:
    """Show what these own words suggest, until the next step."""
    st.session_state[SOUGHT] = text


def sought() -> str:
    """The own words whose suggestions are shown."""
    return str(st.session_state.get(SOUGHT, ""))


def keep_marks(marked: Journey) -> None:
    """Remember what is marked and not sent; nothing is drawn anew for it."""
    if marked != journey():
        _put(marked)
        st.session_state[REVISION] = revision() + 1


def take_in(arrived: Journey, arrived_revision: int) -> None:
    """Begin with what the browser keeps."""
    _put(arrived)
    st.session_state[REVISION] = arrived_revision


def revision() -> int:
    """How often the record has changed; the browser never goes back to a lower one."""
    return int(st.session_state.get(REVISION, 0))


def nonce() -> str:
    """A name for this session, so that the browser can tell it from an earlier one."""
    if NONCE not in st.session_state:
        st.session_state[NONCE] = new_nonce()
    return str(st.session_state[NONCE])


def complain(message: str, field: str = QUESTION) -> None:
    """Show a message beside the question, or beside another field, on the next run."""
    st.session_state[PROBLEM] = (field, message)
    st.session_state[COMPLAINTS] = complaints() + 1


def complaints() -> int:
    """How many messages there were; each new one is where the person should look."""
    return int(st.session_state.get(COMPLAINTS, 0))


def problem(field: str = QUESTION) -> str | None:
    """The message to show beside the question, or beside another field."""
    where, message = st.session_state.get(PROBLEM, (None, None))
    return message if where == field else None


def notice(message: str, field: str) -> None:
    """Say beside a field that something was done, until the next step."""
    st.session_state[DONE] = (field, message)


def noticed(field: str) -> str | None:
    """What to say beside that field."""
    where, message = st.session_state.get(DONE, (None, None))
    return message if where == field else None


def ask(what: str, about: Any = True) -> None:  # noqa: FBT002 - anything may be asked about
    """Ask the person whether to do `what`; the answer, or any other step, ends the question.

    What was said before it is no longer so: "nothing was changed" beside "shall it?" misleads.
    """
    for said in (PROBLEM, DONE):
        st.session_state.pop(said, None)
    st.session_state[ASKED] = (what, about)
    st.session_state[COMPLAINTS] = complaints() + 1


def asked(what: str) -> Any:
    """What the person is being asked about; None when this is not being asked."""
    which, about = st.session_state.get(ASKED, (None, None))
    return about if which == what else None


def stop_asking() -> None:
    """The person said no."""
    st.session_state.pop(ASKED, None)


def command(ordered: Command) -> None:
    """Have the browser carry out a command with the next message, once."""
    st.session_state[COMMANDS] = (*commands(), ordered)[-MOST_COMMANDS:]


def commands() -> tuple[Command, ...]:
    """The commands that the browser has not said to be done; it carries out each of them once."""
    return st.session_state.get(COMMANDS, ())


def let_go_of_done_commands() -> None:
    """Keep no command, and none of its bytes, after the browser has carried it out."""
    done = browser.read_done(st.session_state.get(browser.KEY))
    if commands():
        st.session_state[COMMANDS] = tuple(one for one in commands() if one.id not in done)


def answer_turn(number: int, *, passed: bool) -> None:
    """Note the last turn to an earlier page, and whether that page can be shown no more."""
    st.session_state[TURNED] = (number, passed)


def answered_turn() -> tuple[int, bool]:
    """The last turn to an earlier page, and whether that page could be shown no more."""
    number, passed = st.session_state.get(TURNED, (0, False))
    return number, passed


def open_sections(pages: Mapping[str, st.Page]) -> None:
    """Make the sections known to pages that lead from one to another, and to later runs."""
    st.session_state[SECTIONS] = dict(pages)


def sections() -> dict[str, st.Page]:
    """The sections by name, as an earlier run of this session made them; empty before."""
    return dict(st.session_state.get(SECTIONS, {}))


def section(name: str) -> st.Page:
    """The section of that name."""
    return st.session_state[SECTIONS][name]


def widget(key: str) -> Any:
    """The value of a widget, or None."""
    return st.session_state.get(key)


def start_widget(key: str, value: Any) -> None:
    """The value a widget begins with, unless it has one already.

    After a step it begins anew: a file may have taken the place of what it showed, and the old
    words would be kept over those of the file. In another section it is another widget, which
    would stand there empty although something is kept.
    """
    started = st.session_state.setdefault(STARTED, {})
    here = (st.session_state.get(ENTERED), journey().step)
    if key not in st.session_state or started.get(key, here) != here:
        st.session_state[key] = value
    started[key] = here


def set_widget(key: str, *, value: Any) -> None:
    """Set the value of a widget before it is drawn."""
    st.session_state[key] = value


def lead(section: str, part: str = "") -> None:
    """Lead to another section, and to this part of it, before anything is drawn again.

    For callbacks. What a press does after its page was drawn is lost where the person goes on
    meanwhile: that run ends at once, and Streamlit turns to the page of the later step.
    """
    st.session_state[LED] = section
    if part:
        st.session_state[PART] = part


def follow_lead(current: str) -> None:
    """Turn to the section that a press leads to."""
    section = st.session_state.pop(LED, current)
    if section != current:
        st.switch_page(st.session_state[SECTIONS][section])


def begin_stage(stage: str) -> None:
    """Keep this session for that from now on. What it held of the other is gone first."""
    if st.session_state.get(STAGE, stage) != stage:
        for key in list(st.session_state):
            if key != SECTIONS:
                del st.session_state[key]
        _journey.set(None)
    st.session_state[STAGE] = stage


def enter(section: str) -> None:
    """Note which section is drawn; the part that a button led to is one of My visit."""
    st.session_state[ENTERED] = section
    if section != "visit":
        st.session_state.pop(PART, None)


def led_to() -> str:
    """The part of the section that a button led to, or nothing."""
    return str(st.session_state.get(PART, ""))


def unfolded(part: str, *, needed: bool) -> bool:
    """Whether a part stands open; once it was needed it stays so, whatever is taken out of it."""
    kept = st.session_state.setdefault(UNFOLDED, set())
    if needed:
        kept.add(part)
    return part in kept


def start_part(part: str, *, needed: bool) -> str:
    """The widget of a part that can be opened; it opens where it comes to be needed.

    In another section it is another widget, and what it held is not drawn any more.
    """
    key, before = f"fold_{part}", part in st.session_state.get(UNFOLDED, ())
    opens = unfolded(part, needed=needed)
    if key not in st.session_state:
        st.session_state.setdefault(OPENED, set()).discard(key)
        st.session_state[key] = opens
    elif opens and not before:
        st.session_state[key] = True
    return key


def was_opened(key: str, *, now: bool) -> bool:
    """Whether a part is open `now` or was since the person came to the page."""
    opened = st.session_state.setdefault(OPENED, set())
    if now:
        opened.add(key)
    return key in opened


def entered() -> str:
    """The section on show."""
    return str(st.session_state.get(ENTERED, ""))


def let_go_of_old_pages() -> None:
    """Forget the widgets of pages that are gone, with what they did.

    Streamlit keeps them until the session ends, and every step here has widgets of its own. Where
    it cannot be asked to let go of them, they stay so long, and the log says so once.
    """
    global _lets_go  # noqa: PLW0603 - set once, by the first run that fails
    if _lets_go:
        with optional("letting go of the widgets of old pages"):
            streamlit_inside.forget_old_widgets()
            return
        _lets_go = False


def drawn_marks(screen: str, marks: Mapping[str, Draft]) -> Mapping[str, Draft]:
    """The marks a screen is drawn with: those of its first drawing, until a message comes or goes.

    What is drawn stays the same while the person marks, so the browser never draws it anew.
    """
    kept, now = st.session_state.get(DRAWN), (screen, complaints(), problem() is None)
    if kept is None or kept[0] != now:
        kept = st.session_state[DRAWN] = (now, marks)
    return kept[1]


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
    told, kept = st.session_state.get(EVENTS), st.session_state.get(browser.KEY)
    events = [one for one in told if isinstance(one, Mapping)] if isinstance(told, list) else []
    values = (one.get("value") for one in events if one.get("event") == event)
    return next(values, kept.get(event) if isinstance(kept, Mapping) else None)


def speech() -> Speech:
    """How to speak to this visitor."""
    return speech_for(journey())


def forget() -> None:
    """Forget everything of this visitor but the last step's number, so that old clicks stay old."""
    step, last = journey().next_step, revision()
    for key in list(st.session_state):
        if key != NONCE:
            del st.session_state[key]
    finished = {"page": "finished", "step": step}
    _put(fresh_journey().model_copy(update=finished))
    st.session_state[REVISION] = last + 1


def empty(session: Any) -> None:
    """Empty the Streamlit session of a browser that has left; it would be kept a while."""
    session.session_state.clear()

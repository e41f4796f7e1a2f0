"""The message that begins a run, made once for all runs: settings, theme and sections.

Streamlit makes it anew for each run and looks through all its settings for it, on the thread that
serves everybody.
"""

from collections.abc import Callable
from typing import Any

from ui.streamlit_inside import replace_opening

Make = Callable[..., Any]


def keep() -> None:
    """From now on, a change of the settings no longer changes the message."""
    replace_opening(_made_once)


def _made_once(make: Make, identify: Callable[[Any, Any], None]) -> Make:
    """What belongs to one session or one run is written anew each time, whoever was first."""
    known: dict[Any, Any] = {}

    def made(session: Any, page: str, run: Any, pages: Any = None) -> Any:
        if not pages:
            return make(session, page, run, pages)
        sections = tuple((name, one["page_name"], one["icon"]) for name, one in pages.items())
        if sections not in known:
            known[sections] = make(session, page, run, pages)
        message = type(known[sections])()
        message.CopyFrom(known[sections])
        message.ClearField("metadata")
        identify(message, run)
        message.new_session.page_script_hash = page
        message.new_session.initialize.session_id = session.id
        return message

    return made

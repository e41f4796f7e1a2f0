"""The address of every page that the app draws, in one place.

`app.py` draws them, `ui/serving/guard/allowlist.py` opens them; whatever stands in neither is not
found. It needs no library, so that it is known also when the app cannot be built.
"""

from collections.abc import Mapping

# By section, as Streamlit takes them: without the slash in front.
SECTIONS: Mapping[str, str] = {"questions": "", "visit": "visit", "learn": "learn", "how": "how"}
# Beside the sections, where a server offers it: made-up people, to show it to others.
DEMO = "demo"


def pages(*, demo: bool) -> tuple[str, ...]:
    """Each address as a browser asks for it, such as `/learn`."""
    shown = (*SECTIONS.values(), *((DEMO,) if demo else ()))
    return tuple(f"/{address}" for address in shown)


def topic(name: str) -> str:
    """Where a topic stands on a page of its own."""
    return f"/{SECTIONS['learn']}/{name}"

"""The boxes to tick on a page, without a browser: what stands there, and what it would tell.

The one place beside the app that knows their markup and how ticks are told.
"""

import json
import re
from collections.abc import Sequence
from html import unescape
from typing import Any, NamedTuple

from streamlit.testing.v1 import AppTest

from questionnaire import NONE
from ui.browser import KEY as BRIDGE
from ui.browser import read_ticks

_GROUP = re.compile(r'<div class="vg-boxes [^>]* data-boxes="(?P<name>[^"]+)".*?</div>')
_BOX = re.compile(r'<label><input type="checkbox" value="([^"]+)"([^>]*)><span>(.*?)</span>')


class Group(NamedTuple):
    """The boxes on the page. `texts` are by option; `drawn` are those drawn with a tick."""

    name: str
    texts: dict[str, str]
    drawn: frozenset[str]


def name_in(html: str) -> str | None:
    """The name of the boxes in a piece of markup, None where there are none."""
    found = _GROUP.search(html)
    return found["name"] if found else None


def told(name: str | None, options: Any) -> str:
    """What the browser keeps for the bridge when these boxes are ticked, as JSON."""
    return json.dumps({"ticked": {"boxes": name, "options": options}})


def group(app: AppTest) -> Group | None:
    """The boxes on the page, None on a page without."""
    for html in app.html:
        if found := _GROUP.search(html.body):
            boxes = [
                (unescape(one), marks, unescape(text))
                for one, marks, text in _BOX.findall(found[0])
            ]
            texts = {option: text for option, _, text in boxes}
            drawn = frozenset(option for option, marks, _ in boxes if "checked" in marks)
            return Group(found["name"], texts, drawn)
    return None


def ticked(app: AppTest) -> frozenset[str]:
    """The options that a person sees ticked."""
    boxes = group(app)
    if boxes is None:
        return frozenset()
    said = read_ticks(_kept(app), boxes.name)
    return boxes.drawn if said is None else said


def tick(app: AppTest, option: str) -> None:
    """Tick one more box. The browser lets go of what cannot be true beside it."""
    stays = [one for one in ticked(app) if NONE not in (one, option)]
    tell(app, [*stays, option])


def tell(app: AppTest, options: Sequence[Any]) -> None:
    """Say which boxes are ticked, in one message with the press of a button that was clicked."""
    boxes = group(app)
    assert boxes is not None, "no boxes on this page"
    states = app._tree.get_widget_states()  # noqa: SLF001 - the bridge has no verb of its own
    (bridge,) = [one.proto.id for one in app.main if getattr(one, "key", None) == BRIDGE]
    states.widgets.add(id=bridge, json_value=told(boxes.name, list(options)))
    app._run(states)  # noqa: SLF001


def _kept(app: AppTest) -> Any:
    try:
        return app.session_state[BRIDGE]
    except KeyError:
        return None
